import { expect, it, vi } from "vitest";

import { atTheWindow, expectNothingForAxe, field, key, open, press, saved, settle, title, type } from "./hands";
import { InventedBook } from "./inventedBook";

vi.mock("../src/pages/pdf", () => ({ openPages: () => Promise.resolve({ pages: [], sections: [], close: () => undefined }) }));
atTheWindow();

it("a plain browser is told what this is instead of a crash", async () => {
  await open(null);
  expect(title()).toBe("Visitbook is a desktop program");
});

it("a book is created only with a name and a passphrase of twelve characters typed twice", async () => {
  const book = new InventedBook("none");
  await open(book);
  await press("Continue");
  expect(title()).toBe("Start your book");
  expect(document.activeElement?.classList.contains("summary")).toBe(true);
  await expectNothingForAxe();
  type("Your name", "Alison Prewett");
  await press("Continue");
  expect(title()).toBe("Choose a passphrase");
  type("Passphrase", "too short");
  await press("Create the book");
  expect(book.asked).not.toContain("create_book");
  expect(document.activeElement?.classList.contains("summary")).toBe(true);
  type("Passphrase", "kettle orbit ransom");
  type("Passphrase again", "kettle orbit ransom");
  await press("Create the book");
  expect(book.asked).toContain("create_book");
  await press("Go on without a sheet");
  expect(title()).toBe("Bring in your schools");
  await press("Do it later");
  expect(document.title).toBe("Today – Visitbook");
});

it("a term is saved for another calendar, and where it lies stands on the page", async () => {
  const book = new InventedBook("open");
  await open(book);
  await press("Calendar");
  await press("Export to a calendar");
  expect(book.asked).toContain("save_calendar");
  const told = document.querySelector('main [role="status"]')?.textContent;
  expect(told).toContain("4 visits and promises in /documents/Visitbook autumn term 2026.ics");
  await expectNothingForAxe();
});

it("a stroke leads into the search of a list, and nowhere from a field", async () => {
  await open(new InventedBook("open"));
  await press("Schools");
  await key({ key: "/" });
  expect(document.activeElement?.id).toBe("filter");
  await key({ key: "/" });
  expect(document.activeElement?.id).toBe("filter");
});

it("a wrong passphrase is said in words and the field keeps the focus", async () => {
  await open(new InventedBook("locked"));
  type("Passphrase", "wrong");
  await press("Unlock");
  expect(field("Passphrase").getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement?.id).toBe("passphrase");
  await expectNothingForAxe();
});

it("what a recovery file brought back is told on Today, leads to its visit, and is put away when read", async () => {
  const book = new InventedBook("locked");
  const there = { visit: "0a".repeat(16), school: "Ashgrove Primary School", on: "2026-11-19", fields: 3, both: 1, older: 1 };
  book.start.wordsBack = { visits: [there], papers: [], sheets: [], waiting: 1, waits_in: "/book/words.sealed", unreadable: ["/book/words.unread-1"] };
  await open(book);
  type("Passphrase", "kettle orbit ransom");
  await press("Unlock");
  await settle();
  expect(document.body.textContent).toContain("in 3 fields; 1 of them had been changed since, so both texts are there");
  expect(document.body.textContent).toContain("; 1 of them had been made anew since and stands");
  expect(document.body.textContent).toContain("/book/words.sealed");
  expect(document.body.textContent).toContain("/book/words.unread-1");
  const link = [...document.querySelectorAll("a")].find((it) => it.textContent.startsWith("Ashgrove Primary School, "));
  expect(link?.getAttribute("href")).toBe(`#/visit/${there.visit}`);
  await expectNothingForAxe();
  await press("I have read this");
  expect(document.body.textContent).not.toContain("in 2 fields");
  expect(document.body.textContent, "what still waits is still said").toContain("/book/words.sealed");
});

it("schools are imported from a register file and stand in the table", async () => {
  const book = new InventedBook("none");
  book.start.state = "open";
  await open(book);
  await press("Schools");
  await press("Import schools");
  const input = field("Register file");
  Object.defineProperty(input, "files", { value: [new File(["URN"], "register.csv")] });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  await expectNothingForAxe();
  await press("Import 3 schools");
  expect(title()).toBe("Schools imported");
  await press("See your schools");
  expect(document.querySelectorAll("tbody tr").length).toBe(3);
  await expectNothingForAxe();
});

it("a visit is planned, held and leads to its first heading", async () => {
  await open(new InventedBook("open"));
  await press("Schools");
  await press("Stannerby Primary School");
  await press("Plan a visit");
  await press("Plan a visit");
  expect(document.querySelector(".summary")?.textContent).toContain("Enter the date of the visit");
  type("Date of the visit", "1 dec");
  await press("Plan a visit");
  expect(title()).toBe("Autumn visit");
  await press("Hold the visit");
  expect(title()).toBe("Achievement");
  expect(document.activeElement?.tagName).toBe("H1");
});

async function openHeld(): Promise<InventedBook> {
  const book = new InventedBook("open");
  book.addHeldVisit();
  await open(book);
  await press("Write up");
  await press("Back to the visit");
  return book;
}

it("the status says saved exactly when every word typed so far is on disk", async () => {
  const book = await openHeld();
  expect(saved()).toBe("true");
  type("Evidence", "Six lessons");
  expect(saved()).toBe("false");
  expect(document.querySelector("main .saved")?.textContent).not.toContain("Saved");
  await settle(400);
  expect(saved()).toBe("true");
  expect(document.querySelector("main .saved")?.textContent).toContain("Saved");
  expect(book.disk.get("achievement evidence")).toBe("Six lessons");
});

it("going to the next heading by key settles what was typed", async () => {
  const book = await openHeld();
  type("Evidence", "Six lessons");
  await key({ key: "]", ctrlKey: true });
  expect(title()).toBe("Quality of teaching");
  expect(book.disk.get("achievement evidence")).toBe("Six lessons");
  expect(book.settled).toContain("achievement evidence");
  await key({ key: "[", ctrlKey: true });
  expect(field("Evidence").value).toBe("Six lessons");
});

it("a screen is not left, and the book not locked, while words cannot be saved", async () => {
  const book = await openHeld();
  book.refuse = "The disk is full";
  type("Evidence", "Six lessons");
  await key({ key: "1", ctrlKey: true });
  expect(title()).toBe("Achievement");
  expect(field("Evidence").value).toBe("Six lessons");
  expect(document.getElementById("not-saved")?.textContent).toContain("The disk is full");
  await key({ key: "l", ctrlKey: true });
  expect(book.start.state).toBe("open");
  await expectNothingForAxe();
  book.refuse = null;
  await press("Try now");
  expect(saved()).toBe("true");
  await key({ key: "l", ctrlKey: true });
  expect(book.start.state).toBe("locked");
});

it("closing the window puts what was typed a moment ago on disk first", async () => {
  const book = await openHeld();
  type("Evidence", "Six lessons");
  expect(book.disk.get("achievement evidence")).not.toBe("Six lessons");
  expect(await book.askToClose()).toBe(true);
  expect(book.disk.get("achievement evidence")).toBe("Six lessons");
});

it("a window that cannot save stays open once, says so, and closes when asked again", async () => {
  const book = await openHeld();
  book.refuse = "The disk is full";
  type("Evidence", "Six lessons");
  expect(await book.askToClose()).toBe(false);
  await settle(0);
  expect(document.body.textContent).toContain("Close the window again to close it without them.");
  await expectNothingForAxe();
  expect(await book.askToClose()).toBe(true);
});

it("an action begun under a heading is recorded under it with its first word", async () => {
  const book = await openHeld();
  await key({ key: "A", ctrlKey: true, shiftKey: true });
  expect(book.asked).not.toContain("record_choice");
  type("What was agreed", "See Year 4 writing together");
  await settle(400);
  expect([...book.disk.values()]).toEqual(expect.arrayContaining(["achievement", "See Year 4 writing together"]));
  await expectNothingForAxe();
});

it("a note is issued, and its version, sum and PDF are there", async () => {
  const book = new InventedBook("open");
  book.addHeldVisit();
  await open(book);
  await press("Write up");
  await expectNothingForAxe();
  await press("Issue version 1");
  expect(document.activeElement?.id).toBe("issued");
  expect(document.querySelector("main")?.textContent).toContain("5f2a5f2a");
  await press("Save the PDF");
  expect(document.querySelector("main")?.textContent).toContain("Saved to Documents/");
  await expectNothingForAxe();
});

it("a stop keeps the note from being issued and says so", async () => {
  const book = new InventedBook("open");
  book.addHeldVisit();
  book.stop = "A sign in Achievement cannot be printed.";
  await open(book);
  await press("Write up");
  await press("Issue version 1");
  expect(book.asked).not.toContain("issue_note");
  expect(document.activeElement?.textContent).toContain("cannot be printed");
});

it("a name that may be a pupil's keeps the note from being issued until it is said to be none", async () => {
  const book = new InventedBook("open");
  book.addHeldVisit();
  book.pupilName = "“Kayden” may be a pupil’s name.";
  await open(book);
  await press("Write up");
  await press("Issue version 1");
  expect(book.asked).not.toContain("issue_note");
  await expectNothingForAxe();
  await press("No pupil is named");
  await press("Issue version 1");
  expect(book.asked).toContain("issue_note");
});

it("today opens how a promise was counted and records support", async () => {
  const book = new InventedBook("open");
  book.addHeldVisit();
  await open(book);
  await press("2 working days late");
  expect(document.querySelector(".why")?.textContent.replace(/\s+/g, " ")).toContain("5 working days after the visit");
  await press("Record support");
  await expectNothingForAxe();
  await press("Record support");
  expect(book.asked).toContain("record_support");
  expect(document.querySelector("main")?.textContent).not.toContain("Put the agreed support");
});

it("find leads to a school by keyboard", async () => {
  await open(new InventedBook("open"));
  await key({ key: "k", ctrlKey: true });
  type("A school, a URN, words you wrote, or a screen", "quorley");
  await settle(250);
  await expectNothingForAxe();
  await press("Quorley Junior School");
  expect(title()).toBe("Quorley Junior School");
});
