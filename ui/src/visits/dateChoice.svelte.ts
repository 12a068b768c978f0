/* A date field whose date is recorded as a choice as soon as it can be read. */
import { DateEntry, type ReadDate, type Reading } from "../parts/dateEntry.svelte";
import type { ChoiceController } from "./choiceController.svelte";
import type { Past, SaveFailure, Saver } from "./saver.svelte";

/** The date that is recorded already, as the field shows it. */
type Shown = { text: string; reading: Reading };

export class DateChoice implements Saver {
  /** An unreadable date must not keep anybody in a screen; a readable one that is unsaved must. */
  readonly entry: DateEntry;
  readonly #openedAt = Date.now();
  readonly #choice: ChoiceController;

  readonly saved = $derived.by(
    () => !this.entry.pending && !this.entry.unreadable && this.#choice.saved,
  );

  constructor(choice: ChoiceController, read: ReadDate, shown: Shown | null) {
    this.#choice = choice;
    this.entry = new DateEntry(read, shown?.text ?? "", shown?.reading ?? null);
  }

  get holdsWords(): boolean {
    return this.entry.pending || !this.#choice.saved;
  }

  get savedAt(): number | null {
    return this.#choice.savedAt;
  }

  get failure(): SaveFailure | null {
    if (!this.entry.unreadable) return this.#choice.failure;
    const reason = this.entry.reading?.words ?? "A date cannot be read.";
    return { since: this.savedAt ?? this.#openedAt, reason, next: "Change the date or clear it." };
  }

  async past(): Promise<Past[]> {
    await this.flush();
    return this.#choice.past();
  }

  /** Reads the field; records the date, or that there is none when the field is empty. */
  async flush(): Promise<void> {
    const on = await this.entry.settle();
    if (on !== null && on !== this.#choice.value) this.#choice.choose([on]);
    if (this.entry.text.trim() === "" && this.#choice.value !== null) this.#choice.choose([]);
    await this.#choice.flush();
  }

  close(): void {
    this.#choice.close();
  }
}
