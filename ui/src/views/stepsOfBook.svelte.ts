/* The steps of the open book: made once, read by every screen's left column. */
import { getContext, setContext } from "svelte";

import { Steps } from "../steps/steps.svelte";
import type { Desk } from "../wire/desk.svelte";

const KEY = Symbol("steps");
const PAUSE = 300;

/** Follows what is written in the book; returns how to stop. */
export function followSteps(desk: Desk): { steps: Steps; stop: () => void } {
  /** The last step that the sample book was made with: nobody who looks around in it has done that. */
  let made: number | null = null;
  const steps = new Steps({
    list: async () => {
      const list = await desk.wire.call("list_deeds", {});
      if (!desk.book?.sample) return list;
      made ??= list[0]?.number ?? 0;
      const last = made;
      return list.filter((step) => step.number > last);
    },
    undo: (deed) => desk.wire.call("undo_deed", { deed }),
    settle: () => desk.settle(),
    again: () => desk.readAgain(),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  desk.wire.onWrote = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void steps.refresh(), PAUSE);
  };
  // What can be undone is looked for when the first screen stands.
  void desk.wire.quiet().then(() => steps.refresh());
  setContext(KEY, steps);
  const stop = (): void => {
    clearTimeout(timer);
    desk.wire.onWrote = () => undefined;
  };
  return { steps, stop };
}

export function getSteps(): Steps | null {
  const steps: unknown = getContext(KEY);
  return steps instanceof Steps ? steps : null;
}
