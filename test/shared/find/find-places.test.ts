import { describe, expect, test } from "vitest";
import { findPlaces, indexPlaces } from "../../../shared/find/find-places.ts";

const index = indexPlaces([
  { title: "自筹经费", detail: "经费预算　70.35 万元", goes: 1 },
  { title: "填报总经费", detail: "经费预算", goes: 2 },
  { title: "经费预算", detail: "节", goes: 3 },
  { title: "外文名称", detail: "外方合作伙伴 1　Universität ＭÜNSTERLIN 镕喆䶮", goes: 4 },
]);
const found = (query: string, most = 10) => findPlaces(index, query, most).first.map(({ goes }) => goes);

describe("places are found", () => {
  test("whether or not letters are written with their marks", () => {
    expect(found("munsterlin")).toEqual([4]);
    expect(found("Universitat")).toEqual([4]);
    expect(found("UNIVERSITÄT")).toEqual([4]);
  });

  test("by title first: what begins with the words, what holds them, then what speaks of them", () => {
    expect(found("经费预算")).toEqual([3, 1, 2]);
    expect(found("经费")).toEqual([3, 1, 2]);
  });

  test("sections and pages before what stands in one, where their title holds the words", () => {
    const places = indexPlaces([
      { title: "预算明细　已符合", detail: "检查结果", goes: 1 },
      { title: "经费预算", detail: "节", isPage: true, goes: 2 },
      { title: "附件", detail: "", also: "预算", isPage: true, goes: 3 },
    ]);
    expect(findPlaces(places, "预算", 9).first.map(({ goes }) => goes)).toEqual([2, 3, 1]);
    expect(findPlaces(places, "预算明细", 9).first.map(({ goes }) => goes)).toEqual([1]);
  });

  test("by their exact name before all that merely hold it, and where that is done before what else is called so", () => {
    const places = indexPlaces([
      { title: "承诺书落款日期", detail: "项目、领域与期限", goes: 1 },
      { title: "技术转移承诺书　已符合", detail: "检查结果", goes: 2 },
      { title: "技术转移承诺书", detail: "文书", goes: 3 },
      { title: "文书", detail: "", also: "承诺书、打印", isPage: true, goes: 4 },
      { title: "附件清单", detail: "文书", goes: 5 },
      { title: "附件", detail: "", isPage: true, goes: 6 },
      { title: "打印", detail: "命令", goes: 7 },
    ]);
    const first = (query: string) => findPlaces(places, query, 9).first.map(({ goes }) => goes);
    expect(first("承诺书")).toEqual([4, 1, 3, 2]);
    expect(first("附件")).toEqual([6, 5]);
    expect(first("打印")).toEqual([7, 4]);
    expect(first("技术转移承诺书")).toEqual([3, 2]);
  });

  test("an item of a list and its papers before the questions that are asked of it", () => {
    const places = indexPlaces([
      { title: "南郊样例大学", detail: "外方合作伙伴　外方合作伙伴1", goes: 1 },
      { title: "南郊样例大学 · 国别", of: "南郊样例大学", detail: "外方合作伙伴　德国", goes: 2 },
      { title: "拨款通知 南郊样例大学.jpg", detail: "附件", goes: 3 },
      { title: "国际合作基础", detail: "与南郊样例大学合作", goes: 4 },
    ]);
    expect(findPlaces(places, "南郊样例大学", 9).first.map(({ goes }) => goes)).toEqual([1, 3, 4, 2]);
    expect(findPlaces(places, "南郊 国别", 9).first.map(({ goes }) => goes)).toEqual([2]);
  });

  test("by every part of the query, in title or detail", () => {
    expect(found("预算 自筹")).toEqual([1]);
    expect(found("预算 伙伴")).toEqual([]);
  });

  test("by what is said there at length, after those that have it in their title", () => {
    const told = indexPlaces([
      { title: "自筹经费　差 9.65 万元", detail: "检查结果", also: "自筹经费与申请资助的比例不低于 1:1。", goes: 1 },
      { title: "经费比例核算表", detail: "文书", goes: 2 },
    ]);
    expect(findPlaces(told, "比例", 9).first.map(({ goes }) => goes)).toEqual([2, 1]);
    expect(findPlaces(told, "比例 伙伴", 9).count).toBe(0);
  });

  test("whatever the width, case and stops of letters and figures", () => {
    expect(found("münsterlin")).toEqual([4]);
    expect(found("７０．３５")).toEqual([1]);
    expect(found("（外文）名称")).toEqual([4]);
  });

  test("by rare characters", () => {
    expect(found("䶮")).toEqual([4]);
  });

  test("not by blanks and stops alone", () => {
    expect(found(" ")).toEqual([]);
    expect(found("。、")).toEqual([]);
  });

  test("all counted, and as many told as are asked for", () => {
    expect(findPlaces(index, "经费", 1)).toEqual({ count: 3, first: [{ title: "经费预算", detail: "节", goes: 3 }] });
  });
});
