import { expect, test } from "vitest";
import { sectionsOnPage } from "../../../renderer/state/page-sections.ts";

type Listed = Parameters<typeof sectionsOnPage>[0][number];
const section = (id: string, page?: string, more: Partial<Listed> = {}): Listed => ({
  section: { id, ...(page !== undefined && { page }) },
  state: "done",
  ...more,
});
const ids = (all: readonly Listed[], id: string) => {
  const { page, before, next } = sectionsOnPage(all, id);
  return [page.map((one) => one.section.id), before?.section.id, next?.section.id];
};

test("a section that names no page stands alone, between its neighbours", () => {
  const all = [section("a"), section("b"), section("c")];
  expect(ids(all, "b")).toEqual([["b"], "a", "c"]);
  expect(ids(all, "c")).toEqual([["c"], "b", undefined]);
  expect(ids(all, "d")).toEqual([[], undefined, undefined]);
});

test("sections beside each other that name one page share it, others of that name elsewhere do not", () => {
  const all = [section("a", "p"), section("b"), section("c", "p"), section("d", "p"), section("e", "q")];
  expect(ids(all, "d")).toEqual([["c", "d"], "b", "e"]);
  expect(ids(all, "a")).toEqual([["a"], undefined, "b"]);
});

test("the way on stops at what is still to be answered further down the page, unless it may stay blank", () => {
  const listed = (more: Partial<Listed>) => [section("a", "p"), section("b", "p"), section("c", "p", more), section("d")];
  expect(ids(listed({ state: "todo" }), "a")[2]).toBe("c");
  expect(ids(listed({ state: "todo" }), "c")[2]).toBe("d");
  expect(ids(listed({ state: "todo", waits: "none" }), "a")[2]).toBe("d");
});
