import { describe, expect, it } from "vitest";
import { compareNames } from "../../../shared/text/compare-names.ts";
import { proofFacts } from "./proof-facts.ts";

/** Who funds, leads and gives what, where others stand beside it in a proof. */

describe("the funder", () => {
  it.each([
    ["Beispielsche Aufbaubank – Förderbank –\n\nHochschule Muster\nProrektorat Forschung", "Beispielsche Aufbaubank – Förderbank –"],
    ["Beispielbank AG\n\nReferat Forschung", "Beispielbank AG"],
    ["BANCA ESEMPIO S.p.A.\n\nOrdinante || REGIONE ESEMPIO – Settore Ricerca", "REGIONE ESEMPIO"],
    ["BANQUE EXEMPLE S.A.\n\nDonneur d'ordre || Fondation Exemple", "Fondation Exemple"],
    // who pays is no funder by its name
    ["BANCA ESEMPIO S.p.A.\n\nOrdinante || Rossi Meccanica S.r.l.", "BANCA ESEMPIO S.p.A."],
    ["SMLOUVA O PODPOŘE\n\nČeská republika – Grantová agentura Příkladu, se sídlem Praha (dále jen „poskytovatel“)", "Grantová agentura Příkladu"],
  ])("of %s", (text, name) => {
    expect(proofFacts(text)[0]).toBe(name);
  });
});

describe("the number of the project", () => {
  it.each([
    ["Exempelmyndigheten\n\nDiarienr 2025-101417\n\nProjektnr P2025-00417", "P2025-00417"],
    ["Exempelmyndigheten\n\nDiarienr 2025-101417", "2025-101417"],
    ["Grantová agentura Příkladu\n\nPodpora na řešení projektu registrační číslo 26-10417S.", "26-10417S"],
  ])("of %s", (text, number) => {
    expect(proofFacts(text)[1]).toBe(number);
  });
});

describe("the sum", () => {
  it.each([
    ["Regione Esempio\n\nImporto accreditato || EUR 40.000,00\n\nIl contributo complessivo concesso ammonta a EUR 100.000,00.", 100_000],
    ["Regione Esempio\n\nImporto accreditato || EUR 40.000,00", 40_000],
    ["Exempelmyndigheten\n\nMyndigheten beviljar stöd med högst 600 000 kronor.\n\nProjektets totala kostnader uppgår till 900 000 kronor.", 600_000],
  ])("of %s", (text, sum) => {
    expect(proofFacts(text)[2]).toBe(sum);
  });
});

describe("the time", () => {
  it.each([
    ["示例創新署\n\n項目開展日：2026年3月1日\n\n項目期：24個月", "2026-03-01 2028-02-29"],
    [
      "Ministerio de Ejemplo\n\n24 de febrero de 2026\n\nEl plazo será de 24 meses contados a partir de la suscripción del acta de inicio.",
      "undefined undefined",
    ],
    ["Ministerio de Ejemplo\n\n24 de febrero de 2026\n\nEl plazo será de 24 meses a partir de la suscripción del contrato.", "2026-02-24 2028-02-23"],
  ])("of %s", (text, period) => {
    expect(proofFacts(text)[3]).toBe(period);
  });
});

describe("the lead", () => {
  it.each([
    ["Que el investigador principal es el doctor HERNÁN EJEMPLO ARANDA y la coinvestigadora la doctora Ana Torres Ríos.", "HERNÁN EJEMPLO ARANDA"],
    ["Řešitelem projektu je Ing. Jana Příkladová, Ph.D. Spoluřešitelem je RNDr. Petr Novák.", "Jana Příkladová"],
    ["Spoluřešitelem je RNDr. Petr Novák.", undefined],
    ["Als projectleider en penvoerder treedt op dr. S. (Sjoerd) Voorbeeld, afdeling Chemie.", "S. (Sjoerd) Voorbeeld"],
  ])("of %s", (text, name) => {
    expect(proofFacts(`Example Agency\n\n${text}`)[4]).toBe(name);
  });

  it("is the same with a Turkish i without its dot and a title", () => {
    expect(compareNames("Doç. Dr. Ayşe Yılmaz Kırca", "Ayse Yilmaz Kirca")).toBe("same");
    expect(compareNames("Ayşe Yılmaz", "Ayse Yalmaz")).toBe("different");
  });
});
