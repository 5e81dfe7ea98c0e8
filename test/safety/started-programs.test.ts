import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { chdir, cwd, execPath } from "node:process";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findProgram, isWholePath } from "../../electron/files/find-program.ts";
import { leaveStartFolder } from "../../electron/files/leave-start-folder.ts";
import { productFolder } from "../../electron/files/paths.ts";
import { explorer, powershell, startProgram, systemOpener, windowsFolder } from "../../electron/files/system-programs.ts";

/** The places that may start a program: the one function of the product, and tools that ship in no product code. */
const STARTERS = ["files/system-programs.ts", "packing/release.ts", "packing/windows-installer.ts", "run-child.mjs", "sample.mjs"];
/** What such a call may begin with: a whole path that was found, or the program that is running. */
const WHOLE = /^(?:process\.execPath|program|makensis|git)$/;
const STARTS = /["'](?:node:)?(?:child_process|cluster)["']/;

const root = join(productFolder(), "electron");
const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|mjs|cjs|js)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ name: relative(root, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));

describe("the sources", () => {
  test("start programs in the places that are known, and nowhere else", () => {
    const starters = sources.filter(({ text }) => STARTS.test(text)).map(({ name }) => name);
    expect(starters.map((name) => name.replace(/^.*\/(?=system-programs\.ts$)/, "files/")).toSorted()).toEqual(STARTERS);
  });

  test("name no program by its bare name, and use no shell", () => {
    for (const { name, text } of sources) {
      expect(text, name).not.toMatch(/\b(?:startProgram|finished|spawn|spawnSync|execFile|execFileSync|fork|run)\(\s*["'`]/);
      if (!STARTS.test(text)) continue;
      expect(text, name).not.toMatch(/\b(?:exec|execSync)\b(?!\()\s*[,}]/);
      expect(text, name).not.toMatch(/\bshell: (?!false)/);
      const calls = [...text.matchAll(/\b(?:spawn|spawnSync|execFile|execFileSync|fork)\(\s*([\w.]+)/g)];
      for (const [call, program] of calls) expect(program, `${name}: ${call}`).toMatch(WHOLE);
    }
  });
});

describe("a program is started by its whole path", () => {
  test("and a bare or relative one is a fault of ours, not a search", () => {
    for (const name of ["powershell.exe", "xdg-open", "./soffice", "bin/soffice", ""]) expect(() => startProgram(name, [], {})).toThrow("not a whole path");
  });

  test("on Windows below the folder of the system, whatever SystemRoot says that is none", () => {
    expect(powershell({ SystemRoot: "D:\\WINNT" })).toBe("D:\\WINNT\\System32\\WindowsPowerShell\\v1.0\\powershell.exe");
    expect(explorer({ SystemRoot: "C:\\Windows" })).toBe("C:\\Windows\\explorer.exe");
    for (const SystemRoot of [undefined, "", ".", "Windows", "\\Windows", "C:Windows", "\\\\server\\share"])
      expect(windowsFolder({ SystemRoot })).toBe("C:\\Windows");
  });

  test("on macOS and Linux in a folder of the system before any other", () => {
    expect(systemOpener("darwin")).toBe("/usr/bin/open");
    vi.stubEnv("PATH", "/nowhere");
    const found = systemOpener("linux");
    vi.unstubAllEnvs();
    expect(found === undefined || /^\/(?:usr\/|usr\/local\/)?bin\/xdg-open$/.test(found)).toBe(true);
  });
});

describe.skipIf(process.platform === "win32")("a folder with planted programs", () => {
  let planted: string;
  let before: string;
  beforeEach(() => {
    before = cwd();
    planted = mkdtempSync(join(tmpdir(), "guohe-planted-"));
    mkdirSync(join(planted, "bin"));
    for (const name of ["planted", "bin/planted"]) {
      writeFileSync(join(planted, name), "#!/bin/sh\n");
      chmodSync(join(planted, name), 0o755);
    }
    chdir(planted);
  });
  afterEach(() => {
    chdir(before);
    vi.unstubAllEnvs();
    rmSync(planted, { recursive: true, force: true });
  });

  test("is not searched, though PATH holds empty and relative entries", () => {
    vi.stubEnv("PATH", "::.:bin:./bin:");
    expect(findProgram("planted")).toBeUndefined();
    vi.stubEnv("PATH", join(planted, "bin"));
    expect(findProgram("planted")).toBe(join(planted, "bin", "planted"));
    expect(isWholePath("bin/planted")).toBe(false);
  });

  test("is left at the start, and what was named before keeps its meaning", () => {
    vi.stubEnv("PATH", `.:bin::${dirname(execPath)}`);
    vi.stubEnv("GUOHE_HOME", "home");
    vi.stubEnv("GUOHE_GUIDES", "");
    const here = cwd();
    leaveStartFolder();
    expect(cwd()).toBe(dirname(execPath));
    expect(process.env.PATH).toBe(dirname(execPath));
    expect(process.env.GUOHE_HOME).toBe(join(here, "home"));
    expect(process.env.GUOHE_GUIDES).toBe("");
  });
});
