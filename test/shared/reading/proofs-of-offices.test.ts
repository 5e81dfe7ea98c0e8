import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { compareNames } from "../../../shared/text/compare-names.ts";
import { pagesOf } from "./pages-of.ts";
import { proofFacts } from "./proof-facts.ts";

/** Proofs of funding as offices of many countries write them, each with what it says: funder, number, sum, period, lead. */

it.each([
  [
    "GOVERNMENT OF INDIA\nMINISTRY OF EARTH SCIENCES\nNo. MES/INT/CHN/P-41/2026 || Dated: 03.03.2026\n\nORDER\n\nSanction of the President is hereby accorded to the project of Dr. Meenal Karkhanis, Principal Investigator, at a total cost of Rs. 64,20,500/- for a period of two years from the date of issue of this order.",
    ["MINISTRY OF EARTH SCIENCES", "MES/INT/CHN/P-41/2026", 6_420_500, "2026-03-03 2028-03-02", "Meenal Karkhanis"],
  ],
  [
    "La Région Bretagne\nCONVENTION DE SUBVENTION\nDossier n° 26 004412 02 – Convention n° 26-REC-0417\n\nLa Région attribue au bénéficiaire une subvention de 72 000 euros au projet dont le responsable scientifique est Monsieur Yann Kerdoncuff.\nLe projet se déroule du 1er mars 2026 au 28 février 2029.",
    ["Région Bretagne", "26-REC-0417", 72_000, "2026-03-01 2029-02-28", "Yann Kerdoncuff"],
  ],
  [
    "JUNTA DE EXTREMADURA\nConsejería de Educación, Ciencia y Formación\nExpediente: IB26-0417\n\nRESOLUCIÓN DE CONCESIÓN\n\nLa Junta de Extremadura concede a la Universidad de las Dehesas una ayuda de 96.400,00 €.\nInvestigadora principal: Rosaura Cid Lebrato\nInicio: 01/02/2026\nFin: 31/01/2029",
    ["Junta de Extremadura", "IB26-0417", 96_400, "2026-02-01 2029-01-31", "Rosaura Cid Lebrato"],
  ],
  [
    "Rijksdienst voor Ondernemend Nederland\nPostbus 41041, 3700 AA Zeist\n\nProjectnummer TKI0417-2210\n\nDe subsidie bedraagt maximaal € 214.500. Dit is 65% van de subsidiabele projectkosten van € 330.000. In uw aanvraag had u om € 260.000 verzocht.\nU voert het project uit van 1 mei 2026 tot en met 30 april 2029.",
    ["Rijksdienst voor Ondernemend Nederland", "TKI0417-2210", 214_500, "2026-05-01 2029-04-30", undefined],
  ],
  [
    "東雲財研助第２６－１０４号\n\n令和８年３月１１日\n\n港北工業大学　環境工学科\n准教授　早瀬　倫子　様\n\n公益財団法人東雲科学振興財団\n理事長　有働　多恵子\n\n研究助成金交付決定通知書\n\n助成番号 || 第２６－１０４号\n研究者 || 早瀬　倫子\n交付決定額 || ２００万円\n助成期間 || 令和８年４月１日から令和１０年３月３１日まで",
    ["公益財団法人東雲科学振興財団", "第２６－１０４号", 2_000_000, "2026-04-01 2028-03-31", "早瀬　倫子"],
  ],
  [
    "Research Council of Finland\nDecision on funding\n\nDecision no. 370417\n\nApplicant\nKivelä, Saara Maria\nLakeland University of Technology\n\nThe Scientific Council has decided to grant funding of EUR 431,200 for the project. Saara Kivelä acts as principal investigator.\n\nFunding period: 1.9.2025–31.8.2029",
    ["Research Council of Finland", "370417", 431_200, "2025-09-01 2029-08-31", "Saara Kivelä"],
  ],
  [
    "National Research Foundation, Singapore\nLETTER OF AWARD\nAward No.: NRF-CRP34-2025-0417\n\nThe Lead Principal Investigator is Assoc Prof Daniel Goh Wei Seng. The Co-Investigators are Dr Latha Menon and Prof Owen Teo.\nThe approved funding is S$2,410,000.\nThe Term of the award is 36 months, commencing on 1 May 2025.",
    ["National Research Foundation, Singapore", "NRF-CRP34-2025-0417", 2_410_000, "2025-05-01 2028-04-30", "Daniel Goh Wei Seng"],
  ],
  [
    "Narodowe Centrum Nauki\nDECYZJA\no przyznaniu środków finansowych\n\nNr rejestracyjny: 2025/57/B/ST8/00417\n\nKierownik projektu: dr inż. Bogumiła Sęk\nWysokość przyznanych środków: 884 200 zł\nOkres realizacji projektu: 36 miesięcy, od 2 lutego 2026 r. do 1 lutego 2029 r.",
    ["Narodowe Centrum Nauki", "2025/57/B/ST8/00417", 884_200, "2026-02-02 2029-02-01", "Bogumiła Sęk"],
  ],
  [
    "ATLANTIC UNIVERSITY OF KINVARRA\nOffice of the Vice President for Research\n\nTO WHOM IT MAY CONCERN\n\nRe: Grant Agreement No. 101290417\n\nI confirm that Dr Aoibhe Nic Ruairí, Lecturer in the School of Marine Sciences of this University, receives funding from the European Commission under Horizon Europe and leads the work of this University in the project. The share of our University is EUR 412,300.00. The project runs from 1 March 2026 to 28 February 2029.",
    ["European Commission", "101290417", 412_300, "2026-03-01 2029-02-28", "Aoibhe Nic Ruairí"],
  ],
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
