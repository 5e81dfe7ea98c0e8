import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { isExecutable, pathFolders } from "../files/find-program.ts";
import { productFolder } from "../files/paths.ts";
import { makeIcons } from "./make-icons.ts";

/** What is installed: an unpacked Windows program, its version (`1.2.3`), and the installer to be written. */
export type WindowsInstaller = {
  readonly folder: string;
  readonly version: string;
  readonly target: string;
  /** without compression, in seconds instead of minutes: for tests */
  readonly quick?: boolean;
};

const run = promisify(execFile);

/** NSIS's compiler: named by the folder in `ELECTRON_BUILDER_NSIS_DIR`, on the PATH, or where NSIS puts itself on Windows. */
export function findMakensis(): string | undefined {
  const named = process.env.ELECTRON_BUILDER_NSIS_DIR ?? "";
  const folders = [...(named === "" ? [] : [named, join(named, "Bin")]), ...pathFolders(), "C:\\Program Files (x86)\\NSIS", "C:\\Program Files\\NSIS"];
  const name = process.platform === "win32" ? "makensis.exe" : "makensis";
  return folders.map((folder) => resolve(folder, name)).find(isExecutable);
}

/**
 * Writes the installer of `windows/installer.nsi`. Throws where NSIS is missing (Debian: package `nsis`; Windows:
 * nsis.sourceforge.io), and with NSIS's own words when it fails.
 */
export async function writeWindowsInstaller({ folder, version, target, quick = false }: WindowsInstaller): Promise<void> {
  const makensis = findMakensis();
  if (makensis === undefined) {
    throw new Error("NSIS 3 is missing: install it (Debian: apt-get install nsis), or name its folder in ELECTRON_BUILDER_NSIS_DIR");
  }
  const pictures = await makeIcons();
  const work = await mkdtemp(join(tmpdir(), "guohe-installer-"));
  try {
    const list = join(work, "files.nsh");
    const head = { VERSION: version, TARGET: target, PICTURES: pictures };
    await writeFile(list, `\ufeff${await fileList(folder, quick ? { ...head, QUICK: "" } : head)}`);
    const script = join(productFolder(), "electron", "packing", "windows", "installer.nsi");
    // names of files are Chinese, whatever the language of this machine
    const environment = { ...process.env, LC_ALL: "C.UTF-8" };
    await run(makensis, ["-V2", "-WX", "-INPUTCHARSET", "UTF8", `-DFILES=${list}`, script], { env: environment }).catch((error) => {
      throw new Error(`NSIS: ${[error.stderr, error.stdout, error.message].join("\n").trim()}`);
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What the script is told: its values, and every file and folder of the program, to be put in and taken out one by one. */
export async function fileList(folder: string, values: Readonly<Record<string, string>>): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const inside = (entry: (typeof entries)[number]) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
  const files = entries.filter((entry) => entry.isFile()).map(inside);
  const folders = entries.filter((entry) => entry.isDirectory()).map(inside);
  const odd = [...files, ...folders].filter((path) => /["*?[\]]/.test(path));
  if (odd.length > 0) throw new Error(`names that NSIS would take for patterns: ${odd.join(", ")}`);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  const put = ["", ...folders.sort()].flatMap((parent) => [
    `!insertmacro putFolder ${quoted(parent === "" ? "" : `\\${windows(parent)}`)}`,
    ...files.filter((file) => parentOf(file) === parent).map((file) => `!insertmacro putFile ${quoted(join(folder, file))} ${quoted(windows(file))}`),
  ]);
  const longest = Math.max(...[...files, "uninstall.exe"].map((file) => file.length + 1));
  return [
    ...Object.entries(values).map(([name, value]) => `!define ${name} ${quoted(value)}`),
    `!define KILOBYTES ${Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024)}`,
    `!define LONGEST_INSIDE ${longest}`,
    "!macro putAll",
    ...put,
    "!macroend",
    "!macro tryAll",
    ...files.map((file) => `!insertmacro tryFile ${quoted(windows(file))}`),
    "!macroend",
    "!macro takeAll",
    ...files.map((file) => `!insertmacro takeFile ${quoted(windows(file))}`),
    // what lies deeper goes first
    ...folders.toReversed().map((path) => `!insertmacro takeFolder ${quoted(windows(path))}`),
    "!macroend",
    "",
  ].join("\n");
}

const windows = (path: string): string => path.replaceAll("/", "\\");
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
/** A string of NSIS, in which a dollar sign begins a name of a value. */
const quoted = (text: string): string => `"${text.replaceAll("$", "$$$$")}"`;
