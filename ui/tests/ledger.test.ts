/* What a school may have in a school year: read by its kinds, recorded, and given as a statement. */
import { expect, it } from "vitest";

import { atTheWindow, choose, expectNothingForAxe, open, press, settle, type } from "./hands";
import { InventedBook } from "./inventedBook";

atTheWindow();

function main(): string {
  return document.querySelector("main")?.textContent.replaceAll(/\s+/g, " ") ?? "";
}

async function account(): Promise<InventedBook> {
  const book = new InventedBook("open");
  await open(book);
  await press("Schools");
  await press("Stannerby Primary School");
  await press("Entitlement");
  await settle();
  return book;
}

it("what is promised, what is bought and support stand apart, each in its own unit", async () => {
  await account();
  const titles = Array.from(document.querySelectorAll("main h2")).map((it) => it.textContent);
  expect(titles).toEqual(expect.arrayContaining(["What the school may have", "What it buys", "Support that belongs to it"]));
  expect(titles).not.toContain("What it may take or leave");
  expect(main()).toContain("3 days");
  expect(main()).toContain("Close support, since");
  await expectNothingForAxe();
});

it("something given without a visit is recorded with its amount and what it took of the whole", async () => {
  const book = await account();
  await press("Record what was given");
  await press("Record this");
  expect(book.ledger.recorded).toBeNull();
  expect(main()).toContain("Choose what it belongs to");
  await choose("#give-of", 2);
  type("How much (session)", "one");
  await press("Record this");
  expect(main()).toContain("Enter how much");
  type("How much (session)", "2");
  type("Half days it took of what it is part of", "1");
  type("Who gives it (optional)", "Dana Invented");
  await expectNothingForAxe();
  await press("Record this");
  expect(book.ledger.recorded).toMatchObject({ entitlement: "music", support: null, amount: "2", half_days: 1, given: true, who: "Dana Invented" });
  expect(document.activeElement?.id).toBe("give");
});

it("what was planned is given today, and the statement is made of the year that is shown", async () => {
  const book = await account();
  await press("Given today");
  expect(book.ledger.given).toBe("2026-12-01");
  await choose("#ledger-year", 2);
  expect(book.ledger.year).toBe(2025);
  await press("Statement for the school");
  expect(book.ledger.statements).toBe(1);
  expect(main()).toContain("The statement is saved as /documents/Entitlement.pdf");
});
