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

describe("a number that looks like a day", () => {
  const first = (line: string) =>
    people(`For Harbour University\nKari Nordmann\n${line}\n\nFor Eastlake Institute of Technology\nWang Jianguo\nDate: 5 June 2026`)[0];
  it.each(["Ref. 14.10.24", "Doc. 11.02.26", "Ref. 14.10.2024"])("is no day of signing beside a labelled one: %s", (number) => {
    expect(first(`${number}\nDate: 1 June 2026`)).toEqual(["Kari Nordmann", "2026-06-01"]);
  });
  it.each(["Ref. 14.10.24", "Doc. 11.02.26"])("is none where it stands alone: %s", (number) => {
    expect(first(number)).toEqual(["Kari Nordmann", undefined]);
  });
  it.each(["01.06.26", "Date: 01.06.26", "Oslo, 01.06.26", "Oslo, den 01.06.26"])("is one where it stands alone, behind a place or a label: %s", (day) => {
    expect(first(day)).toEqual(["Kari Nordmann", "2026-06-01"]);
  });
});

describe("a sentence above those who sign", () => {
  const CHINESE =
    "合作协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 合作内容\n双方共同开展低流速潮流能水轮机研究，建立中试装置。\n第二条 争议\n双方应友好协商解决争议，协商不成的，提交仲裁。";
  const english = (words: string) => people(`${words}\n\nFor Harbour University\nKari Nordmann\n\nFor Eastlake Institute of Technology\nWang Jianguo`);
  const chinese = (words: string) =>
    readElements(pagesOf(`${CHINESE}\n${words}\n\n甲方（盖章）：海港大学\n代表：李文华\n\n乙方（盖章）：东湖理工大学\n代表：王建国`), CASE).signatories;

  it.each(["", "3. "])("on the signing of another document is none of this one: “%s”", (number) => {
    for (const words of ["The memorandum of understanding was signed in Oslo on 3 March 2024.", "The Parties signed a memorandum in Oslo on 3 March 2024."])
      expect(english(number + words).map(([, date]) => date)).toEqual([undefined, undefined]);
    expect(chinese(`${number}双方于2023年5月10日在上海签署了谅解备忘录。`).map(({ date }) => date)).toEqual([undefined, undefined]);
  });
  it.each(["", "3. "])("on the signing of this one is that of both: “%s”", (number) => {
    expect(english(`${number}This Agreement was signed in Oslo on 3 March 2026.`).map(([, date]) => date)).toEqual(["2026-03-03", "2026-03-03"]);
    expect(chinese(`${number}本协议于2026年6月1日在上海签署。`).map(({ date }) => date)).toEqual(["2026-06-01", "2026-06-01"]);
  });
  it.each(["Done in Oslo on 3 March 2026.", "双方于2026年3月3日在上海签署。"])("that names no document speaks of this one: %s", (words) => {
    const dates = /^D/u.test(words) ? english(words).map(([, date]) => date) : chinese(words).map(({ date }) => date);
    expect(dates).toEqual(["2026-03-03", "2026-03-03"]);
  });
});

it("a label over two lines, with initials by hand in front of the names, leaves names and days", () => {
  const text =
    "合作研究协议书\n甲　方：上海同心脑科学研究中心\n乙　方：白俄罗斯维捷布斯克神经生理研究所\n第一条　研究任务\n1.1 阐明低强度超声对睡眠纺锤波的影响；\n\n甲方（盖章）： || 乙方（盖章）：\n法定代表人或\n委托代理人：蔡 蔡文博 || 委托代理人：A. L. Aliaksei Lukashevich\n签订时间：2026年8月5日 || 签订时间：2026年8月19日";
  expect(readElements(pagesOf(text), CASE).signatories.map(({ name, date }) => [name, date])).toEqual([
    ["蔡文博", "2026-08-05"],
    ["Aliaksei Lukashevich", "2026-08-19"],
  ]);
});

describe("the unit of whoever signs", () => {
  /** As two columns are scanned whose first is a line longer: the names of the units stand above the people. */
  const units = (post: string) =>
    readElements(
      pagesOf(
        `国际科技合作协议\n甲方：上海示例光子科技有限公司\n乙方：南样河谷大学（Universität Südtal，地址：德国海滨市大学街12号）\n第一条 合作期限\n本协议自2026年8月1日起至2029年7月31日止。\n\n甲方：上海示例光子科技有限公司（盖\n乙方：南样河谷大学（盖章）\n章） || 签字人：K. Lindner\n签字人：顾明远 || 姓名：Katharina Lindner\n职务：总经理 || ${post}\n日期：2026年3月18日 || 日期：2026年3月25日`,
      ),
      CASE,
    ).signatories.map(({ unit }) => unit);

  it("is not the part of it that a post names, but the party itself is", () => {
    expect(units("职务：集成光子学研究所所长")).toEqual(["上海示例光子科技有限公司", "南样河谷大学"]);
    expect(units("职务：南样河谷大学校长")).toEqual(["上海示例光子科技有限公司", "南样河谷大学"]);
  });
});
