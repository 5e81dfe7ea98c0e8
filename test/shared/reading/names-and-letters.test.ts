import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** What looks alike where people sign, and what letters one side signs alone. */

const HEAD =
  "COOPERATION AGREEMENT\nbetween Harbour University, Ireland (“HU”), and Eastlake Institute of Technology, China (“EIT”).\n1. Purpose. The Parties will jointly study membranes for brackish water and build a pilot unit.\n2. Law. This Agreement is governed by the laws of Ireland and disputes are settled amicably.";
const namesOf = (block: string, head = HEAD) => readElements(pagesOf(`${head}\n\n${block}`)).signatories.map(({ name }) => name);

describe("two people", () => {
  it.each([
    ["gez. Li Wei", "gez. Liu Wei", ["Li Wei", "Liu Wei"]],
    ["gez. Zhang Min", "gez. Zhao Min", ["Zhang Min", "Zhao Min"]],
  ])("of one family name or given name sign for two sides: %s, %s", (one, other, names) => {
    const { signatories, signed } = readElements(pagesOf(`${HEAD}\n\n${one}\n${other}`));
    expect(signatories.map(({ name }) => name)).toEqual(names);
    expect(signed).toBe("both");
  });
  it.each([
    ["gez. F. Gallagher", "Name: Fiona Gallagher"],
    ["gez. Fiona Gallagher", "Name: Dr. Fiona Gallagher"],
  ])("are one where the name is told again: %s, %s", (one, again) => {
    const block = `Harbour University\n${one}\n${again}\nFunction: Provost\n\nEastlake Institute of Technology\ngez. Luo Anming\nName: Luo Anming`;
    expect(namesOf(block)).toEqual(["Fiona Gallagher", "Luo Anming"]);
  });
});

describe("people with the same words in their names", () => {
  it.each([
    ["Thomas Martin", "Martin Thomas"],
    ["Maria Garcia Lopez", "Maria Garcia"],
  ])("sign for two sides: %s, %s", (one, other) => {
    expect(namesOf(`Signed\n${one}\n1 June 2026\n\n${other}\n5 June 2026`)).toEqual([one, other]);
  });
});

describe("a name that looks like another word", () => {
  it.each([
    ["Wang Le", "Zhang Le"],
    ["An Le", "Kim Il"],
    ["Nguyen Thi La", "Arun Das"],
    ["P. O'Brien", "J.P. O'Connor"],
    ["P. D. James", "J. P. D. Smith"],
    ["Tanikawa Hiroshi", "Saksit Wongsa"],
    ["Tanushree Rao", "Martorell Joan"],
    ["Maria Academo", "Kari Nordmann"],
  ])("is a name: %s, %s", (one, other) => {
    const block = (label: string) =>
      `For Harbour University\n${label}${one}\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\n${label}${other}\nDate: 8 June 2026`;
    expect(namesOf(block("Name: "))).toEqual([one, other]);
    expect(namesOf(block(""))).toEqual([one, other]);
    expect(namesOf(block("Prof. "))).toEqual([one, other]);
  });
  it.each([
    "P.O. La présidente",
    "P.O. Le directeur",
    "Academic Affairs",
    "Tanık: Ayşe Demir",
    "Saksi: Budi Santoso",
    "Tanú: Kovács Béla",
  ])("is none, or signs for nobody: %s", (line) => {
    expect(namesOf(`For Harbour University\n${line}\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\nLuo Anming\nDate: 8 June 2026`)).toEqual([
      undefined,
      "Luo Anming",
    ]);
  });
});

it.each([
  ["Signed by Kari Nordmann For", "Kari Nordmann"],
  ["SIGNED BY KARI NORDMANN ON BEHALF OF", "KARI NORDMANN"],
  ["Signed by Kari Nordmann on 3 June 2026 for", "Kari Nordmann"],
  ["Signed by Nguyen Le Van for", "Nguyen Le Van"],
])("who signs ends before the words of the side, however they are written: %s", (words, name) => {
  expect(namesOf(`${words} Harbour University\n\nSigned by Luo Anming for Eastlake Institute of Technology`)).toEqual([name, "Luo Anming"]);
});

describe("initials", () => {
  it.each(["I. V. Petrov", "P. A. Smith", "P. V. Smith", "I. A. Petrov", "D. A. Kowalski"])("belong to a name: %s", (name) => {
    expect(
      namesOf(`For Harbour University\nName: ${name}\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\nName: Luo Anming\nDate: 8 June 2026`),
    ).toEqual([name, "Luo Anming"]);
  });
  it.each([
    ["i. V. Dr. Bernd Oster", "Bernd Oster"],
    ["p.p. Jane Smith", "Jane Smith"],
    ["D.ª Felipa Galindo", "Felipa Galindo"],
    ["D. Felipe Galindo", "Felipe Galindo"],
  ])("of signing for somebody, or of an address, do not: %s", (line, name) => {
    expect(namesOf(`For Harbour University\n${line}\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\nLuo Anming\nDate: 8 June 2026`)).toEqual([
      name,
      "Luo Anming",
    ]);
  });
});

describe("a word of address", () => {
  it.each([
    ["Exmo. Sr. Prof. João Silva\nReitor", "João Silva"],
    ["Beste Van Dijk\nRector", "Beste Van Dijk"],
  ])("in a block of signatures belongs to who signs: %s", (lines, name) => {
    expect(
      namesOf(
        `Harbour University || Eastlake Institute of Technology\n____________ || ____________\n${lines.split("\n").join(" || Luo Anming\n")} || Director`,
      ),
    ).toEqual([name, "Luo Anming"]);
    expect(namesOf(`For Harbour University\n${lines}\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\nLuo Anming\nDate: 8 June 2026`)).toEqual([
      name,
      "Luo Anming",
    ]);
  });
  it.each(["Exmo. Senhor Reitor,", "Beste collega,", "Your Excellency,"])("at the head of a letter ends the address: %s", (words) => {
    const letter = `Harbour University\nFiona Gallagher, Provost\nDublin, 14 April 2026\n\n${words}\n\nHarbour University supports the joint study of membranes for brackish water and will provide a laboratory.\n\nTom Byrne\nVice-President`;
    expect(readElements(pagesOf(letter)).signatories.map(({ name }) => name)).toEqual(["Tom Byrne"]);
  });
});

it.each([
  ["We understand that Galway Robotics Ltd is not a party to this Agreement.", ["Fiona Gallagher", "Luo Anming"]],
  ["I have read this Agreement, but I am not a party to it.", []],
  ["We are not a party to this Agreement and have read it.", []],
])("who says above the signatures that they are no party signs for nobody, but not where others are none: %s", (sentence, names) => {
  expect(
    namesOf(
      `3. Others. The Parties may invite further members.\n\n${sentence}\n\nFor Harbour University\nName: Fiona Gallagher\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\nName: Luo Anming\nDate: 8 June 2026`,
    ),
  ).toEqual(names);
});

const HEAD_ZH =
  "科技合作协议\n甲方：上海东湖技术研究所\n乙方：爱尔兰港湾大学\n第一条 合作内容 双方共同开展苦咸水膜蒸馏技术研究，建立中试装置。\n第二条 争议 双方应友好协商解决争议，协商不成的提交仲裁。";

it.each([
  ["甲方：上海东湖技术研究所 || 乙方：爱尔兰港湾大学", "代表签字：罗安明 || 代表签字：Fiona Gallagher\n日期：2026年6月8日 || 日期：2026年6月3日"],
  [
    "甲方（盖章）：上海东湖技术研究所 || 乙方（盖章）：爱尔兰港湾大学",
    "代表签字：罗安明 || 代表签字：Fiona Gallagher\n日期：2026年6月8日 || 日期：2026年6月3日",
  ],
])("goes on behind 以下无正文 between the units and the lines on which they sign: %s", (units, signed) => {
  for (const between of ["（以下无正文）", "以下无正文。", ""]) {
    const { signatories } = readElements(pagesOf(`${HEAD_ZH}\n\n${units}\n\n${between}\n\n${signed}`));
    expect(signatories.map(({ name, unit }) => [name, unit])).toEqual([
      ["罗安明", "上海东湖技术研究所"],
      ["Fiona Gallagher", "爱尔兰港湾大学"],
    ]);
  }
});

it("begins the signatures behind 以下无正文 where nothing of them stands above", () => {
  const above =
    "（以下无正文）\n甲方（盖章）：上海东湖技术研究所\n代表签字：罗安明\n日期：2026年6月8日\n乙方（盖章）：爱尔兰港湾大学\n代表签字：Fiona Gallagher\n日期：2026年6月3日";
  expect(namesOf(above, HEAD_ZH)).toEqual(["罗安明", "Fiona Gallagher"]);
});

describe("two letters in one file", () => {
  const letter = (unit: string, words: string, name: string) =>
    `${unit}\nDublin, 14 April 2026\nTo the Eastlake Institute of Technology\n\nDear Director,\n\nLETTER OF SUPPORT\n${words}\n\nYours sincerely,\ngez. ${name}\nProvost, ${unit}`;
  const support = "Harbour University and Eastlake Institute of Technology will jointly study membranes for brackish water, and we shall provide a laboratory.";
  const read = (...pages: readonly string[]) => readElements(pagesOf(...pages));

  it("that one unit signs alone are no signature of both, nor an agreement", () => {
    const { signed, signatories, content } = read(letter("Harbour University", support, "Fiona Gallagher"), letter("Harbour University", support, "Tom Byrne"));
    expect([signed, signatories.map(({ name }) => name), content.status]).toEqual(["one", ["Tom Byrne"], "unclear"]);
  });
  it("of two units that support are no signature of both", () => {
    const other = "Galway Institute of Physics will take part in the joint study of membranes, and we agree to lend a pump.";
    expect(read(letter("Harbour University", support, "Fiona Gallagher"), letter("Galway Institute of Physics", other, "Tom Byrne")).signed).toBe("one");
  });
  it("of one unit are none of both where the second speaks of a letter", () => {
    const again =
      "We confirm what we wrote in reply to your letter of 3 April 2026: Harbour University supports the joint study of membranes for brackish water.";
    expect(read(letter("Harbour University", support, "Fiona Gallagher"), letter("Harbour University", again, "Tom Byrne")).signed).toBe("one");
  });
  it("of which the second is of the other party and accepts are signed by both", () => {
    const answer = "We have received your letter of 14 April 2026 and confirm that Eastlake Institute of Technology accepts its terms.";
    const { signed, signatories } = read(
      letter("Harbour University", support, "Fiona Gallagher"),
      letter("Eastlake Institute of Technology", answer, "Luo Anming"),
    );
    expect([signed, signatories.map(({ name }) => name)]).toEqual(["both", ["Fiona Gallagher", "Luo Anming"]]);
  });
  it("are signed by both too where an office stands before the name of the unit", () => {
    const page = (unit: string, to: string, words: string, name: string) =>
      `${unit.toUpperCase()}\nValparaíso, 14 April 2026\n${to}\n\nExcellency,\n\n${words}\n\ngez. ${name}\nDirector, ${unit}`;
    const [harbour, academy] = ["National Institute of Harbours", "Eastlake Academy of Science"];
    const offer = `${harbour} and ${academy} shall conduct joint research on membranes for brackish water in two ports.`;
    const answer = `I have the honour to acknowledge receipt of your letter of 14 April 2026 and to confirm that its terms are acceptable to ${academy}.`;
    const { signed } = read(
      page(harbour, `President of the ${academy}`, offer, "Fiona Gallagher"),
      page(academy, `Director of the ${harbour}`, answer, "Luo Anming"),
    );
    expect(signed).toBe("both");
  });
});

describe("a letter of support", () => {
  const letter = (words: string, below = "") =>
    readElements(
      pagesOf(
        `支持函\n致：上海东湖技术研究所\n爱尔兰港湾大学愿与上海东湖技术研究所合作开展苦咸水膜蒸馏技术研究。\n${words}\n\n爱尔兰港湾大学（盖章）\n签字：罗安明\n日期：2026年6月8日${below}`,
      ),
    ).content.status;
  it("in which the writer agrees is not accepted by the other side", () => {
    expect(letter("我方同意上述内容，特此函告。")).toBe("unclear");
    expect(letter("特此函告。")).toBe("unclear");
  });
  it("that the other side accepts below it is an agreement", () => {
    expect(letter("特此函告。", "\n\n我方同意上述内容。\n上海东湖技术研究所（盖章）")).toBe("present");
  });
});

it("who writes a Chinese letter signs below its closing words, above who accepts it", () => {
  const letter =
    "别列津纳粉末冶金研究院\n2026年5月4日\n上海罗泾特种材料研究中心\n季兰主任：\n我院提出以下合作条件。贵中心如无异议，请在本函末页签字盖章后寄回一份，本函即成为双方的合作协议。\n1. 合作课题\n我院与贵中心共同研究火电锅炉用涂层。\n2. 时间\n合作自2026年8月1日开始，于2029年7月31日结束。";
  const block =
    "此致\n敬礼！\n院长\n安德烈·库利尼奇（А. Н. Кулинич），技术科学博士\n\n回　复\n我中心同意来函所列的合作条件。联络人：副研究员仇若谷。\n上海罗泾特种材料研究中心（盖章）\n主任：\n季　兰\n2026年5月20日";
  const { signatories } = readElements(pagesOf(`${letter}\n\n${block}`));
  expect(signatories.map(({ name, date, unit }) => [name, date, unit].join("@"))).toEqual([
    "安德烈·库利尼奇@2026-05-04@别列津纳粉末冶金研究院",
    "季兰@2026-05-20@上海罗泾特种材料研究中心",
  ]);
});
