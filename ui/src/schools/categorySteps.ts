/* The categories of a school as a line of steps over time. */
import type { Decided, SchoolRecord } from "../wire/generated";

export type CategorySteps = {
  /** The categories in the framework's order, the one that asks for least first. */
  levels: string[];
  path: string;
  width: number;
  height: number;
  /** The day of the first decision. */
  from: string;
  /** Where a year of school begins, in hundredths of the width. */
  years: { year: string; at: number }[];
  /** The same for a table, the latest first. */
  rows: { decision: string; name: string; from: string; reason: string }[];
};

const WIDTH = 280;
const ROW = 20;
const MOST_YEARS = 5;

/** Nothing to draw before there are two decisions, or where a category is none of the framework's. */
export function categorySteps({ categories, decisions }: SchoolRecord, today: string): CategorySteps | null {
  const made = decisions.filter((it) => it.on <= today);
  const first = made[0];
  const levels = categories.map(({ id }) => id);
  const named = ({ category }: Decided): string => categories.find(({ id }) => id === category)?.name ?? category;
  if (first === undefined || made.length < 2 || made.some((it) => !levels.includes(it.category))) return null;
  const whole = Math.max(1, at(today) - at(first.on));
  const x = (day: string): number => Math.round(((at(day) - at(first.on)) / whole) * WIDTH);
  const y = ({ category }: Decided): number => levels.indexOf(category) * ROW + ROW / 2;
  const path = made.map((it, index) => (index === 0 ? `M${x(it.on)} ${y(it)}` : `H${x(it.on)}V${y(it)}`)).join("");
  const share = (day: string): number => Math.round(((at(day) - at(first.on)) / whole) * 1000) / 10;
  const rows = made.map((it) => ({ decision: it.decision, name: named(it), from: it.on, reason: it.reason })).toReversed();
  return { levels: categories.map(({ short }) => short), path: `${path}H${WIDTH}`, width: WIDTH, height: levels.length * ROW, from: first.on, years: years(first.on, today, share), rows };
}

/** As many beginnings of school years as can be read side by side. */
function years(from: string, today: string, share: (day: string) => number): CategorySteps["years"] {
  const all: CategorySteps["years"] = [];
  for (let year = Number(from.slice(0, 4)); `${year}-09-01` <= today; year += 1) {
    if (`${year}-09-01` > from) all.push({ year: `${year}`, at: share(`${year}-09-01`) });
  }
  const every = Math.ceil(all.length / MOST_YEARS);
  return all.filter((_, index) => index % every === 0);
}

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
