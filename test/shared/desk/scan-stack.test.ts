import { describe, expect, test } from "vitest";
import { type ExpectedScan, orderInDoubt, pagesToRead, type StackPage, splitStack } from "../../../shared/desk/scan-stack.ts";
import type { SeparatorCode } from "../../../shared/documents/separator-code.ts";

const expected: readonly ExpectedScan[] = ["a", "b"].flatMap((id) =>
  ["letter", "copy"].map((slot) => ({ key: `${id}-${slot}`, folder: `/${id}`, caseId: id, slot, version: "00000000" })),
);
const sheet = (caseId: string, slot: string | undefined, pages: number, rest: Partial<SeparatorCode> = {}): StackPage => ({
  blank: false,
  code: { caseId, document: "", slot, pages, version: "00000000", ...rest },
});
const page: StackPage = { blank: false };
const blank: StackPage = { blank: true };
const unreadable = { find: () => [], guess: () => [], isInternal: () => false };
const told = (stack: readonly StackPage[], text: Parameters<typeof splitStack>[2] = unreadable) =>
  splitStack(stack, expected, text).map((part) => [part.kind === "left-over" ? part.why : part.kind === "list" ? "list" : part.expected, ...part.pages]);

describe("a stack with separator sheets", () => {
  test("is cut at its sheets; blank backs are in no document, and a list with as many pages as it had is none", () => {
    const stack = [sheet("a", undefined, 1), page, sheet("a", "letter", 1), page, blank, sheet("b", "copy", 2), page, blank, page, blank];
    expect(told(stack)).toEqual([
      ["list", 1],
      ["a-letter", 3],
      ["b-copy", 6, 8],
    ]);
    expect(pagesToRead(stack, expected)).toEqual([]);
  });

  test("leaves over what is not as it was printed: other pages, another version, another case, a code that cannot be trusted", () => {
    expect(told([sheet("a", "letter", 2), page])).toEqual([["page-count", 1]]);
    expect(told([sheet("a", "letter", 1), page, page])).toEqual([["page-count", 1, 2]]);
    expect(told([sheet("a", "letter", 1, { version: "ffffffff" }), page])).toEqual([["text-changed", 1]]);
    expect(told([sheet("c", "letter", 1), page])).toEqual([["case-unknown", 1]]);
    expect(told([sheet("a", "proof", 1), page])).toEqual([["place-unknown", 1]]);
    expect(told([sheet("a", "letter", 1, { for: "x" }), page])).toEqual([["place-unknown", 1]]);
    expect(told([{ blank: false, code: "damaged" }, page])).toEqual([["code-damaged", 1]]);
    expect(told([page])).toEqual([["not-recognised", 0]]);
    expect(told([sheet("a", "letter", 1)])).toEqual([]);
  });

  test("gives a page behind a gap to no sheet before it, and pages before the gap to their own", () => {
    const behind: StackPage = { ...page, gap: true };
    expect(told([sheet("a", "letter", 1), behind])).toEqual([["not-recognised", 1]]);
    expect(pagesToRead([sheet("a", "letter", 1), behind], expected)).toEqual([1]);
    const stack = [sheet("a", "letter", 1), page, sheet("a", "copy", 2), page, { ...blank, gap: true }, page, { ...sheet("b", "letter", 1), gap: true }, page];
    expect(told(stack)).toEqual([
      ["a-letter", 1],
      ["page-count", 3],
      ["not-recognised", 5],
      ["b-letter", 7],
    ]);
  });

  test("leaves what lies behind a sheet that knows no number of pages to the text and to a person, a single page too", () => {
    const stack = [sheet("a", "letter", 0), page, blank, sheet("b", "letter", 0), page, page, page];
    expect(told(stack)).toEqual([
      ["pages-unknown", 1],
      ["pages-unknown", 4, 5, 6],
    ]);
    expect(pagesToRead(stack, expected)).toEqual([1, 4, 5, 6]);
    const find = (pages: readonly number[]) => (pages.includes(6) ? [{ pages: [6], expected: "b-copy" }] : [{ pages, expected: "b-letter" }]);
    expect(splitStack(stack, expected, { ...unreadable, find })).toMatchObject([
      { expected: "b-letter", by: "text" },
      { why: "pages-unknown", pages: [4, 5], expected: "b-letter" },
      { expected: "b-copy", by: "text" },
    ]);
  });

  test("gives a sheet the document of its version where its place has several", () => {
    const second: ExpectedScan = { key: "a-letter-2", folder: "/a", caseId: "a", slot: "letter", version: "11111111" };
    const stack = [
      sheet("a", "letter", 1, { version: "11111111" }),
      page,
      sheet("a", "letter", 1),
      page,
      sheet("a", "letter", 1, { version: "22222222" }),
      page,
    ];
    expect(splitStack(stack, [...expected, second], unreadable)).toMatchObject([
      { kind: "assigned", pages: [1], expected: "a-letter-2" },
      { kind: "assigned", pages: [3], expected: "a-letter" },
      { kind: "left-over", pages: [5], why: "text-changed" },
    ]);
  });

  test("leaves both over when one document is there twice", () => {
    expect(told([sheet("a", "letter", 1), page, sheet("b", "copy", 1), page, sheet("a", "letter", 1), page])).toEqual([
      ["twice", 1],
      ["b-copy", 3],
      ["twice", 5],
    ]);
  });

  test("that was laid in backwards is not assigned to the sheets before its pages unless the text says so too", () => {
    const backwards = [page, sheet("a", "letter", 1), page, sheet("b", "letter", 1)];
    expect(orderInDoubt(backwards)).toBe(true);
    expect(pagesToRead(backwards, expected)).toEqual([0, 2]);
    expect(told(backwards)).toEqual([
      ["not-recognised", 0],
      ["not-confirmed", 2],
    ]);
    const find = (pages: readonly number[]) => pages.map((index) => ({ pages: [index], expected: index === 0 ? "a-letter" : "b-letter" }));
    expect(told(backwards, { ...unreadable, find })).toEqual([
      ["a-letter", 0],
      ["b-letter", 2],
    ]);
    expect(orderInDoubt([page, sheet("a", "letter", 1), page])).toBe(false);
  });

  test("reads the text where a sheet was lost or cannot be read, and cuts there too", () => {
    const stack = [sheet("a", "letter", 1), page, page, page, page];
    expect(pagesToRead(stack, expected)).toEqual([1, 2, 3, 4]);
    // page 2 is the sheet without its code, and what follows is read
    const text = {
      ...unreadable,
      isInternal: (index: number) => index === 2,
      find: (pages: readonly number[]) =>
        pages[0] === 1 ? [{ pages: [1], expected: "a-letter" }] : pages[0] === 3 ? [{ pages: [4], expected: "b-letter" }] : [],
    };
    expect(told(stack, text)).toEqual([
      ["a-letter", 1],
      ["list", 2],
      ["page-count", 3],
      ["b-letter", 4],
    ]);
  });

  test("cuts what has no sheet and is not recognised where its text is like a document, and leaves what lies behind a sheet whole", () => {
    const guess = (pages: readonly number[]) => pages.filter((index) => index === 1).map((index) => ({ pages: [index], expected: "a-letter" }));
    expect(told([page, page, page], { ...unreadable, guess })).toEqual([
      ["not-recognised", 0],
      ["alike", 1],
      ["not-recognised", 2],
    ]);
    expect(told([sheet("a", "letter", 1), page, page], { ...unreadable, guess })).toEqual([["page-count", 1, 2]]);
  });
});
