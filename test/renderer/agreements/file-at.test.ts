import { expect, test } from "vitest";
import { fileAt } from "../../../renderer/agreements/file-at.ts";

const [first, second] = [
  { id: "first", pages: 3 },
  { id: "second", pages: 2 },
];

test.each([
  [[first, second], 0, first],
  [[first, second], 2, first],
  [[first, second], 3, second],
  [[first, second], 9, second],
  [[{ id: "unknown", pages: undefined }, second], 4, { id: "unknown", pages: undefined }],
  [[], 0, undefined],
] as const)("the file of a page is told by the pages of those before it", (files, place, file) => {
  expect(fileAt(files, place)).toEqual(file);
});
