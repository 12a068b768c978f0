/* Inspections and forecasts: recorded in the words of their time, told where a school is looked at. */
import { expect, it } from "vitest";

import { areasOn, judgedBy } from "../src/schools/inspecting";
import { atTheWindow, choose, expectNothingForAxe, open, press, settle, type } from "./hands";
import { InventedBook } from "./inventedBook";
import { FRAMEWORKS } from "./inventedInspections";

atTheWindow();

function main(): string {
  return document.querySelector("main")?.textContent.replaceAll(/\s+/g, " ") ?? "";
}

/** The same with the blanks that keep dates on one line read as blanks. */
function plain(): string {
  return main().replaceAll("\u00a0", " ");
}

async function openInspections(book = new InventedBook("open")): Promise<InventedBook> {
  await open(book);
  await press("Schools");
  await press("Stannerby Primary School");
  await press("Inspections");
  await settle();
  return book;
}

it("an inspection is asked for in the words of its first day and recorded with those alone", async () => {
  const book = await openInspections();
  await press("Record an inspection");
  expect(main()).not.toContain("Judged under");
  await press("Record this inspection");
  expect(main()).toContain("Enter the first day");
  type("First day of the inspection", "1 dec");
  await settle(250);
  expect(main()).toContain("Judged under: The new framework.");
  expect(main()).not.toContain("The school as a whole");
  expect(main()).not.toContain("Later");
  await choose("#record-inspection-inclusion", 2);
  await choose("#record-inspection-safeguarding", 2);
  await choose("#record-inspection-concern", 1);
  await expectNothingForAxe();
  type("What to remember (optional)", "Two days");
  await press("Record this inspection");
  expect(book.inspected.recorded).toEqual({
    school: "school2",
    inspection: null,
    held_on: "2026-12-01",
    published_on: null,
    overall: null,
    concern: "measures",
    ungraded: null,
    safeguarding: "not-met",
    grades: [{ area: "inclusion", grade: "attention" }],
    note: "Two days",
  });
  expect(document.activeElement?.id).toBe("record-inspection");
});

it("an inspection that is known is said anew, and its last report stands among the facts", async () => {
  const book = new InventedBook("open");
  book.remembered.record.inspections.push({
    inspection: "i1",
    framework: "old",
    under: "The old framework",
    held_on: "2024-11-20",
    published_on: "2026-11-20",
    overall: "weak",
    concern: "measures",
    ungraded: null,
    safeguarding: null,
    grades: [{ area: "teaching", grade: "weak" }],
    found: "Weak, Measures",
    details: ["Teaching: Weak"],
    note: "",
  });
  await openInspections(book);
  expect(plain()).toContain("Wednesday 20 November 2024: Weak, Measures");
  expect(plain()).toContain("The old framework. Report of Friday 20 November 2026.");
  expect(main()).toContain("Inspection report: Weak, Measures");
  expect(main()).toMatch(/InspectedWeak, Measures, 20.November.2024/);
  await press("Change what it found");
  await settle(250);
  await choose("#inspection-i1-overall", 1);
  await press("Keep this");
  expect(book.inspected.recorded).toMatchObject({
    inspection: "i1",
    overall: "good",
    concern: "measures",
    published_on: "2026-11-20",
    grades: [{ area: "teaching", grade: "weak" }],
  });
});

it("a forecast has one grade or two, and an area where the school as a whole has none", async () => {
  const book = await openInspections();
  await press("Record a forecast");
  await settle(250);
  await press("Record this forecast");
  expect(main()).toContain("Choose the area: the school as a whole has no grade");
  await choose("#forecast-area", 1);
  await press("Record this forecast");
  expect(main()).toContain("Choose the grade");
  await choose("#forecast-grade", 1);
  await choose("#forecast-or", 2);
  document.querySelector<HTMLInputElement>('input[type="radio"][value="school"]')?.click();
  await expectNothingForAxe();
  await press("Record this forecast");
  expect(book.inspected.foretold).toEqual({
    school: "school2",
    made_on: "2026-12-01",
    by: "school",
    area: "inclusion",
    grade: "strong",
    or_grade: "attention",
    securely: false,
    note: "",
  });
});

it("a day is judged by the framework in force on it, and by none before the first", () => {
  const of = (on: string | null) => judgedBy(FRAMEWORKS, on)?.id ?? null;
  expect([of("2005-08-31"), of("2025-08-31"), of("2025-09-01"), of(null)]).toEqual([null, "old", "new", null]);
  const later = FRAMEWORKS[1];
  expect(later && areasOn(later, "2026-12-31").map((it) => it.id)).toEqual(["inclusion"]);
  expect(later && areasOn(later, "2027-01-01").map((it) => it.id)).toEqual(["inclusion", "later"]);
});
