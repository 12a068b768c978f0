/* One field of typed text, from the key to the disk. The first law lives here: never lose a sentence.
   Typing never waits for a save, no reply ever overwrites text, and no two saves of one field are
   under way at once. It knows no component and no command name. */
import { TRIES_AGAIN, type Past, type SaveFailure, type Saver } from "./saver.svelte";

export type DraftPort = {
  keep(text: string, seen: string): Promise<{ saved_at: number }>;
  settle(): Promise<{ seen: string; saved_at: number }>;
  /** What stood in the field before, oldest first. */
  past(): Promise<Past[]>;
  /** A failure in words. */
  explain(thrown: unknown): { reason: string; hint: string | null };
};

export const PAUSE = 300;
export const LONGEST_WAIT = 1_000;
export const IDLE = 60_000;
export const MOST_BYTES = 1_000_000;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

export class DraftController implements Saver {
  readonly holdsWords = true;
  readonly #port: DraftPort;
  #text = $state("");
  /** What the last reply put on disk; null when a save failed and nobody can say. */
  #onDisk = $state.raw<string | null>("");
  #keeping = $state(false);
  #savedAt = $state<number | null>(null);
  #failure = $state.raw<SaveFailure | null>(null);
  #refusal = $state<string | null>(null);

  readonly saved = $derived(!this.#keeping && this.#text === this.#onDisk);

  #seen: string;
  #unsettled: boolean;
  #due = false;
  #settleWanted = false;
  #closed = false;
  #attempts = 0;
  #working: Promise<void> | null = null;
  #pause: Timer;
  #longest: Timer;
  #idle: Timer;
  #retry: Timer;

  constructor(port: DraftPort, shown: { text: string; seen: string; draft: boolean }) {
    this.#port = port;
    this.#text = shown.text;
    this.#onDisk = shown.text;
    this.#seen = shown.seen;
    this.#unsettled = shown.draft;
    if (shown.draft) this.#idle = setTimeout(() => void this.flush(), IDLE);
  }

  get text(): string {
    return this.#text;
  }

  get savedAt(): number | null {
    return this.#savedAt;
  }

  get failure(): SaveFailure | null {
    return this.#failure;
  }

  /** Why the last input was not taken; the text stands as it was. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** Takes the whole text of the field. False when it is too large and was not taken. */
  type(text: string): boolean {
    if (!fits(text)) {
      this.#refusal =
        "That was not added: it would make this field larger than 1,000,000 bytes. It is still on your clipboard. Put it in smaller parts.";
      return false;
    }
    this.#refusal = null;
    if (text === this.#text) return true;
    this.#text = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#fallDue(), PAUSE);
    this.#longest ??= setTimeout(() => this.#fallDue(), LONGEST_WAIT);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.flush(), IDLE);
    return true;
  }

  /** The history of the field, with what is typed now in it. */
  async past(): Promise<Past[]> {
    await this.flush();
    return this.#port.past();
  }

  /** The field was left: puts what is typed on disk and makes it part of the record. */
  async flush(): Promise<void> {
    this.#settleWanted = true;
    // Once more when the request came after the last look of the work under way.
    do await this.#work();
    while (this.#mustSettle());
  }

  /** No more saves: the entry this field belongs to is gone, or the visit was left. */
  close(): void {
    this.#closed = true;
    for (const timer of [this.#pause, this.#longest, this.#idle, this.#retry]) clearTimeout(timer);
  }

  #mustSettle(): boolean {
    return this.#settleWanted && this.#failure === null && !this.#closed;
  }

  #fallDue(): void {
    this.#due = true;
    void this.#work();
  }

  #work(): Promise<void> {
    this.#working ??= this.#workInner().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  async #workInner(): Promise<void> {
    while (!this.#closed) {
      const behind = this.#text !== this.#onDisk;
      if (behind && (this.#due || this.#settleWanted)) {
        if (!(await this.#keep())) return;
      } else if (!behind && this.#settleWanted && this.#unsettled) {
        if (!(await this.#settle())) return;
      } else {
        this.#settleWanted = false;
        return;
      }
    }
  }

  async #keep(): Promise<boolean> {
    const text = this.#text;
    this.#due = false;
    clearTimeout(this.#pause);
    clearTimeout(this.#longest);
    this.#longest = undefined;
    this.#keeping = true;
    try {
      const { saved_at } = await this.#port.keep(text, this.#seen);
      this.#onDisk = text;
      this.#unsettled = true;
      this.#succeed(saved_at);
      return true;
    } catch (thrown) {
      this.#onDisk = null;
      this.#fail(thrown);
      return false;
    } finally {
      this.#keeping = false;
    }
  }

  async #settle(): Promise<boolean> {
    this.#settleWanted = false;
    try {
      const { seen, saved_at } = await this.#port.settle();
      this.#seen = seen;
      this.#unsettled = false;
      this.#succeed(saved_at);
      return true;
    } catch (thrown) {
      this.#settleWanted = true;
      this.#fail(thrown);
      return false;
    }
  }

  #succeed(at: number): void {
    this.#savedAt = at;
    this.#failure = null;
    this.#attempts = 0;
    clearTimeout(this.#retry);
  }

  #fail(thrown: unknown): void {
    const since = this.#failure?.since ?? this.#savedAt ?? Date.now();
    const { reason, hint } = this.#port.explain(thrown);
    this.#failure = { since, reason, next: hint === null ? TRIES_AGAIN : `${TRIES_AGAIN} ${hint}` };
    const wait = Math.min(FIRST_RETRY * 2 ** this.#attempts, LAST_RETRY);
    this.#attempts += 1;
    clearTimeout(this.#retry);
    if (!this.#closed) this.#retry = setTimeout(() => this.#fallDue(), wait);
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;

function fits(text: string): boolean {
  // A UTF-16 unit takes at most three bytes, so most texts need no counting.
  return text.length * 3 <= MOST_BYTES || new TextEncoder().encode(text).length <= MOST_BYTES;
}
