/* A letter of an invented book: begun, written, sent. */
import type { Commands, PaperCheck, PaperPage, PaperRow } from "../src/wire/generated";
import { TODAY } from "./inventedPages";

type Command =
  | "list_papers"
  | "begin_paper"
  | "show_paper"
  | "check_paper"
  | "deny_names_in_paper"
  | "agree_paper"
  | "review_paper"
  | "end_paper"
  | "send_paper"
  | "remove_paper"
  | "save_paper"
  | "open_paper";
type Handlers = { [K in Command]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

const EMPTY = { text: "", seen: "", draft: false };
const NONE = { values: [], seen: "" };
const SAVED = { saved_at: 1 };

export class InventedPapers {
  papers: PaperRow[] = [];
  check: PaperCheck = { stops: [], warnings: [] };
  /** What was asked when it was begun and when it was sent. */
  begun: Commands["begin_paper"]["args"] | null = null;
  sent: Commands["send_paper"]["args"] | null = null;

  readonly handlers: Handlers = {
    list_papers: () => ({
      papers: this.papers,
      models: [
        { id: "notice", title: "Warning Notice", kind: "letter", why: "So that nobody is surprised.", source: "section 2", is_for: true, asked_by: "the concern", asked_on: "2026-11-19" },
        { id: "other", title: "Letter to an academy", kind: "letter", why: "Academies answer to others.", source: "section 3", is_for: false, asked_by: null, asked_on: null },
      ],
    }),
    begin_paper: (asked) => {
      this.begun = asked;
      this.papers = [{ paper: "p1", school: null, title: "Warning Notice", kind: "letter", state: "drafted", begun_on: TODAY, agreed_on: null, sent_on: null, ended_on: null, versions: 0 }];
      return { paper: "p1" };
    },
    show_paper: () => this.#page(),
    check_paper: () => this.check,
    deny_names_in_paper: () => SAVED,
    agree_paper: () => SAVED,
    review_paper: () => SAVED,
    end_paper: () => SAVED,
    send_paper: (asked) => {
      this.sent = asked;
      this.papers = this.papers.map((it) => ({ ...it, state: "sent", sent_on: asked.on, versions: 1 }));
      return { edition: "e1", version: 1, is_new: true, sha256: "00", pages: 1, sent_to: ["Headteacher"], sent_on: asked.on, warnings: [] };
    },
    remove_paper: () => {
      this.papers = [];
      return SAVED;
    },
    save_paper: () => ({ path: "/documents/notice.pdf" }),
    open_paper: () => ({ path: "/documents/notice.pdf" }),
  };

  #page(): PaperPage {
    const paper = this.papers[0];
    if (!paper) throw new Error("The invented book has no paper yet.");
    const edition = { edition: "e1", version: 1, sealed_on: TODAY, sha256: "00", pages: 1, sent: [{ to: "Headteacher", on: TODAY, by: "post" }], warnings: [] };
    return {
      paper,
      why: "So that nobody is surprised.",
      source: "Exampleshire 2026, section 2",
      ruling: null,
      signed_by: "Council",
      recipients: [{ id: "headteacher", title: "Headteacher", of_model: true }],
      chosen: NONE,
      needs: [],
      needs_done: NONE,
      agreed_by: [],
      agreed: [],
      is_agreed: false,
      is_plan: false,
      least: 1,
      asked_points: null,
      indicators: [{ piece: "indicator:low", title: "Results are low", met: NONE, evidence: EMPTY }],
      parts: [{ piece: "part:actions", title: "What has to change", prompts: ["By when?"], is_under: false, text: EMPTY }],
      points: [],
      targets: [],
      reviews: [],
      editions: paper.versions === 0 ? [] : [edition],
      is_sent_as_is: paper.versions > 0,
    };
  }
}
