import { describe, expect, it } from "vitest";
import { compareProofLead, readProof } from "../../../shared/reading/proofs/proof.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Who leads, told by a greeting, a signature, a row or a verb. */

const lead = (text: string) => readProof(laidText(`Example Research Council\n\n${text}`)).namedLead?.text;

describe("who leads", () => {
  it.each([
    [
      "To: m.example@example.org\n\nDear Dr Sample-Holt,\n\nYour application has been successful. We grant EUR 90,000.\n\nBest wishes,\n\nAnna Miller\n\nOn Thu, Jun 18, 2026 at 9:12 AM Morwenna Sample-Holt wrote:\n\nCould you tell us more?",
      "Morwenna Sample-Holt",
    ],
    ["1. Code || UWR2609\n\n4. Supervisor || Dr J.P. Sample-Example\n\n5. Contact || Ms Ann Miller", "J.P. Sample-Example"],
    ["ACCEPTANCE\n\nProf Lindiwe Sample-Visser || Dr Johannes Miller\n\nGrant holder || for the institution", "Lindiwe Sample-Visser"],
    ["The Foundation is pleased to inform you that the application of Prof. Noga Sample, “Pores”, has been approved for four years.", "Noga Sample"],
    ["Hakija ja hankkeen johtaja: Ilona Esimerkki", "Ilona Esimerkki"],
    ["１．助成事業の名称　例示\n\n２．主任研究者　例示田　修一（技術本部　部長）", "例示田　修一"],
    ["Het project wordt geleid door ir. Liselot Van Voorbeeld-Maes van het Textielcentrum.", "Liselot Van Voorbeeld-Maes"],
    ["Das Vorhaben steht unter der Leitung von Dr. Eva Beispiel von der Universität Musterstadt.", "Eva Beispiel"],
    ["本项目在我校由李慧例副教授主持。李慧例副教授自2015年起任教。", "李慧例"],
    ["本計畫由例示大學林佩例教授主持，經費如下。", "林佩例"],
    ["我校陈例福教授牵头本项目。", "陈例福"],
    ["兹证明，湄例河大学食品工程系例婉·示伦蓬（Anna Example）副教授作为项目负责人承担的项目获得资助。", "例婉·示伦蓬"],
    ["Il progetto, di cui è responsabile per la parte italiana la Prof.ssa Anna ESEMPIO, è ammesso.", "Anna ESEMPIO"],
    ["研究題目 || 例示\n\n研究者 || 例示田　拓哉", "例示田　拓哉"],
  ])("is named in %s", (text, name) => {
    expect(lead(text)).toBe(name);
  });

  it.each([
    "T.a.v. mevrouw J. Voorbeeld, controller\n\nGeachte mevrouw Voorbeeld,\n\nUw aanvraag is goedgekeurd. Wij kennen u subsidie toe.",
    "Student: Anna Example\n\nSupervisor: Dr. Paul Miller",
    "本项目由依托单位教授主持。",
  ])("is not named in %s", (text) => {
    expect(lead(text) ?? "").not.toMatch(/Voorbeeld|Miller|教授|单位/u);
  });

  it("is the same with a letter that English has no sign for", () => {
    const read = readProof(laidText("Principal investigator: Þórdís Dæmisdóttir"));
    expect(compareProofLead(read, { id: "p", lead: "Thordis Daemisdottir" }).result).toBe("same");
    expect(compareProofLead(read, { id: "p", lead: "Thora Daemisdottir" }).result).toBe("different");
  });
});
