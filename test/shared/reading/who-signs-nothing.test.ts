import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const CASE = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
const EN =
  "AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Term\nThis Agreement is valid for four years.\n";
const ZH = "合作研究协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 双方共同研究低流速潮流能水轮机。\n第二条 本协议有效期四年。\n";
const signers = (text: string, head = EN) => readElements(pagesOf(`${head}\n${text}`), CASE).signatories;
const people = (text: string, head = EN) => signers(text, head).map(({ name }) => name);

const FOUR = (office: string) =>
  `For HU\n1 June 2026\n____________\nKari Nordmann\nRector\n2 June 2026\n____________\nOla Berg\n${office}\nFor EIT\n3 June 2026\n____________\nWang Jianguo\nPresident\n4 June 2026\n____________\nLi Wei\n${office}`;
const SIGNED = "For HU\nKari Nordmann\nRector\n1 June 2026\n\nFor EIT\nWang Jianguo\nPresident\n5 June 2026";
const BOTH = ["Kari Nordmann", "Wang Jianguo"];

describe("an office below a name", () => {
  it.each([
    "Legal Counsel",
    "General Counsel",
    "Contracts Manager",
    "Head of Contracts",
    "Company Solicitor",
    "Legal Adviser",
    "Chief Engineer",
  ])("is no person where four sign: %s", (office) => {
    const read = signers(FOUR(office));
    expect(read.map(({ name }) => name)).toEqual(["Kari Nordmann", "Ola Berg", "Wang Jianguo", "Li Wei"]);
    expect(new Set(read.map(({ unit }) => unit))).toEqual(new Set(["Harbour University", "Eastlake Institute of Technology"]));
  });

  it("is none in Chinese, nor a person's name an office", () => {
    const text = (second: string) => `2026年6月1日\n王建国\n校长\n2026年6月2日\n李文华\n${second}`;
    expect(people(text("法务"), ZH)).toEqual(["王建国", "李文华"]);
    expect(people("For HU\nCounsel Nordmann\n1 June 2026\n\nFor EIT\nWang Solicitor\n5 June 2026")).toEqual(["Counsel Nordmann", "Wang Solicitor"]);
  });
});

describe("addresses for notices above the signatures", () => {
  it.each([
    ["with mail", "9. Notices\nHU: Ola Berg, Research Office, Pier 1, Bergen, ola@hu.no\nEIT: Li Wei, Foreign Affairs Office, 2 Lake Road, Wuhan, li@eit.cn"],
    [
      "below units",
      "Notices\nHarbour University\nPier 1, Bergen\nAttention: Ola Berg\nTel: 47 55\nEastlake Institute of Technology\n2 Lake Road, Wuhan\nLi Wei",
    ],
    ["side by side", "Contacts:\nHarbour University || Eastlake Institute of Technology\nOla Berg || Li Wei\nPier 1, Bergen || 2 Lake Road, Wuhan"],
  ])("name nobody who signs: %s", (_, contacts) => {
    expect(people(`${contacts}\n\n${SIGNED}`)).toEqual(BOTH);
  });

  it("name nobody in Chinese, whatever stands above them", () => {
    const contacts = "甲方联系人：李文\n地址：上海市东湖路2号\n电话：021-5555\n乙方联系人：Ola Berg\n地址：Pier 1, Bergen\n电话：47 55\n";
    const signed = "甲方（盖章）：\n代表：王建国\n日期：2026年6月1日\n乙方（盖章）：\n代表：Kari Nordmann\n日期：2026年6月3日";
    expect(people(`${contacts}${signed}`, ZH)).toEqual(["王建国", "Kari Nordmann"]);
    expect(people(`第三条 联系方式\n${contacts}${signed}`, ZH)).toEqual(["王建国", "Kari Nordmann"]);
  });

  it("end where sides sign, though their addresses stand there too", () => {
    const signed = "Signed for HU\nKari Nordmann\nkari@hu.no\n1 June 2026\n\nSigned for EIT\nWang Jianguo\nwang@eit.cn\n5 June 2026";
    expect(people(`9. Notices\nThey are sent by mail.\n\n${signed}`)).toEqual(BOTH);
  });
});

describe("signatures without labels", () => {
  const NOTICES = "5. Notices\nNotices shall be sent to the addresses at the head of this Agreement.\n";
  const PLAIN = "Harbour University\nKari Nordmann\nVice-Chancellor\n3 May 2026\n\nEastlake Institute of Technology\nWang Jianguo\nDirector\n5 May 2026";
  const BESIDE = "Harbour University || Eastlake Institute of Technology\nKari Nordmann || Wang Jianguo\n";
  const ATTENTION = "Attention: Legal Office, 12 Quay Street\n";
  it.each([
    ["below notices", `${NOTICES}\n${PLAIN}`],
    ["below notices that bear an address", `5. Notices\nlegal@hu.no\n\n${PLAIN}`],
    ["beside each other below notices", `Notices\nAny notice is sent to the addresses above.\n${BESIDE}Vice-Chancellor || Director\n3 May 2026 || 5 May 2026`],
    [
      "with whom to write to among them",
      `Signed by the Parties' authorised representatives:\nHarbour University\n${ATTENTION}Kari Nordmann\nVice-Chancellor\nEastlake Institute of Technology\nAttention: International Office\nWang Jianguo\nDirector\n3 May 2026`,
    ],
    [
      "that begin with a word",
      "Notices\nHarbour University, 12 Quay Street\nAttention: Peter Olsen\nEastlake Institute of Technology, 88 Binhe Road\nAttention: Li Wenhua\n\nAgreed:\nKari Nordmann\nVice-Chancellor, Harbour University\nWang Jianguo\nDirector, Eastlake Institute of Technology\nPort Ellis, 3 May 2026",
    ],
    [
      "below an annex",
      "Annex 1\nWork plan\nCorrosion tests in the tank, twelve months.\nHarbour University\nKari Nordmann\nEastlake Institute of Technology\nWang Jianguo",
    ],
    ["beside each other below an annex", `Annex 1\nWork plan\nCorrosion tests in the tank, twelve months.\n\n${BESIDE}`],
  ])("are those of both sides: %s", (_, text) => {
    expect(people(text)).toEqual(BOTH);
  });

  it("are those of both sides in Spanish too", () => {
    const head =
      "CONVENIO DE COLABORACIÓN\nentre\nUniversidad del Puerto, Calle Mayor 1, Puerto Azul, España («UP»)\ny\nInstituto Linjiang de Materiales, Calle Binhe 88, Linjiang, China («ILM»)\nPRIMERA. Objeto\nLas partes investigarán la corrosión.\nQUINTA. Domicilios\nLos indicados en el encabezamiento.\n";
    const text =
      "Ana Ruiz\nRectora de la Universidad del Puerto\nWang Jianguo\nDirector del Instituto Linjiang de Materiales\nEn Puerto Azul, a 3 de mayo de 2026";
    expect(people(text, head)).toEqual(["Ana Ruiz", "Wang Jianguo"]);
  });
});

describe("a list of people in an annex", () => {
  it.each([
    ["alone", "Annex A – Project team\nOla Berg, Harbour University\nLi Wei, Eastlake Institute of Technology", []],
    ["behind signatures", `${SIGNED}\n\nAnnex A – Project team\nOla Berg, Harbour University\nLi Wei, Eastlake Institute of Technology`, BOTH],
    ["that is signed itself", `Annex A – Tasks\nHU builds the turbine.\n${SIGNED}`, BOTH],
    ["above names with their offices", "Annex A – Tasks\nHU builds the turbine and tests it at sea.\nKari Nordmann\nRector\nWang Jianguo\nPresident", BOTH],
  ])("signs where words of signing or offices stand with it: %s", (_, text, wanted) => {
    expect(people(text)).toEqual(wanted);
  });
});

describe("a name that holds what another party is called", () => {
  const head =
    "CONTRAT\nENTRE\nLE CENTRE HOSPITALIER UNIVERSITAIRE DE PORT-ARVEN, dont le siège est 2 quai des Goémoniers, 29990 Port-Arven, ci-après désigné « le CHU »,\nET\nSHANGHAI CAOLU BIOMAGNETICS CO., LTD., dont le siège est 99 Jinhai Road, Pudong, Shanghai, ci-après désignée « la Société »,\nArticle 1 – Objet\nLe contrat a pour objet la mise au point d'un casque.\nFait le 27 mai 2026.\n";
  it("is of the side at whose head it stands", () => {
    const read = signers("Pour le CHU || Pour la Société\nLa Directrice || Le Directeur\nSolenn LE BIHAN || CHU Yanbin", head);
    expect(read.map(({ name, unit }) => [name, unit])).toEqual([
      ["Solenn LE BIHAN", "CENTRE HOSPITALIER UNIVERSITAIRE DE PORT-ARVEN"],
      ["CHU Yanbin", "SHANGHAI CAOLU BIOMAGNETICS CO., LTD."],
    ]);
  });
});
