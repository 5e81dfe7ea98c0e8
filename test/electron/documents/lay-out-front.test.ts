import { describe, expect, test } from "vitest";
import type { Mark } from "../../../electron/documents/flow.ts";
import { points, readHouseStyle, typeArea } from "../../../electron/documents/house-style.ts";
import { layOutFront } from "../../../electron/documents/lay-out-front.ts";
import { flushLines } from "../../../electron/documents/set-title.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import type { Inline } from "../../../shared/documents/blocks.ts";
import type { FrontBlock, FrontMatter, IndexEntry } from "../../../shared/documents/front-matter.ts";
import { wordStarts } from "../../../shared/text/line-breaking.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

const style = unwrap(readHouseStyle());
const area = typeArea(style);
const fonts = productFonts();

type LineMark = Extract<Mark, { kind: "line" }>;
const text = (words: string): Inline[] => [{ kind: "text", text: words }];
const wordsOf = ({ line }: LineMark) => line.glyphRuns.map((run) => run.text).join("");
const pagesOf = (front: FrontMatter) => layOutFront(front, style, fonts);
const linesOf = (front: FrontMatter) => pagesOf(front).map(({ marks }) => marks.filter((mark) => mark.kind === "line"));

const entry = (title: string, index: number): IndexEntry => ({
  number: `附件${index + 1}`,
  title: text(title),
  notes: text("第11条（a）；1页"),
  page: String(3 + index),
  target: index,
});
const index = (titles: readonly string[]): FrontBlock => ({
  kind: "index",
  title: "附件清单",
  head: ["附件号", "名称", "总页码"],
  entries: titles.map(entry),
  wideNumbers: false,
  total: ["合计", `${titles.length}件`],
  note: ["说明：", "总页码为各附件首页在本册中的页码，见每页页脚“总第×页”。封面为第1页，本清单为第2页，全册共27页。"],
});
const names = (count: number) => Array.from({ length: count }, (_, at) => `合作协议影印件（样例大学${at + 1}）`);

/** The printed lines of a name that stands flush left in so many characters of 14 pt. */
const flush = (name: string, room: number) =>
  flushLines(text(name), { face: "fangsong", size: 14 }, room * 14, { fonts, style }).map(({ glyphRuns }) => glyphRuns.map((run) => run.text).join(""));

test("a name is broken between its words only, and before no 的, 和 or 与", () => {
  const name = "特大城市极端降水的多尺度预报与气候适应联合研究";
  const starts = new Set([0, ...wordStarts(name)]);
  for (let room = 6; room < 24; room += 1) {
    let at = 0;
    for (const line of flush(name, room)) {
      expect([...starts], `${room}: ${line}`).toContain(at);
      expect("的和与及等").not.toContain(line[0]);
      at += line.length;
    }
    expect(at).toBe(name.length);
  }
});

describe("the index", () => {
  test("says each entry in the order in which it is read: number, name, leader, page, notes", () => {
    const words = (linesOf({ blocks: [index(names(1))] })[0] ?? []).map(wordsOf);
    const from = words.indexOf("附件1");
    expect(words.slice(from, from + 5).map((line) => line.replace(/\.+/, "…"))).toEqual(["附件1", "合作协议影印件（样例大学1）", "…", "3", "第11条（a）；1页"]);
  });

  test.each([1, 9, 10, 11, 12, 13, 40])("of %i entries repeats its head on each page and never sets its total alone", (count) => {
    const pages = linesOf({ blocks: [index(names(count))] });
    for (const lines of pages) {
      expect(lines.filter((line) => wordsOf(line) === "总页码")).toHaveLength(1);
      expect(lines.some((line) => /^附件\d+$/.test(wordsOf(line)))).toBe(true);
      for (const line of lines) expect(line.baseline).toBeLessThan(area.height);
    }
    expect((pages.at(-1) ?? []).some((line) => wordsOf(line) === "合计")).toBe(true);
    expect(pages.flat().filter((line) => /^附件\d+$/.test(wordsOf(line)))).toHaveLength(count);
  });

  test("links every entry, in their order, over its whole width", () => {
    const links = pagesOf({ blocks: [index(names(30))] }).flatMap(({ marks }) => marks.filter((mark) => mark.kind === "link"));
    expect(links.map(({ target }) => target)).toEqual(names(30).map((_, at) => at));
    for (const { x, width } of links) expect([x, width]).toEqual([0, area.width]);
  });

  test("ends all leaders at one place and runs none under a name", () => {
    const lines = linesOf({ blocks: [index([...names(3), "无授权使用专利（技术）、无相互持股的技术转移承诺书", "样例".repeat(40)])] })[0] ?? [];
    const leaders = lines.filter((line) => /^\.+$/.test(wordsOf(line)));
    expect(leaders).toHaveLength(5);
    for (const leader of leaders) {
      expect(leader.x + leader.line.width).toBeCloseTo(area.width - points(style.index.pageColumn), 3);
      expect(wordsOf(leader).length).toBeGreaterThanOrEqual(style.index.leader.least);
      const name = lines.findLast((line) => line.baseline < leader.baseline + 3 && line.baseline > leader.baseline - 3 && line.x < leader.x);
      expect(name && name.x + name.line.width).toBeLessThan(leader.x);
    }
  });

  test("breaks a long name before its last bracket only where that ends the name, and not within 第2页", () => {
    const words = (
      linesOf({
        blocks: [index(["合作协议中文译件（上海样例智能装备与新材料联合研究所）", "样例样例无授权使用专利（技术）、无相互持股的技术转移承诺书的副本"])],
      })[0] ?? []
    ).map(wordsOf);
    expect(words).toContain("（上海样例智能装备与新材料联合研究所）");
    expect(words.some((line) => line.startsWith("（技术）"))).toBe(false);
    expect(words.some((line) => line.endsWith("第"))).toBe(false);
  });
});

describe("the cover", () => {
  const cover = (value: string): FrontMatter => ({
    blocks: [
      { kind: "display", use: "coverTitle", lines: [text("“国际科技合作”项目"), text("申报附件材料")] },
      { kind: "cover-facts", facts: [{ label: "项目名称", values: [text(value)] }] },
    ],
  });

  test("breaks a name between words into lines of nearly one length", () => {
    const words = (linesOf(cover("面向柔性装配的具身智能机器人关键技术联合研究"))[0] ?? []).map(wordsOf);
    expect(words.slice(-2)).toEqual(["面向柔性装配的具身智能", "机器人关键技术联合研究"]);
  });

  test("sets an opening bracket at the start of a line flush with the lines above", () => {
    const lines = linesOf(cover("第一样例理工与自然科学联合大学（南郊分校）先进机器人研究所（德国）"))[0] ?? [];
    const bracket = lines.find((line) => wordsOf(line).startsWith("（"));
    expect(bracket?.line.origins[0]).toBeCloseTo(-style.coverFacts.size / 2, 3);
  });

  test("has no running number; index and dividers have theirs at the foot", () => {
    expect((linesOf(cover("样例"))[0] ?? []).some((line) => wordsOf(line).startsWith("总第"))).toBe(false);
    const last = linesOf({ blocks: [index(names(2))], footers: ["总第2页"] })[0]?.at(-1);
    expect(last && wordsOf(last)).toBe("总第2页");
    expect(last && area.top + last.baseline).toBeCloseTo(points(297 - style.stamp.bottom) - 0.12 * style.stamp.size, 2);
  });
});
