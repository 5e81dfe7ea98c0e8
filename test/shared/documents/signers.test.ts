import { expect, test } from "vitest";
import { readHouseStyle } from "../../../electron/documents/house-style.ts";
import { layOut } from "../../../electron/documents/layout.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import { parseCase } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { WORDS_RULE } from "../../../shared/check/present-letters.ts";
import { documentText } from "../../../shared/documents/blocks.ts";
import { writeLetter } from "../../../shared/documents/write-letter.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { guideWith } from "../../fixtures/guide-questions.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { baseCase } from "../../fixtures/situations.ts";

const BODY = "# 承诺书\n\n本单位承诺遵守规定。\n";
const SIGNED = `---\n文书：promise\n落款单位：((申报单位))\n落款日期：((落款日期))\n用印位置：（加盖申报单位公章）\n---\n\n${BODY}`;
const PLAIN = `---\n文书：promise\n---\n\n${BODY}`;

function setting(document: object) {
  const common = { title: "承诺书", topics: "all", cites: [{ clause: "r1" }] };
  const guide = guideWith([], {
    documents: [{ id: "promise", use: "upload", ...common, ...document }],
    slots: [{ id: "promise-slot", shortTitle: "承诺书", required: "always", sealed: true, document: "promise", ...common }],
  });
  return { guide, case: unwrap(parseCase(baseCase("2"), "case.json")), topic: unwrap(findTopic(guide, "2")) };
}

function written(text: string, signers: readonly (string | { readonly label: string })[]) {
  const outcome = writeLetter({ ...setting({ signers }), letter: { id: "promise", text } });
  if (outcome.kind !== "written") throw new Error(outcome.kind);
  return outcome.content;
}

const lines = (text: string, signers: readonly string[]) => documentText(written(text, signers)).split("\n").slice(2);

test("a document has a line to be signed by hand for each signer, in the order of the guide", () => {
  expect(lines(PLAIN, ["lead", "legal-representative", "unit-seal"])).toEqual(["项目负责人（签字）：", "法定代表人（签字或盖章）：", "申报单位（盖章）："]);
});

test("the unit and date of a template are the place of the applicant's seal", () => {
  const [seal, unit] = lines(SIGNED, ["lead"]).slice(1);
  expect(seal).toBe("（加盖申报单位公章）");
  expect(lines(SIGNED, ["legal-representative", "unit-seal", "lead"])).toEqual([
    "法定代表人（签字或盖章）：",
    seal,
    unit,
    expect.any(String),
    "项目负责人（签字）：",
  ]);
});

test("the lines for a pen never stand on a page without the text before them", () => {
  const style = unwrap(readHouseStyle());
  for (let paragraphs = 8; paragraphs < 22; paragraphs += 1) {
    const text = `${PLAIN}${"\n本单位承诺遵守规定，按期完成任务。\n".repeat(paragraphs)}`;
    const { pages } = layOut(written(text, ["lead", "legal-representative", "unit-seal"]), style, productFonts());
    const last = pages.at(-1)?.marks.flatMap((mark) => (mark.kind === "line" ? [mark.line.glyphRuns.map((run) => run.text).join("")] : [])) ?? [];
    expect(last.filter((line) => line.startsWith("本单位")).length, `${paragraphs}`).toBeGreaterThanOrEqual(2);
    expect(last.filter((line) => line.endsWith("："))).toHaveLength(3);
  }
});

test("a list of many people to sign goes on on the next page, and neither drags the text along nor leaves one of them alone", () => {
  const style = unwrap(readHouseStyle());
  const people = Array.from({ length: 12 }, (_, index) => ({ label: `成员${"甲乙丙丁戊己庚辛壬癸子丑".charAt(index)}（签字）：` }));
  for (let paragraphs = 2; paragraphs < 22; paragraphs += 2) {
    const text = `${PLAIN}${"\n本单位承诺遵守规定，按期完成任务。\n".repeat(paragraphs)}`;
    const { pages } = layOut(written(text, people), style, productFonts());
    const linesOf = pages.map(({ marks }) => marks.flatMap((mark) => (mark.kind === "line" ? [mark.line.glyphRuns.map((run) => run.text).join("")] : [])));
    const signed = linesOf.map((page) => page.filter((line) => line.endsWith("：")).length);
    expect(signed.at(-1), `${paragraphs}`).toBeGreaterThanOrEqual(2);
    // a page that is not the last is full: no more than three lines of the text are free on it
    for (const page of linesOf.slice(0, -1))
      expect(page.length + page.filter((line) => line.endsWith("：")).length, `${paragraphs}`).toBeGreaterThanOrEqual(17);
  }
});

test("the unit's own template may change the layout of given words, not the words", () => {
  const source = setting({ verbatim: true });
  const unit = (words: string) => ({
    id: "promise",
    text: PLAIN,
    unit: {
      ok: true as const,
      value: {
        file: "promise.docx",
        parts: [
          { name: "页眉" as const, paragraphs: ["某某大学文件"] },
          { name: "正文" as const, paragraphs: words.split("\n") },
        ],
      },
    },
  });
  const rules = (words: string) => {
    const report = unwrap(checkCase({ ...source, letters: [unit(words)], moment: { kind: "date", date: "2026-05-20" } }));
    return report.findings.filter(({ rule }) => rule === WORDS_RULE).map(({ outcome, message }) => `${outcome} ${message}`);
  };
  expect(rules("承诺书\n\n本单位承诺\n遵守规定。")).toEqual([]);
  expect(rules("承诺书\n本单位承诺尽量遵守规定。")).toEqual(["not-met 《承诺书》的文字由指南给定，本单位的 Word 模板与给定的文字不同。"]);
});
