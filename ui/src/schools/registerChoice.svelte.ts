/* Which rows of a register file become schools of the book: a council's, all ticked until unticked. */
import type { RegisterPreview, RegisterRow } from "../wire/generated";

export class RegisterChoice {
  readonly preview: RegisterPreview;
  council = $state("");
  #unticked = $state.raw<number[]>([]);

  readonly rows = $derived.by(() =>
    this.preview.rows
      .filter((row) => row.council === this.council)
      .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB")),
  );
  readonly urns = $derived(this.rows.filter((row) => this.ticked(row)).map((row) => row.urn));

  constructor(preview: RegisterPreview) {
    this.preview = preview;
    // With one council in the file there is nothing to choose.
    if (preview.councils.length === 1) this.council = preview.councils[0]?.code ?? "";
  }

  ticked(row: RegisterRow): boolean {
    return !this.#unticked.includes(row.urn);
  }

  toggle(row: RegisterRow): void {
    this.#unticked = this.ticked(row)
      ? [...this.#unticked, row.urn]
      : this.#unticked.filter((urn) => urn !== row.urn);
  }

  tickAll(): void {
    this.#unticked = [];
  }

  tickNone(): void {
    this.#unticked = this.rows.map((row) => row.urn);
  }

  /** How many ticked schools are new, changed or unchanged. */
  tally(change: RegisterRow["change"]): number {
    return this.rows.filter((row) => row.change === change && this.ticked(row)).length;
  }
}
