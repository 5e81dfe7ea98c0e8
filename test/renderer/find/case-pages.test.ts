import { expect, test } from "vitest";
import { findPlaces, indexPlaces, type Place } from "../../../shared/find/find-places.ts";

type Pages = { readonly pagePlaces: () => readonly Place<unknown>[] };
// by a variable path: the page's own types of `window` stay out of the other tests
const PAGES = "../../../renderer/find/case-pages.ts";
const { pagePlaces }: Pages = await import(PAGES);

const found = (query: string) => findPlaces(indexPlaces(pagePlaces()), query, 20).first.map(({ title }) => title);

test("the pages are found by the words of what is done there", () => {
  expect(found("盖章")).toEqual(["附件", "协议核对", "文书"]);
  expect(found("用印")).toEqual(["附件", "文书"]);
  expect(found("退回")).toEqual(["提交前核对"]);
});

test("a page is found by its own name first, and not by words of others", () => {
  expect(found("附件")[0]).toBe("附件");
  expect(found("盖章")).not.toContain("设置");
  expect(found("政策")).toEqual(["政策依据"]);
});
