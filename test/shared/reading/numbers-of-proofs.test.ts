import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

describe("the number of what is funded", () => {
  it.each([
    ["Example Council\nDr. Anna Sample || File: ABCRP 514417 – 25", "ABCRP 514417 – 25"],
    ["Example Council\nFile: 514417 – 25 March 2026", "514417"],
    ["Beispielrat\nAkte: 25-4417-A", "25-4417-A"],
    ["Conseil de l'exemple\nObjet : votre demande 514417 – offre de subvention", "514417"],
    ["Beispielrat\nIhr Antrag 514417 wurde bewilligt.", "514417"],
    ["Example Research Council – Grants\nHome > Grants > LP250104417\nLP250104417 – Linkage Projects", "LP250104417"],
    ["例示研究機構\nご応募いただいた課題「例」（課題番号：JPEX25A1234）を採択します。", "JPEX25A1234"],
    ["７例開第００４１７号\n例示研究機構\n補助金交付決定通知書\n事業名 || 例示事業\n課題管理番号 || 25ex0000417h0001", "25ex0000417h0001"],
    ["Beispielministerium || Mein Zeichen: 14 – 76251-31-6/26\nZuwendung", "14 – 76251-31-6/26"],
    ["Beispielamt\nUnser Zeichen: III 4 - 0441/26", "III 4 - 0441/26"],
    ["No. BT/EX41417/BCE/8/1802/2026\nGovernment of Example\nDated: 21.09.2026", "BT/EX41417/BCE/8/1802/2026"],
    ["Consejería de Ejemplo\nConceder una subvención para el proyecto EXC041P26, «Paja».", "EXC041P26"],
    ["Programa Ejemplo\nCONSTANCIA N° 0417-2026\nCódigo de la propuesta || PE501094417-2026", "PE501094417-2026"],
    ["Fondazione Esempio\nCodice della proposta || PR-2026-0417", "PR-2026-0417"],
    ["2026例技発第0417018号\n令和８年９月１１日\n助成金交付決定通知書", "2026例技発第0417018号"],
    ["示例省科学技术厅\n例科字〔2026〕47号\n通知", "例科字〔2026〕47号"],
    ["Example Foundation\nMinutes\n5.1 Resolution 2026-07. It was resolved that a grant be made.", "2026-07"],
    ["Beispielstiftung\nAuszug aus dem Protokoll\nBeschluss Nr. 14/2026: Die Stiftung bewilligt einen Beitrag.", "14/2026"],
    ["Agencia Ejemplo\nRESUELVO:\nPrimero. La Agencia otorga al proyecto N.º 1260388 una subvención total de $ 165.000.000.", "1260388"],
    ["Agencia Ejemplo\nRESOLUCIÓN\nQue el proyecto folio 1260388, titulado «Agua», fue seleccionado.", "1260388"],
    ["RESOLUCIÓN EXENTA N° 2877\nAgencia Ejemplo\nFolio || 1264417", "1264417"],
  ])("is told as that of a file, an application or a page: %s", (text, reference) => {
    expect(readProof(pagesOf(text)).reference?.text).toBe(reference);
  });
});
