/* One line of time for a school: what comes, what is, what was, newest first, by term. */
import { longDate } from "../lib/dates";
import { href, visitRoute, type SchoolTab } from "../lib/route";
import { count } from "../lib/words";
import { WHOSE } from "./inspecting";
import type { IconName } from "../parts/icons";
import type { DecideCategory, Decided, Direction, EntryKind, SchoolPage, SchoolRecord, Titled, VisitRow } from "../wire/generated";

/** What can be corrected or removed where it stands. */
export type Entry = {
  kind: EntryKind;
  id: string;
  on: string;
  words: string;
  /** How the form calls the words. */
  label: string;
  /** Which one an event was, and which it may have been. */
  of?: string | null;
  which?: Titled[];
};
/** Something that happened, as the form says it; `of` is which one it was, where that is said. */
export type NewEvent = { event: string; of: string | null; on: string; note: string };
/** A category as the form says it. */
export type NewCategory = Omit<DecideCategory, "school">;
/** What is to stand of an entry; without `of` that stays as it is. */
export type Corrected = { on: string; words: string; of: string | null };
export type Moment = {
  on: string;
  icon: IconName;
  /** What happened; `link` leads to it. */
  words: string;
  link: string | null;
  detail: string;
  /** Which tab narrows the line to it. */
  tab: SchoolTab;
  late: boolean;
  entry: Entry | null;
};
export type Term = { title: string; moments: Moment[] };

type Beside = Partial<Pick<Moment, "detail" | "link" | "late" | "entry">>;

/** The decision that holds on a day: the last one made by then. */
export function inForce(decisions: Decided[], today: string): Decided | null {
  return decisions.findLast((decision) => decision.on <= today) ?? null;
}

/** What was said with the decision in force, else the way from the category before, by the framework's order. */
export function heading({ categories, decisions }: SchoolRecord, today: string): Direction | null {
  const said = inForce(decisions, today)?.direction ?? null;
  if (said !== null) return said;
  const [before, now] = decisions.filter((it) => it.on <= today).slice(-2);
  if (!before || !now) return null;
  const place = ({ category }: Decided): number => categories.findIndex(({ id }) => id === category);
  if (place(before) < 0 || place(now) < 0) return null;
  if (place(now) === place(before)) return "unchanged";
  return place(now) < place(before) ? "improving" : "declining";
}

/** Everything that is known of the school in time, or what one tab asks for. */
export function timeline(page: SchoolPage, record: SchoolRecord, tab: SchoolTab | null = null): Term[] {
  const moments = [
    ...page.deadlines.filter((it) => it.met_on === null && it.standing !== "void").flatMap((it) => owed(it, record)),
    ...page.visits.flatMap((visit) => visited(visit, record)),
    ...record.notes.flatMap(noted),
    ...record.actions.flatMap(({ what, done_on }) => moment(done_on, "check", `Action done: ${what}`, "actions")),
    ...record.decisions.flatMap((it) => decided(it, record, page.school.id)),
    ...record.headships.flatMap(began),
    ...record.chairs.flatMap(({ chair, name, began_on }) => {
      const entry = { kind: "chair" as const, id: chair, on: began_on, words: name, label: "Name of the chair" };
      return moment(began_on, "person", `${name} became chair of governors`, "people", { entry });
    }),
    ...record.reminders.flatMap((it) =>
      moment(it.done_on, "check", `Reminder ticked off: ${it.what}`, "actions"),
    ),
    ...record.answers.flatMap(answered),
    ...record.purchases.flatMap(bought),
    ...record.provisions.filter((it) => it.given).flatMap(given),
    ...record.inspections.flatMap(inspected),
    ...record.forecasts.flatMap(foretold),
    ...record.events.flatMap((it) => happened(it, page.school.id)),
  ];
  const wanted = moments.filter((it) => tab === null || it.tab === tab);
  return byTerm(wanted.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)));
}

/** As many whole terms as hold about so many moments, and how many moments are left. */
export function latest(terms: Term[], about: number): { shown: Term[]; left: Moment[] } {
  let seen = 0;
  let at = 0;
  while (at < terms.length && seen < about) {
    seen += terms[at]?.moments.length ?? 0;
    at += 1;
  }
  return { shown: terms.slice(0, at), left: terms.slice(at).flatMap((term) => term.moments) };
}

function moment(on: string | null, icon: IconName, words: string, tab: SchoolTab, beside: Beside = {}): Moment[] {
  if (on === null || on === "") return [];
  return [{ on, icon, words, tab, link: null, detail: "", late: false, entry: null, ...beside }];
}

function owed(promise: SchoolPage["deadlines"][number], record: SchoolRecord): Moment[] {
  const late = promise.standing === "overdue";
  const reminder = record.reminders.find((it) => it.reminder === promise.subject);
  const entry: Entry | null = reminder
    ? { kind: "reminder", id: reminder.reminder, on: reminder.due_on, words: reminder.what, label: "What to think of" }
    : null;
  const own = promise.meets === "finish_action" || promise.meets === "finish_reminder";
  const planned = promise.meets === "give_provision";
  const what = reminder ? `Reminder: ${promise.what}` : own ? `Action due: ${promise.what}` : planned ? `Planned: ${promise.what}` : promise.what;
  const beside = { detail: promise.standing_words, late, entry };
  return moment(promise.due_on, late ? "late" : "none", what, own ? "actions" : planned ? "entitlement" : "promises", beside);
}

function visited(visit: VisitRow, record: SchoolRecord): Moment[] {
  const agreed = record.actions.filter((action) => action.visit === visit.visit).length;
  const actions = agreed === 0 ? "" : `${count(agreed, "action")} agreed`;
  const details: Record<VisitRow["state"], string> = {
    planned: "Planned",
    held: actions,
    noted: actions,
    cancelled: "Cancelled",
  };
  return moment(visit.on, "visit", visit.kind, "visits", { link: href(visitRoute(visit.visit)), detail: details[visit.state] });
}

function noted({ visit, version }: SchoolRecord["notes"][number]): Moment[] {
  const link = href({ at: "note", visit });
  const detail = version.sent_on === null ? "Not sent yet" : `Sent to the school ${longDate(version.sent_on)}`;
  const answer = version.answer_text === "" ? "The school answered: accurate" : `The school answered: “${version.answer_text}”`;
  return [
    ...moment(version.issued_on, "doc", `Note of Visit, version ${version.version}`, "notes", { link, detail }),
    ...moment(version.answered_on, "mail", answer, "notes", { detail: `Version ${version.version}` }),
  ];
}

function decided(decision: Decided, record: SchoolRecord, school: string): Moment[] {
  const { decision: id, category, on, reason } = decision;
  const name = record.categories.find((it) => it.id === category)?.name ?? category;
  const words = `Category ${name}`;
  const agreed = [decision.agreed_with, decision.agreed_on === null ? "" : longDate(decision.agreed_on)].filter((it) => it !== "");
  const open = decision.left_open.length === 0 ? "" : `Left open: ${decision.left_open.join(", ").toLowerCase()}`;
  const because = decision.waived_why === "" || open === "" ? open : `${open} (${decision.waived_why})`;
  const heading = decision.direction === null ? "" : `Direction of travel: ${decision.direction}`;
  const concern = decision.concern ? "The school causes concern" : "";
  const detail = [reason, heading, concern, agreed.length === 0 ? "" : `Agreed: ${agreed.join(", ")}`, because].filter((it) => it !== "").join(". ");
  const entry = { kind: "decision" as const, id, on, words: reason, label: "Reason" };
  const link = decision.sheet === null ? null : href({ at: "fit", school, sheet: decision.sheet });
  return moment(on, "steps", words, "category", { detail, entry, link });
}

function began({ headship, name, began_on, first }: SchoolRecord["headships"][number]): Moment[] {
  const entry = { kind: "headship" as const, id: headship, on: began_on, words: name, label: "Name of the headteacher" };
  const detail = first ? "A first headship" : "";
  return moment(began_on, "person", `${name} became headteacher`, "people", { detail, entry });
}

function happened(it: SchoolRecord["events"][number], school: string): Moment[] {
  const { event, words, on, note, everywhere, of, which, paper, meeting, concern } = it;
  // What happened with a paper is corrected there.
  if (paper !== null) return moment(on, "doc", words, "papers", { link: href({ at: "paper", paper }), detail: everywhere ? "For every school" : "" });
  // What happened at a meeting of a group, with the group.
  if (meeting !== null && of !== null) {
    const link = href({ at: "group", group: of, school: everywhere ? null : school });
    return moment(on, "group", words, "groups", { link, detail: everywhere ? "For every school" : "" });
  }
  // What happened with a concern, with its path.
  if (concern !== null) return moment(on, "late", words, "concerns", { link: href({ at: "school", school, tab: "concerns" }) });
  const entry = { kind: "event" as const, id: event, on, words: note, label: "What to remember (optional)", of, which };
  const detail = [note, everywhere ? "For every school" : ""].filter((it) => it !== "").join(". ");
  return moment(on, "group", words, "happened", { detail, entry });
}

function answered({ answer, what, kind, on, who, reason }: SchoolRecord["answers"][number]): Moment[] {
  const words = kind === "declined" ? `Declined: ${what}` : kind === "not_needed" ? `Not needed: ${what}` : `Answered: ${what}`;
  const label = kind === "not_needed" ? "Why it is not needed" : "Why (optional)";
  const entry = { kind: "answer" as const, id: answer, on, words: reason, label };
  return moment(on, "check", words, "happened", { detail: [who, reason].filter((it) => it !== "").join(": "), entry });
}

function bought({ purchase, what, from, until, note }: SchoolRecord["purchases"][number]): Moment[] {
  const entry = { kind: "purchase" as const, id: purchase, on: from, words: note, label: "What to remember (optional)" };
  return [
    ...moment(from, "check", `Bought: ${what}`, "happened", { detail: note, entry }),
    ...moment(until, "check", `Last day of what was bought: ${what}`, "happened"),
  ];
}

function given({ provision, what, on, note }: SchoolRecord["provisions"][number]): Moment[] {
  const entry = { kind: "provision" as const, id: provision, on, words: note, label: "What to remember (optional)" };
  return moment(on, "check", `Given: ${what}`, "entitlement", { detail: note, entry });
}

function inspected(it: SchoolRecord["inspections"][number]): Moment[] {
  const entry = { kind: "inspection" as const, id: it.inspection, on: it.held_on, words: it.note, label: "What to remember (optional)" };
  const found = it.found === "" ? "The report of the inspection came out" : `Inspection report: ${it.found}`;
  return [
    ...moment(it.published_on, "doc", found, "inspections", { detail: it.details.join(". ") }),
    ...moment(it.held_on, "find", "The school was inspected", "inspections", { detail: it.note, entry }),
  ];
}

function foretold({ forecast, made_on, by, words, note }: SchoolRecord["forecasts"][number]): Moment[] {
  const entry = { kind: "forecast" as const, id: forecast, on: made_on, words: note, label: "What to remember (optional)" };
  return moment(made_on, "steps", `${WHOSE[by]}: ${words}`, "inspections", { detail: note, entry });
}

function byTerm(moments: Moment[]): Term[] {
  const terms: Term[] = [];
  for (const it of moments) {
    const title = termOf(it.on);
    const last = terms.at(-1);
    if (last?.title === title) last.moments.push(it);
    else terms.push({ title, moments: [it] });
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
