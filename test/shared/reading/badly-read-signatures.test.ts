import { expect, it } from "vitest";
import { readAgreements, readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { pagesOf } from "./pages-of.ts";

const CASE = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
/** Pages as an engine reads a scan: what `badly` holds was read less surely. */
const scanned = (text: string, badly: readonly string[], sure = 0.96): readonly PageText[] =>
  pagesOf(text).map((page) => ({
    ...page,
    source: "ocr",
    lines: page.lines.map((line) => ({ ...line, confidence: badly.includes(line.text.trim()) ? 0.8 : sure })),
  }));
const signatories = (text: string, badly: readonly string[], sure?: number) => readElements(scanned(text, badly, sure), CASE).signatories;

it("takes a name that was read badly below a seal from where it was read better", () => {
  const text =
    "CONVENIO DE COLABORACIÓN\nDe una parte, D.ª Begoña Iñíguez Peñalver, Vicerrectora, en representación de la Universidad Marítima de Almazora.\nDe otra parte, D. Gu Huaiyuan, en representación de Nanjiao Sample University.\nPRIMERA. Vigencia\nCuatro años.\nPor la Universidad Marítima de Almazora\nFdo.: Begoña Hñíguez Peñalver\n3 de junio de 2026\n\nPor Nanjiao Sample University\nFdo.: Gu Huaiyuúan\n3 de junio de 2026";
  expect(signatories(text, ["Fdo.: Begoña Hñíguez Peñalver", "Fdo.: Gu Huaiyuúan"]).map(({ name }) => name)).toEqual([
    "Begoña Iñíguez Peñalver",
    "Gu Huaiyuan",
  ]);
  // read surely, it stays: two persons may have names that are nearly the same
  expect(signatories(text, []).map(({ name }) => name)).toEqual(["Begoña Hñíguez Peñalver", "Gu Huaiyuúan"]);
});

it("gives a name the marks of its letters that an engine lost below a seal", () => {
  const text = (preamble: string, signed: string) =>
    `KOOPERATIONSVEREINBARUNG\nzwischen der Hochschule Musterbach, vertreten durch Herrn Prof. Dr. ${preamble},\nund der Nanjiao Sample University, vertreten durch Frau Lu Jingming.\n§ 1 Laufzeit\nDie Vereinbarung gilt vier Jahre ab ihrer Unterzeichnung.\nFür die Hochschule Musterbach\nProf. Dr. ${signed}\nMusterbach, den 3. Juni 2026\n\nFür die Nanjiao Sample University\nLu Jingming\nShanghai, den 5. Juni 2026`;
  const first = (preamble: string, signed: string, badly = true) => signatories(text(preamble, signed), badly ? [`Prof. Dr. ${signed}`] : [])[0]?.name;
  expect(first("Jörg Weißhaupt", "Jorg Weißhaupt")).toBe("Jörg Weißhaupt");
  expect(first("Özgür Kılıçoğlu", "Ozgur Kılıçoglu")).toBe("Özgür Kılıçoğlu");
  // capitals are no other spelling, nor are marks that the preamble lacks; what was read surely stays
  expect(first("JORG WEISSHAUPT", "Jorg Weisshaupt")).toBe("Jorg Weisshaupt");
  expect(first("Jorg Weißhaupt", "Jörg Weißhaupt")).toBe("Jörg Weißhaupt");
  expect(first("Jörg Weißhaupt", "Jorg Weißhaupt", false)).toBe("Jorg Weißhaupt");
});

it("parts a name from the office that an engine has glued to it", () => {
  const text =
    "合作协议\n甲方：科瑞施涂料科技有限公司\n乙方：南郊样例大学\n第一条 期限\n四年。\n甲方（盖章）\nJoostvanRijswijk董事长\n2025年12月30日\n\n乙方（盖章）\n陆景明副校长\n2025年12月30日";
  expect(signatories(text, []).map(({ name }) => name)).toEqual(["Joost van Rijswijk", "陆景明"]);
});

it("takes a name by hand for a signature though one sign of it was read as another", () => {
  const text =
    "合作协议\n甲方：上海临海食品科学研究所\n乙方：南郊样例大学\n第一条 期限\n四年。\n甲方（盖章）\n代表人：沈若洋\n沈若兰\n2026年6月1日\n\n乙方（盖章）\n代表人：\n陆景明\n2026年6月1日";
  expect(signatories(text, ["代表人：沈若洋"]).map(({ name, hand }) => [name, hand])).toEqual([
    ["沈若兰", "signed"],
    ["陆景明", "unknown"],
  ]);
});

it("keeps a title in capitals apart from the sentence below it", () => {
  const [page] = scanned(
    "The Neva Institute of Applied Optics, Saint Petersburg, Russian Federation, and the Pujiang Research Institute, Shanghai, China, have agreed:\n1. The Neva Institute grows the crystals. The Pujiang Institute builds the electronics.",
    [],
  );
  if (!page) throw new Error("no page");
  const title = {
    text: "AGREEMENT ON SCIENTIFIC COOPERATION",
    box: { left: 120, top: (page.lines[0]?.box.top ?? 80) - 16, width: 372, height: 14 },
    confidence: 0.96,
  };
  expect(readElements([{ ...page, lines: [title, ...page.lines] }], CASE).division.status).toBe("present");
});

it("begins a second agreement at its title though an engine took I. for IL and II. for 11.", () => {
  const first =
    "MUTUAL NON-DISCLOSURE AGREEMENT\nBrattvik Marine Institute, Norway, and Nanjiao Sample University, China, agree:\n1. Each party shall protect the information.\n2. This agreement is valid for three years.\nFor Brattvik Marine Institute\nIngrid Solbakken\n10 January 2025\n\nFor Nanjiao Sample University\nGu Huaiyuan\n10 January 2025";
  const second =
    "RESEARCH AGREEMENT\nBrattvik Marine Institute (“BMI”) and Nanjiao Sample University (“NSU”)\n\nIL Subject\nBMI and NSU shall build and test an autonomous vessel.\n\n11. Tasks\nBMI shall build the hull. NSU shall develop navigation.";
  const pages = pagesOf(first, second).map((page): PageText => ({ ...page, source: "ocr" }));
  expect(readAgreements(pages, CASE).map(({ from }) => from)).toEqual([1, 2]);
  // read as digital text, no first number stands there
  expect(readAgreements(pagesOf(first, second), CASE).map(({ from }) => from)).toEqual([1]);
});

it.each([
  ["王建国", "王建军"],
  ["Mario Bonfantini", "Maria Bonfantini"],
])("keeps %s who signs, though read badly, apart from %s whom the preamble names", (signs, named) => {
  const text = `合作协议\n甲方：南郊样例大学\n法定代表人：${named}\n乙方：上海临海食品科学研究所\n第一条 期限\n四年。\n甲方（盖章）\n${signs}\n2026年6月1日\n\n乙方（盖章）\n陆景明\n2026年6月1日`;
  expect(signatories(text, [signs]).map(({ name }) => name)).toEqual([signs, "陆景明"]);
});

it("reads a name that runs into the label of its day, as an engine joins them", () => {
  const text =
    "共建协议\n甲方：莱茵样例传感（上海）研究院有限公司\n乙方：上海样例智能制造研究院\n第一条 期限\n四年。\n甲方（盖章）：莱茵样例传感（上海）研究院有限公司\n代表（签字）：王喆签署日期：2024年9月12日\n乙方（盖章）：上海样例智能制造研究院\n代表（签字）：朱镕签署日期：2024年9月13日";
  expect(signatories(text, []).map(({ name, date }) => [name, date])).toEqual([
    ["王喆", "2024-09-12"],
    ["朱镕", "2024-09-13"],
  ]);
});

it.each([
  ["校长俞蘅若", "2026年6月1日", "俞蘅若"],
  ["校长Somchai Rattana", "2026年6月1日", "Somchai Rattana"],
  ["主任索安·拉马斯", "2026年6月1日", "索安·拉马斯"],
  ["ElenaBerg经理", "2026年6月1日", "Elena Berg"],
  ["AnnaBerg2026年6月1日", "", "Anna Berg"],
  ["容若岚2026年6月1日", "", "容若岚"],
  // an office alone is nobody
  ["校长办公室", "2026年6月1日", undefined],
])("parts a name from what an engine has glued to it: %s", (line, day, name) => {
  const text = `合作协议\n甲方：科瑞施涂料科技有限公司\n乙方：南郊样例大学\n第一条 期限\n四年。\n甲方（盖章）\n${line}\n${day}\n\n乙方（盖章）\n代表人：陆景明\n2026年6月1日`;
  expect(signatories(text, []).map((one) => [one.name, one.date])).toEqual([
    [name, "2026-06-01"],
    ["陆景明", "2026-06-01"],
  ]);
});
