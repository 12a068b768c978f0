/* Meeting a promise from its row: an action or reminder that was done, something that happened, a
   category that was decided. */
import type { Desk } from "../wire/desk.svelte";
import type { AnswerKind, DeadlineRow } from "../wire/generated";

/** What the form under a promise says: the day, words that may be empty, and which one it was where
    the framework names it. */
export type Happened = { on: string; words: string; of: string | null };
/** The same with the category that was decided. */
export type Decided = Happened & { category: string };

/** What is said when something offered or considered is not wanted. */
export type Said = { on: string; who: string; reason: string };

/** What a school buys: its days, and what to remember. */
export type Bought = { from: string; until: string | null; note: string };

/** How an answer is told. */
export const ANSWERS: Record<AnswerKind, string> = { declined: "Declined", not_needed: "Not needed" };
/** What the button says that records it. */
export const ANSWERING: Record<AnswerKind, string> = { declined: "School declined", not_needed: "Not needed" };

/** Records that what was offered was declined, or that what was considered is not needed. */
export async function answerPromise(desk: Desk, promise: DeadlineRow, said: Said): Promise<void> {
  const { school, duty, visit, started_on } = promise;
  if (school === null) return;
  await desk.wire.call("answer_duty", { school: school.id, duty, visit, started_on, ...said });
}

/** Goes to the paper that meets the promise: the one under way, else a new one. */
export async function writePaper(desk: Desk, promise: DeadlineRow): Promise<void> {
  const model = promise.of[0];
  if (promise.event === null || model === undefined) return;
  const school = promise.school?.id ?? null;
  const begun = await desk.wire.call("begin_paper", { school, model: model.id, toward: promise.event.id });
  await desk.go({ at: "paper", paper: begun.paper });
}

/** Whether the adviser ticks it off: an action, a reminder, something that was planned. */
export function isOwn({ meets }: DeadlineRow): boolean {
  return meets === "finish_action" || meets === "finish_reminder" || meets === "give_provision";
}

/** Records that it was done today. */
export async function finishToday(desk: Desk, promise: DeadlineRow): Promise<void> {
  if (promise.subject === null) return;
  if (promise.meets === "finish_action") {
    await desk.wire.call("finish_action", { action: promise.subject, on: desk.today });
  } else if (promise.meets === "finish_reminder") {
    await desk.wire.call("finish_reminder", { reminder: promise.subject, on: desk.today });
  } else if (promise.meets === "give_provision") {
    await desk.wire.call("give_provision", { provision: promise.subject, on: desk.today });
  }
}

/** Records what the form under a promise says. */
export function recordMeeting(desk: Desk, promise: DeadlineRow, said: Decided): Promise<void> {
  return promise.meets === "decide_category" ? decideCategory(desk, promise, said) : recordEvent(desk, promise, said);
}

/** Records that what meets the promise happened: at its visit, else at its school, else for all. */
async function recordEvent(desk: Desk, promise: DeadlineRow, { on, words, of }: Happened): Promise<void> {
  if (promise.event === null) return;
  const place = promise.visit === null ? { school: promise.school?.id ?? null, visit: null } : { school: null, visit: promise.visit };
  await desk.wire.call("record_event", { event: promise.event.id, on, of, note: words, ...place });
}

/** What a promise’s row does not ask about a decision; the school’s page does. */
const NO_MORE = { met: [], agreed_with: "", agreed_on: null, waived_why: "", sheet: null, concern: false, direction: null };

/** Records the category that was decided. */
async function decideCategory(desk: Desk, promise: DeadlineRow, { category, on, words }: Decided): Promise<void> {
  if (promise.school === null) return;
  await desk.wire.call("decide_category", { school: promise.school.id, category, on, reason: words, ...NO_MORE });
}
