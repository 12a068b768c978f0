/* How far a part of a visit is: said in the left column beside its name. */
import type { HoldController } from "./holdController.svelte";
import { ACTIONS, ALERT, BEFORE, LAST, NEXT, PEOPLE, SUMMARY, SUPPORT } from "./parts";
import { filled, type Progress } from "./visitFields.svelte";

export type PartProgress = { progress: Progress; number: number };

/** Of a part that is not a heading: nothing, something, or what it is for. */
export function partProgress(hold: HoldController, part: string): PartProgress {
  const it = hold.particulars;
  const actions = hold.actions.filter((action) => !action.empty).length;
  switch (part) {
    case BEFORE:
      return of([it.foci, it.schoolPart].some(filled), filled(it.foci));
    case PEOPLE:
      return of(hold.people.some((person) => !person.empty) || hold.timeIn.text !== "", hold.people.some((person) => !person.empty));
    case LAST: {
      const open = hold.carried.filter(({ done }) => done.value === null).length;
      return of(filled(it.progress) || open < hold.carried.length, filled(it.progress) || (hold.carried.length > 0 && open === 0));
    }
    case ACTIONS:
      return { ...of(actions > 0, actions > 0), number: actions };
    case SUPPORT:
      return of([it.supportAgreed, it.categoryReasons, it.direction, it.toShare].some(filled) || it.categoryProposed.value !== null, filled(it.supportAgreed));
    case NEXT:
      return of([it.nextFocus, it.headComments].some(filled) || it.nextVisitOn.entry.text !== "", it.nextVisitOn.entry.on !== null);
    case SUMMARY:
      return of(filled(hold.summary), filled(hold.summary));
    case ALERT:
      return of(filled(hold.alert), filled(hold.alert));
    default:
      return of(false, false);
  }
}

function of(begun: boolean, complete: boolean): PartProgress {
  return { progress: complete ? "complete" : begun ? "started" : "empty", number: 0 };
}
