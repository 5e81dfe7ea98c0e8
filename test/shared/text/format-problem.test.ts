import { expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";

const bare = { formatVersion: 1, id: "x", guide: "g", topic: "2" };

function problemsOf(value: unknown): readonly { readonly path: string; readonly problem: string }[] {
  const parsed = parseCase(value, "case.json");
  return !parsed.ok && parsed.error.kind === "case-invalid" ? parsed.error.problems : [];
}

test("a value of the wrong type is described in Chinese, by the type that JSON should have there", () => {
  expect(problemsOf({ ...bare, lead: { active: "yes", name: 3 }, partners: {}, budget: [] })).toEqual([
    { path: "lead.name", problem: "须为文字（加引号）" },
    { path: "lead.active", problem: "须为 true 或 false" },
    { path: "partners", problem: "须为列表（方括号）" },
    { path: "budget", problem: "须为一组字段（花括号）" },
  ]);
});

test("a word that is none of the allowed ones is answered with the allowed ones", () => {
  expect(problemsOf({ ...bare, lead: { ongoingProjects: [{ role: "boss" }] } })).toEqual([
    { path: "lead.ongoingProjects[0].role", problem: "须为 lead、participant 之一" },
  ]);
  expect(problemsOf({ ...bare, applicant: { registeredInShanghai: "yes" } })).toEqual([
    { path: "applicant.registeredInShanghai", problem: '须为 true、false 或 "branch"' },
  ]);
});

test("a field that every case must have is missed by name", () => {
  expect(problemsOf({ formatVersion: 1, guide: "g", topic: "2" })).toEqual([{ path: "id", problem: "缺少这一项" }]);
  expect(problemsOf([])).toEqual([{ path: "", problem: "须为一组字段（花括号）" }]);
});
