import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { caseOverview } from "../../../shared/desk/case-overview.ts";
import { caseLines, caseStanding } from "../../../shared/desk/case-standing.ts";
import { linesBySide } from "../../../shared/desk/line-groups.ts";
import { lineStep, slotStep } from "../../../shared/desk/next-step.ts";
import { waitsForSeal } from "../../../shared/desk/slot-columns.ts";
import { sealDocuments } from "../../../shared/documents/seal-list.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { SLOT_STATES, TO_SEAL } from "../../../shared/text/slot-states.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

const NEW = { formatVersion: 1, id: "new", guide: guide2026.id, topic: "2" };
const FAULTY = sampleJson({ "budget.grant": 800_000, "lead.phone": "~absent", "agreements[0].term": "~absent" });

const SAMPLES = ["topic-1", "topic-3-1", "topic-3-2"];

function sampleOfTopic(topic: string) {
  const json = JSON.parse(readFileSync(join(samplesFolder(), topic, "case.json"), "utf8"));
  return { ...json, lead: { ...json.lead, birthDate: "1950-01-01" }, budget: { ...json.budget, grant: null }, attachments: [] };
}

function rowAndStanding(json: unknown) {
  const moment = parseMoment("2026-05-25T10:00");
  if (moment === undefined) throw new Error("no moment");
  const input = checked(json, guide2026);
  return { row: caseOverview({ ...input, moment }), standing: caseStanding(input), findings: input.report.findings, lines: caseLines(input) };
}

describe("the row of a case", () => {
  test.each<readonly [string, unknown]>([
    ["a new one", NEW],
    ["one with faults", FAULTY],
    ["a complete one", sampleJson()],
  ])("shows the numbers of the start page and 检查结果: %s", (_name, json) => {
    const { row, standing } = rowAndStanding(json);
    expect(row.lines).toEqual({ must: standing.must, toSeal: standing.toSeal, lack: standing.lack, open: standing.open });
  });

  test.each<readonly [string, unknown]>([
    ["a new one", NEW],
    ["one with faults", FAULTY],
    ["one without attachments", sampleJson({ attachments: [] })],
    ["one of two agreements that has ended, over the limit", sampleJson({ "agreements[0].term.end": "2026-04-11", "budget.grant": 800_000 })],
    ["one that waits for its review", sampleJson({ "declarations.unitReviewed": false })],
    ["a complete one", sampleJson()],
    ...SAMPLES.map((topic) => [`the sample of ${topic} without a grant and with an old lead`, sampleOfTopic(topic)] as const),
  ])("names as the next step what the start page names and 检查结果 lists first: %s", (_name, json) => {
    const { row, standing, lines } = rowAndStanding(json);
    const [first] = linesBySide(lines, guide2026, "2")[0]?.lines ?? [];
    expect(row.next?.short).toBe(first && lineStep(first, guide2026));
    expect(standing.next).toEqual(first && { step: row.next?.short, result: first.result });
  });

  test("says what to do before why", () => {
    const expired = rowAndStanding(sampleJson({ "agreements[0].term.end": "2026-04-11" }));
    expect(expired.row.next?.words).toMatch(/^延长协议期限：.*2026年4月11日 到期$/u);
    expect(expired.row.next?.short).toBe("延长协议期限");
    expect(expired.row.next?.also).toEqual([]);
    // what else is to be chased is told too, each once
    const two = rowAndStanding(sampleJson({ "agreements[0].term.end": "2026-04-11", "budget.grant": 800_000 })).row.next;
    expect(two?.also.length).toBeGreaterThan(0);
    expect(new Set([two?.short, ...(two?.also ?? [])]).size).toBe(1 + (two?.also.length ?? 0));
    const unfilled = rowAndStanding(sampleJson({ "agreements[0].term": "~absent" }));
    expect(unfilled.row.next?.words).toBe("确认是否载明合作期限");
    const without = rowAndStanding({ ...sampleJson(), attachments: [] });
    expect(without.row.next?.words).toMatch(/^补/);
  });

  test.each<readonly [string, string, unknown]>([
    ["what is unfilled", "填申请资助", sampleJson({ "budget.grant": "~absent" })],
    ["a question of yes or no", "确认是否注册在本市", sampleJson({ "applicant.registeredInShanghai": "~absent" })],
    ["what is over a limit", "调低申请资助", sampleJson({ "budget.grant": 800_000 })],
    ["what is missing", "补资助证明", { ...sampleJson(), attachments: [] }],
    ["a letter to be sealed", "为技术转移承诺书用印", { ...sampleJson(), attachments: [] }],
    ["the review of the unit", "请单位审核", sampleJson({ "declarations.unitReviewed": false })],
    ["a statement answered with no", "核实“遵守科研诚信管理要求”", sampleJson({ "declarations.integrity": false })],
  ])("names what is to be done with a verb: %s", (_name, step, json) => {
    const { lines } = rowAndStanding(json);
    expect(lines.filter(({ group }) => ["must", "lack", "open"].includes(group)).map((line) => lineStep(line, guide2026))).toContain(step);
  });

  test("names what is to be done about a slot that no line speaks of", () => {
    expect([SLOT_STATES.missing, SLOT_STATES.outdated, TO_SEAL, "盖的不是申报单位公章"].map((state) => slotStep("合作协议", state))).toEqual([
      "补合作协议",
      "重做合作协议",
      "为合作协议用印",
      "更换合作协议",
    ]);
  });

  test("counts among 待用印 the letters of ours that can be printed, as 用印清单 of the case does", () => {
    const waiting = (json: unknown) => {
      const input = checked(json, guide2026);
      const moment = parseMoment("2026-05-25T10:00");
      const topic = findTopic(guide2026, input.case.topic);
      if (moment === undefined || !topic.ok) throw new Error("no moment or topic");
      const overview = caseOverview({ ...input, moment });
      const letters = sealDocuments({ ...input, topic: topic.value }).filter(({ isLetter, back }) => isLetter && !back);
      const packed = sealDocuments({ ...input, topic: topic.value }).filter(({ planned, back }) => planned && !back);
      // so many papers a print pack has
      expect(overview.items.reduce((sum, { inPack = 0 }) => sum + inPack, 0)).toBe(packed.length);
      return { letters: letters.map(({ slot }) => slot.slot), desk: overview.items.filter(waitsForSeal).map(({ slot }) => slot) };
    };
    const without = waiting({ ...sampleJson(), attachments: [] });
    expect(without.letters.length).toBeGreaterThan(0);
    expect(without.desk).toEqual(expect.arrayContaining(without.letters));
    // nothing is written of a case without answers, and nothing waits in a complete one
    expect(waiting(NEW).desk).toEqual([]);
    expect(waiting(sampleJson()).desk).toEqual(waiting(sampleJson()).letters);
  });

  test("keeps for scripts the counts of findings, of which one line may stand for many", () => {
    const { row, findings } = rowAndStanding(NEW);
    expect(row.notMet).toBe(findings.filter(({ outcome }) => outcome === "not-met").length);
    expect(row.unanswered).toBeGreaterThan(row.lines.lack);
  });
});
