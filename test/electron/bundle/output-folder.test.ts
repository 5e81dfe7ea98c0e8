import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseManifest } from "../../../electron/bundle/manifest.ts";
import { machineMark } from "../../../electron/bundle/orphaned-staging.ts";
import { writeOutputFolder } from "../../../electron/bundle/output-folder.ts";
import { writingError } from "../../../electron/files/file-error.ts";
import { buildBundle } from "../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../electron/jobs/build/verify-bundle.ts";
import { fail } from "../../../shared/errors.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { exitCodeOf } from "../../../shared/messages/exit-codes.ts";
import { pdfOfPages } from "../../fixtures/defective-files.ts";

/** When set, every write below a path that ends in it fails as a full disk does. */
let fullDiskAt: string | undefined;
const failWhenFull = (path: string) => {
  if (fullDiskAt !== undefined && path.endsWith(fullDiskAt)) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC", path });
};
vi.mock("../../../electron/files/write-durably.ts", async (original) => {
  const real = await original<typeof import("../../../electron/files/write-durably.ts")>();
  return {
    ...real,
    writeDurably: async (path: string, content: string | Uint8Array) => {
      failWhenFull(path);
      return real.writeDurably(path, content);
    },
    createFile: async (path: string) => {
      const file = await real.createFile(path);
      const append = async (bytes: Uint8Array) => {
        failWhenFull(path);
        return file.append(bytes);
      };
      return { ...file, append };
    },
  };
});

let parent: string;
let input: string;
let out: string;
beforeEach(async () => {
  fullDiskAt = undefined;
  parent = await mkdtemp(join(tmpdir(), "guohe-out-"));
  [input, out] = [join(parent, "in"), join(parent, "out")];
  await mkdir(input);
  await writeFile(join(input, "1.pdf"), await pdfOfPages(1));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const build = () => buildBundle({ source: { kind: "files", paths: [input] }, out });
const isWhole = async () => {
  const verified = await verifyBundle(out);
  return verified.ok && verified.value.ok;
};

describe("an output folder", () => {
  test("that holds somebody's work is refused and stays as it was", async () => {
    await mkdir(out);
    await writeFile(join(out, "论文.docx"), "years of work");
    expect(await build()).toEqual({ ok: false, error: { kind: "output-not-ours", folder: out } });
    expect(await readdir(out)).toEqual(["论文.docx"]);
    expect(await readdir(parent)).toEqual(["in", "out"]);
  });

  test("with a manifest of some other program is refused", async () => {
    await mkdir(out);
    await writeFile(join(out, "manifest.json"), JSON.stringify({ name: "web app", icons: [] }));
    expect(await build()).toMatchObject({ ok: false, error: { kind: "output-not-ours" } });
  });

  test("that is a file is refused, and the message says that it is one", async () => {
    await writeFile(out, "a file");
    const error = { kind: "output-is-file" as const, file: out };
    expect(await build()).toEqual({ ok: false, error });
    expect(await readFile(out, "utf8")).toBe("a file");
    expect(errorText(error)).toContain("已有一个同名的文件");
    expect(exitCodeOf(error)).toBe(4);
  });

  test("that is empty, or holds only the system's litter, is used", async () => {
    await mkdir(out);
    await writeFile(join(out, ".DS_Store"), "");
    expect((await build()).ok).toBe(true);
    expect(await isWhole()).toBe(true);
  });

  test("of ours is replaced as a whole", async () => {
    await build();
    await writeFile(join(input, "2.pdf"), await pdfOfPages(2));
    await build();
    await rm(join(input, "1.pdf"));
    expect((await build()).ok).toBe(true);
    expect(await readdir(join(out, "files"))).toEqual(["附件01_2.pdf"]);
    expect(await isWhole()).toBe(true);
    expect(await readdir(parent)).toEqual(["in", "out"]);
  });

  test("of ours to which somebody added a file is refused, because it would be lost", async () => {
    await build();
    await writeFile(join(out, "批注.txt"), "notes");
    expect(await build()).toMatchObject({ ok: false, error: { kind: "output-not-ours" } });
    expect(await readFile(join(out, "批注.txt"), "utf8")).toBe("notes");
  });

  test.each(["bundle.pdf", "附件01_1.pdf", "上传清单.pdf", "manifest.json"])("of ours stays whole when the disk is full at %s", async (name) => {
    await build();
    const before = await readFile(join(out, "manifest.json"), "utf8");
    await writeFile(join(input, "1.pdf"), await pdfOfPages(3));
    fullDiskAt = name;
    expect(await build()).toMatchObject({ ok: false, error: { kind: "output-unwritable", cause: { code: "disk-full" } } });
    expect(await readFile(join(out, "manifest.json"), "utf8")).toBe(before);
    expect(await isWhole()).toBe(true);
    expect(await readdir(parent)).toEqual(["in", "out"]);
  });

  test("that lay aside when its program was killed comes back", async () => {
    await build();
    // no process has this id: the largest that Linux gives is 2^22
    await rename(out, join(parent, `.out.guohe-old-${machineMark()}-99999999-0123abcd`));
    await mkdir(join(parent, `.out.guohe-new-${machineMark()}-99999999-0123abcd`));
    fullDiskAt = "bundle.pdf";
    expect((await build()).ok).toBe(false);
    expect(await isWhole()).toBe(true);
    expect(await readdir(parent)).toEqual(["in", "out"]);
  });

  test("that cannot be filled is named as the user knows it, whether a job reports it or the system does, one folder within another", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    const letters = await writeOutputFolder(out, async (folder) => fail(writingError(join(folder, "documents", "函.docx"), full)));
    expect(letters).toMatchObject({ ok: false, error: { kind: "output-unwritable", file: join(out, "documents", "函.docx"), cause: { code: "disk-full" } } });
    const within = await writeOutputFolder(out, async (folder) =>
      writeOutputFolder(join(folder, "bundle"), async (inner) => {
        throw Object.assign(full, { path: join(inner, "files", "一.pdf") });
      }),
    );
    expect(within).toMatchObject({ ok: false, error: { kind: "output-unwritable", file: join(out, "bundle", "files", "一.pdf") } });
  });

  test("within the folder of the input is not bundled into itself", async () => {
    out = join(input, "out");
    await build();
    const again = await build();
    expect(again).toMatchObject({ ok: true, value: { files: [{ path: "files/附件01_1.pdf" }] } });
  });
});

describe("verify", () => {
  test.each([
    "../secret.pdf",
    "files/../../secret.pdf",
    "files/..",
    "..",
    "./bundle.pdf",
    "/secret.pdf",
    "files//a.pdf",
    "..\\secret.pdf",
    "manifest.json",
  ])("refuses a manifest that lists a file outside its folder, before it reads any: %s", (path) => {
    const entry = { sha256: "0".repeat(64), bytes: 1, pages: 1 };
    const text = (second: string) =>
      JSON.stringify({
        formatVersion: 1,
        createdAt: "2026-06-03T10:00:00",
        files: [
          { path: "bundle.pdf", ...entry },
          { path: second, ...entry },
        ],
      });
    expect(parseManifest(text("files/a..b.pdf"), "m")).toMatchObject({ ok: true });
    expect(parseManifest(text(path), "m")).toMatchObject({
      ok: false,
      error: { kind: "manifest-invalid", file: "m", cause: { code: "field", path: "files[1].path" } },
    });
  });

  test("refuses one changed byte in any listed file, and a file gone", async () => {
    await build();
    const manifest = parseManifest(await readFile(join(out, "manifest.json"), "utf8"), "manifest.json");
    const paths = manifest.ok ? manifest.value.files.map((file) => file.path) : [];
    expect(paths.length).toBe(4);
    for (const path of paths) {
      const place = join(out, path);
      const bytes = await readFile(place);
      const changed = Buffer.from(bytes);
      const middle = Math.floor(changed.length / 2);
      changed[middle] = (changed[middle] ?? 0) ^ 1;
      await writeFile(place, changed);
      expect(await verifyBundle(out)).toEqual({ ok: true, value: { ok: false, changed: [path], missing: [], extra: [] } });
      await rm(place);
      expect(await verifyBundle(out)).toEqual({ ok: true, value: { ok: false, changed: [], missing: [path], extra: [] } });
      await writeFile(place, bytes);
    }
    expect(await isWhole()).toBe(true);
  });

  test.each(["多余.pdf", "files/多余.pdf", "files/子/多余.txt", "新/多余.txt"])("refuses an added file %s", async (path) => {
    await build();
    await mkdir(join(out, path, ".."), { recursive: true });
    await writeFile(join(out, path), "x");
    expect(await verifyBundle(out)).toMatchObject({ value: { ok: false, extra: [path] } });
  });

  test("refuses an added empty folder", async () => {
    await build();
    await mkdir(join(out, "空"));
    expect(await verifyBundle(out)).toMatchObject({ value: { ok: false, extra: ["空/"] } });
  });

  test.each([
    ["no JSON", "{"],
    ["no manifest of ours", "{}"],
    [
      "a path that leads out",
      JSON.stringify({ formatVersion: 1, createdAt: "2026-05-25T10:00:00Z", files: [{ path: "../x", sha256: "0".repeat(64), bytes: 1, pages: 1 }] }),
    ],
  ])("a manifest that is %s cannot be used", async (_, text) => {
    await build();
    await writeFile(join(out, "manifest.json"), text);
    expect(await verifyBundle(out)).toMatchObject({ ok: false, error: { kind: "manifest-invalid" } });
  });

  test("takes the output of build too, its bundle one folder below", async () => {
    await build();
    await mkdir(join(parent, "package", "documents"), { recursive: true });
    await rename(out, join(parent, "package", "bundle"));
    await writeFile(join(parent, "package", "check.json"), "{}");
    await writeFile(join(parent, "package", "documents", "self-funding.pdf"), "x");
    expect(await verifyBundle(join(parent, "package"))).toMatchObject({ value: { ok: true } });
    await writeFile(join(parent, "package", "多余.txt"), "x");
    await rm(join(parent, "package", "bundle", "bundle.pdf"));
    expect(await verifyBundle(join(parent, "package"))).toMatchObject({ value: { ok: false, missing: ["bundle/bundle.pdf"], extra: ["多余.txt"] } });
  });

  test("a folder without a manifest is no bundle, and no folder is no bundle either", async () => {
    const error = { kind: "not-a-bundle" as const, folder: input };
    expect(await verifyBundle(input)).toEqual({ ok: false, error });
    expect(errorText(error)).toContain("不是附件汇编");
    expect(exitCodeOf(error)).toBe(3);
    expect(await verifyBundle(join(input, "nowhere"))).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
  });
});
