/* One choice (ticks, a judgement, a date): saved at once, one save at a time, the last choice wins. */
import { TRIES_AGAIN, type Past, type SaveFailure, type Saver } from "./saver.svelte";

export type ChoicePort = {
  record(values: string[], seen: string): Promise<{ seen: string; saved_at: number }>;
  /** What was chosen before, oldest first. */
  past(): Promise<Past[]>;
  explain(thrown: unknown): { reason: string; hint: string | null };
};

const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

export class ChoiceController implements Saver {
  readonly holdsWords = true;
  readonly #port: ChoicePort;
  #values = $state.raw<string[]>([]);
  #onDisk = $state.raw<string[] | null>([]);
  #recording = $state(false);
  #savedAt = $state<number | null>(null);
  #failure = $state.raw<SaveFailure | null>(null);

  readonly saved = $derived(!this.#recording && same(this.#values, this.#onDisk));

  #seen: string;
  #closed = false;
  #attempts = 0;
  #working: Promise<void> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(port: ChoicePort, shown: { values: string[]; seen: string }) {
    this.#port = port;
    this.#values = shown.values;
    this.#onDisk = shown.values;
    this.#seen = shown.seen;
  }

  get values(): string[] {
    return this.#values;
  }

  /** The one value of a choice that takes one. */
  get value(): string | null {
    return this.#values[0] ?? null;
  }

  get savedAt(): number | null {
    return this.#savedAt;
  }

  get failure(): SaveFailure | null {
    return this.#failure;
  }

  choose(values: string[]): void {
    this.#values = values;
    void this.flush();
  }

  toggle(value: string): void {
    const without = this.#values.filter((other) => other !== value);
    this.choose(without.length === this.#values.length ? [...without, value] : without);
  }

  /** The history of the choice, as ids and days. */
  async past(): Promise<Past[]> {
    await this.flush();
    return this.#port.past();
  }

  flush(): Promise<void> {
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
  }

  async #work(): Promise<void> {
    while (!this.#closed && !same(this.#values, this.#onDisk)) {
      if (!(await this.#record(this.#values))) return;
    }
  }

  async #record(values: string[]): Promise<boolean> {
    this.#recording = true;
    try {
      const { seen, saved_at } = await this.#port.record(values, this.#seen);
      this.#onDisk = values;
      this.#seen = seen;
      this.#savedAt = saved_at;
      this.#failure = null;
      this.#attempts = 0;
      return true;
    } catch (thrown) {
      this.#onDisk = null;
      this.#fail(thrown);
      return false;
    } finally {
      this.#recording = false;
    }
  }

  #fail(thrown: unknown): void {
    const since = this.#failure?.since ?? this.#savedAt ?? Date.now();
    const { reason, hint } = this.#port.explain(thrown);
    this.#failure = { since, reason, next: hint === null ? TRIES_AGAIN : `${TRIES_AGAIN} ${hint}` };
    const wait = Math.min(FIRST_RETRY * 2 ** this.#attempts, LAST_RETRY);
    this.#attempts += 1;
    clearTimeout(this.#retry);
    if (!this.#closed) this.#retry = setTimeout(() => void this.flush(), wait);
  }
}

function same(one: string[], other: string[] | null): boolean {
  return (
    other !== null &&
    one.length === other.length &&
    one.every((value) => other.includes(value))
  );
}
