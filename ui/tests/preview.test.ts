import { expect, it } from "vitest";

import { Preview, type Pages } from "../src/pages/preview.svelte";
import { Steps, whatStands, type Step } from "../src/steps/steps.svelte";

const SHEET = { width: 595, height: 842, draw: () => Promise.resolve() };

function pages(closed: string[], name: string): Pages {
  const sections = [
    { title: "Summary", page: 0, top: 200 },
    { title: "Achievement", page: 0, top: 400 },
    { title: "Next visit", page: 1, top: 60 },
  ];
  return { pages: [SHEET, SHEET], sections, close: () => closed.push(name) };
}

it("pages asked for while others are made are made once more, of what is on disk then", async () => {
  const waiting: (() => void)[] = [];
  const closed: string[] = [];
  let fetched = 0;
  const preview = new Preview({
    fetch: () => {
      fetched += 1;
      return new Promise((resolve) => waiting.push(() => resolve(new Uint8Array())));
    },
    open: () => Promise.resolve(pages(closed, `document ${fetched}`)),
  });
  const first = preview.refresh();
  void preview.refresh();
  void preview.refresh();
  waiting.shift()?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(fetched).toBe(2);
  waiting.shift()?.();
  await first;
  expect(fetched).toBe(2);
  expect(closed).toEqual(["document 1"]);
});

it("the bar stands beside the section that is written, down to the next one or the end of its page", async () => {
  const preview = new Preview({ fetch: () => Promise.resolve(new Uint8Array()), open: () => Promise.resolve(pages([], "")) });
  await preview.refresh();
  expect(preview.mark).toBeNull();
  preview.follow("Summary");
  expect(preview.mark).toEqual({ page: 0, top: 200, bottom: 400 });
  preview.follow("Achievement");
  expect(preview.mark).toEqual({ page: 0, top: 400, bottom: 842 });
  preview.follow("A part without a heading");
  expect(preview.mark).toBeNull();
});

it("pages that could not be made leave the last ones standing and say so", async () => {
  let broken = false;
  const preview = new Preview({
    fetch: () => (broken ? Promise.reject(new Error("The book is locked.")) : Promise.resolve(new Uint8Array())),
    open: () => Promise.resolve(pages([], "")),
  });
  await preview.refresh();
  broken = true;
  await preview.refresh();
  expect(preview.failure).toBeInstanceOf(Error);
  expect(preview.shown?.pages).toHaveLength(2);
});

function step(number: number, undoes: number | null = null, holds = true): Step {
  return { number, name: undoes === null ? "Visit moved" : "Undone", at: 0, undoes, holds };
}

it("an undone step can be done again until something else is done", async () => {
  let list = [step(1)];
  const undone: (number | null)[] = [];
  let again = 0;
  const steps = new Steps({
    list: () => Promise.resolve(list),
    undo: (deed) => {
      undone.push(deed);
      list = [step(2, 1), step(1, null, false)];
      return Promise.resolve({ deed: step(1, null, false), by: 2, fields: [] });
    },
    settle: () => Promise.resolve(true),
    again: () => (again += 1),
  });
  await steps.refresh();
  expect(steps.latest?.number).toBe(1);
  await steps.undo();
  expect(steps.undone?.by).toBe(2);
  expect(steps.latest).toBeNull();
  await steps.redo();
  expect(undone).toEqual([null, 2]);
  expect(again).toBe(2);
  await steps.undo();
  list = [step(3), ...list];
  await steps.refresh();
  expect(steps.undone).toBeNull();
});

it("nothing is undone while something typed cannot be put on disk", async () => {
  let undone = 0;
  const steps = new Steps({
    list: () => Promise.resolve([step(1)]),
    undo: () => {
      undone += 1;
      return Promise.reject(new Error("not asked for"));
    },
    settle: () => Promise.resolve(false),
    again: () => undefined,
  });
  await steps.undo();
  expect(undone).toBe(0);
});

it("what stands again is said with its day in words and without the numbers of records", () => {
  const undone = (to: string[]): string => whatStands({ deed: step(1), by: 2, fields: [{ from: null, to }] });
  expect(undone(["2026-12-07"])).toBe("“7 December 2026” stands again.");
  expect(undone([])).toBe("The field is empty again.");
  expect(undone(["0a".repeat(16)])).toBe("");
});
