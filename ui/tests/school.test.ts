import { expect, it } from "vitest";

import { inForce, timeline } from "../src/schools/timeline";
import { atTheWindow, expectNothingForAxe, field, open, press, settle, type } from "./hands";
import { InventedBook } from "./inventedBook";
import { CATEGORIES } from "./inventedRecord";

atTheWindow();

function main(): string {
  return document.querySelector("main")?.textContent.replaceAll(/\s+/g, " ") ?? "";
}

async function openSchool(): Promise<InventedBook> {
  const book = new InventedBook("open");
  await open(book);
  await press("Schools");
  await press("Stannerby Primary School");
  return book;
}

it("a category is set with its reason and stands in the head of the page and on the timeline", async () => {
  const book = await openSchool();
  expect(main()).toContain("No category is set.");
  await press("Set the category");
  await press("Record this category");
  expect(book.asked).not.toContain("decide_category");
  expect(document.activeElement?.getAttribute("name")).toBe("new-category");
  await expectNothingForAxe();
  document.querySelector<HTMLInputElement>('input[type="radio"][value="2"]')?.click();
  type("Reason", "Teaching has steadied");
  await press("Record this category");
  expect(book.remembered.record.decisions).toEqual([{ category: "2", on: "2026-12-01", reason: "Teaching has steadied" }]);
  expect(document.activeElement?.id).toBe("set-category");
  expect(main()).toContain("2, Good, with areas to develop");
  expect(main()).toContain("Autumn term 2026");
  await expectNothingForAxe();
});

it("a new head is recorded with the first day in post", async () => {
  const book = await openSchool();
  await press("Record a new head");
  type("Name of the new head", "Wren Sample");
  type("First day in post", "1 dec");
  await press("Record this head");
  expect(book.remembered.record.headships).toEqual([{ name: "Wren Sample", began_on: "2026-12-01", first: false }]);
  expect(main()).toContain("Wren Sample became headteacher");
});

it("a new chair of governors is recorded with the first day in office", async () => {
  const book = await openSchool();
  await press("Record a new chair");
  await press("Record this chair");
  expect(book.asked).not.toContain("begin_chair");
  type("Name of the new chair", "Robin Sample");
  type("First day in office", "1 dec");
  await press("Record this chair");
  expect(book.remembered.record.chairs).toEqual([{ name: "Robin Sample", began_on: "2026-12-01" }]);
  expect(document.activeElement?.id).toBe("begin-chair");
  expect(main()).toContain("Robin Sample became chair of governors");
});

it("facts are corrected in place, and the page says whose word it is", async () => {
  await openSchool();
  await press("Correct the facts");
  await expectNothingForAxe();
  type("School’s name", " ");
  await press("Keep these facts");
  expect(main()).toContain("Enter the school’s name");
  type("School’s name", "Stannerby Learning Village");
  type("Town", "Stannerby");
  await press("Keep these facts");
  expect(document.querySelector("h1")?.textContent).toBe("Stannerby Learning Village");
  expect(main()).toContain("Corrected by you: name, town");
  expect(document.activeElement?.id).toBe("correct-facts");
});

it("a reminder is kept and stands on the school's page", async () => {
  const book = await openSchool();
  await press("Add a reminder");
  expect(document.activeElement).toBe(field("What to think of"));
  type("What to think of", "Ask about the roof");
  type("On which day", "5 dec");
  await press("Keep this reminder");
  await settle();
  expect(book.remembered.record.reminders).toHaveLength(1);
  expect(main()).toContain("Ask about the roof");
});

it("the decision in force is the last one made by today", () => {
  const decisions = [
    { category: "1", on: "2025-09-01", reason: "" },
    { category: "2", on: "2026-07-10", reason: "" },
    { category: "3", on: "2027-01-01", reason: "" },
  ];
  expect(inForce(decisions, "2026-12-01")?.category).toBe("2");
  expect(inForce(decisions, "2025-08-31")).toBeNull();
});

it("the timeline runs from what comes to what was, by term", () => {
  const school = { id: "s", urn: null, name: "Stannerby Primary School" };
  const visit = { visit: "v1", school, kind: "Autumn visit", state: "held" as const, on: "2026-09-17" };
  const facts = { phase: "", governance: "", status: "", council: "", head: null, town: "", postcode: "", telephone: "", website: "" };
  const page = { school, ...facts, visits: [visit], deadlines: [], visit_kinds: [], merged: [], category: null, categories: [], entitlements: [] };
  const done = { visit: "v1", agreed_on: "2026-09-17", who: "", due_on: null };
  const terms = timeline(page, {
    categories: CATEGORIES,
    decisions: [{ category: "1", on: "2026-07-10", reason: "Steady" }],
    headships: [{ name: "Wren Sample", began_on: "2026-01-05", first: true }],
    chairs: [],
    corrected: [],
    actions: [{ action: "a1", what: "Read together", done_on: "2026-11-05", ...done }],
    notes: [],
    reminders: [],
  });
  expect(terms.map((term) => term.title)).toEqual(["Autumn term 2026", "Summer term 2026", "Spring term 2026"]);
  expect(terms[0]?.moments.map((moment) => moment.words)).toEqual(["Action done: Read together", "Autumn visit"]);
  expect(terms[0]?.moments[1]?.detail).toBe("1 action agreed");
});
