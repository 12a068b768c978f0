/* What is done with a paper beside writing it, as its forms ask for it. */
import type { ReadDate } from "../parts/dateEntry.svelte";

export type PaperDeeds = {
  read: ReadDate;
  agree: (by: string[], on: string) => Promise<void>;
  review: (on: string) => Promise<void>;
  end: (on: string) => Promise<void>;
  send: (by: string, on: string) => Promise<void>;
  save: (edition: string) => Promise<{ path: string }>;
  open: (edition: string) => Promise<{ path: string }>;
  remove: () => Promise<void>;
};
