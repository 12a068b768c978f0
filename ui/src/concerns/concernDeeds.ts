/* What is done with concerns, as their forms ask for it. */
import type { ReadDate } from "../parts/dateEntry.svelte";
import type { Evidence } from "../wire/generated";

/** A concern to raise. */
export type Raised = { kind: string; on: string; words: string; met: Evidence[] };
/** A step that was taken. */
export type Taken = { step: string; on: string; toward: string; note: string };

export type ConcernDeeds = {
  read: ReadDate;
  raise: (said: Raised) => Promise<void>;
  take: (concern: string, said: Taken) => Promise<void>;
  settle: (concern: string, on: string, outcome: string) => Promise<void>;
  reopen: (concern: string) => Promise<void>;
  write: (model: string) => Promise<void>;
};
