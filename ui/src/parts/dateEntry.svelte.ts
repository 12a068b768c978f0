/* A date typed freely, and what the calendar makes of it. Typing never waits; the newest text counts. */

export type Reading = { on: string | null; words: string; notes: string[] };
export type ReadDate = (text: string) => Promise<Reading>;

const PAUSE = 150;

export class DateEntry {
  text = $state("");
  reading = $state.raw<Reading | null>(null);
  /** Text that has not been read yet. */
  pending = $state(false);
  /** The text was handed over, by leaving the field or by the form: what cannot be read is an error now. */
  asked = $state(false);
  readonly #read: ReadDate;
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> = Promise.resolve();

  /** A text whose reading is known need not be read again. */
  constructor(read: ReadDate, text = "", reading: Reading | null = null) {
    this.#read = read;
    this.text = text;
    this.reading = reading;
    if (text !== "" && reading === null) this.readNow();
  }

  /** Reads a date that stands nowhere yet. */
  get reader(): ReadDate {
    return this.#read;
  }

  /** The date, when the text names one. */
  get on(): string | null {
    return this.pending ? null : (this.reading?.on ?? null);
  }

  /** Text is there, was read, and is not a date. */
  get unreadable(): boolean {
    return !this.pending && this.reading !== null && this.reading.on === null;
  }

  type(text: string): void {
    this.text = text;
    this.pending = true;
    this.asked = false;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.readNow(), PAUSE);
  }

  /** Reads what stands in the field now; the date, or null when there is none. */
  async settle(): Promise<string | null> {
    const turn = this.text;
    if (this.pending) this.readNow();
    await this.#underWay;
    if (turn === this.text) this.asked = true;
    return this.on;
  }

  readNow(): void {
    clearTimeout(this.#pause);
    this.#underWay = this.#readInner(++this.#turn);
  }

  async #readInner(turn: number): Promise<void> {
    const text = this.text.trim();
    this.pending = text !== "";
    const reading = text === "" ? null : await this.#read(text).catch(unread);
    if (turn !== this.#turn || text !== this.text.trim()) return;
    this.reading = reading;
    this.pending = false;
  }
}

function unread(): Reading {
  return { on: null, words: "Visitbook could not read this date just now. Try again.", notes: [] };
}
