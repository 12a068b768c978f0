/* Small words that depend on a number or on what was typed. */

/** "1 school", "76 schools" */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
const DATE = new RegExp(`\\b(?:[A-Z][a-z]+ )?\\d{1,2} ${MONTH}\\b(?: \\d{4})?`, "g");
const LENGTH = /\b\d+ (?:working |half )?(?:day|week|month|year)s?\b/g;
const NUMBERED = /\b(?:[Ss]ection|[Aa]ppendix|[Vv]ersion|Years?|Stage) \d/g;

/** No line ends within a date, a length of time, or between a word and its number: "3 December 2026",
    "5 working days", "section 4". */
export function together(text: string): string {
  return [DATE, LENGTH, NUMBERED].reduce((words, what) => words.replace(what, (it) => it.replaceAll(" ", "\u00a0")), text);
}

/** Reads a time of day as people type it ("9.15", "1330", "9") and gives "09:15", or null. */
export function readTime(typed: string): string | null {
  const match = /^\s*(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*(am|pm)?\s*$/i.exec(typed);
  if (!match) return null;
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? "0");
  const half = match[3]?.toLowerCase();
  if (half === "pm" && hour < 12) hour += 12;
  if (half === "am" && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Reads a whole number ("2"), or null. */
export function readWholeNumber(typed: string): string | null {
  const digits = typed.trim();
  return /^\d{1,3}$/.test(digits) ? String(Number(digits)) : null;
}
