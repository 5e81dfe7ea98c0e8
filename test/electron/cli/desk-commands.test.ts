import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";

const sample = (topic: string) => join(repository, "templates", "samples", topic);
const AT = ["--at", "2026-05-25T10:00"];

let folder = "";
const made: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 台 "));
  made.push(folder);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true, force: true }))));

const guohe = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env: { GUOHE_HOME: join(folder, ".home") } });

const overviewSchema = z.object({
  cases: z.array(
    z.union([
      z.object({ path: z.string(), error: z.looseObject({ kind: z.string() }) }),
      z.looseObject({
        path: z.string(),
        title: z.string(),
        topic: z.string(),
        ready: z.boolean(),
        notMet: z.number(),
        open: z.number(),
        deadline: z.string(),
        items: z.array(z.looseObject({ slot: z.string(), state: z.string() })),
      }),
    ]),
  ),
});

const caseIn = async (path: string) => z.looseObject({}).parse(JSON.parse(await readFile(join(path, "case.json"), "utf8")));

test("overview finds the cases below a folder, in order, and a case that cannot be read keeps its row", async () => {
  await cp(sample("topic-2"), join(folder, "单位", "专题二", "项目 10"), { recursive: true });
  await cp(sample("topic-1"), join(folder, "单位", "项目 2"), { recursive: true });
  await mkdir(join(folder, "单位", "坏的"));
  await writeFile(join(folder, "单位", "坏的", "case.json"), "{");
  await mkdir(join(folder, "单位", ".history", "x"), { recursive: true });
  await writeFile(join(folder, "单位", ".history", "x", "case.json"), "{}");
  const run = await guohe("overview", "单位", "--xlsx", "一览.xlsx", ...AT, "--json");
  expect(run.exitCode, run.stderr).toBe(3);
  const { cases } = overviewSchema.parse(jsonOf(run));
  const below = cases.map(({ path }) => path.slice(join(folder, "单位").length + 1).replaceAll(sep, "/"));
  expect(below).toEqual(["专题二/项目 10", "坏的", "项目 2"]);
  const [complete, broken, lacking] = cases;
  expect(complete).toMatchObject({ topic: "2", ready: true, notMet: 0, open: 0, deadline: "2026-05-29" });
  expect(complete).not.toHaveProperty("lines");
  expect(complete).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ slot: "no-licence-transfer", state: "sealed-scan" })]) });
  expect(broken).toMatchObject({ error: { kind: "file-unreadable" } });
  expect(lacking).toMatchObject({ ready: false, items: expect.arrayContaining([expect.objectContaining({ slot: "agreement-copy", state: "missing" })]) });
  const table = unzipSync(await readFile(join(folder, "一览.xlsx")));
  const texts = Object.entries(table)
    .map(([name, bytes]) => (/sharedStrings|sheet1/.test(name) ? new TextDecoder().decode(bytes) : ""))
    .join("");
  for (const words of ["项目名称", "合作协议影印件", "沈喆", "已用印扫描件", "内容不完整或被改坏"]) expect(texts).toContain(words);
});

test("the counts of an overview are those of the check, and a lost attachment makes no case ready", async () => {
  const own = join(folder, "一个");
  await cp(sample("topic-2"), own, { recursive: true });
  const [lost] = await readdir(join(own, "attachments"));
  await rm(join(own, "attachments", lost ?? ""));
  const check = z.looseObject({ findings: z.array(z.looseObject({ outcome: z.string() })) }).parse(jsonOf(await guohe("check", own, ...AT, "--json")));
  const [row] = overviewSchema.parse(jsonOf(await guohe("overview", own, ...AT, "--json"))).cases;
  expect(row).toMatchObject({ ready: false, problems: 1, notMet: check.findings.filter(({ outcome }) => outcome === "not-met").length });
});

test("the deadline of an overview is the unit's own day where the window has set one, and a case's own where it has one", async () => {
  await cp(sample("topic-1"), join(folder, "单位", "甲"), { recursive: true });
  await cp(sample("topic-2"), join(folder, "单位", "乙"), { recursive: true });
  const { internalDeadline: _own, ...without } = await caseIn(join(folder, "单位", "甲"));
  await writeFile(join(folder, "单位", "甲", "case.json"), JSON.stringify(without));
  await mkdir(join(folder, ".home"));
  await writeFile(join(folder, ".home", "settings.json"), JSON.stringify({ formatVersion: 1, deadlines: { "shanghai-intl-coop-2026": "2026-05-27" } }));
  const { cases } = overviewSchema.parse(jsonOf(await guohe("overview", "单位", ...AT, "--json")));
  expect(cases.map((row) => ("deadline" in row ? row.deadline : ""))).toEqual(["2026-05-29", "2026-05-27"]);
});

test("message says what is missing by who must act, one for each case", async () => {
  const own = join(folder, "一");
  await cp(sample("topic-1"), own, { recursive: true });
  const run = await guohe("message", own, sample("topic-2"), ...AT);
  expect(run.exitCode, run.stderr).toBe(0);
  expect(run.stdout).toMatch(/^.+老师：\n\n【.+】.+，还有 \d+ 项待办(?:，请在 .+前办妥)?：$/m);
  expect(run.stdout).toContain("合作协议（与合作方）");
  expect(run.stdout).toMatch(/附件材料已齐，还要核对 \d+ 件。/);
  expect(run.stdout).not.toMatch(/undefined|missing|not-met/);
});

test("set gives and takes answers by their fields; with one wrong value nothing is changed", async () => {
  const own = join(folder, "新");
  await guohe("new", "--topic", "2", own);
  const done = await guohe(
    "set",
    own,
    "lead.name=王镕",
    "budget.grant=700000",
    "applicant.foreignInvested=true",
    "lead.phone=13800000000",
    "lead.ongoingProjects=[]",
    "title=联合 研究",
    "--json",
  );
  expect(done.exitCode, done.stderr).toBe(0);
  expect(jsonOf(done)).toMatchObject({ changed: expect.arrayContaining([{ field: "budget.grant", before: null, after: 700_000 }]) });
  const before = await readFile(join(own, "case.json"), "utf8");
  expect(await caseIn(own)).toMatchObject({
    title: "联合 研究",
    lead: { name: "王镕", phone: "13800000000", ongoingProjects: [] },
    budget: { grant: 700_000 },
    applicant: { foreignInvested: true },
  });
  const wrong = await guohe("set", own, "lead.name=别人", "budget.grant=七十万", "lead.nam=x", "partners[2].name=y", "id=z", "title");
  expect(wrong.exitCode).toBe(2);
  const faults = await guohe("set", own, "lead.name=别人", "budget.grant=七十万", "lead.nam=x", "partners[2].name=y", "id=z");
  expect(faults.exitCode).toBe(2);
  for (const words of ["申请资助：“七十万”不能作为答案", "没有“lead.nam”这一项", "没有第 3 项", "不能这样改"]) expect(faults.stderr).toContain(words);
  expect(await readFile(join(own, "case.json"), "utf8")).toBe(before);
  const gone = await guohe("set", own, "lead.name=");
  expect(gone.exitCode).toBe(0);
  expect((await caseIn(own)).lead).not.toHaveProperty("name");
});

test("attach puts a file where its name says, once; an unknown place names those that there are", async () => {
  const own = join(folder, "件");
  await guohe("new", "--topic", "2", own);
  const source = join(sample("topic-2"), "attachments");
  const [agreement = ""] = (await readdir(source)).filter((name) => name.includes("合作协议") && name.endsWith(".pdf"));
  await cp(join(source, agreement), join(folder, "合作协议 影印件.pdf"));
  await writeFile(join(folder, "说明.txt"), "x");
  const run = await guohe("attach", own, "合作协议 影印件.pdf", "说明.txt", "--json");
  expect(run.exitCode).toBe(3);
  expect(jsonOf(run)).toMatchObject({
    attached: [{ file: "attachments/合作协议 影印件.pdf", slot: "agreement-copy", placed: true }],
    refused: [{ kind: "attachment-unsupported" }],
  });
  expect((await caseIn(own)).attachments).toMatchObject([
    { slot: "agreement-copy", state: "received", pages: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  const again = await guohe("attach", own, "合作协议 影印件.pdf", "--json");
  expect(jsonOf(again)).toMatchObject({ attached: [], known: ["合作协议 影印件.pdf"] });
  const nowhere = await guohe("attach", own, "合作协议 影印件.pdf", "--slot", "agreement", "--json");
  expect(nowhere.exitCode).toBe(2);
  expect(jsonOf(nowhere)).toMatchObject({ error: { kind: "slot-unknown" } });
});

test("export and receive: what came is listed, and another version with its differences", async () => {
  const own = join(folder, "项目");
  await cp(sample("topic-2"), own, { recursive: true });
  await writeFile(join(folder, "pw.txt"), "口令 7\n");
  const out = await guohe("export", own, "--out", "交.guohe.zip", "--password-file", "pw.txt", "--json");
  expect(out.exitCode, out.stderr).toBe(0);
  expect(jsonOf(out)).toMatchObject({ cases: ["项目"], encrypted: true });
  const locked = await guohe("receive", "交.guohe.zip", "--into", "收", "--json");
  expect(locked.exitCode).toBe(3);
  expect(jsonOf(locked)).toMatchObject({ error: { kind: "hand-over-locked" } });
  const came = await guohe("receive", "交.guohe.zip", "--into", "收", "--password-file", "pw.txt", "--json");
  expect(jsonOf(came)).toMatchObject({ cases: [{ state: "new", path: join(folder, "收", "项目") }] });
  await guohe("set", join("收", "项目"), "lead.name=沈䶮");
  const again = await guohe("receive", "交.guohe.zip", "--into", "收", "--password-file", "pw.txt", "--json");
  expect(jsonOf(again)).toMatchObject({
    cases: [{ state: "conflict", existing: join(folder, "收", "项目"), differences: [{ before: "沈䶮", after: "沈喆" }] }],
  });
});

test("a row that could not be written ends the import with the code of output that cannot be written; a row with a problem with that of its input", async () => {
  await mkdir(join(folder, "单位"));
  // a file stands where the folder of the department would be made
  await writeFile(join(folder, "单位", "材料学院"), "");
  await writeFile(join(folder, "表.csv"), "项目名称,专题,院系,负责人\n甲,专题二,机械学院,王镕\n乙,专题二,材料学院,䶮喆\n丙,专题九,,\n");
  const run = await guohe("import", "表.csv", "--into", "单位", "--json");
  expect(run.exitCode, run.stdout).toBe(4);
  expect(jsonOf(run)).toMatchObject({
    created: [join(folder, "单位", "机械学院", "甲")],
    rows: [{ state: "new" }, { state: "refused", unwritten: true }, { state: "refused" }],
  });
  const again = await guohe("import", "表.csv", "--into", "单位2", "--json");
  expect(again.exitCode, again.stdout).toBe(3);
});
