import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { planDocuments } from "../../../electron/jobs/write/plan-documents.ts";
import { findGuide, readGuides } from "../../../electron/library/guides/guides.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { BLANKS_RULE, TEMPLATE_RULE } from "../../../shared/check/present-letters.ts";
import { lettersOf } from "../../../shared/documents/guide-letters.ts";
import type { LetterTemplate } from "../../../shared/documents/template.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

let complete: Case;
let guide: Guide;
let letters: readonly LetterTemplate[];
beforeAll(async () => {
  const file = join(samplesFolder(), "topic-2", "case.json");
  complete = unwrap(parseCase(JSON.parse(await readFile(file, "utf8")), file));
  guide = unwrap(findGuide(await readGuides(), complete));
  letters = lettersOf(guide);
});

const moment = { kind: "date", date: "2026-05-25" } as const;
const check = (theCase: Case) => unwrap(checkCase({ case: theCase, guide, letters, moment }));
const blanksIn = (theCase: Case) => check(theCase).findings.filter(({ rule }) => rule === BLANKS_RULE);
const withoutTitle = (): Case => ({ ...complete, title: undefined });

describe("a value that a letter to be uploaded shows as 【未填：…】", () => {
  test("is a finding that names letter and field, cites the clause that asks for the letter, and keeps the case from being ready", () => {
    expect(blanksIn(complete)).toEqual([]);
    expect(check(complete).ready).toBe(true);
    const found = blanksIn(withoutTitle()).find(({ subject }) => subject === "self-funding");
    expect(found).toMatchObject({ outcome: "cannot-tell", reason: "missing-answer", missing: ["title"], field: "title" });
    expect(found?.message).toContain("项目名称");
    expect(found?.clause.place).toContain("11");
    expect(check(withoutTitle()).ready).toBe(false);
  });

  test("is gone when it is filled in", () => {
    expect(blanksIn(withoutTitle()).length).toBeGreaterThan(0);
    expect(blanksIn({ ...withoutTitle(), title: complete.title })).toEqual([]);
  });
});

/** E13: 第4条 asks for 公函, 名单 and 理由, and for nothing else. */
describe("what the guide does not ask of the recusal letter", () => {
  const asking = (expert: { name?: string | null; unit?: string; reason?: string | null }, documentNumber?: string): Case => ({
    ...complete,
    declarations: { ...complete.declarations, recusal: { requested: true, experts: [expert], ...(documentNumber !== undefined && { documentNumber }) } },
  });
  const ofLetter = (theCase: Case) => blanksIn(theCase).find(({ subject }) => subject === "recusal");

  test("is advice that names the field and keeps nothing from being ready: 发文字号 and the expert's unit", () => {
    const found = ofLetter(asking({ name: "某专家", reason: "存在利益关系" }));
    expect(found).toMatchObject({ outcome: "advice", missing: ["declarations.recusal.experts[0].unit", "declarations.recusal.documentNumber"] });
    expect(found?.message).toContain("打印时留空：回避专家的单位（第 1 项）、公函的发文字号");
    expect(found?.reason).toBeUndefined();
    expect(found?.todo).toContain("指南没有要求");
  });

  test("is advice for 发文字号 alone, and nothing when both are filled in", () => {
    expect(ofLetter(asking({ name: "某专家", unit: "某研究所", reason: "存在利益关系" }))?.outcome).toBe("advice");
    expect(ofLetter(asking({ name: "某专家", unit: "某研究所", reason: "存在利益关系" }, "沪某〔2026〕1号"))).toBeUndefined();
  });

  test("leaves a blank that the guide does ask for, a reason or a name, to the rule of the letter alone", () => {
    const reason = "declarations.recusal.experts[0].reason";
    const name = "declarations.recusal.experts[0].name";
    const told = (theCase: Case) => {
      const { findings, ready } = check(theCase);
      expect(ready).toBe(false);
      return findings
        .filter(({ missing = [] }) => missing.includes(reason) || missing.includes(name))
        .map(({ rule, outcome, missing }) => [rule, outcome, missing]);
    };
    expect(told(asking({ name: "某专家" }))).toEqual([["recusal-letter", "cannot-tell", [reason]]]);
    expect(told(asking({ name: "某专家", reason: null }))).toEqual([["recusal-letter", "not-met", [reason]]]);
    expect(told(asking({ unit: "某研究所", reason: "存在利益关系" }, "沪某〔2026〕1号"))).toEqual([["recusal-letter", "cannot-tell", [name]]]);
    expect(told(asking({ name: null, reason: null }))).toEqual([["recusal-letter", "not-met", [name, reason]]]);
  });
});

test("a sealed letter whose words changed says at its slot what went and what came", () => {
  const changed: Case = { ...complete, title: `${complete.title}（改）` };
  const slot = check(changed).slots.find(({ state }) => state === "outdated");
  expect(slot?.changes?.some(({ kind, text }) => kind === "come" && text.includes("改"))).toBe(true);
  expect(check(complete).slots.filter(({ changes }) => changes !== undefined)).toEqual([]);
});

/** A guide may name a document that no template writes; its edition may have been another when a letter was sealed. */

describe("a document that no template writes", () => {
  const without = (id: string) => letters.filter((letter) => letter.id !== id);
  const checkWithout = (id: string, theCase = complete) => unwrap(checkCase({ case: theCase, guide, letters: without(id), moment }));

  test("is a finding that cites the clause which asks for it, and keeps the case from being ready", () => {
    const { findings, ready } = checkWithout("self-funding");
    const found = findings.find(({ rule }) => rule === TEMPLATE_RULE);
    expect(found).toMatchObject({ outcome: "cannot-tell", subject: "self-funding" });
    expect(found?.clause.place).toContain("11");
    expect(found?.message).toContain("self-funding");
    expect(ready).toBe(false);
  });

  test("lets no sealed letter of another guide pass for its own", () => {
    const { slots } = checkWithout("self-funding");
    const sealed = (reports: typeof slots) => reports.find(({ slot }) => slot === "self-funding");
    expect(sealed(check(complete).slots)).toMatchObject({ filled: true });
    expect(sealed(slots)).toMatchObject({ state: "outdated", filled: false, change: expect.stringContaining("模板") });
  });

  test("is passed over where the answers do not call for it", () => {
    expect(checkWithout("recusal").findings.filter(({ rule }) => rule === TEMPLATE_RULE)).toEqual([]);
    expect(check(complete).findings.filter(({ rule }) => rule === TEMPLATE_RULE)).toEqual([]);
  });

  test("is named by the plan of documents, asked for or not", () => {
    const pages = () => 1;
    expect(unwrap(planDocuments({ case: complete, guide, letters: without("self-funding") }, pages)).skipped.map(({ id }) => id)).toContain("self-funding");
    expect(unwrap(planDocuments({ case: complete, guide, letters }, pages)).skipped.map(({ id }) => id)).not.toContain("self-funding");
  });
});

test("a sealed letter passes under no other edition of the guide: each letter of a slot names the call it is made for", () => {
  const other: Guide = { ...guide, edition: "2027", documentNumber: "沪科指南〔2027〕9号" };
  const { slots } = unwrap(checkCase({ case: complete, guide: other, letters, moment }));
  const ours = guide.slots.flatMap(({ id, document }) => (document === undefined ? [] : [id]));
  const sealed = slots.filter(({ slot, attachments }) => ours.includes(slot) && attachments.length > 0);
  expect(sealed.length).toBeGreaterThan(1);
  expect(sealed.map(({ state }) => state)).toEqual(sealed.map(() => "outdated"));
});
