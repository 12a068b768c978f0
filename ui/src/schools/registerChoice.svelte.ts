/* Which rows of a register file, and which of their differences, go into the book. */
import type { Args } from "../wire/call";
import type { RegisterPreview, RegisterRow } from "../wire/generated";

/** Rows drawn at once: a browser grows slow long before the register of the whole country ends. */
const STEP = 300;

/** A council's code may be missing from the file, so that it cannot stand for "not chosen". */
function key(code: string): string {
  return `la-${code}`;
}

/** What was marked, by URN or by URN and field; replaced as a whole. */
type Marks = Readonly<Record<string, true>>;

export class RegisterChoice {
  readonly preview: RegisterPreview;
  readonly links: string | null;
  /** The key of the council, or nothing. */
  council = $state("");
  words = $state("");
  /** How many rows are drawn. */
  drawn = $state(STEP);
  #against = $state.raw<Marks>({});
  #againstFields = $state.raw<Marks>({});
  #takingOver = $state.raw<Marks>({});

  readonly councils = $derived.by(() =>
    this.preview.councils.map(({ code, name, schools }) => ({
      value: key(code),
      words: `${name === "" ? "No council named" : name} (${schools === 1 ? "1 school" : `${schools} schools`})`,
    })),
  );
  readonly rows = $derived.by(() =>
    this.preview.rows
      .filter((row) => key(row.council) === this.council)
      .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB")),
  );
  /** In a book that has schools of this council, those it does not have are not its caseload. */
  readonly #knowsCouncil = $derived(this.rows.some((row) => row.change !== "new"));
  readonly narrowed = $derived.by(() => {
    const words = this.words.trim().toLowerCase();
    return words === "" ? this.rows : this.rows.filter((row) => `${row.name} ${row.urn}`.toLowerCase().includes(words));
  });
  readonly shown = $derived(this.narrowed.slice(0, this.drawn));
  readonly urns = $derived(this.rows.filter((row) => this.ticked(row)).map((row) => row.urn));
  readonly damaged = $derived.by(() => {
    const here = marked(this.rows.map((row) => row.urn));
    return this.preview.damaged.filter(({ urn }) => urn in here);
  });

  constructor(preview: RegisterPreview, links: string | null = null) {
    this.preview = preview;
    this.links = links;
    // With one council in the file there is nothing to choose.
    const only = preview.councils.length === 1 ? preview.councils[0] : undefined;
    if (only) this.council = key(only.code);
  }

  ticked(row: RegisterRow): boolean {
    const first = row.change !== "new" || !this.#knowsCouncil;
    return first !== (row.urn in this.#against);
  }

  toggle(row: RegisterRow): void {
    this.#against = flipped(this.#against, row.urn);
    if (!this.ticked(row)) this.#takingOver = without(this.#takingOver, row.urn);
  }

  /** Whether a difference is taken; those of a row that is not ticked are not, and what the adviser
      corrected only when it is ticked. */
  takes(row: RegisterRow, field: string): boolean {
    const corrected = row.differences.some((it) => it.field === field && it.corrected);
    return this.ticked(row) && corrected === `${row.urn} ${field}` in this.#againstFields;
  }

  toggleField(row: RegisterRow, field: string): void {
    this.#againstFields = flipped(this.#againstFields, `${row.urn} ${field}`);
  }

  takesOver(row: RegisterRow): boolean {
    return row.urn in this.#takingOver;
  }

  /** A school that takes another over is taken itself. */
  toggleTakeOver(row: RegisterRow): void {
    this.#takingOver = flipped(this.#takingOver, row.urn);
    if (this.takesOver(row) && !this.ticked(row)) this.#against = flipped(this.#against, row.urn);
  }

  tickAll(): void {
    this.#setAll(true);
  }

  tickNone(): void {
    this.#setAll(false);
    this.#takingOver = {};
  }

  drawMore(): void {
    this.drawn += STEP;
  }

  /** How many ticked schools are new, changed or unchanged. */
  tally(change: RegisterRow["change"]): number {
    return this.rows.filter((row) => row.change === change && this.ticked(row)).length;
  }

  /** What is asked of the core. */
  get accepted(): Args<"import_register"> {
    const left = this.rows.filter((row) => this.ticked(row)).map((row) => ({
      urn: row.urn,
      fields: row.differences.map(({ field }) => field).filter((field) => !this.takes(row, field)),
      corrected: row.differences.some(({ corrected }) => corrected),
    }));
    return {
      file: this.preview.file,
      links: this.links,
      urns: this.urns,
      // Saying of a row which fields are left says of a corrected one that it is taken.
      left_fields: left
        .filter(({ fields, corrected }) => fields.length > 0 || corrected)
        .map(({ urn, fields }) => ({ urn, fields })),
      take_over: this.rows.filter((row) => this.takesOver(row)).map((row) => row.urn),
    };
  }

  #setAll(ticked: boolean): void {
    this.#against = {};
    this.#against = marked(this.rows.filter((row) => this.ticked(row) !== ticked).map((row) => row.urn));
  }
}

function marked(keys: readonly number[]): Marks {
  return Object.fromEntries(keys.map((one) => [one, true as const]));
}

function flipped(marks: Marks, one: number | string): Marks {
  return one in marks ? without(marks, one) : { ...marks, [one]: true as const };
}

function without(marks: Marks, one: number | string): Marks {
  return Object.fromEntries(Object.entries(marks).filter(([key]) => key !== String(one)));
}
