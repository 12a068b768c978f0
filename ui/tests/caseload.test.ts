import { expect, it, vi } from "vitest";

// Loaded beforehand: the window loads it when a calendar is first opened.
import "../src/parts/MonthCalendar.svelte";
import { Caseload } from "../src/schools/caseload.svelte";
import type { DeadlineRow, SchoolRow } from "../src/wire/generated";
import { atTheWindow, expectNothingForAxe, field, key, open, press, settle, type } from "./hands";
import { InventedBook } from "./inventedBook";
import { schoolRow, TIME, UNDATED } from "./inventedPages";
import { CATEGORIES } from "./inventedRecord";

atTheWindow();

function names(): string[] {
  const rows = document.querySelectorAll("table.schools tbody tr:not([hidden]) th a");
  return Array.from(rows, (link) => link.textContent.trim());
}

function heads(): string[] {
  return Array.from(document.querySelectorAll("table.schools thead th"), (head) => head.textContent.trim());
}

/** Three schools: one late and declining, one with time left and nothing planned, one of another phase. */
function caseload(): SchoolRow[] {
  const [late, idle, other] = ["Haverlow Infant School", "Quorley Junior School", "Sedgeholt High School"].map(schoolRow);
  const [good, develop] = CATEGORIES;
  if (!late || !idle || !other || !good || !develop) throw new Error("three schools and two categories");
  const owed: DeadlineRow = { ...UNDATED, school: late.school, duty: "note", what: "Send the note", standing: "overdue", standing_words: "2 working days late", due_on: "2026-11-27", visit_on: null, visit: null, meets: "issue_note", event: null } as DeadlineRow;
  return [
    { ...late, tag: develop, direction: "declining", next_due: owed, entitlement: { ...TIME, used: 2, words: "2 of 2 half days used" } },
    { ...idle, tag: good, direction: "improving", entitlement: TIME, last_visit: "2026-09-17" },
    { ...other, phase: "Secondary", town: "Sedgeholt", next_visit: "2027-01-14" },
  ];
}

async function openSchools(): Promise<InventedBook> {
  const book = new InventedBook("open");
  book.schools = caseload();
  await open(book);
  await press("Schools");
  return book;
}

it("a row tells category, direction, visits, what is used and what is due first", async () => {
  await openSchools();
  const rows = document.querySelectorAll("table.schools tbody tr");
  const first = rows[0]?.textContent.replaceAll(/\s+/g, " ") ?? "";
  expect(first).toContain("2, Good, with areas to develop");
  const named = Array.from(rows[0]?.querySelectorAll("[role=img]") ?? [], (it) => it.getAttribute("aria-label"));
  expect(named).toContain("declining");
  expect(named).toContain("2 of 2 half days used");
  expect(first).toContain("Send the note: 2 working days late");
  expect(rows[1]?.textContent).toContain("Not planned");
  expect(rows[1]?.querySelectorAll(".square.used")).toHaveLength(1);
  expect(rows[1]?.querySelectorAll(".square.left")).toHaveLength(1);
  await expectNothingForAxe();
});

it("the list narrows while it is typed and by phase, category and what is late", async () => {
  await openSchools();
  type("Name, head, place or URN", "sedgeholt");
  await settle();
  expect(names()).toEqual(["Sedgeholt High School"]);
  expect(document.querySelector("main [role=status]")?.textContent).toContain("1 of 3 shown");
  type("Name, head, place or URN", "nowhere");
  await settle();
  await press("Show all schools");
  expect(names()).toHaveLength(3);
  document.querySelector<HTMLInputElement>(".bar > .check input")?.click();
  await settle();
  expect(names()).toEqual(["Haverlow Infant School"]);
});

it("every column sorts both ways and what is empty stays last", () => {
  const list = new Caseload(caseload);
  const sorted = (): string[] => list.rows.map((row) => row.school.name.split(" ")[0] ?? "");
  expect(sorted()).toEqual(["Haverlow", "Quorley", "Sedgeholt"]);
  list.sortBy("category");
  expect(sorted()).toEqual(["Quorley", "Haverlow", "Sedgeholt"]);
  list.sortBy("category");
  expect(sorted()).toEqual(["Haverlow", "Quorley", "Sedgeholt"]);
  list.sortBy("used");
  expect(sorted()).toEqual(["Haverlow", "Quorley", "Sedgeholt"]);
  list.sortBy("phase");
  expect(sorted().at(-1)).toBe("Sedgeholt");
  list.phase = "Secondary";
  expect(sorted()).toEqual(["Sedgeholt"]);
});

it("columns left out are remembered by the core and come back as they were", async () => {
  const book = await openSchools();
  expect(heads()).toContain("Phase");
  const phase = Array.from(document.querySelectorAll("details.columns label")).find((it) => it.textContent.trim() === "Phase");
  phase?.querySelector("input")?.click();
  await settle();
  expect(book.asked).toContain("choose_columns");
  await press("Today");
  await press("Schools");
  expect(heads()).toEqual(["School", "Category", "Last visit", "Next visit", "Used this year", "Due first"]);
});

it("a school is typed in from the list, and / leads to the search and down into the rows", async () => {
  const book = await openSchools();
  await key({ key: "/" });
  expect(document.activeElement).toBe(field("Name, head, place or URN"));
  await key({ key: "ArrowDown" });
  expect(document.activeElement?.textContent).toBe("Haverlow Infant School");
  await press("Type one in");
  expect(document.activeElement?.id).toBe("new-name");
  type("School’s name", "Larkfield Studio");
  await press("Add this school");
  expect(book.schools.at(-1)?.school.name).toBe("Larkfield Studio");
});

it("a day is picked from the calendar by keyboard, with what it is and what it would mean", async () => {
  await openSchools();
  await press("Haverlow Infant School");
  await press("Plan a visit");
  const opener = Array.from(document.querySelectorAll("button")).find((it) => it.textContent.includes("choose from a calendar"));
  opener?.click();
  await vi.waitUntil(() => document.activeElement?.hasAttribute("data-bits-day"));
  await settle();
  const focused = (): string => document.activeElement?.getAttribute("aria-label") ?? "";
  expect(focused()).toBe("today, Tuesday 1 December 2026");
  await expectNothingForAxe();
  for (const arrow of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight"]) await key({ key: arrow });
  expect(focused()).toBe("Friday 25 December 2026, bank holiday, Christmas Day");
  await key({ key: "PageDown" });
  expect(focused()).toBe("Monday 25 January 2027");
  await key({ key: "End" });
  expect(focused()).toBe("Sunday 31 January 2027, weekend");
  await key({ key: "Escape" });
  expect(document.querySelector(".calendar")).toBeNull();
  expect(document.activeElement).toBe(opener);
  opener?.click();
  await settle(3000); console.log(document.querySelector(".calendar")?.outerHTML.slice(0,2500), document.activeElement?.outerHTML.slice(0,200));
  await settle();
  await key({ key: "ArrowRight" });
  await key({ key: "Enter" });
  expect(field("Date of the visit").value).toBe("2 December 2026");
  expect(document.activeElement).toBe(field("Date of the visit"));
});
