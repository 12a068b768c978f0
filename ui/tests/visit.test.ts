import { expect, it, vi } from "vitest";

import { atTheWindow, expectNothingForAxe, field, key, open, press, saved, settle, title, type } from "./hands";
import { InventedBook } from "./inventedBook";
import { CATEGORIES } from "./inventedRecord";

vi.mock("../src/pages/pdf", () => ({ openPages: () => Promise.resolve({ pages: [], sections: [], close: () => undefined }) }));
atTheWindow();

function main(): string {
  return document.body.textContent.replaceAll(/\s+/g, " ");
}

async function openPlanned(): Promise<InventedBook> {
  const book = new InventedBook("open");
  await open(book);
  await press("Schools");
  await press("Stannerby Primary School");
  await press("Plan a visit");
  type("Date of the visit", "1 dec");
  await press("Plan a visit");
  return book;
}

async function openHeld(): Promise<InventedBook> {
  const book = new InventedBook("open");
  const page = book.addHeldVisit();
  page.categories = CATEGORIES;
  page.carried = [{ action: "a0", visit: "v0", what: "Recall in every lesson", who: "Ben Sarkis", due_on: "2026-12-18", done_on: null }];
  await open(book);
  await press("Write up");
  await press("Back to the visit");
  return book;
}

it("a planned visit is prepared before it is held: focus, people and last time are there", async () => {
  const book = await openPlanned();
  await expectNothingForAxe();
  type("Extra focus agreed", "Early reading in Year 2");
  await press("Add a person");
  type("Name", "Ruth Ellery");
  await settle(400);
  expect([...book.disk.values()]).toEqual(expect.arrayContaining(["Early reading in Year 2", "Ruth Ellery"]));
  expect(main()).toContain("Last visit");
  expect(main()).toContain("Leadership and management");
  await press("Open the brief to print");
  expect(main()).toContain("Opened from Documents/");
});

it("a school's page leads to the visit whose day has come, and the plan says what is left of the year", async () => {
  await openPlanned();
  await press("Stannerby Primary School");
  await press("Hold today’s visit");
  expect(title()).toBe("Autumn visit");
  await press("Stannerby Primary School");
  await press("Plan a visit");
  expect(main()).toContain("1 of 2 half days used, 1 half day left");
  await expectNothingForAxe();
});

it("a date that cannot be read is an error once the field is left, between its label and its box", async () => {
  await openPlanned();
  await press("Move the visit");
  type("New date", "some day");
  await settle(300);
  expect(document.querySelector("form .error")).toBeNull();
  const box = field("New date");
  box.dispatchEvent(new FocusEvent("blur"));
  await settle();
  const error = document.querySelector("form .error");
  expect(error?.textContent).toContain("is not a date");
  expect(error && box.compareDocumentPosition(error) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  expect(box.getAttribute("aria-describedby")).toContain("new-date-error");
  await expectNothingForAxe();
});

it("a planned visit is moved, and Ctrl Z outside of a field moves it back", async () => {
  const book = await openPlanned();
  await press("Move the visit");
  type("New date", "5 dec");
  await press("Move to this date");
  expect(main()).toContain("Planned for Saturday 5 December 2026");
  // The days of a visit are read with what would be owed after it.
  expect(book.asked).toContain("read_visit_date");
  expect(book.asked).not.toContain("read_date");
  await settle(400);
  expect(main()).toContain("Visit moved");
  await key({ key: "z", ctrlKey: true });
  await settle();
  expect(main()).toContain("Planned for Tuesday 1 December 2026");
  expect(main()).toContain("Undone: Visit moved");
  await expectNothingForAxe();
  expect(book.asked).toContain("undo_deed");
});

it("Ctrl Z inside a field leaves the last step alone", async () => {
  const book = await openPlanned();
  field("Extra focus agreed").focus();
  await key({ key: "z", ctrlKey: true });
  expect(book.asked).not.toContain("undo_deed");
});

it("a visit is cancelled only with a reason, and the reason stays on its page", async () => {
  const book = await openPlanned();
  await press("Cancel the visit");
  await press("Cancel this visit");
  expect(book.asked).not.toContain("cancel_visit");
  expect(document.activeElement?.id).toBe("why-cancelled");
  await expectNothingForAxe();
  type("Why the visit is cancelled", "The head is ill");
  await press("Cancel this visit");
  expect(main()).toContain("The head is ill");
});

it("an earlier version of a field is put back where it stands", async () => {
  const book = await openHeld();
  type("Evidence", "Four lessons");
  field("Evidence").blur();
  await settle();
  type("Evidence", "Six lessons");
  field("Evidence").blur();
  await settle();
  await press("Show what stood here before");
  expect(main()).toContain("History: Evidence");
  await expectNothingForAxe();
  await press("Put this back");
  await settle(400);
  expect(field("Evidence").value).toBe("Four lessons");
  expect(book.disk.get("achievement evidence")).toBe("Four lessons");
  expect(document.activeElement?.id).toBe("evidence");
});

it("the parts beside the headings hold what was agreed before and what follows", async () => {
  const book = await openHeld();
  field("Evidence").focus();
  await settle();
  await press("Show what stood here before");
  await press("Before the visit");
  expect(document.querySelector("aside")?.textContent).not.toContain("Last time");
  type("The school’s own account", "Reading has improved.");
  await expectNothingForAxe();
  await press("Actions from last time");
  await press("Record as done");
  expect(book.asked).toContain("finish_action");
  expect(main()).toContain("Done 20 Nov");
  await press("Category and support");
  document.querySelector<HTMLInputElement>("#category_proposed input")?.click();
  await settle();
  type("Reasons for the category", "Stable leadership");
  await expectNothingForAxe();
  await press("Next visit");
  type("Focus of the next visit", "Writing");
  await key({ key: "]", ctrlKey: true });
  expect(title()).toBe("Summary");
  expect(saved()).toBe("true");
  expect(book.disk.get("visit category_proposed")).toBe("1");
  expect([...book.disk.values()]).toEqual(expect.arrayContaining(["Reading has improved.", "Stable leadership", "Writing"]));
});

it("a paste over 1,000,000 bytes is refused with the reason and what stood there stays", async () => {
  await openHeld();
  type("Evidence", "Six lessons");
  type("Evidence", "Six lessons" + "x".repeat(1_000_001));
  expect(field("Evidence").value).toBe("Six lessons");
  expect(main()).toContain("still on your clipboard");
  await expectNothingForAxe();
});

it("text that is edited while writing up is looked over again and drawn again", async () => {
  const book = new InventedBook("open");
  book.addHeldVisit();
  await open(book);
  await press("Write up");
  const drawn = book.asked.filter((name) => name === "draft_note").length;
  const looked = book.asked.filter((name) => name === "check_note").length;
  type("Summary", "A calm school");
  await settle(900);
  expect(book.disk.get("visit summary")).toBe("A calm school");
  expect(book.asked.filter((name) => name === "draft_note").length).toBeGreaterThan(drawn);
  expect(book.asked.filter((name) => name === "check_note").length).toBeGreaterThan(looked);
  await expectNothingForAxe();
});

it("a concern leads to its field on the same screen", async () => {
  const book = new InventedBook("open");
  book.addHeldVisit();
  await open(book);
  await press("Write up");
  await press("“Quality of teaching” has a judgement and no evidence.");
  expect(title()).toBe("Note of Visit");
  expect(document.activeElement?.id).toBe("teaching-evidence");
});

it("an issued version tells who has it and takes the answer that leads to version 2", async () => {
  const book = new InventedBook("open");
  book.addHeldVisit();
  await open(book);
  await press("Write up");
  await press("Issue version 1");
  await press("Record a copy");
  type("To whom", "Chair of governors");
  await press("Record this copy");
  expect(main()).toContain("Chair of governors");
  await press("Record the answer");
  await press("Record this answer");
  expect(main()).toContain("Choose what the school says");
  document.querySelector<HTMLInputElement>('input[type="radio"][value="no"]')?.click();
  await settle();
  type("What is not accurate", "Year 4 was not seen");
  await expectNothingForAxe();
  await press("Record this answer");
  expect(main()).toContain("“Year 4 was not seen”");
  await press("Write version 2");
  await press("Issue version 2");
  expect(main()).toContain("Evidence says otherwise.");
  await expectNothingForAxe();
});

it("a heading that is not for the school is not asked, says why, and can be asked all the same", async () => {
  const book = new InventedBook("open");
  const page = book.addHeldVisit();
  const [left] = page.headings.splice(2, 1);
  if (left === undefined) throw new Error("the invented visit has three headings");
  page.not_asked = [{ heading: left, only_for: "schools with a sixth form" }];
  await open(book);
  await press("Write up");
  await press("Back to the visit");
  expect(main()).toContain("0 of 2 headings complete");
  expect(main()).toContain("Leadership and management: only for schools with a sixth form.");
  await expectNothingForAxe();
  await press("Ask it all the same");
  expect(title()).toBe("Leadership and management");
  expect(main()).not.toContain("Not asked here");
  expect(main()).toContain("0 of 3 headings complete");
  type("Evidence", "Asked after all");
  await settle(400);
  expect([...book.disk.values()]).toContain("Asked after all");
});

it("half-days say that they include writing where the framework counts it", async () => {
  const book = new InventedBook("open");
  const page = book.addHeldVisit();
  page.includes_writing = true;
  await open(book);
  await press("Write up");
  await press("Back to the visit");
  await press("People met");
  expect(field("Half-days used").getAttribute("aria-describedby")).toBe("half_days-hint");
  expect(main()).toContain("Preparing and writing are included.");
});
