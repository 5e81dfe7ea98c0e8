import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** Forms of signing that a set of unseen agreements brought to light: seals, days left open, those who witness or have only read. */

const HEAD =
  "COOPERATION AGREEMENT\nbetween Harbour University, Ireland (“HU”), and Eastlake Institute of Technology, China (“EIT”).\n1. Purpose. The Parties will jointly study membranes for brackish water and build a pilot unit.\n2. Law. This Agreement is governed by the laws of Ireland and disputes are settled amicably.";
const KOPF =
  "Kooperationsvertrag\nzwischen der Hafen-Universität Nordhausen, Deutschland (nachfolgend „HU“), und dem Eastlake Institute of Technology, China (nachfolgend „EIT“).\n1. Gegenstand. Die Parteien erforschen gemeinsam Membranen für Brackwasser und bauen eine Anlage.\n2. Recht. Es gilt deutsches Recht, Gerichtsstand ist Hamburg in allen Fällen.";
const EN_TETE =
  "Accord de coopération\nentre l'Université du Port, France (ci-après « HU »), et l'Eastlake Institute of Technology, Chine (ci-après « EIT »).\n1. Objet. Les Parties étudient ensemble des membranes pour l'eau saumâtre et construisent un pilote.\n2. Droit. Le présent accord est soumis au droit français en toutes ses dispositions.";
const FEJ =
  "Együttműködési megállapodás\namely létrejött a Kikötő Egyetem (a továbbiakban: „HU”), Magyarország, és az Eastlake Institute of Technology (a továbbiakban: „EIT”), Kína között.\n1. Tárgy. A Felek közösen kutatják a brakkvíz membránjait és kísérleti berendezést építenek.\n2. Jog. A jelen megállapodásra a magyar jog az irányadó minden kérdésben.";
const CABECA =
  "Acordo de cooperação\nentre a Universidade do Porto Novo, Portugal (doravante «HU»), e o Eastlake Institute of Technology, China (doravante «EIT»).\n1. Objeto. As Partes investigam em conjunto membranas para água salobra e constroem um piloto.\n2. Lei. O presente acordo rege-se pela lei portuguesa em tudo o que for omisso.";
const ALKU =
  "Yhteistyösopimus\nSatamayliopisto (jäljempänä ”HU”), Suomi, ja Eastlake Institute of Technology (jäljempänä ”EIT”), Kiina.\n1. Kohde. Osapuolet tutkivat yhdessä murtoveden kalvoja ja rakentavat koelaitoksen.\n2. Laki. Tähän sopimukseen sovelletaan Suomen lakia kaikilta osin.";
const KAITOU =
  "科技合作协议\n甲方：上海东湖技术研究所\n乙方：爱尔兰港湾大学\n第一条 合作内容 双方共同开展苦咸水膜蒸馏技术研究，建立中试装置。\n第二条 争议 双方应友好协商解决争议，协商不成的提交仲裁。";

const BOTH = ["Fiona Gallagher", "Luo Anming"];
const signersOf = (head: string, block: string) => readElements(pagesOf(`${head}\n\n${block}`)).signatories;
const namesOf = (head: string, block: string) => signersOf(head, block).map(({ name }) => name);
const withDays = (head: string, block: string) => signersOf(head, block).map(({ name, date }) => `${name}@${date}`);

it("reads a signatory and the unit in one long line", () => {
  const block =
    "SIGNED by Fiona Gallagher, Director of Research Contracts, for and on behalf of THE\nHARBOUR UNIVERSITY OF DUBLIN\n................................................\n\nSIGNED by Luo Anming, Vice-Director, for and on behalf of EASTLAKE INSTITUTE OF\nTECHNOLOGY OF SHANGHAI\n................................................";
  expect(namesOf(HEAD, block)).toEqual(BOTH);
});

it("keeps a second given name behind a comma, and no office", () => {
  const block =
    "For and on behalf of Harbour University\nName: Poon Wing Yan, Eunice\nDated this 3rd day of June 2026\n\nFor and on behalf of Eastlake Institute of Technology\nName: Luo Anming, Director\nDated this 8th day of June 2026";
  expect(withDays(HEAD, block)).toEqual(["Poon Wing Yan, Eunice@2026-06-03", "Luo Anming@2026-06-08"]);
});

it("leaves a day open where a line for the pen stands behind its label", () => {
  const columns =
    "Pour HU || Pour EIT\nDate : le 3 juin 2026 || Date : .......................................\nNom : Mme Françoise Galland || Nom : M. Luo Anming\nSignature et cachet : || Signature et cachet :";
  expect(withDays(EN_TETE, columns)).toEqual(["Françoise Galland@2026-06-03", "Luo Anming@undefined"]);
  const below =
    "Kelt: Szarvaskő-Újtelep, 2026. június 3.\n\nDr. Galambos Emese\nfőigazgató\nKikötő Egyetem\nP. H.\n\nKelt: Sanghaj, 2026. ____________ hó ____ nap\n\nLuo Anming\nigazgató\nEastlake Institute of Technology\nP. H.";
  expect(withDays(FEJ, below)).toEqual(["Galambos Emese@2026-06-03", "Luo Anming@undefined"]);
});

it("takes a town and a day for no person, in Chinese signs too", () => {
  const block =
    "Porto, 3 de junho de 2026\nFilipa Galvão Teixeira\nReitora, Universidade do Porto Novo\n\n上海，2026年6月8日\n罗安明\nDiretor, Eastlake Institute of Technology";
  expect(withDays(CABECA, block)).toEqual(["Filipa Galvão Teixeira@2026-06-03", "罗安明@2026-06-08"]);
});

it("reads a day in Finnish words", () => {
  const block = "Shanghaissa 14. päivänä lokakuuta 2026\n\nSATAMAYLIOPISTO || EASTLAKE INSTITUTE OF TECHNOLOGY\nAino Gallen || Luo Anming\njohtaja || johtaja";
  expect(withDays(ALKU, block)).toEqual(["Aino Gallen@2026-10-14", "Luo Anming@2026-10-14"]);
});

it("counts nobody below a head of witnesses in each column", () => {
  const block =
    "For Harbour University || For Eastlake Institute of Technology\n(Fiona Gallagher) || (Luo Anming)\nDated: 3 June 2026 || Dated: 8 June 2026\nWitnesses: || Witnesses:\n(Tom Byrne, Registrar) || (Mr. He Jun, Food Laboratory)";
  expect(namesOf(HEAD, block)).toEqual(BOTH);
});

it("counts nobody who has only read it, but whoever accepts", () => {
  const sides = "For Harbour University\nFiona Gallagher\nDate: 3 June 2026\n\n";
  const accepts = "Accepted and agreed:\nEastlake Institute of Technology\nLuo Anming, Director\nDate: 8 June 2026";
  expect(namesOf(HEAD, sides + accepts)).toEqual(BOTH);
  expect(namesOf(HEAD, `${sides}${accepts}\n\nRead and understood (not a party):\nIfeoma Okonjo, Professor, August 28, 2026`)).toEqual(BOTH);
  const columns = "Für die HU: || Für das EIT:\nDr. Friederike Galen || Luo Anming\nPräsidentin || Direktor\n\n";
  expect(namesOf(KOPF, `${columns}Zur Kenntnis genommen:\nProf. Dr. Gero Staudinger, Projektleiter`)).toEqual(["Friederike Galen", "Luo Anming"]);
});

it("takes no month of a sentence for a day of signing", () => {
  const block =
    "The mails that passed between us from March through August 2026 no longer count. It can be changed only by a letter that we both sign.\n\nYours sincerely,\n\nFiona Gallagher\nProvost\nHarbour University\n\nACCEPTED AND AGREED:\nEastlake Institute of Technology\nBy:\nLuo Anming, Director\nDate: 8 June 2026";
  const more = Array.from({ length: 9 }, (_, at) => `${at + 3}. Notices of kind ${at + 3} are sent in writing to the address of the other party.`);
  expect(withDays([HEAD, ...more].join("\n"), block)).toEqual(["Fiona Gallagher@undefined", "Luo Anming@2026-06-08"]);
});

it("reads names as an engine gives them: twice, or without the dot of a foreign one", () => {
  const block =
    "甲方（盖章）：上海东湖技术研究所\n授权代表：罗安明罗安明\n日期：2026年6月8日\n\n乙方（盖章）：爱尔兰港湾大学\n授权代表：沃尔夫冈施特拉塞尔（WolfgangStrasser）\n日期：2026年6月3日";
  expect(namesOf(KAITOU, block)).toEqual(["罗安明", "沃尔夫冈施特拉塞尔"]);
});
