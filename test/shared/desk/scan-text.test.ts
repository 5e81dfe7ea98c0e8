import { describe, expect, test } from "vitest";
import { type PrintedScan, scansByText, scanText } from "../../../shared/desk/scan-text.ts";

const promise = (title: string, unit: string, amount: string) =>
  `自筹经费承诺书\n上海市科学技术委员会：我单位申报的“${title}”项目，申请资助经费60万元，我单位承诺自筹经费${amount}元，用于项目的人员、设备和试验，按计划足额到位，并接受监督检查。\n特此承诺。\n${unit}\n2026年5月20日`;
const letter = (key: string, title: string, unit = "浦江样例大学", amount = "700000"): PrintedScan => ({
  key,
  pages: [promise(title, unit, amount)],
  facts: [title, unit, amount],
});
const first = letter("first", "高温超导磁体失超检测方法合作研究");
const second = letter("second", "近海风电基础冲刷监测与防护技术研究");

const find = (pages: readonly (string | undefined)[], documents: readonly PrintedScan[]) =>
  scansByText((index) => pages[index], documents)
    .find(pages.map((_, index) => index))
    .map(({ pages: own, expected }) => [expected, ...own]);
/** As recognition may read it: characters wrong here and there, other punctuation, lines cut elsewhere. */
const misread = (text: string) => text.replaceAll("承诺", "承偌").replaceAll("，", ",\n").replace("监督", "监曾").replace("人员", "人贝");

describe("documents told by what is printed on them", () => {
  test("are found in a row of pages, misread here and there, each with the case that it names", () => {
    expect(find([misread(second.pages[0] ?? ""), misread(first.pages[0] ?? "")], [first, second])).toEqual([
      ["second", 0],
      ["first", 1],
    ]);
  });

  test("are left alone when two cases say the same, or what tells them apart cannot be read", () => {
    expect(find(first.pages, [first, { ...first, key: "copy" }])).toEqual([]);
    const veiled = (first.pages[0] ?? "").replace("高温超导磁体失超检测方法合作研究", "");
    expect(find([veiled], [first, second])).toEqual([]);
    expect(find([undefined, ""], [first, second])).toEqual([]);
  });

  test("are told apart by the one word in which two titles differ, and not taken for the other when only that one is expected", () => {
    const one = letter("one", "近海风电基础结冰监测与防护技术研究");
    expect(find(second.pages, [one, second])).toEqual([["second", 0]]);
    const phase = letter("phase", "近海风电基础冲刷监测与防护技术研究（二期）");
    expect(find(second.pages, [phase, second])).toEqual([["second", 0]]);
    expect(find(phase.pages, [phase, second])).toEqual([["phase", 0]]);
  });

  test("are not taken for a letter of other answers: another amount, another project", () => {
    expect(find(first.pages, [letter("first", "高温超导磁体失超检测方法合作研究", "浦江样例大学", "900000")])).toEqual([]);
    expect(find(first.pages, [second])).toEqual([]);
  });

  test("are found where a day was left open and is now written in by hand, and not where it is another printed day", () => {
    const open = (day: string) => ({ ...first, pages: [(first.pages[0] ?? "").replace("2026年5月20日", day)], facts: [...first.facts, day] });
    const dated = (first.pages[0] ?? "").replace("2026年5月20日", "2026年5月25日");
    expect(find([dated], [open("　　　　年　　月　　日")])).toEqual([["first", 0]]);
    expect(find([dated], [open("2021年12月31日")])).toEqual([]);
  });

  test("of several pages are found whole, in their order, or not at all", () => {
    const clause = (number: number) =>
      `第${number}条　双方就第${number}项任务分工合作，${"甲乙丙丁戊己庚辛壬癸"[number]}组负责试验数据的整理与提供，每${number}周交换一次，费用各自承担，争议协商解决。`;
    const long: PrintedScan = { key: "long", pages: [1, 4, 7].map((from) => [from, from + 1, from + 2].map(clause).join("\n")), facts: [] };
    const [one = "", two = "", three = ""] = long.pages;
    expect(find([one, two, three, first.pages[0]], [long, first])).toEqual([
      ["long", 0, 1, 2],
      ["first", 3],
    ]);
    expect(find([one, three, two], [long])).toEqual([]);
    expect(find([one, two], [long])).toEqual([]);
  });

  test("that are only like a printed one are cut where such a one begins, and said to be perhaps that one", () => {
    const older = letter("first", "高温超导磁体失超检测方法合作研究", "浦江样例大学", "900000");
    const stack = [first.pages[0], "一页没有人等的手写记录，与什么都不相近", second.pages[0], "无关的另一页，讲的是食堂的菜单和价格"];
    const { find: sure, guess } = scansByText((index) => stack[index], [older]);
    expect(sure([0, 1, 2, 3])).toEqual([]);
    expect(guess([0, 1, 2, 3])).toEqual([
      { pages: [0], expected: "first" },
      { pages: [2], expected: "first" },
    ]);
    // as like one as the other: cut there, and a person says which
    expect(scansByText((index) => stack[index], [older, { ...older, key: "copy" }]).guess([0, 1])).toEqual([{ pages: [0], expected: undefined }]);
  });

  test("of the office's own lists and sheets are known by their mark", () => {
    const { isInternal } = scansByText((index) => ["内部材料 不 上传\n用印清单", first.pages[0]][index], []);
    expect([0, 1, 2].map(isInternal)).toEqual([true, false, false]);
    expect(scanText("Ａ-1，“承诺”")).toBe("a1承诺");
  });
});
