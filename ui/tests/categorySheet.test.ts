/* The sheet on which a category is weighed, as the adviser's hands fill it in. */
import { expect, it } from "vitest";

import { href, readHref } from "../src/lib/route";
import { atTheWindow, expectNothingForAxe, open, press, settle, title, type } from "./hands";
import { InventedBook } from "./inventedBook";

atTheWindow();

async function atCategory(): Promise<InventedBook> {
  const book = new InventedBook("open");
  await open(book);
  await press("Schools");
  await press("Haverlow Infant School");
  await press("Category");
  return book;
}

function main(): string {
  return document.querySelector("main")?.textContent.replace(/\s+/g, " ") ?? "";
}

function tick(label: string): HTMLInputElement {
  const found = Array.from(document.querySelectorAll("label")).find((it) => it.textContent.trim() === label);
  const box = found?.querySelector("input");
  if (!box) throw new Error(`No tick “${label}”`);
  box.click();
  return box;
}

it("criteria are ticked with evidence, the balance follows, and the decision keeps the sheet", async () => {
  const book = await atCategory();
  await press("Weigh it on the category sheet");
  expect(title()).toBe("Category sheet");
  expect(main()).toContain("No sheet is open.");
  await expectNothingForAxe();
  await press("Begin the sheet");
  expect(main()).toContain("So far this speaks for no category.");
  expect(main()).toContain("By what is recorded this holds. Until 31\u00a0August\u00a02027".replaceAll("\u00a0", " "));
  tick("The headteacher is in the first year.");
  await settle(60);
  expect(main()).toContain("This speaks for 2, Good, with areas to develop.");
  type("What it rests on", "Began in September.");
  await expectNothingForAxe();
  await press("Set the category");
  tick("2, Good, with areas to develop");
  tick("Improving");
  await settle();
  type("Reason", "A new head");
  await press("Record this category");
  await settle(60);
  expect(book.remembered.record.decisions[0]).toMatchObject({ category: "2", sheet: "sheet1", direction: "improving" });
  expect([...book.disk.values()]).toContain("Began in September.");
  expect(main()).toContain("was decided from this sheet of");
  expect(main()).toContain("Began in September.");
  expect(document.querySelectorAll("main input[type=checkbox]")).toHaveLength(0);
  await expectNothingForAxe();
});

it("the next sheet begins where the last one ended, or empty", async () => {
  const book = await atCategory();
  book.sheets.begun = ["sheet1"];
  const none = { agreed_with: "", agreed_on: null, left_open: [], waived_why: "", concern: false, direction: null };
  book.remembered.record.decisions = [{ decision: "d1", category: "1", on: "2026-10-01", reason: "", sheet: "sheet1", ...none }];
  await press("Weigh it on the category sheet");
  await press("Begin with the last sheet’s ticks");
  expect(book.sheets.asked?.from_last).toBe(true);
  expect(document.activeElement?.tagName).toBe("H1");
  const earlier = Array.from(document.querySelectorAll<HTMLAnchorElement>("aside a")).map((it) => it.getAttribute("href"));
  expect(earlier).toHaveLength(1);
  expect(readHref(earlier[0] ?? "")).toMatchObject({ at: "fit", sheet: "sheet1" });
});

it("an area is graded by each who does, and the grade that counts is said", async () => {
  const book = await atCategory();
  book.sheets.graded = true;
  await press("Weigh it on the category sheet");
  await press("Begin the sheet");
  const head = Array.from(document.querySelectorAll("fieldset")).find((it) => it.textContent.includes("Vision, Headteacher"));
  Array.from(head?.querySelectorAll("label") ?? []).find((it) => it.textContent.trim() === "Thin")?.querySelector("input")?.click();
  await settle(60);
  expect(main()).toContain("Thin counts.");
  expect([...book.disk.keys()].some((it) => it.includes("area:vision:headteacher"))).toBe(true);
  await expectNothingForAxe();
});

it("a sheet has an address of its own", () => {
  for (const route of [{ at: "fit", school: "s1" }, { at: "fit", school: "s1", sheet: "t1" }] as const) {
    expect(readHref(href(route))).toEqual(route);
  }
});
