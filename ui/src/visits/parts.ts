/* The parts of a visit's screen that are not headings. The sign keeps them apart from heading ids. */
import type { Route } from "../lib/route";

export const PEOPLE = "~people";
export const ACTIONS = "~actions";
export const SUMMARY = "~summary";
export const ALERT = "~alert";

/** A part of a visit as a place to go to. */
export function partRoute(visit: string, part: string, field: string | null = null): Route {
  return { at: "visit", visit, part, field };
}
