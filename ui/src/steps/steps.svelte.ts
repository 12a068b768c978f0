/* What was done last, and taking it back. Nothing here vanishes: what was undone can be done again
   for as long as the window says so. It knows no command name. */

import { fieldDate } from "../lib/dates";

export type Step = { number: number; name: string; at: number; undoes: number | null; holds: boolean };
export type Undone = { deed: Step; by: number; fields: { from: string | null; to: string[] }[] };

export type StepsPort = {
  list(): Promise<Step[]>;
  undo(deed: number | null): Promise<Undone>;
  /** Puts what is typed on disk first; false keeps everything as it is. */
  settle(): Promise<boolean>;
  /** What stands on the screen has to be read again. */
  again(): void;
};

const SEALED = new Set(["Note issued", "Note circulated"]);
const WORDS: Record<string, string> = {
  Typing: "Text typed",
  Choice: "A choice",
  Undone: "An undoing",
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What refers to another record says nothing to a reader. */
const ID = /^[0-9a-f]{32,}$/;

export class Steps {
  readonly #port: StepsPort;
  /** The latest steps, newest first. */
  list = $state.raw<Step[]>([]);
  /** What was undone last, while nothing else was done since. */
  undone = $state.raw<Undone | null>(null);
  failure = $state.raw<unknown>(null);
  #working = false;

  /** The step that Ctrl Z takes back. */
  readonly latest = $derived(this.list.find((it) => it.holds && it.undoes === null) ?? null);

  constructor(port: StepsPort) {
    this.#port = port;
  }

  /** Something was written: the last undoing is no longer the last step. */
  async refresh(): Promise<void> {
    try {
      this.list = await this.#port.list();
      const newest = this.list[0];
      if (this.undone !== null && newest?.number !== this.undone.by) this.undone = null;
    } catch {
      // A locked book has no steps to show; a broken one says so where it is used.
      this.list = [];
    }
  }

  /** Takes back a step, or the latest. */
  async undo(deed: number | null = null): Promise<void> {
    await this.#attempt(async () => {
      this.undone = await this.#port.undo(deed);
    });
  }

  /** Does again what was undone last. */
  async redo(): Promise<void> {
    const undone = this.undone;
    if (undone === null) return;
    await this.#attempt(async () => {
      await this.#port.undo(undone.by);
      this.undone = null;
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    if (this.#working || !(await this.#port.settle())) return;
    this.#working = true;
    this.failure = null;
    try {
      await work();
      this.#port.again();
    } catch (thrown) {
      this.failure = thrown;
    } finally {
      this.#working = false;
    }
    await this.refresh();
  }
}

/** A step in the words of the screen. */
export function stepWords(step: Step): string {
  return WORDS[step.name] ?? step.name;
}

/** What has left the book is corrected by another version, never undone. */
export function canUndo(step: Step): boolean {
  return step.holds && !SEALED.has(step.name);
}

/** What stands again, in a few words. */
export function whatStands(undone: Undone): string {
  const field = undone.fields[0];
  if (field === undefined) return "";
  const to = field.to.map(said).join(", ");
  if (field.to.some((value) => ID.test(value))) return "";
  return to === "" ? "The field is empty again." : `“${shortened(to)}” stands again.`;
}

/** A day as people write it; everything else as it is recorded. */
function said(value: string): string {
  return DAY.test(value) ? fieldDate(value) : value;
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
