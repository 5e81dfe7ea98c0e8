import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { compareNames } from "../../../shared/text/compare-names.ts";
import { pagesOf } from "./pages-of.ts";
import { proofFacts } from "./proof-facts.ts";

/** Proofs of funding as offices of many countries write them, each with what it says: funder, number, sum, period, lead. */

it.each([
  [
    "Vetenskapsrådet\nBeslut\n2025-11-04\nDnr 2025-04417\n\nVetenskapsrådet beviljar bidrag till projektet Kalla magneter.\n\nProjektledare\nProjektet leds av professor Karin Ekström vid Mälarstrands universitet.\n\nBeviljat belopp: 4 200 000 kr\nBidragsperiod: 2026-01-01–2029-12-31",
    ["Vetenskapsrådet", "2025-04417", 4_200_000, "2026-01-01 2029-12-31", "Karin Ekström"],
  ],
  [
    "Norges forskningsråd\nVedtak om bevilgning\nProsjektnummer: 354417\n\nProsjektleder\n\nProsjektleder er Ragnhild Øvrebø, Nordfjord universitet.\nBevilget beløp: NOK 9 800 000\nProsjektperiode: 01.03.2026 – 28.02.2030",
    ["Norges forskningsråd", "354417", 9_800_000, "2026-03-01 2030-02-28", "Ragnhild Øvrebø"],
  ],
  [
    "Business Finland\nRahoituspäätös\nDiaarinumero 4417/31/2025\n\nHankkeen vastuullisena tutkijana toimii dosentti Sampsa Kivelä-Rauhala.\nBusiness Finland myöntää hankkeelle avustusta enintään 512 300 euroa.\nHankkeen toteutusaika: 1.1.2026–31.12.2028",
    ["Business Finland", "4417/31/2025", 512_300, "2026-01-01 2028-12-31", "Sampsa Kivelä-Rauhala"],
  ],
  [
    "South Coast Government\n\nResearch Grant Agreement\nSchedule\n1. Department || The State of Victoria acting through the Department of Tides, Ports and Regions\n2. Recipient || Yarraville University\n3. Agreement number || VRF-2025-0417\n4. Fellow || Dr Odette Wrigley\n5. Commencement date || 1 July 2025\n6. Activity end date || 30 June 2028\n7. Funding || $410,000 (ex GST)",
    ["Victoria Department of Tides, Ports and Regions", "VRF-2025-0417", 410_000, "2025-07-01 2028-06-30", "Odette Wrigley"],
  ],
  [
    "Agence nationale de la recherche\n\nDécision attributive d'aide\n\nN° ANR-25-CE08-0417-01\n\nCoordinateur || Loïc Maréchal, INSA Basse-Vire\nResponsable scientifique du Bénéficiaire || Aurore Quintin-Delmas\n\nCe travail porte la référence ANR-25-CE08-0417.\nL'aide accordée au bénéficiaire s'élève à 198 400 €.\nLe projet débute le 1er janvier 2026 pour une durée de 42 mois.",
    ["Agence nationale de la recherche", "ANR-25-CE08-0417-01", 198_400, "2026-01-01 2029-06-30", "Aurore Quintin-Delmas"],
  ],
  [
    "Région Occitanie\nDirection de la recherche\n\nArrêté n° 2025/OCC/0417 – Dossier n° 25 004417\n\nLe projet est dirigé par Mme Capucine Larroque.\nUne subvention de 84 000 € est attribuée à l'Université du Haut-Lauragais.\nLe projet se déroule du 1er avril 2025 au 31 mars 2028.",
    ["Région Occitanie", "25 004417", 84_000, "2025-04-01 2028-03-31", "Capucine Larroque"],
  ],
  [
    "Fundação de Amparo à Pesquisa do Estado de São Paulo\nTermo de Outorga\nProcesso nº 2025/04417-3\nOutorgado: Evandro Sequeira Lustosa\nVigência: 01/08/2025 a 31/07/2029\nValor concedido: R$ 1.284.500,00",
    ["Fundação de Amparo à Pesquisa do Estado de São Paulo", "2025/04417-3", 1_284_500, "2025-08-01 2029-07-31", "Evandro Sequeira Lustosa"],
  ],
  [
    "Nederlandse Organisatie voor Wetenschappelijk Onderzoek\n\nDossiernummer 21876\n\nNWO kent een subsidie toe van ten hoogste € 749.812.\n\nLooptijd: 1 september 2025 tot en met 31 augustus 2029\nHoofdaanvrager: dr. M. (Marieke) van der Hulst",
    ["Nederlandse Organisatie voor Wetenschappelijk Onderzoek", "21876", 749_812, "2025-09-01 2029-08-31", "M. (Marieke) van der Hulst"],
  ],
])("%s", (text, facts) => {
  expect(proofFacts(text)).toEqual(facts);
});

describe("a lead", () => {
  it.each([
    ["Projektleiter\n\nWalburga van der Heide", "Walburga van der Heide"],
    ["Projektledare\n\nTill projektledare utses ingen i detta beslut.", undefined],
    ["Responsable scientifique\n\nL'aide accordée au bénéficiaire s'élève à 198 400 €.", undefined],
    ["Hanke\n\nJohtoryhmän puheenjohtajana toimii professori Eerika Salo.", undefined],
  ])("is a name, and no sentence below its heading: %s", (text, name) => {
    expect(readProof(pagesOf(`Example Council\n\n${text}`)).namedLead?.text).toBe(name);
  });

  it.each([
    ["Quek Li Xuan", "Lixuan Quek", "same"],
    ["Ng Wei Ling", "Weiling Ng", "same"],
    ["Quek Li Xuan", "Xuanli Quek", "different"],
    ["Tan Mei Hua", "Meihua Tang", "different"],
  ])("is one person in either order, two syllables in one word or apart: %s, %s", (one, other, result) => {
    expect(compareNames(one, other)).toBe(result);
  });
});

it.each([
  ["Dossier n° 25 004417 – Arrêté n° 2025/OCC/0417", "25 004417"],
  ["Arrêté n° 2025/OCC/0417", "2025/OCC/0417"],
  ["N° ANR-25-CE08-0417-01", "ANR-25-CE08-0417-01"],
])("a number of what is funded stands before that of the paper: %s", (line, number) => {
  expect(readProof(pagesOf(`Région Exemple\n\n${line}\n\nUne subvention est attribuée.`)).reference?.text).toBe(number);
});
