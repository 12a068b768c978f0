/* One line of time for a school: what comes, what is, what was, newest first, by term. */
import { longDate } from "../lib/dates";
import { href, visitRoute } from "../lib/route";
import { count } from "../lib/words";
import type { IconName } from "../parts/icons";
import type { Decided, SchoolPage, SchoolRecord, VisitRow } from "../wire/generated";

export type Moment = {
  on: string;
  icon: IconName;
  /** What happened; `link` leads to it. */
  words: string;
  link: string | null;
  detail: string;
};
export type Term = { title: string; moments: Moment[] };

/** The decision that holds on a day: the last one made by then. */
export function inForce(decisions: Decided[], today: string): Decided | null {
  return decisions.findLast((decision) => decision.on <= today) ?? null;
}

/** Everything that is known of the school in time. */
export function timeline(page: SchoolPage, record: SchoolRecord): Term[] {
  const moments = [
    ...page.deadlines.filter((it) => it.met_on === null && it.standing !== "void").flatMap(owed),
    ...page.visits.map((visit) => visited(visit, record)),
    ...record.notes.flatMap(noted),
    ...record.actions.flatMap(({ what, done_on }) => dated(done_on, "check", `Action done: ${what}`)),
    ...record.decisions.map((it) => decided(it, record)),
    ...record.headships.flatMap(({ name, began_on, first }) =>
      dated(began_on, "info", `${name} became headteacher`, first ? "A first headship" : ""),
    ),
    ...record.chairs.flatMap(({ name, began_on }) => dated(began_on, "info", `${name} became chair of governors`)),
    ...record.reminders.flatMap(({ what, done_on }) => dated(done_on, "check", `Reminder ticked off: ${what}`)),
  ];
  return byTerm(moments.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)));
}

function dated(on: string | null, icon: IconName, words: string, detail = "", link: string | null = null): Moment[] {
  return on === null || on === "" ? [] : [{ on, icon, words, link, detail }];
}

function owed({ due_on, what, standing_words }: SchoolPage["deadlines"][number]): Moment[] {
  return dated(due_on, "none", what, standing_words);
}

function visited(visit: VisitRow, record: SchoolRecord): Moment {
  const agreed = record.actions.filter((action) => action.visit === visit.visit).length;
  const details: Record<VisitRow["state"], string> = {
    planned: "Planned",
    held: agreed === 0 ? "" : `${count(agreed, "action")} agreed`,
    noted: agreed === 0 ? "" : `${count(agreed, "action")} agreed`,
    cancelled: "Cancelled",
  };
  return { on: visit.on, icon: "visit", words: visit.kind, link: href(visitRoute(visit.visit)), detail: details[visit.state] };
}

function noted({ visit, version }: SchoolRecord["notes"][number]): Moment[] {
  const link = href({ at: "note", visit });
  const sent = version.sent_on === null ? "Not sent yet" : `Sent to the school ${longDate(version.sent_on)}`;
  const answer = version.answer_text === "" ? "The school answered: accurate" : `The school answered: “${version.answer_text}”`;
  return [
    ...dated(version.issued_on, "lock", `Note of Visit, version ${version.version}`, sent, link),
    ...dated(version.answered_on, "info", answer, `Version ${version.version}`),
  ];
}

function decided(decision: Decided, record: SchoolRecord): Moment {
  const label = record.categories.find(({ id }) => id === decision.category)?.label;
  const words = `Category ${decision.category}${label === undefined ? "" : `, ${label}`}`;
  return { on: decision.on, icon: "half", words, link: null, detail: decision.reason };
}

function byTerm(moments: Moment[]): Term[] {
  const terms: Term[] = [];
  for (const moment of moments) {
    const title = termOf(moment.on);
    const last = terms.at(-1);
    if (last?.title === title) last.moments.push(moment);
    else terms.push({ title, moments: [moment] });
  }
  return terms;
}

/** By the month: a school's own term dates are not known here. */
function termOf(day: string): string {
  const [year = "", month = ""] = day.split("-");
  const number = Number(month);
  const term = number >= 9 ? "Autumn" : number >= 4 ? "Summer" : "Spring";
  return `${term} term ${year}`;
}
