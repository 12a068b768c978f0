/* Two invented inspection frameworks: one with a grade for the whole, one with grades for areas only. */
import type { Commands, InspectionFramework } from "../src/wire/generated";

type Inspecting = "list_inspection_frameworks" | "record_inspection" | "record_forecast";
type Handlers = { [K in Inspecting]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

const titled = (...ids: string[]) => ids.map((id) => ({ id, title: id.charAt(0).toUpperCase() + id.slice(1) }));

export const FRAMEWORKS: InspectionFramework[] = [
  {
    id: "old",
    title: "The old framework",
    from: "2005-09-01",
    until: "2025-08-31",
    overall: true,
    grades: titled("good", "weak"),
    areas: [{ id: "teaching", title: "Teaching", from: null }],
    concern: titled("measures"),
    ungraded: [],
    safeguarding: [],
  },
  {
    id: "new",
    title: "The new framework",
    from: "2025-09-01",
    until: null,
    overall: false,
    grades: titled("strong", "attention"),
    areas: [
      { id: "inclusion", title: "Inclusion", from: null },
      { id: "later", title: "Later", from: "2027-01-01" },
    ],
    concern: titled("measures"),
    ungraded: titled("maintained"),
    safeguarding: [
      { id: "met", title: "Safeguarding standards are met" },
      { id: "not-met", title: "Safeguarding standards are not met" },
    ],
  },
];

export class InventedInspections {
  recorded: Commands["record_inspection"]["args"] | null = null;
  foretold: Commands["record_forecast"]["args"] | null = null;

  readonly handlers: Handlers = {
    list_inspection_frameworks: () => FRAMEWORKS,
    record_inspection: (said) => {
      this.recorded = said;
      return { saved_at: 1 };
    },
    record_forecast: (said) => {
      this.foretold = said;
      return { saved_at: 1 };
    },
  };
}
