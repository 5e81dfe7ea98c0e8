import { expect, test } from "vitest";
import { caseLines, caseStanding, leftOfCase } from "../../../shared/desk/case-standing.ts";
import { findingLines } from "../../../shared/desk/finding-lines.ts";
import { leftOfSection, leftToDo, NOTHING_LEFT } from "../../../shared/desk/left-to-do.ts";
import { allFindings, placeFindings } from "../../../shared/desk/place-findings.ts";
import { answerLines } from "../../../shared/wizard/answer-lines.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

function leftOf(json: unknown) {
  const { case: theCase, report } = checked(json, guide2026);
  const findSection = sectionFinder(sectionsOf(guide2026, theCase));
  return leftToDo(findingLines(placeFindings(allFindings(report), findSection, guide2026, theCase), theCase, guide2026), theCase, findSection);
}

const NEW = { formatVersion: 1, id: "new", guide: guide2026.id, topic: "2" };

test("what is unanswered falls as one fills in, though a section that is begun parts into more lines", () => {
  const empty = leftOf(NEW);
  const begun = leftOf({ ...NEW, applicant: { address: "示例路 1 号" } });
  expect(begun.all.unanswered).toBe(empty.all.unanswered);
  const answered = leftOf({ ...NEW, applicant: { address: "示例路 1 号", kind: "enterprise" } });
  expect(answered.all.unanswered).toBeLessThan(empty.all.unanswered);
  expect(answered.bySection.get("applicant")?.unanswered).toBe(3);
});

test("an answer that is there and doubted, or typed and none, is not counted as unanswered", () => {
  expect(leftOf(sampleJson({ "applicant.creditCode": "9131" })).all).toEqual({ ...NOTHING_LEFT, doubted: 1 });
  expect(leftOf(sampleJson({ "declarations.unitReviewed": false })).all).toEqual({ ...NOTHING_LEFT, reviews: 1 });
  const dates = sampleJson({ "period.start": "~absent", "period.end": "~absent", drafts: { "period.start": "2026-13-45" } });
  expect(leftOf(dates).bySection.get("project")).toEqual({ ...NOTHING_LEFT, must: 1, unanswered: 1 });
});

test("entering one signatory of an agreement leaves no more to answer than before", () => {
  const of = (signatories: unknown) => sampleJson({ "agreements[0].signatories": signatories, "agreements[0].ip": "~absent" });
  const signatories = [{ party: "applicant", unit: "上海示例智能装备有限公司", name: "陆示安" }];
  for (const json of [of("~absent"), of(signatories)]) {
    expect(leftOf(json).bySection.get("agreements")?.unanswered).toBe(2);
    const [line, ...others] = caseLines(checked(json, guide2026)).filter(({ group }) => group === "lack");
    expect([line?.result, line?.deciding?.map(({ name }) => name), others]).toEqual(["2 问须答", ["签署方", "知识产权分配"], []]);
  }
  // the first of what is open is where it leads to
  const [line] = caseLines(checked(of(signatories), guide2026)).filter(({ group }) => group === "lack");
  expect(line?.deciding?.[0]?.path).toMatch(/^agreements\[0\]\.signatories\[0\]\.(?:date|signed)$/);
});

test("a blank question of a section that no line waits for is counted apart from those that one does", () => {
  const left = { ...NOTHING_LEFT, unanswered: 2 };
  const of = leftOfSection(left, ["a", "b", "c", "d"], { questions: new Set(["a", "b"]) }, { drafts: { d: "七o万" } });
  expect(of).toEqual({ ...left, blanks: ["c"] });
});

const UNREVIEWED = { "declarations.unitReviewed": "~absent", "agreements[0].term": "~absent", "attachments[3].sealedBy": "~absent" };

test.each([
  ["the complete example", sampleJson()],
  ["a case in which nothing is answered", NEW],
  ["the same of 专题三", { ...NEW, topic: "3-1" }],
  ["a case just begun", { ...NEW, applicant: { name: "示例公司" }, budget: { grant: 800_000 }, partners: [{ id: "p", name: "X" }] }],
  ["a case nearly ready", sampleJson(UNREVIEWED)],
  ["a case without its attachments and statements", sampleJson({ attachments: "~absent", declarations: "~absent", drafts: { "budget.grant": "七o万" } })],
])("what is left in all is the sum of its sections and of the attachments, and of the lines of 检查结果: %s", (_name, json) => {
  const { all, bySection } = leftOf(json);
  for (const name of ["must", "unanswered", "doubted", "reviews", "seals", "open"] as const) {
    expect(
      [...bySection.values()].reduce((sum, own) => sum + own[name], 0),
      name,
    ).toBe(all[name]);
  }
  const standing = caseStanding(checked(json, guide2026));
  expect([standing.must, standing.open]).toEqual([all.must, all.open]);
  expect(standing.lack > 0).toBe(all.unanswered + all.doubted + all.reviews + all.seals > 0);
});

/** The questions of a case that are blank, as 核对答案 lists them. */
function blanksOf(json: unknown): readonly string[] {
  const { case: theCase } = checked(json, guide2026);
  return sectionsOf(guide2026, theCase)
    .flatMap((section) => answerLines(section, { theCase, guide: guide2026, base: "" }))
    .flatMap((line) => (line.kind === "answer" && line.answer === undefined ? [line.path] : []));
}

test.each([
  "1",
  "2",
  "3-1",
  "3-2",
])("what must be answered is among the questions that are shown and blank, in a new agreement and a new partner too: topic %s", (topic) => {
  for (const json of [
    { ...NEW, topic },
    { ...NEW, topic, agreements: [{ id: "a" }], partners: [{ id: "p" }], units: [{ id: "u" }] },
  ]) {
    const left = leftOf(json);
    const questions = [...left.questions].filter((path) => path !== "at");
    expect(blanksOf(json)).toEqual(expect.arrayContaining(questions));
    expect(questions.length).toBe(left.all.unanswered);
  }
});

test("a file of which nobody has said whose seal it bears is counted as a file, and as no question", () => {
  expect(leftOf(sampleJson({ "attachments[3].sealedBy": "~absent" })).all).toEqual({ ...NOTHING_LEFT, seals: 1 });
});

test.each(["title", "applicant.name", "lead.name"])("what every document names must be answered, and is told once: %s", (path) => {
  const left = leftOf(sampleJson({ [path]: "~absent" }));
  expect([...left.questions]).toEqual([path]);
  expect(left.all.unanswered).toBe(1);
});

test("days that are there and the wrong way round are doubted, and nobody is asked to answer them again", () => {
  expect(leftOf(sampleJson({ "agreements[0].term.start": "2029-12-31", "agreements[0].term.end": "2025-06-12" })).all).toMatchObject({
    unanswered: 0,
    doubted: 1,
  });
});

const EMPTY_ITEMS = { agreements: [{ id: "a" }], partners: [{ id: "p" }], units: [{ id: "u" }] };

test.each<[string, unknown]>([
  ["an untouched case", NEW],
  ["an empty partner", { ...NEW, topic: "3-1", partners: [{ id: "p" }], units: [{ id: "u", name: "上海某大学" }] }],
  ["an empty unit", { ...NEW, topic: "3-1", units: [{ id: "u" }] }],
  ["a unit just begun", { ...NEW, topic: "3-1", applicant: { name: "X公司" }, budget: { grant: 800_000, selfFunding: [{ amount: 800_000 }] } }],
  ["an empty agreement", { ...NEW, topic: "3-1", agreements: [{ id: "a" }] }],
  ["an agreement that nobody signed", { ...NEW, topic: "3-1", partners: [{ id: "p" }], agreements: [{ id: "a", kind: "joint-platform", signatories: [] }] }],
  ["two empty partners", { ...NEW, partners: [{ id: "p" }, { id: "q" }], agreements: [{ id: "a" }] }],
  ["a case nearly ready", sampleJson(UNREVIEWED)],
  ...["1", "3-1", "3-2"].map((topic) => [`empty items of topic ${topic}`, { ...NEW, topic, ...EMPTY_ITEMS }] satisfies [string, unknown]),
])("a question is counted once, in one line of its own section, whose numbers add up to the head: %s", (_name, json) => {
  const { case: theCase, report } = checked(json, guide2026);
  const findSection = sectionFinder(sectionsOf(guide2026, theCase));
  const lines = findingLines(placeFindings(allFindings(report), findSection, guide2026, theCase), theCase, guide2026);
  const { bySection, questions } = leftToDo(lines, theCase, findSection);
  const told = new Map<string, number>();
  const inLines: string[] = [];
  for (const { group, members, about, result } of lines) {
    if (group !== "lack") continue;
    const section = members[0]?.section?.id ?? "";
    const open = [...new Set(members.flatMap(({ finding }) => finding.missing ?? []))].filter((path) => questions.has(path));
    inLines.push(...open);
    const [, number] = /(\d+) 问(?:须答)?$/.exec(result) ?? [];
    if (number !== undefined) expect(Number(number), `${about}　${result}`).toBe(open.length);
    told.set(section, (told.get(section) ?? 0) + (number === undefined ? open.length : Number(number)));
  }
  expect(inLines.toSorted()).toEqual([...questions].toSorted());
  for (const [section, { unanswered, seals }] of bySection) expect(told.get(section) ?? (seals > 0 ? unanswered : 0), section).toBe(unanswered);
});

test("another topic is told by what its own task list would count", () => {
  const next = { ...sampleJson(), topic: "3-1" };
  expect(leftOfCase(checked(next, guide2026))).toEqual(leftOf(next).all);
});
