/* What a date field's calendar asks of the book. It comes by context, because a date field stands in
   many forms and none of them has anything to do with it. */
import { getContext, setContext } from "svelte";

/** What a day is. */
export type DayFacts = {
  /** "2026-12-25" */
  on: string;
  kind: "working" | "weekend" | "bank_holiday" | "school_holiday" | "closure";
  /** What the bank holiday or the closure is called. */
  title: string | null;
};

export type Days = {
  readonly today: string;
  /** The days of a month, "2026-12". */
  month: (month: string) => Promise<DayFacts[]>;
};

const KEY = Symbol("days");

export function provideDays(days: Days): void {
  setContext(KEY, days);
}

/** Nothing where no book is open: the field is typed into then. */
export function findDays(): Days | undefined {
  return getContext<Days | undefined>(KEY);
}

/** Why a day is none on which everybody works, in words. */
export function whyOff({ kind, title }: DayFacts): string | null {
  switch (kind) {
    case "working":
      return null;
    case "weekend":
      return "weekend";
    case "bank_holiday":
      return `bank holiday, ${title ?? ""}`;
    case "school_holiday":
      return "school holiday";
    case "closure":
      return title ?? "office closed";
  }
}
