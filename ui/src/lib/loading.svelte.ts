/* Something that is fetched: not there yet, there, or refused. */

/** Only the newest request counts, whichever answers last. What was there stays until then. */
export class Loading<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<unknown>(null);
  #turn = 0;

  async run(request: Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await request;
      if (turn !== this.#turn) return;
      this.value = value;
      this.failure = null;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = thrown;
    }
  }
}
