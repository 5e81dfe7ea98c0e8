import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const CASE = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
const HEAD =
  "AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Term\nThis Agreement is valid for four years.\n";
const people = (text: string) => readElements(pagesOf(`${HEAD}\n${text}`), CASE).signatories.map(({ name, date }) => [name, date]);

describe("the field of an office", () => {
  it.each([
    ["Academic Affairs", "Global Affairs"],
    ["Research Services", "International Relations"],
    ["Corporate Finance", "Student Administration"],
  ])("is no name of a person: Vice President %s", (first, second) => {
    expect(people(`Wang Jianguo\nVice President ${first}\n1 June 2026\n\nKari Nordmann\nVice President ${second}\n5 June 2026`)).toEqual([
      ["Wang Jianguo", "2026-06-01"],
      ["Kari Nordmann", "2026-06-05"],
    ]);
  });

  it("stands apart from an office in front of a name", () => {
    expect(people("Signed by\nPresident Shinobu Hatakeyama\n1 June 2026\n\nDirector Kari Nordmann\n5 June 2026")).toEqual([
      ["Shinobu Hatakeyama", "2026-06-01"],
      ["Kari Nordmann", "2026-06-05"],
    ]);
  });
});

describe("name, signature and day in one row", () => {
  const WANTED = [
    ["Kari Nordmann", "2026-06-01"],
    ["WANG Jianguo", "2026-06-05"],
  ];
  const block = (between: string) =>
    `Signed by the Parties:\nParty A: Harbour University\nName: Kari Nordmann${between}Signature: ____________${between}Date: 1 June 2026\nParty B: Eastlake Institute of Technology\nName: WANG Jianguo${between}Signature: ____________${between}Date: 5 June 2026`;

  it.each([
    ["as one line", "   "],
    ["as cells", " || "],
    ["below each other, under a heading of all", "\n"],
  ])("are one side: %s", (_, between) => {
    expect(people(block(between))).toEqual(WANTED);
  });

  it("are one side in Chinese", () => {
    const text =
      "合作方签署\n甲方：东湖理工学院\n姓名：王建国　签字：　　　　签署日期：2026年6月1日\n乙方：挪威海港大学\n姓名：Kari Nordmann　签字：　　　　签署日期：2026年6月5日";
    expect(people(text)).toEqual([
      ["王建国", "2026-06-01"],
      ["Kari Nordmann", "2026-06-05"],
    ]);
  });

  it("that stand twice in a row are two sides next to each other", () => {
    const text =
      "For HU || For EIT\nName: Kari Nordmann || Name: WANG Jianguo\nDate: 1 June 2026 || Date: 5 June 2026\nSignature: ________ || Signature: ________";
    expect(people(text)).toEqual(WANTED);
  });
});

describe("a word of approval below a name", () => {
  it.each(["Approved", "Confirmed", "Agreed and accepted"])("goes with the side above it: %s", (word) => {
    expect(people(`Li Wenhua\n${word}\n1 June 2026\n\nKari Nordmann\n${word}\n5 June 2026`)).toEqual([
      ["Li Wenhua", "2026-06-01"],
      ["Kari Nordmann", "2026-06-05"],
    ]);
    expect(people(`Li Wenhua\n${word}:\nDate: 1 June 2026\n\nKari Nordmann\n${word}:\nDate: 5 June 2026`)).toEqual([
      ["Li Wenhua", "2026-06-01"],
      ["Kari Nordmann", "2026-06-05"],
    ]);
  });

  it("begins a side where a person follows, or the side above has its day", () => {
    expect(people("Kari Nordmann\nRector\n1 June 2026\n\nConfirmed:\nLi Wenhua\n5 June 2026")).toEqual([
      ["Kari Nordmann", "2026-06-01"],
      ["Li Wenhua", "2026-06-05"],
    ]);
  });
});

describe("a date at the head", () => {
  const dates = (line: string) =>
    readElements(
      pagesOf(
        `合作协议\n挪威海港大学（甲方）与东湖理工学院（乙方）订立本协议。\n\n${line}\n\n第一条 合作内容\n双方共同研究储氢。\n\n甲方代表：李文华\n\n乙方代表：王建国`,
      ),
      CASE,
    ).signatories.map(({ date }) => date);

  it.each(["本协议自2026年8月1日起至2029年7月31日止。", "本协议自2026年8月1日起生效。"])("of the term signs nothing: %s", (line) => {
    expect(dates(line)).toEqual([undefined, undefined]);
  });

  it("that stands alone signs for both", () => {
    expect(dates("2026年6月1日")).toEqual(["2026-06-01", "2026-06-01"]);
  });
});

it("a day in figures that could be the month is told with both readings, one that cannot or has full stops with one", () => {
  const both = (day: string) =>
    readElements(pagesOf(`${HEAD}\nSigned for HU\nName: Kari Nordmann\nDate: ${day}`), CASE).signatories.map(({ date, otherDate }) => [date, otherDate]);
  expect(both("5/6/2026")).toEqual([["2026-06-05", "2026-05-06"]]);
  expect(both("25/6/2026")).toEqual([["2026-06-25", undefined]]);
  expect(both("6/6/2026")).toEqual([["2026-06-06", undefined]]);
  expect(both("5.6.2026")).toEqual([["2026-06-05", undefined]]);
});
