import { describe, expect, it } from "vitest";
import { type Change, changesOnly, compareLetters, compareTexts, firstChanges, saysTheSame } from "../../../shared/text/compare-texts.ts";

const side = (changes: readonly Change[], other: Change["kind"]) =>
  changes
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join("");

const named = (changes: readonly Change[], wanted: Change["kind"]) => changes.filter(({ kind }) => kind === wanted).map(({ text }) => text);

describe("what changed in a text", () => {
  it.each([
    ["自筹1,400,000元整", "自筹1,450,000元整", ["1,400,000"], ["1,450,000"]],
    ["比例为2.0:1", "比例为2.15:1", ["2.0:1"], ["2.15:1"]],
    ["与Musterwerk GmbH合作", "与Musterwerke GmbH合作", ["Musterwerk"], ["Musterwerke"]],
    ["申报单位：甲大学", "申报单位：甲乙大学", [], ["乙"]],
    ["镕基", "𬭎基", ["镕"], ["𬭎"]],
    ["𬭎基", "𬭊基", ["𬭎"], ["𬭊"]],
    ["", "新的话", [], ["新的话"]],
    ["旧的话", "", ["旧的话"], []],
  ])("names amounts, ratios, words and characters whole: %s, %s", (before, after, gone, come) => {
    const changes = compareTexts(before, after);
    expect(named(changes, "gone")).toEqual(gone);
    expect(named(changes, "come")).toEqual(come);
  });

  it.each([
    ["项目负责人为沈喆。", "项目负责人为阿依古丽·䶮喆。", ["沈喆"], ["阿依古丽·䶮喆"], "阿依古丽·䶮喆"],
    [
      "1.穆斯特机器人有限公司（德国）",
      "1.莱茵威斯特机器人联合中心有限公司（德国）",
      ["穆斯特机器人有限公司"],
      ["莱茵威斯特机器人联合中心有限公司"],
      "莱茵威斯特机器人联合中心有限公司",
    ],
    ["甲（乙）公司付款", "甲（乙）公司收款", ["付"], ["收"], "甲（乙）公司"],
  ])("names an answer that became another whole, on both sides: %s, %s", (before, after, gone, come, answer) => {
    const changes = compareLetters(before, { words: after, answers: [answer] });
    expect(named(changes, "gone")).toEqual(gone);
    expect(named(changes, "come")).toEqual(come);
  });

  it.each([
    ["同一句话", "同一句话"],
    ["甲1,000元乙", "甲1,000元乙丙1,000元乙"],
    ["一二一二一二", "一二一二"],
    ["第1条。第2条。", "第1条。第1条。第2条。"],
    ["é与e\u0301", "é"],
  ])("gives both texts back, with no two kept stretches in a row: %s, %s", (before, after) => {
    const changes = compareTexts(before, after);
    expect(side(changes, "come")).toBe(before.normalize("NFC"));
    expect(side(changes, "gone")).toBe(after.normalize("NFC"));
    expect(changes.some((change, index) => change.kind === "same" && changes[index + 1]?.kind === "same")).toBe(false);
  });

  it.each([
    ["标题\n正文", "\n标题\n\n\n正文 \n\n—  —\n\n— 2 —\n"],
    ["标题\n正文", "标题\n第 1 页 共 2 页\n正文\n第2页"],
    ["甲\n乙", "☑甲\n乙□"],
    ["甲 乙", "甲\t乙"],
  ])("is nothing where only empty lines, page numbers and boxes of one side differ: %j, %j", (before, after) => {
    expect(compareLetters(before, { words: after, answers: [] })).toEqual([{ kind: "same", text: before }]);
    expect(saysTheSame(after, before)).toBe(true);
  });

  it.each([
    ["金额—5—元", "金额—6—元"],
    ["☑甲", "☐甲"],
    ["甲\n5", "甲\n6"],
    ["甲\n—", "甲"],
    ["第1页的附件", "第2页的附件"],
  ])("is told for numbers and signs within the words: %j, %j", (before, after) => {
    expect(saysTheSame(before, after)).toBe(false);
    expect(compareLetters(before, { words: after, answers: [] }).some(({ kind }) => kind !== "same")).toBe(true);
  });

  it("is quoted with a few characters around it, never half a character", () => {
    const long = "𬭎".repeat(30);
    expect(changesOnly(compareTexts(`${long}甲${long}`, `${long}乙${long}`), 3).map(({ text }) => text)).toEqual([
      `……${"𬭎".repeat(3)}`,
      "甲",
      "乙",
      `${"𬭎".repeat(3)}……`,
    ]);
  });

  it("is shown as far as there is room, no change cut in two", () => {
    const changes = compareTexts("甲方1000元，乙方2000元，丙方3000元。", "甲方1500元，乙方2500元，丙方3500元。");
    const shown = (most: number) => firstChanges(changes, most).map(({ text }) => text);
    expect(shown(1000)).toEqual(changes.map(({ text }) => text));
    expect(shown(3)).toEqual(["甲方", "1000", "1500", "……"]);
    expect(shown(18)).toEqual(["甲方", "1000", "1500", "元，乙方", "2000", "2500", "……"]);
    // nothing but kept words is left: they stand
    expect(firstChanges(changes.slice(0, 4), 3)).toEqual(changes.slice(0, 4));
  });

  it("is quoted without half a number or word, and without a line of dots alone", () => {
    const quoted = (before: string, after: string, around: number) => changesOnly(compareTexts(before, after), around).map(({ text }) => text);
    const [head, tail] = ["一、经费数额\n申请资助经费", "元，我单位自筹经费703,500元；\n合作单位Musterwerk出资。"];
    expect(quoted(`${head}650,000${tail}`, `${head}690,000${tail}`, 12)).toEqual(["……经费数额\n申请资助经费", "650,000", "690,000", "元，我单位自筹经费……"]);
    expect(quoted(`${head}650,000${tail}`, `${head}690,000${tail}`, 16).at(-1)).toBe("元，我单位自筹经费703,500……");
    // no bracket or quote ends that does not begin
    expect(quoted("专题二“政府（机构）间合作项目”，项目名称为“甲”。", "专题二“政府（机构）间合作项目”，项目名称为“乙”。", 16)[0]).toBe("……项目名称为“");
    expect(quoted("甲\n一、经费来源\n后文后文后文", "乙\n一、经费来源\n后文后文后文", 8).at(-1)).toBe("\n一、经费来源……");
    // a word is quoted whole, and so is an amount in words
    expect(quoted(`${head}650,000${tail}`, `${head}690,000${tail}`, 9)[0]).toBe("……数额\n申请资助经费");
    expect(quoted(`${head}650,000${tail}`, `${head}690,000${tail}`, 10)[0]).toBe("……经费数额\n申请资助经费");
    expect(quoted("人民币柒拾万元整，其中", "人民币陆拾伍万元整，其中", 10).slice(1, 3)).toEqual(["柒拾万元整", "陆拾伍万元整"]);
    // a kept stretch that is as short as what would be quoted of it stands whole
    expect(quoted("甲1234567890丙", "乙1234567890丁", 5)).toContain("1234567890");
  });
});
