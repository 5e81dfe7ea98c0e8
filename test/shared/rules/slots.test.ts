import { describe, expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { documentText, wordsSha256 } from "../../../shared/documents/blocks.ts";
import { writeLetter } from "../../../shared/documents/write-letter.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import type { CheckReport, SlotReport } from "../../../shared/report.ts";
import { checkValue, guide, letters } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

type Changes = Readonly<Record<string, unknown>>;

function changed(topic: string, changes: Changes): Record<string, unknown> {
  const value = baseCase(topic);
  for (const [path, wanted] of Object.entries(changes)) setField(value, path, wanted);
  return value;
}

const check = (topic: string, changes: Changes): CheckReport => checkValue(changed(topic, changes));

function slotOf(report: CheckReport, slot: string, subject?: string): SlotReport {
  const found = report.slots.filter((candidate) => candidate.slot === slot && candidate.for === subject);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} slots ${slot} ${subject ?? ""}`);
  return found[0];
}

/** The 11（b） letter of the complete case of topic 2 as printed: the words and their hash. */
function printedLetter(id: string): { readonly words: string; readonly wordsSha256: string } {
  const parsed = parseCase(baseCase("2"), "case.json");
  const topic = findTopic(guide, "2");
  const letter = letters.find((candidate) => candidate.id === id);
  if (!parsed.ok || !topic.ok || !letter) throw new Error(id);
  const written = writeLetter({ letter, case: parsed.value, guide, topic: topic.value });
  if (written.kind !== "written") throw new Error(JSON.stringify(written));
  return { words: documentText(written.content), wordsSha256: wordsSha256(written.content) };
}

describe("which slots there are", () => {
  const places = (topic: string) =>
    checkValue(baseCase(topic)).slots.map(({ slot, for: subject, required }) => `${slot}${subject ? `/${subject}` : ""}${required ? "" : "?"}`);

  test("专题一 asks for the agreement's copy and its translation, and for no letter of a university", () => {
    expect(places("1")).toEqual([
      "agreement-copy/a-net",
      "agreement-translation/a-net",
      "no-licence-transfer?",
      "self-funding?",
      "recusal?",
      "ethics-approval?",
      "other?",
    ]);
  });

  test("专题二 asks for a copy of each agreement, a proof of each partner, translations of foreign papers, and both letters", () => {
    expect(places("2")).toEqual([
      "agreement-copy/a-uni",
      "agreement-copy/a-firm",
      "agreement-translation/a-uni",
      "agreement-translation/a-firm?",
      "no-licence-transfer",
      "self-funding",
      "foreign-funding-proof/p-uni",
      "foreign-funding-proof/p-firm",
      "foreign-funding-translation/p-uni",
      "foreign-funding-translation/p-firm",
      "recusal?",
      "ethics-approval?",
      "other?",
    ]);
  });

  test("方向一 asks for the 共建协议 once for the case, and for no copy of an agreement of that kind", () => {
    expect(places("3-1")).toEqual([
      "joint-platform-agreement",
      "agreement-translation/a-platform?",
      "no-licence-transfer?",
      "self-funding",
      "recusal?",
      "ethics-approval?",
      "other?",
    ]);
  });

  test("方向二 asks for the 项目合作协议, and for a copy of an agreement of kind cooperation beside it", () => {
    const cooperation = { id: "a-hq", kind: "cooperation", title: "Group Agreement", languages: ["en"], wholeChineseText: false };
    const slots = check("3-2", { "agreements[1]": cooperation }).slots;
    expect(slots.filter(({ slot, required }) => required && slot.includes("agreement")).map(({ slot, for: subject }) => [slot, subject])).toEqual([
      ["agreement-copy", "a-hq"],
      ["project-agreement", undefined],
      ["agreement-translation", "a-hq"],
    ]);
  });

  test("the applicant's seal is asked for as the table of slots says", () => {
    const sealed = new Map(["1", "2", "3-1", "3-2"].flatMap((topic) => checkValue(baseCase(topic)).slots.map((slot) => [slot.slot, slot.sealed] as const)));
    expect(
      [...sealed]
        .filter(([, seal]) => seal)
        .map(([slot]) => slot)
        .sort(),
    ).toEqual(
      ["agreement-copy", "agreement-translation", "joint-platform-agreement", "no-licence-transfer", "project-agreement", "recusal", "self-funding"].sort(),
    );
  });

  test("without any agreement 专题二 still shows of each partner that a copy is missing, and of none registered that one is", () => {
    const report = check("2", { agreements: [], attachments: [] });
    for (const partner of ["p-uni", "p-firm"])
      expect(slotOf(report, "agreement-copy", partner)).toMatchObject({ required: true, state: "missing", filled: false });
    const alone = check("2", { agreements: [], partners: [], attachments: [] });
    expect(slotOf(alone, "agreement-copy")).toMatchObject({ required: true, state: "missing", filled: false });
  });

  test("without any agreement or partner there is a place for their translations, which nobody asks for yet", () => {
    const report = check("2", { agreements: [], partners: [], attachments: [{ id: "early", slot: "agreement-translation", file: "attachments/译件.pdf" }] });
    expect(slotOf(report, "agreement-translation")).toMatchObject({ required: false, state: "received", attachments: ["early"] });
    expect(slotOf(report, "foreign-funding-translation")).toMatchObject({ required: false, state: "missing" });
  });

  test("the slots of an agreement are named by its partner and the partner's country", () => {
    const slot = slotOf(
      check("2", { "partners[0].nameZh": "某大学", "partners[0].country": "DE", "agreements[0].partners": ["p-uni"] }),
      "agreement-copy",
      "a-uni",
    );
    expect(slot.forName).toBe("某大学（德国）");
  });

  test("each slot carries its clause, and each required one the rule that asks for it", () => {
    for (const topic of ["1", "2", "3-1", "3-2"]) {
      for (const slot of checkValue(baseCase(topic)).slots) {
        expect(slot.clause.place).toMatch(/^(申报要求第\d+条|专题)/);
        expect(slot.clause.quote).not.toBe("");
        if (slot.required) expect(guide.rules.map(({ id }) => id)).toContain(slot.rule);
      }
    }
  });

  test("a recusal and an ethics approval are asked for once the answers say so", () => {
    const report = check("1", { "declarations.recusal.requested": true, "declarations.ethics.inScope": true });
    expect(slotOf(report, "recusal").required).toBe(true);
    expect(slotOf(report, "ethics-approval").required).toBe(true);
  });
});

describe("the state of a slot", () => {
  const letterB = (changes: Changes) => slotOf(check("2", changes), "no-licence-transfer");

  test("is missing without a file, and the package is not ready then", () => {
    const report = check("2", { "attachments[5]": "~absent" });
    expect(slotOf(report, "foreign-funding-proof", "p-uni")).toMatchObject({ state: "missing", filled: false, attachments: [] });
    expect(report.ready).toBe(false);
    expect(report.readyForReview).toBe(false);
  });

  test.each(["received", "sealed-scan", "checked"])("is %s as registered, and filled with the applicant's seal", (state) => {
    expect(letterB({ "attachments[3].state": state })).toMatchObject({ state, filled: true, attachments: ["letter-b"] });
  });

  test("is received where the attachment says nothing of its state", () => {
    expect(slotOf(check("2", { "attachments[5].state": "~absent" }), "foreign-funding-proof", "p-uni")).toMatchObject({ state: "received", filled: true });
  });

  test("is generated for an unsealed letter of ours, and not filled", () => {
    expect(letterB({ "attachments[3].state": "generated", "attachments[3].sealedBy": "~absent" })).toMatchObject({ state: "generated", filled: false });
  });

  test.each([
    ["applicant", true],
    ["electronic", true],
    ["department", false],
    ["none", false],
    ["~absent", false],
    [null, false],
  ])("sealed by %s fills a slot with a seal: %s", (sealedBy, filled) => {
    expect(letterB({ "attachments[3].sealedBy": sealedBy }).filled).toBe(filled);
  });

  test("needs no seal where none is asked for", () => {
    expect(slotOf(check("2", { "attachments[5].sealedBy": "none" }), "foreign-funding-proof", "p-uni").filled).toBe(true);
  });

  test("of several files that go into the package one that nobody has checked stands for the place, a print or an old text does not", () => {
    const proof = (changes: Changes) => slotOf(check("2", { "attachments[5].state": "checked", ...changes }), "foreign-funding-proof", "p-uni");
    const second = (state: string) => ({
      "attachments[9]": { id: "second", slot: "foreign-funding-proof", for: "p-uni", file: "attachments/second.pdf", state },
    });
    expect(proof({}).state).toBe("checked");
    expect(proof(second("received"))).toMatchObject({ state: "received", filled: true });
    expect(proof(second("checked")).state).toBe("checked");
    expect(proof(second("generated")).state).toBe("checked");
  });

  test("takes the furthest of several files that are not all there, and the seal on any of them that is present", () => {
    const second = { id: "letter-b-2", slot: "no-licence-transfer", file: "attachments/b2.pdf", state: "checked", sealedBy: "none" };
    expect(letterB({ "attachments[9]": second })).toMatchObject({ state: "sealed-scan", filled: true, attachments: ["letter-b", "letter-b-2"] });
    expect(letterB({ "attachments[3].sealedBy": "none", "attachments[9]": second })).toMatchObject({ state: "sealed-scan", filled: false });
  });

  test("a file without `for` belongs to the only agreement, and to none of several", () => {
    expect(slotOf(check("1", { "attachments[0].for": "~absent" }), "agreement-copy", "a-net").state).toBe("sealed-scan");
    expect(slotOf(check("2", { "attachments[2].for": "~absent" }), "agreement-copy", "a-firm").state).toBe("missing");
  });

  test("a file without `for` belongs to the only partner, and to none of several", () => {
    const alone = { "partners[1]": "~absent", "agreements[1]": "~absent", "attachments[5].for": "~absent" };
    expect(slotOf(check("2", alone), "foreign-funding-proof", "p-uni").state).toBe("received");
    expect(slotOf(check("2", { "attachments[5].for": "~absent" }), "foreign-funding-proof", "p-uni").state).toBe("missing");
  });

  test("a file of a slot of the case counts also where it names the agreement that it is", () => {
    const report = check("3-1", { "attachments[0].for": "a-platform" });
    expect(slotOf(report, "joint-platform-agreement")).toMatchObject({ state: "sealed-scan", filled: true });
    expect(report.ready).toBe(true);
  });
});

describe("a sealed scan of a letter", () => {
  const { words, wordsSha256: hash } = printedLetter("self-funding");
  const scanned = { "attachments[4].wordsSha256": hash };
  const slot = (changes: Changes) => slotOf(check("2", { ...scanned, ...changes }), "self-funding");

  test("stands while the letter would say the same words", () => {
    const report = check("2", scanned);
    expect(slotOf(report, "self-funding")).toMatchObject({ state: "sealed-scan", filled: true });
    expect(report.ready).toBe(true);
  });

  test("stays where an answer changes that the letter does not hold", () => {
    expect(slot({ "cooperation.basis": "另写一遍" }).state).toBe("sealed-scan");
  });

  test("is outdated, kept and not filled once an answer changes its words", () => {
    const report = check("2", { ...scanned, "budget.grant": 690000, "budget.total": "~absent" });
    expect(slotOf(report, "self-funding")).toMatchObject({ state: "outdated", filled: false, attachments: ["letter-c"] });
    expect(slotOf(report, "self-funding").change).toMatch(/\p{Script=Han}/u);
    expect(report.ready).toBe(false);
    expect(report.findings.find(({ rule }) => rule === "self-funding-commitment")).toMatchObject({
      outcome: "not-met",
      message: expect.stringContaining("内容已变"),
    });
  });

  test("names the change where the attachment keeps the printed words", () => {
    const change = slot({ "attachments[4].words": words, "budget.grant": 690000, "budget.total": "~absent" }).change;
    expect(change).toContain("700,000");
    expect(change).toContain("690,000");
  });

  test("is outdated when the answers no longer allow the letter", () => {
    expect(slot({ "budget.selfFunding[0].amount": 699999 })).toMatchObject({ state: "outdated", filled: false });
  });

  test("is never outdated without the hash of the words that were printed", () => {
    expect(slot({ "attachments[4].wordsSha256": null, "budget.grant": 690000 }).state).toBe("sealed-scan");
  });

  test("does not serve by its seal beside a newer file without one", () => {
    const newer = { id: "letter-c-2", slot: "self-funding", file: "attachments/c2.pdf", state: "received", sealedBy: "none" };
    const report = check("2", { ...scanned, "budget.grant": 690000, "budget.total": "~absent", "attachments[9]": newer });
    expect(slotOf(report, "self-funding").filled).toBe(false);
    expect(report.findings.find(({ rule }) => rule === "self-funding-commitment")?.outcome).toBe("not-met");
  });
});

describe("readiness", () => {
  test.each([false, "~absent"])("with the unit's review %s the package is ready for review only", (reviewed) => {
    expect(check("2", { "declarations.unitReviewed": reviewed })).toMatchObject({ ready: false, readyForReview: true });
  });

  test("with the unit's review and anything else open it is neither", () => {
    expect(check("2", { "declarations.unitReviewed": false, "declarations.integrity": "~absent" })).toMatchObject({ ready: false, readyForReview: false });
    expect(check("2", { "declarations.unitReviewed": false, "attachments[6]": "~absent" })).toMatchObject({ ready: false, readyForReview: false });
  });

  test("advice never stands in the way: electronic seals, a shorter period, no priority", () => {
    const changes = { "attachments[3].sealedBy": "electronic", "period.start": "2026-09-01", field: "海洋生态" };
    expect(check("2", changes)).toMatchObject({ ready: true, readyForReview: false });
  });

  test("an open reading stands in the way until it is confirmed with its basis", () => {
    const open = { "applicant.registeredInShanghai": "branch" };
    expect(check("2", open).ready).toBe(false);
    expect(check("2", { ...open, confirmations: [{ rule: "applicant-registered-in-shanghai", basis: "热线答复可以" }] }).ready).toBe(true);
  });

  test("a package prepared before the opening is ready; after the close it is not", () => {
    expect(checkValue(baseCase("2"), "2026-05-01T10:00").ready).toBe(true);
    expect(checkValue(baseCase("2"), "2026-06-03T16:30:01").ready).toBe(false);
  });

  test("the report names the guide, the topic and the moment in Shanghai time", () => {
    expect(checkValue(baseCase("3-2"), "2026-05-25T02:00:00Z")).toMatchObject({
      guide: "shanghai-intl-coop-2026",
      topic: "3-2",
      at: "2026-05-25T10:00:00+08:00",
    });
  });
});
