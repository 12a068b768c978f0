import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { readTime } from "../src/lib/words";
import { DateEntry } from "../src/parts/dateEntry.svelte";
import { ChoiceController } from "../src/visits/choiceController.svelte";
import { DateChoice } from "../src/visits/dateChoice.svelte";
import { TypedChoice } from "../src/visits/typedChoice.svelte";

const EXPLAIN = (): { reason: string; hint: null } => ({ reason: "The disk is full", hint: null });
type Record = { values: string[]; seen: string };

function choiceOf(records: Record[]): ChoiceController {
  const record = (values: string[], seen: string): Promise<{ seen: string; saved_at: number }> => {
    records.push({ values, seen });
    return new Promise((resolve) => {
      setTimeout(() => resolve({ seen: `s${records.length + 1}`, saved_at: 1 }), 50);
    });
  };
  return new ChoiceController({ record, past: () => Promise.resolve([]), explain: EXPLAIN }, { values: [], seen: "s1" });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("a choice is saved one at a time, the last wins, with the newest token", async () => {
  const records: Record[] = [];
  const choice = choiceOf(records);
  choice.toggle("a");
  choice.toggle("b");
  choice.toggle("c");
  expect(choice.saved).toBe(false);
  expect(records).toEqual([{ values: ["a"], seen: "s1" }]);
  await vi.advanceTimersByTimeAsync(200);
  expect(records[1]).toEqual({ values: ["a", "b", "c"], seen: "s2" });
  expect(records.length).toBe(2);
  expect(choice.saved).toBe(true);
});

it("a date is recorded when it can be read, and an unreadable one is never called saved", async () => {
  const records: Record[] = [];
  const read = (text: string) =>
    Promise.resolve({ on: text === "18 dec" ? "2026-12-18" : null, words: "Not a date", notes: [] });
  const date = new DateChoice(choiceOf(records), read, null);
  date.entry.type("31 nov");
  expect(date.saved).toBe(false);
  await date.flush();
  expect(records).toEqual([]);
  expect(date.saved).toBe(false);
  expect(date.failure?.reason).toBe("Not a date");
  date.entry.type("18 dec");
  const flushed = date.flush();
  await vi.advanceTimersByTimeAsync(100);
  await flushed;
  expect(records.map((it) => it.values)).toEqual([["2026-12-18"]]);
  expect(date.saved).toBe(true);
});

it("a slow reading of older text never stands for what is typed now", async () => {
  const read = (text: string) =>
    new Promise<{ on: string; words: string; notes: string[] }>((resolve) => {
      setTimeout(() => resolve({ on: text, words: text, notes: [] }), text === "first" ? 500 : 10);
    });
  const entry = new DateEntry(read);
  entry.type("first");
  await vi.advanceTimersByTimeAsync(200);
  entry.type("second");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(entry.on).toBe("second");
});

it("a time is read as people type it and nothing else is recorded", async () => {
  const records: Record[] = [];
  const time = new TypedChoice(choiceOf(records), readTime, "That is not a time.");
  time.type("25:00");
  await time.flush();
  expect(time.error).toBe("That is not a time.");
  expect(records).toEqual([]);
  time.type("9.15");
  const flushed = time.flush();
  await vi.advanceTimersByTimeAsync(100);
  await flushed;
  expect(records[0]?.values).toEqual(["09:15"]);
  expect(time.text).toBe("09:15");
});
