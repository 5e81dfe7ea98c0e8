import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { lettersInForce } from "../../../../electron/library/cases/unit-templates.ts";
import { findGuide, readGuide, readGuides } from "../../../../electron/library/guides/guides.ts";
import { installData, installDataBytes, installedItems, removeDataFile } from "../../../../electron/library/guides/install-data.ts";
import type { FieldProblem } from "../../../../shared/errors.ts";
import { errorText } from "../../../../shared/messages/error-text.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";
import { GUIDE_2026 } from "../../../fixtures/single-guide.ts";

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "指南 -"));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

let made = 0;

/** A folder with these files. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(home, `文件夹 ${made++}`);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

/** A copy of the guide of 2026 as another, with further or other files. */
async function copyOf2026(id: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = join(home, `副本 ${made++}`);
  await cp(GUIDE_2026, folder, { recursive: true });
  const guide = await readFile(join(folder, "guide.yaml"), "utf8");
  await writeFile(join(folder, "guide.yaml"), guide.replace(/^id: .*$/m, `id: ${id}`));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

async function filesOf(folder: string, top = ""): Promise<Zippable> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [`${top}${file.slice(folder.length + 1)}`, new Uint8Array(await readFile(file))] as const)),
  );
}

async function problemsOf(folder: string): Promise<readonly FieldProblem[]> {
  const refused = await installData(folder);
  if (refused.ok || refused.error.kind !== "guide-invalid") throw new Error(JSON.stringify(refused));
  return refused.error.problems;
}

const NEXT = { "guide.yaml": 'extends: shanghai-intl-coop-2026@2026\nid: next-year\nedition: "2027"\nissuedOn: 2027-05-08\n' };

describe("a guide folder", () => {
  test("is installed with its letters, read, and taken away; a second time changes nothing", async () => {
    const folder = await copyOf2026("as-folder", { "lists/上限.csv": "国别,上限\r\n德国,100\r\n" });
    expect(await installData(folder)).toMatchObject({ ok: true, value: { kind: "guide", id: "as-folder", edition: "2026", already: false } });
    expect(await installData(folder)).toMatchObject({ ok: true, value: { already: true } });
    const guide = unwrap(findGuide(await readGuides(), { guide: "as-folder" }));
    expect(guide.letters["self-funding"]).toBe(await readFile(join(GUIDE_2026, "letters", "self-funding.md"), "utf8"));
    expect(guide.lists).toEqual({ 上限: [{ 国别: "德国", 上限: "100" }] });
    expect(guide.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await readdir(join(home, "data", "guides"))).toEqual(["as-folder@2026"]);
    expect((await removeDataFile("as-folder")).ok).toBe(true);
    expect((await installedItems()).items.map(({ id }) => id)).not.toContain("as-folder");
    expect(await readdir(join(home, "data", "guides"))).toEqual([]);
  });

  test("with another letter under the same id and edition is refused, and the letters of an edition stay those of its cases", async () => {
    const letter = (await readFile(join(GUIDE_2026, "letters", "self-funding.md"), "utf8")).replace("承诺书", "保证书");
    unwrap(await installData(await copyOf2026("pinned")));
    expect(await installData(await copyOf2026("pinned", { "letters/self-funding.md": letter }))).toMatchObject({
      ok: false,
      error: { kind: "data-file-conflicts", edition: "2026" },
    });
    const next = await folderOf({ "guide.yaml": 'extends: pinned\nid: pinned\nedition: "2027"\n', "letters/self-funding.md": letter });
    unwrap(await installData(next));
    const installed = await readGuides();
    const wordsIn = async (guideEdition: string) => {
      const guide = unwrap(findGuide(installed, { guide: "pinned", guideEdition }));
      return (await lettersInForce(guide)).find(({ id }) => id === "self-funding")?.text;
    };
    expect(await wordsIn("2027")).toBe(letter);
    expect(await wordsIn("2026")).not.toBe(letter);
    unwrap(await removeDataFile("pinned", "2027"));
    unwrap(await removeDataFile("pinned", "2026"));
  });

  test("has the same hash whatever the order of its files, its line ends and its byte order mark", async () => {
    const one = await copyOf2026("hashed");
    const other = await copyOf2026("hashed", { "source.txt": `\uFEFF${(await readFile(join(one, "source.txt"), "utf8")).replace(/\n/g, "\r\n")}` });
    const hash = async (folder: string) => unwrap(await readGuide(folder)).sha256;
    expect(await hash(other)).toBe(await hash(one));
    expect(await hash(await copyOf2026("hashed", { "letters/ethics.md": "x" }))).not.toBe(await hash(one));
  });

  test("takes a list that Excel in Chinese wrote in GBK", async () => {
    const gbk = Uint8Array.from([0xb9, 0xfa, 0xb1, 0xf0, 0x0a, 0xb5, 0xc2, 0xb9, 0xfa]);
    expect(unwrap(await readGuide(await copyOf2026("in-gbk", { "lists/a.csv": gbk }))).lists).toEqual({ a: [{ 国别: "德国" }] });
  });

  test("names files that it does not have, and faults with file, line and column", async () => {
    expect(await problemsOf(await copyOf2026("odd", { "letter/x.md": "x", "rules.yml": "[]" }))).toMatchObject([{ file: "letter/" }, { file: "rules.yml" }]);
    const slots = (await readFile(join(GUIDE_2026, "slots.yaml"), "utf8")).replace("requiredBy: agreement-present", "requiredBy: agreement-presnt");
    const [problem] = await problemsOf(await copyOf2026("odd", { "slots.yaml": slots }));
    const line = slots.split("\n").findIndex((text) => text.includes("agreement-presnt")) + 1;
    expect(problem).toMatchObject({ file: "slots.yaml", line, path: "slots[0].requiredBy" });
    expect(await problemsOf(await copyOf2026("odd", { "letters/ethics.md": "# 标题\n((没有这个事实))" }))).toContainEqual(
      expect.objectContaining({ file: "letters/ethics.md", path: "第2行" }),
    );
    expect(await problemsOf(await copyOf2026("odd", { "lists/a.csv": "甲,甲\n1,2" }))).toMatchObject([
      { file: "lists/a.csv", line: 1, problem: "首行有两列都叫“甲”" },
    ]);
    expect(await problemsOf(await copyOf2026("odd", { "rules.yaml": "- id: [" }))).toMatchObject([{ file: "rules.yaml", line: 1 }]);
    expect(await problemsOf(await folderOf({ "rules.yaml": "[]" }))).toContainEqual(expect.objectContaining({ file: "guide.yaml" }));
    expect(errorText({ kind: "guide-invalid", file: "甲", problems: problem ? [problem] : [] })).toContain(`slots.yaml 第 ${line} 行`);
  });
});

describe("a guide that extends another", () => {
  test("holds only what differs: entries merge by id, are added and removed, letters are inherited", async () => {
    const files = {
      ...NEXT,
      "rules.yaml": "- { id: leads-fewer-than-two, remove: true }\n- { id: filing-window, title: 填报时间 }\n",
      "words.yaml": "主管部门: 市科创局\n",
    };
    const base = unwrap(findGuide(await readGuides(), { guide: "shanghai-intl-coop-2026" }));
    const removed = base.rules.find(({ check }) => check.kind === "leadsFewerThan")?.id ?? "";
    const window = base.rules.find(({ check }) => check.kind === "filingWindow")?.id ?? "";
    const rules = files["rules.yaml"].replace("leads-fewer-than-two", removed).replace("filing-window", window);
    const guide = unwrap(await readGuide(await folderOf({ ...files, "rules.yaml": rules })));
    expect(guide).toMatchObject({ id: "next-year", edition: "2027", documentNumber: base.documentNumber });
    expect(guide.rules.length).toBe(base.rules.length - base.rules.filter(({ id }) => id === removed).length);
    expect(guide.rules.find(({ id }) => id === window)).toMatchObject({ title: "填报时间", check: { kind: "filingWindow" } });
    expect(guide.letters).toEqual(base.letters);
    expect(guide.sha256).not.toBe(base.sha256);
  });

  test("says what to do when its base is not there, when two extend one another, and when nothing is there to be removed", async () => {
    const [absent] = await problemsOf(await folderOf({ "guide.yaml": NEXT["guide.yaml"].replace("shanghai-intl-coop-2026@2026", "nowhere") }));
    expect(absent).toMatchObject({
      file: "guide.yaml",
      line: 1,
      problem: expect.stringMatching(/没有安装所继承的指南 nowhere.*请先安装它.*shanghai-intl-coop-2026@2026/),
    });
    const [nothing] = await problemsOf(await folderOf({ ...NEXT, "rules.yaml": "- { id: nothing, remove: true }\n" }));
    expect(nothing).toMatchObject({ file: "rules.yaml", line: 1, problem: expect.stringContaining("没有 nothing") });
    const circle = await folderOf({
      "a/guide.yaml": 'extends: b\nid: a\nedition: "1"\n',
      "b/guide.yaml": 'extends: a\nid: b\nedition: "1"\n',
    });
    const { guides, problems } = await readGuides([circle]);
    expect(guides).toEqual([]);
    expect(problems.map((problem) => errorText(problem))).toEqual([expect.stringMatching(/a → b → a.*去掉/), expect.stringMatching(/b → a → b.*去掉/)]);
  });

  test("names a fault in the file that it stands in, its own or that of the base", async () => {
    const own = await problemsOf(await folderOf({ ...NEXT, "slots.yaml": "- id: agreement-copy\n  requiredBy: no-such\n" }));
    expect(own).toMatchObject([{ file: "slots.yaml", line: 2, path: "slots[0].requiredBy" }]);
    const clause = await problemsOf(await folderOf({ ...NEXT, "clauses.yaml": "- { id: r11b, remove: true }\n" }));
    expect(clause[0]?.file).toBe(`${GUIDE_2026}/rules.yaml`);
  });
});

describe("a ZIP of a guide", () => {
  test("is installed whole, whether or not all lies in one folder", async () => {
    const files = await filesOf(await copyOf2026("zipped"), "我的指南/");
    const zip = zipSync({ ...files, "__MACOSX/._guide.yaml": strToU8("x"), "我的指南/.DS_Store": strToU8("x") });
    expect(await installDataBytes(zip, "指南.zip")).toMatchObject({ ok: true, value: { id: "zipped", already: false } });
    const file = join(home, "平.zip");
    await writeFile(file, zipSync(await filesOf(await copyOf2026("zipped"))));
    expect(await installData(file)).toMatchObject({ ok: true, value: { id: "zipped", already: true } });
    unwrap(await removeDataFile("zipped"));
  });

  test.each<[string, (files: Zippable) => Zippable, RegExp]>([
    ["a name that leads out of the folder", (files) => ({ ...files, "letters/../../x.md": strToU8("x") }), /letters\/\.\.\/\.\.\/x\.md：文件名指向文件夹以外/],
    ["a name with the separator of Windows", (files) => ({ ...files, "..\\x.md": strToU8("x") }), /文件名指向文件夹以外/],
    ["a name from the root", (files) => ({ ...files, "/etc/x.yaml": strToU8("x") }), /文件名指向文件夹以外/],
    ["a file that is none of a guide", (files) => ({ ...files, "setup.exe": strToU8("x") }), /setup\.exe：指南文件夹里没有这种文件/],
    ["a text that unpacks to megabytes", (files) => ({ ...files, "source.txt": new Uint8Array(5_000_000) }), /source\.txt：文件有 5000000 字节，超过上限/],
    [
      "more files than a guide has",
      (files) => ({ ...files, ...Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`lists/${at}.csv`, strToU8("a")])) }),
      /共有 \d+ 个文件，超过上限 300 个/,
    ],
  ])("with %s is refused by name", async (_name, change, words) => {
    const refused = await installDataBytes(zipSync(change(await filesOf(GUIDE_2026))), "指南.zip");
    expect(refused.ok ? "installed" : errorText(refused.error)).toMatch(words);
  });

  test("that is cut off or says other sizes than it has is refused", async () => {
    const zip = zipSync(await filesOf(await copyOf2026("broken")));
    for (const bytes of [zip.slice(0, zip.length / 2), zip.with(zip.length / 3, 255).with(zip.length / 3 + 1, 255)]) {
      const refused = await installDataBytes(bytes, "指南.zip");
      expect(refused).toMatchObject({ ok: false, error: { kind: "guide-invalid" } });
    }
    expect((await installedItems()).items.map(({ id }) => id)).not.toContain("broken");
  });
});
