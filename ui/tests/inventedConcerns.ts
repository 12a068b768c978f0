/* A concern about an invented school: raised, taken in two steps, settled. */
import type { Commands, ConcernRow } from "../src/wire/generated";

type Command = "list_concerns" | "raise_concern" | "take_concern_step" | "settle_concern";
type Handlers = { [K in Command]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

const SAVED = { saved_at: 1 };
const STEP = { done_on: null, toward: "", note: "", paper: null, group: null, owed: null };

export class InventedConcerns {
  raised: Commands["raise_concern"]["args"] | null = null;
  taken: Commands["take_concern_step"]["args"][] = [];
  settled: Commands["settle_concern"]["args"] | null = null;

  readonly handlers: Handlers = {
    list_concerns: () => ({
      concerns: this.raised === null ? [] : [this.#row(this.raised)],
      kinds: [
        { id: "own", title: "Our own concern", is_for: true, indicators: [{ id: "falling", title: "Results are falling" }], why: "Most are settled by talking." },
        { id: "complaint", title: "A complaint", is_for: false, indicators: [], why: "It is handed on." },
      ],
    }),
    raise_concern: (asked) => {
      this.raised = asked;
      return SAVED;
    },
    take_concern_step: (asked) => {
      this.taken.push(asked);
      return SAVED;
    },
    settle_concern: (asked) => {
      this.settled = asked;
      return SAVED;
    },
  };

  #row(asked: Commands["raise_concern"]["args"]): ConcernRow {
    const done = (step: string): string | null => this.taken.find((it) => it.step === step)?.on ?? null;
    const settled_on = this.settled?.on ?? null;
    const isOpen = settled_on === null;
    return {
      concern: "c1",
      title: "Our own concern",
      raised_on: asked.on,
      words: asked.words,
      settled_on,
      outcome: this.settled?.outcome ?? "",
      met: asked.met.map((it) => ({ indicator: "Results are falling", evidence: it.evidence })),
      steps: [
        { ...STEP, step: "talk", title: "Talk it over", done_on: done("talk"), is_open: isOpen && done("talk") === null, one_of: [] },
        { ...STEP, step: "further", title: "Take it further", done_on: done("further"), is_open: isOpen && done("talk") !== null && done("further") === null, one_of: [{ id: "agency", title: "The agency" }] },
      ],
      redirect: null,
      source: "Exampleshire 2026, section 5",
      ruling: null,
    };
  }
}
