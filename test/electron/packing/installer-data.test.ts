import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fileList } from "../../../electron/packing/windows-installer.ts";

/**
 * What the packed program and its installers are told, read as text: so that a line that opens the program to others, or has
 * the installer touch what is not its own, is noticed where neither NSIS nor Windows is. The installer at work:
 * test/e2e/desktop/installer.test.ts.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const builder: unknown = parse(await readFile(join(root, "electron-builder.yml"), "utf8"));
const lines = (await readFile(join(root, "electron", "packing", "windows", "installer.nsi"), "utf8")).split("\n").map((line) => line.trim());
const script = lines.join("\n");
const withCommand = (name: RegExp) => lines.filter((line) => name.test(line));

describe("the packed program", () => {
  test("can be started as nothing else than itself: every fuse stands where docs/security.md says", () => {
    expect(builder).toMatchObject({
      electronFuses: {
        runAsNode: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        grantFileProtocolExtraPrivileges: false,
        resetAdHocDarwinSignature: true,
      },
      asar: true,
    });
  });

  test("holds what was built and nothing else of the project", () => {
    expect(builder).toMatchObject({ files: ["dist/desktop", "dist/renderer", "package.json", "!node_modules/**"] });
  });
});

describe("the script of the Windows installer", () => {
  test("needs no administrator and writes into the user's part of the registry only", () => {
    expect(withCommand(/^RequestExecutionLevel/)).toEqual(["RequestExecutionLevel user"]);
    const registry = withCommand(/^(WriteReg|DeleteReg|ReadReg|InstallDirRegKey)/);
    expect(registry.length).toBeGreaterThan(15);
    for (const line of registry) expect(line).toMatch(/\bHKCU\b/);
    expect(script).not.toMatch(/\b(HKLM|HKCR|SHCTX)\b/);
  });

  test("removes folders only when they are empty, and of the type of an entry only what is its own", () => {
    expect(withCommand(/^RMDir/).length).toBeGreaterThan(2);
    expect(script).not.toMatch(/RMDir\s+\/r/i);
    expect(script).toMatch(
      /ReadRegStr \$0 HKCU "\$\{CASE_ENDING\}" ""\n\$\{If\} \$0 == "\$\{CASE_TYPE\}"\nDeleteRegValue HKCU "\$\{CASE_ENDING\}" ""\n\$\{EndIf\}/,
    );
  });

  test("writes every program that Windows will start in quotation marks: no C:\\Program.exe is started in its place", () => {
    const commands = withCommand(/"(UninstallString|QuietUninstallString)"|\\shell\\open\\command"|_VERB\}\\command"/);
    expect(commands).toHaveLength(5);
    for (const line of commands) expect(line).toMatch(/'"\$INSTDIR\\[^"']+"/);
    expect(commands.filter((line) => line.includes("%1"))).toEqual([1, 2, 3].map(() => expect.stringContaining('"%1"\'')));
    for (const line of withCommand(/^ExecWait/)) expect(line).toMatch(/^ExecWait '"\$earlier\\uninstall\.exe"/);
  });

  test("begins neither to install nor to remove while the program runs", () => {
    expect(script).toMatch(/StrCpy \$named "\$INSTDIR"\nCall waitForProgram\n\$\{If\} \$earlier != ""\nStrCpy \$named "\$earlier"\nCall waitForProgram/);
    expect(script).toMatch(/Function un\.onInit\n(?:.*\n)*?Call un\.waitForProgram\nFunctionEnd/);
  });

  test("without questions takes no folder in which other files lie, and no path that is too long for Windows", () => {
    expect(script).toMatch(/仍要装在这里吗？.*\/SD IDNO IDYES taken/);
    // MAX_PATH is 260 with the zero at its end
    expect(script).toContain("!define LONGEST_PATH 259");
    expect(script).toMatch(/IntOp \$0 \$0 \+ \$\{LONGEST_INSIDE\}\n\$\{If\} \$0 > \$\{LONGEST_PATH\}/);
  });
});

describe("the list of files that the script is given", () => {
  let folder: string;
  let list: readonly string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "guohe 列表 "));
    await mkdir(join(folder, "resources", "指南"), { recursive: true });
    await writeFile(join(folder, "guohe.exe"), "x".repeat(1025));
    await writeFile(join(folder, "resources", "指南", "a$b.yaml"), "");
    list = (await fileList(folder, { VERSION: "1.2.3" })).split("\n");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("has the size in whole kilobytes, and the longest path below the folder with the separator before it", () => {
    expect(list).toContain('!define VERSION "1.2.3"');
    expect(list).toContain("!define KILOBYTES 2");
    expect(list).toContain(`!define LONGEST_INSIDE ${"\\resources\\指南\\a$b.yaml".length}`);
  });

  test("names every file for putting in, trying and taking out, with a dollar sign that is one", () => {
    expect(list.filter((line) => line.includes("a$$b.yaml")).map((line) => line.split(" ")[1])).toEqual(["putFile", "tryFile", "takeFile"]);
    expect(list.filter((line) => line.includes('"guohe.exe"')).map((line) => line.split(" ")[1])).toEqual(["putFile", "tryFile", "takeFile"]);
  });

  test("makes folders from the outside in and takes them from the inside out", () => {
    const folders = (name: string) => list.filter((line) => line.includes(name)).map((line) => /"(.*)"/.exec(line)?.[1]);
    expect(folders("putFolder")).toEqual(["", "\\resources", "\\resources\\指南"]);
    expect(folders("takeFolder")).toEqual(["resources\\指南", "resources"]);
  });

  test("is refused where a name would be a pattern to NSIS", async () => {
    const odd = await mkdtemp(join(tmpdir(), "guohe-odd-"));
    await writeFile(join(odd, "a[1].txt"), "");
    await expect(fileList(odd, {})).rejects.toThrow("a[1].txt");
    await rm(odd, { recursive: true, force: true });
  });
});
