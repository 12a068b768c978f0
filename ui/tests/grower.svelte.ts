/* A list that grows without a component around it. */
import { flushSync } from "svelte";

import { growing } from "../src/lib/growing.svelte";

export class Grower {
  #list = $state.raw<unknown>(null);
  #length = $state(0);
  #grown: { readonly limit: number } | null = null;
  readonly stop: () => void;

  constructor(list: unknown, length: number) {
    this.#list = list;
    this.#length = length;
    this.stop = $effect.root(() => {
      this.#grown = growing(() => this.#length, 30, () => this.#list);
    });
    flushSync();
  }

  get limit(): number {
    return this.#grown?.limit ?? 0;
  }

  show(list: unknown, length: number): void {
    this.#list = list;
    this.#length = length;
    flushSync();
  }
}
