import { expect, it } from "vitest";
import { readDurations } from "../../../shared/reading/durations.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { folded } from "../../../shared/reading/folded.ts";
import { partiesOf } from "../../../shared/reading/parties.ts";
import { pagesOf } from "./pages-of.ts";

/** Wordings that blind sets brought, each in words of its own. */

it.each([
  ["na dobu třiceti šesti měsíců", 36],
  ["v délce třiceti měsíců", 30],
  ["na čtyřicet osm měsíců", 48],
  ["na dvanáct měsíců", 12],
  ["na okres trzydziestu sześciu miesięcy", 36],
  ["na okres dwunastu miesięcy", 12],
  ["przez czterdzieści dwa miesiące", 42],
])("%s are so many months", (text, months) => {
  expect(readDurations(folded(text)).map((one) => one.months)).toEqual([months]);
});

const EN =
  "COOPERATION AGREEMENT\nbetween Harbour University (“HU”) and Eastlake Institute of Technology (“EIT”).\n1. Aim\nThe parties will jointly study coral bleaching.\n";
const HU =
  "SZÁNDÉKNYILATKOZAT\nA Kikötő Egyetem (Egyetem) és az Eastlake Műszaki Intézet (Intézet) között.\n1. A felek közösen kutatják a korallok fehéredését.\n";
const DE = "Eckpunkte einer Zusammenarbeit\nzwischen der Hafenuniversität („HU“) und dem Eastlake-Institut („EI“).\n";

it("a declaration has a term, with the day on which it is over", () => {
  const { term } = readElements(pagesOf(`${HU}2. A nyilatkozat 2026. október 1-jén lép hatályba, és 2029. szeptember 30-án hatályát veszti.`));
  expect(term).toMatchObject({ status: "present", start: "2026-10-01", end: "2029-09-30" });
});

it("points of a paper are clauses, and who will own is left to a contract that is still to be concluded", () => {
  const read = readElements(
    pagesOf(
      `${DE}Eckpunkt 1: Ziel\nDie Beteiligten wollen die Bleiche von Korallen gemeinsam erforschen.\nEckpunkt 2: Aufgaben\nHU: Tauchgänge, Proben.\nEI: Genomik, Modelle.\nEckpunkt 3: Rechte\nWem Erfindungen gehören, wird im Hauptvertrag geregelt, der bis Ende 2026 geschlossen werden soll.`,
    ),
  );
  expect([read.ip.status, read.division.status, read.term.status]).toEqual(["unclear", "present", "missing"]);
});

it.each([
  ["Ownership of the results is for the definitive agreement.", "unclear"],
  ["Inventions are a matter for a later contract.", "unclear"],
  ["Results belong jointly to HU and EIT. Publication is for the authors.", "present"],
])("%s", (text, status) => {
  expect(readElements(pagesOf(`${EN}2. Intellectual property\n${text}`)).ip.status).toBe(status);
});

it.each(["HU pays EIT two per cent of the ex-works price of each sensor.", "EIT receives three percent of the list price of every kit."])("%s", (text) => {
  expect(readElements(pagesOf(`${EN}2. Working of inventions\n${text}`)).benefitSplit.status).toBe("present");
});

it("İŞ BÖLÜMÜ is a heading", () => {
  const read = readElements(
    pagesOf(
      "PROTOKOL\nTaraflar: Liman Üniversitesi (“Üniversite”) ve Doğugöl Teknoloji Enstitüsü (“Enstitü”).\nMADDE 1 – KONU\nTaraflar mercanları birlikte araştırır.\nMADDE 2 – İŞ BÖLÜMÜ\n(1) Üniversite örnekleri toplar.\n(2) Enstitü gen dizilerini belirler.",
    ),
  );
  expect(read.division).toMatchObject({ status: "present" });
});

it("a party that its letterhead names with its legal form is called as the text below calls it", () => {
  const parties = partiesOf([
    "Universitätsklinikum Saaletal AöR",
    "Zwischen dem Universitätsklinikum Saaletal, Anstalt des öffentlichen Rechts, Ring 4, 07999 Saaletal (im Folgenden „UKS“) und dem Krankenhaus Jinhui, Shanghai (im Folgenden „KJ“)",
  ]);
  expect(parties.map(({ aliases }) => aliases.includes("uks"))).toContain(true);
});
