import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { unitsIn } from "../../../shared/reading/parties.ts";
import { laidText } from "../../reading/laid-text.ts";

/** What stands beside those who sign and looks like a name or a unit. `||` stands between what is side by side. */

const EN =
  "PROJECT AGREEMENT\nThis Agreement is made between Harbour University, Finland (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Subject\nThe Parties jointly study turbines for slow tidal streams.\n\n";
const ZH =
  "三方联合研发协议\nA方：东湖理工大学\nB方：东湖氢能装备股份有限公司\nC方：智利海港大学\n第一条 三方共同研究可再生能源制氢，各方投入见附表。\n第二条 本协议有效期三年。\n\n";
const signersOf = (text: string) => readElements(laidText(text)).signatories.map(({ name, unit }) => [name, unit]);

it("an office that a cell breaks over two lines is no name, whatever it ends in", () => {
  const rows = [
    "Harbour University || Eastlake Institute of Technology",
    "Electronically signed: Heikki Nurmi || Electronically signed: Tong Jing",
    "Vice President, Carbon Neutral Energy Systems and Sustainable Solutions || Director",
    "26.5.2026 11:04 EEST || 27.5.2026 09:41 CST",
  ];
  expect(signersOf(EN + rows.join("\n"))).toEqual([
    ["Heikki Nurmi", "Harbour University"],
    ["Tong Jing", "Eastlake Institute of Technology"],
  ]);
});

it.each([
  ["Taxpayer No. 7806000000", "Unified code 1231000000000000XX"],
  ["Registration number: 0244767-4", "Company No 91310000"],
])("%s is no name", (one, other) => {
  const rows = ["Harbour University || Eastlake Institute of Technology", `${one} || ${other}`, "Rector || Director", "Tarasov Gleb || Ruan Wenjing"];
  expect(signersOf(EN + rows.join("\n")).map(([name]) => name)).toEqual(["Tarasov Gleb", "Ruan Wenjing"]);
});

it("who countersigns for the finances of a side is none of those who sign", () => {
  const sides = ["Harbour University", "Anna Berg", "rector", "Turku, 4 June 2026", "countersigned for finance:", "Emma Kosk, chancellor"];
  const text = `${EN}${sides.join("\n")}\n\nEastlake Institute of Technology\nLi Wei\ndirector\nShanghai, 11 June 2026`;
  expect(signersOf(text)).toEqual([
    ["Anna Berg", "Harbour University"],
    ["Li Wei", "Eastlake Institute of Technology"],
  ]);
});

it("A方, B方 and C方 sign as 甲方, 乙方 and 丙方 do", () => {
  const sides = [
    "A方：东湖理工大学\n代表：简怀远（院长）\n日期：2026年5月6日",
    "B方：东湖氢能装备股份有限公司\n代表：晏立群（董事长）\n日期：",
    "C方：智利海港大学\n代表：罗德里戈·阿巴罗阿（校长）\n日期：",
  ];
  expect(signersOf(ZH + sides.join("\n\n"))).toEqual([
    ["简怀远", "东湖理工大学"],
    ["晏立群", "东湖氢能装备股份有限公司"],
    ["罗德里戈·阿巴罗阿", "智利海港大学"],
  ]);
});

it.each([
  ["A EMPRESA PAULISTANA DE PESQUISA EM BIOENERGIA, empresa pública com sede em Piracicaba", ["EMPRESA PAULISTANA DE PESQUISA EM BIOENERGIA"]],
  ["a Empresa Nacional de Estudos Costeiros, com sede em Lisboa", ["Empresa Nacional de Estudos Costeiros"]],
  ["Diretor-Geral do INSTITUTO", []],
  ["Rector of the University", []],
  ["上海新泾理工大学（下称学校）与本单位共建学校研究中心（下称中心）", ["上海新泾理工大学"]],
])("%s names %j", (text, units) => {
  expect(unitsIn(text)).toEqual(units);
});

it("who is to be written to for each side signs nothing", () => {
  const contacts =
    "Contact persons\nFor Harbour University: Dr Ilmari Vuori, Department of Communications\nFor Eastlake Institute of Technology: Ms Xie Fang, Office of International Affairs\n\nDuration\nThis Memorandum comes into effect on the date of the last signature below and continues for five (5) years.\n\n";
  const signed =
    "On behalf of Harbour University\nKatariina Hollo\nRector\nDate: 21 May 2026\n\nOn behalf of Eastlake Institute of Technology\nGuan Zhiheng\nPresident\nDate: 11 May 2026";
  expect(signersOf(EN + contacts + signed)).toEqual([
    ["Katariina Hollo", "Harbour University"],
    ["Guan Zhiheng", "Eastlake Institute of Technology"],
  ]);
});

it("中方 and 新方 are sides, no names", () => {
  const head = "合作备忘录\n东湖海洋食品研究院（中方）与新西兰海港大学（新方）签订本备忘录。\n一、双方合作研究海藻多糖的提取。\n\n双方代表签署如下\n\n";
  const read = readElements(
    laidText(
      `${head}中方 For the Chinese side\n干宝琳\n院长 President\n日期 Date: 2026年8月6日\n\n新方 For the New Zealand side\n科学总监 Science Director\n日期 Date: 2026年8月21日`,
    ),
  );
  expect(read.signatories.map(({ name, date }) => [name, date])).toEqual([
    ["干宝琳", "2026-08-06"],
    [undefined, "2026-08-21"],
  ]);
});
