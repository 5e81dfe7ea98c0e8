import { describe, expect, test } from "vitest";
import { splitBySize } from "../../../electron/pdf/split-by-size.ts";

/** A document whose pages take so many bytes each, and nothing besides. */
const documentOf = (...sizes: readonly number[]) => ({
  pageCount: sizes.length,
  copyPages: (from: number, to: number) => new Uint8Array(sizes.slice(from - 1, to).reduce((sum, size) => sum + size, 0)),
});
const partsOf = (limit: number, ...sizes: readonly number[]) => {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const split = splitBySize(documentOf(...sizes), total, limit, "a.pdf");
  return split.ok ? split.value.map(({ bytes, pages }) => [pages, bytes.length]) : split.error;
};

describe("splitting by size", () => {
  test("makes as few parts of whole pages as the limit allows, the limit itself included, and loses no page", () => {
    expect(partsOf(20, 10, 10, 10, 10)).toEqual([
      [2, 20],
      [2, 20],
    ]);
    expect(partsOf(19, 10, 10, 10)).toEqual([
      [1, 10],
      [1, 10],
      [1, 10],
    ]);
  });

  test("makes more parts where the heavy pages stand together, so that none is over the limit", () => {
    expect(partsOf(20, 18, 18, 1, 1)).toEqual([
      [1, 18],
      [1, 18],
      [2, 2],
    ]);
  });

  test("names the page that alone is over the limit", () => {
    expect(partsOf(20, 1, 21, 1, 1)).toEqual({ kind: "attachment-too-large", file: "a.pdf", page: 2, bytes: 21, limit: 20 });
  });
});
