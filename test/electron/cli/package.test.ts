import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";

const sample = join(repository, "templates", "samples", "topic-2");
const AT = "2026-05-25T10:00";

let folder: string;
let built: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 成品 包 "));
  built = join(folder, "输出 一");
  const run = await guohe("build", sample, "--out", "输出 一", "--at", AT, "--json");
  expect(run.exitCode, run.stderr).toBe(0);
  report = jsonOf(run);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let report: Record<string, unknown>;

const guohe = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env: { GUOHE_HOME: join(folder, "home") } });

const manifestOf = async (bundle: string) =>
  z.looseObject({ files: z.array(z.looseObject({ path: z.string() })) }).parse(JSON.parse(await readFile(join(bundle, "manifest.json"), "utf8")));

describe("guohe build of the complete sample", () => {
  test("is ready, and reports documents, bundle and files where they lie", async () => {
    expect(report).toMatchObject({
      ready: true,
      readyForReview: expect.any(Boolean),
      skipped: expect.any(Array),
      bundle: { pages: expect.any(Number), warnings: expect.any(Array) },
    });
    const shape = z.looseObject({
      documents: z.array(z.looseObject({ id: z.string(), docx: z.string(), pdf: z.string(), pages: z.int() })),
      bundle: z.looseObject({ bundle: z.string(), files: z.array(z.looseObject({ path: z.string() })) }),
    });
    const { documents, bundle } = shape.parse(report);
    expect(documents.map((document) => document.id)).toEqual(expect.arrayContaining(["no-licence-transfer", "self-funding"]));
    for (const path of [bundle.bundle, ...documents.flatMap(({ docx, pdf }) => [docx, pdf])]) expect((await readFile(path)).length, path).toBeGreaterThan(1000);
  });

  test("holds documents, bundle, check.json and the note, and nothing else", async () => {
    expect((await readdir(built)).sort()).toEqual(["bundle", "check.json", "documents", "说明.txt"]);
    expect(JSON.parse(await readFile(join(built, "check.json"), "utf8"))).toMatchObject({ ready: true, topic: "2" });
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("leaves the case as it was", async () => {
    const theCase = JSON.parse(await readFile(join(sample, "case.json"), "utf8"));
    expect(theCase).toMatchObject({ formatVersion: 1 });
    expect((await readdir(sample)).sort()).toEqual(["attachments", "case.json"]);
  });

  test("replaces its own earlier output, but no folder that holds anything else", async () => {
    const own = join(folder, "own");
    await cp(built, own, { recursive: true });
    expect((await guohe("build", sample, "--out", own, "--at", AT)).exitCode).toBe(0);
    await writeFile(join(own, "notes.txt"), "mine");
    const refused = await guohe("build", sample, "--out", own, "--at", AT, "--json");
    expect(refused.exitCode).toBe(4);
    expect(jsonOf(refused)).toMatchObject({ error: { kind: "output-not-ours", file: own } });
    expect(await readFile(join(own, "notes.txt"), "utf8")).toBe("mine");
  });

  test("refuses to write among the files of the case", async () => {
    const copy = join(folder, "case");
    await cp(sample, copy, { recursive: true });
    for (const out of ["case", "case/attachments/out", "."]) expect((await guohe("build", "case", "--out", out, "--at", AT)).exitCode, out).toBe(4);
    expect((await readdir(copy)).sort()).toEqual(["attachments", "case.json"]);
  });
});

describe("guohe build of a case that is not ready", () => {
  test("writes everything that it can, and has exit code 1", async () => {
    const copy = join(folder, "not-ready");
    await cp(sample, copy, { recursive: true });
    const theCase = JSON.parse(await readFile(join(copy, "case.json"), "utf8"));
    await writeFile(join(copy, "case.json"), JSON.stringify({ ...theCase, attachments: theCase.attachments.slice(0, 2) }));
    const run = await guohe("build", "not-ready", "--out", "不齐", "--at", AT, "--json");
    expect(run.exitCode).toBe(1);
    expect(jsonOf(run)).toMatchObject({ ready: false });
    expect((await readdir(join(folder, "不齐"))).sort()).toEqual(["bundle", "check.json", "documents", "说明.txt"]);
  });

  test("gives a case without any paper documents, cover and index all the same", async () => {
    expect((await guohe("new", "--topic", "3-2", "空 项目")).exitCode).toBe(0);
    const run = await guohe("build", "空 项目", "--out", "空 成品", "--at", AT, "--json");
    expect(run.exitCode, run.stderr).toBe(1);
    expect(jsonOf(run)).toMatchObject({ ready: false, bundle: { pages: 2, files: [] } });
    expect(JSON.stringify(jsonOf(run))).not.toMatch(/"id":"(recusal|no-licence-transfer|self-funding)","docx"/);
    expect((await readdir(join(folder, "空 成品"))).sort()).toEqual(["bundle", "check.json", "documents", "说明.txt"]);
    expect((await guohe("verify", join("空 成品", "bundle"))).exitCode).toBe(0);
  });

  test("bundles nothing when a registered file cannot be read, names it, and writes letters and check all the same", async () => {
    const copy = join(folder, "damaged");
    await cp(sample, copy, { recursive: true });
    const theCase = JSON.parse(await readFile(join(copy, "case.json"), "utf8"));
    const attachment = { id: "damaged", slot: "other", file: "attachments/坏 件.pdf" };
    await writeFile(join(copy, "attachments", "坏 件.pdf"), "not a pdf");
    await writeFile(join(copy, "case.json"), JSON.stringify({ ...theCase, attachments: [...theCase.attachments, attachment] }));
    const run = await guohe("build", "damaged", "--out", "无", "--at", AT, "--json");
    expect(run.exitCode).toBe(3);
    expect(jsonOf(run)).toMatchObject({
      error: { kind: expect.stringMatching(/^attachment-/), file: expect.stringContaining("坏 件.pdf"), message: expect.stringContaining("坏 件.pdf") },
    });
    expect((await readdir(join(folder, "无"))).sort()).toEqual(["check.json", "documents"]);
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("guohe verify", () => {
  const copyOfBundle = async (name: string) => {
    await cp(join(built, "bundle"), join(folder, name), { recursive: true });
    return join(folder, name);
  };

  test("accepts what was built", async () => {
    const run = await guohe("verify", join("输出 一", "bundle"), "--json");
    expect(run.exitCode).toBe(0);
    expect(jsonOf(run)).toEqual({ ok: true, changed: [], missing: [], extra: [] });
  });

  test("names the file of which one byte was changed, for every file of the manifest", async () => {
    const bundle = await copyOfBundle("changed");
    const paths = (await manifestOf(bundle)).files.map((file) => file.path);
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      const bytes = await readFile(join(bundle, path));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(join(bundle, path), bytes);
    }
    const run = await guohe("verify", "changed", "--json");
    expect(run.exitCode).toBe(1);
    const { changed } = z.looseObject({ changed: z.array(z.string()) }).parse(jsonOf(run));
    expect([...changed].sort()).toEqual([...paths].sort());
  });

  test("names files that are missing and files that were added", async () => {
    const bundle = await copyOfBundle("moved");
    await rm(join(bundle, "bundle.pdf"));
    await appendFile(join(bundle, "files", "多.txt"), "x");
    const run = await guohe("verify", "moved", "--json");
    expect(run.exitCode).toBe(1);
    expect(jsonOf(run)).toMatchObject({ ok: false, missing: ["bundle.pdf"], extra: ["files/多.txt"] });
  });

  test("of a folder without a manifest has exit code 3", async () => {
    await mkdir(join(folder, "bare"));
    for (const name of ["bare", "nowhere"]) {
      const run = await guohe("verify", name, "--json");
      expect(run.exitCode).toBe(3);
      expect(jsonOf(run)).toMatchObject({ error: { message: expect.stringMatching(/。$/) } });
    }
  });
});

describe("guohe write and guohe bundle", () => {
  test("write only the documents that were asked for, and refuse names of none", async () => {
    const run = await guohe("write", sample, "--out", "文书", "--only", "self-funding", "--at", AT, "--json");
    expect(run.exitCode, run.stderr).toBe(0);
    expect(jsonOf(run)).toMatchObject({ documents: [{ id: "self-funding", pages: 1 }] });
    expect((await readdir(join(folder, "文书"))).sort()).toEqual(["self-funding.docx", "self-funding.pdf"]);
    const unknown = await guohe("write", sample, "--out", "文书二", "--only", "self-founding", "--at", AT, "--json");
    expect(unknown.exitCode).toBe(2);
    expect(jsonOf(unknown)).toMatchObject({ error: { kind: "document-unknown" } });
  });

  test("bundle loose files in natural order of their paths, without a case", async () => {
    const loose = join(folder, "散 件");
    await mkdir(join(loose, "子"), { recursive: true });
    const [letter = ""] = (await readdir(join(built, "documents"))).filter((name) => name.endsWith(".pdf"));
    for (const name of ["10.pdf", "2.pdf", join("子", "1.pdf")]) await cp(join(built, "documents", letter), join(loose, name));
    const run = await guohe("bundle", "--files", "散 件", "--out", "汇编", "--json");
    expect(run.exitCode, run.stderr).toBe(0);
    const { files } = z.looseObject({ files: z.array(z.looseObject({ path: z.string() })) }).parse(jsonOf(run));
    expect(files.map((file) => file.path)).toEqual(["files/附件01_2.pdf", "files/附件02_10.pdf", "files/附件03_1.pdf"]);
    expect((await guohe("verify", "汇编")).exitCode).toBe(0);
  });

  test("a bundle of an unsupported or empty file has exit code 3 and leaves no output", async () => {
    await writeFile(join(folder, "表.xlsx"), "PK");
    await writeFile(join(folder, "空.pdf"), "");
    for (const name of ["表.xlsx", "空.pdf", "没有.pdf"]) {
      const run = await guohe("bundle", "--files", name, "--out", "不成", "--json");
      expect(run.exitCode, name).toBe(3);
      expect(jsonOf(run)).toMatchObject({ error: { file: expect.stringContaining(name) } });
    }
    expect(await readdir(folder)).not.toContain("不成");
  });

  test("an output that cannot be written has exit code 4", async () => {
    await writeFile(join(folder, "a-file"), "x");
    for (const command of [
      ["write", sample],
      ["bundle", sample],
      ["build", sample],
    ] as const) {
      expect((await guohe(...command, "--out", join("a-file", "out"), "--at", AT)).exitCode, command[0]).toBe(4);
    }
  });
});
