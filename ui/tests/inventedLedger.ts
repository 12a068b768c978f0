/* The account of a school year that an invented school has, and what it was given. */
import type { Commands, LedgerPage } from "../src/wire/generated";

type Accounting = "show_ledger" | "open_ledger" | "record_provision" | "give_provision";
type Handlers = { [K in Accounting]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

const SAID = { source: "Exampleshire 2026, section 7", why: "So that help is planned.", ruling: null, answer: null };

export class InventedLedger {
  /** What was recorded last, and what was given of what was planned. */
  recorded: Commands["record_provision"]["args"] | null = null;
  given: string | null = null;
  /** The year asked for last, and whether the statement was made. */
  year: number | null = null;
  statements = 0;

  page(): LedgerPage {
    const used = this.given === null ? "0 sessions" : "1 session";
    return {
      year: this.year ?? 2026,
      years: [
        { year: 2026, words: "2026–27" },
        { year: 2025, words: "2025–26" },
      ],
      categories: ["Light touch", "Close support, since 11 January 2027"],
      lines: [
        { ...SAID, id: "days", what: "Core support", share: "promised", unit: "day", has_halves: true, is_part: false, due: "3 days", used: "1½ days", planned: "½ day", left: "1½ days", remarks: ["Since 11 January 2027."] },
        { ...SAID, id: "music", what: "Music in every class", share: "charged", unit: "session", has_halves: false, is_part: true, due: "up to 6 sessions", used, planned: "", left: "6 sessions", remarks: [] },
      ],
      support: [{ id: "leaders", title: "Leaders of other schools", force: "Offered", when: "", given: [], source: SAID.source, why: "So", ruling: null }],
      uses: [
        { on: "2026-10-06", given: true, words: "Core visit", note: "", counted: ["½ day of core support"], visit: "v1", provision: null },
        { on: "2026-11-24", given: this.given !== null, words: "Music in every class", note: "", counted: ["1 session of music in every class"], visit: null, provision: "p1" },
      ],
    };
  }

  readonly handlers: Handlers = {
    show_ledger: ({ year }) => {
      this.year = year;
      return this.page();
    },
    open_ledger: () => {
      this.statements += 1;
      return { path: "/documents/Entitlement.pdf" };
    },
    record_provision: (said) => {
      this.recorded = said;
      return { saved_at: 1 };
    },
    give_provision: ({ on }) => {
      this.given = on;
      return { saved_at: 1 };
    },
  };
}
