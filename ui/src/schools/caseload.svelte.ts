/* The caseload as a list that can be narrowed and sorted. */
import type { SchoolRow } from "../wire/generated";

export type Column = "school" | "last" | "next" | "due";

export class Caseload {
  words = $state("");
  column = $state<Column>("due");
  backwards = $state(false);
  readonly #all: () => SchoolRow[];

  readonly rows = $derived.by(() => {
    const words = this.words.trim().toLowerCase().split(/\s+/);
    const rows = this.#all().filter((row) => words.every((word) => holds(row, word)));
    const sorted = rows.toSorted((one, other) => this.#order(one, other));
    return this.backwards ? sorted.reverse() : sorted;
  });

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

  #order(one: SchoolRow, other: SchoolRow): number {
    const first = this.#value(one);
    const second = this.#value(other);
    if (first !== second) {
      // What is empty comes last.
      if (first === "" || second === "") return first === "" ? 1 : -1;
      return first < second ? -1 : 1;
    }
    return one.school.name.localeCompare(other.school.name, "en-GB");
  }

  #value(row: SchoolRow): string {
    switch (this.column) {
      case "school":
        return row.school.name.toLowerCase();
      case "last":
        return row.last_visit ?? "";
      case "next":
        return row.next_visit ?? "";
      case "due":
        return row.next_due?.due_on ?? "";
    }
  }
}

function holds(row: SchoolRow, word: string): boolean {
  const text = [row.school.name, row.head ?? "", String(row.school.urn ?? ""), row.phase].join(" ");
  return text.toLowerCase().includes(word);
}
