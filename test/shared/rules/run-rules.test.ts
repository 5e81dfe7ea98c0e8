import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkCommand } from "../../../electron/cli/commands/check.ts";
import { COMPARED_FIELDS, checkSchema } from "../../../shared/guide/check-kinds.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

const findingsOf = (set: Readonly<Record<string, unknown>>, guide = guide2026) => checked(sampleJson(set), guide).report.findings;

test("a finding that only names unanswered fields says so by a mark, and no other finding has it", () => {
  const findings = findingsOf({ "budget.grant": "~absent", "agreements[0].form": "~absent" });
  const marked = findings.filter(({ namesFieldsOnly }) => namesFieldsOnly);
  expect(marked.length).toBeGreaterThan(0);
  for (const finding of findings) expect(finding.namesFieldsOnly === true, finding.message).toBe(/^尚未填写：.+。$/.test(finding.message));
  for (const { missing } of marked) expect(missing).not.toEqual([]);
});

test("a finding that another rule stands for names that rule as its guide calls it", () => {
  const supportLetter = { "agreements[0].form": "support-letter" };
  const sayOf = (guide = guide2026) => findingsOf(supportLetter, guide).find(({ message }) => message.startsWith("单方支持信"))?.message;
  expect(sayOf()).toBe("单方支持信不能代替双方签署的协议，不再逐项核对；见“协议有效”。");
  const renamed = { ...guide2026, rules: guide2026.rules.map((rule) => (rule.check.kind === "agreementValid" ? { ...rule, title: "协议有约束力" } : rule)) };
  expect(sayOf(renamed)).toBe("单方支持信不能代替双方签署的协议，不再逐项核对；见“协议有约束力”。");
});

test("the kinds of checks with an answer of their own are kinds of the guide's schema", () => {
  const kinds = checkSchema.options.map(({ shape }) => shape.kind.value);
  for (const kind of Object.keys(COMPARED_FIELDS)) expect(kinds).toContain(kind);
});

test("the report of the command line does not carry the mark", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guohe-check-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "case.json"), JSON.stringify(sampleJson({ "budget.grant": "~absent" })));
  const path = () => folder;
  const ran = await checkCommand.run({ positionals: [folder], values: {}, path, onProgress: () => undefined, signal: new AbortController().signal });
  expect(ran.ok && JSON.stringify(ran.value.json)).toContain("尚未填写：");
  expect(ran.ok && JSON.stringify(ran.value.json)).not.toContain("namesFieldsOnly");
});
