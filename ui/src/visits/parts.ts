/* The parts of a visit's screen that are not headings. The sign keeps them apart from heading ids. */
import type { Route } from "../lib/route";

export const BEFORE = "~before";
export const PEOPLE = "~people";
export const LAST = "~last";
export const ACTIONS = "~actions";
export const SUPPORT = "~support";
export const NEXT = "~next";
export const SUMMARY = "~summary";
export const ALERT = "~alert";

/** What the parts are called on the screen. */
export const PART_TITLES: Record<string, string> = {
  [BEFORE]: "Before the visit",
  [PEOPLE]: "People met",
  [LAST]: "Actions from last time",
  [ACTIONS]: "Agreed actions",
  [SUPPORT]: "Category and support",
  [NEXT]: "Next visit",
  [SUMMARY]: "Summary",
  [ALERT]: "Alert to the council",
};

/** Before the headings, and after them. */
export const FIRST_PARTS = [BEFORE, PEOPLE, LAST];
export const LAST_PARTS = [ACTIONS, SUPPORT, NEXT, SUMMARY, ALERT];

/** A part of a visit as a place to go to. */
export function partRoute(visit: string, part: string, field: string | null = null): Route {
  return { at: "visit", visit, part, field };
}
