import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";
import { GUIDE_2026 } from "../../fixtures/single-guide.ts";

let home: string;
let next: string;
const guohe = (...args: string[]) => runGuohe(args, { env: { GUOHE_HOME: join(home, "data") } });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "比较 -"));
  next = join(home, "next");
  await cp(GUIDE_2026, next, { recursive: true });
  const change = async (file: string, from: RegExp, to: string) => {
    const text = await readFile(join(next, file), "utf8");
    expect(text).toMatch(from);
    await writeFile(join(next, file), text.replace(from, to));
  };
  await change("guide.yaml", /edition: "2026"/, 'edition: "2027"');
  await change("guide.yaml", /closes: 2026-06-03T16:30/, "closes: 2026-06-05T16:30");
  await change("guide.yaml", /, words: 截止时间（含申报单位网上审核提交）为2026年6月3日16:30/, "");
  await change("rules.yaml", /limit: 700000/, "limit: 600000");
  await change("clauses.yaml", /浓厚|服务热线/, "咨询热线");
  await change("slots.yaml", /required: when-enterprise/, "required: never");
});
afterAll(() => rm(home, { recursive: true, force: true }));

test("numbers and dates come first, then part by part, with the words that went and came", async () => {
  const run = await guohe("guide", "diff", "shanghai-intl-coop-2026", next);
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain("shanghai-intl-coop-2026（2026版）→ shanghai-intl-coop-2026（2027版）");
  expect(run.stdout).toMatch(/【数字和日期】\d+ 处\n/);
  expect(run.stdout).toContain("filing closes：2026-06-03T16:30 → 2026-06-05T16:30");
  expect(run.stdout).toMatch(/grant-cap（.*） check\.limit：700000 → 600000/);
  expect(run.stdout).toContain("hotline（咨询电话）");
  expect(run.stdout).toContain("〔－服务〕〔＋咨询〕");
  expect(run.stdout).toMatch(/【附件位置】1 处\n {2}改动 {2}self-funding/);
});

test("a guide and itself say the same", async () => {
  expect((await guohe("guide", "diff", GUIDE_2026, "shanghai-intl-coop-2026@2026")).stdout).toContain("两份指南内容相同。");
});

test("of each case below a folder it is told which findings and slots would change, and nothing is written", async () => {
  const cases = join(home, "cases");
  await cp(join(repository, "templates", "samples", "topic-2"), join(cases, "二"), { recursive: true });
  await cp(join(repository, "templates", "samples", "topic-1"), join(cases, "一"), { recursive: true });
  await cp(join(repository, "package.json"), join(cases, "坏", "case.json"));
  const before = await readFile(join(cases, "二", "case.json"));
  const run = await guohe("guide", "diff", GUIDE_2026, next, "--cases", cases, "--at", "2026-06-04T10:00");
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toMatch(/■ 二\n/);
  expect(run.stdout).toMatch(/规则 grant-cap（.*）：符合 → 不符合。申请资助/);
  expect(run.stdout).toMatch(/附件 self-funding（.*）：须附 → 不须附/);
  expect(run.stdout).toMatch(/■ 坏\n {2}\S/);
  expect(await readFile(join(cases, "二", "case.json"))).toEqual(before);
  const json = jsonOf(await guohe("guide", "diff", GUIDE_2026, next, "--cases", cases, "--at", "2026-06-04T10:00", "--json"));
  expect(json).toMatchObject({
    before: { edition: "2026" },
    after: { edition: "2027" },
    cases: [{ path: "一" }, { path: "二" }, { path: "坏", problem: expect.any(String) }],
  });
});

test("one guide alone is wrong use", async () => {
  expect((await guohe("guide", "diff", GUIDE_2026)).exitCode).toBe(2);
});
