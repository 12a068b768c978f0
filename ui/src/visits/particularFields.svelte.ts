/* What a visit holds beside its headings: what was agreed beforehand, and what follows from it. */
import type { Particulars, Place } from "../wire/generated";
import type { ChoiceController } from "./choiceController.svelte";
import type { DateChoice } from "./dateChoice.svelte";
import type { DraftController } from "./draftController.svelte";
import type { VisitDesk } from "./visitFields.svelte";

export class ParticularFields {
  readonly secondAdviser: DraftController;
  readonly foci: DraftController;
  readonly fociWith: DraftController;
  readonly fociOn: DateChoice;
  readonly schoolPart: DraftController;
  readonly progress: DraftController;
  readonly toShare: DraftController;
  readonly supportAgreed: DraftController;
  readonly direction: DraftController;
  readonly categoryProposed: ChoiceController;
  readonly categoryReasons: DraftController;
  readonly nextVisitOn: DateChoice;
  readonly nextFocus: DraftController;
  readonly headComments: DraftController;

  constructor(desk: VisitDesk, visit: string, shown: Particulars) {
    const place: Place = { at: "visit", visit };
    this.secondAdviser = desk.draft(place, "second_adviser", shown.second_adviser);
    this.foci = desk.draft(place, "foci", shown.foci);
    this.fociWith = desk.draft(place, "foci_with", shown.foci_with);
    this.fociOn = desk.date(place, "foci_on", shown.foci_on);
    this.schoolPart = desk.draft(place, "school_part", shown.school_part);
    this.progress = desk.draft(place, "progress", shown.progress);
    this.toShare = desk.draft(place, "to_share", shown.to_share);
    this.supportAgreed = desk.draft(place, "support_agreed", shown.support_agreed);
    this.direction = desk.draft(place, "direction", shown.direction);
    this.categoryProposed = desk.choice(place, "category_proposed", shown.category_proposed);
    this.categoryReasons = desk.draft(place, "category_reasons", shown.category_reasons);
    this.nextVisitOn = desk.date(place, "next_visit_on", shown.next_visit_on);
    this.nextFocus = desk.draft(place, "next_focus", shown.next_focus);
    this.headComments = desk.draft(place, "head_comments", shown.head_comments);
  }
}
