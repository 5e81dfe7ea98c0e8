import { expect, test } from "vitest";
import { placesSideBySide } from "../../../renderer/agreements/side-by-side.ts";

test.each([
  ["at a difference, on the page of each", { copy: 4, translation: 3 }, 2, { copy: 3, translation: 2 }],
  ["at what one of them lacks, both where the other has it", { copy: 4 }, undefined, { copy: 3, translation: 3 }],
  ["at the opened line", undefined, 5, { copy: 4, translation: 4 }],
  ["at the first page where nothing is open", undefined, undefined, { copy: 0, translation: 0 }],
])("both papers begin %s", (_, difference, page, places) => {
  expect(placesSideBySide(difference, page)).toEqual(places);
});
