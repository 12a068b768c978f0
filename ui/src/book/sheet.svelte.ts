/* A recovery sheet on its way: made, opened to be printed, and two of its groups typed back. */
import type { Mistake } from "../parts/mistakes";
import type { RecoverySheet } from "../wire/generated";
import type { SheetDesk } from "../wire/sheetDesk";

export class SheetMaking {
  sheet = $state.raw<RecoverySheet | null>(null);
  typed = $state<[string, string]>(["", ""]);
  printed = $state(false);
  working = $state(false);
  fault = $state.raw<unknown>(null);
  readonly #desk: SheetDesk;

  constructor(desk: SheetDesk) {
    this.#desk = desk;
  }

  /** Opens the sheet in the system's own viewer; the key is drawn the first time. */
  async print(): Promise<void> {
    await this.#try(async () => {
      this.sheet ??= await this.#desk.prepare();
      await this.#desk.print();
      this.printed = true;
    });
  }

  check(): Mistake[] {
    const asked = this.sheet?.asked ?? [];
    return asked.flatMap((group, at) =>
      this.typed[at]?.trim() ? [] : [{ field: `group-${at}`, words: `Type group ${group} from the sheet` }],
    );
  }

  /** Puts the key in force; false when it was refused, with the reason in `fault`. */
  keep(): Promise<boolean> {
    return this.#try(() => this.#desk.keep([this.typed[0], this.typed[1]]));
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    this.fault = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.fault = thrown;
      return false;
    } finally {
      this.working = false;
    }
  }
}
