import { expect, it } from "vitest";

import { shares } from "../src/lib/growing.svelte";

it("what may be shown is dealt out from the first group on, and no group gets more than it has", () => {
  expect(shares([3, 10, 5], 8)).toEqual([3, 5, 0]);
  expect(shares([3, 10, 5], 18)).toEqual([3, 10, 5]);
  expect(shares([], 8)).toEqual([]);
});
