/* The caseload as a list that can be narrowed, filtered and sorted, with the columns chosen. */
import type { SchoolRow } from "../wire/generated";

/** The columns that can be left out, in the order of the table. */
export const COLUMNS = ["phase", "category", "last", "next", "used", "due"] as const;
export type Chosen = (typeof COLUMNS)[number];
export type Column = "school" | Chosen;

export const COLUMN_WORDS: Record<Column, string> = {
  school: "School",
  phase: "Phase",
  category: "Category",
  last: "Last visit",
  next: "Next visit",
  used: "Used this year",
  due: "Due first",
};

type Option = { value: string; words: string };

const LATE = "overdue";
/** Made once: comparing with a locale's name makes one anew for every pair of hundreds of schools. */
const NAMES = new Intl.Collator("en-GB");
const NUMBERS = new Intl.Collator("en-GB", { numeric: true });

export class Caseload {
  words = $state("");
  column = $state<Column>("due");
  backwards = $state(false);
  /** A phase or a category's id; empty for any. */
  phase = $state("");
  category = $state("");
  lateOnly = $state(false);
  columns = $state.raw<readonly Chosen[]>(COLUMNS);
  readonly #all: () => SchoolRow[];

  /** Every school, in the order that was chosen. */
  readonly sorted = $derived.by(() => this.#all().toSorted((one, other) => this.#order(one, other)));
  /** Those that are shown. */
  readonly rows = $derived.by(() => {
    const words = this.words.trim().toLowerCase().split(/\s+/);
    return this.sorted.filter((row) => this.#passes(row) && words.every((word) => holds(row, word)));
  });
  readonly phases: Option[] = $derived.by(() => {
    const phases = this.#all().map((row) => row.phase);
    const named = phases.filter((it, at) => it !== "" && phases.indexOf(it) === at);
    return named.sort().map((it) => ({ value: it, words: it }));
  });
  readonly categories: Option[] = $derived.by(() => {
    const found: Record<string, Option> = {};
    for (const { tag } of this.#all()) if (tag) found[tag.id] = { value: tag.id, words: tag.name };
    return Object.values(found).toSorted((one, other) => NUMBERS.compare(one.value, other.value));
  });
  readonly narrowed = $derived(this.words.trim() !== "" || this.phase !== "" || this.category !== "" || this.lateOnly);

  constructor(all: () => SchoolRow[]) {
    this.#all = all;
  }

  sortBy(column: Column): void {
    this.backwards = this.column === column && !this.backwards;
    this.column = column;
  }

  sortOf(column: Column): "ascending" | "descending" | undefined {
    if (column !== this.column) return undefined;
    return this.backwards ? "descending" : "ascending";
  }

  shows(column: Chosen): boolean {
    return this.columns.includes(column);
  }

  /** Takes what was remembered; a name that is no column of this version is passed over. */
  take(names: string[]): void {
    this.columns = COLUMNS.filter((column) => names.includes(column));
  }

  toggle(column: Chosen): void {
    this.columns = COLUMNS.filter((it) => (it === column) !== this.shows(it));
    if (!this.shows(column) && this.column === column) [this.column, this.backwards] = ["school", false];
  }

  showAll(): void {
    [this.words, this.phase, this.category, this.lateOnly] = ["", "", "", false];
  }

  #passes(row: SchoolRow): boolean {
    if (this.phase !== "" && row.phase !== this.phase) return false;
    if (this.category !== "" && row.tag?.id !== this.category) return false;
    return !this.lateOnly || row.next_due?.standing === LATE;
  }

  #order(one: SchoolRow, other: SchoolRow): number {
    const first = this.#value(one);
    const second = this.#value(other);
    if (first !== second) {
      // What is empty comes last, whichever way it is sorted.
      if (first === "" || second === "") return first === "" ? 1 : -1;
      const forwards = NUMBERS.compare(first, second);
      return this.backwards ? -forwards : forwards;
    }
    return NAMES.compare(one.school.name, other.school.name);
  }

  #value(row: SchoolRow): string {
    switch (this.column) {
      case "school":
        return row.school.name.toLowerCase();
      case "phase":
        return row.phase;
      case "category":
        return row.tag?.id ?? "";
      case "last":
        return row.last_visit ?? "";
      case "next":
        return row.next_visit ?? "";
      case "used":
        return left(row);
      case "due":
        return row.next_due?.due_on ?? "";
    }
  }
}

/** What is left of the entitlement, so that the school with most of it left stands at one end. */
function left({ entitlement }: SchoolRow): string {
  const whole = entitlement?.whole ?? null;
  return entitlement === null || whole === null ? "" : String(Math.max(0, whole - entitlement.used));
}

/** Nothing is planned although the school has time left this year. */
export function lacksVisit(row: SchoolRow): boolean {
  const whole = row.entitlement?.whole ?? 0;
  return row.next_visit === null && whole > (row.entitlement?.used ?? 0) + (row.entitlement?.planned ?? 0);
}

function holds(row: SchoolRow, word: string): boolean {
  const text = [row.school.name, row.head ?? "", String(row.school.urn ?? ""), row.phase, row.town].join(" ");
  return text.toLowerCase().includes(word);
}
