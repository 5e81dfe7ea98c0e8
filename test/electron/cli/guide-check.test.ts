import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonOf, runGuohe } from "../../fixtures/run-guohe.ts";
import { GUIDE_2026 } from "../../fixtures/single-guide.ts";

let home: string;
const env = () => ({ GUOHE_HOME: join(home, "data") });
const guohe = (...args: string[]) => runGuohe(args, { env: env() });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "指南工具 -"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** A copy of the guide of 2026 in which `change` has been done to the text of one file. */
async function changed(name: string, file: string, change: (text: string) => string): Promise<string> {
  const folder = join(home, name);
  await cp(GUIDE_2026, folder, { recursive: true });
  await mkdir(join(folder, file, ".."), { recursive: true });
  const before = await readFile(join(folder, file), "utf8").catch(() => "");
  await writeFile(join(folder, file), change(before));
  return folder;
}

test("the guide of 2026 has neither faults nor gaps: exit code 0", async () => {
  const run = await guohe("guide", "check", GUIDE_2026, "--json");
  expect(jsonOf(run)).toMatchObject({ guide: { id: "shanghai-intl-coop-2026" }, problems: [], gaps: [], coverage: { clauses: { all: 40, notRules: 2 } } });
  expect(run.exitCode).toBe(0);
});

test("a fault is told with file, line, column and the near name: exit code 3", async () => {
  const folder = await changed("fault", "rules.yaml", (text) => text.replace("fact: applicant.registeredInShanghai", "fact: applicant.registeredInShanghei"));
  const run = await guohe("guide", "check", folder);
  expect(run.exitCode).toBe(3);
  expect(run.stdout).toMatch(
    /^rules\.yaml:\d+:\d+ {2}rules\[\d+\]\.check\.conditions\[0\]\.fact：没有可供检查的字段 applicant\.registeredInShanghei，是否指“applicant\.registeredInShanghai”$/m,
  );
  const json = jsonOf(await guohe("guide", "check", folder, "--json"));
  expect(json).toMatchObject({ gaps: [] });
  expect(json.problems).toContainEqual(expect.objectContaining({ file: "rules.yaml", line: expect.any(Number), column: expect.any(Number) }));
});

test("a clause of which nothing comes is a gap with its place: exit code 1", async () => {
  const folder = await changed("gap", "clauses.yaml", (text) => text.replace("  notARule: 引出以下各条，本身没有要求。\n", ""));
  const run = await guohe("guide", "check", folder);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toMatch(/^clauses\.yaml:\d+:3 {2}条款 r0（申报要求·首句）没有规则、问题、文书或附件位置引用。/m);
});

test("a letter of no document, and a list that nothing reads, are gaps", async () => {
  const folder = await changed("loose", "letters/nobody.md", () => "---\n文书：nobody\n---\n\n# 无人\n\n正文。\n");
  await mkdir(join(folder, "lists"));
  await writeFile(join(folder, "lists", "上限.csv"), "国别,上限\n德国,100\n");
  const run = await guohe("guide", "check", folder);
  expect(run.stdout).toContain("letters/nobody.md:1:1  模板 letters/nobody.md 不属于 documents 中任何一份文书");
  expect(run.stdout).toContain("名单 lists/上限.csv 没有用到");
});

test("a topic that lacks the section that asks for what its rules look at has gaps", async () => {
  const folder = await changed("unasked", "topics.yaml", (text) =>
    text.replace("lead, partners, units, agreements, budget, prior", "lead, partners, units, agreements, prior"),
  );
  const { gaps } = jsonOf(await guohe("guide", "check", folder, "--json"));
  expect(gaps).toContainEqual(expect.objectContaining({ code: "fact-not-asked", file: "rules.yaml", message: expect.stringContaining("（budget.grant）") }));
});

test("packing twice writes the same bytes, which check and install take", async () => {
  const [one, other] = [join(home, "一.zip"), join(home, "二.zip")];
  const folder = await changed("packed", "guide.yaml", (text) => text.replace(/^id: .*$/m, "id: packed-guide"));
  expect((await guohe("guide", "pack", folder, "--out", one)).exitCode).toBe(0);
  const again = join(home, "again");
  await cp(folder, again, { recursive: true });
  const json = jsonOf(await guohe("guide", "pack", again, "--out", other, "--json"));
  expect(json).toMatchObject({ id: "packed-guide", edition: "2026" });
  expect(await readFile(one)).toEqual(await readFile(other));
  expect((await guohe("guide", "check", one)).exitCode).toBe(0);
  expect((await guohe("install", one)).exitCode).toBe(0);
});

test("a guide with faults is not packed", async () => {
  const folder = await changed("not-packed", "guide.yaml", (text) => text.replace("issuedOn: 2026-05-08", "issuedOn: （请填写）"));
  const run = await guohe("guide", "pack", folder, "--out", join(home, "no.zip"));
  expect(run.exitCode).toBe(3);
  expect(run.stdout).toMatch(/guide\.yaml:\d+:\d+ {2}issuedOn/);
  await expect(readFile(join(home, "no.zip"))).rejects.toThrow();
});

test.each([
  [["guide"], "guide 后须写 "],
  [["guide", "chek"], "是否想用 guide check"],
  [["guide", "check"], "缺少参数：指南的文件夹、ZIP 或文件"],
])("%j is wrong use, and says what is meant", async (args, words) => {
  const run = await guohe(...args);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(words);
});
