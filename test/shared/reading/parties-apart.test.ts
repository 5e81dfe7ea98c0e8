import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { readDates } from "../../../shared/reading/dates.ts";
import { folded } from "../../../shared/reading/folded.ts";
import { clauseNumber } from "../../../shared/reading/numbering.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { partiesOf } from "../../../shared/reading/parties.ts";
import { namedSo } from "../../../shared/reading/same-name.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { pagesOf } from "./pages-of.ts";

/** Parties that a text introduces each by itself, and what stands beside them. */

const namesOf = (...lines: readonly string[]) => partiesOf(lines).map(({ name, aliases }) => [name, ...aliases].join(" · "));

it("reads parties whose call closes their paragraph, and no address, owner or form of law in it", () => {
  expect(
    namesOf(
      "THE UNIVERSITY COURT OF THE UNIVERSITY OF HARBOUR, a charitable body having its principal office at Old College, Lorne Street (“Harbour”);",
      "and",
      "EASTLAKE INSTITUTE OF TECHNOLOGY, a public institution having its address at 4 Donghu Road (“EIT”).",
    ),
  ).toEqual(["UNIVERSITY COURT OF THE UNIVERSITY OF HARBOUR · harbour", "EASTLAKE INSTITUTE OF TECHNOLOGY · eit"]);
  expect(
    namesOf(
      "Hochschule Hafenbruck, University of Applied Sciences, a corporation under public law and institution of the State of Hessen, represented by its Chancellor (Kanzler),",
      "– “HHB” –",
      "and",
      "Eastlake Polytechnic University, 77 Donghu Road, represented by its President,",
      "– “EPU” –",
    ),
  ).toEqual(["Hochschule Hafenbruck · hhb", "Eastlake Polytechnic University · epu"]);
  expect(
    namesOf(
      "UNIVERSIDADE FEDERAL DO PORTO NOVO, federal autarchy, hereinafter UFPN;",
      "LUMEN FUELS R&D CO., LTD.,",
      "a company wholly owned by Lumen AB of Norrköping, hereinafter LUMEN; and, as intervening party,",
      "FUNDAÇÃO DE APOIO DO PORTO NOVO, hereinafter FAPN, which administers the funds.",
    ),
  ).toEqual(["UNIVERSIDADE FEDERAL DO PORTO NOVO · ufpn", "LUMEN FUELS R&D CO., LTD. · lumen", "FUNDAÇÃO DE APOIO DO PORTO NOVO · fapn"]);
});

it("keeps a further party of its own call, and takes a definition for none", () => {
  const names = namesOf(
    "Porsuk University, established by the Porsuk Education Foundation, Eskişehir (“Porsuk”);",
    "Porsuk Teknopark Yönetici A.Ş., Eskişehir (“Teknopark”); and",
    "Eastlake Institute of Technology, Wuhan (“EIT”).",
  );
  expect(names).toEqual(["Porsuk University · porsuk", "Porsuk Teknopark Yönetici A.Ş. · teknopark", "Eastlake Institute of Technology · eit"]);
  expect(
    namesOf(
      "Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).",
      "Harbour University, at its own cost, has built a turbine (the “Project”).",
    ).map((one) => one.split(" · ").slice(0, 2).join(" · ")),
  ).toEqual(["Harbour University · hu", "Eastlake Institute of Technology · eit"]);
});

it("tells a university from its hospital, whose name is longer", () => {
  const both = [{ name: "东湖大学" }, { name: "东湖大学附属华亭医院" }];
  expect(namedSo(both, "东湖大学附属华亭医院")?.name).toBe("东湖大学附属华亭医院");
  expect(namedSo(both, "东湖大学")?.name).toBe("东湖大学");
  expect(namedSo(both, "海港大学")).toBeUndefined();
  const named = namesOf("乙方：东湖大学", "丙方：东湖大学附属华亭医院", "东湖大学附属华亭医院");
  expect(named.map((one) => one.split(" · ")[0])).toEqual(["东湖大学", "东湖大学附属华亭医院"]);
});

it("reads a day whose year stands behind words of the year, and no year of the next sentence", () => {
  const dayIn = (text: string) => readDates(folded(text)).map(({ date }) => date);
  for (const text of [
    "DONE at Bergen on this 3rd day of June in the year 2026",
    "le 3 juin de l'an 2026",
    "am 3. Juni des Jahres 2026",
    "third day of June in the year two thousand and twenty-six",
    "on this 3rd day of June, Two Thousand and Twenty Six",
  ])
    expect([text, ...dayIn(text)]).toEqual([text, "2026-06-03"]);
  expect(dayIn("before 3 June. In 2027 the parties meet")).toEqual([]);
});

it("counts English clauses by FIRST and SECOND, and takes “First, …” for a sentence", () => {
  const numberOf = (text: string) => clauseNumber(folded(text), text)?.label;
  expect(["FIRST. Object.", "SECOND.- Term", "Third.- Results", "FOURTH: Money"].map(numberOf)).toEqual(["1", "2", "3", "4"]);
  expect(["First, the parties meet.", "First: the samples are sent.", "Second hand equipment", "FIRST NATIONAL BANK"].map(numberOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it("asks for a translation of a sheet in which a foreign side signs, and of none whose clauses stand in Chinese too", () => {
  const clause = "双方共同研究低流速潮流能水轮机的水动力性能和叶片结构，并在海港和东湖两地进行为期一年的试验，形成样机和数据集。";
  const text = ["合作协议", ...Array.from({ length: 14 }, (_, at) => `第${"一二三四五六七八九十"[at % 10]}条 ${clause}`)].join("\n");
  const sheet =
    "Unterschriftenblatt zum Vertrag über das gemeinsame Labor\nFür die Hafenuniversität Bergen, vertreten durch die Rektorin\nBergen, den 1. Juni 2026\nKari Nordmann\nRektorin der Hafenuniversität und Leiterin der Forschung\nOla Berg\nKanzler der Hafenuniversität";
  expect(translationNeed(pagesOf(text, sheet)).isNeeded).toBe(true);
  expect(translationNeed(pagesOf(text)).isNeeded).toBe(false);
  expect(translationNeed(pagesOf(`${text}\nKari Nordmann, Rektorin`)).isNeeded).toBe(false);
});

it("who owns a party is none itself, whether before it or behind it the text says so", () => {
  expect(
    namesOf(
      'Rhein Model Sensors (Shanghai) Co., Ltd. (莱茵样例传感（上海）有限公司), a company wholly owned by Rhein Model AG, Basel, Switzerland (hereinafter "Party A"), and',
      'Nanjiao Model University (南郊样例大学) (hereinafter "Party B").',
    ).map((one) => one.split(" · ")[0]),
  ).toEqual(["Rhein Model Sensors (Shanghai) Co., Ltd.", "Nanjiao Model University"]);
  expect(
    namesOf("莱茵样例传感（上海）有限公司，由瑞士巴塞尔 Rhein Model AG 全资持有（以下简称“甲方”）；", "南郊样例大学，位于上海（以下简称“乙方”）。"),
  ).toEqual(["莱茵样例传感（上海）有限公司 · 甲方", "南郊样例大学 · 乙方"]);
});

it("joins the lines of a name whose Chinese in brackets runs on in the next", () => {
  const texts = [
    "This Agreement is made between the following two parties on 12 September 2023 in Shanghai.",
    "Rhein Model Solid-State Battery and Advanced Energy Materials Technology (Shanghai)",
    "Research and Development Co., Ltd. (莱茵样例固态电池与先进储能材料技术应用（上海）研究",
    "开发有限公司), a company incorporated under the laws of China, with its seat in Shanghai",
    "(hereinafter “Party A”), and",
  ];
  const [page] = pagesOf(texts.join("\n"));
  if (!page) throw new Error("no page");
  const full = page.lines.map((line, at) => ({ ...line, box: { ...line.box, width: at === 0 ? 260 : at === texts.length - 1 ? 140 : 430 } }));
  const [, party] = paragraphsOf(bodyLines([{ ...page, lines: full }])).map(({ text }) => text);
  expect(party).toContain("(Shanghai) Research and Development Co., Ltd. (莱茵样例固态电池与先进储能材料技术应用（上海）研究开发有限公司), a company");
});

it("keeps place and day at the right edge apart from whom a letter is written to", () => {
  const pages = pagesOf(
    "Larkfield Institute for Coastal Research\nLarkfield, 14 March 2026\nQibaowan Photonics AB\n31 Harbour Lane\nI confirm in writing what our two houses have discussed, and that both of them will study",
  ).map((page) => {
    const right = Math.max(...page.lines.map(({ box }) => box.left + box.width));
    const lines = page.lines.map((line) => (/^Larkfield,/u.test(line.text) ? { ...line, box: { ...line.box, left: right - line.box.width } } : line));
    return { ...page, lines };
  });
  expect(paragraphsOf(bodyLines(pages)).map(({ text }) => text)).toContain("Qibaowan Photonics AB");
});
