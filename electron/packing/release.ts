import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { EXIT } from "../../shared/messages/exit-codes.ts";
import { type Moment, parseMoment } from "../../shared/text/moment.ts";
import { findProgram } from "../files/find-program.ts";
import { productFolder, templatesFolder } from "../files/paths.ts";
import { sha256OfFile } from "../files/sha256.ts";
import { productVersion } from "../files/version.ts";
import { readGuides } from "../library/guides/guides.ts";
import { type Packing, packApplication } from "./pack.ts";
import { packedParts, sizeLines } from "./packed-size.ts";
import { writePortableZip } from "./portable-zip.ts";
import { releaseProblems } from "./release-checks.ts";
import { writeWindowsInstaller } from "./windows-installer.ts";

/**
 * `npm run release`: checks that this may be released, builds it, packs every form that this machine can, and lists the
 * files with their SHA-256 in out/release/SHA256SUMS.txt (as `sha256sum -c` reads it).
 *   --allow-past-guide     although a guide inside has passed its date
 *   --windows FOLDER       also the Windows forms (ZIP and installer), with the Electron for Windows in that folder (on Windows itself it is made anyway)
 *   --at MOMENT            the moment that the guides' dates are compared with
 */
const { values } = parseArgs({ options: { "allow-past-guide": { type: "boolean" }, windows: { type: "string" }, at: { type: "string" } } });
const root = productFolder();
const output = join(root, "out", "release");
const unpacked = join(output, "win-unpacked");
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The forms that electron-builder makes on this system by itself; the Windows forms are ours and made anywhere. */
const OWN_FORMS: Readonly<Partial<Record<NodeJS.Platform, readonly Packing[]>>> = {
  darwin: [{ system: "macos", form: "dmg" }],
  linux: [{ system: "linux", form: "AppImage" }],
};

// the code is given at once: a hook of electron-builder would make it 0 when the program ends by itself
process.exit(await release());

async function release(): Promise<number> {
  const moment = values.at === undefined ? ({ kind: "instant", epochMs: Date.now() } satisfies Moment) : parseMoment(values.at);
  if (moment === undefined) return refuse([`--at 的写法不对：“${values.at}”。请写作 2026-06-01 或 2026-06-01T10:00。`]);
  const version = await productVersion();
  const { guides, problems: broken } = await readGuides([join(templatesFolder(), "guides")]);
  const matter = { version, changeLog: await readFile(join(root, "CHANGELOG.md"), "utf8"), guides, moment };
  const unread = broken.map((problem) => `指南读不了：${JSON.stringify(problem)}`);
  const problems = [...releaseProblems(matter, values["allow-past-guide"] === true), ...unread, ...uncommitted()];
  if (problems.length > 0) return refuse(problems);
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  execFileSync(process.execPath, [join(root, "electron", "build.mjs")], { stdio: "inherit" });
  const files: string[] = [];
  const failed: string[] = [];
  const attempt = async (name: string, make: () => Promise<readonly string[]>) => {
    try {
      files.push(...(await make()));
    } catch (error) {
      failed.push(`${name}：${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
    }
  };
  if (values.windows !== undefined || process.platform === "win32") {
    await attempt("Windows 程序", () => packWindows(values.windows));
    await attempt("Windows 免安装版（ZIP）", () => makePortable(version));
    await attempt("Windows 安装程序", () => makeInstaller(version));
  }
  for (const form of OWN_FORMS[process.platform] ?? []) await attempt(`${form.system} ${form.form}`, () => packApplication({ ...form, output }));
  const listed = await Promise.all([...new Set(files)].sort().map(async (file) => `${await sha256OfFile(file)}  ${basename(file)}`));
  await writeFile(join(output, "SHA256SUMS.txt"), `${listed.join("\n")}\n`);
  say(`\n${version} 版：\n${listed.join("\n")}`);
  for (const line of failed) say(`没有做成 ${line}`);
  return failed.length === 0 && files.length > 0 ? EXIT.done : EXIT.outputUnwritable;
}

async function packWindows(electron: string | undefined): Promise<readonly string[]> {
  await packApplication({ system: "windows", form: "dir", electron, output });
  for (const line of sizeLines(await packedParts(unpacked))) say(line);
  return [];
}

async function makePortable(version: string): Promise<readonly string[]> {
  const zip = join(output, `guohe-${version}-windows.zip`);
  await writePortableZip(unpacked, `guohe-${version}`, zip);
  return [zip];
}

async function makeInstaller(version: string): Promise<readonly string[]> {
  const target = join(output, `guohe-${version}-setup.exe`);
  await writeWindowsInstaller({ folder: unpacked, version, target });
  return [target];
}

/** A release can be made again from its commit. Where there is no git (a source archive) nothing can be said. */
function uncommitted(): readonly string[] {
  const git = findProgram(process.platform === "win32" ? "git.exe" : "git");
  if (git === undefined) return [];
  const status = spawnSync(git, ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
  return status.status === 0 && status.stdout.trim() !== "" ? ["工作目录中有未提交的改动，请先提交。"] : [];
}

function refuse(problems: readonly string[]): number {
  for (const problem of problems) process.stderr.write(`不能发布：${problem}\n`);
  return EXIT.wrongUse;
}
