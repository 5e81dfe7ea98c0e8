import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkCommand } from "../../../electron/cli/commands/check.ts";
import { COMPARED_FIELDS, checkSchema } from "../../../shared/guide/check-kinds.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";
import { baseCase, readSituations, setField } from "../../fixtures/situations.ts";

const findingsOf = (set: Readonly<Record<string, unknown>>, guide = guide2026) => checked(sampleJson(set), guide).report.findings;

test("a finding that only names unanswered fields says so by a mark, and no other finding has it", () => {
  const findings = findingsOf({ "budget.grant": "~absent", "agreements[0].form": "~absent" });
  const marked = findings.filter(({ namesFieldsOnly }) => namesFieldsOnly);
  expect(marked.length).toBeGreaterThan(0);
  for (const finding of findings) expect(finding.namesFieldsOnly === true, finding.message).toBe(/^尚未填写：.+。$/.test(finding.message));
  for (const { missing } of marked) expect(missing).not.toEqual([]);
});

test("a finding whose sentence names its partner, agreement or document says so by a mark, and no other finding has it", () => {
  let marked = 0;
  const plain: string[] = [];
  for (const findings of findingsOfSituations()) {
    for (const { subjectName, namesSubject, message } of findings) {
      expect.soft(namesSubject === true, message).toBe(subjectName !== undefined && message.includes(subjectName));
      if (namesSubject) marked += 1;
      else if (subjectName !== undefined) plain.push(message);
    }
  }
  expect(marked).toBeGreaterThan(100);
  expect(plain.length).toBeGreaterThan(100);
});

/** What is found in every situation of those rules that speak of partners or agreements one by one. */
function findingsOfSituations() {
  const perSubject = new Set(guide2026.rules.flatMap(({ id, each }) => (each === undefined ? [] : [id])));
  return [...readSituations()].flatMap(([rule, { cases }]) =>
    !perSubject.has(rule)
      ? []
      : cases.map(({ topic, at, set }) => {
          const value = baseCase(topic);
          for (const [path, to] of Object.entries(set)) setField(value, path, to);
          return checkValue(value, at).findings.filter((finding) => finding.rule === rule && finding.confirmed === undefined);
        }),
  );
}

test("a finding that is confirmed asks for nothing more", () => {
  const value = baseCase("2");
  setField(value, "partners[1].localFunding.funder", "European Commission");
  const found = () => checkValue(value).findings.find(({ rule, subject }) => rule === "foreign-funding-obtained" && subject === "p-firm");
  expect(found()?.todo).toContain("先咨询");
  setField(value, "confirmations", [{ rule: "foreign-funding-obtained", subject: "p-firm", basis: "热线答复可以" }]);
  expect(found()).toMatchObject({ outcome: "advice", confirmed: { basis: "热线答复可以" } });
  expect(found()?.todo).toBeUndefined();
});

test("an answer that does not accept what the case has must be followed; one of which that is not said was accepted", () => {
  const value = baseCase("2");
  setField(value, "partners[1].localFunding.funder", "European Commission");
  const report = (accepted?: boolean | null) => {
    const answer = { rule: "foreign-funding-obtained", subject: "p-firm", basis: "热线答复：须是该国政府", ...(accepted !== undefined && { accepted }) };
    setField(value, "confirmations", [answer]);
    return checkValue(value);
  };
  const found = (accepted?: boolean | null) =>
    report(accepted).findings.find(({ rule, subject }) => rule === "foreign-funding-obtained" && subject === "p-firm");
  const refused = found(false);
  expect(refused).toMatchObject({ outcome: "not-met", confirmed: { accepted: false, basis: "热线答复：须是该国政府" } });
  expect(refused?.message).toMatch(/^答复不认可这样做：“热线答复：须是该国政府”（/);
  expect(refused?.todo).toContain("请照答复修改");
  expect(refused?.reason).toBeUndefined();
  expect(report(false).ready).toBe(false);
  for (const accepted of [true, null, undefined]) expect(found(accepted)).toMatchObject({ outcome: "advice", confirmed: { basis: "热线答复：须是该国政府" } });
  expect(found(true)?.confirmed).not.toHaveProperty("accepted");
});

test("a partner that repeats another of the same name is not named twice", () => {
  const value = baseCase("2");
  for (const [path, to] of Object.entries({ name: "Universität Süderau", nameZh: "南郊大学", country: "DE" })) {
    for (const index of [0, 1]) setField(value, `partners[${index}].${path}`, to);
  }
  const repeats = checkValue(value).findings.filter(({ message }) => message.includes("重复登记，按一个核对"));
  expect(repeats.length).toBeGreaterThan(0);
  for (const { namesSubject, subjectName } of repeats) expect({ namesSubject, subjectName }).toEqual({ namesSubject: true, subjectName: "南郊大学" });
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

test("the report of the command line does not carry the marks", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guohe-check-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "case.json"), JSON.stringify(sampleJson({ "budget.grant": "~absent" })));
  const path = () => folder;
  const ran = await checkCommand.run({ positionals: [folder], values: {}, path, onProgress: () => undefined, signal: new AbortController().signal });
  expect(ran.ok && JSON.stringify(ran.value.json)).toContain("尚未填写：");
  expect(ran.ok && JSON.stringify(ran.value.json)).not.toContain("namesFieldsOnly");
  expect(ran.ok && JSON.stringify(ran.value.json)).not.toContain("namesSubject");
});

test.each([
  [{ "agreements[0].term.end": "2029-07-30" }, "end"],
  [{ "agreements[0].term.end": "2026-05-24" }, "end"],
  [{ "agreements[0].term.end": "2026-07-31" }, "end"],
  [{ "agreements[0].term.start": "2026-06-01" }, "start"],
])("a term of an agreement that does not cover the project leads to the day that decides: %j", (set, day) => {
  const value = baseCase("1");
  for (const [path, to] of Object.entries({ "agreements[0].autoRenewal": false, ...set })) setField(value, path, to);
  const found = checkValue(value, "2026-05-25").findings.find(({ rule }) => rule === "agreement-valid");
  expect(found).toMatchObject({ field: `agreements[0].term.${day}` });
  expect(found?.outcome).not.toBe("met");
});
