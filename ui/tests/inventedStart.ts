/* The invented book's door: made, unlocked, locked, recovered; the sample beside it. */
import type { BookState, Commands } from "../src/wire/generated";
import { FRAMEWORK, TODAY, wireError } from "./inventedPages";

type Answered =
  | "book_state"
  | "create_book"
  | "unlock_book"
  | "lock_book"
  | "judge_passphrase"
  | "recover_book"
  | "prepare_recovery"
  | "open_recovery_sheet"
  | "keep_recovery"
  | "open_sample"
  | "leave_sample";
type Handlers = { [K in Answered]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

export class InventedStart {
  state: BookState["state"] = "none";
  /** Set when something copies the folder. */
  heldBy: string | null = null;
  /** What a recovery file held. */
  wordsBack: BookState["words_back"] = null;
  #sample = false;
  #hasSheet = false;

  readonly handlers: Handlers = {
    book_state: () => this.#book(),
    create_book: () => this.#open(),
    unlock_book: ({ passphrase }) => {
      if (passphrase !== "kettle orbit ransom") throw wireError("wrong_passphrase", "Wrong passphrase.");
      return this.#open();
    },
    judge_passphrase: ({ passphrase }) =>
      passphrase.includes(" ")
        ? { strength: "good", words: "Guessing it would take a thousand computers about 40 years." }
        : { strength: "weak", words: "Guessing it would take a thousand computers less than an hour." },
    recover_book: ({ key }) => {
      if (!key.toLowerCase().startsWith("age")) throw wireError("invalid", "This is no recovery key.");
      return this.#open();
    },
    prepare_recovery: () => ({ book_id: "1a2b-3c4d-5e6f-7081", asked: [3, 7] }),
    open_recovery_sheet: () => this.#book(),
    keep_recovery: ({ typed }) => {
      if (typed[0].toUpperCase() !== "AB12") throw wireError("invalid", "Group 3 is not as on the sheet.");
      this.#hasSheet = true;
      return this.#book();
    },
    open_sample: () => {
      this.#sample = true;
      return this.#open();
    },
    leave_sample: () => {
      this.#sample = false;
      this.state = "none";
      return this.#book();
    },
    lock_book: () => {
      this.state = "locked";
      return this.#book();
    },
  };

  #book(): BookState {
    return {
      state: this.state,
      folder: "Visitbook",
      today: TODAY,
      adviser: this.state === "none" ? null : "Alison Prewett",
      role: null,
      framework: this.state === "open" ? FRAMEWORK : null,
      held_by: this.heldBy,
      has_sheet: this.#hasSheet,
      sample: this.#sample,
      words_back: this.state === "open" ? this.wordsBack : null,
    };
  }

  #open(): BookState {
    this.state = "open";
    return this.#book();
  }
}
