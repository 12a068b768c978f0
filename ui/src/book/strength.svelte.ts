/* What the core says of a passphrase while it is typed. The last thing typed is what counts. */
import type { PassphraseJudgement } from "../wire/generated";

export type Judge = (passphrase: string) => Promise<PassphraseJudgement>;

export class StrengthMeter {
  judgement = $state.raw<PassphraseJudgement | null>(null);
  #turn = 0;
  readonly #judge: Judge;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  async look(passphrase: string): Promise<void> {
    const turn = ++this.#turn;
    if (passphrase === "") {
      this.judgement = null;
      return;
    }
    try {
      const judgement = await this.#judge(passphrase);
      if (turn === this.#turn) this.judgement = judgement;
    } catch {
      // An estimate that cannot be made is left out; the passphrase itself is judged by its length.
      if (turn === this.#turn) this.judgement = null;
    }
  }
}
