import { expect, it } from "vitest";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { pagesOf } from "./pages-of.ts";
import { scan } from "./scan-of.ts";

const scanned = (texts: readonly string[], confidence = 0.96): readonly PageText[] =>
  pagesOf(...texts).map((page) => ({ ...page, source: "ocr" as const, lines: page.lines.map((line) => ({ ...line, confidence })) }));

const CHINESE = [
  "科学技术合作协议",
  "一、合作内容",
  "双方共同研究透明陶瓷的制备与性质，包括纳米粉体的合成与分散、等离子烧结与热等静压致密化、缺陷与散射损耗的测定。",
  "二、双方义务",
  "乙方完成粉体的合成与致密化，向甲方提供不少于二十件样品；甲方进行光学与激光试验，组装演示用激光放大器。",
  "三、经费",
  "双方各自负担本方工作的费用，甲方为此投入七十五万元，乙方投入二十一万白俄罗斯卢布和六百小时机时。",
];
/** Cyrillic as an engine that knows Latin letters alone gives it. */
const GARBLED = [
  "CTOpOHbI coBMecTHO nccneAyloT nonyyeHue wn cBoiCTBa npo3payHoi KepaMuKu Ha",
  "asIloMOMarHMeBoi WUNMHENN n NernpoBaHHbIX la3epHbiX CpeA Ha eE OCHoBe n3 nopoWKoB",
  "CTOpOHa 2 BbINONHAET CUHTE3 n ynnoTHEHUE NOpOWKOB n nepenaEt CtopoHe Ha n3MepeHMA",
  "MeHee ABaAuaTu o6pasuoB AnaMeTpoM NaTbAeCAT; CtopoHa npoBOANT ONTuYeckMe n3MepeHMA",
  "Na3epHbIe UCNbITaHnsA n coBupaeT AEMOHCTPaUMOHHbIA NTa3epHbIA ycuNUTeNb AnA noKa3a",
  "KaXpaA CTOpOHa HecEr pacxoAbl no cBoen yacTu pa6oT n BbIAenAeT cpeAcTBa Ha 3To",
];
const need = (chinese: readonly string[], garbled: readonly string[]) => {
  const pages = [...scanned([chinese.join("\n")]), ...scanned([garbled.join("\n")], 0.5)].map((page, at) => ({ ...page, page: at + 1 }));
  return translationNeed(pages);
};

it("a text in a script that no engine knows, as long as the Chinese one, is that text again", () => {
  expect(need(CHINESE, GARBLED)).toMatchObject({ isNeeded: false, why: "bilingual" });
});

it("an annex in it is missed, and so is all where little is in Chinese", () => {
  expect(need([...CHINESE, ...CHINESE, ...CHINESE], GARBLED)).toMatchObject({ isNeeded: true });
  expect(need(CHINESE.slice(0, 2), GARBLED)).toMatchObject({ isNeeded: true });
});

const zh = (items: string) =>
  `第1条 目的\n双方共同研究火龙果采后病害，开发防控方法。\n第2条 发明\n一方单独作出的发明归该方所有。${items}\n第3条 期限\n本合同有效期三年。`;
const en = (items: string) =>
  `Article 1. Purpose\nThe parties study diseases of pitaya after harvest and develop methods of control.\nArticle 2. Inventions\nAn invention made by one party alone belongs to it.${items}\nArticle 3. Period\nThis contract is in force for three years.`;

it("the second item of a clause of which an engine has lost the stop in Chinese is not missed", () => {
  const chinese = zh("\n2共有发明的申请及维持费用由双方按照各自的份额负担。");
  const english = en("\n2. The cost of filing and maintaining joint patents is borne by both parties according to the shares of each.");
  expect(translationNeed(scanned([chinese, english]))).toMatchObject({ isNeeded: false, why: "bilingual" });
});

it("nor is a clause taken for there that is not", () => {
  const english = `${en("")}\nArticle 4. Liability\nEach party is liable for damage that its staff cause on the premises of the other, up to one million euros.`;
  expect(translationNeed(scanned([zh(""), english]))).toMatchObject({ isNeeded: true, why: "incomplete" });
});

it.each([
  "附件一任务分配表/Annex1Allocationof Tasks",
  "附件一 任务分配表 / Annex 1 Allocation of Tasks",
  "附表1（任务分工）Schedule 1 Tasks",
])("the table below a title in both scripts is in both: %s", (title) => {
  const body = [zh(""), en("")].join("\n");
  const sign = "甲方代表 For Party A || 乙方代表 For Party B\n申屠砚 院长 || Kelemen Orsolya, Rector\n日期：2026年4月22日 || Date: 22 April 2026";
  const table = `${title}\n| 序号 No. | 任务 Task | 承担方 Responsible | 完成时间 Due |\n| 1 | 辣椒与枸杞品种筛选 Selection of varieties | 乙方 Party B | 2027-03 |\n| 2 | 微胶囊制备与稳定性 Microcapsules and stability | 甲方 Party A | 2028-01 |\n| 3 | 体外消化模型 In-vitro digestion | 乙方 Party B | 2028-06 |\n| 4 | 人群干预试验 Intervention trial | 甲方 Party A | 2029-06 |`;
  expect(translationNeed(scanned([`${body}\n\n${sign}`, table]))).toMatchObject({ isNeeded: false, why: "bilingual" });
});

it("a clause in turns is whole where an engine has lost the number of the one behind it in the other language", () => {
  const first = scan([
    ["3.投入Contributions", 57, 471, 110],
    ["甲方投入人民币150万元，并安排全时研究人员五名。", 57, 484, 255],
    ["乙方投入65万新谢克尔，并提供筛选平台和类器官样本库。", 59, 521, 281],
    ["4.知识产权IntellectualProperty", 59, 576, 167],
  ]);
  const second = scan(
    [
      ["7.期限Term", 54, 216, 69],
      ["任何一方可提前九十日书面通知终止本协议。", 56, 268, 215],
      ["Either Party may terminate it by ninety days’ written notice.", 56, 288, 266],
      ["8.通知Notices", 55, 322, 77],
      ["- 乙方 Party B: Yael Shoshani, 技术转移处 Technology Transfer, yael.s@carmel.example", 71, 386, 424],
      ["9.适用法律与文本GoverningLawandLanguage", 57, 420, 250],
      ["争议提交新加坡国际仲裁中心仲裁。本协议中英文同等有效。", 58, 433, 291],
      ["English texts are equally valid.", 58, 471, 137],
    ],
    { page: 2 },
  );
  expect(translationNeed([first, second])).toMatchObject({ isNeeded: false, why: "bilingual" });
});
