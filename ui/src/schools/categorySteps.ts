/* The categories of a school as a line of steps over time. */
import { fieldDate } from "../lib/dates";
import type { Decided, SchoolRecord } from "../wire/generated";

export type CategorySteps = {
  /** The categories in the framework's order, the one that asks for least first. */
  levels: string[];
  path: string;
  width: number;
  height: number;
  /** The day of the first decision. */
  from: string;
  /** The same as a sentence. */
  words: string;
};

const WIDTH = 280;
const ROW = 20;

/** Nothing to draw before there are two decisions, or where a category is none of the framework's. */
export function categorySteps({ categories, decisions }: SchoolRecord, today: string): CategorySteps | null {
  const made = decisions.filter((it) => it.on <= today);
  const first = made[0];
  const levels = categories.map(({ id }) => id);
  const named = ({ category }: Decided): string => categories.find(({ id }) => id === category)?.short ?? category;
  if (first === undefined || made.length < 2 || made.some((it) => !levels.includes(it.category))) return null;
  const whole = Math.max(1, at(today) - at(first.on));
  const x = (day: string): number => Math.round(((at(day) - at(first.on)) / whole) * WIDTH);
  const y = ({ category }: Decided): number => levels.indexOf(category) * ROW + ROW / 2;
  const path = made.map((it, index) => (index === 0 ? `M${x(it.on)} ${y(it)}` : `H${x(it.on)}V${y(it)}`)).join("");
  const words = made.map((it) => `category ${named(it)} from ${fieldDate(it.on)}`).join(", ");
  return { levels: categories.map(({ short }) => short), path: `${path}H${WIDTH}`, width: WIDTH, height: levels.length * ROW, from: first.on, words: `Category: ${words}` };
}

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
