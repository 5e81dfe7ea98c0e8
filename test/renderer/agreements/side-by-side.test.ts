import { expect, test } from "vitest";
import { placesSideBySide } from "../../../renderer/agreements/side-by-side.ts";

test.each([
  ["the original stays, and its translation has the difference", { copy: 3, translation: 0 }, "copy", { copy: 4, translation: 3 }, undefined, [3, 2]],
  ["the translation stays, and the original has the difference", { copy: 0, translation: 2 }, "translation", { copy: 4, translation: 3 }, undefined, [3, 2]],
  ["both have the page, where nothing is opened", { copy: 4, translation: 0 }, "copy", {}, undefined, [4, 4]],
  ["what is opened on another page does not count", { copy: 4, translation: 0 }, "copy", { copy: 2, translation: 1 }, undefined, [4, 4]],
  ["both are where they were before", { copy: 4, translation: 2 }, "copy", {}, { copy: 4, translation: 2 }, [4, 2]],
  ["whoever has gone on is not led back", { copy: 5, translation: 2 }, "copy", {}, { copy: 4, translation: 2 }, [5, 5]],
] as const)("side by side %s", (_, now, seen, pages, before, [copy, translation]) => {
  expect(placesSideBySide(now, seen, pages, before)).toEqual({ copy, translation });
});
