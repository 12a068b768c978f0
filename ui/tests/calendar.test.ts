import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import App from "../src/App.svelte";
import "./parts";
import { RegisterChoice } from "../src/schools/registerChoice.svelte";
import type { RegisterPreview, RegisterRow } from "../src/wire/generated";
import { InventedBook } from "./inventedBook";

let app: Record<string, unknown> | null = null;
let book: InventedBook;

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 250));
  flushSync();
}

async function press(name: string): Promise<void> {
  const all = Array.from(document.querySelectorAll<HTMLElement>("a[href], button"));
  const found = all.find((it) => it.textContent.trim().startsWith(name));
  if (!found) throw new Error(`No link or button “${name}”`);
  found.click();
  await settle();
}

async function pick(id: string, name: string): Promise<void> {
  const input = document.getElementById(id);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${id}`);
  Object.defineProperty(input, "files", { value: [new File(["x"], name)], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

function type(id: string, text: string): void {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLInputElement)) throw new Error(`no field ${id}`);
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

const text = (): string => document.querySelector("main")?.textContent.replace(/\s+/g, " ") ?? "";

beforeEach(async () => {
  book = new InventedBook("open");
  book.calendar.notices = [{ notice: "n1", since: "2026-11-20", sentences: ["Something moved."] }];
  document.documentElement.lang = "en-GB";
  document.body.innerHTML = '<div id="app"></div>';
  const target = document.getElementById("app");
  if (!target) throw new Error("no place to mount");
  app = mount(App, { target, props: { host: book } });
  await settle();
});
afterEach(async () => {
  if (app) await unmount(app);
  app = null;
});

async function expectNothingForAxe(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

it("Today says what newer bank holidays moved until it is put away", async () => {
  expect(text()).toContain("Bank holidays changed on Friday 20 November 2026");
  expect(text()).toContain("Something moved.");
  await expectNothingForAxe();
  await press("I have read this");
  expect(text()).not.toContain("Something moved.");
  expect(book.calendar.notices).toEqual([]);
});

it("a term stands on one page, and its entries lead to their places", async () => {
  await press("Calendar");
  expect(document.querySelector("h1")?.textContent).toBe("Autumn term 2026");
  expect(text()).toContain("2 September 2026 to 18 December 2026");
  const now = (): Element | null => document.querySelector('time[aria-current="date"]');
  await vi.waitFor(() => expect(now()?.getAttribute("datetime")).toBe("2026-12-01"), 5_000);
  await expectNothingForAxe();
  const [visit, note] = Array.from(document.querySelectorAll<HTMLAnchorElement>(".term a"));
  expect(visit?.textContent).toContain("Stannerby visit");
  expect(note?.textContent).toContain("3 working days left");
  expect(note?.getAttribute("href")).toBe("#/school/school2/promises");
});

it("a newer list is taken in the calendar and tells what it moves", async () => {
  await press("Calendar");
  expect(text()).toContain("Christmas Day");
  await pick("newer", "bank-holidays.json");
  expect(text()).toContain("Bank holidays are official until 2030 now");
  expect(text()).toContain("instead of 26 November 2026");
  await expectNothingForAxe();
  await press("Spring");
  expect(text()).toContain("Spring term 2027");
  expect(text()).toContain("Saturday 25 December 2027");
});

it("a closure is added with what it moves, and removed again", async () => {
  await press("Calendar");
  await press("Add the closure");
  expect(document.querySelector(".summary")?.textContent).toContain("Enter the first day");
  type("closed-from", "1 dec");
  type("closed-to", "5 dec");
  type("closed-what", "Office move");
  await press("Add the closure");
  expect(book.calendar.closures.map((it) => [it.from, it.to, it.title])).toEqual([["2026-12-01", "2026-12-05", "Office move"]]);
  expect(text()).toContain("The closure is recorded");
  expect(text()).toContain("instead of 26 November 2026");
  await expectNothingForAxe();
  await press("Remove");
  expect(text()).toContain("None in 2026.");
});

it("term dates come from a file, with what was left out of it", async () => {
  await press("Calendar");
  await pick("terms-file", "terms.csv");
  expect(text()).toContain("Autumn term");
  expect(text()).toContain("Line 9: “soon” is no date.");
  await expectNothingForAxe();
});

function row(urn: number, more: Partial<RegisterRow> = {}): RegisterRow {
  const facts = { council: "999", phase: "Primary", governance: "maintained", status: "Open", town: "Haverlow" };
  const told = { change: "new" as const, differences: [], closes: false, predecessors: [] };
  return { urn, name: `School ${urn}`, ...facts, ...told, ...more };
}

function choiceOf(rows: RegisterRow[], code = "999"): RegisterChoice {
  const councils = [{ code, name: code === "" ? "" : "Exampleshire", schools: rows.length }];
  const preview: RegisterPreview = { file: "f", read: rows.length, councils, rows, rejected: [], damaged: [], links_rejected: [] };
  return new RegisterChoice(preview, "l");
}

const CHANGED = row(900_001, {
  change: "changed",
  differences: [
    { field: "name", label: "Name", before: "Old", after: "New", corrected: false },
    { field: "head", label: "Headteacher", before: null, after: "Ms A Sample", corrected: false },
  ],
});

it("of a newer register only what is ticked is taken, field by field", () => {
  const choice = choiceOf([CHANGED, row(900_002)]);
  // The book has schools of this council, so one it does not have is not ticked for it.
  expect(choice.accepted).toEqual({ file: "f", links: "l", urns: [900_001], left_fields: [], take_over: [] });
  choice.toggleField(CHANGED, "name");
  expect(choice.takes(CHANGED, "name")).toBe(false);
  expect(choice.accepted.left_fields).toEqual([{ urn: 900_001, fields: ["name"] }]);
  choice.toggle(CHANGED);
  expect(choice.accepted.urns).toEqual([]);
  expect(choice.accepted.left_fields).toEqual([]);
});

it("a successor that takes a school over is taken itself", () => {
  const school = { id: "s1", urn: 900_001, name: "Hill Infant School" };
  const academy = row(900_002, { predecessors: [{ school, linked: true }] });
  const choice = choiceOf([CHANGED, academy]);
  choice.toggleTakeOver(academy);
  expect(choice.accepted.urns).toEqual([900_001, 900_002]);
  expect(choice.accepted.take_over).toEqual([900_002]);
  choice.toggle(academy);
  expect(choice.accepted.take_over).toEqual([]);
});

it("a file of 25,000 schools without a council is chosen, ticked and narrowed without drawing them all", () => {
  const rows = Array.from({ length: 25_000 }, (_, index) => row(100_000 + index, { council: "" }));
  const choice = choiceOf(rows, "");
  expect(choice.urns.length).toBe(25_000);
  expect(choice.shown.length).toBe(300);
  choice.tickNone();
  expect(choice.urns.length).toBe(0);
  choice.words = "124999";
  expect(choice.shown.map((it) => it.urn)).toEqual([124_999]);
  choice.toggle(rows[24_999] ?? row(0));
  expect(choice.accepted.urns).toEqual([124_999]);
  choice.tickAll();
  expect(choice.urns.length).toBe(25_000);
});

it("a school is added by hand, and one that is in the book twice is merged", async () => {
  await press("Schools");
  await press("Import schools");
  await press("Add this school");
  expect(document.querySelector(".summary")?.textContent).toContain("Enter the school’s name");
  type("new-name", "Typed School");
  type("new-urn", "12");
  await press("Add this school");
  expect(document.querySelector(".summary")?.textContent).toContain("six digits");
  type("new-urn", "");
  await press("Add this school");
  expect(book.asked).toContain("add_school");
  await press("Schools");
  await press("Stannerby Primary School");
  const details = Array.from(document.querySelectorAll("details")).find((it) => it.textContent.includes("in the book twice"));
  if (details) details.open = true;
  await settle();
  const select = document.querySelector<HTMLSelectElement>("#merge-into");
  if (!select) throw new Error("no field to choose the school");
  // The DOM of these tests does not know :checked of an option, by which the choice is read.
  Object.defineProperty(select, "querySelector", { value: () => select.options[1] });
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await expectNothingForAxe();
  await press("Merge into that school");
  expect(book.asked).toContain("merge_schools");
});
