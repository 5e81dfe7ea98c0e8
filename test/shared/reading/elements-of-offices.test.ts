import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";
import { pagesOf } from "./pages-of.ts";

/** Clauses as offices draft them in eight languages, and near misses, written with what they hold before they were read; the frames are those of `phrasings.yaml`. */
const file = (name: string): unknown => parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"));
const framesIn = z.object({ frames: z.record(z.string(), z.strictObject({ head: z.string(), rest: z.string() })) });
const frames = { ...framesIn.parse(file("../../reading/phrasings.yaml")).frames, ...framesIn.parse(file("../../reading/phrasings-second.yaml")).frames };
const rows = z
  .array(
    z.tuple([z.string(), z.enum(["benefitSplit", "laboratory", "team", "division", "inputs", "ip", "content", "term"]), z.string(), z.string(), z.string()]),
  )
  .parse([file("elements-of-offices.yaml"), file("elements-of-partners.yaml")].flat());

it.each(rows)("in %s: %s is %s under “%s”: %s", (language, element, expected, heading, text) => {
  const { head = "", rest = "" } = frames[language] ?? {};
  const read = readElements(pagesOf(`${head}\n1. ${heading}${heading === "" ? "" : "\n"}${text}\n${rest}`));
  const { status, start, end, months, autoRenewal } = read.term;
  const days = status === "present" ? `${start}/${end}/${months}${autoRenewal ? " renews" : ""}` : status;
  expect(element === "term" ? days : read[element].status).toBe(expected);
});

describe("a party", () => {
  const read = (text: string) => readElements(laidText(text));

  it("is called what stands bare behind its label too", () => {
    const { inputs, division } = read(
      "Cooperation Agreement\nParty A: Institute for Coastal Studies (hereinafter ITCC)\nParty B: Shanghai Institute of Marine Structures (hereinafter SRIM)\nArticle 1. The research covers binders.\nArticle 2. ITCC will expose the specimens. SRIM will design the binders.\nArticle 3. ITCC will contribute VND 3,200,000,000; SRIM will contribute CNY 1,100,000.",
    );
    expect([inputs.status, division.status]).toEqual(["present", "present"]);
  });

  it("is called by its kind alone where it begins a sentence", () => {
    const { division } = read(
      "Project Agreement\nCompany || Verlanta Chemicals (Shanghai) Co., Ltd.\nUniversity || Shanghai Wuning University\n1. Scope. The Parties shall test diluents.\n2. Work split. Company: casting and fatigue tests. University: monomer synthesis and kinetics.",
    );
    expect(division.status).toBe("present");
  });
});

it("takes what a party does, told in a reason below numbered parties, for no share of the work", () => {
  const { division, content } = readElements(
    laidText(
      "SAMENWERKINGSOVEREENKOMST\n\nDe ondergetekenden:\n1. Stichting Zeeinstituut, gevestigd te Den Helder, hierna: “het Instituut”;\nen\n2. Shanghai Algae Foods Co., Ltd., gevestigd te Shanghai, hierna: “het Bedrijf”;\n\noverwegende dat:\n– het Instituut onderzoek naar microalgen verricht;\n– het Bedrijf microalgen op grote schaal kweekt;\n\nkomen het volgende overeen:\n\nArtikel 1 – Doel\nPartijen onderzoeken gezamenlijk hoe eiwit uit Chlorella kan worden gewonnen.",
    ),
  );
  expect([division.status, content.status]).toEqual(["missing", "present"]);
});

it("takes no laboratory that a party has of its own for the place of what both set up", () => {
  const { laboratory } = readElements(
    laidText(
      "共建协议\n（甲）海尔医药研发（上海）有限公司，注册地为上海市浦东新区。\n（乙）沪西医科学院，一家事业单位法人，地址为上海市徐汇区东安路130号，建有上海市神经免疫疾病重点实验室。\n双方就共建神经免疫研究中心约定如下：\n1　中心的任务\n双方共建神经免疫研究中心，研究脑炎。\n2　中心的场所\n2.1　中心的实验场所由双方在本协议签订之后另行商定。",
    ),
  );
  expect([laboratory.status, laboratory.places[0]?.quote]).toEqual(["unclear", "中心的实验场所由双方在本协议签订之后另行商定。"]);
});

describe("a first day that another provision tells", () => {
  const HEAD = 'Agreement dated 4 May 2026\nbetween Harbour University ("HU") and Eastlake Institute of Technology ("EIT")\n';
  const term = (text: string) => {
    const { start, end, months } = readElements(laidText(HEAD + text)).term;
    return [start, end, months];
  };

  it("is that with effect from which the parties set up the laboratory", () => {
    expect(
      term(
        "1 Establishment\nThe parties establish the Joint Laboratory with effect from 1 July 2026.\n2 Sunset\nUnless ended sooner under clause 12 this deed comes to an end on 30 June 2029.",
      ),
    ).toEqual(["2026-07-01", "2029-06-30", 36]);
  });

  it("is the named one from which the project goes on for the time told elsewhere", () => {
    expect(
      term(
        "1. Definitions\n- Commencement Date: 1 August 2026;\n- Project Period: the period stated in Schedule 1;\n2. The Project\nThe Project begins on the Commencement Date and continues for the Project Period.\nSCHEDULE 1 – THE PROJECT\nProject Period: thirty-six months",
      ),
    ).toEqual(["2026-08-01", "2029-07-31", 36]);
  });

  it.each([
    "1 Staff\nThe parties appoint Dr Ling as director with effect from 1 October 2026 and her deputy on 1 December 2026.\n2 Term\nThis deed comes to an end on 30 June 2029.",
    "1 Staff\nThe parties appoint Dr Ling as director with effect from 1 October 2026.\n2 Term\nThis deed comes to an end on 30 June 2029.",
    "1 Rent\nEIT pays rent with effect from 1 July 2026.\n2 Term\nThis deed comes to an end on 30 June 2029.",
  ])("is no day of something else: %s", (text) => expect(term(text)[0]).toBeUndefined());
});

describe("a first day to be reckoned", () => {
  const HEAD =
    'Agreement between Harbour University ("HU") and Eastlake Institute of Technology ("EIT")\n(A) HU approved this Agreement on 21 April 2026. EIT gave its approval on 18 June 2026.\n1. Scope\nThe parties study tidal pumps together.\n';
  const SIGNED = "\nFor HU\n\nKari Nordmann\nRector\nDate: 25 June 2026\n\nFor EIT\n\nWang Jianguo\nDirector\nDate: 3 July 2026";
  const term = (text: string) => readElements(laidText(HEAD + text + SIGNED)).term;

  it.each([
    [
      "2. Definitions\n“Commencement Date” means the first day of the month that follows the month in which the later of the two approvals was given.\n3. Term\nThis Agreement commences on the Commencement Date and remains in force for three years.",
      "2026-07-01",
    ],
    ["2. Term\nThis Agreement enters into force on the first day of the month following the last signature and lasts three years.", "2026-08-01"],
    ["2. Term\nThis Agreement enters into force on the day of the last signature and lasts three years.", "2026-07-03"],
  ])("begins with the month behind an approval or a signature: %s", (text, start) => expect(term(text).start).toBe(start));
});

describe("a table with the parties in a column", () => {
  const HEAD =
    'Agreement\nbetween Harbour University ("HU") and Eastlake Institute of Technology ("EIT")\n1. Scope\nThe parties study tidal pumps together.\n2. Details\n';

  it.each([
    "Room || Party || Floor\nLaboratory 2.11 || HU || second\nLaboratory 3.04 || EIT || third",
    "Name || Party || Date\nAnna Berg || HU || 3 May 2026\nWang Li || EIT || 4 May 2026",
    "Equipment || Party || Value\nSpectrometer || HU || EUR 40,000\nMicroscope || EIT || EUR 60,000",
  ])("divides no work among rooms, people or things: %s", (table) => expect(readElements(laidText(HEAD + table)).division.status).not.toBe("present"));

  it.each([
    "Task || Party || Month\nSampling of cores || HU || 1–9\nDating of layers || EIT || 4–12",
    "Task || Description || Lead || Months\nT1 || Sampling of cores || HU || 1–9\nT2 || Dating of layers || EIT || 4–12",
    "Step || Who || End\nSampling of cores || HU || March\nDating of layers || EIT || May",
  ])("divides tasks: %s", (table) => expect(readElements(laidText(HEAD + table)).division.status).toBe("present"));
});
