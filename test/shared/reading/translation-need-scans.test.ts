import { expect, it } from "vitest";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { pagesOf } from "./pages-of.ts";

const scanned = (...texts: readonly string[]) => translationNeed(pagesOf(...texts).map((page) => ({ ...page, source: "ocr" as const })));

/** As an engine reads them: Chinese without a blank behind its letter, the ninth letter as a figure. */
const LETTERED = [
  "A. Purpose || A.目的",
  "The Parties study how heat waves strain the water works of large cities. || 双方研究热浪如何影响大城市的供水厂并预先提示风险。",
  "B. Work || B.工作",
  "Each Party carries out the tasks that are listed in its own column. || 各方完成所列的任务并定期交流进展情况。",
  "C. Means || C.投入",
  "Each Party pays for its own staff and for the travel of these. || 各方自行承担人员费用和差旅费用。",
  "1. Ending || 1.终止",
  "Either Party may end the work by a written notice of sixty days. || 任何一方可提前六十日书面通知终止。",
].join("\n");
const ANNEX = [
  "Annex 1: Tasks and data",
  "1. The first Party gathers the readings of all pumping stations and hands them over once a month.",
  "2. The second Party keeps the model and runs it on the readings of the last ten summers.",
  "3. Both Parties compare the warnings with what has happened and report on how often they were right.",
].join("\n");

it("an annex in one language behind lettered clauses in two is missed, though one of its numbers is that of a clause", () => {
  expect(scanned(LETTERED)).toMatchObject({ isNeeded: false, why: "bilingual" });
  const need = scanned(LETTERED, ANNEX);
  expect(need).toMatchObject({ isNeeded: true, why: "incomplete" });
  expect(need.gaps.every(({ page }) => page === 2)).toBe(true);
});

const chinese = (head: string) =>
  [
    "联合研究协议",
    "海南琼岛热带作物大学，地址海口市桂林洋大道八十八号，由副校长谷云帆代表；安第斯北方大学，由主管科研工作的副校长",
    "Rosario Quilodrán Peñaloza代表；双方商定如下：",
    `${head}（目的）`,
    "双方共同研究火龙果采后病害，开发以拮抗酵母为主的防控方法。",
    "第2条（分工）",
    "大学负责菌株的筛选、鉴定与制剂，另一大学负责果园监测与田间试验。",
    "第3条（成果）",
    "共同完成的成果由双方共有，各自完成的成果归各自所有。",
  ].join("\n");
const SPANISH = [
  "CONVENIO DE INVESTIGACIÓN",
  "La Universidad Qiongdao, representada por su vicerrector Gu Yunfan, y la Universidad Andes del Norte, representada por Rosario Quilodrán Peñaloza, convienen:",
  "Artículo 1 (Objeto)",
  "Ambas estudian las enfermedades de poscosecha de la pitahaya y desarrollan métodos de control con levaduras antagonistas.",
  "Artículo 2 (Tareas)",
  "Una selecciona, identifica y formula las cepas; la otra vigila los huertos y realiza los ensayos de campo.",
  "Artículo 3 (Resultados)",
  "Los resultados comunes pertenecen a ambas; los propios, a quien los obtuvo.",
].join("\n");

it("the first clause of two whole texts is not missed: below a foreign name in a Chinese line, or with its number lost", () => {
  expect(scanned(chinese("第1条"), SPANISH)).toMatchObject({ isNeeded: false, why: "bilingual" });
  expect(scanned(chinese(""), SPANISH)).toMatchObject({ isNeeded: false, why: "bilingual" });
});

it("nor is it found where it is not", () => {
  const without = chinese("第1条").replace(/第1条（目的）\n.*\n/u, "");
  expect(scanned(without, SPANISH)).toMatchObject({ isNeeded: true, why: "incomplete", gaps: [{ label: "1" }] });
});
