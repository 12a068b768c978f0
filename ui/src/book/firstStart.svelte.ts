/* The answers of the first start, and what is still wrong with them. No step knows another's. */
import type { Mistake } from "../parts/mistakes";
import type { FrameworkChoice } from "../wire/generated";

export const SHORTEST = 12;

/** Whose book it is, and under which framework. */
export class WhoAnswers {
  name = $state("");
  role = $state("School improvement adviser");
  #chosen = $state<string | null>(null);
  readonly #frameworks: () => FrameworkChoice[];

  constructor(frameworks: () => FrameworkChoice[]) {
    this.#frameworks = frameworks;
  }

  /** With one framework there is nothing to choose. */
  get framework(): string {
    const all = this.#frameworks();
    return this.#chosen ?? (all.length === 1 ? (all[0]?.id ?? "") : "");
  }

  set framework(id: string) {
    this.#chosen = id;
  }

  check(): Mistake[] {
    const found: Mistake[] = [];
    if (this.name.trim() === "") found.push({ field: "name", words: "Enter your name" });
    if (this.role.trim() === "") found.push({ field: "role", words: "Enter your role" });
    if (this.framework === "") found.push({ field: "framework", words: "Choose a framework" });
    return found;
  }
}

/** A new passphrase, typed twice. */
export class NewPassphrase {
  text = $state("");
  again = $state("");

  check(): Mistake[] {
    if (Array.from(this.text).length < SHORTEST) {
      return [
        { field: "passphrase", words: `Use at least ${SHORTEST} characters for the passphrase` },
      ];
    }
    if (this.text === this.again) return [];
    return [{ field: "again", words: "The two passphrases are not the same. Type it again" }];
  }
}
