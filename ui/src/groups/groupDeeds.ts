/* What is done with a group and its meetings, as its forms ask for it. */
import type { ReadDate } from "../parts/dateEntry.svelte";

/** When and where a meeting is to be. */
export type Called = { on: string; time: string; place: string };
/** Who came to a meeting. */
export type Attended = { on: string; present: string[]; apologies: string[] };
/** What a meeting decided. */
export type Decision = { item: string; what: string; who: string; due_on: string | null };

export type GroupDeeds = {
  read: ReadDate;
  seat: (seat: string, name: string, from: string) => Promise<void>;
  leave: (member: string, on: string) => Promise<void>;
  call: (said: Called) => Promise<void>;
  change: (meeting: string, said: Called) => Promise<void>;
  cancel: (meeting: string, why: string) => Promise<void>;
  hold: (meeting: string, said: Attended) => Promise<void>;
  decide: (meeting: string, said: Decision) => Promise<void>;
  undecide: (decision: string) => Promise<void>;
  finish: (decision: string) => Promise<void>;
  write: (meeting: string, minutes: boolean) => Promise<void>;
};

/** Names typed in one field, a semicolon or a line between them. */
export function names(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((it) => it.trim())
    .filter((it) => it !== "");
}
