/* What an invented book owes: promises after a visit, and some without a day. */
import type { AnswerKind, DeadlineRow, SchoolRow, Titled, VisitPage } from "../src/wire/generated";
import { TODAY, UNDATED } from "./inventedPages";

/** A review of the first school, met by one of these alone, or answered so. */
export function review(schools: SchoolRow[], of: Titled[], answer: AnswerKind | null): DeadlineRow {
  const school = schools[0]?.school;
  if (!school) throw new Error("The invented book has no school yet.");
  const event = { id: "review-held", noun: "the review" };
  return { ...UNDATED, school, duty: "review", what: "Review of the school with the headteacher", meets: "record_event", event, of, answer };
}

export function category({ school }: SchoolRow): DeadlineRow {
  return { ...UNDATED, school, duty: "category", what: "Decide the category", meets: "decide_category", event: null };
}

/** What a visit that was held owes. */
export function owed(page: VisitPage, supported: boolean): DeadlineRow[] {
  if (page.held_on === null) return [];
  const common = { school: page.school, visit: page.visit, source: "Exampleshire 2026, Appendix 1", subject: null, event: null, of: [], started_on: null, answer: null, answered: null, why: "A record while it is fresh.", ruling: null };
  const noted = page.notes.length > 0;
  return [
    {
      ...common,
      duty: "note",
      what: "Send the Note of Visit for 20 November",
      due_on: "2026-11-27",
      standing: noted ? "met_late" : "overdue",
      standing_words: noted ? "Met 1 Dec 2026" : "2 working days late",
      counted: "5 working days after the visit on Friday 20 November. Counting starts the next working day: 23, 24, 25, 26, 27 November.",
      met_on: noted ? TODAY : null,
      meets: "issue_note",
    },
    {
      ...common,
      duty: "support",
      what: "Put the agreed support in place",
      due_on: "2026-12-04",
      standing: supported ? "met" : "upcoming",
      standing_words: supported ? "Met 1 Dec 2026" : "3 working days left",
      counted: "10 working days after the visit on Friday 20 November.",
      met_on: supported ? TODAY : null,
      meets: "record_support",
    },
  ];
}
