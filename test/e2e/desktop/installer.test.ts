import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { ENTRY_FILE } from "../../../electron/library/cases/case-shortcut.ts";
import { findMakensis, writeWindowsInstaller } from "../../../electron/packing/windows-installer.ts";
import { findElectronUnderWine } from "../../runner/tools.ts";
import { endOf, holdFile, startBeside, windowsPath } from "./beside.ts";
import { connect, freePort } from "./connect.ts";
import { PACKED_PROGRAM } from "./pack-once.ts";
import { startWindows, type WindowsWorld } from "./windows-world.ts";

const UNINSTALL = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\guohe-kit";
const TYPES = ["Software\\Classes\\.guohe", "Software\\Classes\\GuoheKit.Case"];
const OURS = [UNINSTALL, ...TYPES.map((type) => `HKCU\\${type}`)];
const NOT_DONE = 2;

let world: WindowsWorld;
let setup: string;
let earlierSetup: string;
/** where it is installed: a name with a space and Chinese */
let place: string;
let caseFolder: string;
const shortcuts = () => [
  join(world.userFolder, "Desktop", "国合申报匣.lnk"),
  join(world.userFolder, "AppData", "Roaming", "Microsoft", "Windows", "Start Menu", "Programs", "国合申报匣.lnk"),
];

const install = (exe: string, target?: string) =>
  // the folder stands last and without quotes
  world.run(windowsPath(exe), ["/S", ...(target === undefined ? [] : `/D=${windowsPath(target)}`.split(" "))]);
/** Told where it lies, it does its work itself and can be waited for; otherwise a copy of it in the temporary folder does. */
const uninstallInPlace = () => world.run(windowsPath(join(place, "uninstall.exe")), ["/S", ...`_?=${windowsPath(place)}`.split(" ")]);
const log = () => readFile(join(world.userFolder, "AppData", "Local", "Temp", "guohe-setup.log"), "utf16le");

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (file) => `${relative(folder, file)} ${(await stat(file)).size}`)).then((lines) => lines.sort());
}

/** A small program in the place of ours: writes down what it was started with. */
async function makeEarlierProgram(makensis: string): Promise<string> {
  const earlier = join(world.folder, "earlier");
  await mkdir(join(earlier, "resources", "templates", "guides"), { recursive: true });
  await writeFile(join(earlier, "resources", "templates", "guides", "旧指南.yaml"), "id: 旧\n");
  await writeFile(join(earlier, "只有旧版才有.dll"), "old");
  const script = join(world.folder, "earlier.nsi");
  const writeDown = 'FileOpen $0 "$EXEDIR\\..\\opened.txt" w\n  FileWriteUTF16LE $0 $CMDLINE\n  FileClose $0';
  await writeFile(
    script,
    `\ufeffUnicode true\nTarget amd64-unicode\nSilentInstall silent\nRequestExecutionLevel user\nOutFile "${join(earlier, "guohe.exe")}"\nSection\n  ${writeDown}\nSectionEnd\n`,
  );
  execFileSync(makensis, ["-V1", "-INPUTCHARSET", "UTF8", script], { stdio: "inherit" });
  return earlier;
}

const makensis = findMakensis();

/** The installer as a user and a unit's computer service meet it; `npm run release` makes the same one, compressed. */
describe.skipIf(makensis === undefined)("the Windows installer", () => {
  beforeAll(async () => {
    world = await startWindows(findElectronUnderWine() ?? "");
    place = join(world.folder, "程序 文件夹", "国合 申报匣");
    caseFolder = join(world.folder, "我的 项目");
    setup = join(world.folder, "guohe-0.1.0-setup.exe");
    earlierSetup = join(world.folder, "guohe-0.0.9-setup.exe");
    await cp(join(samplesFolder(), "topic-3-2"), caseFolder, { recursive: true });
    await writeFile(join(caseFolder, ENTRY_FILE), "");
    await writeWindowsInstaller({ folder: await makeEarlierProgram(makensis ?? ""), version: "0.0.9", target: earlierSetup, quick: true });
    await writeWindowsInstaller({ folder: dirname(PACKED_PROGRAM), version: "0.1.0", target: setup, quick: true });
    // what a run that was ended left in the shared Windows
    for (const key of OURS) await world.run("reg", ["delete", key, "/f"]);
    for (const file of shortcuts()) await rm(file, { force: true });
  });
  afterAll(() => world?.close());

  test("refuses a folder that holds other files and says which, and changes nothing in it", async () => {
    const taken = join(world.folder, "别的 文件");
    await mkdir(taken);
    await writeFile(join(taken, "论文.docx"), "mine");
    expect(await install(earlierSetup, taken)).toBe(NOT_DONE);
    expect(await log()).toContain(windowsPath(taken));
    expect(await readdir(taken)).toEqual(["论文.docx"]);
    expect(await world.registry(UNINSTALL)).toBe("");
  });

  test("refuses a folder in which the longest of its files would have no path", async () => {
    const long = join(world.folder, "长".repeat(100), "长".repeat(100));
    expect(await install(earlierSetup, long)).toBe(NOT_DONE);
    expect(await log()).toContain("太长");
  });

  test("installs for one user into a folder with spaces and Chinese: shortcuts, the list of programs, the type of the entry", async () => {
    expect(await install(earlierSetup, place)).toBe(0);
    expect(await filesBelow(place)).toHaveLength(4);
    for (const file of shortcuts()) expect(existsSync(file), file).toBe(true);
    const listed = await world.registry(UNINSTALL);
    for (const expected of ['"DisplayName"="国合申报匣"', '"DisplayVersion"="0.0.9"', '"Publisher"=', '"EstimatedSize"=', "uninstall.exe", "guohe.exe"]) {
      expect(listed).toContain(expected);
    }
    // a double click on the entry: Windows itself finds the program. Wine 10 looks for it in the machine's types alone, not in the user's
    for (const [user, machine] of TYPES.map((type) => [`HKCU\\${type}`, `HKLM\\${type}`] as const)) {
      expect(await world.run("reg", ["copy", user, machine, "/s", "/f"])).toBe(0);
    }
    await world.run("C:\\windows\\system32\\start.exe", [windowsPath(join(caseFolder, ENTRY_FILE))]);
    for (const type of TYPES) await world.run("reg", ["delete", `HKLM\\${type}`, "/f"]);
    const opened = () => readFile(join(dirname(place), "opened.txt"), "utf16le").catch(() => "");
    await expect.poll(opened, { timeout: 20_000 }).toContain(windowsPath(join(caseFolder, ENTRY_FILE)));
  });

  test("takes the place of an earlier version where that lies, and leaves what a unit put there", async () => {
    const own = join(place, "resources", "templates", "guides", "本单位.yaml");
    await writeFile(own, "id: 本单位\n");
    const [desktop = ""] = shortcuts();
    await rm(desktop);
    expect(await install(setup)).toBe(0);
    const { size } = await stat(join(place, "uninstall.exe"));
    const expected = [...(await filesBelow(dirname(PACKED_PROGRAM))), `uninstall.exe ${size}`, "resources/templates/guides/本单位.yaml 14"].sort();
    expect(await filesBelow(place)).toEqual(expected);
    expect(await world.registry(UNINSTALL)).toContain('"DisplayVersion"="0.1.0"');
    // the user had taken it away
    expect(existsSync(desktop)).toBe(false);
    await rm(own);
  });

  test("the installed program comes up with the case; while it runs neither installing nor removing begins", async () => {
    const port = await freePort();
    const data = join(world.folder, "user");
    const switches = [`--remote-debugging-port=${port}`, `--user-data-dir=${windowsPath(data)}`, "--hidden", "--at=2026-05-25T10:00"];
    const program = startBeside(world.processId, join(place, "guohe.exe"), [...switches, windowsPath(join(caseFolder, ENTRY_FILE))]);
    const browser = await connect(program, port);
    const page = browser?.contexts()[0]?.pages()[0];
    await page?.getByRole("navigation", { name: "申报项目" }).waitFor({ timeout: 90_000 });
    const before = await filesBelow(place);
    expect(await install(setup)).toBe(NOT_DONE);
    expect(await log()).toContain(windowsPath(join(place, "guohe.exe")));
    expect(await uninstallInPlace()).toBe(NOT_DONE);
    expect(await filesBelow(place)).toEqual(before);
    await page?.evaluate(() => window.close()).catch(() => undefined);
    expect(await endOf(program, 60)).toBe(0);
  });

  test("is removed all or not at all: a file that another program holds is named, and nothing is gone", async () => {
    const before = await filesBelow(place);
    const held = join(place, "resources", "CHANGELOG.md");
    const letGo = await holdFile(world.processId, held);
    try {
      expect(await uninstallInPlace()).toBe(NOT_DONE);
      expect(await log()).toContain(windowsPath(held));
      expect(await install(setup)).toBe(NOT_DONE);
      expect(await log()).toContain(windowsPath(held));
    } finally {
      letGo();
    }
    expect(await filesBelow(place)).toEqual(before);
  });

  test("takes away every file that it put there and every entry, and leaves a case, the user's data and a file of somebody else's", async () => {
    const case_ = await filesBelow(caseFolder);
    const home = await filesBelow(join(world.folder, "home"));
    expect(home.length).toBeGreaterThan(0);
    await writeFile(join(place, "resources", "我的.txt"), "mine");
    expect(await world.run(windowsPath(join(place, "uninstall.exe")), ["/S"])).toBe(0);
    await expect.poll(() => world.registry(UNINSTALL), { timeout: 60_000 }).toBe("");
    await expect.poll(() => filesBelow(place)).toEqual(["resources/我的.txt 4"]);
    expect(await filesBelow(caseFolder)).toEqual(case_);
    expect(await filesBelow(join(world.folder, "home"))).toEqual(home);
    for (const file of shortcuts()) expect(existsSync(file), file).toBe(false);
    for (const key of OURS) expect(await world.registry(key), key).toBe("");
  });
});
