import { readdirSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCaseFolder } from "../../../electron/jobs/check/check-case.ts";
import { readCase } from "../../../electron/library/cases/cases.ts";
import { saveCase } from "../../../electron/library/cases/save-case.ts";
import { CASE_FORMAT_VERSION } from "../../../shared/case/case.ts";

/** Cases as earlier commits of this repository wrote them, by topic and commit (docs/data-format.md). */
const fixtures = fileURLToPath(new URL("../../fixtures/earlier-cases/", import.meta.url));
const files = readdirSync(fixtures).filter((name) => name.endsWith(".json"));

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 旧项目 "));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test("there are cases of all topics, and of several states of topic 2", () => {
  expect(new Set(files.map((name) => name.replace(/-at-.*$/, "")))).toEqual(new Set(["topic-1", "topic-2", "topic-3-1", "topic-3-2"]));
  expect(files.filter((name) => name.startsWith("topic-2-")).length).toBeGreaterThanOrEqual(3);
});

test.each(files)("%s, written by an earlier program, opens with every answer, is checked, and saved keeps all of them", async (name) => {
  const folder = await mkdtemp(join(home, "case-"));
  await copyFile(join(fixtures, name), join(folder, "case.json"));
  const written: unknown = JSON.parse(await readFile(join(fixtures, name), "utf8"));
  const read = await readCase(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.case).toEqual(written);
  const checked = await checkCaseFolder(folder, { moment: { kind: "date", date: "2026-05-25" } });
  expect(checked.ok && checked.value.report.findings.length).toBeGreaterThan(20);
  const saved = await saveCase({ folder, base: read.value.base, case: { ...read.value.case, title: "改过的题目" }, now: 0 });
  expect(saved.ok).toBe(true);
  expect(JSON.parse(await readFile(join(folder, "case.json"), "utf8"))).toEqual({ ...Object(written), title: "改过的题目" });
});

test("the format that this program writes is one of which a case is kept here", async () => {
  const versions = await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(fixtures, name), "utf8")).formatVersion));
  expect(versions).toContain(CASE_FORMAT_VERSION);
});
