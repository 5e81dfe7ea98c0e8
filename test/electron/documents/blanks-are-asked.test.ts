import { describe, expect, test } from "vitest";
import { planDocuments } from "../../../electron/jobs/write/plan-documents.ts";
import type { Case } from "../../../shared/case/case.ts";
import { isRecord, joinPath, readPath, writePath } from "../../../shared/case/case-path.ts";
import { documentText } from "../../../shared/documents/blocks.ts";
import { speaksOf } from "../../../shared/guide/guide.ts";
import { type Field, isCalledFor } from "../../../shared/wizard/fields.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { baseOf, documentOf, sampleOf, TOPICS, textIn } from "../../fixtures/every-document.ts";
import { checked, guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

/** Paths of all questions that topic and answers call for, in every item of every list. */
function questionsOf(theCase: Case): readonly string[] {
  const paths = (fields: readonly Field[], base: string): readonly string[] =>
    fields.flatMap((field) => {
      if (field.kind === "heading" || !isCalledFor(field, { theCase, guide: guide2026, base })) return [];
      const own = joinPath(base, field.path);
      const items = field.kind === "list" ? readPath(theCase, own) : undefined;
      return [own, ...(field.kind === "list" && Array.isArray(items) ? items.flatMap((_, index) => paths(field.fields, `${own}[${index}]`)) : [])];
    });
  return sectionsOf(guide2026, theCase).flatMap((section) => paths(section.fields, ""));
}

/** Paths of everything that stands in a case. */
function answersOf(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.some(isRecord) ? items.flatMap((item, index) => answersOf(item, `${path}[${index}]`)) : [path];
  }
  return isRecord(value) ? [...Object.entries(value).flatMap(([key, part]) => answersOf(part, joinPath(path, key))), ...(path === "" ? [] : [path])] : [path];
}

/** Fields whose blanks other rooms fill. */
const ELSEWHERE = /^(attachments|policies|confirmations)($|\[|\.)/;
/** What a case cannot be without. */
const HEAD = /^(formatVersion|id|guide|guideEdition|topic)$/;

/** Blanks of all documents of a case, each written on request, that no question of the topic fills or to which no section leads. */
function unaskedBlanks(json: unknown): readonly string[] {
  const input = checked(json, guide2026);
  const theCase = parsedCase(json);
  const questions = questionsOf(theCase);
  const find = sectionFinder(sectionsOf(guide2026, theCase));
  const unasked = new Set<string>();
  const ids = guide2026.documents.filter((document) => speaksOf(document, theCase.topic)).map(({ id }) => id);
  for (const id of ids) {
    const plan = planDocuments({ ...input, only: [id] }, () => 1);
    if (!plan.ok) continue;
    for (const path of plan.value.planned.flatMap(({ missing }) => missing)) {
      const leads =
        find(path) !== undefined && questions.some((question) => question === path || question.startsWith(`${path}.`) || question.startsWith(`${path}[`));
      if (!leads && !ELSEWHERE.test(path)) unasked.add(`${id}: ${path}`);
    }
  }
  return [...unasked];
}

describe.each(TOPICS)("no document of topic %s has a blank that no question of it fills", (topic) => {
  test("when nothing is answered but the topic", () => {
    expect(unaskedBlanks({ formatVersion: 1, id: "empty", guide: guide2026.id, topic })).toEqual([]);
  });

  test("in the sample and in the complete case, whichever part of the answers is taken away", () => {
    const unasked = new Set<string>();
    for (const whole of [baseOf(topic), sampleOf(topic)]) {
      const parts = answersOf(whole, "").filter((path) => !HEAD.test(path) && !path.endsWith("].id") && !ELSEWHERE.test(path));
      for (const path of ["", ...parts]) for (const blank of unaskedBlanks(path === "" ? whole : writePath(whole, path, undefined))) unasked.add(blank);
    }
    expect([...unasked]).toEqual([]);
  });
});

describe("国际合作基础说明", () => {
  test("of 专题二, which does not ask for the capability, says what its own question answers", () => {
    const words = textIn(sampleJson({ "cooperation.capability": "~absent" }), "cooperation-basis");
    expect(words).toContain("申报单位具有组织项目实施的相应能力。");
    expect(words).not.toContain("【未填");
    expect(documentOf(sampleJson({ "cooperation.capability": "~absent", "applicant.ableToCarryOut": "~absent" }), "cooperation-basis").missing).toEqual([
      "applicant.ableToCarryOut",
    ]);
  });

  test.each(["3-1", "3-2"])("of 专题三 (%s) names the parent abroad and the domestic units, and no chapter is empty", (topic) => {
    const { content } = documentOf(sampleOf(topic), "cooperation-basis");
    const words = documentText(content);
    expect(words).toMatch(/申报单位为外商投资企业，其全球总部位于(法国|丹麦|瑞典|挪威|芬兰|[^，。]+)。/);
    expect(words).toContain("国内合作单位");
    expect(words).not.toContain("外方合作伙伴\n");
    expect(words).not.toContain("没有外方合作伙伴");
    const kinds = content.blocks.map((block) => (block.kind === "heading" ? `heading ${block.level}` : block.kind));
    for (const [index, kind] of kinds.entries()) if (kind === "heading 1") expect(kinds[index + 1]).not.toBe("heading 1");
    expect(kinds.at(-1)).toBe("paragraph");
  });

  test("has partners of Hong Kong, Macao and Taiwan under 港澳台合作单位, never as foreign ones, and Chinese ones as domestic", () => {
    const partner = (id: string, name: string, country: string) => ({ id, nameZh: name, name, country, kind: "university", lead: "样负责", established: true });
    const partners = [partner("a", "南郊样例大学", "DE"), partner("b", "香港样例大学", "HK"), partner("c", "沿海样例研究院", "CN")];
    const words = documentText(documentOf(sampleJson({ partners, units: [] }), "cooperation-basis").content);
    const [, foreign = "", regional = "", domestic = ""] =
      /外方合作伙伴\n(.*)\n三、港澳台合作单位\n(.*)\n四、国内合作单位\n(.*)\n五、组织实施能力/s.exec(words) ?? [];
    expect(foreign).toContain("南郊样例大学");
    expect(foreign).not.toContain("香港");
    expect(regional).toMatch(/香港样例大学\n所在地区：中国香港。/);
    expect(regional).not.toContain("外方");
    expect(domestic).toContain("（一）沿海样例研究院");
    expect(words).not.toContain("本国");
  });
});
