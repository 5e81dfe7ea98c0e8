import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { pagesOf } from "./pages-of.ts";

/** Provisions that a set of unseen agreements brought to light, each with one that it must be told from. */

const EN =
  "RESEARCH AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Law\nAny dispute shall first be discussed by the heads of the institutions.";
const ZH = "关于共建国际联合实验室的协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第八条 争议 双方应友好协商解决争议，协商不成的提交仲裁。";
const SV =
  "Samarbetsavtal\nmellan Hamnens universitet (nedan ”HU”), Sverige, och Eastlake Institute of Technology (nedan ”EIT”), Kina.\n1. Tvist\nTvister löses i första hand genom förhandlingar mellan parterna.";
const read = (head: string, text: string) => readElements(pagesOf(`${head}\n${text}`));

it("takes what is evaluated together, or found out, for the content", () => {
  expect(read(EN, "2. THE PROGRAMME\nHU and EIT will jointly evaluate a blood test for the early detection of cancer.").content.status).toBe("present");
  expect(read(EN, "2. What the collaboration is about\nThe partners are going to find out which coatings keep growth off chains.").content.status).toBe(
    "present",
  );
  expect(read(EN, "2. Costs\nThe parties will jointly bear the costs of their meetings.").content.status).not.toBe("present");
});

it("leaves open whose a right is where that is asked and left to a consultation", () => {
  const heading = "2. Inventions\n";
  const asked = "To whom the right belongs, and in what shares, shall be determined by HU and EIT upon separate consultation each time.";
  expect(read(EN, heading + asked).ip.status).toBe("unclear");
  expect(read(EN, `${heading}An invention belongs to the party whose staff made it. To whom the costs fall shall be determined later.`).ip.status).toBe(
    "present",
  );
});

it("leaves open a team whose kind is left to be settled", () => {
  const heading = "第九条 组织\n";
  expect(read(ZH, `${heading}联合实验室的研发人员数量、来源及是否专职，由管理委员会成立后另行研究确定。`).team.status).toBe("unclear");
  expect(read(ZH, `${heading}联合实验室设专职研发团队，双方各派五名专职研究人员。`).team.status).toBe("present");
});

it("reads shares of what stands in a heading on money, in Swedish percent too", () => {
  expect(read(EN, "2. Income from use\n2.1 HU and EIT share what is left after costs, half and half.").benefitSplit.status).toBe("present");
  expect(read(EN, "2. Visits\n2.1 HU and EIT share what is left of the travel costs, half and half.").benefitSplit.status).toBe("missing");
  expect(read(SV, "2. Intäkter\nNär parterna säljer resultat tillfaller intäkterna HU med 50 procent och EIT med 50 procent.").benefitSplit.status).toBe(
    "present",
  );
});

it("knows a term that goes on unless somebody declares, from one that may be extended in writing", () => {
  const term = "2. Term\nThis Agreement is valid for three (3) years counted from 1 November 2026";
  expect(
    read(EN, `${term}, and will be valid for three (3) years more unless HU or EIT declares before the end that it does not so wish.`).term.autoRenewal,
  ).toBe(true);
  expect(read(EN, `${term}, unless extended by a written amendment.`).term.autoRenewal).toBe(false);
});

it("reads a table with heads of its own below a line on the time", () => {
  const table =
    "附件：首批合作项目一览\n项目一：深水网箱在长涌浪海域的系泊风险研究\n执行时间：2026年10月至2028年9月\n事项 || 甲方 || 乙方\n承担的工作 || 数值模拟、水池模型试验 || 海上实测、鱼群行为观测\n提供的条件 || 波浪水池40天，经费人民币75万元 || 养殖场一处、调查船60天\n备注 || 无 || 无";
  const { inputs, division } = read(ZH, table);
  expect([inputs.status, division.status]).toEqual(["present", "present"]);
});

it("joins the beginning and the end of a term in two paragraphs below one heading", () => {
  const head =
    "Kooperationsvertrag\nzwischen der Hochschule Uferland, Deutschland (nachfolgend „HU“) und dem Eastlake Institute of Technology, China (nachfolgend „EIT“).\n§ 1 Gegenstand\nDie Parteien erforschen gemeinsam Membranen für Brackwasser.\n§ 2 Laufzeit\n(1) Der Vertrag tritt am 1. September 2026 in Kraft.";
  const both = read(head, "(2) Er gilt bis zum Abschluss des Vorhabens, längstens jedoch bis zum 31. März 2029.").term;
  expect([both.status, both.start, both.end]).toEqual(["present", "2026-09-01", "2029-03-31"]);
  expect(read(head, "(2) Nebenabreden bestehen nicht.").term.status).toBe("unclear");
});

it("leaves rights open that are called IPR and left to a separate agreement", () => {
  const background = "2. Intellectual property rights\n2.1 Background IPR shall remain with the Party that brought it in.";
  expect(read(EN, `${background}\n2.2 The sharing of IPR generated under this MoU shall be decided through a separate agreement.`).ip.status).toBe("unclear");
  expect(read(EN, background).ip.status).toBe("missing");
});

it("reads what each side is obliged to under a heading that names it, not under one on secrecy", () => {
  const tasks = (what: string) =>
    `2. Obligations of HU\nHU shall supply ${what}.\n3. Obligations of EIT\nEIT shall grow the trials and model the uptake of salt.`;
  expect(read(EN, tasks("parent lines and genotype the offspring")).division.status).toBe("present");
  expect(read(EN, "2. Obligations of confidentiality\nHU shall keep the samples of EIT in a locked room.").division.status).toBe("missing");
});

it("leaves the content open where the sides only mean to work together and leave the subject to contracts", () => {
  const left = "3. The subject and the extent of each cooperation will be determined in a separate project contract.";
  expect(read(EN, `2. The parties intend to work together for the benefit of both.\n${left}`).content.status).toBe("unclear");
  expect(read(EN, `2. The parties intend to work together on membranes for brackish water.\n${left}`).content.status).toBe("present");
  expect(read(EN, "2. The parties intend to work together for the benefit of both.\n3. Each party pays its own staff.").content.status).toBe("present");
});

it("leaves rights open that a project contract deals with", () => {
  expect(read(EN, "2. Rights in the outcome of a project are dealt with in the project contract.").ip.status).toBe("unclear");
  expect(read(EN, "2. Rights in the outcome of a project belong to the party whose staff achieved it.").ip.status).toBe("present");
  expect(read(EN, "2. Visits of students are dealt with in the project contract.").ip.status).toBe("missing");
});

it("knows a party by the word of its name that stands in quotes on a line below it", () => {
  const head = (alias: string) =>
    `MEMORANDUM\nbetween\nThe University of Thornaby Moor\na body incorporated by Royal Charter, Beacon Road\n(“${alias}”)\nand\nShanghai Qingxi University of Technology\n1400 Qinghe Road (“Qingxi”)`;
  const roles = "1. Roles\n1.1 Thornaby will lead the work on caverns.\n1.2 Qingxi will lead the work on membranes.";
  expect(read(head("Thornaby"), roles).division.status).toBe("present");
  expect(read(head("Thornaby"), roles.replaceAll("Thornaby", "A council").replaceAll("Qingxi", "An officer")).division.status).not.toBe("present");
});

it("reads a heading alone in a column of print, without a stop behind its number", () => {
  const inColumn = (...texts: readonly string[]) =>
    paragraphsOf(
      texts.map((text, index) => {
        const box = { left: 58, top: 160 + index * 16, width: text.length * 4.6, height: 10 };
        return { page: 1, index, text, box, confidence: 1, row: 1, cell: 0, cells: 2 };
      }),
    ).map(({ text }) => text);
  const body = ["The Centre finds out how milk lipids and berries", "act together on memory in the ageing of mammals."];
  expect(inColumn("2 Purpose", ...body)).toEqual(["2 Purpose", body.join(" ")]);
  // what fills more than half of its column goes on
  expect(inColumn("2 Doctoral students of the Harbour", ...body)).toHaveLength(1);
});

it("takes no words that there are no costs for an input", () => {
  const head =
    "Accordo di collaborazione\ntra il Politecnico di Portomare (di seguito “Politecnico”)\ne l'Istituto Navale di Donghu (di seguito “Istituto”)\nArt. 1 – Oneri";
  expect(read(head, "Il presente accordo non comporta oneri finanziari tra le Parti.").inputs.status).toBe("missing");
  expect(read(head, "Le Parti sostengono gli oneri della ricerca.").inputs.status).not.toBe("missing");
  expect(read(EN, "2. Finance\nThis Agreement does not entail any payment between the parties.").inputs.status).toBe("missing");
});

it("knows a renewal by itself that is forbidden in Portuguese", () => {
  const term = (rest: string) =>
    read(
      "ACORDO DE COOPERAÇÃO\nentre a Universidade do Porto Novo e o Instituto de Donghu",
      `CLÁUSULA PRIMEIRA – DA VIGÊNCIA\nO presente Acordo vigorará pelo prazo de 36 meses, contados de 1 de outubro de 2026, ${rest}.`,
    ).term.autoRenewal;
  expect(term("vedada a prorrogação automática")).toBe(false);
  expect(term("admitida a prorrogação automática")).toBe(true);
});

it("takes no entry of a list of meanings for a provision on rights", () => {
  const head =
    "SAMENWERKINGSOVEREENKOMST\ntussen Universiteit Havenstad, Nederland (hierna: “UH”) en Eastlake Institute of Technology, China (hierna: “EIT”)\nArtikel 1. Onderwerp\nPartijen ontwikkelen samen een warmtepomp met propaan.";
  const entry = "b. Resultaten: alle kennis die in het project ontstaat, met inbegrip van de eigendomsrechten daarop.";
  const owned = "Artikel 3. Eigendom\nResultaten over ventilatoren behoren toe aan UH; Resultaten over koelcircuits behoren toe aan EIT.";
  expect(read(head, `Artikel 2. Begrippen\na. Partij: UH of EIT.\n${entry}`).ip.status).toBe("missing");
  expect(read(head, `Artikel 2. Begrippen\na. Partij: UH of EIT.\n${entry}\n${owned}`).ip.quote).toMatch(/^Resultaten over ventilatoren/u);
  const work = "Artikel 2. Verdeling van het werk\n2.1 UH bouwt de prototypen.\n2.2 EIT ontwerpt de ventilator.";
  expect(read(head, work).division.status).toBe("present");
});

it("reads means, work and renewal in Russian", () => {
  const head =
    "СОГЛАШЕНИЕ О СОТРУДНИЧЕСТВЕ\nИнститут полярных материалов, именуемый «Институт», и Шанхайский центр судостроения, именуемый «Центр», заключили настоящее Соглашение.";
  const means = "1. РЕСУРСЫ\n1.1. Институт выделяет 14 000 000 рублей и камеру.\n1.2. Центр выделяет 1 300 000 юаней.";
  expect(read(head, means).inputs.status).toBe("present");
  expect(read(head, "1. РЕСУРСЫ\n1.1. Счета выставляются в рублях.").inputs.status).not.toBe("present");
  expect(read(head, "1. ОБЯЗАННОСТИ СТОРОН\n1.1. Институт проводит испытания.\n1.2. Центр готовит отсек.").division.status).toBe("present");
  expect(read(head, "1. ОБЯЗАННОСТИ СТОРОН\n1.1. Образцы хранятся не менее двух лет.").division.status).not.toBe("present");
  const term = "1. СРОК ДЕЙСТВИЯ\n1.1. Соглашение вступает в силу с 1 сентября 2026 года и действует по 31 августа 2029 года.\n1.2. ";
  expect(read(head, `${term}Если ни одна из Сторон не заявит о прекращении, Соглашение считается продлённым на год.`).term.autoRenewal).toBe(true);
  expect(read(head, `${term}Соглашение не продлевается автоматически.`).term.autoRenewal).toBe(false);
  expect(read(head, `${term}Стороны могут продлить Соглашение письменно.`).term.autoRenewal).toBe(false);
});

it("reads what “vi” and “ni” do in a Swedish letter, and how long the cooperation lasts", () => {
  const head =
    "Hamnens universitet\nGöteborg, 2026-06-29\nBästa Ren Zhaohui,\nDetta brev återger vad vi kom överens om och gäller som avtal när det har godkänts.";
  const sides = "\n\nVi utför mätningarna med frivilliga. Ni utför simuleringen och gör proven i Jiading.";
  const signed =
    "\n\nMed vänlig hälsning\nLovisa Ekstrand\nrektor, Hamnens universitet\n\nGodkännes för Eastlake Institute of Technology:\nRen Zhaohui, institutschef";
  expect(read(head, sides + signed).division.status).toBe("present");
  expect(read(head, `\n\nVi utför mätningarna tillsammans med frivilliga.${signed}`).division.status).toBe("missing");
  const days = "pågår från och med den 1 augusti 2026 till och med den 31 juli 2029.";
  expect(read(head, `\n\nSamarbetet ${days}${signed}`).term).toMatchObject({ status: "present", start: "2026-08-01", end: "2029-07-31" });
  expect(read(head, `\n\nUtställningen ${days}${signed}`).term.status).not.toBe("present");
});

it("leaves a laboratory open that is to be at one of two places", () => {
  expect(read(ZH, "第三条 场所 联合实验室的场所拟从甲方科技园或乙方滨江园区中择一确定。").laboratory.status).toBe("unclear");
  expect(read(ZH, "第三条 场所 联合实验室的场所设在甲方科技园和乙方滨江园区。").laboratory.status).toBe("present");
});
