import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../electron/files/sha256.ts";
import { buildBundle } from "../../electron/jobs/build/build-bundle.ts";
import { addAttachment } from "../../electron/library/cases/add-attachment.ts";
import { caseText, createCase, emptyCase } from "../../electron/library/cases/cases.ts";
import { saveCase } from "../../electron/library/cases/save-case.ts";
import { SAVE_LOCK_FILE } from "../../electron/library/cases/save-lock.ts";
import { pdfOfPages } from "../fixtures/defective-files.ts";
import { type FileHooks, type FileStep, watchFiles } from "./watched-files.ts";

const NOON = Date.parse("2026-05-25T04:00:00Z");
const theCase = emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "第一版");
const edited = { ...theCase, title: "第二版" };
const STAGED = /[\\/]case\.json\.guohe-\d+$/;

let parent: string;
let folder: string;
let file: string;
let base: string;
let stop: () => void;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-on-disk-"));
  folder = join(parent, "项目");
  file = join(folder, "case.json");
  const created = await createCase(folder, theCase);
  if (!created.ok) throw new Error(created.error.kind);
  base = created.value.base;
  stop = () => undefined;
});
afterEach(async () => {
  stop();
  await rm(parent, { recursive: true, force: true });
});

function watch(hooks?: FileHooks): readonly FileStep[] {
  const watched = watchFiles(hooks);
  stop = watched.stop;
  return watched.steps;
}
const save = () => saveCase({ folder, base, case: edited, now: NOON });
const isRenameTo = (to: string) => (step: FileStep) => step.call === "rename" && step.to === to;
const synced = (steps: readonly FileStep[]) => steps.flatMap((step) => (step.call === "sync" ? [step.path] : []));

describe("before anything takes its name, the disk has it", () => {
  // Windows has no call that waits for the names in a folder
  const folders = process.platform !== "win32";

  test("the case that is saved; its name too, when the save is told of", async () => {
    const steps = watch();
    expect(await save()).toMatchObject({ ok: true });
    const placed = steps.findIndex(isRenameTo(file));
    const staged = steps[placed]?.path ?? "";
    expect(synced(steps.slice(0, placed))).toContain(staged);
    if (folders) expect(synced(steps.slice(placed))).toContain(folder);
  });

  test("an attachment that is added", async () => {
    const steps = watch();
    async function* content() {
      yield Buffer.from("%PDF-1.7");
    }
    expect(await addAttachment(folder, "扫描.pdf", content())).toMatchObject({ ok: true });
    const placed = steps.findIndex(isRenameTo(join(folder, "attachments", "扫描.pdf")));
    expect(synced(steps.slice(0, placed))).toContain(steps[placed]?.path);
  });

  test("every file and folder of an output, and its ZIP; their names too, when it is told of", async () => {
    const [input, out] = [join(parent, "in"), join(parent, "out")];
    await mkdir(input);
    for (const name of ["1.pdf", "2.pdf"]) await writeFile(join(input, name), await pdfOfPages(1));
    const steps = watch();
    expect(await buildBundle({ source: { kind: "files", paths: [input] }, out, zip: true })).toMatchObject({ ok: true });
    stop();
    const placed = steps.findIndex(isRenameTo(out));
    const fresh = steps[placed]?.path ?? "";
    const before = new Set(synced(steps.slice(0, placed)).map((path) => path.replace(fresh, "")));
    const written = await readdir(out, { recursive: true, withFileTypes: true });
    const files = written.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).replace(out, ""));
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((one) => !before.has(one))).toEqual([]);
    const zipped = steps.findIndex(isRenameTo(`${out}.zip`));
    expect(synced(steps.slice(0, zipped))).toContain(steps[zipped]?.path);
    if (!folders) return;
    const inner = written.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).replace(out, ""));
    expect(["", ...inner].filter((one) => !before.has(one))).toEqual([]);
    expect(synced(steps.slice(Math.max(placed, zipped)))).toContain(parent);
  });
});

describe("what was written is read back", () => {
  const halfOf = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);

  test("a disk that cuts it short without an error does not cost the old version, and the save says so", async () => {
    watch({ writeFile: (path, bytes) => (STAGED.test(path) ? halfOf(bytes) : bytes) });
    expect(await save()).toMatchObject({ ok: false, error: { kind: "output-unwritable", file, cause: { code: "write-incomplete" } } });
    expect(await readFile(file, "utf8")).toBe(caseText(theCase));
    expect((await readdir(folder)).filter((name) => /\.guohe-\d+$|saving/.test(name))).toEqual([]);
  });

  test("a disk that loses its end behind the rename: the old version is put in place again", async () => {
    let cut = false;
    watch({
      renamed: async (_, to) => {
        if (to !== file || cut) return;
        cut = true;
        await writeFile(file, halfOf(await readFile(file)));
      },
    });
    expect(await save()).toMatchObject({ ok: false, error: { kind: "output-unwritable", file } });
    expect(await readFile(file, "utf8")).toBe(caseText(theCase));
  });
});

describe("what a program that knows no lock writes at the same moment", () => {
  const theirs = caseText({ ...theCase, title: "别的程序" });

  async function expectBothKept(): Promise<void> {
    const saved = await save();
    if (saved.ok || saved.error.kind !== "case-changed-on-disk") throw new Error(`expected a conflict, not ${JSON.stringify(saved)}`);
    expect(saved.error.base).toBe(sha256(theirs));
    expect(await readFile(file, "utf8")).toBe(theirs);
    expect(dirname(saved.error.kept)).toBe(folder);
    expect(basename(saved.error.kept)).toMatch(/^case-未合并-/);
    expect(await readFile(saved.error.kept, "utf8")).toBe(caseText(edited));
  }

  test("between comparing and replacing is not overwritten: a conflict, and both are kept", async () => {
    watch({ synced: async (path) => (STAGED.test(path) && path.startsWith(folder) ? writeFile(file, theirs) : undefined) });
    await expectBothKept();
  });

  test("while a save of ours slept and lost its lock, is not overwritten: the save says so", async () => {
    const lock = join(folder, SAVE_LOCK_FILE);
    watch({ synced: async (path) => (STAGED.test(path) && path.startsWith(folder) ? writeFile(lock, "{}") : undefined) });
    expect(await save()).toMatchObject({ ok: false, error: { kind: "output-unwritable", cause: { code: "save-overtaken" } } });
    expect(await readFile(file, "utf8")).toBe(caseText(theCase));
    expect(await readFile(lock, "utf8")).toBe("{}");
  });

  test("behind our own is never taken for damage: a conflict, and both are kept", async () => {
    watch({ renamed: async (_, to) => (to === file ? writeFile(file, theirs) : undefined) });
    await expectBothKept();
  });
});
