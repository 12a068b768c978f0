/* A choice that is typed (a time, a number): recorded when the field is left and can be read. */
import type { ChoiceController } from "./choiceController.svelte";
import type { Past, SaveFailure, Saver } from "./saver.svelte";

export class TypedChoice implements Saver {
  readonly holdsWords = false;
  readonly #choice: ChoiceController;
  readonly #read: (text: string) => string | null;
  readonly #wrong: string;
  readonly #openedAt = Date.now();
  #text = $state("");
  #left = $state(true);

  readonly unreadable = $derived.by(
    () => this.#text.trim() !== "" && this.#read(this.#text) === null,
  );
  readonly saved = $derived.by(
    () => !this.unreadable && this.#value === this.#choice.value && this.#choice.saved,
  );

  constructor(choice: ChoiceController, read: (text: string) => string | null, wrong: string) {
    this.#choice = choice;
    this.#read = read;
    this.#wrong = wrong;
    this.#text = choice.value ?? "";
  }

  get text(): string {
    return this.#text;
  }

  /** Why what was typed cannot be recorded; not said while it is still being typed. */
  get error(): string | null {
    return this.unreadable && this.#left ? this.#wrong : null;
  }

  get savedAt(): number | null {
    return this.#choice.savedAt;
  }

  get failure(): SaveFailure | null {
    if (this.error === null) return this.#choice.failure;
    return { since: this.savedAt ?? this.#openedAt, reason: this.error, next: "Change it or clear it." };
  }

  async past(): Promise<Past[]> {
    await this.flush();
    return this.#choice.past();
  }

  type(text: string): void {
    this.#text = text;
    this.#left = false;
  }

  async flush(): Promise<void> {
    this.#left = true;
    if (this.unreadable) return;
    const value = this.#value;
    if (value !== this.#choice.value) this.#choice.choose(value === null ? [] : [value]);
    this.#text = value ?? "";
    await this.#choice.flush();
  }

  close(): void {
    this.#choice.close();
  }

  get #value(): string | null {
    return this.#text.trim() === "" ? null : this.#read(this.#text);
  }
}
