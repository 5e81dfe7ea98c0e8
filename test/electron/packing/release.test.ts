import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { templatesFolder } from "../../../electron/files/paths.ts";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import { makeIcons } from "../../../electron/packing/make-icons.ts";
import { packedParts, sizeLines } from "../../../electron/packing/packed-size.ts";
import { writePortableZip } from "../../../electron/packing/portable-zip.ts";
import { type ReleaseMatter, releaseProblems } from "../../../electron/packing/release-checks.ts";
import { findMakensis, writeWindowsInstaller } from "../../../electron/packing/windows-installer.ts";
import { parseMoment } from "../../../shared/text/moment.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const run = promisify(execFile);

let folder: string;
let matter: ReleaseMatter;
const at = (text: string) => parseMoment(text) ?? { kind: "date" as const, date: text };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 发布 "));
  const { guides } = await readGuides([join(templatesFolder(), "guides")]);
  matter = { version: "1.2.3", changeLog: "# 更新记录\n\n## 1.2.3（2026-05-20）\n\n## 1.2.2（2026-05-01）\n", guides, moment: at("2026-05-25T10:00") };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a release", () => {
  test("may be made before the guide's date and to its last minute", () => {
    expect(releaseProblems(matter, false)).toEqual([]);
    expect(releaseProblems({ ...matter, moment: at("2026-06-03T16:30:00") }, false)).toEqual([]);
  });

  test("with a guide past its date is refused, naming guide and date, unless told otherwise", () => {
    const late = { ...matter, moment: at("2026-06-03T16:31") };
    expect(releaseProblems(late, false)).toEqual([expect.stringMatching(/2026-06-03 16:30.*--allow-past-guide/)]);
    expect(releaseProblems(late, true)).toEqual([]);
  });

  test("without its version at the top of the change log is refused", () => {
    expect(releaseProblems({ ...matter, version: "1.2.4" }, false)).toEqual([expect.stringContaining("1.2.4")]);
    expect(releaseProblems({ ...matter, changeLog: "" }, false)).toHaveLength(1);
  });

  test("without any guide is refused", () => {
    expect(releaseProblems({ ...matter, guides: [] }, true)).toHaveLength(1);
  });

  test("by the command itself stops before anything is built when the guide's date has gone by", async () => {
    const command = run(process.execPath, ["--import", "tsx", join(root, "electron", "packing", "release.ts"), "--at", "2026-06-04"], { cwd: root });
    await expect(command).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining("不能发布：指南") });
  });

  test("has the version of package.json at the top of our own change log", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const changeLog = await readFile(join(root, "CHANGELOG.md"), "utf8");
    expect(releaseProblems({ ...matter, version, changeLog }, false)).toEqual([]);
  });
});

describe("the packed program", () => {
  test("as a ZIP holds every file in one folder, Chinese names too, byte by byte", async () => {
    const unpacked = join(folder, "win-unpacked");
    await mkdir(join(unpacked, "resources", "templates", "guides"), { recursive: true });
    await writeFile(join(unpacked, "guohe.exe"), "program");
    await writeFile(join(unpacked, "resources", "templates", "guides", "指南 一.yaml"), "id: 一\n");
    const zip = join(folder, "portable.zip");
    await writePortableZip(unpacked, "guohe-1.2.3", zip);
    const held = unzipSync(await readFile(zip));
    expect(Object.keys(held).sort()).toEqual(["guohe-1.2.3/guohe.exe", "guohe-1.2.3/resources/templates/guides/指南 一.yaml"]);
    expect(Buffer.from(held["guohe-1.2.3/resources/templates/guides/指南 一.yaml"] ?? []).toString()).toBe("id: 一\n");
  });

  test("gets no installer, and a word about what to do, on a machine without NSIS; a folder may name it", async () => {
    vi.stubEnv("PATH", folder);
    vi.stubEnv("ELECTRON_BUILDER_NSIS_DIR", "");
    try {
      const target = join(folder, "guohe-1.2.3-setup.exe");
      await expect(writeWindowsInstaller({ folder, version: "1.2.3", target })).rejects.toThrow(/NSIS 3 is missing.*ELECTRON_BUILDER_NSIS_DIR/);
      await mkdir(join(folder, "nsis", "Bin"), { recursive: true });
      const compiler = join(folder, "nsis", "Bin", process.platform === "win32" ? "makensis.exe" : "makensis");
      await writeFile(compiler, "", { mode: 0o755 });
      vi.stubEnv("ELECTRON_BUILDER_NSIS_DIR", join(folder, "nsis"));
      expect(findMakensis()).toBe(compiler);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("is told in parts, the sum last", async () => {
    const lines = sizeLines(await packedParts(join(folder, "win-unpacked")));
    expect(lines.at(-1)).toMatch(/0\.0 MB {2}in all$/);
    expect(lines.some((line) => line.includes("guides, letters, policies"))).toBe(true);
  });

  test("has icons for Windows, macOS and Linux from the one drawing", async () => {
    const icons = await makeIcons();
    const head = async (name: string) => (await readFile(join(icons, name))).subarray(0, 4);
    expect(await head("icon.ico")).toEqual(Buffer.from([0, 0, 1, 0]));
    expect((await head("icon.icns")).toString("latin1")).toBe("icns");
    expect((await head("icon.png")).toString("latin1")).toBe("\x89PNG");
  });
});
