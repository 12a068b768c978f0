/* A group from its members to a decision, as the adviser's hands do it. */
import { expect, it } from "vitest";

import { atTheWindow, choose, expectNothingForAxe, field, open, press, settle, title, type } from "./hands";
import { InventedBook } from "./inventedBook";

atTheWindow();

/** The screen of a group is a part of its own, loaded when it is first wanted. */
async function toTheGroup(): Promise<void> {
  await press("Review Group");
  for (let waited = 0; title() !== "Review Group" && waited < 100; waited += 1) await settle(50);
}

async function atTheGroup(): Promise<InventedBook> {
  const book = new InventedBook("open");
  await open(book);
  await press("Schools");
  await press("Haverlow Infant School");
  await press("Groups");
  await toTheGroup();
  return book;
}

async function called(): Promise<InventedBook> {
  const book = await atTheGroup();
  await press("Call a meeting");
  type("On which day", "5 dec");
  type("Time (optional)", "14:00");
  await settle(200);
  await press("Call this meeting");
  await settle();
  return book;
}

it("a member takes a seat, and a seat without a name is asked for", async () => {
  const book = await atTheGroup();
  expect(title()).toBe("Review Group");
  expect(document.body.textContent).toContain("Nobody entered");
  await press("Enter a member");
  await press("Enter this member");
  expect(document.body.textContent).toContain("Choose the seat");
  await choose("#member-seat", 2);
  type("Name", "Ruth Calder");
  await settle(200);
  await press("Enter this member");
  await settle();
  expect(book.groups.people).toEqual([{ seat: "headteacher", name: "Ruth Calder", member: "m0" }]);
  expect(document.body.textContent).toContain("Ruth Calder");
  await expectNothingForAxe();
});

it("a time that is none is told before anything is called", async () => {
  const book = await atTheGroup();
  await press("Call a meeting");
  type("On which day", "5 dec");
  type("Time (optional)", "noon");
  await settle(200);
  await press("Call this meeting");
  expect(field("Time (optional)").getAttribute("aria-invalid")).toBe("true");
  expect(book.groups.meetings).toEqual([]);
});

it("a meeting is held with those who came, and decides", async () => {
  const book = await called();
  book.groups.people = [{ seat: "headteacher", name: "Ruth Calder", member: "m0" }];
  await press("Schools");
  await press("Haverlow Infant School");
  await press("Groups");
  await toTheGroup();
  await press("Record that it was held");
  await choose("#hold-g0-m0", 1);
  type("Others who sent apologies (optional)", "Ann Fell; Omar Whitfield");
  await settle(200);
  await press("Record this meeting");
  await settle();
  expect(book.groups.held).toMatchObject({ present: ["Ruth Calder"], apologies: ["Ann Fell", "Omar Whitfield"] });
  await press("Record a decision");
  type("What was decided", "Moderate writing");
  await press("Record this decision");
  await settle();
  expect(book.groups.decided).toMatchObject({ what: "Moderate writing", due_on: null, item: "" });
  expect(document.body.textContent).toContain("Moderate writing");
  await expectNothingForAxe();
});

it("the agenda of a meeting is a paper, and is written where papers are", async () => {
  const book = await called();
  await press("Write the agenda");
  await settle();
  expect(book.groups.begun).toEqual({ meeting: "g0", minutes: false });
  expect(book.asked).toContain("show_paper");
});
