/* One sheet while it is filled in: every tick, grade and line of evidence with its own controller, and
   one ledger for all. */
import type { ChoiceController } from "../visits/choiceController.svelte";
import type { DraftController } from "../visits/draftController.svelte";
import type { SaveLedger } from "../visits/saver.svelte";
import { VisitDesk } from "../visits/visitFields.svelte";
import type { Wire } from "../wire/call";
import type { CategorySheetPage, Place, SheetArea, SheetColumn, SheetCriterion, SheetGrade } from "../wire/generated";

/** A criterion: the tick and what it rests on. */
export type Criterion = { page: SheetCriterion; ticked: ChoiceController; evidence: DraftController };
/** A category with its criteria by area. */
export type Column = { page: SheetColumn; groups: { area: string; criteria: Criterion[] }[] };
/** The grade that somebody gives an area. */
export type Grade = { page: SheetGrade; grade: ChoiceController; evidence: DraftController };
export type Area = { page: SheetArea; grades: Grade[] };

export class SheetController {
  readonly page: CategorySheetPage;
  readonly ledger: SaveLedger;
  readonly columns: Column[];
  readonly areas: Area[];

  constructor(wire: Wire, page: CategorySheetPage) {
    const desk = new VisitDesk(wire);
    const sheet = page.sheet ?? "";
    const at = (mark: string): Place => ({ at: "mark", sheet, mark });
    this.page = page;
    this.ledger = desk.ledger;
    this.columns = page.columns.map((column) => ({
      page: column,
      groups: column.groups.map(({ area, criteria }) => ({
        area,
        criteria: criteria.map((it) => ({
          page: it,
          ticked: desk.choice(at(it.mark), "ticked", it.ticked),
          evidence: desk.draft(at(it.mark), "mark_evidence", it.evidence),
        })),
      })),
    }));
    this.areas = page.areas.map((area) => ({
      page: area,
      grades: area.grades.map((it) => ({
        page: it,
        grade: desk.choice(at(it.mark), "graded", it.grade),
        evidence: desk.draft(at(it.mark), "mark_evidence", it.evidence),
      })),
    }));
  }
}

/** The id of a field of a sheet. */
export function markId(mark: string): string {
  return mark.replaceAll(":", "-");
}

/** The id of the part of the screen that has a category's criteria. */
export function columnId(category: string): string {
  return `column-${category}`;
}
