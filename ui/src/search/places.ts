/* The screens that Find leads to, beside what the book holds. */
import type { Route } from "../lib/route";

export type Screen = { title: string; about: string; route: Route };

const SCREENS: Screen[] = [
  { title: "Today", about: "What is late, due and planned", route: { at: "today" } },
  { title: "Schools", about: "Your caseload", route: { at: "schools" } },
  { title: "Calendar", about: "The term, holidays, closures and term dates", route: { at: "calendar" } },
  { title: "Plan a visit", about: "Choose the school, the kind and the day", route: { at: "plan", school: null } },
  { title: "Import schools", about: "From the national register, or typed in by hand", route: { at: "import" } },
  { title: "Recovery sheet", about: "Print a sheet for a forgotten passphrase", route: { at: "sheet" } },
];

/** Screens whose title or description has every word that was typed; all of them while nothing is. */
export function findScreens(typed: string): Screen[] {
  const words = typed.toLowerCase().split(/\s+/).filter((it) => it !== "");
  return SCREENS.filter(({ title, about }) => {
    const text = `${title} ${about}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
