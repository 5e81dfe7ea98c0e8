import { describe, expect, it } from "vitest";
import { readAgreements, readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const HEAD = "RESEARCH AGREEMENT\nbetween Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).";
const read = (...lines: readonly string[]) => readElements(pagesOf([HEAD, ...lines].join("\n")));

const DETAILS = [
  "Details",
  "Item || Heading || Particulars",
  "1 || Name || Harbour University of Sandvika",
  "2 || Start Date || 1 September 2026",
  "3 || End Date || 30 June 2029",
  "4 || Tasks of HU || pretreatment of bagasse and synthesis of the catalyst",
  "5 || Tasks of EIT || building and running of the rig",
  "6 || Contribution of HU || EUR 260,000 in cash and twelve tonnes of bagasse",
];

it("reads a table of numbered details that stands before all clauses", () => {
  const { inputs, division, term } = read(...DETAILS, "1 Running the Project", "This agreement begins on the Start Date and ends on the End Date.");
  expect([inputs.status, division.status]).toEqual(["present", "present"]);
  expect([term.start, term.end]).toEqual(["2026-09-01", "2029-06-30"]);
});

it("reads no duty and no means from a table of numbered details that tells none", () => {
  const { inputs, division } = read(...DETAILS.slice(0, 5), "4 || Contact of HU || the Registrar", "1 Running the Project", "Work is done with care.");
  expect([inputs.status, division.status]).toEqual(["missing", "missing"]);
});

it("reads clauses with headings of their own below general terms", () => {
  const { ip } = read("General Terms", "1 Doing the Project", "Work is done with care.", "2 Who owns what", "Project IP is owned by HU.");
  expect(ip.status).toBe("present");
});

it("knows a party by the initials of its name", () => {
  const named = ["Havbro Institute of Grid and Storage, Denmark;", "Nanhui Institute of Electrochemical Energy, China."];
  const { division } = readElements(
    pagesOf(["RESEARCH AGREEMENT", ...named, "1. Who does what", "HIGS builds the container.", "NIEE delivers the electrodes."].join("\n")),
  );
  expect(division.status).toBe("present");
});

it.each([
  ["The term “1 March 2024 to 28 February 2027” is replaced by “1 March 2024 to 31 August 2029”.", "2024-03-01", "2029-08-31"],
  ["La durée du 1er mars 2024 au 28 février 2027 est remplacée par celle du 1er mars 2024 au 31 août 2029.", "2024-03-01", "2029-08-31"],
])("takes the days that a term is changed to: %s", (text, start, end) => {
  const { term } = read("1. Term", text);
  expect([term.start, term.end]).toEqual([start, end]);
});

it("takes the days that a Chinese supplement changes the term to", () => {
  const text = "原协议“合作期限为2024年3月1日至2027年2月28日”，变更为“合作期限为2024年3月1日至2029年8月31日”。";
  const { term } = readElements(pagesOf(["补充协议", "甲方：海港大学（挪威）", "乙方：东湖理工大学。", "一、关于期限", text].join("\n")));
  expect([term.start, term.end]).toEqual(["2024-03-01", "2029-08-31"]);
});

it.each([
  "La convenzione ha durata di tre anni dal 1° ottobre 2026. È escluso il rinnovo tacito.",
  "Der Vertrag gilt vom 1. Oktober 2026 bis 30. September 2029. Eine automatische Verlängerung ist ausgeschlossen.",
])("sees that a renewal is ruled out: %s", (text) => {
  expect(read("1. Durata / Laufzeit", text).term.autoRenewal).toBe(false);
});

it("begins on a day by whatever name it is defined", () => {
  const { term } = read(
    "1 Definitions",
    "“Commencing Date” shall mean 2 November 2026.",
    "2 Duration",
    "This Agreement shall be deemed to have commenced on the Commencing Date and shall subsist until 1 May 2030.",
  );
  expect([term.start, term.end]).toEqual(["2026-11-02", "2030-05-01"]);
});

it.each([
  ["HU makes the electrodes and EIT tests them in the cold chamber.", "present"],
  ["HU and EIT test the electrodes in the cold chamber.", "missing"],
  ["Harbour University in Norway and Eastlake Institute of Technology test electrodes in the cold chamber.", "missing"],
])("tells two parts that one word joins from one that both do: %s", (text, status) => {
  expect(read("1. Experiments", text).division.status).toBe(status);
});

it.each([
  ["HU brings a flume along, EIT brings a seismic table along.", "present"],
  ["HU keeps accounts of what it spends, EIT keeps accounts of what it spends.", "missing"],
])("reads whatever each side gives below a heading on it: %s", (text, status) => {
  expect(read("1. Contributions", text).inputs.status).toBe(status);
});

it.each([
  ["The Work", "Both Parties will breed salt-tolerant rice and trial it on three sites.", "present"],
  ["On the way", "Both Parties will breed salt-tolerant rice and trial it on three sites.", "present"],
  ["On the way", "Both Parties will keep each other informed of what they find on three sites.", "missing"],
])("takes what all parties do for the content where nothing else tells it, below %s: %s", (heading, text, status) => {
  expect(read(`1. ${heading}`, text).content.status).toBe(status);
});

it("begins on the named day from which the parties work together", () => {
  const { term } = read(
    "Commencement Date: 1 September 2026.",
    "1 Term",
    "1.1 The parties will work together from the Commencement Date. This Agreement will run until 28 February 2029.",
  );
  expect([term.start, term.end]).toEqual(["2026-09-01", "2029-02-28"]);
});

it.each([
  ["Thereafter it shall stand renewed for a like period unless either Party writes to the other.", true],
  ["Thereafter it shall not stand renewed.", false],
])("reads what stands renewed: %s", (text, renews) => {
  expect(read("1. Term", "This Agreement is valid for three years from 1 October 2026.", text).term.autoRenewal).toBe(renews);
});

it.each([
  ["联合实验室设于乙方化工楼二层，使用面积460平方米，2026年9月30日以前完成装修并投入使用。", "present"],
  ["联合实验室设于乙方化工楼二层，使用面积460平方米，目前正在装修。", "unclear"],
])("takes a laboratory that is furnished by a day for one: %s", (text, status) => {
  const { laboratory } = readElements(pagesOf(["共建联合实验室协议", "甲方：海港大学（挪威）", "乙方：东湖理工大学。", "第一条 场所", text].join("\n")));
  expect(laboratory.status).toBe(status);
});

it("a cover with the parties and the day, and a sentence on what is agreed behind it, are one agreement", () => {
  const cover = [
    "技术开发（合作）合同",
    "甲方：上海浦江燃料工程有限公司",
    "乙方：海港能源股份公司（巴西）",
    "签订时间：2026年4月2日",
    "签订地点：上海市金山区",
  ];
  const text = [
    "填写正文",
    "甲、乙双方经平等协商，就合作研究开发本合同项目达成如下协议，并共同恪守。",
    "第一条 双方共同研究开发甘蔗渣制航空燃料的全流程技术。",
    "第二条 研究开发成果及其知识产权归双方共同共有。",
    "甲方：上海浦江燃料工程有限公司（盖章）",
    "法定代表人（签名）：翟云峥",
    "乙方：海港能源股份公司（盖章）",
    "法定代表人（签名）：沈清河",
  ];
  const agreements = readAgreements(pagesOf(cover.join("\n"), text.join("\n")));
  expect(agreements.map(({ from, to }) => [from, to])).toEqual([[1, 2]]);
  expect(agreements[0]?.elements).toMatchObject({ content: { status: "present" }, ip: { status: "present" } });
  expect(agreements[0]?.elements.signatories.map(({ name }) => name)).toEqual(["翟云峥", "沈清河"]);
});

describe("people who work full time in what is set up together", () => {
  const head =
    "Vertrag über das Gemeinsame Labor\nzwischen der Hafenuniversität (nachfolgend „HU“), Deutschland, und dem Eastlake Institute of Technology (nachfolgend „EIT“), China.\n1 Errichtung\nHU und EIT errichten das gemeinsame Labor „Harte Schichten“.\n2 Personal\n";
  it.each([
    "Im Labor arbeiten ausschließlich und in Vollzeit sieben Personen, vier aus dem Haushalt der HU und drei von EIT auf jeweils mindestens zwei Jahre entsandte.",
    "Fünf Personen sind in Vollzeit im gemeinsamen Labor tätig, drei von HU und zwei von EIT.",
  ])("are a team, whatever they are called: %s", (text) => expect(readElements(pagesOf(`${head}${text}`)).team.status).toBe("present"));
  it.each([
    "Im Labor arbeiten jeweils in Vollzeit die von jeder Partei bezahlten Mitarbeiter.",
    "Zum Festakt werden sieben Personen eingeladen, vier von HU und drei von EIT.",
  ])("are none where each side keeps its own, or nobody works there: %s", (text) =>
    expect(readElements(pagesOf(`${head}${text}`)).team.status).toBe("missing"));
});
