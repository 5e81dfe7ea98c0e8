import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openEarlierBundle } from "../../electron/bundle/earlier-bundle.ts";
import { bundleCommand } from "../../electron/cli/commands/bundle.ts";
import { checkCommand } from "../../electron/cli/commands/check.ts";
import { draftCommand } from "../../electron/cli/commands/draft.ts";
import { installCommand } from "../../electron/cli/commands/install.ts";
import { verifyCommand } from "../../electron/cli/commands/verify.ts";
import { findAttachmentFile } from "../../electron/files/attachment-files.ts";
import { productFolder, samplesFolder } from "../../electron/files/paths.ts";
import { readLock } from "../../electron/files/presence.ts";
import { readRegularFile, readRegularFileSync } from "../../electron/files/regular-file.ts";
import { addFromDisk } from "../../electron/library/cases/add-from-disk.ts";
import { caseKey } from "../../electron/library/cases/case-key.ts";
import { copyCaseFolder } from "../../electron/library/cases/cases.ts";
import { keepSession } from "../../electron/library/cases/history.ts";
import { readUnitTemplates } from "../../electron/library/cases/unit-templates.ts";
import { readUnsaved } from "../../electron/library/cases/unsaved.ts";
import { readGuides } from "../../electron/library/guides/guides.ts";
import { readLetters } from "../../electron/library/guides/letters.ts";
import { readPolicies } from "../../electron/library/guides/policies.ts";
import { recentFolders } from "../../electron/library/remembered/recent-cases.ts";
import { carryEdited } from "../../electron/library/remembered/written-files.ts";
import { findFangsong } from "../../electron/pdf/fonts/system-fangsong.ts";
import { errorText } from "../../shared/messages/error-text.ts";

/** A reading that waits for ever must end the test, not the patience of whoever runs it. */
const SOON = { timeout: 30_000 };
const NOT_REGULAR = "不是普通文件";

let folder: string;
const folders: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-special-"));
  folders.push(folder);
  vi.stubEnv("GUOHE_HOME", join(folder, "home"));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true, force: true }))));

type Put = (...path: readonly string[]) => Promise<string>;
/** A pipe that nobody writes into. */
const pipe: Put = async (...path) => {
  const file = resolve(folder, ...path);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  execFileSync("mkfifo", [file]);
  return file;
};
/** A device that never ends. */
const zero: Put = async (...path) => {
  const file = resolve(folder, ...path);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  await symlink("/dev/zero", file);
  return file;
};

function input(positionals: readonly string[], values: Readonly<Record<string, string | boolean>> = {}) {
  return { positionals, values, path: (given: string) => resolve(folder, given), onProgress: () => undefined, signal: new AbortController().signal };
}

async function sampleCase(): Promise<string> {
  const to = join(folder, "case");
  await cp(join(samplesFolder(), "topic-2"), to, { recursive: true });
  return to;
}

const refused = (file: string) => ({ ok: false, error: { kind: "file-unreadable", file, cause: { code: "not-regular" } } });

test("what reads a file opens it through one function, in the whole product", async () => {
  const root = join(productFolder(), "electron");
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  // what packs the program reads only what it has built itself
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.parentPath.includes("packing"));
  for (const entry of files.filter(({ name }) => name !== "regular-file.ts")) {
    const text = await readFile(join(entry.parentPath, entry.name), "utf8");
    const name = relative(root, join(entry.parentPath, entry.name));
    const imported = [...text.matchAll(/import \{([^}]*)\} from "(?:node:)?fs(?:\/promises)?"/g)].map(([, names]) => names).join(",");
    for (const reader of ["readFile", "readFileSync", "createReadStream", "openSync", "copyFile", "copyFileSync", "cpSync", "openAsBlob"])
      expect(imported.split(/[\s,]+/), name).not.toContain(reader);
    expect(text, name).not.toMatch(/import (?:\* as )?\w+ from "(?:node:)?fs/);
    // for writing, and a folder that is to be flushed
    for (const [, flags] of text.matchAll(/(?<![\w.])open\([^()]*?, "([a-z+]+)"\)/g))
      expect(/(?:write-durably|atomic-write)\.ts$/.test(name) ? ["wx", "r"] : ["wx", "r+"], name).toContain(flags);
  }
});

describe.skipIf(process.platform === "win32").each([
  ["a pipe", pipe],
  ["a device", zero],
])("%s", (_name, put) => {
  // first in a process that can be ended: whoever waits for such a file in this one is waited for at its end
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "guohe-special-"));
    folders.push(folder);
    const file = await put("first");
    const module = JSON.stringify(pathToFileURL(join(productFolder(), "electron/files/regular-file.ts")).href);
    const program = `import { readRegularFile, readRegularFileSync } from ${module};
      const codes = [await readRegularFile(process.argv[1]).catch(({ code }) => code)];
      try { readRegularFileSync(process.argv[1]); } catch ({ code }) { codes.push(code); }
      process.stdout.write(codes.join());`;
    const ran = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program, file], {
      cwd: productFolder(),
      encoding: "utf8",
      timeout: 30_000,
      killSignal: "SIGKILL",
    });
    expect(ran.stdout, ran.stderr).toBe("NOT_REGULAR,NOT_REGULAR");
  });

  test("is refused by the function that opens files, at once", SOON, async () => {
    const file = await put("x");
    await expect(readRegularFile(file)).rejects.toMatchObject({ code: "NOT_REGULAR" });
    expect(() => readRegularFileSync(file)).toThrow("no regular file");
    await expect(readRegularFile(folder)).rejects.toMatchObject({ code: "EISDIR" });
  });

  test("given to check, verify, install and draft is named, with what to do", SOON, async () => {
    const file = await put("given");
    expect(await checkCommand.run(input([file]))).toMatchObject(refused(file));
    expect(await verifyCommand.run(input([file]))).toMatchObject({ ok: false, error: { kind: "file-unreadable", file } });
    expect(await installCommand.run(input([file]))).toMatchObject(refused(file));
    expect(await draftCommand.run(input(["policy", file], { out: "out.yaml" }))).toMatchObject(refused(file));
    expect(await openEarlierBundle(file)).toMatchObject(refused(file));
  });

  test("in the place of case.json, of a manifest or of a password file is named", SOON, async () => {
    const theCase = await sampleCase();
    const passwords = await put("passwords.txt");
    expect(await bundleCommand.run(input([theCase], { out: "out", "password-file": passwords, at: "2026-05-25T10:00" }))).toMatchObject(refused(passwords));
    const file = await put("case", "case.json");
    expect(await checkCommand.run(input([theCase], { at: "2026-05-25T10:00" }))).toMatchObject(refused(file));
    const manifest = await put("bundle", "manifest.json");
    expect(await verifyCommand.run(input([dirname(manifest)]))).toMatchObject(refused(manifest));
  });

  test("among the papers of a case is named, and not taken in, drawn or copied", SOON, async () => {
    const theCase = await sampleCase();
    const file = await put("dropped.pdf");
    const added = await addFromDisk(theCase, [file]);
    expect(added).toMatchObject({ added: [], refused: [{ kind: "file-unreadable", file: "dropped.pdf", cause: { code: "not-regular" } }] });
    await put("case", "attachments", "planted.pdf");
    const look = await findAttachmentFile(theCase, { file: "attachments/planted.pdf" });
    // the link leads out of the case; a pipe in it is no file
    expect(look).toMatchObject({
      ok: false,
      error: put === pipe ? { kind: "attachment-unsupported", found: { code: "special-file" } } : { kind: "attachment-outside-case" },
    });
    const pdf = join(folder, "true.pdf");
    await writeFile(pdf, "%PDF-1.7\n");
    expect((await addFromDisk(theCase, [pdf])).added).toHaveLength(1);
    if (put === pipe) expect(await copyCaseFolder(theCase, join(folder, "copy"))).toMatchObject({ ok: true });
  });

  test("among loose files is named", SOON, async () => {
    const file = await put("loose", "a.pdf");
    const result = await bundleCommand.run(input([file], { files: true, out: "out" }));
    expect(result.ok ? "" : errorText(result.error)).toContain(NOT_REGULAR);
  });

  test("in the place of a guide, a policy, a letter or a unit's template is named", SOON, async () => {
    const guide = await put("guides", "x.yaml");
    const policy = await put("policies", "x.yaml");
    const letter = await put("letters", "x.md");
    expect((await readGuides([dirname(guide)])).problems).toMatchObject([refused(guide).error]);
    expect((await readPolicies([dirname(policy)])).problems).toMatchObject([refused(policy).error]);
    expect(await readLetters(dirname(letter))).toMatchObject(refused(letter));
    const template = await put("case", "templates", "self-funding.docx");
    const found = await readUnitTemplates((await readGuides()).guides, join(folder, "case"));
    expect(found["self-funding"]).toMatchObject(refused(template));
  });

  test("in the place of a font or of what the program keeps does not hold it up", SOON, async () => {
    const font = await put("home", "fonts", "仿宋.ttf");
    expect(findFangsong([font])).toMatchObject({ refused: [{ file: font }] });
    await put("home", "recent.json");
    expect(await recentFolders()).toEqual([]);
    const theCase = await sampleCase();
    await put("case", ".lock.json");
    expect(await readLock(theCase)).toBeUndefined();
    await put("home", "unsaved", `${caseKey(theCase)}.json`);
    expect(await readUnsaved(theCase)).toBeUndefined();
    await put("case", ".history", "2026-05-25T10-00-00.000Z.json");
    await keepSession(theCase, Buffer.from("{}"), Date.now());
    const written = await put("earlier", "letter.docx");
    await carryEdited(dirname(written), join(folder, "later")).catch(() => undefined);
  });
});
