import { describe, expect, it } from "vitest";

import { agenda } from "../src/deadlines/agenda";
import { dayDate, longDate, shortDate, weekEnd } from "../src/lib/dates";
import { mintId } from "../src/lib/mint";
import { href, readHref, type Route } from "../src/lib/route";
import { count, readTime, together } from "../src/lib/words";
import { RegisterChoice } from "../src/schools/registerChoice.svelte";
import { Wire } from "../src/wire/call";
import { WireFault } from "../src/wire/host";
import { InventedBook } from "./inventedBook";
import { TODAY } from "./inventedPages";

describe("dates", () => {
  it("are written as the screen writes them", () => {
    expect(longDate("2026-12-03")).toBe("Thursday 3 December 2026");
    expect(dayDate("2026-11-27", TODAY)).toBe("Fri 27 Nov");
  });

  it("carry the year outside this school year only", () => {
    expect(shortDate("2026-09-01", TODAY)).toBe("1 Sep");
    expect(shortDate("2027-08-31", TODAY)).toBe("31 Aug");
    expect(shortDate("2026-08-31", TODAY)).toBe("31 Aug 2026");
  });

  it("end the week on Sunday, which is its own end", () => {
    expect(weekEnd("2026-12-01")).toBe("2026-12-06");
    expect(weekEnd("2026-12-06")).toBe("2026-12-06");
    expect(weekEnd("2026-12-28")).toBe("2027-01-03");
  });
});

it("times are read as people type them", () => {
  const read = ["9", "9.15", "0915", "1:30pm", "12am", "24:00", "9:75", "soon"].map(readTime);
  expect(read).toEqual(["09:00", "09:15", "09:15", "13:30", "00:00", null, null, null]);
});

it("numbers take their word", () => {
  expect(count(1, "school")).toBe("1 school");
  expect(count(76, "school")).toBe("76 schools");
});

it("minted ids are 32 hex digits and differ", () => {
  const ids = new Set(Array.from({ length: 100 }, mintId));
  expect(ids.size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
});

it("every place is read back from its own address", () => {
  const routes: Route[] = [
    { at: "today" },
    { at: "schools" },
    { at: "import" },
    { at: "school", school: "a" },
    { at: "plan", school: null },
    { at: "plan", school: "a" },
    { at: "plan", school: "a", kind: "core" },
    { at: "visit", visit: "v", part: null, field: null },
    { at: "visit", visit: "v", part: "~actions", field: "x-who" },
    { at: "note", visit: "v" },
  ];
  for (const route of routes) expect(readHref(href(route))).toEqual(route);
  expect(readHref("https://example.org")).toBeNull();
});

it("today puts visits and promises in the order of their day, and a missed visit under today", async () => {
  const book = new InventedBook("open");
  book.addHeldVisit();
  const wire = new Wire(book);
  for (const on of ["2026-11-30", "2026-12-03", "2026-12-07"]) {
    await wire.call("plan_visit", { school: "school1", kind: "x", on });
  }
  const groups = agenda(await wire.call("show_today", { most: null }));
  const days = groups.map((group) => [group.title, group.lines.map((line) => line.day)]);
  expect(days).toEqual([
    ["Late", ["2026-11-27", "2026-12-04"]],
    ["Today", ["2026-11-30"]],
    ["This week", ["2026-12-03"]],
    ["Next", ["2026-12-07"]],
  ]);
});

it("all schools of a council are ticked until they are unticked", async () => {
  const preview = await new Wire(new InventedBook()).call("preview_register", { file: "f", links: null });
  const choice = new RegisterChoice(preview);
  expect(choice.council).toBe("la-999");
  expect(choice.urns.length).toBe(3);
  const first = choice.rows[0];
  if (first) choice.toggle(first);
  expect(choice.urns).toEqual([900_002, 900_003]);
  expect(choice.tally("new")).toBe(2);
});

it("a refusal by the core keeps its code, its words and its hint", async () => {
  const wire = new Wire(new InventedBook("locked"));
  const refused = wire.call("unlock_book", { passphrase: "wrong" });
  await expect(refused).rejects.toBeInstanceOf(WireFault);
  await expect(refused).rejects.toMatchObject({ code: "wrong_passphrase", hint: null });
});

it("a host that throws nonsense is still explained in words", async () => {
  const broken = { ask: () => Promise.reject(new TypeError("x")), document: () => Promise.reject(new TypeError("x")), stageFile: () => Promise.resolve(""), onClose: () => undefined };
  await expect(new Wire(broken).call("book_state", {})).rejects.toMatchObject({ code: "unanswered" });
});

it("no line ends within a date, a length of time or before its number", () => {
  const words = (text: string): string => together(text).replaceAll("\u00a0", "_");
  expect(words("who began on 1 September 2025")).toBe("who began on 1_September_2025");
  expect(words("Mon 31 Aug 2026, 61 working days late")).toBe("Mon_31_Aug_2026, 61_working_days late");
  expect(words("on Monday 16 November. Counting")).toBe("on Monday_16_November. Counting");
  expect(words("2 half days left; section 4.1 and Appendix 1")).toBe("2_half_days left; section_4.1 and Appendix_1");
  expect(words("Visit the school three times, 5 people, in May")).toBe("Visit the school three times, 5 people, in May");
});
