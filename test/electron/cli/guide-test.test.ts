import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonOf, runGuohe } from "../../fixtures/run-guohe.ts";
import { GUIDE_2026 } from "../../fixtures/single-guide.ts";

let home: string;
const guohe = (...args: string[]) => runGuohe(args, { env: { GUOHE_HOME: join(home, "data") } });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "指南情形 -"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function withTests(name: string, text: string): Promise<string> {
  const folder = join(home, name);
  await cp(GUIDE_2026, folder, { recursive: true });
  await mkdir(join(folder, "tests"), { recursive: true });
  await writeFile(join(folder, "tests", "情形.yaml"), text);
  return folder;
}

const PASSING = `base:
  budget: { grant: 3000000 }
situations:
  - name: 恰为上限
    topic: "1"
    expect: { grant-cap: met }
    says: { grant-cap: [300.00 万元] }
  - name: 超一元
    topic: "1"
    answers: { budget.grant: 3000001 }
    expect: { grant-cap: not-met }
  - name: 没有填
    topic: "1"
    base: empty
    expect: { grant-cap: cannot-tell }
    slots: { agreement-copy: required }
  - name: 材料齐备的一例
    topic: "1"
    base: complete
    answers: { "partners[0].country": FR }
    at: 2026-05-25T10:00
    expect: { applicant-registered-in-shanghai: met, filing-window: met, agreement-copy-of-nobody: no-finding }
`;

test("situations that come true pass: exit code 0, and rules without one are named", async () => {
  const folder = await withTests("passing", PASSING.replace(", agreement-copy-of-nobody: no-finding", ""));
  const run = await guohe("guide", "test", folder);
  expect(run.stdout).toContain("通过  tests/情形.yaml  专题 1：恰为上限");
  expect(run.stdout).toContain("4 个情形，4 个通过，0 个不通过。");
  expect(run.stdout).toMatch(/还没有情形的规则 \d+ 条：.*three-countries/);
  expect(run.exitCode).toBe(0);
});

test("one that does not come true is told with what was expected and found, and the sentence: exit code 1", async () => {
  const folder = await withTests(
    "failing",
    '- { name: 以为可以, topic: "1", answers: { budget.grant: 3000001 }, expect: { grant-cap: met }, says: { grant-cap: 四百万 } }\n',
  );
  const run = await guohe("guide", "test", folder);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain("不通过  tests/情形.yaml  专题 1：以为可以");
  expect(run.stdout).toMatch(/grant-cap：应为 met，现为 not-met。申请资助/);
  const json = jsonOf(await guohe("guide", "test", folder, "--json"));
  expect(json).toMatchObject({
    passed: 0,
    failed: 1,
    situations: [{ name: "以为可以", passed: false, differences: [{ about: "grant-cap", expected: "met", found: "not-met" }, { about: "grant-cap" }] }],
  });
});

test("a rule that the guide does not have is a fault with its place and the near name: exit code 3, in check too", async () => {
  const folder = await withTests("unknown", '- name: 写错\n  topic: "1"\n  expect: { grant-cpa: met }\n');
  for (const command of ["test", "check"]) {
    const run = await guohe("guide", command, folder);
    expect(run.exitCode).toBe(3);
    expect(run.stdout).toMatch(/tests\/情形\.yaml:3:\d+ {2}\[0\]\.expect\.grant-cpa：没有规则 grant-cpa，是否指“grant-cap”/);
  }
});

test.each([
  ['- { name: 缺结论, topic: "1" }\n', "expect：缺少这一项"],
  ['- { name: 错字, topic: "1", expect: {}, answer: {} }\n', "有不认识的字段 answer，是否指“answers”"],
  ['- { name: 没有的专题, topic: "9", expect: {} }\n', "没有专题 9"],
  ['- { name: 时刻, topic: "1", at: 明天, expect: {} }\n', "时刻须写作"],
  ['- { name: 结论, topic: "1", expect: { grant-cap: 符合 } }\n', "须为 met"],
])("a situation written wrongly is told: %s", async (text, words) => {
  const run = await guohe("guide", "test", await withTests(`wrong ${words.length} ${text.length}`, text));
  expect(run.exitCode).toBe(3);
  expect(run.stdout).toContain(words);
});

test("answers that no case can hold fail the situation and say why", async () => {
  const folder = await withTests(
    "hole",
    '- { name: 跳过, topic: "1", answers: { "partners[2].country": DE }, expect: {} }\n- { name: 文字, topic: "1", answers: { budget.grant: 很多 }, expect: {} }\n',
  );
  const run = await guohe("guide", "test", folder);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain("answers.partners[2].country：列表的序号跳过了前面的项");
  expect(run.stdout).toMatch(/answers\.budget\.grant：/);
});

test("a guide without situations says so: exit code 1", async () => {
  const run = await guohe("guide", "test", GUIDE_2026);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain("没有情形。请在 tests 文件夹中写");
});
