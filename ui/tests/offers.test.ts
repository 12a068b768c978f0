/* What a school buys, and what it is not owed because it does not. */
import { expect, it } from "vitest";

import { timeline } from "../src/schools/timeline";
import { atTheWindow, expectNothingForAxe, open, press, settle, type } from "./hands";
import { InventedBook } from "./inventedBook";

atTheWindow();

function main(): string {
  return document.querySelector("main")?.textContent.replaceAll(/\s+/g, " ") ?? "";
}

async function openSchool(): Promise<InventedBook> {
  const book = new InventedBook("open");
  await open(book);
  await press("Schools");
  await press("Stannerby Primary School");
  return book;
}

it("what a school buys is recorded with its days beside its entitlements, and that it stops", async () => {
  const book = await openSchool();
  expect(main()).toContain("Music in every class Not bought");
  await press("Record that the school buys it");
  await expectNothingForAxe();
  type("First day", "");
  await press("Record that it is bought");
  expect(book.bought.music).toBeNull();
  expect(main()).toContain("Enter the day");
  type("First day", "1 dec");
  type("What to remember (optional)", "Two classes");
  await press("Record that it is bought");
  expect(book.bought.music).toMatchObject({ offer: "music", from: "2026-12-01", until: null, note: "Two classes" });
  expect(document.activeElement?.id).toBe("offer-music");
  expect(main()).toContain("Bought since 1 September 2026");
  await press("Record that it stops");
  await press("Record the last day");
  expect(book.bought.stopped).toBe("2026-12-01");
});

it("what is sold to other schools comes when it is asked for", async () => {
  await openSchool();
  expect(main()).not.toContain("Forest days");
  await press("Show 1 for other schools");
  expect(main()).toContain("Only for nursery schools.");
});

it("what is not owed says why, when that is asked", async () => {
  const book = await openSchool();
  await press("Promises");
  expect(book.asked).not.toContain("show_not_owed");
  await press("Show what is not owed here, and why");
  await settle();
  expect(main()).toContain("and it does not buy “Music in every class”.");
  await expectNothingForAxe();
  await press("Leave out what is not owed here");
  expect(main()).not.toContain("Hear the choir");
});

it("a purchase stands on the timeline with its first and its last day", () => {
  const purchases = [{ purchase: "p1", what: "Music", from: "2026-09-01", until: "2027-07-20", note: "Two classes" }];
  const { record } = new InventedBook("open").remembered;
  const school = { id: "s", urn: null, name: "Stannerby Primary School" };
  const facts = { phase: "", governance: "", status: "", council: "", head: null, town: "", postcode: "", telephone: "", website: "" };
  const lists = { visits: [], deadlines: [], untold: 0, visit_kinds: [], merged: [], category: null, categories: [], entitlements: [], offers: [], outlook: { suggested: null, cautions: [] } };
  const terms = timeline({ school, ...facts, ...lists }, { ...record, purchases });
  expect(terms.flatMap((it) => it.moments).map((it) => `${it.on} ${it.words} ${it.detail}`)).toEqual([
    "2027-07-20 Last day of what was bought: Music ",
    "2026-09-01 Bought: Music Two classes",
  ]);
});
