import { mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { sha256 } from "../../../electron/files/sha256.ts";
import { runInWorker } from "../../../electron/jobs/threads/job-client.ts";
import { ok } from "../../../shared/errors.ts";
import type { Progress } from "../../../shared/report.ts";
import { furnish } from "../../fixtures/known-samples.ts";

const opened = z.object({ value: z.looseObject({ key: z.string(), folder: z.string() }) });

let home: string;
let calls: CallHandler;
let key: string;
let folder: string;
const shown: string[] = [];
const steps: { readonly key: string; readonly progress: Progress }[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 生成 "));
  vi.stubEnv("GUOHE_HOME", home);
  await furnish(home);
  calls = createCallHandler({
    shell: "browser",
    version: "0",
    at: "2026-05-25T10:00",
    openPath: async (path) => {
      shown.push(path);
      return ok(undefined);
    },
    emit: (_name, payload) => {
      if ("progress" in payload && "key" in payload) steps.push(payload);
    },
  });
  ({ key, folder } = opened.parse(await calls.handle("cases:open-sample", [{ sample: "topic-2" }])).value);
});
afterAll(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

describe("a job asked for with the version of the case that its user saw", () => {
  afterAll(() => {
    steps.length = 0;
  });
  const jobs = ["package:build", "package:preview-compression", "package:print-pack"] as const;

  test("works on that version alone: another program's is refused by name, and nothing is made of it", async () => {
    const seen = z.object({ value: z.looseObject({ key: z.string(), folder: z.string(), base: z.string() }) });
    const { key: own, folder: place, base } = seen.parse(await calls.handle("cases:open-sample", [{ sample: "topic-2" }])).value;
    const file = join(place, "case.json");
    await writeFile(file, `${(await readFile(file, "utf8")).trimEnd()}\n\n`);
    const refused = { ok: false, error: { kind: "case-not-as-shown", file } };
    for (const job of jobs) expect(await calls.handle(job, [{ key: own, base }]), job).toEqual(refused);
    expect(await calls.handle("documents:write", [{ key: own, base, place: "case" }])).toEqual(refused);
    expect((await readdir(place)).filter((name) => ["成品", "文书", "用印包.pdf"].includes(name))).toEqual([]);
  });

  test("is remembered with it, so that the package of another version is not taken for that of the screen", async () => {
    const base = sha256(await readFile(join(folder, "case.json")));
    const built = await calls.handle("package:build", [{ key, base }]);
    expect(built).toMatchObject({ ok: true, value: { base } });
    expect(await calls.handle("package:last", [{ key }])).toEqual(built);
  });
});

describe("building from the screens", () => {
  test("puts the package into 成品 of the case folder, tells its steps, and remembers it", async () => {
    const [built, second] = await Promise.all([calls.handle("package:build", [{ key }]), calls.handle("package:build", [{ key }])]);
    expect(built).toMatchObject({ ok: true, value: { folder: join(folder, "成品"), builtAt: expect.any(String), report: { ready: true } } });
    expect(second).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    expect((await readdir(join(folder, "成品"))).sort()).toEqual(["bundle", "check.json", "documents", "说明.txt"]);
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps)
      expect(step).toMatchObject({ key, progress: { step: { code: expect.any(String) }, done: expect.any(Number), total: expect.any(Number) } });
    expect(await calls.handle("package:last", [{ key }])).toEqual(built);
  });

  test("shows the folder and the bundle with the system's own program", async () => {
    const bundle = join(folder, "成品", "bundle");
    await calls.handle("package:show", [{ key, what: "bundle", inFolder: false }]);
    await calls.handle("package:show", [{ key, what: "bundle", inFolder: true }]);
    const [first] = (await readdir(join(bundle, "files"))).sort();
    await calls.handle("package:show", [{ key, what: "bundle", inFolder: true, file: `files/${first}` }]);
    expect(shown).toEqual([join(bundle, "bundle.pdf"), bundle, join(bundle, "files")]);
  });

  test("shows no file that the package does not name, and none that a link leads to elsewhere", async () => {
    shown.length = 0;
    for (const file of ["../../case.json", "/etc/passwd", "files", ".", "files/没有.pdf"]) {
      const answer = await calls.handle("package:show", [{ key, what: "bundle", inFolder: true, file }]);
      expect(answer).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    }
    await rename(join(folder, "成品"), join(home, "别处"));
    expect(await calls.handle("package:show", [{ key, what: "bundle", inFolder: false }])).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
    await symlink(join(home, "别处"), join(folder, "成品"));
    for (const inFolder of [false, true]) {
      expect(await calls.handle("package:show", [{ key, what: "bundle", inFolder }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    }
    await rm(join(folder, "成品"));
    await rename(join(home, "别处"), join(folder, "成品"));
    expect(shown).toEqual([]);
  });

  test("verifies what was built", async () => {
    expect(await calls.handle("package:verify", [{ key }])).toEqual({ ok: true, value: { ok: true, changed: [], missing: [], extra: [] } });
    await writeFile(join(folder, "成品", "bundle", "more.txt"), "x");
    expect(await calls.handle("package:verify", [{ key }])).toMatchObject({ ok: true, value: { ok: false, extra: ["more.txt"] } });
    await rm(join(folder, "成品", "bundle", "more.txt"));
  });

  test("can be cancelled, and leaves the earlier package in its place", async () => {
    steps.length = 0;
    const building = calls.handle("package:build", [{ key }]);
    await vi.waitFor(() => expect(steps.length).toBeGreaterThan(0), { timeout: 60_000, interval: 5 });
    await calls.handle("package:cancel", [{ key }]);
    expect(await building).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(await calls.handle("package:verify", [{ key }])).toMatchObject({ ok: true, value: { ok: true } });
    expect((await readdir(folder)).filter((name) => name.includes("guohe-new"))).toEqual([]);
  });

  test("puts the print pack beside the package as 用印包.pdf, tells its steps, and shows it", async () => {
    const copy = opened.parse(await calls.handle("cases:open-sample", [{ sample: "topic-2" }])).value;
    const file = join(copy.folder, "case.json");
    await writeFile(file, (await readFile(file, "utf8")).replaceAll('"sealedBy": "applicant"', '"sealedBy": "none"'));
    steps.length = 0;
    const packing = calls.handle("package:print-pack", [{ key: copy.key }]);
    expect(await calls.handle("package:build", [{ key: copy.key }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    const out = join(copy.folder, "用印包.pdf");
    expect(await packing).toMatchObject({ ok: true, value: { file: out, pages: expect.any(Number), leftOut: [] } });
    expect((await readFile(out)).subarray(0, 5).toString()).toBe("%PDF-");
    expect(steps.some((step) => step.key === copy.key)).toBe(true);
    shown.length = 0;
    await calls.handle("package:show", [{ key: copy.key, what: "print-pack", inFolder: false }]);
    await calls.handle("package:show", [{ key: copy.key, what: "print-pack", inFolder: true }]);
    expect(shown).toEqual([out, copy.folder]);
  });

  test("says that there is nothing to seal when all papers are sealed, and writes nothing", async () => {
    expect(await calls.handle("package:print-pack", [{ key }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    expect(await readdir(folder)).not.toContain("用印包.pdf");
    expect(await calls.handle("package:print-pack", [{ key: "没有打开" }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  });

  test("a job that cannot be done says why through the thread", async () => {
    const result = await runInWorker({ job: "build-package", path: join(home, "没有"), out: join(home, "out"), moment: { kind: "date", date: "2026-05-25" } });
    expect(result).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
  });

  test("a job that is cancelled before it starts does not start", async () => {
    const result = await runInWorker(
      { job: "build-package", path: folder, out: join(home, "out"), moment: { kind: "date", date: "2026-05-25" } },
      { signal: AbortSignal.abort() },
    );
    expect(result).toEqual({ ok: false, error: { kind: "cancelled" } });
  });
});
