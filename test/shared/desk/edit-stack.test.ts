import { describe, expect, test } from "vitest";
import {
  checkIn,
  cutAt,
  type EditedStack,
  groupsOf,
  isChangedByHand,
  partsToAttach,
  withAttached,
  withBlank,
  withCut,
  withDocument,
  withTurn,
} from "../../../shared/desk/edit-stack.ts";

const page = (kind: "content" | "blank" | "separator", turn: 0 | 180 | null = 0) => ({ file: "f", page: 1, kind, turn });
const stack: EditedStack = {
  pages: [page("separator"), page("content"), page("content"), page("blank"), page("content"), page("content", null)],
  parts: [
    { pages: [1, 2], document: "a", by: "separator" },
    { pages: [4, 5], why: "not-recognised", maybe: "b" },
  ],
};
const shown = ({ parts }: EditedStack) => parts.map(({ pages, document, maybe }) => [document ?? "-", maybe ?? "-", ...pages]);

describe("a stack that a person puts right", () => {
  test("is cut before a page and joined again; both times what was assigned becomes a guess", () => {
    expect(cutAt(stack, 2)).toBe("cut");
    const cut = withCut(stack, 2);
    expect(shown(cut)).toEqual([
      ["-", "a", 1],
      ["-", "-", 2],
      ["-", "b", 4, 5],
    ]);
    expect(cutAt(cut, 2)).toBe("join");
    expect(shown(withCut(cut, 2))).toEqual([
      ["-", "a", 1, 2],
      ["-", "b", 4, 5],
    ]);
    expect([cutAt(stack, 0), cutAt(stack, 1), cutAt(stack, 3)]).toEqual([undefined, undefined, undefined]);
    expect(withCut(stack, 3)).toBe(stack);
  });

  test("gets a document by hand, which leaves the part that had it", () => {
    const given = withDocument(stack, 5, "a");
    expect(shown(given)).toEqual([
      ["-", "a", 1, 2],
      ["a", "-", 4, 5],
    ]);
    expect(given.parts[1]?.by).toBe("hand");
    expect(shown(withDocument(stack, 1, undefined))[0]).toEqual(["-", "a", 1, 2]);
    expect(partsToAttach(given).map(({ document }) => document)).toEqual(["a"]);
  });

  test("has pages turned, called blank and called no blank page", () => {
    expect(withTurn(withTurn(stack, 5, 180), 5, 90).pages[5]?.turn).toBe(270);
    expect(withTurn(stack, 0, 90)).toBe(stack);
    const blank = withBlank(stack, 2);
    expect([blank.pages[2]?.kind, shown(blank)[0]]).toEqual(["blank", ["a", "-", 1]]);
    const back = withBlank(blank, 2);
    expect([back.pages[2]?.kind, shown(back)[1]]).toEqual(["content", ["-", "-", 2]]);
    expect(shown(withBlank(blank, 1))).toEqual([["-", "b", 4, 5]]);
  });

  test("keeps what is in its case as it is, and says of the rest why it is not", () => {
    const both = withDocument(stack, 4, "b");
    const done = withAttached(
      both,
      new Map([
        ["a", { file: "attachments/a.pdf" }],
        ["b", { error: { kind: "cancelled" } }],
      ]),
    );
    expect(done.parts.map(({ attached, error }) => attached ?? error?.kind)).toEqual(["attachments/a.pdf", "cancelled"]);
    expect([withCut(done, 2), withDocument(done, 1, "b"), withTurn(done, 1, 180), withBlank(done, 1)].every((one) => one === done)).toBe(true);
    expect(cutAt(done, 4)).toBeUndefined();
    expect(partsToAttach(done).map(({ document }) => document)).toEqual(["b"]);
  });

  const paged = (kinds: readonly ("content" | "blank")[], parts: EditedStack["parts"]): EditedStack => ({ pages: kinds.map((kind) => page(kind)), parts });
  const around = paged(["content", "content", "blank", "content", "content"], [{ pages: [0, 1, 3], document: "a", by: "separator" }, { pages: [4] }]);

  test("puts a page that is no blank one back between the pages of the part around it", () => {
    const back = withBlank(around, 2);
    expect(shown(back)).toEqual([
      ["a", "-", 0, 1, 2, 3],
      ["-", "-", 4],
    ]);
    expect(withBlank(back, 2)).toEqual(around);
  });

  test("is told from one that stands as it was read, until what was done by hand is taken back or is in its case", () => {
    expect(isChangedByHand(stack, stack)).toBe(false);
    const assigned = withDocument(stack, 4, "b");
    expect(isChangedByHand(stack, assigned)).toBe(true);
    expect(isChangedByHand(stack, withTurn(stack, 1, 180))).toBe(true);
    expect(isChangedByHand(stack, withBlank(stack, 3))).toBe(true);
    expect(
      isChangedByHand(
        stack,
        withAttached(
          assigned,
          new Map([
            ["a", { file: "attachments/a.pdf" }],
            ["b", { file: "attachments/b.pdf" }],
          ]),
        ),
      ),
    ).toBe(false);
    const failed = withAttached(stack, new Map([["a", { error: { kind: "cancelled" } }]]));
    expect(isChangedByHand(stack, failed)).toBe(false);
  });

  test("keeps the order of the scan where parts are joined", () => {
    const interleaved = paged(["content", "content", "content", "content"], [{ pages: [0, 1, 3] }, { pages: [2] }]);
    expect(shown(withCut(interleaved, 2))).toEqual([["-", "-", 0, 1, 2, 3]]);
  });

  test("shows every page once and in order, also one between the pages of a part that is in its case", () => {
    const attached = { ...around, parts: [{ pages: [0, 1, 3], document: "a", attached: "attachments/a.pdf" }, { pages: [4] }] };
    const places = (stack: EditedStack) => groupsOf(stack).map(({ number, pages }) => [number, ...pages]);
    expect(places(attached)).toEqual([
      [1, 0, 1, 2, 3],
      [2, 4],
    ]);
    const back = withBlank(attached, 2);
    expect(back.parts.map(({ pages }) => pages)).toEqual([[0, 1, 3], [2], [4]]);
    expect(places(back)).toEqual([
      [1, 0, 1],
      [2, 2],
      [1, 3],
      [3, 4],
    ]);
    expect(places(stack)).toEqual([
      [0, 0],
      [1, 1, 2],
      [0, 3],
      [2, 4, 5],
    ]);
    expect(places(paged(["blank", "blank"], []))).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });
});

test("the check-in list has what was sent to the seal and was not back before: what is missing, and the part that each of the others is", () => {
  const document = (key: string, back = false) => ({ key, back, project: "项目", lead: "何佳样", title: key, shortTitle: key });
  const { wanted, missing, returned } = checkIn([document("a"), document("b"), document("c", true)], stack);
  expect(wanted.map(({ key }) => key)).toEqual(["a", "b"]);
  expect(missing.map(({ key }) => key)).toEqual(["b"]);
  expect(returned).toEqual([{ document: document("a"), part: stack.parts[0] }]);
});
