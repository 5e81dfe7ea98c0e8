import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Forms of proofs that the thirty-first set and those before it had shown to be misread, in the words of other countries, and near misses. */

const read = (text: string) => readProof(laidText(text));

describe("the funder", () => {
  it.each([
    // it grants in a sentence, where no line of the head names it
    [
      "Diaarinumero 417/2025\n\nMalliyliopisto\nPL 4\n\nAvustuspäätös\n\nEsimerkin rahoituskeskus on tänään päättänyt myöntää hakijalle avustusta.",
      "Esimerkin rahoituskeskus",
    ],
    [
      "Sak 25/417\n\nEksempeluniversitetet\nPostboks 4\n\nTilsagn\n\nEksempel forskningsråd har bevilget inntil kr 900 000 til prosjektet.",
      "Eksempel forskningsråd",
    ],
    ["Dossier 417\n\nUniversité Exemple\n\nDécision\n\nLe Fonds exemple de la recherche accorde une aide de 90 000 euros.", "Fonds exemple de la recherche"],
    // in capitals above, in its own letters below
    [
      "EXAMPLE SCIENCE AND INNOVATION COUNCIL\n\nThe Example Science and Innovation (ESI) Council is pleased to inform you.",
      "Example Science and Innovation (ESI) Council",
    ],
    ["EXAMPLE RESEARCH AGENCY\n\nThe Agency grants EUR 90,000.", "EXAMPLE RESEARCH AGENCY"],
    // a mark above the name in full
    [
      "AGENCIA E+I\n\nAgencia Ejemplar de Promoción de la Investigación y la Innovación\n\nCONTRATO",
      "Agencia Ejemplar de Promoción de la Investigación y la Innovación",
    ],
    // a party in the instrumental, with its seat
    [
      "UMOWA nr 417\n\nzawarta pomiędzy:\nNarodowym Centrum Przykładów z siedzibą w Warszawie, ul. Nowa 4, zwanym dalej „Centrum”",
      "Narodowe Centrum Przykładów",
    ],
    ["UMOWA nr 417\n\nzawarta pomiędzy:\nPrzykładową Agencją Nauki z siedzibą w Warszawie, zwaną dalej „Agencją”", "Przykładowa Agencja Nauki"],
    [
      "MINISTERUL EXEMPLU\n\nUnitatea Executivă pentru Finanțarea Învățământului, a Cercetării și a\nInovării Exemplare\n\nCONTRACT",
      "Unitatea Executivă pentru Finanțarea Învățământului, a Cercetării și a Inovării Exemplare",
    ],
    [
      "GOVERNO DO ESTADO\n\nTERMO DE OUTORGA\n\nOUTORGANTE || Fundação Exemplo de Amparo à Pesquisa\nOUTORGADA || Universidade Exemplo",
      "Fundação Exemplo de Amparo à Pesquisa",
    ],
    ["PÉLDA EGYETEM\n\nPélda Kar – Dékáni Hivatal\n\nIGAZOLÁS", "PÉLDA EGYETEM"],
    ["Dear Ms Example,\n\nI am pleased to say that a grant has been agreed.\n\nAnna Example\nGrants Officer, The Example Trust", "The Example Trust"],
  ])("of %s", (text, name) => {
    expect(read(text).funder?.text).toBe(name);
  });

  it("is not whoever is granted something in a sentence", () => {
    expect(read("Example Agency\n\nThe Ministry of Examples has been awarded a prize.").funder?.text).toBe("Example Agency");
    expect(read("Example Agency\n\nThe institution administers the grants of its staff.").funder?.text).toBe("Example Agency");
  });
});

describe("the number", () => {
  it.each([
    ["Fonds exemple de la recherche\n\nRequête n° 10.004.417\n\nNuméro du subside : 200021_204417", "200021_204417"],
    ["Fondazione Esempio\n\nProt. n. 2025/4417\n\nOggetto: Bando 2025 – Pratica 2025.0417 – comunicazione di contributo", "2025.0417"],
    [
      "Ministry of Examples\n\nOur ref.: ABC-417-26\n\nSubject: Confirmation of a grant\n\nThe Ministry and the Institute signed Agreement No. 0004417.",
      "0004417",
    ],
    ["Örnek Kurumu\n\nKarar No : 2025/4\n\nÖRN-ARGE-25-06 kodlu proje desteklenmiştir.", "ÖRN-ARGE-25-06"],
    // a letter on no agreement keeps its own number
    ["Ministry of Examples\n\nOur ref.: ABC-417-26\n\nSubject: Award of a grant", "ABC-417-26"],
  ])("of %s", (text, number) => {
    expect(read(text).reference?.text).toBe(number);
  });
});

describe("of a list of several projects", () => {
  const list =
    "Lp. || Numer wniosku || Kierownik projektu || Kwota przyznana (zł)\n3 || PRZ/2025/1/00112 || dr Jan Przykład || 455 300,00\n4 || PRZ/2025/1/00037 || dr Anna Wzór || 498 760,00\n5 || PRZ/2025/1/00064 || prof. Ewa Próba || 500 000,00";

  it("that one counts which the decision names", () => {
    const one = read(`Przykładowa Agencja\n\nPo rozpatrzeniu wniosku nr PRZ/2025/1/00037 przyznaję środki finansowe.\n\n${list}`);
    expect([one.reference?.text, one.amount?.value, one.namedLead?.text]).toEqual(["PRZ/2025/1/00037", 498_760, "Anna Wzór"]);
  });

  it("none does where the decision names two", () => {
    const both = read(`Przykładowa Agencja\n\nPo rozpatrzeniu wniosków nr PRZ/2025/1/00037 i PRZ/2025/1/00064 przyznaję środki finansowe.\n\n${list}`);
    expect(both.amount?.value).toBe(500_000);
  });
});

describe("the sum", () => {
  it.each([
    [
      "Autoritatea Exemplu\n\nValoarea totală a contractului este de 812.500 lei, din care:\n\na) din bugetul de stat: 750.000 lei;\n\nb) din cofinanțare: 62.500 lei.",
      750_000,
    ],
    [
      "Provincia Esempio\n\nDetermina di concedere un contributo di euro 294.000,00, pari al 75 per cento della spesa ammessa di euro 392.000,00;\n\nVoce || Importo\nPersonale || € 231.000,00\nTotale || € 392.000,00",
      294_000,
    ],
    [
      "Centrum Przykładów\n\nCałkowita wartość projektu wynosi 2 415 000,00 zł.\n\nDofinansowanie z Centrum wynosi 1 932 000,00 zł (słownie: jeden milion dziewięćset trzydzieści dwa tysiące złotych 00/100).\n\nTransza || Termin || Kwota\nI || 2025 || 1 000 000,00 zł\nII || 2026 || 932 000,00 zł",
      1_932_000,
    ],
    ["Eksempelrådet\n\nRådet har bevilget inntil kr 900 000. Omsøkt støtte var kr 1 400 000.", 900_000],
    [
      "Eksempelrådet\n\nRådet har bevilget inntil kr 900 000.\n\nFinansieringsplan (tusen kroner)\nKilde || 2026 || Sum\nRådet || 900 || 900\nEgne || 300 || 300\nTotalt || 1 200 || 1 200",
      900_000,
    ],
    [
      "From: Grants Office\nTo: Anna Example\nDate: Monday 10 November 2025\nSubject: Outcome\n\nDear Anna,\n\nI am pleased to award you a grant.\n\nValue of grant: up to £286,000\n\nThe costs are paid.\n\nKind regards\n\nTamsin Example\n\nFrom: Anna Example\nSent: 21 March 2025\nTo: Grants Office\n\nThe costing: direct £291,000, total £410,000.",
      286_000,
    ],
  ])("of %s", (text, sum) => {
    expect(read(text).amount?.value).toBe(sum);
  });
});

describe("the time", () => {
  it.each([
    ["Award Start Date || 1 December 2025\nAward Duration || 36 months", "2025-12-01", "2028-11-30"],
    ["Projekt počinje 1. siječnja 2026. i traje 36 mjeseci.", "2026-01-01", "2028-12-31"],
    ["Projekt se začne 1. marca 2026 in traja 24 mesecev.", "2026-03-01", "2028-02-29"],
    ["Проєкт починається 1 січня 2026 року. Строк реалізації проєкту: 36 місяців.", "2026-01-01", "2028-12-31"],
    ["Διάρκεια έργου: από 1 Ιανουαρίου 2026 έως 31 Δεκεμβρίου 2028", "2026-01-01", "2028-12-31"],
    ["Projekti periood: 1. jaanuar 2026 – 31. detsember 2028", "2026-01-01", "2028-12-31"],
    [
      "Un subside vous est alloué pour 48 mois.\n\nLe début des travaux pouvait être fixé au plus tôt au 1er mai 2025. Selon la demande approuvée, la recherche commence le 1er septembre 2025.",
      "2025-09-01",
      "2029-08-31",
    ],
    ["The project shall be deemed to have commenced on June 16, 2025 and completed within twenty-four (24) months.", "2025-06-16", "2027-06-15"],
    [
      "Начало работ: 02.05.2025. Окончание работ: 30.04.2027.\n\nЭтап || Содержание || Срок\n1 || Синтез || 05.2025–12.2025\n2 || Отчёт || 01.2026–04.2027",
      "2025-05-02",
      "2027-04-30",
    ],
  ])("is read in %s", (text, start, end) => {
    expect(read(`Example Agency\n\n${text}`).period).toMatchObject({ start, end });
  });

  it("is not that within which a report is completed", () => {
    expect(read("Example Agency\n\nThe project begins on 1 March 2026. The report shall be completed within 12 months.").period?.end).toBeUndefined();
  });
});

it("who leads signs below the role", () => {
  expect(read("Zaklada Primjer\n\nUGOVOR\n\nZA ZAKLADU\ndr. sc. Ivan Primjer\n\nVODITELJICA PROJEKTA\n\n\n\ndr. sc. Ana Uzorak").namedLead?.text).toBe(
    "Ana Uzorak",
  );
  expect(read("Zaklada Primjer\n\nUGOVOR\n\nRAVNATELJ\n\n\n\ndr. sc. Ana Uzorak").namedLead).toBeUndefined();
});
