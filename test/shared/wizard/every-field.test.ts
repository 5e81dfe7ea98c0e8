import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Case, caseSchema, parseCase } from "../../../shared/case/case.ts";
import { isRecord, joinPath, questionPath, readPath, writePath } from "../../../shared/case/case-path.ts";
import { type AskedOf, type Field, isAsked, isCalledFor, questionPaths } from "../../../shared/wizard/fields.ts";
import { sectionCatalogue, sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";

/** Fields of the case that no section asks for, and where they are set instead. */
const ELSEWHERE: readonly (readonly [fields: RegExp, why: string])[] = [
  [/^(formatVersion|id|guide|guideEdition)$/, "made with the case"],
  [/^(units|partners|agreements)\[\]\.id$/, "made with the item; others name it by that"],
  [/^confirmations($|\[\])/, "检查结果: the basis of an open reading is written beside its finding"],
  [/^agreements\[\]\.\w+\.(quote|translationPage)$/, "协议核对: read off the page of the agreement beside it"],
  [/^agreements\[\]\.reading($|\.)/, "协议核对: decided beside the differences of the translation"],
  [/^attachments($|\[\])/, "附件: files, their state and seal"],
  [/^bundle($|\.)/, "生成与上传: how the bundle is made"],
  [/^documentStyle($|\.)/, "文书: how the letters are set"],
  [/^policies($|\.)/, "政策依据: clauses kept and dropped"],
  [/^profiles($|\.)/, "从档案填入: which profile the unit, the lead or a partner was filled from"],
  [/^removedPartners($|\[\])/, "remembered when a partner is removed, while texts still name it"],
  [/^readFrom($|\[\])/, "从材料开始: what a report says that is no attachment"],
  [/^drafts(Over)?($|\.)/, "what is typed at a field and cannot be its answer, and the amount that stood there before"],
  [/(^|\.)answers$/, "what the guide itself asks, by its own questions"],
  [/^declarations\.ethics\.(notInvolved|unsure)$/, "answered by the same control as declarations.ethics.categories"],
];

const asked = new Set(sectionCatalogue.flatMap((section) => section.fields.flatMap((field) => questionPaths(field))));

test("every field of the case is a question of some section, or is set where the list above says", () => {
  const fields = leaves(z.toJSONSchema(caseSchema), "");
  expect(fields.length).toBeGreaterThan(150);
  const elsewhere = (path: string) => ELSEWHERE.some(([pattern]) => pattern.test(path));
  expect(fields.filter((path) => !asked.has(path) && !elsewhere(path))).toEqual([]);
  expect(ELSEWHERE.filter(([pattern]) => !fields.some((path) => pattern.test(path)))).toEqual([]);
});

describe.each(["1", "2", "3-1", "3-2"])("topic %s", (topic) => {
  test("every answer that a complete case of it holds can be given in one of its sections", () => {
    const theCase = parsed(baseCase(topic));
    const questions = calledFor(theCase, "");
    const given = answersOf(theCase, "").filter((path) => !ELSEWHERE.some(([pattern]) => pattern.test(questionPath(path))));
    expect(given.length).toBeGreaterThan(50);
    // answers that the topic has no need of are shown because they are there
    const shown = new Set(sectionsOf(guide, theCase).flatMap((section) => section.fields.flatMap((field) => shownPaths(field, theCase, ""))));
    expect(given.filter((path) => !questions.has(path) && !shown.has(path))).toEqual([]);
  });

  test("every field that a finding misses is a question of it, whichever single answer is taken away", () => {
    const whole = baseCase(topic);
    const unasked = new Set<string>();
    const look = (value: unknown) => {
      const theCase = parsed(value);
      const find = sectionFinder(sectionsOf(guide, theCase));
      const questions = [...calledFor(theCase, "")];
      for (const path of checkValue(value).findings.flatMap((finding) => finding.missing ?? [])) {
        if (ELSEWHERE.some(([pattern]) => pattern.test(questionPath(path)))) continue;
        const leads =
          find(path) !== undefined && questions.some((question) => question === path || question.startsWith(`${path}.`) || question.startsWith(`${path}[`));
        if (!leads) unasked.add(path);
      }
    };
    look({ formatVersion: 1, id: "empty", guide: guide.id, topic });
    for (const path of answersOf(whole, "")) {
      if (ELSEWHERE.some(([pattern]) => pattern.test(questionPath(path))) || path === "topic") continue;
      look(writePath(whole, path, undefined));
    }
    expect([...unasked]).toEqual([]);
  });
});

function parsed(value: unknown): Case {
  const result = parseCase(value, "case.json");
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Paths of all questions that the topic and the other answers call for, in every item of every list. */
function calledFor(theCase: Case, base: string): ReadonlySet<string> {
  const of = { theCase, guide };
  const paths = (fields: readonly Field[], at: string): readonly string[] =>
    fields.flatMap((field) => {
      if (field.kind === "heading" || !isCalledFor(field, { ...of, base: at })) return [];
      const own = joinPath(at, field.path);
      if (field.kind !== "list") return [own];
      const items = readPath(theCase, own);
      return [own, ...(Array.isArray(items) ? items.flatMap((_, index) => paths(field.fields, `${own}[${index}]`)) : [])];
    });
  return new Set(sectionsOf(guide, theCase).flatMap((section) => paths(section.fields, base)));
}

function shownPaths(field: Field, theCase: Case, base: string): readonly string[] {
  const of: AskedOf = { theCase, guide, base };
  if (field.kind === "heading" || !isAsked(field, of)) return [];
  const own = joinPath(base, field.path);
  if (field.kind !== "list") return [own];
  const items = readPath(theCase, own);
  return [own, ...(Array.isArray(items) ? items.flatMap((_, index) => field.fields.flatMap((part) => shownPaths(part, theCase, `${own}[${index}]`))) : [])];
}

/** Paths of everything that stands in a case; lists of plain words are one answer. */
function answersOf(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.some(isRecord) ? items.flatMap((item, index) => answersOf(item, `${path}[${index}]`)) : [path];
  }
  return isRecord(value) ? Object.entries(value).flatMap(([key, part]) => answersOf(part, joinPath(path, key))) : [path];
}

/** Leaves of a JSON Schema as questions are named: `agreements[].term.end`. */
function leaves(schema: unknown, path: string): readonly string[] {
  if (!isRecord(schema)) return [path];
  const choices: readonly unknown[] = Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
  const branching = choices.filter(
    (choice) => isRecord(choice) && (isRecord(choice.properties) || (isRecord(choice.items) && isRecord(choice.items.properties))),
  );
  const [branch] = branching;
  if (!isRecord(branch)) return [path];
  if (isRecord(branch.properties)) return Object.entries(branch.properties).flatMap(([key, part]) => leaves(part, joinPath(path, key)));
  return leaves(branch.items, `${path}[]`);
}
