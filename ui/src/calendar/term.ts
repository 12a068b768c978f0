/* A term as rows: a week each, and weeks without a working day drawn together. */
import { longDate } from "../lib/dates";
import { href, visitRoute, type Route } from "../lib/route";
import type { IconName } from "../parts/icons";
import { look } from "../parts/standings";
import type { DayItem, TermDay, TermPage } from "../wire/generated";

export type TermRow =
  | { kind: "week"; key: string; title: string; days: TermDay[] }
  | { kind: "off"; key: string; words: string; titles: string };

const TERMS: Record<TermPage["term"], string> = { autumn: "Autumn", spring: "Spring", summer: "Summer" };
const WORKDAYS = 5;

export function termTitle({ term, year }: TermPage): string {
  return `${TERMS[term]} term ${year}`;
}

/** The names of the terms before and after. */
export function neighbours({ term }: TermPage): { before: string; after: string } {
  const all = [TERMS.autumn, TERMS.spring, TERMS.summer];
  const at = all.indexOf(TERMS[term]);
  return { before: all[(at + 2) % 3] ?? "", after: all[(at + 1) % 3] ?? "" };
}

/** Weeks in order. What falls on a weekend stands with its Friday, so that nothing is lost. */
export function termRows(page: TermPage): TermRow[] {
  const rows: TermRow[] = [];
  let number = 0;
  let off: TermDay[] = [];
  const close = (): void => {
    if (off.length > 0) rows.push(offRow(off, page));
    off = [];
  };
  for (let at = 0; at < page.days.length; at += 7) {
    const week = page.days.slice(at, at + 7);
    const monday = week[0];
    if (monday === undefined) break;
    if (isOff(week)) {
      off.push(...week.slice(0, WORKDAYS));
      continue;
    }
    close();
    const inTerm = week.some((it) => it.kind === "working" && isInTerm(it, page));
    if (inTerm) number += 1;
    rows.push({ kind: "week", key: monday.on, title: inTerm ? `Week ${number}` : "No school", days: week });
  }
  close();
  return rows;
}

function isInTerm({ on }: TermDay, { from, to }: TermPage): boolean {
  return (from === null || on >= from) && (to === null || on <= to);
}

/** A week in which nobody works and nothing stands. */
function isOff(week: TermDay[]): boolean {
  const works = week.slice(0, WORKDAYS).some((it) => it.kind === "working");
  return !works && week.every((it) => it.items.length === 0);
}

function offRow(days: TermDay[], page: TermPage): TermRow {
  const [first, last] = [days[0]?.on ?? "", days.at(-1)?.on ?? ""];
  const within = page.from !== null && page.to !== null && page.from < first && last < page.to;
  const school = days.some((it) => it.kind === "school_holiday");
  const name = !school ? "No working day" : within ? "Half-term" : "School holiday";
  const titles = days.flatMap(({ title }) => (title === null ? [] : [title]));
  return { kind: "off", key: first, words: `${name}, ${longDate(first)} to ${longDate(last)}`, titles: [...new Set(titles)].join(", ") };
}

/** Where an entry of a day leads to. */
export function itemPlace({ kind, school, visit }: DayItem): string | null {
  const at = (tab: "promises" | "happened"): Route | null => (school === null ? null : { at: "school", school: school.id, tab });
  switch (kind) {
    case "visit_planned":
    case "visit_held":
      return visit === null ? null : href(visitRoute(visit));
    case "note_issued":
      return visit === null ? null : href({ at: "note", visit });
    case "promise":
      return linkTo(at("promises"));
    case "event":
      return linkTo(at("happened"));
  }
}

function linkTo(route: Route | null): string | null {
  return route === null ? null : href(route);
}

/** The mark of an entry, and its tone. */
export function itemLook({ kind, standing }: DayItem): { mark: IconName; tone: string } {
  switch (kind) {
    case "visit_planned":
      return { mark: "visit", tone: "" };
    case "visit_held":
      return { mark: "check", tone: "" };
    case "note_issued":
      return { mark: "doc", tone: "" };
    case "event":
      return { mark: "group", tone: "" };
    case "promise":
      return standing === null ? { mark: "none", tone: "" } : look(standing);
  }
}

/** Words that say only what sort of school it is. */
const SORTS = new Set(
  ("school primary infant infants junior juniors nursery first middle secondary high grammar upper special community " +
    "academy college cofe ce rc catholic church england voluntary controlled aided va vc of the and c e").split(" "),
);

/** Short names of schools, each of one school only: "Stannerby", "Haverlow Infant School". */
export function shortNames(page: TermPage): Map<string, string> {
  const names = new Map<string, string>();
  for (const { school } of page.days.flatMap((day) => day.items)) if (school) names.set(school.id, school.name);
  const short = new Map([...names].map(([id, name]) => [id, shortened(name)]));
  const meant = [...short.values()];
  return new Map([...short].map(([id, name]) => [id, meant.filter((it) => it === name).length === 1 ? name : (names.get(id) ?? name)]));
}

function shortened(name: string): string {
  const words = name.split(/\s+/);
  while (words.length > 1 && SORTS.has((words.at(-1) ?? "").toLowerCase().replaceAll(/[^a-z]/g, ""))) words.pop();
  return words.join(" ");
}
