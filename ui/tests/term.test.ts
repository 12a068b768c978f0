import { expect, it } from "vitest";

import { itemLook, itemPlace, neighbours, shortNames, termRows, termTitle } from "../src/calendar/term";
import type { TermPage } from "../src/wire/generated";
import { dayItem, termDays } from "./inventedCalendar";

function page(more: Partial<TermPage>): TermPage {
  return { term: "autumn", year: 2026, from: null, to: null, days: [], ...more };
}

const HOLIDAY = { kind: "school_holiday" as const };

it("weeks without a working day are drawn together and do not count as weeks of term", () => {
  const off = Object.fromEntries(termDays("2026-10-26", 1).slice(0, 5).map((it) => [it.on, HOLIDAY]));
  const rows = termRows(page({ from: "2026-10-19", to: "2026-11-13", days: termDays("2026-10-19", 4, off) }));
  expect(rows.map((row) => (row.kind === "week" ? row.title : row.words))).toEqual([
    "Week 1",
    "Half-term, Monday 26 October 2026 to Friday 30 October 2026",
    "Week 2",
    "Week 3",
  ]);
});

it("the holiday after a term is one row that names its bank holidays", () => {
  const off = Object.fromEntries(termDays("2026-12-21", 2).map((it) => [it.on, HOLIDAY]));
  const christmas = { "2026-12-25": { kind: "bank_holiday" as const, title: "Christmas Day" } };
  const rows = termRows(page({ from: "2026-12-14", to: "2026-12-18", days: termDays("2026-12-14", 3, { ...off, ...christmas }) }));
  const last = rows.at(-1);
  expect(last?.kind === "off" ? [last.words, last.titles] : null).toEqual([
    "School holiday, Monday 21 December 2026 to Friday 1 January 2027",
    "Christmas Day",
  ]);
});

it("a week in which something stands is never drawn away", () => {
  const items = [dayItem({})];
  const off = Object.fromEntries(termDays("2026-10-26", 1).map((it) => [it.on, HOLIDAY]));
  const days = termDays("2026-10-26", 1, { ...off, "2026-10-31": { kind: "weekend", items } });
  const [row] = termRows(page({ days }));
  expect(row?.kind).toBe("week");
});

it("a school is called by the name it is known by, unless two would be called alike", () => {
  const named = (id: string, name: string) => dayItem({ school: { id, urn: null, name } });
  const items = [
    named("a", "Stannerby C of E Primary School"),
    named("b", "Haverlow Infant School"),
    named("c", "Haverlow Junior School"),
    named("d", "The Academy"),
  ];
  const names = shortNames(page({ days: termDays("2026-10-26", 1, { "2026-10-26": { items } }) }));
  expect([...names.values()]).toEqual(["Stannerby", "Haverlow Infant School", "Haverlow Junior School", "The"]);
});

it("every entry has a mark and leads to its place", () => {
  expect(itemPlace(dayItem({}))).toBe("#/visit/v1");
  expect(itemPlace(dayItem({ kind: "note_issued" }))).toBe("#/note/v1");
  expect(itemPlace(dayItem({ kind: "event" }))).toBe("#/school/school2/happened");
  expect(itemPlace(dayItem({ kind: "event", school: null }))).toBeNull();
  expect(itemLook(dayItem({ kind: "promise", standing: "overdue" }))).toEqual({ mark: "late", tone: "late" });
  expect(itemLook(dayItem({ kind: "visit_held" })).mark).toBe("check");
});

it("the terms of a year follow one another", () => {
  expect(termTitle(page({}))).toBe("Autumn term 2026");
  expect(neighbours(page({}))).toEqual({ before: "Summer", after: "Spring" });
  expect(neighbours(page({ term: "summer" }))).toEqual({ before: "Spring", after: "Autumn" });
});
