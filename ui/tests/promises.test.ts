/* Meeting a promise from its row: what happened, and a category that was decided. */
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, it, vi } from "vitest";

import App from "../src/App.svelte";
import { choose } from "./hands";
import { InventedBook } from "./inventedBook";
import { GROUPS } from "./inventedRecord";
import { visitPage } from "./inventedPages";
import "./parts";

let app: Record<string, unknown> | null = null;

afterEach(async () => {
  if (app) await unmount(app);
  app = null;
});

/** The window over a book in which a review and a category are owed. */
async function open(book: InventedBook): Promise<void> {
  book.reviewed = true;
  document.documentElement.lang = "en-GB"; // index.html says it; this page is not that one
  document.body.innerHTML = '<div id="app"></div>';
  const target = document.getElementById("app");
  if (!target) throw new Error("no place to mount");
  app = mount(App, { target, props: { host: book } });
  await settle();
}

async function settle(milliseconds = 20): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  flushSync();
}

function all(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>("a[href], button"));
}

/** The words a person reads on a link or button, without those only a screen reader gets. */
function words(element: HTMLElement): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const hidden of copy.querySelectorAll(".vh, .n, kbd")) hidden.remove();
  return copy.textContent.trim();
}

async function press(name: string): Promise<void> {
  const found = all().find((element) => words(element) === name);
  if (!found) throw new Error(`No link or button “${name}”: ${all().map(words).join(", ")}`);
  found.click();
  await settle();
}

function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = Array.from(document.querySelectorAll("label")).find(
    (element) => element.textContent.trim() === label,
  );
  const box = found ? document.getElementById(found.htmlFor) : null;
  if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) return box;
  throw new Error(`No field “${label}”`);
}

function type(label: string, text: string): void {
  const box = field(label);
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

async function expectNothingForAxe(): Promise<void> {
  // Colours need a real browser; the journey in the real webview looks at them.
  const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

it("what meets a promise is recorded from its row, with its day, and why it is owed is told", async () => {
  const book = new InventedBook("open");
  await open(book);
  await press("The framework gives no time");
  expect(document.querySelector(".why")?.textContent).toContain("Decided for this framework");
  await press("Record");
  type("What to remember (optional)", "Led by two heads");
  await expectNothingForAxe();
  await press("Record that this was done");
  expect(book.agreed).toEqual({
    event: "review-held",
    on: "2026-12-01",
    of: null,
    note: "Led by two heads",
    school: "school0",
    visit: null,
  });
  expect(document.querySelector("main")?.textContent).not.toContain("Review of the school");
});

it("a promise that one of several meets asks which one it was, and one that is named alone does not", async () => {
  const book = new InventedBook("open");
  book.reviewOf = GROUPS;
  await open(book);
  await press("Record");
  await press("Record that this was done");
  expect(document.querySelector("form .error")?.textContent).toBe("Choose which one it was");
  expect(book.agreed).toBeNull();
  await choose("form select", 2);
  await expectNothingForAxe();
  await press("Record that this was done");
  expect(book.agreed).toMatchObject({ event: "review-held", of: "panel" });
});

it("what is met by one alone is recorded as that one", async () => {
  const book = new InventedBook("open");
  book.reviewOf = GROUPS.slice(0, 1);
  await open(book);
  await press("Record");
  expect(document.querySelector("form select")).toBeNull();
  await press("Record that this was done");
  expect(book.agreed).toMatchObject({ event: "review-held", of: "board" });
});

it("what was offered is declined from its row, with who did and why", async () => {
  const book = new InventedBook("open");
  book.reviewAnswer = "declined";
  await open(book);
  await press("School declined");
  await press("Record that it was declined");
  expect(document.querySelector("form .error")?.textContent).toBe("Enter who declined");
  expect(document.activeElement).toBe(field("Who declined"));
  expect(book.answered).toBeNull();
  type("Who declined", "Ms Rowan Tallis");
  type("Why (optional)", "A partner visits");
  await expectNothingForAxe();
  await press("Record that it was declined");
  expect(book.answered).toEqual({
    school: "school0",
    duty: "review",
    visit: null,
    started_on: "2026-11-02",
    on: "2026-12-01",
    who: "Ms Rowan Tallis",
    reason: "A partner visits",
  });
});

it("what was considered is found not to be needed only with a reason", async () => {
  const book = new InventedBook("open");
  book.reviewAnswer = "not_needed";
  await open(book);
  await press("Not needed");
  await press("Record that it is not needed");
  expect(document.querySelector("form .error")?.textContent).toBe("Enter why it is not needed");
  type("Why it is not needed", "One partner carries it");
  await press("Record that it is not needed");
  expect(book.answered).toMatchObject({ who: "", reason: "One partner carries it" });
});

it("what a school may have is declined where the school year is told, and stands on the timeline", async () => {
  const book = new InventedBook("open");
  await open(book);
  await press("Haverlow Infant School");
  await press("School declined");
  type("Who declined", "The governors");
  await expectNothingForAxe();
  book.remembered.record.answers.push({ answer: "a1", what: "Time of the adviser", kind: "declined", on: "2026-12-01", who: "The governors", reason: "" });
  await press("Record that it was declined");
  expect(book.answered).toMatchObject({ school: "school0", entitlement: "time", who: "The governors" });
  expect(document.querySelector("main")?.textContent).toContain("Declined: Time of the adviser");
});

it("what is owed for the whole caseload leads to no school and is recorded for all", async () => {
  const book = new InventedBook("open");
  book.reviewForAll = true;
  await open(book);
  const row = document.querySelector(".today tbody tr:not(.group)");
  expect(row?.querySelector(".who")?.textContent).toBe("The whole caseload");
  expect(row?.querySelector("a")).toBeNull();
  await press("Record");
  await expectNothingForAxe();
  await press("Record that this was done");
  expect(book.agreed).toMatchObject({ event: "review-held", school: null, visit: null });
});

it("a category is decided on the page of its school, beside what the school may have", async () => {
  const book = new InventedBook("open");
  await open(book);
  await press("Haverlow Infant School");
  expect(document.querySelector("main")?.textContent).toContain("1 of 2 half days used");
  await press("Promises");
  await press("Decide");
  await press("Record the category");
  expect(book.remembered.record.decisions).not.toContainEqual(expect.objectContaining({ reason: "Seen in autumn" }));
  expect(document.querySelector("form .error")?.textContent).toBe("Choose the category");
  document.querySelector<HTMLInputElement>('form input[value="2"]')?.click();
  type("Why", "Seen in autumn");
  await expectNothingForAxe();
  await press("Record the category");
  expect(book.remembered.record.decisions).toContainEqual(
    expect.objectContaining({ category: "2", reason: "Seen in autumn" }),
  );
});

it("Today shows as many lines as a morning has use for, and the others when they are asked for", async () => {
  const book = new InventedBook("open");
  const school = book.schools[0];
  if (!school) throw new Error("no school");
  for (let number = 0; number < 100; number += 1) book.visits.push(visitPage(`v${number}`, school, "2026-12-02"));
  await open(book);
  const rows = (): NodeListOf<Element> => document.querySelectorAll(".today tbody tr:not(.group)");
  await vi.waitFor(() => expect(rows()).toHaveLength(25), 5_000);
  const button = all().find((it) => /^Show \d+ more$/.test(words(it)));
  const left = Number(words(button ?? document.body).replaceAll(/\D/g, ""));
  button?.click();
  await vi.waitFor(() => expect(rows()).toHaveLength(25 + left), 5_000);
  const first = (): boolean => rows()[25]?.contains(document.activeElement) ?? false;
  await vi.waitFor(() => expect(first(), "the first line that came has the focus").toBe(true), 5_000);
});
