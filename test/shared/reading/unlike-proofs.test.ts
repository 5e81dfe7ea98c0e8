import { describe, expect, it } from "vitest";
import { kindOfFile } from "../../../shared/reading/kind-of-file.ts";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

const read = (text: string) => readProof(pagesOf(text));

describe("whom a letter addresses", () => {
  it.each([
    "Example Research Council\nDear Professor Martin Keller,\nThe Council has approved the support of your faculty member Anna Schmidt for three years.",
    "Example Research Council\nTo: Dr. Helen Foster\nHead of the Research Office\nExample University\nWe are pleased to support your university's application. We approve funding of your project.",
    "Example Research Council\nDear Dr Helen Foster,\nWe approve the support for your colleague Anna Schmidt and your project.",
  ])("is no lead where it is an office, or somebody else is funded: %s", (text) => {
    expect(read(text).namedLead).toBeUndefined();
  });

  it("is the lead where the project is theirs", () => {
    expect(read("Example Research Council\nDear Dr. Siriporn Example,\nThe Council has approved your project.").namedLead?.text).toBe("Siriporn Example");
    const further = "Example Research Council\nDear Dr. Siriporn Example,\nThe Council has approved your project.\nPlease inform your institution.";
    expect(read(further).namedLead?.text).toBe("Siriporn Example");
    const withUnit = "Example Research Council\nTo: Dr. Helen Foster\nDepartment of Physics\nExample University\nWe approve funding of your project.";
    expect(read(withUnit).namedLead?.text).toBe("Helen Foster");
  });
});

describe("the period of a project", () => {
  it.each([
    "Example Council\nProject period: 1 September 2025 to 31 August 2027\nRetention period: 1 September 2027 to 31 August 2037",
    "Example Council\nRetention period: 1 September 2027 to 31 August 2037\nPeriod: 1 September 2025 to 31 August 2027",
    "Example Council\nProgramme period: 1 January 2020 to 31 December 2034\nFunding period: 1 September 2025 to 31 August 2027",
    "示例基金委员会\n项目期限：2025年9月1日至2027年8月31日\n保存期限：2027年9月1日至2037年8月31日",
  ])("is not that of keeping, reporting or a programme: %s", (text) => {
    expect(read(text).period).toMatchObject({ start: "2025-09-01", end: "2027-08-31" });
  });

  it("is found in a text that speaks of reporting too", () => {
    const { period } = read(
      "Example Council\nThe grant runs from 1 January 2026 to 31 December 2028. The reporting period is one year, and reports are due in March.",
    );
    expect(period).toMatchObject({ start: "2026-01-01", end: "2028-12-31" });
  });

  it("is the whole rather than its first year", () => {
    const { period } = read("Example Council\nProject period: 1 January 2026 to 31 December 2026\nProject period: 1 January 2026 to 31 December 2028");
    expect(period).toMatchObject({ end: "2028-12-31" });
  });
});

describe("a project's task book", () => {
  it("that tells what is funded is a proof", () => {
    const text =
      "国家自然科学基金国际合作项目任务书\n\n资助编号：72511530001\n批准号：72511530001\n资助金额：人民币150万元\n项目负责人：李文华\n执行期限：2026年1月1日至2028年12月31日";
    expect(kindOfFile(pagesOf(text))).toMatchObject({ kind: "funding", why: "facts" });
  });

  it("is no agreement by its provisions", () => {
    const text =
      "项目任务书\n\n一、研究内容\n双方共同研究潮汐泵。\n二、经费\n甲方投入经费50万元，乙方投入设备两台。\n三、分工\n甲方负责建模，乙方负责试验。\n四、期限\n本协议有效期自2026年8月1日至2029年7月31日。";
    expect(kindOfFile(pagesOf(text))).toBeUndefined();
  });
});

describe("a total among sums", () => {
  it.each([
    ["Example Council\nTotal budget: EUR 300,000\n2026: EUR 100,000\n2027: EUR 100,000\n2028: EUR 100,000", 300_000],
    ["Example Council\nTotal budget: EUR 300,000\nPersonnel: EUR 200,000\nTravel: EUR 100,000", 300_000],
    ["Example Council\nTotal eligible costs: EUR 500,000\nGrant amount: EUR 300,000", 300_000],
    [
      "Example Council\nThe total eligible costs are EUR 500,000.\n\nThe project begins in March and is carried out at the laboratory for two years.\n\nThe Council awards you EUR 300,000 for this.",
      300_000,
    ],
  ])("stands back behind the grant alone: %s", (text, value) => {
    expect(read(text).amount?.value).toBe(value);
  });
});

it.each([
  ["Grant amount: AUD 495,000 including GST", 495_000],
  ["Grant amount: AUD 450,000 (AUD 495,000 including GST)", 450_000],
])("counts a sum with tax only where no other is told: %s", (line, value) => {
  expect(read(`Example Council\n${line}`).amount?.value).toBe(value);
});

it.each([
  ["Project 101023 two-year extension", "101023"],
  ["Project 101023 MQ-FP", "101023 MQ-FP"],
])("takes letters behind a number for its own where they are capitals: %s", (line, reference) => {
  expect(read(`Example Council\n${line}`).reference?.text).toBe(reference);
});

describe("who gives on whose behalf", () => {
  const letter = (sentence: string) =>
    `UK Research and Innovation\nNatural Environment Research Council\nDear Research Organisation\nGRANT OFFER NE/1\n${sentence}`;
  it.each([
    "I am pleased to offer, on behalf of the Natural Environment Research Council, a grant in support of the project.",
    "On behalf of the Natural Environment Research Council, I am pleased to award a grant for the project.",
  ])("is the funder where the head bears that name: %s", (sentence) => {
    expect(read(letter(sentence)).funder?.text).toBe("Natural Environment Research Council");
  });
  it.each([
    "I am pleased to offer a grant, which you accept on behalf of the University of Harbour.",
    "We award the grant to those who work on behalf of the Harbour Environment Council.",
    "Please reply on behalf of the Natural Environment Research Council users.",
  ])("is nobody whom the head does not name, or who gives nothing: %s", (sentence) => {
    expect(read(letter(sentence)).funder?.text).toBe("UK Research and Innovation");
  });
});

describe("the full economic cost", () => {
  it("is no grant beside the funder's part of it", () => {
    const rows = "100% full economic cost || £812,456.25\nUKRI contribution (80%) || £649,965.00";
    expect(read(`Example Research Council\n${rows}`).amount?.value).toBe(649_965);
  });
  it("is the grant in the part that is paid of it", () => {
    expect(read("Example Research Council\nProject cost || £500,000\nAward at 80% FEC || £400,000").amount?.value).toBe(400_000);
    expect(read("Example Research Council\nWe award 80% of full economic cost: £400,000. Travel: £9,000.").amount?.value).toBe(400_000);
  });
});

it.each([
  "Le projet débute le 1er janvier 2026 et s'achève le 31 décembre 2028. L'arrêté devient caduc si le solde n'est pas demandé avant le 30 juin 2029.",
  "Le projet débute le 1er janvier 2026 et s'achève le 31 décembre 2028. Les dépenses sont éligibles pendant cette période. Le présent arrêté devient caduc si le solde n'est pas demandé avant le 30 juin 2029.",
  "The project begins on 1 January 2026 and ends on 31 December 2028. The report is due before 30 June 2029.",
])("reads the period from the verbs beside its days, whatever other day follows: %s", (text) => {
  expect(read(`Example Research Council\n${text}`).period).toMatchObject({ start: "2026-01-01", end: "2028-12-31" });
});
it("takes no day by which something else is asked for the last", () => {
  const text = "The grant was asked for on 1 January 2026 and the report of 31 December 2028 and the balance of 30 June 2029 are enclosed.";
  expect(read(`Example Research Council\n${text}`).period).toBeUndefined();
});

describe("who leads", () => {
  it.each([
    ["Lead Principal Investigator: Assoc. Prof. Thanaletchumi d/o Veerappan", "Thanaletchumi d/o Veerappan"],
    ["Co-Principal Investigator: Dr Clémence Aubertin\nLead Principal Investigator: Rajan a/l Muthu", "Rajan a/l Muthu"],
    ["Principal Investigator: Anna Example, Department of Physics", "Anna Example"],
  ])("is named whole: %s", (text, lead) => {
    expect(read(`Example Research Council\n${text}`).namedLead?.text).toBe(lead);
  });
});

describe("figures of a table", () => {
  const table = (unit: string, total: string) =>
    `Example Society\nAmounts to be granted${unit}:\n\nFiscal year || Direct expenses || Sum\nFY2026 || 6,200 || 8,060\nFY2027 || 5,400 || 7,020\nTotal amount granted || 11,600 || ${total}\n\nThe grant is paid yearly.`;
  it.each([
    [" (unit: Japanese yen)", "15,080", 15_080, "JPY"],
    [" (unit: thousand yen)", "15,080", 15_080_000, "JPY"],
    [" (in euros)", "15,080", 15_080, "EUR"],
    ["（单位：万元）", "15,080", 150_800_000, "CNY"],
  ])("are sums where their unit stands above: %s", (unit, total, value, currency) => {
    expect(read(table(unit, total)).amount).toMatchObject({ value, currency });
  });

  it.each(["", " (unit: person-months)", " (in two parts)"])("are none without a currency: %s", (unit) => {
    expect(read(table(unit, "15,080")).amount).toBeUndefined();
  });

  it("are none in the table behind it", () => {
    const text = `${table(" (unit: Japanese yen)", "15,080")}\n\nSite || Visitors || Days\nHarbour || 90,000 || 12,000\nLake || 80,000 || 11,000`;
    expect(read(text).amount).toMatchObject({ value: 15_080 });
  });
});

describe("a sentence of granting", () => {
  const decides = (name: string, below: string) =>
    `Fund for the Promotion of Joint Research\nTo: President, Harbour Institute\nNotice of Grant Decision\n${name} hereby gives notice that it has decided to grant the subsidy applied for.\n\nAMAKUSA Yoshihiro\nPresident\n${below}`;
  it("names the funder, who signs below it", () => {
    expect(read(decides("Example Society for Science", "Example Society for Science")).funder?.text).toBe("Example Society for Science");
  });

  it("names nobody who does not sign", () => {
    expect(read(decides("Harbour Institute", "Example Society for Science")).funder?.text).toBe("Fund for the Promotion of Joint Research");
  });
});

describe("a paper on money written for somebody else", () => {
  it("names the ministry whose programme a manager runs, also in the genitive alone", () => {
    const { funder } = read("Beispiel Technik GmbH\nProjektträger des Bundesministeriums für Bildung und Meere\n\nWir bewilligen Ihnen eine Zuwendung.");
    expect(funder?.text).toBe("Bundesministerium für Bildung und Meere");
  });

  it("is of a region rather than of its department, and has its own number", () => {
    const text =
      "La Région Exemple-Sud\nDirection de l'enseignement supérieur et de l'innovation\n\nARRÊTÉ ATTRIBUTIF\n\nN° 25 019847 01\n\nVu la délibération n° CP-2025-12 du 12 décembre 2025 ;";
    expect(read(text)).toMatchObject({ funder: { text: "Région Exemple-Sud" }, reference: { text: "25 019847 01" } });
  });

  it("tells who gives, the contract and its sum, where the unit that is funded certifies them", () => {
    const text =
      "示例科学院 激光研究所\n\n编号：11-07/346\n2026年4月16日\n\n科研项目资助证明\n\n兹证明，我所承担的项目由示例共和国研究基金会使用国家预算资金资助：\n\n合同编号 || T25-118\n项目负责人 || 德米特里·科罗特克维奇（首席研究员）\n资助总额 || 186,000白俄罗斯卢布（约合人民币41万元）";
    expect(read(text)).toMatchObject({
      funder: { text: "示例共和国研究基金会" },
      reference: { text: "T25-118" },
      amount: { value: 186_000 },
      namedLead: { text: "德米特里·科罗特克维奇" },
    });
  });

  it("grants what its own column says, not the costs in the column beside", () => {
    const text =
      "Example Research Council\n\nFund heading || Full economic cost || Council contribution\nStaff || £498,114.20 || £398,491.36\nTotal || £1,045,717.30 || £836,573.84";
    expect(read(text).amount?.value).toBe(836_573.84);
  });
});

describe("a decision and its head", () => {
  it("is read past what it refers to", () => {
    const text = `La Région Centre-Orient
Dossier n° 26 000123 01
Affaire suivie par : Odile Exemple

VU le règlement (UE) n° 651/2014 de la Commission du 17 juin 2014 ;
VU la délibération n° CP-2026-02 / 11-222 du 20 février 2026 ;

Article 2 – Montant
Le montant de la subvention est fixé à 100 000 euros, soit 50 % d'une dépense subventionnable de 200 000 euros.

Ressources || Montant || Part
Région || 100 000 € || 50 %
Autofinancement de l'École || 70 000 € || 35 %
Entreprise partenaire || 30 000 € || 15 %
Total || 200 000 € || 100 %

Article 3 – Période de réalisation
Les dépenses sont éligibles du 1er mars 2026 au 31 août 2029.`;
    expect(read(text)).toMatchObject({ reference: { text: "26 000123 01" }, amount: { value: 100_000 }, period: { start: "2026-03-01", end: "2029-08-31" } });
  });

  it("names the body that gives below its commission", () => {
    const { funder } = read("EUROPEAN COMMISSION\n\nEuropean Health Research Executive Agency (EHREA)\n\nSubject: Grant Agreement No 101200001");
    expect(funder?.text).toContain("European Health Research Executive Agency");
  });

  it("is Finnish too, and days on which papers were sent are no period", () => {
    const text = `Esimerkkialan rahoituskeskus
PL 1, 00101 Helsinki
Diaarinumero 1234/31/2025
Esimerkin korkeakoulu
Tutkimuspalvelut
Hakemus 30.9.2025, täydennetty 21.11.2025
Projektin toteutusaika on 1.2.2026–31.7.2028.`;
    expect(read(text)).toMatchObject({
      funder: { text: "Esimerkkialan rahoituskeskus" },
      reference: { text: "1234/31/2025" },
      period: { start: "2026-02-01", end: "2028-07-31" },
    });
  });

  it("names a lead behind Austrian titles", () => {
    const text = "Beispiel-Forschungsförderungsgesellschaft mbH\n4.1 Projektleiterin ist FH-Prof. DI Dr. Hanna Beispiel.";
    expect(read(text).namedLead?.text).toBe("Hanna Beispiel");
  });
});
