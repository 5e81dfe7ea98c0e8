import { describe, expect, test } from "vitest";
import { orderOf, turnOf, withPageMoved, withPagesTurned, withPageTurned } from "../../../shared/case/page-changes.ts";

describe("a page that is turned", () => {
  test("goes round by quarters, and is not named once it is upright again", () => {
    let facts: Parameters<typeof withPageTurned>[0] = {};
    const seen: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      facts = withPageTurned(facts, 2);
      seen.push(turnOf(facts, 2));
    }
    expect(seen).toEqual([90, 180, 270, 0]);
    expect(facts).toEqual({ pageTurns: undefined });
  });

  test("leaves the other pages, and pages are named in their order", () => {
    expect(withPageTurned({ pageTurns: [{ page: 3, degrees: 180 }] }, 1)).toEqual({
      pageTurns: [
        { page: 1, degrees: 90 },
        { page: 3, degrees: 180 },
      ],
    });
  });
});

describe("the order of pages", () => {
  test("is the file's own where none was given, or where it is of a file with other pages", () => {
    expect(orderOf({}, 3)).toEqual([1, 2, 3]);
    expect(orderOf({ pageOrder: [2, 1] }, 3)).toEqual([1, 2, 3]);
    expect(orderOf({ pageOrder: [3, 1, 2] }, 3)).toEqual([3, 1, 2]);
  });

  test("changes with a page that is moved forth or back", () => {
    expect(withPageMoved({}, 4, 0, 2)).toEqual({ pageOrder: [2, 3, 1, 4] });
    expect(withPageMoved({ pageOrder: [2, 3, 1, 4] }, 4, 3, 0)).toEqual({ pageOrder: [4, 2, 3, 1] });
  });

  test("is no answer once it is the file's own again", () => {
    expect(withPageMoved({ pageOrder: [2, 1, 3] }, 3, 0, 1)).toEqual({ pageOrder: undefined });
  });

  test.each([
    [-1, 0],
    [0, -1],
    [3, 0],
    [0, 3],
  ])("does not change for a place that is not there (%i to %i)", (from, to) => {
    expect(withPageMoved({}, 3, from, to)).toBeUndefined();
  });
});

test("several pages are set upright at once, on top of how they are turned already", () => {
  const attachment = { pageTurns: [{ page: 2, degrees: 90 as const }] };
  const turned = withPagesTurned(attachment, [
    { page: 2, degrees: 180 },
    { page: 5, degrees: 90 },
  ]);
  expect([2, 3, 5].map((page) => turnOf(turned, page))).toEqual([270, 0, 90]);
  expect(withPagesTurned(attachment, [{ page: 2, degrees: 270 }])).toEqual({ pageTurns: undefined });
});
