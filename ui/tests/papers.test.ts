/* A paper from its model to its sending, as the adviser's hands do it. */
import { expect, it } from "vitest";

import { atTheWindow, expectNothingForAxe, field, open, press, settle, title, type } from "./hands";
import { InventedBook } from "./inventedBook";

atTheWindow();

async function begin(): Promise<InventedBook> {
  const book = new InventedBook("open");
  await open(book);
  await press("Schools");
  await press("Haverlow Infant School");
  await press("Papers");
  return book;
}

function tick(label: string): HTMLInputElement {
  const found = Array.from(document.querySelectorAll("label")).find((it) => it.textContent.trim() === label);
  const box = found?.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (!box) throw new Error(`No tick “${label}”`);
  box.click();
  return box;
}

it("what asks for a paper is said, and those for other schools come when they are wanted", async () => {
  await begin();
  expect(document.body.textContent).toContain("After the concern, Thursday 19 November 2026");
  expect(document.body.textContent).not.toContain("Letter to an academy");
  await press("Show 1 for other schools");
  expect(document.body.textContent).toContain("Letter to an academy");
  await expectNothingForAxe();
});

it("a letter is begun, ticked, written and sent", async () => {
  const book = await begin();
  await press("Begin");
  expect(book.papers.begun?.model).toBe("notice");
  expect(title()).toBe("Warning Notice");
  tick("Results are low");
  await settle();
  type("What met it", "Half of the pupils read.");
  type("What has to change", "Read every day.");
  await expectNothingForAxe();
  const box = tick("Headteacher");
  expect(box.checked).toBe(true);
  type("How (optional)", "post");
  await press("Send version 1");
  await settle(100);
  expect(book.papers.sent).toMatchObject({ paper: "p1", by: "post" });
  expect(document.body.textContent).toContain("Version 1 is sent to Headteacher.");
  expect(document.body.textContent).toContain("Who has version 1");
  const kept = [...book.disk.values()];
  expect(kept).toContain("Half of the pupils read.");
  expect(kept).toContain("Read every day.");
});

it("a likely pupil's name stops the sending and leads to its field", async () => {
  const book = await begin();
  const place = { at: "piece" as const, paper: "p1", piece: "part:actions" };
  book.papers.check = { stops: [{ code: "pupil_name", message: "“Leo” may be a pupil’s name.", place }], warnings: [] };
  await press("Begin");
  await press("Send version 1");
  expect(book.papers.sent).toBeNull();
  await press("“Leo” may be a pupil’s name.");
  expect(document.activeElement).toBe(field("What has to change"));
});
