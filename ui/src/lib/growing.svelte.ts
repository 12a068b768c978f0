/* A long list begins with what fills a screen and grows when that has been painted, twice as long at
   every step: nobody waits for rows that nobody sees yet, and a key or a click comes in between. */
import { painted } from "./painted";

/** How much of a list of this length to show now; another list (`of`) begins anew. Asked for while a
    component is made. */
export function growing(length: () => number, first: number, of: () => unknown = () => null): { readonly limit: number } {
  let grown = $state.raw({ of: of(), limit: first });
  const limit = $derived(Object.is(grown.of, of()) ? grown.limit : first);
  $effect(() => {
    if (length() <= limit) return;
    const next = { of: of(), limit: limit * 2 };
    let over = false;
    void painted().then(() => {
      if (!over) grown = next;
    });
    return () => (over = true);
  });
  return {
    get limit() {
      return limit;
    },
  };
}

/** How much of each group to show, when `limit` are shown of all of them together. */
export function shares(lengths: readonly number[], limit: number): number[] {
  let left = limit;
  return lengths.map((length) => {
    const share = Math.min(length, left);
    left -= share;
    return share;
  });
}
