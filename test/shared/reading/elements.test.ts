import { describe, expect, it } from "vitest";
import { readAgreements, readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const CASE = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
const HEAD = "RESEARCH AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).";
const SIGNED =
  "For Harbour University || For Eastlake Institute of Technology\nName: Kari Nordmann || Name: Li Wenhua\nDate: 3 March 2026 || Date: 9 March 2026";
const english = (...clauses: readonly string[]) => readElements(pagesOf([HEAD, ...clauses, "", SIGNED].join("\n")), CASE);
const chinese = (...clauses: readonly string[]) =>
  readElements(
    pagesOf(
      [
        "合作协议",
        "甲方：东湖理工大学",
        "乙方：海港大学（挪威）",
        ...clauses,
        "",
        "甲方（盖章）： || 乙方（盖章）：",
        "姓名：李文华 || 姓名：Kari Nordmann",
        "日期：2026年3月3日 || 日期：2026年3月9日",
      ].join("\n"),
    ),
    CASE,
  );

describe("the term", () => {
  it.each([
    ["This Agreement shall remain in force for five (5) years from the date of the last signature.", "2026-03-09", "2031-03-08", 60],
    ["This Agreement takes effect on 1 August 2026 and expires on 31 July 2030.", "2026-08-01", "2030-07-31", 48],
    ["This Agreement is valid for forty-two (42) months commencing on September 1, 2026.", "2026-09-01", "2030-02-28", 42],
    ["This Agreement enters into force on 12June2026 and remains in force until 11June2031.", "2026-06-12", "2031-06-11", 60],
  ])("is computed: %s", (clause, start, end, months) => {
    expect(english("1. Term", clause).term).toMatchObject({ status: "present", start, end, months });
  });

  it.each([
    ["本协议自双方签署之日起生效，有效期三年。", "2026-03-09", "2029-03-08", 36],
    ["本协议有效期自二〇二六年八月一日至二〇三〇年七月三十一日。", "2026-08-01", "2030-07-31", 48],
    ["本协议自2026年7月1日起生效，有效期肆年。", "2026-07-01", "2030-06-30", 48],
  ])("is computed: %s", (clause, start, end, months) => {
    expect(chinese("第一条 协议期限", clause).term).toMatchObject({ status: "present", start, end, months });
  });

  it("is not the time of secrecy, of notice or of a prolongation", () => {
    const { term } = english(
      "1. Confidentiality",
      "Each Party keeps the information secret for five (5) years.",
      "2. Termination",
      "Either Party may terminate this Agreement with six months' written notice.",
    );
    expect(term.status).toBe("missing");
    const renewed = chinese("第一条 协议期限", "本协议有效期自2026年8月1日起三年。期满前三个月双方未提出异议的，自动续期一年。").term;
    expect(renewed).toMatchObject({ months: 36, autoRenewal: true });
  });

  it("runs from the day that the document itself calls the effective date", () => {
    const { term } = english(
      "1. Definitions",
      "“Effective Date” means 1 July 2026.",
      "2. Term",
      "This Agreement continues for three years from the Effective Date.",
    );
    expect(term).toMatchObject({ status: "present", start: "2026-07-01", end: "2029-06-30", report: "ends-before-end" });
    expect(term.places.map(({ quote }) => quote)).toEqual([
      "This Agreement continues for three years from the Effective Date.",
      "“Effective Date” means 1 July 2026.",
    ]);
  });

  it("is unclear from a day of signing that is left open, the months known", () => {
    const read = readElements(
      pagesOf(
        `${HEAD}\n1. Term\nThis Agreement is valid for four years from its signature.\n\nName: Kari Nordmann || Name: Li Wenhua\nDate: ________ || Date: 9 March 2026`,
      ),
      CASE,
    );
    expect(read.term).toMatchObject({ status: "unclear", why: "start-not-known", months: 48 });
  });

  it("is reported where it ends before the project begins or ends", () => {
    expect(english("1. Term", "This Agreement is valid from 1 January 2023 to 31 December 2025.").term.report).toBe("ends-before-start");
    expect(english("1. Term", "This Agreement is valid from 1 January 2025 to 31 December 2028.").term.report).toBe("ends-before-end");
  });
});

describe("intellectual property", () => {
  it.each([
    ["Results belong to the Party that generated them; joint Results are owned by both.", "present"],
    ["“Intellectual Property” means patents, designs and know-how.", "missing"],
    ["The ownership of intellectual property shall be agreed separately by the Parties.", "unclear"],
    ["Ownership of the results will be laid down in a research collaboration agreement, to be concluded within three months of the award.", "unclear"],
    ["Each Party's Background remains its property.", "missing"],
  ])("%s", (clause, status) => {
    expect(english("1. Intellectual property", clause).ip.status).toBe(status);
  });

  it.each([
    ["合作产生的知识产权由双方共有。", "present"],
    ["知识产权的归属由双方另行签订协议约定。", "unclear"],
    ["本协议所称知识产权，是指专利权、著作权和技术秘密。", "missing"],
  ])("%s", (clause, status) => {
    expect(chinese("第一条 知识产权", clause).ip.status).toBe(status);
  });
});

describe("inputs and division of work", () => {
  it("are told from each other, in sentences and in tables", () => {
    const { inputs, division } = english(
      "1. Work",
      "HU designs the antenna. EIT writes the software.",
      "2. Means",
      "HU provides EUR 90,000 and two engineers; EIT provides CNY 500,000.",
    );
    expect([division.quote, inputs.quote]).toEqual([
      "HU designs the antenna. EIT writes the software.",
      "HU provides EUR 90,000 and two engineers; EIT provides CNY 500,000.",
    ]);
    const table = english(
      "Annex 1 Duties and resources",
      "Party || Duties || Resources",
      "HU || Antenna and tests || EUR 90,000",
      "EIT || Software || CNY 500,000",
    );
    expect([table.division.quote, table.inputs.quote, table.inputs.why]).toEqual(["Antenna and tests", "EUR 90,000", "in-table"]);
  });

  it("are unclear where they stand in an annex that the file does not hold", () => {
    const { division } = chinese("第一条 合作内容", "双方共同开展电池材料研究。", "第二条 双方分工", "双方分工见附件一。");
    expect(division).toMatchObject({ status: "unclear", why: "annex-not-there" });
  });
});

describe("signatories", () => {
  const WRAPPED = [
    "固态电池材料联合实验室共建协议",
    "甲方：瓦尔登（上海）新能源材料研发有限公司",
    "乙方：上海东海理工大学",
    "丙方：上海东海理工大学长三角先进能源材料与固态电池系统协同创新研究院（临港新片区国际",
    "联合实验基地）",
    "第一条 合作内容",
    "三方共建联合实验室，面向城市储能开展固态电池关键材料的研究，并每年共同举办一次学术会议。",
    "（以下无正文，为签署页）",
    "",
    "甲方（盖章）：瓦尔登（上海）新能源材料研发有限公司",
    "",
    "授权代表（签字）：陈明 || 职务：总经理",
    "",
    "签署日期：2026年3月14日",
    "",
    "乙方（盖章）：上海东海理工大学",
    "",
    "授权代表（签字）：顾明远 || 职务：副校长",
    "",
    "签署日期：2026年3月15日",
    "",
    "丙方（盖章）：上海东海理工大学长三角先进能源材料与固态电池系统协同创新研究院（临港新",
    "片区国际联合实验基地）",
    "",
    "授权代表（签字）：许文卓 || 职务：院长",
    "",
    "签署日期：2026年3月16日",
  ].join("\n");
  const BASE = "上海东海理工大学长三角先进能源材料与固态电池系统协同创新研究院（临港新片区国际联合实验基地）";

  it("each side keeps its date where a unit's name takes two lines, and the name keeps the bracket that closes it", () => {
    expect(readElements(pagesOf(WRAPPED), CASE).signatories.map(({ name, unit, date }) => [name, unit, date])).toEqual([
      ["陈明", "瓦尔登（上海）新能源材料研发有限公司", "2026-03-14"],
      ["顾明远", "上海东海理工大学", "2026-03-15"],
      ["许文卓", BASE, "2026-03-16"],
    ]);
  });

  const CLAUSE = "1. Term\nThis Agreement is valid for four years.";
  const people = (text: string) =>
    readElements(pagesOf([HEAD, CLAUSE, "", text].join("\n")), CASE).signatories.map(({ name, unit, date }) => [name, unit, date]);

  it("are read in tables with a head, of three sides too, and not in lists of people", () => {
    const sides = [
      "甲方 || 乙方 || 丙方",
      "东湖理工大学（盖章） || 海港大学（盖章） || 海岸基金会（盖章）",
      "授权代表： || 授权代表： || 授权代表：",
      "姓名：李文华 || 姓名：Kari Nordmann || 姓名：Ana Costa",
      "2026.3.3 || 2026.3.9 || 2026.3.11",
    ].join("\n");
    expect(
      chinese("一、期限", "本协议有效期三年。", sides)
        .signatories.map(({ name, date }) => [name, date])
        .slice(0, 3),
    ).toEqual([
      ["李文华", "2026-03-03"],
      ["Kari Nordmann", "2026-03-09"],
      ["Ana Costa", "2026-03-11"],
    ]);
    expect(people("No. || Name || Unit\n1 || Kari Nordmann || Harbour University\n2 || Li Wenhua || Eastlake Institute of Technology")).toEqual([]);
  });

  it("sign below each other for a unit on a line of its own", () => {
    const below = "Signed for and on behalf of\nHarbour University\nBy: Kari Nordmann\nDate: 3 March 2026\n\nSigned for and on behalf of\n";
    expect(people(`${below}Eastlake Institute of Technology\nBy: Li Wenhua\nDate: 9 March 2026`)).toEqual([
      ["Kari Nordmann", "Harbour University", "2026-03-03"],
      ["Li Wenhua", "Eastlake Institute of Technology", "2026-03-09"],
    ]);
  });

  /** The same pages as an engine reads them. */
  const scanned = (text: string) =>
    pagesOf([HEAD, CLAUSE, "", text].join("\n")).map((page) => ({
      ...page,
      source: "ocr" as const,
      inkMarks: [],
      lines: page.lines.map((line) => ({ ...line, confidence: 0.95 })),
    }));

  it("have signed where an engine has read the name by hand above the one in print, or behind the label", () => {
    const read = readElements(
      scanned(
        "For Harbour University || For Eastlake Institute of Technology\nK. Nordmann || \nProf. Kari Nordmann || Prof. Li Wenhua\n3 March 2026 || 9 March 2026",
      ),
      CASE,
    );
    expect([read.signed, read.signatories.map(({ hand }) => hand)]).toEqual(["one", ["signed", "empty"]]);
  });

  it("belong to the unit that an engine has read with other letters", () => {
    const read = readElements(
      scanned("Kari Nordmann\nRector, Harb0ur Umiversity\n3 March 2026\n\nLi Wenhua\nDean, Eastlake Instltute of Technolgy\n9 March 2026"),
      CASE,
    );
    expect(read.signatories.map(({ unit }) => unit)).toEqual(["Harbour University", "Eastlake Institute of Technology"]);
  });

  it("are read from both sides, with unit and date", () => {
    const { signatories, signed } = english("1. Term", "This Agreement is valid for four years.");
    expect(signatories.map(({ name, unit, date }) => [name, unit, date])).toEqual([
      ["Kari Nordmann", "Harbour University", "2026-03-03"],
      ["Li Wenhua", "Eastlake Institute of Technology", "2026-03-09"],
    ]);
    expect(signed).toBe("cannot-tell");
  });

  it("have signed where something stands by hand", () => {
    const [page] = pagesOf(`${HEAD}\n1. Term\nThis Agreement is valid for four years.\n\n\n${SIGNED}`);
    const line = page?.lines.find(({ text }) => text.startsWith("Name: Kari"));
    if (!page || !line) throw new Error("no page");
    const read = readElements([{ ...page, inkMarks: [{ left: 70, top: line.box.top - 12, width: 80, height: 20 }] }], CASE);
    expect([read.signed, read.signatories.map(({ hand }) => hand)]).toEqual(["one", ["signed", "empty"]]);
  });
});

it("two agreements in one file are read apart", () => {
  const second = `LICENCE AGREEMENT\nThis Agreement is made between Harbour University and Eastlake Institute of Technology.\n1. Term\nThis Agreement is valid from 1 May 2026 to 30 April 2031.\n\n${SIGNED}`;
  const read = readAgreements(pagesOf(`${HEAD}\n1. Term\nThis Agreement is valid from 1 May 2020 to 30 April 2021.\n\n${SIGNED}`, second), CASE);
  expect(read.map(({ from, elements }) => [from, elements.term.end])).toEqual([
    [1, "2021-04-30"],
    [2, "2031-04-30"],
  ]);
});

it("a table of contents is no clause", () => {
  const { ip, content } = readElements(
    pagesOf(`${HEAD}\nContents\n1. Scope ........ 2\n2. Intellectual property ........ 3`, "1. Scope\nThe Parties jointly develop a pump."),
    CASE,
  );
  expect([ip.status, content.page]).toEqual(["missing", 2]);
});

it.each([
  "许可收益由双方分配，具体方案于验收后30日内另行商定。",
  "任一成果许可所得由双方分配，方案另行商定。",
])("a number or a word that tells no share leaves the division of benefit open: %s", (clause) => {
  expect(chinese("第一条 利益分配", clause).benefitSplit.status).toBe("unclear");
});

it.each([
  "Income from licences is shared by HU and EIT, on terms which shall be agreed separately on behalf of both by their legal offices.",
])("a number or a word that tells no share leaves the division of benefit open: %s", (clause) => {
  expect(english("1. Benefits", clause).benefitSplit.status).toBe("unclear");
});

it.each([
  "许可收益由双方按六成、四成分配，支付办法另行商定。",
  "许可收益由甲乙双方按6:4分配，支付办法另行商定。",
])("a share that is told stays one: %s", (clause) => {
  expect(chinese("第一条 利益分配", clause).benefitSplit.status).toBe("present");
});

it("what the parties did before is no content of the agreement", () => {
  expect(chinese("鉴于甲方与海港大学曾于2023年联合开展潮汐泵研究，双方订立本协议。", "第一条 保密", "双方负有保密义务。").content.status).toBe("unclear");
  const { content } = english(
    "WHEREAS Harbour University and Eastlake Institute of Technology have previously carried out joint research on pumps.",
    "1. Secrecy",
    "Each Party keeps secrets.",
  );
  expect(content.status).toBe("unclear");
});
