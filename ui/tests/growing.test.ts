import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { shares } from "../src/lib/growing.svelte";
import { Grower } from "./grower.svelte";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function frame(): Promise<void> {
  await vi.advanceTimersByTimeAsync(20);
  flushSync();
}

it("a list begins with a screenful, doubles after every frame, and another list begins anew", async () => {
  const grower = new Grower(["a list"], 100);
  expect(grower.limit).toBe(30);
  await frame();
  expect(grower.limit).toBe(60);
  await frame();
  expect(grower.limit).toBe(120);
  await frame();
  expect(grower.limit, "all of it is there").toBe(120);
  grower.show(["another"], 90);
  expect(grower.limit).toBe(30);
  await frame();
  expect(grower.limit).toBe(60);
  grower.stop();
});

it("what may be shown is dealt out from the first group on, and no group gets more than it has", () => {
  expect(shares([3, 10, 5], 8)).toEqual([3, 5, 0]);
  expect(shares([3, 10, 5], 18)).toEqual([3, 10, 5]);
  expect(shares([], 8)).toEqual([]);
});
