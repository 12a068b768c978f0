/* What an inspection of a day may have found: which words there were, and what the forms say. */
import type { Forecaster, InspectionFramework, RecordForecast, RecordInspection } from "../wire/generated";

/** What the form of an inspection says, without whose it is. */
export type Inspected = Omit<RecordInspection, "school" | "inspection">;
/** What the form of a forecast says. */
export type Foretold = Omit<RecordForecast, "school">;

/** How a forecast is called by whose it is. */
export const WHOSE: Record<Forecaster, string> = {
  adviser: "My own judgement",
  school: "The school’s own judgement",
  predicted: "What the next inspection is likely to find",
};

/** What schools are judged by on a day; nothing before 2005. */
export function judgedBy(frameworks: InspectionFramework[], on: string | null): InspectionFramework | null {
  if (on === null) return null;
  return frameworks.findLast((it) => it.from <= on && (it.until === null || on <= it.until)) ?? null;
}

/** The areas that are graded on a day. */
export function areasOn(framework: InspectionFramework, on: string): InspectionFramework["areas"] {
  return framework.areas.filter((it) => it.from === null || it.from <= on);
}
