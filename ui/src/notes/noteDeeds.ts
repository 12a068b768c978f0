/* What can be done with an issued version; the view says how, so that no component names a command. */
import type { ReadDate } from "../parts/dateEntry.svelte";

export type NoteDeeds = {
  read: ReadDate;
  save: (note: string) => Promise<{ path: string }>;
  open: (note: string) => Promise<{ path: string }>;
  circulate: (note: string, to: string, by: string, on: string) => Promise<void>;
  /** `inaccurate` is what the school says is not right; null when all of it is. */
  answer: (note: string, inaccurate: string | null, on: string) => Promise<void>;
};
