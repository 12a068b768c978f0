/* Ending a promise that is neither a note nor support: an agreed action, a reminder. */
import type { Desk } from "../wire/desk.svelte";
import type { DeadlineRow } from "../wire/generated";

/** Records that it was done today. */
export async function finishToday(desk: Desk, promise: DeadlineRow): Promise<void> {
  if (promise.subject === null) return;
  if (promise.meets === "finish_action") {
    await desk.wire.call("finish_action", { action: promise.subject, on: desk.today });
  } else if (promise.meets === "finish_reminder") {
    await desk.wire.call("finish_reminder", { reminder: promise.subject, on: desk.today });
  }
}
