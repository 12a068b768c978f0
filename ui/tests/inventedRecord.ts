/* What the invented core remembers: steps, histories, a school's record. */
import type { Commands, DeedRow, HistoryEntry, NoteCopy, SchoolRecord } from "../src/wire/generated";
import { key, TODAY, wireError } from "./inventedPages";

type Looking =
  | "list_deeds"
  | "undo_deed"
  | "show_text_history"
  | "show_choice_history"
  | "show_record"
  | "decide_category"
  | "set_reminder"
  | "begin_headship"
  | "begin_chair"
  | "correct_dated_entry"
  | "remove_dated_entry"
  | "show_note"
  | "circulate_note"
  | "open_alert"
  | "open_brief";
type Handlers = { [K in Looking]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

const NEEDS = [
  { id: "discussed-with-head", title: "Talked over with the headteacher", waivable: false },
  { id: "agreed-by-school", title: "Agreed by the headteacher and the chair", waivable: true },
];

/** What a decision says of which no more is known. */
export const PLAIN = { agreed_with: "", agreed_on: null, left_open: [], waived_why: "", sheet: null, concern: false, direction: null };

export const CATEGORIES = [
  { id: "1", name: "1, Good and stable", short: "1", colour: "#2e7d32", needs: [], may_mark: false },
  { id: "2", name: "2, Good, with areas to develop", short: "2", colour: "#b8860b", needs: NEEDS, may_mark: true },
];

export const GROUPS = [
  { id: "board", title: "School Board" },
  { id: "panel", title: "Panel of Heads" },
];

export class InventedRecord {
  readonly deeds: { row: DeedRow; back: () => void }[] = [];
  readonly past = new Map<string, HistoryEntry[]>();
  readonly copies = new Map<string, NoteCopy[]>();
  readonly record: SchoolRecord = {
    is_weighed: true,
    categories: CATEGORIES,
    decisions: [],
    headships: [],
    chairs: [],
    corrected: [],
    actions: [],
    notes: [],
    reminders: [],
    answers: [],
    purchases: [],
    provisions: [],
    inspections: [],
    forecasts: [],
    events: [],
    event_kinds: [
      { event: "plan-agreed", of: null, title: "A plan for the school was agreed", which: [] },
      { event: "meeting-held", of: null, title: "A meeting about the school took place", which: GROUPS },
      { event: "occasion", of: "workshop", title: "The workshop was held", which: [] },
    ],
  };

  /** A step, and what taking it back does. */
  did(name: string, back: () => void, undoes: number | null = null): number {
    const number = this.deeds.length + 1;
    this.deeds.push({ row: { number, name, at: Date.now(), undoes, holds: true }, back });
    return number;
  }

  /** A text became part of the record. */
  settled(at: string, text: string): void {
    const entries = this.past.get(at) ?? [];
    const before = entries.flatMap((it) => (it.stands && it.after !== null ? [it.after] : []));
    const older = entries.map((it) => ({ ...it, stands: false }));
    this.past.set(at, [...older, { at: Date.now(), own: true, before, after: text, stands: true }]);
  }

  readonly handlers: Handlers = {
    list_deeds: () => this.deeds.map((it) => it.row).toReversed(),
    undo_deed: ({ deed }) => {
      const found = this.deeds.findLast(({ row }) => (deed === null ? row.holds && row.undoes === null : row.number === deed));
      if (!found) throw wireError("invalid", "There is nothing to undo.");
      found.back();
      found.row = { ...found.row, holds: false };
      const by = this.did("Undone", () => undefined, found.row.number);
      return { deed: found.row, by, fields: [{ field: "visit.planned_on", from: "2026-12-05", to: [TODAY] }] };
    },
    show_text_history: ({ place, field }) => this.past.get(key(place, field)) ?? [],
    show_choice_history: ({ place, field }) => this.past.get(key(place, field)) ?? [],
    show_record: () => this.record,
    decide_category: ({ category, on, reason, met, agreed_with, agreed_on, waived_why, sheet, concern, direction }) => {
      const needs = CATEGORIES.find((it) => it.id === category)?.needs ?? [];
      const left_open = needs.filter((it) => !met.includes(it.id)).map((it) => it.title);
      const decision = `d${this.record.decisions.length + 1}`;
      this.record.decisions.push({ decision, category, on, reason, agreed_with, agreed_on, left_open, waived_why, sheet, concern, direction });
      this.did("Category decided", () => this.record.decisions.pop());
      return { saved_at: Date.now() };
    },
    set_reminder: ({ on, what }) => {
      this.record.reminders.push({ reminder: "r1", what, due_on: on, done_on: null });
      return { reminder: "r1" };
    },
    begin_headship: ({ name, on, first }) => {
      this.record.headships.push({ headship: "h1", name, began_on: on, first });
      return { saved_at: Date.now() };
    },
    begin_chair: ({ name, on }) => {
      this.record.chairs.push({ chair: "c1", name, began_on: on });
      this.did("Chair of governors", () => this.record.chairs.pop());
      return { saved_at: Date.now() };
    },
    correct_dated_entry: ({ kind, entry, on, words, of }) => {
      const found = this.record.events.find((it) => kind === "event" && it.event === entry);
      if (!found) throw wireError("not_found", "There is no such entry.");
      Object.assign(found, { on, note: words, of: of ?? found.of });
      return { saved_at: Date.now() };
    },
    remove_dated_entry: ({ entry }) => {
      const found = this.record.events.findIndex((it) => it.event === entry);
      const [gone] = this.record.events.splice(found, 1);
      this.did("Entry removed", () => gone && this.record.events.push(gone));
      return { saved_at: Date.now() };
    },
    show_note: ({ note }) => ({ changes: note === "n1" ? [] : ["Evidence says otherwise."], copies: this.copies.get(note) ?? [] }),
    circulate_note: ({ note, to, by, on }) => {
      this.copies.set(note, [...(this.copies.get(note) ?? []), { to, by, on }]);
      return { saved_at: Date.now() };
    },
    open_brief: () => ({ path: "Documents/Stannerby Primary School - Brief.pdf" }),
    open_alert: () => ({ path: "Documents/Haverlow Infant School - Alert to the council.pdf" }),
  };
}
