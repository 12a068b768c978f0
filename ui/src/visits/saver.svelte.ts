/* What every field that saves itself has in common, and the ledger that speaks for all of them. */

/** Why a field is not on disk. `since` is the last moment at which it was; `next` says what happens. */
export type SaveFailure = { since: number; reason: string; next: string };

/** One change of a field: when, by whom, what stood before and after. */
export type Past = { at: number; own: boolean; before: string[]; after: string | null; stands: boolean };

export const TRIES_AGAIN =
  "Keep typing: your words stay on this screen, and Visitbook tries again by itself.";

export type Saver = {
  /** True only when everything the adviser put in is on disk. Exact at every moment. */
  readonly saved: boolean;
  readonly savedAt: number | null;
  readonly failure: SaveFailure | null;
  /** Whether leaving now would lose something that cannot be typed again from one glance. */
  readonly holdsWords: boolean;
  flush(): Promise<void>;
  close(): void;
};

/** All fields of one visit. What the screen says about saving comes from here and nowhere else. */
export class SaveLedger {
  #savers = $state.raw<Saver[]>([]);
  /** The screen is gone: what is saved after that is told to nobody. */
  #closed = false;

  readonly saved = $derived(this.#savers.every((saver) => saver.saved));
  readonly failure = $derived(
    this.#savers.find((saver) => saver.failure !== null)?.failure ?? null,
  );
  readonly savedAt = $derived.by(() => {
    const times = this.#savers.map((saver) => saver.savedAt).filter((time) => time !== null);
    return times.length === 0 ? null : Math.max(...times);
  });

  add<S extends Saver>(saver: S): S {
    this.#savers = [...this.#savers, saver];
    return saver;
  }

  remove(saver: Saver): void {
    saver.close();
    this.#savers = this.#savers.filter((other) => other !== saver);
  }

  /** Saves and settles everything; true when nothing typed would be lost by leaving. */
  async flush(): Promise<boolean> {
    await Promise.all(this.#savers.map((saver) => saver.flush()));
    if (this.#closed) return true;
    return this.#savers.every((saver) => saver.saved || !saver.holdsWords);
  }

  close(): void {
    this.#closed = true;
    for (const saver of this.#savers) saver.close();
  }
}
