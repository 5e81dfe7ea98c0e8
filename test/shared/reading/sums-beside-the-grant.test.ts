import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

/** The sum that is read as granted, in a text below the name of who gives. */
const amount = (text: string, giver = "Example Research Council") => readProof(pagesOf(`${giver}\n\n${text}`)).amount?.value;

describe("what somebody asked for is not granted", () => {
  it.each([
    ["Sum sought by the applicants: EUR 420,000\nSum awarded: EUR 310,000", 310_000],
    ["Funding granted for this subproject: EUR 310,000\nFunding granted for the consortium as a whole: EUR 420,000", 310_000],
    ["Amount sought || $420,000\nFunding amount || $310,000", 310_000],
    ["You had applied for EUR 420,000. We award your project EUR 310,000.", 310_000],
    ["Sie hatten 420.000 Euro beantragt. Wir bewilligen Ihnen 310.000 Euro.", 310_000],
    ["Vous nous demandiez 420 000 €. Le conseil vous accorde 310 000 €.", 310_000],
    ["Su proyecto solicitaba 420.000 euros. El consejo concede 310.000 euros.", 310_000],
    [
      "Article 1 : Une subvention de 310 000 € est attribuée à l'École.\nArticle 2 : Le montant subventionnable de l'opération est fixé à 420 000 € toutes taxes comprises.",
      310_000,
    ],
    ["Avevate chiesto euro 420.000,00; il consiglio delibera un contributo di euro 310.000,00.", 310_000],
    ["O projeto solicitava R$ 420.000,00. O conselho concede R$ 310.000,00.", 310_000],
    ["U had € 420.000 gevraagd. De raad kent u € 310.000 toe, dit bedrag is toegekend.", 310_000],
    ["貴校申請額為420,000元，本會核准補助310,000元。", 310_000],
    ["ご提案の額は４２０千円でしたが、総額３１０千円を上限とします。", 310_000],
  ])("though it is more: %s", (text, value) => {
    expect(amount(text)).toBe(value);
  });

  it.each([
    "We grant you the EUR 420,000 that you had applied for.",
    "Die von Ihnen beantragten 420.000 Euro werden in voller Höhe bewilligt.",
    "Les 420 000 € que vous demandiez sont accordés.",
  ])("unless it is granted in full: %s", (text) => {
    expect(amount(text)).toBe(420_000);
  });
});

describe("what the giver has is not granted", () => {
  it.each([
    ["Our company bears EUR 80,000 of the project. Its turnover was EUR 14,000,000 last year, of which EUR 900,000 was spent on research.", 80_000],
    ["Unser Jahresumsatz liegt bei 14.000.000 Euro. Für das Projekt stellen wir 80.000 Euro bereit.", 80_000],
    ["Au capital de 14 000 000 €\nLa société engage 80 000 € pour le projet. Son chiffre d'affaires est de 9 000 000 €.", 80_000],
    ["La empresa aporta 80.000 euros al proyecto. Su volumen de negocio fue de 14.000.000 euros.", 80_000],
    ["La società finanzia il progetto con euro 80.000,00. Il fatturato è stato di euro 14.000.000,00.", 80_000],
    ["A empresa contribui com R$ 80.000,00 para o projeto; o faturamento de 2025 foi de R$ 14.000.000,00.", 80_000],
    ["Wij betalen € 80.000 aan het project. De omzet bedroeg in 2025 € 14.000.000.", 80_000],
    ["我公司上年营业收入1400万欧元，研发投入占比百分之六，注册资本300万欧元。我公司为本项目出资8万欧元。", 80_000],
    ["当社は本研究に8,000,000円を拠出します。当社の売上高は1,400,000,000円です。", 8_000_000],
    ["The annual budget of the institute is EUR 14,000,000. From it the institute contributes EUR 80,000 to the project.", 80_000],
  ])("though it is more: %s", (text, value) => {
    expect(amount(text, "Example GmbH")).toBe(value);
  });

  it.each([
    ["The call has a total budget of EUR 20,000,000. Your project is awarded EUR 310,000.", 310_000],
    ["Die Bekanntmachung ist mit 20.000.000 Euro ausgestattet, Fördervolumen 20.000.000 Euro. Die Zuwendung beträgt 310.000 Euro.", 310_000],
    ["VISTO l'avviso pubblico, che prevede una dotazione di euro 20.000.000,00;\nIl contributo ammonta a euro 310.000,00.", 310_000],
    ["La convocatoria está dotada con 20.000.000 euros. Se concede una ayuda de 310.000 euros.", 310_000],
    ["Het subsidieplafond is € 20.000.000. Aan u is € 310.000 toegekend.", 310_000],
  ])("nor what a call has for all: %s", (text, value) => {
    expect(amount(text)).toBe(value);
  });
});

describe("what was refused or is still asked for elsewhere is not granted", () => {
  it.each([
    ["We set aside EUR 80,000. An application to the ministry for a further EUR 500,000 is pending.", 80_000],
    ["La société engage 80 000 €. Une aide de 500 000 € avait été sollicitée et a été refusée.", 80_000],
    ["Bewilligt werden 80.000 Euro. Nicht bewilligt wurden die Mittel für einen Laser (500.000 Euro).", 80_000],
    ["批准经费80,000元。申请的设备费500,000元未获批准。", 80_000],
  ])("though it is more: %s", (text, value) => {
    expect(amount(text)).toBe(value);
  });
});

describe("a table of years below a unit in Japanese", () => {
  it("tells the whole in its last row", () => {
    const table =
      "年度 || 直接経費 || 間接経費 || 合計\n令和７年度 || 2,000,000 || 600,000 || 2,600,000\n令和８年度 || 1,000,000 || 300,000 || 1,300,000\n総計 || 3,000,000 || 900,000 || 3,900,000";
    expect(amount(`交付決定額（単位：円）\n${table}`, "独立行政法人例示学術振興会")).toBe(3_900_000);
  });
});
