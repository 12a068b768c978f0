import { expect, it } from "vitest";

import { href } from "../src/lib/route";
import { findScreens } from "../src/search/places";

it("Find leads to every screen by its name or by what it is for", () => {
  expect(findScreens("").length).toBeGreaterThan(5);
  expect(findScreens("calen").map(({ route }) => href(route))).toEqual(["#/calendar"]);
  expect(findScreens("term dates").map(({ title }) => title)).toEqual(["Calendar"]);
  expect(findScreens("forgotten").map(({ title }) => title)).toEqual(["Recovery sheet"]);
  expect(findScreens("Quorley")).toEqual([]);
});
