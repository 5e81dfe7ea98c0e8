import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

/** From which day to which something is funded, in a text below the name of who funds. */
const period = (text: string) => {
  const found = readProof(pagesOf(`Example Research Council\n\n${text}`)).period;
  return found && [found.start, found.end];
};

describe("a time told in years", () => {
  it.each([
    ["研究期間 || 令和７年度～令和９年度\n交付予定額については、別に定める。", "2025-04-01", "2028-03-31"],
    ["本研究の実施期間は2026年度から2027年度までです。", "2026-04-01", "2028-03-31"],
    ["执行期限：2026年度至2028年度", "2026-01-01", "2028-12-31"],
    ["The grant is for the financial years 2026/27, 2027/28 and 2028/29. The financial year runs from 1 April to 31 March.", "2026-04-01", "2029-03-31"],
    ["La subvention couvre les exercices 2026-2027 et 2027-2028. L'exercice commence le 1er juillet.", "2026-07-01", "2028-06-30"],
    ["L'engagement porte sur les exercices 2027, 2028 et 2029, qui correspondent à l'année civile.", "2027-01-01", "2029-12-31"],
    ["Die Zusage gilt für die Geschäftsjahre 2027 bis 2029. Unser Geschäftsjahr ist gleich dem Kalenderjahr.", "2027-01-01", "2029-12-31"],
    ["The money is for the calendar years 2027, 2028 and 2029.", "2027-01-01", "2029-12-31"],
    ["Los fondos corresponden a los ejercicios 2027, 2028 y 2029, que coinciden con el año natural.", "2027-01-01", "2029-12-31"],
    ["Il finanziamento riguarda gli esercizi 2027, 2028 e 2029, che corrispondono all'anno solare.", "2027-01-01", "2029-12-31"],
    [
      "The money is to be spent in our financial years FY2027 and FY2028. Our financial year begins on 1 April and is called by the calendar year in which it begins.",
      "2027-04-01",
      "2029-03-31",
    ],
    [
      "The grant is for the fiscal years 2027 and 2028. The fiscal year begins on 1 July and is named by the year in which it ends.",
      "2026-07-01",
      "2028-06-30",
    ],
    [
      "Die Zusage gilt für die Geschäftsjahre 2027 und 2028. Das Geschäftsjahr beginnt am 1. April und wird nach dem Jahr benannt, in dem es beginnt.",
      "2027-04-01",
      "2029-03-31",
    ],
    ["支出の時期は2026年度から2028年度までの三事業年度です。弊社の事業年度は10月1日に始まり、翌年の9月30日に終わります。", "2026-10-01", "2029-09-30"],
    [
      "Cost || 2026/27 || 2027/28\nFees || 612 000 || 655 000\nThe years are financial years of the Council, from 1 April to 31 March.",
      "2026-04-01",
      "2028-03-31",
    ],
  ])("begins when such a year does: %s", (text, start, end) => {
    expect(period(text)).toEqual([start, end]);
  });

  it("is not known where nobody says by which of its two years one is called", () => {
    expect(period("The grant is for the fiscal years 2027 and 2028. The fiscal year begins on 1 July.")).toBeUndefined();
  });

  it("is not known where nobody says when such a year begins", () => {
    expect(period("The grant is for the financial years 2026/27 and 2027/28.")).toBeUndefined();
  });
});

describe("the first day and the last", () => {
  it.each([
    ["Start Date: 03/01/2027\nEnd Date: 02/28/2030", "2027-03-01", "2030-02-28"],
    ["Runs from || 1 March 2027\nRuns until || 28 February 2030", "2027-03-01", "2030-02-28"],
    ["Gültig ab || 01.03.2027\nGültig bis || 28.02.2030", "2027-03-01", "2030-02-28"],
    ["Valable du || 1er mars 2027\nValable jusqu'au || 28 février 2030", "2027-03-01", "2030-02-28"],
    ["Vigente desde || 1 de marzo de 2027\nVigente hasta || 28 de febrero de 2030", "2027-03-01", "2030-02-28"],
    ["始期 || 2027年3月1日\n終期 || 2030年2月28日", "2027-03-01", "2030-02-28"],
    ["You may draw on the grant from 1 March 2027; what is left when the project closes on 28 February 2030 is paid back.", "2027-03-01", "2030-02-28"],
    ["Die Mittel sind verfügbar ab dem 1. März 2027. Das Vorhaben läuft aus am 28. Februar 2030.", "2027-03-01", "2030-02-28"],
    ["Le attività si svolgono nell'arco di 36 mesi, con avvio il 1 marzo 2027.", "2027-03-01", "2030-02-28"],
    ["El proyecto se desarrollará a lo largo de 36 meses, con inicio el 1 de marzo de 2027.", "2027-03-01", "2030-02-28"],
    ["Le projet s'étend sur 36 mois, avec un début le 1er mars 2027.", "2027-03-01", "2030-02-28"],
    ["Das Projekt erstreckt sich über 36 Monate, mit Beginn am 1. März 2027.", "2027-03-01", "2030-02-28"],
    ["Het project duurt 36 maanden, met aanvang op 1 maart 2027.", "2027-03-01", "2030-02-28"],
    ["O projeto decorre ao longo de 36 meses, com início em 1 de março de 2027.", "2027-03-01", "2030-02-28"],
  ])("are told in many ways: %s", (text, start, end) => {
    expect(period(text)).toEqual([start, end]);
  });
});
