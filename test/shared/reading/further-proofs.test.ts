import { describe, expect, it } from "vitest";
import { readDates } from "../../../shared/reading/dates.ts";
import { folded } from "../../../shared/reading/folded.ts";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

const read = (text: string) => readProof(pagesOf(text));

describe("a day in another era", () => {
  it.each([
    ["15 May B.E. 2567 (2024)", "2024-05-15"],
    ["9 January B.E. 2569", "2026-01-09"],
    ["佛历2568年12月1日", "2025-12-01"],
    ["中華民國114年8月1日", "2025-08-01"],
    ["民國一一四年八月一日", "2025-08-01"],
    ["至117年7月31日", "2028-07-31"],
    ["自114/08/01", "2025-08-01"],
    ["令和7年10月1日", "2025-10-01"],
    ["令和元年5月1日", "2019-05-01"],
  ])("is one of ours: %s", (text, date) => {
    expect(readDates(folded(text)).map((one) => one.date)).toEqual([date]);
  });

  it.each(["第114次", "約114年", "114/08", "B.E. (Mechanical) 2567"])("is none in %s", (text) => {
    expect(readDates(folded(text))).toEqual([]);
  });
});

describe("an end that was put off", () => {
  const award = "Example Council\nPeriod: 1 January 2025 to 31 December 2026\n";
  it.each([
    "The end date of the award has been extended to 30 June 2027.",
    "The grant is hereby extended by six months until 30 June 2027.",
    "Die Laufzeit wird kostenneutral bis zum 30.06.2027 verlängert.",
    "La durée est prorogée jusqu'au 30 juin 2027.",
    "项目执行期延长至2027年6月30日。",
  ])("holds: %s", (sentence) => {
    expect(read(`${award}\n${sentence}`).period).toMatchObject({ start: "2025-01-01", end: "2027-06-30" });
  });

  it.each([
    "The award may be extended to 30 June 2027.",
    "The award cannot be extended until 30 June 2027.",
    "Die Laufzeit kann bis zum 30.06.2027 verlängert werden.",
    "La durée ne peut être prorogée jusqu'au 30 juin 2027.",
    "The final report is due on 30 June 2027.",
  ])("stays where nothing was put off: %s", (sentence) => {
    expect(read(`${award}\n${sentence}`).period).toMatchObject({ start: "2025-01-01", end: "2026-12-31" });
  });
});

describe("a sum", () => {
  it.each([
    "The grant is £120,000. The University holds liability insurance of £10,000,000.",
    "The grant is £120,000. Equipment needs three quotations where it costs more than £138,000.",
    "A grant of £120,000 is awarded; the sum requested was £180,000.",
    "The grant applied for, £120,000, is approved in full.",
    "The grant is £120,000 in total, of which £50,000 is released this year.",
    "The project costs are £240,000, of which £120,000 is our grant.",
    "The total grant does not exceed £120,000; the costs above £5,000 need a quotation.",
    "The total direct costs are £90,000. The amount offered is £120,000.",
    "The grant will not be more than £120,000, paid in two parts of £60,000.",
  ])("is the one granted: %s", (text) => {
    expect(read(`Example Research Council\n\n${text}`).amount?.value).toBe(120_000);
  });
});

describe("an applicant", () => {
  it("is the lead where it is a person, by a title or the order of a register", () => {
    expect(read("Example Council\n\nApplicant: HOLLIS, Anna").namedLead?.text).toBe("HOLLIS, Anna");
    expect(read("Example Council\n\nApplicant: Dr Anna Hollis").namedLead?.text).toBe("Anna Hollis");
  });

  it.each(["Applicant: Northern Lights Biofuels", "Co-applicant: Dr Anna Hollis", "副项目统筹人：莫沛芝博士"])("is none else: %s", (line) => {
    expect(read(`Example Council\n\n${line}`).namedLead).toBeUndefined();
  });
});

describe("who funds", () => {
  it("stands behind its label, where one is named", () => {
    const text = "Example Government\n\nFunder: The State of Victoria acting through the Department of Tides\n\nGrant number: 118-26";
    expect(read(text).funder?.text).toBe("The State of Victoria acting through the Department of Tides");
  });

  it("is no legacy number behind such a label, and no call", () => {
    expect(read("Example Council\n\nFunder legacy reference: EP/Z53318X/1").funder?.text).toBe("Example Council");
    expect(read("Call: Academy Funding 2026\n\nExample Council\n\nDecision").funder?.text).toBe("Example Council");
  });
});

describe("the number of a grant", () => {
  it.each([
    ["Geschäftszeichen: PTN-4-20220\n\nFörderkennzeichen: 03EE5188B", "03EE5188B"],
    ["Geschäftszeichen: GR 118/7-1\n\nProjektnummer: 999888777", "GR 118/7-1"],
    ["Project code: 5106622\n\nContract number: N42A690118", "N42A690118"],
    ["Project code: 5106622\n\nThe Council grants it.", "5106622"],
  ])("is before that of the file or the programme: %s", (text, reference) => {
    expect(read(`Example Council\n\n${text}`).reference?.text).toBe(reference);
  });
});

describe("decrees, notices and offers as ministries, agencies and councils write them", () => {
  it("an Italian decree names the coordinator, and a first day and a length in its table", () => {
    const proof = read(
      "Ministero dell'Università e della Ricerca\nDECRETO DI AMMISSIONE AL FINANZIAMENTO\nÈ ammesso al finanziamento il progetto:\nCodice progetto || 2024KX7R5P\nCoordinatrice scientifica nazionale || Fiammetta Bortolussi\nDurata || 36 mesi\nDecorrenza || 15 ottobre 2025\nContributo MUR || € 247.300,00",
    );
    expect(proof.namedLead?.text).toBe("Fiammetta Bortolussi");
    expect(proof.period).toMatchObject({ start: "2025-10-15", end: "2028-10-14" });
  });

  it("a Japanese notice names the lead behind where somebody works and as what", () => {
    const proof = read(
      "採択通知書\n国立研究開発法人科学技術振興機構\n課題番号 || JPMJSC25C7\n研究代表者 || 大学院自然科学研究科　教授　渡部　さおり\n研究期間 || 令和７年１０月１日から令和１０年９月３０日まで",
    );
    expect(proof.namedLead?.text.replace(/\s/gu, "")).toBe("渡部さおり");
  });

  it("of two bodies in the head the one that funds by the letters of its name gives; a certificate tells first and last day", () => {
    const proof = read(
      "UK Research and Innovation\nEngineering and Physical Sciences Research Council\n27 August 2025\n\nDear Colleague,\nI am pleased to confirm that EPSRC will fund the project named above on the terms set out in this letter.\n\nProject lead || Dr Ottoline Garforth\nPeriod || 42 months\nProject started || 1 December 2025\nProject will end || 31 May 2029",
    );
    expect(proof.funder?.text).toBe("Engineering and Physical Sciences Research Council");
    expect(proof.period).toMatchObject({ start: "2025-12-01", end: "2029-05-31" });
  });

  it("a French convention names who carries the project scientifically", () => {
    const proof = read(
      "CONVENTION ATTRIBUTIVE DE SUBVENTION\nLa Région accorde au Bénéficiaire une subvention pour le projet NEURO-SOIE. Le porteur scientifique du projet est Madame Solène Arrighi, directrice de recherche.",
    );
    expect(proof.namedLead?.text).toBe("Solène Arrighi");
  });
});
