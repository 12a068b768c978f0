/* The open window: which book, which screen, and the way from one screen to the next.
   Views read it through getDesk(); nothing below the views knows it. */
import { getContext, setContext } from "svelte";

import { href, type Route } from "../lib/route";
import { Wire } from "./call";
import type { Args } from "./call";
import type { BookState, PassphraseJudgement } from "./generated";
import type { SheetDesk } from "./sheetDesk";
import { faultOf, type Host, type WireFault } from "./host";

/** Asked before a screen is left; false keeps it, because something typed is not on disk. */
export type Guard = () => Promise<boolean>;

const FIRST: Route = { at: "today" };

export class Desk {
  readonly wire: Wire;
  book = $state.raw<BookState | null>(null);
  fault = $state.raw<WireFault | null>(null);
  route = $state.raw<Route>(FIRST);
  /** How many promises are late; shown beside Today. */
  late = $state(0);
  /** A new book is open and its first steps are not done yet. */
  settingUp = $state(false);
  /** The window was asked to close and stayed open, because something typed is not on disk. */
  closeRefused = $state(false);
  /** Grows when something was undone: what stands on the screen is read again. */
  revision = $state(0);
  #trail: Route[] = [];
  #guard: Guard | null = null;
  #turn = 0;

  constructor(host: Host) {
    this.wire = new Wire(host);
    host.onClose(() => this.mayClose());
  }

  get today(): string {
    return this.book?.today ?? "";
  }

  async open(): Promise<void> {
    try {
      this.#take(await this.wire.call("book_state", {}));
    } catch (thrown) {
      this.fault = faultOf(thrown);
    }
  }

  async create(answers: Args<"create_book">): Promise<void> {
    const book = await this.wire.call("create_book", answers);
    this.settingUp = true;
    this.#take(book);
  }

  /** Opens the book with its recovery key and gives it a new passphrase. */
  async recover(key: string, passphrase: string): Promise<void> {
    this.#take(await this.wire.call("recover_book", { key, passphrase }));
  }

  /** The first steps are done, or left for later. */
  async finishSetUp(route: Route): Promise<void> {
    this.settingUp = false;
    await this.go(route);
  }

  /** What making a recovery sheet needs of the core. */
  readonly sheet: SheetDesk = {
    prepare: () => this.wire.call("prepare_recovery", {}),
    print: async () => {
      await this.wire.call("open_recovery_sheet", {});
    },
    keep: async (typed) => this.#take(await this.wire.call("keep_recovery", { typed })),
  };

  /** Under the framework that was chosen, or the book's own, or the first. */
  async openSample(chosen: string | null = null): Promise<void> {
    const framework = chosen ?? this.book?.framework?.id ?? null;
    this.#start(await this.wire.call("open_sample", { framework }));
  }

  /** Leaves the sample book and removes it; what was typed in it goes with it. */
  async leaveSample(): Promise<void> {
    try {
      this.#start(await this.wire.call("leave_sample", {}));
    } catch (thrown) {
      // The sample is closed even when its folder could not be removed.
      await this.open();
      this.fault = faultOf(thrown);
    }
  }

  judge(passphrase: string, name: string): Promise<PassphraseJudgement> {
    return this.wire.call("judge_passphrase", { passphrase, name });
  }

  async unlock(passphrase: string): Promise<void> {
    this.#take(await this.wire.call("unlock_book", { passphrase }));
  }

  /** Locks the book, unless words on the screen could not be put on disk. */
  async lock(): Promise<void> {
    if (this.book?.state !== "open" || !(await this.#mayLeave())) return;
    try {
      this.#start(await this.wire.call("lock_book", {}));
    } catch (thrown) {
      this.fault = faultOf(thrown);
    }
  }

  /** Whether the window may close: at once when all is on disk, else when it is asked again. */
  async mayClose(): Promise<boolean> {
    const insisted = this.closeRefused;
    this.closeRefused = !(await this.#mayLeave());
    return insisted || !this.closeRefused;
  }

  async go(route: Route): Promise<void> {
    if (!(await this.#leave(route))) return;
    this.#trail.push(this.route);
    this.#arrive(route);
  }

  /** Puts everything typed on disk; false when that is not possible just now. */
  settle(): Promise<boolean> {
    return this.#mayLeave();
  }

  /** What came back from a recovery file has been read. */
  wordsRead(): void {
    const back = this.book?.words_back ?? null;
    if (this.book && back) this.book = { ...this.book, words_back: { ...back, visits: [] } };
  }

  /** Reads the open screen again, after something was undone. */
  readAgain(): void {
    this.revision += 1;
    void this.countLate();
  }

  /** Back to the screen before, or to Today when there is none. */
  async back(): Promise<void> {
    const route = this.#trail.at(-1) ?? FIRST;
    if (!(await this.#leave(route))) return;
    this.#trail.pop();
    this.#arrive(route);
  }

  /** Registers the guard of the screen that is open; returns how to take it away. */
  guard(guard: Guard): () => void {
    this.#guard = guard;
    return () => {
      if (this.#guard === guard) this.#guard = null;
    };
  }

  async #leave(route: Route): Promise<boolean> {
    const turn = ++this.#turn;
    const stays =
      route.at === "visit" && this.route.at === "visit" && route.visit === this.route.visit;
    const may = stays || (await this.#mayLeave());
    return may && turn === this.#turn && href(route) !== href(this.route);
  }

  async #mayLeave(): Promise<boolean> {
    return this.#guard === null || (await this.#guard());
  }

  #arrive(route: Route): void {
    this.route = route;
    this.#countSoon();
  }

  /** After what the screen itself asks for, which somebody waits for. */
  #countSoon(): void {
    void this.wire.quiet().then(() => this.countLate());
  }

  async countLate(): Promise<void> {
    if (this.book?.state !== "open") return;
    try {
      const { today, late } = await this.wire.call("count_late", {});
      this.late = late;
      this.book = { ...this.book, today };
    } catch (thrown) {
      // A book that was locked behind the window's back belongs behind the lock screen.
      if (faultOf(thrown).code === "book_locked") await this.open();
    }
  }

  /** Another book, or none: nothing of the one before may be gone back to. */
  #start(book: BookState): void {
    this.#trail = [];
    this.#guard = null;
    this.route = FIRST;
    this.settingUp = false;
    this.#take(book);
  }

  #take(book: BookState): void {
    this.book = book;
    this.fault = null;
    this.#countSoon();
  }
}

const KEY = Symbol("desk");

export function setDesk(desk: Desk): void {
  setContext(KEY, desk);
}

export function getDesk(): Desk {
  const desk = getContext(KEY);
  if (!(desk instanceof Desk)) throw new Error("getDesk() was called outside App, which sets it.");
  return desk;
}
