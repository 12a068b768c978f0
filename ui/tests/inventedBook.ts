/* A core for the window's tests: an invented book with invented schools and people, in memory. */
import type {
  AnswerKind,
  BookState,
  CategoryOutlook,
  Commands,
  NoteVersion,
  Place,
  SchoolRow,
  Titled,
  VisitPage,
} from "../src/wire/generated";
import type { Host } from "../src/wire/host";
import { calendarCommands, InventedCalendar } from "./inventedCalendar";
import { caseloadCommands } from "./inventedCaseload";
import { category, owed, review } from "./inventedOwed";
import { InventedPapers } from "./inventedPapers";
import { InventedSheets } from "./inventedSheets";
import { InventedRecord } from "./inventedRecord";
import { InventedStart } from "./inventedStart";
import {
  FRAMEWORK,
  key,
  NAMES,
  preview,
  readDate,
  schoolRow,
  titled,
  TIME,
  TODAY,
  visitPage,
  visitRow,
  wireError,
} from "./inventedPages";

import { InventedConcerns } from "./inventedConcerns";
import { InventedGroups } from "./inventedGroups";
import { InventedInspections } from "./inventedInspections";
import { InventedLedger } from "./inventedLedger";
import { InventedOffers } from "./inventedOffers";

type Args<K extends keyof Commands> = Commands[K]["args"];
type Handlers = { [K in keyof Commands]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

export class InventedBook implements Host {
  schools: SchoolRow[] = [];
  visits: VisitPage[] = [];
  /** The texts on disk, by place and field. */
  readonly disk = new Map<string, string>();
  readonly settled: string[] = [];
  readonly asked: string[] = [];
  readonly remembered = new InventedRecord();
  readonly papers = new InventedPapers();
  readonly sheets = new InventedSheets(this.disk, () => this.remembered.record.decisions);
  readonly groups = new InventedGroups();
  readonly concerns = new InventedConcerns();
  readonly ledger = new InventedLedger();
  readonly start = new InventedStart();
  readonly calendar = new InventedCalendar();
  /** Set to make every save fail with these words. */
  refuse: string | null = null;
  /** Evidence is missing until it is typed: a warning; set to add a stop. */
  stop: string | null = null;
  /** Set to add the stop for a name that may be a pupil's. */
  pupilName: string | null = null;
  /** Set to owe a review to the first school. */
  reviewed = false;
  reviewOf: Titled[] = [];
  /** Set to owe that review for the whole caseload. */
  reviewForAll = false;
  /** What may be answered to that review. */
  reviewAnswer: AnswerKind | null = null;
  /** What is said before a category is decided. */
  outlook: CategoryOutlook = { suggested: null, cautions: [] };
  /** What the first school may buy. */
  readonly bought = new InventedOffers();
  /** What was recorded of inspections. */
  readonly inspected = new InventedInspections();
  /** What was answered instead of done. */
  answered: Args<"answer_duty"> | Args<"answer_entitlement"> | null = null;
  /** The event that was recorded. */
  agreed: Args<"record_event"> | null = null;
  #supported = false;

  constructor(state: BookState["state"] = "none") {
    this.start.state = state;
    if (state !== "none") this.schools = NAMES.map(schoolRow);
  }

  async ask(name: string, args: unknown): Promise<unknown> {
    this.asked.push(name);
    await Promise.resolve();
    const handler: unknown = Reflect.get(this.#handlers, name);
    if (typeof handler !== "function") throw wireError("invalid", `No command ${name}`);
    return structuredClone((handler as (given: unknown) => unknown)(args));
  }

  document(name: string): Promise<Uint8Array> {
    this.asked.push(name);
    return Promise.resolve(new TextEncoder().encode("%PDF-1.7"));
  }

  stageFile(bytes: Uint8Array): Promise<string> {
    return Promise.resolve(`staged-${bytes.length}`);
  }

  /** Asks the window whether it may close, as the shell does. */
  askToClose: () => Promise<boolean> = () => Promise.resolve(true);

  onClose(mayClose: () => Promise<boolean>): void {
    this.askToClose = mayClose;
  }

  /** A visit held on Friday 20 November, as most tests need it. */
  addHeldVisit(): VisitPage {
    const school = this.schools[0];
    if (!school) throw new Error("The invented book has no school yet.");
    const page = visitPage("v1", school, "2026-11-20");
    page.state = "held";
    page.held_on = "2026-11-20";
    page.deadlines = owed(page, this.#supported);
    this.visits.push(page);
    return page;
  }

  readonly #handlers: Handlers = {
    list_frameworks: () => [FRAMEWORK],
    ...this.start.handlers,
    ...this.papers.handlers,
    ...this.sheets.handlers,
    ...this.groups.handlers,
    ...this.concerns.handlers,
    ...this.ledger.handlers,
    show_today: () => {
      const late = this.visits.flatMap((visit) => owed(visit, this.#supported)).filter((it) => it.met_on === null);
      const visits = this.visits.filter((it) => it.state === "planned").map(visitRow);
      const next = this.agreed === null ? [{ ...review(this.schools, this.reviewOf, this.reviewAnswer), ...(this.reviewForAll ? { school: null } : {}) }] : [];
      const untold = { late: 0, due_today: 0, this_week: 0, next: 0 };
      const counts = { untold, late_in_all: late.length, further: 3, met_this_year: { on_time: 7, all: 8 } };
      return { today: TODAY, late, due_today: [], this_week: [], next: this.reviewed ? next : [], visits, notices: this.calendar.notices, calendar_ends: this.calendar.ends, ...counts };
    },
    count_late: () => {
      const late = this.visits.flatMap((visit) => owed(visit, this.#supported)).filter((it) => it.met_on === null);
      return { today: TODAY, late: late.length };
    },
    answer_duty: (said) => {
      this.answered = said;
      const { on, who, reason } = said;
      this.remembered.record.answers.push({ answer: "a1", what: said.duty, kind: this.reviewAnswer, on, who, reason });
      return { saved_at: 1 };
    },
    ...this.bought.handlers,
    ...this.inspected.handlers,
    answer_entitlement: (said) => {
      this.answered = said;
      return { saved_at: 1 };
    },
    record_event: (said) => {
      this.agreed = said;
      const kind = this.remembered.record.event_kinds.find((it) => it.event === said.event && (it.of === null || it.of === said.of));
      const named = { words: kind?.title ?? said.event, of: said.of, which: kind?.which ?? [] };
      this.remembered.record.events.push({ event: "e1", ...named, on: said.on, note: said.note, visit: said.visit, everywhere: false, paper: null, meeting: null, concern: null });
      return { saved_at: 1 };
    },
    preview_register: ({ file }) => preview(file),
    import_register: ({ urns }) => {
      this.schools = NAMES.map(schoolRow).filter((row) => urns.includes(row.school.urn ?? 0));
      return { read: urns.length, new: urns.length, changed: 0, unchanged: 0, taken_over: 0, rejected: [] };
    },
    list_schools: () => this.schools,
    show_school: ({ school }) => {
      const row = this.schools.find((it) => it.school.id === school);
      if (!row) throw wireError("not_found", "This school is not in the book.");
      const visits = this.visits.filter((it) => it.school.id === school);
      return {
        ...row,
        council: "Exampleshire",
        town: row.town,
        telephone: "",
        website: "",
        postcode: "ZZ1 1ZZ",
        merged: [],
        visits: visits.map(visitRow),
        deadlines: [...visits.flatMap((visit) => owed(visit, this.#supported)), category(row)],
        untold: 0,
        categories: [
          { id: "1", title: "Secure" },
          { id: "2", title: "With areas to develop" },
        ],
        entitlements: [TIME],
        offers: this.bought.rows(),
        outlook: this.outlook,
        visit_kinds: [{ ...titled("Autumn visit"), warning: null }],
      };
    },
    add_school: ({ name, urn }) => {
      const row = schoolRow(name, this.schools.length);
      this.schools.push({ ...row, school: { ...row.school, urn } });
      return { school: row.school.id };
    },
    merge_schools: ({ into }) => this.#handlers.show_school({ school: into, open_only: true }),
    ...calendarCommands(this.calendar),
    read_date: ({ text }) => readDate(text),
    read_visit_date: ({ text }) => readDate(text),
    ...caseloadCommands(this),
    odd_about: ({ on }) => (new Date(on).getUTCDay() % 6 === 0 ? ["This day is at a weekend."] : []),
    plan_visit: ({ school, on }) => {
      const row = this.schools.find((it) => it.school.id === school);
      if (!row) throw wireError("not_found", "This school is not in the book.");
      const page = visitPage(`v${this.visits.length + 1}`, row, on);
      this.visits.push(page);
      return { visit: page.visit };
    },
    hold_visit: ({ visit, on }) => {
      const page = this.#visit(visit);
      page.state = "held";
      page.held_on = on;
      return page;
    },
    move_visit: ({ visit, on }) => {
      const page = this.#visit(visit);
      const before = page.planned_on;
      this.remembered.did("Visit moved", () => (page.planned_on = before));
      return Object.assign(page, { planned_on: on });
    },
    cancel_visit: ({ visit, why }) => Object.assign(this.#visit(visit), { state: "cancelled" as const, cancelled_why: why }),
    show_visit: ({ visit }) => ({ ...this.#visit(visit), deadlines: owed(this.#visit(visit), this.#supported) }),
    keep_draft: ({ place, field, text }) => {
      this.#mayWrite();
      this.disk.set(key(place, field), text);
      return { saved_at: Date.now() };
    },
    settle_draft: ({ place, field }) => {
      this.#mayWrite();
      this.settled.push(key(place, field));
      this.remembered.settled(key(place, field), this.disk.get(key(place, field)) ?? "");
      return { seen: `s${this.settled.length}`, saved_at: Date.now() };
    },
    record_choice: ({ place, field, values, seen }) => {
      this.#mayWrite();
      this.disk.set(key(place, field), values.join(" "));
      return { seen: `${seen}+`, saved_at: Date.now() };
    },
    remove_entry: () => ({ saved_at: Date.now() }),
    check_note: ({ visit }) => {
      const place: Place = { at: "heading", visit, heading: "teaching" };
      const warning = { code: "no_evidence" as const, message: "“Quality of teaching” has a judgement and no evidence.", place };
      const stop = { code: "unprintable" as const, message: this.stop ?? "", place };
      const named = { code: "pupil_name" as const, message: this.pupilName ?? "", place };
      return {
        stops: [...(this.stop === null ? [] : [stop]), ...(this.pupilName === null ? [] : [named])],
        warnings: [warning],
        next_version: this.#visit(visit).notes.length + 1,
        due_on: "2026-11-27",
      };
    },
    deny_pupil_names: () => {
      this.pupilName = null;
      return { saved_at: Date.now() };
    },
    ...this.remembered.handlers,
    answer_note: ({ note, inaccurate, on }) => {
      const version = this.visits.flatMap((it) => it.notes).find((it) => it.note === note);
      if (version) Object.assign(version, { state: inaccurate === null ? "accurate" : "inaccurate", answer_text: inaccurate ?? "", answered_on: on });
      return { saved_at: Date.now() };
    },
    issue_note: ({ visit, sent_on }) => {
      const page = this.#visit(visit);
      const version = page.notes.length + 1;
      const sha256 = "5f2a".repeat(16);
      const answer = { state: "sent" as const, answer_text: "", answered_on: null };
      const note: NoteVersion = { note: `n${version}`, version, ...answer, issued_on: TODAY, sent_on, sha256, pages: 3 };
      page.notes.push(note);
      page.state = "noted";
      return { ...note, sent_on, due_on: "2026-11-27", on_time: sent_on <= "2026-11-27", warnings: [] };
    },
    save_note: () => ({ path: "Documents/Haverlow Infant School 2026-11-20 v1.pdf" }),
    open_note: () => ({ path: "Documents/Haverlow Infant School 2026-11-20 v1.pdf" }),
    finish_action: () => ({ saved_at: Date.now() }),
    finish_reminder: () => ({ saved_at: Date.now() }),
    record_support: () => {
      this.#supported = true;
      return { saved_at: Date.now() };
    },
    search: ({ words }) =>
      this.schools
        .filter((row) => row.school.name.toLowerCase().includes(words.toLowerCase()))
        .map((row) => ({ school: row.school, visit: null, on: null, heading: null, paper: null, sheet: null, label: "School", before: "", hit: row.school.name, after: "" })),
  };

  #mayWrite(): void {
    if (this.refuse !== null) throw wireError("book_unwritable", this.refuse);
  }

  #visit(id: string): VisitPage {
    const page = this.visits.find((it) => it.visit === id);
    if (!page) throw wireError("not_found", "This visit is not in the book.");
    return page;
  }
}
