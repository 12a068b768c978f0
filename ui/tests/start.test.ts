import { expect, it } from "vitest";

import { atTheWindow, expectNothingForAxe, field, open, press, title, type } from "./hands";
import { InventedBook } from "./inventedBook";

atTheWindow();

async function toPassphrase(book: InventedBook): Promise<void> {
  await open(book);
  type("Your name", "Alison Prewett");
  await press("Continue");
}

it("while a passphrase is typed the window says how long it would hold", async () => {
  await toPassphrase(new InventedBook("none"));
  type("Passphrase", "qwertyuiop12");
  await expect.poll(() => document.body.textContent).toContain("Weak.");
  type("Passphrase", "kettle orbit ransom");
  await expect.poll(() => document.body.textContent).toContain("about 40 years");
  expect(document.body.textContent).not.toContain("Weak.");
  await expectNothingForAxe();
});

it("going back from the passphrase keeps the name that was typed", async () => {
  await toPassphrase(new InventedBook("none"));
  await press("Back");
  expect(field("Your name").value).toBe("Alison Prewett");
});

it("in a folder that something copies no book is made, and the reason is said", async () => {
  const book = new InventedBook("none");
  book.start.heldBy = "OneDrive";
  await toPassphrase(book);
  type("Passphrase", "kettle orbit ransom");
  type("Passphrase again", "kettle orbit ransom");
  await press("Create the book");
  expect(book.asked).not.toContain("create_book");
  expect(document.body.textContent).toContain("OneDrive holds it");
  await expectNothingForAxe();
});

it("the sample book says on every screen that it is one, and is left in one step", async () => {
  const book = new InventedBook("none");
  await open(book);
  await press("Look around in a sample book");
  expect(document.body.textContent).toContain("Sample book.");
  await press("Schools");
  expect(document.body.textContent).toContain("Sample book.");
  await expectNothingForAxe();
  await press("Leave and remove it");
  expect(title()).toBe("Start your book");
});

it("a forgotten passphrase leads to the recovery sheet, and its key opens the book", async () => {
  const book = new InventedBook("locked");
  await open(book);
  await press("I have forgotten the passphrase");
  await press("Open the book");
  expect(book.asked).not.toContain("recover_book");
  expect(document.activeElement?.classList.contains("summary")).toBe(true);
  await expectNothingForAxe();
  type("Recovery key", "nonsense");
  type("Passphrase", "violin kettle orbit");
  type("Passphrase again", "violin kettle orbit");
  await press("Open the book");
  expect(document.body.textContent).toContain("This is no recovery key.");
  type("Recovery key", "AGE-SECRET-KEY-1 INVENTED");
  await press("Open the book");
  expect(document.title).toBe("Today – Visitbook");
});

it("a recovery sheet counts only when two of its groups were typed back", async () => {
  const book = new InventedBook("none");
  await toPassphrase(book);
  type("Passphrase", "kettle orbit ransom");
  type("Passphrase again", "kettle orbit ransom");
  await press("Create the book");
  expect(title()).toBe("Print the recovery sheet");
  await press("Open the sheet to print it");
  expect(book.asked).toContain("open_recovery_sheet");
  await press("Use this sheet");
  expect(book.asked).not.toContain("keep_recovery");
  await expectNothingForAxe();
  type("Group 3", "ab21");
  type("Group 7", "cd34");
  await press("Use this sheet");
  expect(document.body.textContent).toContain("Group 3 is not as on the sheet.");
  type("Group 3", "ab12");
  await press("Use this sheet");
  expect(title()).toBe("Bring in your schools");
  await press("Do it later");
  expect(document.body.textContent).not.toContain("Make a recovery sheet");
});

it("a book without a recovery sheet says so on every screen until there is one", async () => {
  const book = new InventedBook("open");
  await open(book);
  await press("Make a recovery sheet");
  expect(title()).toBe("Recovery sheet");
  await press("Open the sheet to print it");
  await expectNothingForAxe();
  type("Group 3", "AB12");
  type("Group 7", "CD34");
  await press("Use this sheet");
  expect(document.title).toBe("Today – Visitbook");
  expect(document.body.textContent).not.toContain("Make a recovery sheet");
});
