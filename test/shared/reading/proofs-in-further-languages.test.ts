import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";
import { proofFacts } from "./proof-facts.ts";

/** Proofs whose languages the words of others do not reach, and what stands beside each fact and is another. */

const read = (text: string) => readProof(pagesOf(text));

it.each([
  [
    "QUỸ NGHIÊN CỨU BIỂN ĐẢO\nSố: 12/QĐ-QNC\n\nĐiều 1. Phê duyệt tài trợ đề tài sau đây:\nMã số đề tài || QNC.2025.07\nChủ nhiệm đề tài || PGS.TS. Trần Thu Hà\nThời gian thực hiện || 24 tháng, từ ngày 01 tháng 3 năm 2026\nKinh phí tài trợ || 950 triệu đồng\n\nKinh phí được cấp thành hai đợt: đợt một 600 triệu đồng, đợt hai 350 triệu đồng.",
    ["QUỸ NGHIÊN CỨU BIỂN ĐẢO", "QNC.2025.07", 950_000_000, "2026-03-01 2028-02-29", "Trần Thu Hà"],
  ],
  [
    "СОГЛАШЕНИЕ № 26-11-00417\n\nСеверный научный фонд, именуемый в дальнейшем «Фонд», и руководитель проекта Ершова Анна Львовна заключили соглашение.\n\n1.1. Размер гранта составляет 6 000 000 (шесть миллионов) рублей.\n1.2. Срок реализации проекта: с 1 января 2026 г. по 31 декабря 2027 г.",
    ["Северный научный фонд", "26-11-00417", 6_000_000, "2026-01-01 2027-12-31", "Ершова Анна Львовна"],
  ],
  [
    "NARODOWA FUNDACJA BADAŃ\n\nUMOWA Nr NFB-2025/12/044\nzawarta w dniu 4 marca 2025 r. pomiędzy:\nNarodową Fundacją Badań, zwaną dalej „Fundacją”,\na Panią dr hab. Ewą Malinowską-Rusek, zwaną dalej „Kierownikiem projektu”.\n\n§ 1. Fundacja przyznaje środki w łącznej wysokości 812 400 zł.\n§ 2. Okres realizacji projektu wynosi 24 miesiące, licząc od dnia zawarcia umowy.\n\nKierownik projektu:\nKwestor: mgr Jan Bielak",
    ["Narodowa Fundacja Badań", "NFB-2025/12/044", 812_400, "2025-03-04 2027-03-03", "Ewą Malinowską-Rusek"],
  ],
  [
    "KUTATÁSI ALAP HIVATALA\nIktatószám: KAH-117-2/2025\nProjektazonosító: PD 144071\n\nVezető kutató: Dr. Barta Ilona\nA projekt megkezdésének időpontja: 2026. február 1.\nA projekt futamideje: 36 hónap.\nA támogatás összege: 21 500 000 Ft, azaz huszonegymillió-ötszázezer forint.",
    ["KUTATÁSI ALAP HIVATALA", "PD 144071", 21_500_000, "2026-02-01 2029-01-31", "Barta Ilona"],
  ],
])("%s", (text, expected) => {
  expect(proofFacts(text)).toEqual(expected);
});

describe("a sum", () => {
  it.each([
    "Av ansökt belopp, 900 000 kronor, har ovanstående beviljats.",
    "Of the amount requested, SEK 900,000, the above has been awarded.",
  ])("out of which something is granted is not granted: %s", (sentence) => {
    const table = "Beviljat belopp (kronor), indirekta kostnader ingår:\n2026 || 2027 || Totalt\n300 000 || 310 000 || 610 000";
    expect(read(`Exempelrådet\n\n${table}\n\n${sentence}`).amount?.value).toBe(610_000);
  });

  it("goes on with the sentence above it", () => {
    const text =
      "Beispielministerium\n\nauf Ihren Antrag bewilligen wir Ihnen einen Zuschuss in Höhe von bis zu\n264.500,00 EUR\nfür das Vorhaben Kai.\n\nDie Zuwendung wird in Höhe von 90 vom Hundert der zuwendungsfähigen Gesamtausgaben von 305.000,00 EUR gewährt.";
    expect(read(text).amount?.value).toBe(264_500);
  });
});

describe("a lead", () => {
  it("told in the text goes before who applied", () => {
    const text = "Example Council\n\nApplicant: Dr Anna Hollis\n\nThe project will be led by the principal investigator Dr Brian Oakes.";
    expect(read(text).namedLead?.text).toBe("Brian Oakes");
    expect(read("Example Council\n\nApplicant: Dr Anna Hollis\n\nThe project is a success.").namedLead?.text).toBe("Anna Hollis");
  });

  it("is the contact of several", () => {
    const rows = "Contact Principal Investigator || Dr Hana Pere\nPrincipal Investigator || Dr Callum Reid\nAssociate Principal Investigator || Dr Ida Lund";
    expect(read(`Example Council\n\n${rows}`).namedLead?.text).toBe("Hana Pere");
  });

  it("is no label of the line below", () => {
    expect(read("Example Council\n\nPrincipal investigator:\nTreasurer: Jan Bielak").namedLead).toBeUndefined();
  });
});

describe("an extension", () => {
  const award = "Example Council\nPeriod: 1 January 2025 to 31 December 2026\n";
  it.each([
    "The deadline for the final report has been extended to 30 June 2029.",
    "Die Frist für den Verwendungsnachweis wird bis zum 30.06.2029 verlängert.",
    "Le délai de remise du rapport final est prorogé jusqu'au 30 juin 2029.",
    "结题报告提交期限延长至2029年6月30日。",
  ])("of what is to be handed in is none of the project: %s", (sentence) => {
    expect(read(`${award}\n${sentence}`).period).toMatchObject({ end: "2026-12-31" });
  });
});

it("tells no fund by the round of its scheme", () => {
  const text = "ROYAL SOCIETY OF EXAMPLE\n7 November 2024\n\nHarbour Fund 2024 round – proposal 24-USH-098\n\nThe Council has approved funding.";
  expect(read(text).funder?.text).toBe("ROYAL SOCIETY OF EXAMPLE");
});

it("takes the begin of a project with its sign", () => {
  const text = "Agence d'exemple\n\nLa date de début scientifique (T0) est fixée au 1er octobre 2025. La durée du projet est de 42 mois.";
  expect(read(text).period).toMatchObject({ start: "2025-10-01", end: "2029-03-31" });
});
