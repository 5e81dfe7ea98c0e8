import { describe, expect, test } from "vitest";
import { planDocuments } from "../../../electron/jobs/write/plan-documents.ts";
import { parseCase } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { documentText } from "../../../shared/documents/blocks.ts";
import { planBundle } from "../../../shared/documents/bundle-plan.ts";
import { presentTextOf } from "../../../shared/documents/letter-text.ts";
import { sealDocuments } from "../../../shared/documents/seal-list.ts";
import { writeLetter } from "../../../shared/documents/write-letter.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { guideWith } from "../../fixtures/guide-questions.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

const QUESTIONS = [
  { id: "clinical", on: "project", type: "yes-no", label: "涉及临床试验" },
  { id: "invests", on: "unit", type: "yes-no", label: "投入经费" },
];
const LETTER = { id: "promise", text: "---\n文书：promise\n---\n\n# 承诺书\n\n((文书对象))承诺按约定投入经费。\n" };
const PLAIN = { id: "promise", text: "---\n文书：promise\n---\n\n# 承诺书\n\n本单位承诺遵守规定。\n" };
const UNITS = [
  { id: "u-one", name: "甲材料研究所", role: "participant", answers: { invests: true } },
  { id: "u-two", name: "乙大学", role: "co-applicant", answers: { invests: false } },
  { id: "u-three", name: "丙公司", role: "none" },
  { id: "u-four", name: "丁医院", role: "participant" },
  { id: "u-five", name: "戊研究院", role: "participant", answers: { invests: true } },
];

function setting(document: object, slot: object, changes: Readonly<Record<string, unknown>> = {}) {
  const common = { title: "承诺书", topics: "all", cites: [{ clause: "r1" }] };
  const guide = guideWith(QUESTIONS, {
    documents: [{ id: "promise", use: "upload", ...common, ...document }],
    slots: [{ id: "promise-slot", shortTitle: "承诺书", required: "always", sealed: true, document: "promise", ...common, ...slot }],
  });
  const value = baseCase("2");
  for (const [path, wanted] of Object.entries({ attachments: [], ...changes })) setField(value, path, wanted);
  const theCase = unwrap(parseCase(value, "case.json"));
  return { guide, case: theCase, topic: unwrap(findTopic(guide, "2")) };
}

describe("a document of the case with a condition", () => {
  const plan = (changes?: Readonly<Record<string, unknown>>) =>
    unwrap(planDocuments({ ...setting({ writtenWhen: { fact: "clinical", equals: true } }, {}, changes), letters: [PLAIN] }, () => 1));

  test("is written where it holds", () => {
    expect(plan({ answers: { clinical: true } }).planned.map(({ id }) => id)).toEqual(["promise"]);
  });

  test("is withheld where it does not, with a reason made from the condition", () => {
    expect(plan({ answers: { clinical: false } }).skipped).toEqual([{ id: "promise", why: "指南只在“涉及临床试验：是”时要求这份文书，按现在的答复不需要" }]);
  });

  test("is left out while nobody can tell, naming the answers that would", () => {
    expect(plan().skipped).toEqual([
      { id: "promise", why: "还不能判断是否须出具（涉及临床试验：是），请先补答（answers.clinical）", missing: ["answers.clinical"] },
    ]);
  });
});

describe("a document for each unit with a condition", () => {
  const given = () => setting({ each: "units", writtenWhen: { fact: "unit.answers.invests", equals: true } }, { each: "units" }, { units: UNITS });

  test("is written for each unit of which it holds, and tells of the others by name", () => {
    const { planned, skipped } = unwrap(planDocuments({ ...given(), letters: [LETTER] }, () => 1));
    expect(planned.map(({ content }) => `${content.for} ${documentText(content)}`)).toEqual([
      "u-one 承诺书\n甲材料研究所承诺按约定投入经费。",
      "u-five 承诺书\n戊研究院承诺按约定投入经费。",
    ]);
    expect(skipped.map(({ why }) => why)).toEqual([
      "乙大学：指南只在“投入经费：是”时要求这份文书，按现在的答复不需要",
      "丁医院：还不能判断是否须出具（投入经费：是），请先补答（units[3].answers.invests）",
    ]);
  });

  test("stands in the bundle and on the seal list once for each, after the name of its unit", () => {
    const source = given();
    const report = unwrap(checkCase({ ...source, letters: [LETTER], moment: { kind: "date", date: "2026-05-20" } }));
    const pages = new Map([
      ["promise--u-one", 1],
      ["promise--u-five", 2],
    ]);
    expect(sealDocuments({ ...source, report, letterPages: pages }).map(({ title, pages: count, isLetter }) => `${title} ${count ?? ""} ${isLetter}`)).toEqual([
      "承诺书（甲材料研究所） 1 true",
      "承诺书（戊研究院） 2 true",
      "承诺书（乙大学）  false",
      "承诺书（丁医院）  false",
    ]);
    const { attachments } = planBundle({ ...source, slots: report.slots, letters: new Set(pages.keys()) });
    expect(attachments.map(({ key, for: subject }) => `${key} ${subject}`)).toEqual(["promise--u-one u-one", "promise--u-five u-five"]);
  });

  test("a sealed scan is held against the letter of its own unit", () => {
    const source = given();
    const outcome = writeLetter({ ...source, letter: LETTER, subject: "u-five" });
    if (outcome.kind !== "written") throw new Error(outcome.kind);
    const { words, sha256 } = presentTextOf(outcome);
    const state = (subject: string) => {
      const attachment = {
        id: "x",
        slot: "promise-slot",
        for: subject,
        file: "a.pdf",
        state: "sealed-scan" as const,
        sealedBy: "applicant" as const,
        wordsSha256: sha256,
        words,
      };
      const theCase = { ...source.case, attachments: [attachment] };
      const report = unwrap(checkCase({ ...source, case: theCase, letters: [LETTER], moment: { kind: "date", date: "2026-05-20" } }));
      return report.slots.find((slot) => slot.for === subject)?.state;
    };
    expect(state("u-five")).toBe("sealed-scan");
    expect(state("u-one")).toBe("outdated");
  });
});
