import { expect, it } from "vitest";

import { categorySteps } from "../src/schools/categorySteps";
import { heading, inForce, latest, timeline, type Moment } from "../src/schools/timeline";
import { atTheWindow, choose, expectNothingForAxe, field, open, press, settle, type } from "./hands";
import { InventedBook } from "./inventedBook";
import { CATEGORIES, PLAIN } from "./inventedRecord";

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
  await press("Category");
  await press("Set the category");
  await press("Record this category");
  expect(book.asked).not.toContain("decide_category");
  expect(document.activeElement?.getAttribute("name")).toBe("new-category");
  await expectNothingForAxe();
  document.querySelector<HTMLInputElement>('input[type="radio"][value="2"]')?.click();
  await settle();
  type("Reason", "Teaching has steadied");
  document.querySelector<HTMLInputElement>('input[type="checkbox"][value="discussed-with-head"]')?.click();
  await settle();
  type("Why something is left open (optional)", "It could not wait");
  type("Agreed with (optional)", "Wren Sample");
  type("Agreed on (optional)", "20 nov");
  await expectNothingForAxe();
  document.querySelector<HTMLInputElement>('input[type="radio"][value="improving"]')?.click();
  Array.from(document.querySelectorAll("label")).find((it) => it.textContent === "This school causes concern")?.querySelector("input")?.click();
  await settle();
  await press("Record this category");
  const left_open = ["Agreed by the headteacher and the chair"];
  expect(book.remembered.record.decisions).toEqual([
    { decision: "d1", category: "2", on: "2026-12-01", reason: "Teaching has steadied", agreed_with: "Wren Sample", agreed_on: "2026-11-20", left_open, waived_why: "It could not wait", sheet: null, concern: true, direction: "improving" },
  ]);
  expect(main()).toContain("Agreed: Wren Sample, Friday 20 November 2026");
  expect(main()).toContain("Direction of travel: improving. The school causes concern");
  expect(main()).toContain("Left open: agreed by the headteacher and the chair (It could not wait)");
  expect(document.activeElement?.id).toBe("set-category");
  expect(main()).toContain("2, Good, with areas to develop");
  expect(main()).toContain("Autumn term 2026");
  await expectNothingForAxe();
});

it("a category that an event brought is taken over, and what speaks against another is said when it is chosen", async () => {
  const book = new InventedBook("open");
  book.outlook = {
    suggested: { category: "2", name: "2, Good, with areas to develop", on: "2026-11-10", because: "It follows from the inspection report of 10 November 2026.", reason: "The inspectors said so." },
    cautions: [{ category: "1", words: ["From 2 the framework goes to 3 first."] }],
  };
  await open(book);
  await press("Schools");
  await press("Stannerby Primary School");
  expect(main()).toContain("follows by itself from what happened on 10");
  await press("Category");
  await press("Set the category");
  expect(main()).not.toContain("goes to 3 first");
  document.querySelector<HTMLInputElement>('input[type="radio"][value="1"]')?.click();
  await settle();
  expect(main()).toContain("From 2 the framework goes to 3 first.");
  await expectNothingForAxe();
  const accept = Array.from(document.querySelectorAll("button")).find((it) => it.textContent.startsWith("Record 2, Good"));
  accept?.click();
  await settle();
  expect(book.remembered.record.decisions).toEqual([
    { decision: "d1", category: "2", on: "2026-11-10", reason: "The inspectors said so.", agreed_with: "", agreed_on: null, left_open: ["Talked over with the headteacher", "Agreed by the headteacher and the chair"], waived_why: "It follows by itself.", sheet: null, concern: false, direction: null },
  ]);
  expect(document.activeElement?.id).toBe("set-category");
});

it("a new head is recorded with the first day in post", async () => {
  const book = await openSchool();
  await press("People");
  await press("Record a new head");
  type("Name of the new head", "Wren Sample");
  type("First day in post", "1 dec");
  await press("Record this head");
  expect(book.remembered.record.headships).toEqual([{ headship: "h1", name: "Wren Sample", began_on: "2026-12-01", first: false }]);
  expect(main()).toContain("Wren Sample became headteacher");
});

it("a new chair of governors is recorded with the first day in office", async () => {
  const book = await openSchool();
  await press("People");
  await press("Record a new chair");
  await press("Record this chair");
  expect(book.asked).not.toContain("begin_chair");
  type("Name of the new chair", "Robin Sample");
  type("First day in office", "1 dec");
  await press("Record this chair");
  expect(book.remembered.record.chairs).toEqual([{ chair: "c1", name: "Robin Sample", began_on: "2026-12-01" }]);
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
  await press("Actions");
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
    { decision: "d1", category: "1", on: "2025-09-01", reason: "", ...PLAIN },
    { decision: "d2", category: "2", on: "2026-07-10", reason: "", ...PLAIN },
    { decision: "d3", category: "3", on: "2027-01-01", reason: "", ...PLAIN },
  ];
  expect(inForce(decisions, "2026-12-01")?.category).toBe("2");
  expect(inForce(decisions, "2025-08-31")).toBeNull();
  const record = { is_weighed: true, categories: CATEGORIES, headships: [], chairs: [], corrected: [], actions: [], notes: [], reminders: [], answers: [], purchases: [], provisions: [], inspections: [], forecasts: [], events: [], event_kinds: [] };
  expect(heading({ ...record, decisions }, "2026-12-01")).toBe("declining");
  expect(heading({ ...record, decisions }, "2025-12-01")).toBeNull();
});

it("the timeline runs from what comes to what was, by term", () => {
  const school = { id: "s", urn: null, name: "Stannerby Primary School" };
  const visit = { visit: "v1", school, kind: "Autumn visit", state: "held" as const, on: "2026-09-17" };
  const facts = { phase: "", governance: "", status: "", council: "", head: null, town: "", postcode: "", telephone: "", website: "" };
  const page = { school, ...facts, visits: [visit], deadlines: [],
    untold: 0, visit_kinds: [], merged: [], category: null, categories: [], entitlements: [], offers: [], outlook: { suggested: null, cautions: [] } };
  const done = { visit: "v1", agreed_on: "2026-09-17", who: "", due_on: null };
  const terms = timeline(page, {
    is_weighed: true,
    categories: CATEGORIES,
    decisions: [{ decision: "d1", category: "1", on: "2026-07-10", reason: "Steady", ...PLAIN }],
    headships: [{ headship: "h1", name: "Wren Sample", began_on: "2026-01-05", first: true }],
    chairs: [],
    corrected: [],
    actions: [{ action: "a1", what: "Read together", done_on: "2026-11-05", ...done }],
    notes: [],
    reminders: [],
    answers: [],
    purchases: [], provisions: [],
    inspections: [],
    forecasts: [],
    events: [],
    event_kinds: [],
  });
  expect(terms.map((term) => term.title)).toEqual(["Autumn term 2026", "Summer term 2026", "Spring term 2026"]);
  expect(terms[0]?.moments.map((moment) => moment.words)).toEqual(["Action done: Read together", "Autumn visit"]);
  expect(terms[0]?.moments[1]?.detail).toBe("1 action agreed");
});

it("what happened is recorded, corrected, removed and brought back on the school's page", async () => {
  const book = await openSchool();
  await press("What happened");
  expect(main()).toContain("Nothing was recorded.");
  await press("Record what happened");
  await press("Record this");
  expect(main()).toContain("Choose what happened");
  expect(book.asked).not.toContain("record_event");
  await expectNothingForAxe();
  await choose("#event-kind", 1);
  type("What to remember (optional)", "Two days");
  await press("Record this");
  expect(book.agreed).toEqual({ event: "plan-agreed", of: null, on: "2026-12-01", note: "Two days", school: "school2", visit: null });
  expect(main()).toContain("A plan for the school was agreed");
  await press("Change");
  expect(document.activeElement).toBe(field("Day"));
  type("Day", "1 dec");
  type("What to remember (optional)", "One day");
  await expectNothingForAxe();
  await press("Keep the change");
  expect(book.remembered.record.events[0]?.note).toBe("One day");
  expect(document.activeElement?.id).toBe("change-e1");
  await press("Change");
  await press("Remove this entry");
  expect(main()).toContain("Nothing was recorded.");
  expect(document.activeElement?.tagName).toBe("H1");
  await settle(400);
  await press("Undo");
  expect(main()).toContain("A plan for the school was agreed");
});

it("a meeting is recorded with whose it was, and an occasion of the framework by its own name", async () => {
  const book = await openSchool();
  await press("What happened");
  await press("Record what happened");
  await choose("#event-kind", 2);
  await choose("#event-of", 2);
  await expectNothingForAxe();
  await press("Record this");
  expect(book.agreed).toMatchObject({ event: "meeting-held", of: "panel", school: "school2" });
  await press("Change");
  await choose("form:has(.danger) select", 1);
  await expectNothingForAxe();
  await press("Keep the change");
  expect(book.remembered.record.events[0]?.of).toBe("board");
  await press("Record what happened");
  await choose("#event-kind", 3);
  expect(document.querySelector("#event-of")).toBeNull();
  await press("Record this");
  expect(book.agreed).toMatchObject({ event: "occasion", of: "workshop" });
});

it("tabs narrow the timeline and say where one is", async () => {
  await openSchool();
  const current = () => document.querySelector(".tabs [aria-current]")?.textContent.trim();
  expect(current()).toBe("Timeline");
  for (const tab of ["Visits", "Actions", "Notes", "Promises", "Category", "People", "Inspections", "What happened"]) {
    await press(tab);
    expect(current()).toContain(tab);
    await expectNothingForAxe();
  }
});

it("a long time begins with its latest terms, whole", () => {
  const moment = (on: string): Moment => ({ on, icon: "check", words: on, link: null, detail: "", tab: "notes", late: false, entry: null });
  const terms = [
    { title: "Autumn", moments: [moment("2026-11-01"), moment("2026-10-01")] },
    { title: "Summer", moments: [moment("2026-06-01")] },
    { title: "Spring", moments: [moment("2026-02-01")] },
  ];
  expect(latest(terms, 3).shown).toHaveLength(2);
  expect(latest(terms, 3).left.map((it) => it.on)).toEqual(["2026-02-01"]);
  expect(latest(terms, 9).left).toEqual([]);
});

it("categories are drawn as steps once there are two", () => {
  const record = { is_weighed: true, categories: CATEGORIES, headships: [], chairs: [], corrected: [], actions: [], notes: [], reminders: [], answers: [], purchases: [], provisions: [], inspections: [], forecasts: [], events: [], event_kinds: [] };
  const made = [
    { decision: "d1", category: "1", on: "2025-12-01", reason: "", ...PLAIN },
    { decision: "d2", category: "2", on: "2026-06-01", reason: "", ...PLAIN },
  ];
  expect(categorySteps({ ...record, decisions: made.slice(0, 1) }, "2026-12-01")).toBeNull();
  const steps = categorySteps({ ...record, decisions: made }, "2026-12-01");
  expect(steps?.path).toBe("M0 10H140V30H280");
  expect(steps?.rows.map((it) => [it.from, it.name])).toEqual([
    ["2026-06-01", "2, Good, with areas to develop"],
    ["2025-12-01", "1, Good and stable"],
  ]);
  expect(steps?.years).toEqual([{ year: "2026", at: 75.1 }]);
});
