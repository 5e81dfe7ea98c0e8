import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { partiesOf } from "../../../shared/reading/parties.ts";
import { pagesOf } from "./pages-of.ts";

/** Each side of a block signs for one party of the head, however that is named there: in two scripts, in a list, in a table, above a letter. */

const names = (lines: readonly string[]) => partiesOf(lines).map(({ name, otherName }) => (otherName === undefined ? name : `${name} = ${otherName}`));

it.each([
  [
    "names by turns in two scripts",
    [
      "上海市蕰川土壤研究院（以下简称“土壤院”）",
      'Shanghai Yunchuan Institute of Soil (hereinafter "SYIS")',
      "与",
      "捷克特尔诺夫大学（以下简称“特大”）",
      'Trnov University, Czech Republic (hereinafter "TU")',
    ],
    ["上海市蕰川土壤研究院 = Shanghai Yunchuan Institute of Soil", "捷克特尔诺夫大学 = Trnov University"],
  ],
  [
    "four parties with a name each",
    ["上海市蕰川土壤研究院、Institute of Soil in Trnov", "北京昌南大学、Harbour University"],
    ["上海市蕰川土壤研究院", "Institute of Soil in Trnov", "北京昌南大学", "Harbour University"],
  ],
  [
    "what else the institute is, behind a comma",
    [
      "Hamasaki Institute of Chemistry, National Research and Development Agency (hereinafter referred to as “Party A”) and Shanghai Yunchuan University (hereinafter “Party B”) agree:",
    ],
    ["Hamasaki Institute of Chemistry", "Shanghai Yunchuan University"],
  ],
  [
    "a name in quotes behind its form",
    [
      "State Research Institution “Institute of Peat of Dubrava”, hereinafter referred to as the “Institute”, and Shanghai Yunchuan University, hereinafter referred to as the “Partner”, conclude",
    ],
    ["Institute of Peat of Dubrava", "Shanghai Yunchuan University"],
  ],
  [
    "a list of parties without words of units",
    [
      "(1) Algaline Bretonne, société par actions simplifiée au capital de 90 000 €, dont le siège est 3 quai du Port, 29000 Quimper, représentée par Mme Anne Le Goff, Présidente (« ALGALINE »)",
      "(2) Shanghai Yunchuan Ocean University, représentée par M. Lu Anbang, Doyen de la Faculté des sciences (« SYOU »)",
    ],
    ["Algaline Bretonne", "Shanghai Yunchuan Ocean University"],
  ],
  [
    "rows of a table",
    ["Partner 1", "Universitätsklinikum Aue AöR, Klinik für Radiologie", "Partner 2", "Volkskrankenhaus Yunchuan, Zentrum für Radiologie"],
    ["Universitätsklinikum Aue AöR", "Volkskrankenhaus Yunchuan"],
  ],
  [
    "the head of a letter in capitals",
    [
      "TARNOK RESEARCH CENTRE FOR PLANT BIOLOGY",
      "Shanghai Yunchuan Institute of Botany",
      "Dear Professor Lu,",
      "Further to your visit to our Centre in January our institutes shall study, with Harbour University, mosses.",
    ],
    ["TARNOK RESEARCH CENTRE FOR PLANT BIOLOGY", "Shanghai Yunchuan Institute of Botany", "Harbour University"],
  ],
  [
    "a year before a sentence",
    ["L'Institut des Sols de Gex dispose d'un financement du 3 mai 2025. L'Hôpital y contribue.", "L'Université de Yunchuan"],
    ["Institut des Sols de Gex", "Université de Yunchuan"],
  ],
  [
    "an act",
    ["Harbour Research Institute (“HRI”), established under the Science, Technology and Innovation Act, and Yunchuan University (“YU”)"],
    ["Harbour Research Institute", "Yunchuan University"],
  ],
])("names each party once: %s", (_, lines, wanted) => {
  expect(names(lines)).toEqual(wanted);
});

const HEAD = `合作协议
上海市蕰川土壤研究院（以下简称“土壤院”）
Shanghai Yunchuan Institute of Soil (hereinafter "SYIS")
捷克特尔诺夫大学（以下简称“特大”）
Trnov University, Czech Republic (hereinafter "TU")
第一条 双方共同研究盐碱土改良。
第二条 争议由双方协商解决。`;
const TWO = `AGREEMENT
between State Research Institution “Institute of Peat of Dubrava”, hereinafter the “Institute”, and Shanghai Yunchuan University, hereinafter the “Partner”.
1. The Parties study peat together, and they share what they find with each other.
2. Disputes are settled by the Parties in person.`;
const signers = (text: string) => readElements(pagesOf(text)).signatories.map(({ name, unit, date }) => `${name ?? "–"} | ${unit} | ${date ?? "–"}`);

it.each([
  [
    "a head in each language",
    `${HEAD}\n本页为签署页。\nSignature page.\n土壤院代表\nFor SYIS\n芮思敏　院长　Rui Simin, President\n日期 Date：2026年6月2日\n特大代表\nFor TU\nProf. Jana Novotná　校长　Rector\n日期 Date：2026年6月9日`,
    ["芮思敏 | 上海市蕰川土壤研究院 | 2026-06-02", "Jana Novotná | 捷克特尔诺夫大学 | 2026-06-09"],
  ],
  [
    "a head in both on one line",
    `${HEAD}\n代表土壤院 For SYIS || 代表特大 For TU\n芮思敏 Rui Simin || Jana Novotná\n院长 President || 校长 Rector\n2026年6月2日 || 2026年6月9日`,
    ["芮思敏 | 上海市蕰川土壤研究院 | 2026-06-02", "Jana Novotná | 捷克特尔诺夫大学 | 2026-06-09"],
  ],
  [
    "the other name is not known",
    `合作协议\n上海蕰川大学与特尔诺夫大学订立本协议。\n第一条 双方共同研究盐碱土改良。\n第二条 争议由双方协商解决。\n代表上海蕰川大学\nFor Shanghai Yunchuan University\n谷梁敏 教授，副校长\nProf. Guliang Min, Vice President\n上海, 2026年6月2日\n\n代表特尔诺夫大学\nFor Trnov University\nDr. Jana Novotná\n校长 Rector\n特尔诺夫, 2026年6月9日`,
    ["谷梁敏 | 上海蕰川大学 | 2026-06-02", "Jana Novotná | 特尔诺夫大学 | 2026-06-09"],
  ],
  [
    "the second has no name in print",
    `合作协议\n上海蕰川大学与泰国南邦大学订立本协议。\n第一条 双方共同研究盐碱土改良。\n第二条 争议由双方协商解决。\n上海蕰川大学（盖章）\n法定代表人（签字）：\n姓名：芮思敏\n签署日期：2026年6月2日\n\n泰国南邦大学（盖章）\n校长（签字）：\n签署日期：2026年6月9日`,
    ["芮思敏 | 上海蕰川大学 | 2026-06-02", "– | 泰国南邦大学 | 2026-06-09"],
  ],
  [
    "an address with a number in each column",
    `${TWO}\n3. ADDRESSES AND SIGNATURES\nINSTITUTE || PARTNER\nInstitute of Peat of Dubrava || Shanghai Yunchuan University\n12 Lesnaya St., 223000 Dubrava || 2588 Yunchuan Road, Baoshan District\nRepublic of Belarus || Shanghai 201900, China\nDirector || Director\nA. M. Kulik || Rui Simin\n2 June 2026 || 9 June 2026`,
    ["A. M. Kulik | Institute of Peat of Dubrava | 2026-06-02", "Rui Simin | Shanghai Yunchuan University | 2026-06-09"],
  ],
  [
    "one more below both columns",
    `${TWO}\nFor the Institute || For the Partner\nA. M. Kulik || Rui Simin\nDirector || Director\n2 June 2026 || 9 June 2026\n\nFor the research office of the Institute:\nIryna Savich\nHead of office\n3 June 2026`,
    [
      "A. M. Kulik | Institute of Peat of Dubrava | 2026-06-02",
      "Rui Simin | Shanghai Yunchuan University | 2026-06-09",
      "Iryna Savich | Institute of Peat of Dubrava | 2026-06-03",
    ],
  ],
  [
    "the name in the other script first",
    `Vertrag\nzwischen der Harz-Institut für Moorkunde gGmbH („HIM“) und der Shanghai Yunchuan Torf AG („Yunchuan“).\n1. Die Parteien erforschen gemeinsam Torf und seine Eigenschaften.\n2. Streitigkeiten werden gütlich beigelegt.\nHarz-Institut für Moorkunde gGmbH || 上海蕰川泥炭股份有限公司\n哈茨沼泽研究所 || Shanghai Yunchuan Torf AG\nName / 姓名：Dr. Ulrike Sander || Name / 姓名：芮思敏\nDatum / 日期：2026年6月2日 || Datum / 日期：2026年6月9日`,
    ["Ulrike Sander | Harz-Institut für Moorkunde gGmbH | 2026-06-02", "芮思敏 | 上海蕰川泥炭股份有限公司 | 2026-06-09"],
  ],
  [
    "a Polish name of two declined words",
    "Umowa\nzawarta pomiędzy Instytutem Zalewskim Metali Lekkich z siedzibą w Opolu, zwanym dalej „Instytutem”, a Politechniką Szanghajską Yunchuan, zwaną dalej „Politechniką”.\n§ 1. Strony prowadzą wspólne badania nad stopami.\n§ 2. Spory rozstrzyga sąd.\nInstytut Zalewski Metali Lekkich || Politechnika Szanghajska Yunchuan\nJan Nowak || Lu Anbang\ndyrektor || prorektor\nOpole, 2 czerwca 2026 r. || Szanghaj, 9 czerwca 2026 r.",
    ["Jan Nowak | Instytut Zalewski Metali Lekkich | 2026-06-02", "Lu Anbang | Politechnika Szanghajska Yunchuan | 2026-06-09"],
  ],
])("tells for whom each side signs: %s", (_, text, wanted) => {
  expect(signers(text)).toEqual(wanted);
});
