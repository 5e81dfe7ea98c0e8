import { describe, expect, it } from "vitest";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Near misses of what the eighteenth and nineteenth kept sets taught: a fresh reader found them misread, and they are read as before. */

describe("of a proof", () => {
  const read = (text: string) => readProof(laidText(text));

  it.each([
    ["The Swedish Social Insurance Agency awards a grant of SEK 4,500,000 to the university.", 4_500_000],
    ["The project Quality Assurance in Silicon Photonics is awarded GBP 250,000.", 250_000],
    ["We award you a grant of more than EUR 250,000.", 250_000],
  ])("an insurer, assurance and a lower bound take no grant away: %s", (text, amount) => expect(read(text).amount?.value).toBe(amount));

  it("the sum of an insurance is no grant", () => {
    expect(read("Grant: EUR 90,000\nPublic liability insurance of EUR 5,000,000").amount?.value).toBe(90_000);
  });

  it("the department of who is funded does not fund", () => {
    const { funder } = read("Australian Research Council\nLetter of Award\nDepartment: Institute of Photonics and Optical Science\nGrant: AUD 200,000");
    expect(funder?.text).toContain("Australian Research Council");
  });

  it.each(["项目负责人是项目经费使用的直接责任人，应当遵守规定。", "项目负责人为依托单位正式职工，不得变更。"])("a rule names no lead: %s", (text) =>
    expect(read(text).namedLead).toBeUndefined());

  it("a name in Chinese behind the same words does", () => expect(read("项目负责人为欧阳海，研究员。").namedLead?.text).toBe("欧阳海"));

  it.each([
    ["Projektleiterin: Anna zur Mühlen", "Anna zur Mühlen"],
    ["Principal Investigator: Maria degli Esposti", "Maria degli Esposti"],
    ["Projectleider: Jan op de Beeck", "Jan op de Beeck"],
  ])("small words belong to a name: %s", (text, name) => expect(read(text).namedLead?.text).toBe(name));

  it("a rule in front of a period leaves it", () => {
    const { period } = read("根据《江海省科技计划管理办法》，项目执行期为2026年1月1日至2028年12月31日。");
    expect(period).toMatchObject({ start: "2026-01-01", end: "2028-12-31" });
  });
});

describe("of an agreement", () => {
  const PROJECT = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
  const read = (text: string) => readAgreements(laidText(text), PROJECT)[0]?.elements;
  const HEAD = "Kooperationsvereinbarung\nzwischen der Universität Hafenstadt („UH“) und dem Institut für Photonik Ostsee („IPO“)\n";

  it.each([
    "1. Ergebnisse\nKeine Partei ist berechtigt, die Ergebnisse allein anzumelden, sie stehen im gemeinsamen Eigentum beider Parteien.",
    "1. Ergebnisse\nDie Rechte an den Ergebnissen gehören beiden Parteien gemeinsam, Einzelheiten werden gesondert vereinbart.",
  ])("what belongs to both is told beside what nobody may: %s", (text) => expect(read(HEAD + text)?.ip.status).toBe("present"));

  it("the day of this very agreement is that of signing", () => {
    const text =
      'Cooperation Agreement\nbetween Harbour University ("HU") and Eastlake Institute of Technology ("EIT")\nThe Parties hereby agree to enter into this Agreement dated 12 May 2026:\n1. Purpose\nThe parties study a catalyst.\nFor Harbour University\n\nKari Nordmann\nRector\n\nFor Eastlake Institute of Technology\n\nWang Jianguo\nDirector';
    expect(read(text)?.signatories.map(({ date }) => date)).toEqual(["2026-05-12", "2026-05-12"]);
  });

  it("a list of defined words replaces no party", () => {
    const text =
      'Cooperation Agreement\nbetween Harbour University ("HU") and Eastlake Institute of Technology ("EIT")\n1. Background, the rights held before ("Background")\n2. Results, what is produced ("Results")\n3. Purpose\nThe parties study a catalyst.\nFor HU\n\nKari Nordmann\nDate: 1 June 2026\n\nFor EIT\n\nWang Jianguo\nDate: 3 June 2026';
    expect(read(text)?.signatories.map(({ unit }) => unit)).toEqual(["Harbour University", "Eastlake Institute of Technology"]);
  });
});
