/* The days of the month in view, and what choosing the day in view would mean. */
import { fieldDate } from "../lib/dates";
import type { ReadDate } from "./dateEntry.svelte";
import type { DayFacts, Days } from "./days";

export class MonthDays {
  /** By day, "2026-12-25". */
  known = $state.raw<Readonly<Record<string, DayFacts>>>({});
  /** The day in view in words, with its consequence. */
  words = $state("");
  readonly #days: Days;
  readonly #read: ReadDate;
  #month = "";
  #day = "";

  constructor(days: Days, read: ReadDate) {
    this.#days = days;
    this.#read = read;
  }

  /** Brings a day into view. Answers that come too late are passed over. */
  async look(day: string): Promise<void> {
    this.#day = day;
    await Promise.all([this.#lookAt(day.slice(0, 7)), this.#foretell(day)]);
  }

  async #lookAt(month: string): Promise<void> {
    if (month === this.#month) return;
    this.#month = month;
    // A month outside the calendar has no facts; its days can be chosen all the same.
    const days = await this.#days.month(month).catch(() => []);
    if (month === this.#month) this.known = Object.fromEntries(days.map((day) => [day.on, day]));
  }

  async #foretell(day: string): Promise<void> {
    const reading = await this.#read(fieldDate(day)).catch(() => null);
    if (day === this.#day && reading) this.words = [reading.words, ...reading.notes].map(sentence).join(" ");
  }
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
