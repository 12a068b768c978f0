/* A concern from its indicators to its settling, as the adviser's hands do it. */
import { expect, it } from "vitest";

import { atTheWindow, choose, expectNothingForAxe, open, press, settle, type } from "./hands";
import { InventedBook } from "./inventedBook";

atTheWindow();

async function raised(): Promise<InventedBook> {
  const book = new InventedBook("open");
  await open(book);
  await press("Schools");
  await press("Haverlow Infant School");
  await press("Concerns");
  await press("Raise a concern");
  await choose("#concern-kind", 1);
  const box = document.querySelector<HTMLInputElement>("fieldset input[type=checkbox]");
  box?.click();
  await settle();
  type("What shows it: Results are falling", "Three years in a row.");
  type("Raised on", "20 nov");
  await settle(200);
  await press("Raise this concern");
  await settle();
  return book;
}

it("a concern is raised with the evidence of its indicators, and its first step is next", async () => {
  const book = await raised();
  expect(book.concerns.raised).toMatchObject({ kind: "own", on: "2026-11-20", met: [{ indicator: "falling", evidence: "Three years in a row." }] });
  const text = document.body.textContent;
  expect(text).toContain("Results are falling");
  expect(text).toContain("Next");
  expect(text).toContain("Later");
  await expectNothingForAxe();
});

it("steps open one after another, and a settled concern has none open", async () => {
  const book = await raised();
  await press("Record this step");
  type("On which day", "20 nov");
  await settle(200);
  await press("Record it");
  await settle();
  expect(book.concerns.taken).toMatchObject([{ concern: "c1", step: "talk", on: "2026-11-20", toward: "" }]);
  await press("Record this step");
  await choose("#step-c1-further-to", 1);
  type("On which day", "20 nov");
  await settle(200);
  await press("Record it");
  await settle();
  expect(book.concerns.taken[1]).toMatchObject({ step: "further", toward: "agency" });
  await press("Settle this concern");
  type("Settled on", "20 nov");
  type("How (optional)", "By talking");
  await settle(200);
  await press("Record that it is settled");
  await settle();
  expect(book.concerns.settled).toEqual({ concern: "c1", on: "2026-11-20", outcome: "By talking" });
  expect(document.body.textContent).toContain("It is not settled after all");
  await expectNothingForAxe();
});
