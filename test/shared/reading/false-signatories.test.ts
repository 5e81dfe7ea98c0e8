import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** What stands where all sign and is no signatory, next to what looks like it and is one. */

const KAITOU =
  "合作协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 合作内容\n双方共同开展低流速潮流能水轮机研究，建立中试装置，并在海湾开展为期两年的联合测试。\n第二条 争议\n双方应友好协商解决争议，协商不成的，提交仲裁。";
const HEAD =
  "RESEARCH AGREEMENT\nbetween Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Purpose\nThe Parties will jointly study turbines for slow tidal streams and build a pilot unit together.\n2. Law\nThis Agreement is governed by the laws of Norway and disputes are settled amicably by the Parties.";
const BOTH = ["Anna Berg@2026-06-03@Harbour University", "Li Wei@2026-06-04@Eastlake Institute of Technology"];

const signed = (head: string, block: string) =>
  readElements(pagesOf(`${head}\n\n${block}`)).signatories.map(({ name, date, unit }) => [name ?? "-", date ?? "-", unit ?? "-"].join("@"));

describe("a word in the place of a name", () => {
  const block = (label: string, first: string, second: string) =>
    `甲方（盖章）：海港大学\n${label}：${first}\n日期：\n乙方（盖章）：东湖理工大学\n${label}：${second}\n日期：`;

  it.each([
    ["授权代表", "待定", "待补"],
    ["院长", "暂缺", "空缺"],
    ["负责人", "同上", "见封面"],
    ["姓名", "详见附件", "另行指定"],
    ["授权代表", "未定", "尚未确定"],
    ["法定代表人", "无", "不详"],
    ["校长", "请填写", "如上"],
  ])("names nobody: %s：%s, %s", (label, first, second) => {
    expect(signed(KAITOU, block(label, first, second))).toEqual(["-@-@海港大学", "-@-@东湖理工大学"]);
  });

  it.each([
    ["授权代表", "李文华", "王建国"],
    ["院长", "尚云", "佟上"],
    ["负责人", "卓玛", "纳森"],
  ])("is a name where it is one: %s：%s, %s", (label, first, second) => {
    expect(signed(KAITOU, block(label, first, second))).toEqual([`${first}@-@海港大学`, `${second}@-@东湖理工大学`]);
  });
});

describe("those who prepare what others sign", () => {
  const [first, second] = ["For HU: Prof. Anna Berg, 3 June 2026", "For EIT: Prof. Li Wei, 4 June 2026"];

  it.each([
    ["an office above the sides", `Prepared by:\nLegal Office\n${first}\n${second}`],
    ["a person above the sides", `Prepared by:\nDr. Ola Hansen, Head of Contracts\n${first}\n${second}`],
    ["people with their units", `Reviewed by:\nDr. Ola Hansen, Harbour University\nDr. Kari Moe, Eastlake Institute of Technology\n${first}\n${second}`],
    ["a person between the sides", `${first}\nReviewed by:\nDr. Ola Hansen, Head of Contracts\n${second}`],
    ["a person behind the sides", `${first}\n${second}\n\nChecked by:\nDr. Ola Hansen`],
  ])("hide no side and are none: %s", (_, block) => {
    expect(signed(HEAD, block)).toEqual(BOTH);
  });

  it("hide no side where the words stand in the text", () => {
    const text = `${HEAD}\n3. Documents\nPrepared by:\nBoth coordinators keep a list of all documents in the course of the work.`;
    const below = "Prof. Anna Berg\nRector of Harbour University\n3 June 2026\nProf. Li Wei\nPresident of Eastlake Institute of Technology\n4 June 2026";
    expect(signed(text, below)).toEqual(BOTH);
  });
});

describe("a sentence that says who has signed", () => {
  const below = "For HU\nProf. Anna Berg\nDate: 3 June 2026\nFor EIT\nProf. Li Wei\nDate: 4 June 2026";
  const among = (sentence: string) => HEAD.replace("2. Law", `2. Earlier memorandum\n${sentence}\n3. Law`);

  it.each([
    "Signed by Prof. Olav Dahl on 3 June 2020 for Harbour University, it is replaced.",
    "Signed by Prof. Olav Dahl on 3 June 2020 for Harbour University.",
  ])("among the clauses is no signature: %s", (sentence) => {
    expect(signed(among(sentence), below)).toEqual(BOTH);
  });

  it("behind the clauses is one, with an annex behind it too", () => {
    const block =
      "Signed electronically by Prof. Anna Berg on 3 June 2026 for Harbour University\n\nSigned electronically by Prof. Li Wei on 4 June 2026 for Eastlake Institute of Technology";
    expect(signed(HEAD, block)).toEqual(BOTH);
    expect(signed(HEAD, `${block}\n\nAnnex 1 Work plan\n1. Design of the turbine and of its moorings in the first year.\n2. Tests in the bay.`)).toEqual(BOTH);
    expect(signed(HEAD, `${block}\n\nWork plan of both Parties for the years of the project\n1. Design of the turbine and of its moorings.`)).toEqual(BOTH);
  });
});

describe("the day of the first of two who sign for one unit", () => {
  const first = "For Harbour University\nOslo, 3 June 2026\nProf. Anna Berg\nRector";
  const other = "For Eastlake Institute of Technology\nProf. Li Wei\nDate: ______";
  const days = (second: string) => signed(HEAD, `${first}\n${second}\n${other}`).map((one) => one.split("@").slice(0, 2));

  it("stands for both below one head", () => {
    expect(days("Dr. Ola Hansen\nDirector")).toEqual([
      ["Anna Berg", "2026-06-03"],
      ["Ola Hansen", "2026-06-03"],
      ["Li Wei", "-"],
    ]);
  });

  it("is not that of the second below a head of its own", () => {
    expect(days("For Harbour University\nDr. Ola Hansen\nDirector")).toEqual([
      ["Anna Berg", "2026-06-03"],
      ["Ola Hansen", "-"],
      ["Li Wei", "-"],
    ]);
  });
});

const SIGNED = "For HU\nProf. Anna Berg\n3 June 2026\nFor EIT\nProf. Li Wei\n4 June 2026";

describe("people in a list", () => {
  const more = "Each Party bears its own costs and informs the other Party of them once a year.";

  it.each([
    [
      "a table of staff",
      "The following people work in the project.\nName || Position || Date\nOla Hansen || Researcher || 1 September 2026\nChen Ming || Engineer || 1 October 2026",
    ],
    ["a committee", "Members of the Steering Committee:\nFor HU: Prof. Ola Hansen\nFor EIT: Prof. Chen Ming"],
  ])("among the clauses sign nothing: %s", (_, list) => {
    expect(signed(`${HEAD}\n3. Staff\n${list}\n4. Costs\n${more}`, SIGNED)).toEqual(BOTH);
  });

  it("of an annex sign nothing behind two who sign", () => {
    const list =
      "Annex 1 Contact persons\nName || Institution || Date\nOla Hansen || Harbour University || 1 May 2026\nChen Ming || Eastlake Institute of Technology || 2 May 2026";
    expect(signed(HEAD, `${SIGNED}\n\n${list}`)).toEqual(BOTH);
    // nobody has signed before it
    expect(signed(HEAD, `Annex 1 Work plan\n1. Design of the turbine and of its moorings in the first year of the project.\n\n${SIGNED}`)).toEqual(BOTH);
  });
});

it("keeps those who sign above a list of those present, and a table in which all sign", () => {
  const table = (first: string, second: string) =>
    `Name || Organisation || Signature\n${first} || Harbour University ||\n${second} || Eastlake Institute of Technology ||`;
  expect(signed(HEAD, `${SIGNED}\n\nAttendance list\n${table("Ola Hansen", "Chen Ming")}`)).toEqual(BOTH);
  expect(signed(HEAD, `Signed on 3 June 2026\n${table("Anna Berg", "Li Wei")}`)).toEqual([
    "Anna Berg@2026-06-03@Harbour University",
    "Li Wei@2026-06-03@Eastlake Institute of Technology",
  ]);
});

describe("people named around those who sign", () => {
  it.each([
    ["Prepared by: Dr. Ola Hansen", ""],
    ["", "\n\nDistribution:\nDr. Ola Hansen, Research Office\nDr. Chen Ming, International Office"],
    ["", "\nNotary Public:\nDr. Ola Hansen\n5 June 2026"],
    ["", "\nTranslated by: Dr. Chen Ming\nSworn translator, 8 June 2026"],
  ])("sign nothing: %s%s", (before, behind) => {
    expect(signed(HEAD, `${before}\n${SIGNED}${behind}`)).toEqual(BOTH);
  });

  it("are told by a label with a colon, and not by a word of an office or a unit", () => {
    const block =
      "For HU\nProf. Anna Berg\nRector, member of the Notary Board\n3 June 2026\nFor EIT\nProf. Li Wei\nDirector, Distribution and Logistics\n4 June 2026";
    expect(signed(HEAD, block)).toEqual(BOTH);
  });
});

it("takes words that leave a name open for nobody", () => {
  const names = (first: string, second: string) => signed(HEAD, `For HU\nName: ${first}\nDate: ____\nFor EIT\nName: ${second}\nDate: ____`);
  expect(names("To Be Confirmed", "Not Applicable")).toEqual(["-@-@Harbour University", "-@-@Eastlake Institute of Technology"]);
  expect(names("Anna Berg", "To Hai Minh")).toEqual(["Anna Berg@-@Harbour University", "To Hai Minh@-@Eastlake Institute of Technology"]);
});

describe("Согласовано", () => {
  const RUSSIAN =
    "ДОГОВОР О СОТРУДНИЧЕСТВЕ\nмежду Университет Соколиной бухты, Россия, и Шанхайский институт морских материалов, Китай.\n1. Предмет\nСтороны совместно исследуют материалы.";
  it("is the word by which the second side approves", () => {
    expect(signed(RUSSIAN, "Утверждаю:\nИванов Иван Петрович\n01.06.2026\n\nСогласовано:\nВан Цзяньго\n05.06.2026")).toEqual([
      "Иванов Иван Петрович@2026-06-01@-",
      "Ван Цзяньго@2026-06-05@-",
    ]);
  });
  it.each(["Согласовано: юрисконсульт П. С. Орлов", "Согласовано:\nЮрисконсульт П. С. Орлов"])("makes no side of a lawyer: %s", (line) => {
    const block = "За Университет\nСоколова Анна Викторовна, ректор\n14.05.2026\nЗа Институт\nШэнь Чжиюань, директор\n20.05.2026";
    expect(signed(RUSSIAN, `${block}\n${line}`).map((one) => one.split("@")[0])).toEqual(["Соколова Анна Викторовна", "Шэнь Чжиюань"]);
  });
});

describe("a reason for which the parties agree", () => {
  const head = (recitals: string) =>
    `RESEARCH AGREEMENT\nmade between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”), of the other part.\n${recitals}\nNow therefore it is agreed:\n1. Purpose\nThe Parties will jointly study turbines for slow tidal streams and build a pilot unit together.`;
  const pages = "For Harbour University\nName: Anna Berg\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\nName: Li Wei\nDate: 4 June 2026";

  it.each([
    "Whereas HU has bred tomatoes; and\nWhereas EIT operates glasshouses; and",
    "(A) HU Norway has bred tomatoes; and\n(B) EIT China operates glasshouses; and",
    "Considering HU Norway\nConsidering EIT China",
  ])("is signed by nobody: %s", (recitals) => {
    expect(signed(head(recitals), pages)).toEqual(BOTH);
  });

  it.each(["Anna Whereas", "Anna Berg"])("is no name: %s", (name) => {
    expect(signed(head("Whereas HU has bred tomatoes; and"), pages.replace("Anna Berg", name))[0]).toBe(`${name}@2026-06-03@Harbour University`);
  });
});

it.each([
  ["with blanks", "A. 目的", "B. 工作", "C. 投入", "D. 成果"],
  ["without, as scans have them", "A.目的", "B.工作", "C.投入", "D.成果"],
  ["without, with other words", "A.宗旨", "B.分工", "C.经费", "D.发表"],
])("headings with letters beside those of the other language are no names: %s", (_, ...[first, second, third, fourth]) => {
  const text = [
    "COLLABORATION AGREEMENT || 合作协议",
    "Dated 8 June 2026 || 日期：2026年6月8日",
    "Parties || 当事方",
    "(1) Harbour University, 8 Quay Road (“HU”) || （1）海港大学，码头路8号（“海大”）",
    "(2) Eastlake Institute of Technology (“EIT”) || （2）东湖理工大学，湖滨路9号（“东湖”）",
    `A. Purpose || ${first}`,
    "Both study turbines for slow tidal streams. || 双方研究低流速潮流能水轮机。",
    `B. Work || ${second}`,
    "Each Party carries out the tasks given to it in || 各方完成附件一分配给该方的任务。",
    "Annex 1.",
    `C. Means || ${third}`,
    "Each Party pays for its own staff. || 各方自行承担人员费用。",
    `D. Results || ${fourth}`,
    "Results belong to whoever makes them. || 成果归完成该成果的一方所有。",
  ].join("\n");
  const block = [
    "Signed on the date stated at the head of this Agreement || 于本协议首部所载日期签署\n",
    "For HU || 海大代表\n\nAnna Berg || 安娜·贝里\nRector || 校长\n",
    "For EIT || 东湖代表\n\nNiu Jianing || 钮珈宁\nDirector || 主任",
  ].join("\n");
  const read = readElements(pagesOf(text, block)).signatories;
  expect(read.map(({ name, unit, date }) => [name, date, unit].join("@"))).toEqual([
    "Anna Berg@2026-06-08@Harbour University",
    "Niu Jianing@2026-06-08@Eastlake Institute of Technology",
  ]);
});

describe("who stands below both sides and the day of a document that gives the right to sign", () => {
  it("the head of the joint laboratory, who agrees to run it, is none, whatever stands behind the office", () => {
    const block =
      "甲方：海港大学（公章）\n授权代表签字：\n姓名：安娜·贝里\n签署日期：2026年6月8日\n\n乙方：东湖理工大学（公章）\n授权代表签字：\n姓名：钮珈宁\n签署日期：2026年6月11日\n\n联合实验室主任（知悉并同意履行）：\n姓名：葛䶮　药学院教授\n日期：2026年6月11日";
    expect(signed(KAITOU, block)).toEqual(["安娜·贝里@2026-06-08@海港大学", "钮珈宁@2026-06-11@东湖理工大学"]);
  });

  it("whoever countersigns for law or finance in Hungarian is none", () => {
    const head =
      "EGYÜTTMŰKÖDÉSI MEGÁLLAPODÁS\namely létrejött a Kőris Kutatóközpont, a továbbiakban: Kutatóközpont, és a Shanghai Xinhong Egyetem, a továbbiakban: Egyetem között.\n1. A Felek közös kutatást folytatnak a szívelégtelenségről.";
    const block =
      "Kelt: Szeged, 2026. május 26. || Kelt: Sanghaj, 2026. június 9.\n………………… || …………………\nDr. Vörösmarti Gergely || Lian Yuchen\nfőigazgató || elnökhelyettes\nKutatóközpont || Egyetem\n\nPénzügyi ellenjegyzés: || Jogi ellenjegyzés:\nTokaji Enikő || dr. Ferenczi Áron\ngazdasági igazgató || jogtanácsos\nSzeged, 2026. május 22. || Szeged, 2026. május 21.";
    expect(signed(head, block).map((one) => one.split("@").slice(0, 2).join("@"))).toEqual(["Vörösmarti Gergely@2026-05-26", "Lian Yuchen@2026-06-09"]);
  });

  it("a power of attorney and a day to which the text gives a name are no day of signing", () => {
    const head = HEAD.replace("1. Purpose", "“Commencement Date” means 3 August 2026.\n1. Purpose");
    const block =
      "SIGNED for Harbour University by its attorney under power of attorney dated 11 February 2024 in the presence of:\nAnna Berg\nName of attorney\n\nSIGNED for Eastlake Institute of Technology by its authorised representative in the presence of:\nLi Wei\nName of authorised representative";
    expect(signed(head, block)).toEqual(["Anna Berg@-@Harbour University", "Li Wei@-@Eastlake Institute of Technology"]);
  });

  it("whom a copy goes to is none, and who accepts the letter below that signs", () => {
    const block =
      "Yours sincerely,\nAnna Berg\nRector\nfor and on behalf of Harbour University\n\ncc: Mary Poole, Company Secretary\nPaul Reed, Finance\n\nWe have read the terms set out above and agree to them.\nProfessor Li Wei\nPresident\nfor and on behalf of Eastlake Institute of Technology\nDate: 4 June 2026";
    const people = signed(HEAD.replace("RESEARCH AGREEMENT", "3 June 2026\nDear Professor Li,"), block).map((one) => one.split("@")[0]);
    expect(people).toEqual(["Anna Berg", "Li Wei"]);
  });
});
