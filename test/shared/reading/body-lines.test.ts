import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import type { PageText, TextLine } from "../../../shared/reading/page-text.ts";

/** Lines as a file gives them: a box is as high as its ink. */
const page = (...lines: readonly (readonly [text: string, left: number, top: number, height: number])[]): PageText => ({
  page: 1,
  width: 595,
  height: 842,
  turn: 0,
  source: "digital",
  lines: lines.map(([text, left, top, height]): TextLine => ({ text, box: { left, top, width: text.length * 6, height }, confidence: 1 })),
  redSeals: [],
});
const texts = (one: PageText) => bodyLines([one]).map(({ text }) => text);

it("keeps the first line of a page whose letters fill less of its height, and leaves out smaller print", () => {
  const below: readonly (readonly [string, number, number, number])[] = [
    ["5.1 Der Vertrag endet am 31. Oktober 2029, jedoch", 60, 58, 10.1],
    ["5.2 Er kann einmal um ein Jahr verlängert werden.", 60, 80, 10.1],
    ["5.3 Die Kündigung bedarf der Schriftform.", 60, 102, 10.1],
  ];
  expect(texts(page(["5 Dauer", 60, 36, 7.8], ...below))[0]).toBe("5 Dauer");
  expect(texts(page(["Vertrag, Fassung 2", 60, 36, 6.2], ...below))[0]).toBe("5.1 Der Vertrag endet am 31. Oktober 2029, jedoch");
});

it("takes a figure of a date near the edge for no number of the page", () => {
  expect(texts(page(["2026", 60, 54, 8.2], ["年", 87, 53, 10.2], ["4", 96, 54, 8.2], ["月 14", 104, 54, 9.7], ["日", 140, 54, 9.4]))).toEqual([
    "2026 年 4 月 14 日",
  ]);
});

it.each(["住所", "传真", "邮编", "账号", "户名", "税号"])("joins the two signs of %s that were set as wide as labels of more", (label) => {
  const [first = "", second = ""] = label;
  expect(texts(page([first, 60, 300, 10], [second, 100, 300, 10], ["200438", 130, 300, 10]))).toEqual([label, "200438"]);
});
