/* Promises and planned visits in one order: late, today, this week, next. */
import { weekEnd } from "../lib/dates";
import type { DeadlineRow, TodayPage, VisitRow } from "../wire/generated";

export type AgendaLine =
  | { kind: "promise"; key: string; day: string; promise: DeadlineRow }
  | { kind: "visit"; key: string; day: string; visit: VisitRow };
/** `count` counts the lines that the page leaves out as well. */
export type AgendaGroup = { title: string; lines: AgendaLine[]; count: number };

const NO_DAY = "9999";

/** The four groups of Today; groups without a line are left out. */
export function agenda(page: TodayPage): AgendaGroup[] {
  const sunday = weekEnd(page.today);
  const visits = page.visits.map(visitLine);
  const { untold } = page;
  const groups = [
    { title: "Late", lines: page.late.map(promiseLine), untold: untold.late },
    {
      title: "Today",
      // A visit whose day has gone by waits here until it is held.
      lines: [...page.due_today.map(promiseLine), ...visits.filter((it) => it.day <= page.today)],
      untold: untold.due_today,
    },
    {
      title: "This week",
      lines: [
        ...page.this_week.map(promiseLine),
        ...visits.filter((it) => it.day > page.today && it.day <= sunday),
      ],
      untold: untold.this_week,
    },
    {
      title: "Next",
      lines: [...page.next.map(promiseLine), ...visits.filter((it) => it.day > sunday)],
      untold: untold.next,
    },
  ];
  return groups
    .map(({ title, lines, untold }) => ({ title, lines: lines.toSorted(byDay), count: lines.length + untold }))
    .filter(({ count }) => count > 0);
}

export function promiseLine(promise: DeadlineRow): AgendaLine {
  const key = [promise.school?.id ?? "", promise.duty, promise.visit ?? "", promise.subject ?? "", promise.due_on ?? "", promise.what].join(" ");
  return { kind: "promise", key, day: promise.due_on ?? NO_DAY, promise };
}

function visitLine(visit: VisitRow): AgendaLine {
  return { kind: "visit", key: visit.visit, day: visit.on, visit };
}

function byDay(one: AgendaLine, other: AgendaLine): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : 0;
}
