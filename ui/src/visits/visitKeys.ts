/* The keys that work while a visit is open. They know ids, not what is in them. */

export type VisitMoves = {
  step: (by: 1 | -1) => void;
  jump: () => void;
  addAction: () => void;
};

export class VisitKeys {
  readonly #moves: VisitMoves;
  #before: HTMLElement | null = null;

  constructor(moves: VisitMoves) {
    this.#moves = moves;
  }

  press(event: KeyboardEvent): void {
    if (document.querySelector("dialog[open]") || !this.#handle(event)) return;
    event.preventDefault();
  }

  #handle(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
    const key = event.key.toLowerCase();
    if (event.shiftKey) {
      if (key === "a") this.#moves.addAction();
      else if (key === "e") this.#remark();
      else return false;
      return true;
    }
    if (key === "]") this.#moves.step(1);
    else if (key === "[") this.#moves.step(-1);
    else if (key === "j") this.#moves.jump();
    else return false;
    return true;
  }

  /** To the private remark, and from there back to where the words were. */
  #remark(): void {
    const remark = document.getElementById("private_remark");
    const here = document.activeElement;
    if (here === remark) this.#before?.focus();
    else {
      this.#before = here instanceof HTMLElement ? here : null;
      remark?.focus();
    }
  }
}
