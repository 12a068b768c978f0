/* Where a concern about the note leads: the part of the visit, and the field in it. */
import type { Route } from "../lib/route";
import type { NoteConcern } from "../wire/generated";

/** The ids of the parts, handed in by the view, since they belong to the visit's screen. */
export type Parts = { people: string; actions: string };

/** Where a field that a concern leads to stands on the write-up screen: its id, or null. */
export function concernField(concern: NoteConcern): string | null {
  const place = concern.place;
  if (place === null || place.at === "visit") return null;
  if (place.at === "person" || place.at === "paper" || place.at === "mark") return null;
  if (place.at === "piece") return pieceId(place.piece);
  if (place.at === "target") return `${place.target}-${targetField(concern.code)}`;
  if (place.at === "action") return `${place.action}-${actionField(concern.code)}`;
  return `${place.heading}-${headingField(concern.code) ?? "evidence"}`;
}

export function concernRoute(concern: NoteConcern, visit: string, parts: Parts): Route {
  const place = concern.place;
  if (place === null) return { at: "visit", visit, part: null, field: null };
  switch (place.at) {
    case "visit":
      return { at: "visit", visit: place.visit, part: null, field: null };
    case "heading":
      return { at: "visit", visit: place.visit, part: place.heading, field: headingField(concern.code) };
    case "action":
      return {
        at: "visit",
        visit: place.visit,
        part: parts.actions,
        field: `${place.action}-${actionField(concern.code)}`,
      };
    case "person":
      return { at: "visit", visit: place.visit, part: parts.people, field: `${place.person}-name` };
    case "paper":
    case "piece":
    case "target":
      return { at: "paper", paper: place.paper };
    case "mark":
      // No note rests on a sheet.
      return { at: "visit", visit, part: null, field: null };
  }
}

/** The id of the field of a piece of a paper. */
export function pieceId(piece: string): string {
  return piece.replaceAll(":", "-");
}

function targetField(code: NoteConcern["code"]): string {
  return actionField(code) === "what" ? "aim" : actionField(code);
}

function headingField(code: NoteConcern["code"]): string | null {
  if (code === "empty_heading") return "school_view";
  if (code === "no_evidence") return "evidence";
  return null;
}

function actionField(code: NoteConcern["code"]): string {
  if (code === "action_without_owner") return "who";
  if (code === "action_without_date") return "due";
  if (code === "action_without_measure") return "measure";
  return "what";
}
