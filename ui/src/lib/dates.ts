/* Civil dates ("2026-12-03") and instants in the words of the screen. No time zone touches a civil date. */

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAY = 86_400_000;

type Civil = { weekday: string; day: number; month: string; monthNumber: number; year: number };

function read(civil: string): Civil {
  const at = new Date(`${civil}T00:00:00Z`);
  return {
    weekday: WEEKDAYS[at.getUTCDay()] ?? "",
    day: at.getUTCDate(),
    month: MONTHS[at.getUTCMonth()] ?? "",
    monthNumber: at.getUTCMonth() + 1,
    year: at.getUTCFullYear(),
  };
}

/** "Thursday 3 December 2026" */
export function longDate(civil: string): string {
  const { weekday, day, month, year } = read(civil);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "3 December 2026": the way a date stands in a field. */
export function fieldDate(civil: string): string {
  const { day, month, year } = read(civil);
  return `${day} ${month} ${year}`;
}

/** "3 Dec", with the year when it lies outside the school year of `today`. */
export function shortDate(civil: string, today: string): string {
  const { day, month, year } = read(civil);
  const short = `${day} ${month.slice(0, 3)}`;
  return schoolYear(civil) === schoolYear(today) ? short : `${short} ${year}`;
}

/** "Thu 3 Dec", with the year when it lies outside the school year of `today`. */
export function dayDate(civil: string, today: string): string {
  return `${read(civil).weekday.slice(0, 3)} ${shortDate(civil, today)}`;
}

/** The Sunday that ends the week of `today`. */
export function weekEnd(today: string): string {
  const at = new Date(`${today}T00:00:00Z`);
  const ahead = (7 - at.getUTCDay()) % 7;
  return new Date(at.getTime() + ahead * DAY).toISOString().slice(0, 10);
}

/** So many days later, or earlier. */
export function addDays(civil: string, days: number): string {
  return new Date(Date.parse(`${civil}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** "14:02", on this machine's clock. */
export function clockTime(instant: number): string {
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

/** "3 December 2026, 14:02", on this machine's clock. */
export function dayTime(instant: number): string {
  const at = new Date(instant);
  return `${at.getDate()} ${MONTHS[at.getMonth()] ?? ""} ${at.getFullYear()}, ${clockTime(instant)}`;
}

function schoolYear(civil: string): number {
  const { monthNumber, year } = read(civil);
  return monthNumber >= 9 ? year : year - 1;
}
