import { beforeEach, expect, test, vi } from "vitest";
import { stubWindow } from "../../fixtures/page-window.ts";

type Library = { readonly isNamesake: (one: object, other: object) => boolean };
// by a variable path: the page's own types of `window` stay out of the other tests
const LIBRARY = "../../../renderer/state/library.ts";

beforeEach(() => {
  vi.resetModules();
  stubWindow(() => new Promise(() => undefined));
});

test("projects of one name, topic and unit cannot be told apart, and anything else tells them", async () => {
  const { isNamesake }: Library = await import(LIBRARY);
  const one = { key: "a", title: "一个项目", topic: "2", applicant: "某大学" };
  expect(isNamesake(one, { ...one, key: "b", title: " 一个项目 " })).toBe(true);
  expect(isNamesake(one, one)).toBe(false);
  for (const other of [{ title: "另一个" }, { topic: "1" }, { applicant: "某公司" }]) expect(isNamesake(one, { ...one, key: "b", ...other })).toBe(false);
});
