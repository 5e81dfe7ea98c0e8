import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { UnmatchedPlaces } from "../../../renderer/components/unmatched-places.tsx";
import type { Unmatched } from "../../../shared/reading/translation/compared-counts.ts";

const lost: Unmatched = { kind: "number", original: { page: 2, written: "3", quote: "3 sensors", lines: [], confidence: 1 }, translationPage: 1 };
const shown = (before: number, unmatched: readonly Unmatched[]) =>
  renderToStaticMarkup(createElement(UnmatchedPlaces, { unmatched, before, picture: () => "", onShow: () => undefined }));

it("lists what was not found with the ways to the pages of both sides, open where nothing differs", () => {
  const list = shown(0, [lost]);
  expect(list).toContain('<details open="">');
  expect(list.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")).toBe(" 没对上的 1 处 1 数字 原件 3 sensors 第 2 页 译件 没读清或写法不同，请看 第 1 页 ");
  expect(list).toContain('aria-label="译件：第 1 页，1 数字"');
});

it("goes on behind the differences, folded, and says nothing where all was found", () => {
  expect(shown(2, [lost])).toMatch(/<details><summary>.*<b class="nth">3<\/b>/s);
  expect(shown(2, [])).toBe("");
});
