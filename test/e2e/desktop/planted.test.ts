import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { ENTRY_FILE } from "../../../electron/library/cases/case-shortcut.ts";
import { findMakensis } from "../../../electron/packing/windows-installer.ts";
import { findElectronUnderWine } from "../../runner/tools.ts";
import { endOf, NODE, startBeside, startInside, windowsPath } from "./beside.ts";
import { connect, freePort } from "./connect.ts";
import { PACKED_PROGRAM } from "./pack-once.ts";
import { startWindows, type WindowsWorld } from "./windows-world.ts";

/** A case folder of somebody else's, with programs in it that have the names of the system's: a double click starts none of them. */
const PLANTED = ["powershell.exe", "explorer.exe", "soffice.exe", "cmd.exe"];
const makensis = findMakensis();
let world: WindowsWorld;
let caseFolder: string;

const marks = () => PLANTED.filter((name) => existsSync(join(caseFolder, `${name}.ran`)));

/** A program that writes down that it ran, beside itself. */
async function plant(name: string): Promise<void> {
  const script = join(world.folder, `${name}.nsi`);
  const writeDown = `FileOpen $0 "$EXEDIR\\${name}.ran" w\n  FileClose $0`;
  const head = `Unicode true\nTarget amd64-unicode\nSilentInstall silent\nRequestExecutionLevel user\nOutFile "${join(caseFolder, name)}"`;
  await writeFile(script, `\ufeff${head}\nSection\n  ${writeDown}\nSectionEnd\n`);
  execFileSync(makensis ?? "", ["-V1", "-INPUTCHARSET", "UTF8", script], { stdio: "inherit" });
}

describe.skipIf(makensis === undefined)("a case folder with planted programs", () => {
  beforeAll(async () => {
    world = await startWindows(findElectronUnderWine() ?? "");
    caseFolder = join(world.folder, "别人的 项目");
    await cp(join(samplesFolder(), "topic-3-2"), caseFolder, { recursive: true });
    await mkdir(join(caseFolder, "attachments"), { recursive: true });
    await writeFile(join(caseFolder, "attachments", "planted.rtf"), "{\\rtf1 x}");
    await writeFile(join(caseFolder, ENTRY_FILE), "");
    for (const name of PLANTED) await plant(name);
  });
  afterAll(() => world?.close());

  test("has them run by whoever starts a program by its bare name there: the trap works", async () => {
    const script = 'require("child_process").spawnSync("powershell.exe", [])';
    const careless = startInside(world.processId, windowsPath(NODE), ["-e", script], { ELECTRON_RUN_AS_NODE: "1" }, caseFolder);
    await endOf(careless, 120);
    expect(marks()).toEqual(["powershell.exe"]);
    await rm(join(caseFolder, "powershell.exe.ran"));
  });

  test("is opened by a double click, and converting a paper and showing files start none of them", async () => {
    const port = await freePort();
    const switches = [`--remote-debugging-port=${port}`, `--user-data-dir=${windowsPath(join(world.folder, "user"))}`, "--hidden", "--at=2026-05-25T10:00"];
    const program = startBeside(world.processId, PACKED_PROGRAM, [...switches, ENTRY_FILE], caseFolder);
    const browser = await connect(program, port);
    const page = browser?.contexts()[0]?.pages()[0];
    await page?.getByRole("navigation", { name: "申报项目" }).waitFor({ timeout: 90_000 });
    const looked = await page?.evaluate(async () => {
      const call: (...words: unknown[]) => Promise<{ value: readonly { key: string }[] }> = Reflect.get(window, "guohe").call;
      const [recent] = (await call("cases:recent")).value;
      const answer = await call("attachments:look", { key: recent?.key, file: "attachments/planted.rtf" });
      await call("attachments:show", { key: recent?.key, file: "attachments/planted.rtf" });
      return JSON.stringify(answer);
    });
    // there is no Word in this Windows: what matters is that one was looked for
    expect(looked).toContain("attachment-not-converted");
    expect(marks()).toEqual([]);
    await page?.evaluate(() => window.close()).catch(() => undefined);
    expect(await endOf(program, 60)).toBe(0);
    expect(marks()).toEqual([]);
  });
});
