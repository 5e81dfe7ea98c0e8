import { expect, test } from "vitest";
import { type AnswerLine, answerLines, isOpenLine, openLines } from "../../../shared/wizard/answer-lines.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

/** The lines of one section of the example, with some answers changed. */
function linesOf(id: string, changes: Readonly<Record<string, unknown>>): readonly AnswerLine[] {
  const theCase = parsedCase(sampleJson(changes));
  const section = sectionsOf(guide2026, theCase).find((one) => one.id === id);
  return section === undefined ? [] : answerLines(section, { theCase, guide: guide2026, base: "" });
}

test("what is still open stands below its rows and headings, and nothing else does", () => {
  const lines = linesOf("partners", { "partners[1].country": undefined, "cooperation.basis": undefined });
  expect(openLines(lines).map(({ kind, depth, label }) => [kind, depth, label])).toEqual([
    ["item", 0, expect.stringMatching(/^外方合作伙伴2　/u)],
    ["answer", 1, "国别（地区）"],
    ["heading", 0, "合作基础与能力"],
    ["answer", 0, "国际合作基础"],
  ]);
  expect(openLines(linesOf("partners", {}))).toEqual([]);
});

test("a total that is the sum of the sources is no open question", () => {
  const lines = linesOf("budget", { "budget.total": undefined, "budget.other": undefined });
  expect(lines.filter(isOpenLine).map(({ label }) => label)).toEqual(["其他来源"]);
  expect(lines.find((line) => line.kind === "answer" && line.path === "budget.total")).toMatchObject({ whileBlank: "可不填，按各来源之和计算。" });
});
