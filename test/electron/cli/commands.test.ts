import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";

const sample = join(repository, "templates", "samples", "topic-2");
const AT = "2026-05-25T10:00";

let folder: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 命令 行 "));
  env = { GUOHE_HOME: join(folder, "home") };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env });

/** A copy of the complete sample with its case.json changed. */
async function changedSample(name: string, change: (theCase: Record<string, unknown>) => object): Promise<string> {
  const copy = join(folder, name);
  await cp(sample, copy, { recursive: true });
  const file = join(copy, "case.json");
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, "utf8")))));
  return copy;
}

describe("guohe new", () => {
  test("makes an empty case in a folder with spaces and Chinese, counted from where the command was given", async () => {
    const made = await run("new", "--topic", "3-1", "我的 项目/一", "--json");
    expect(made.exitCode).toBe(0);
    const file = join(folder, "我的 项目", "一", "case.json");
    expect(jsonOf(made)).toMatchObject({ file, topic: "3-1", guide: "shanghai-intl-coop-2026" });
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ formatVersion: 1, topic: "3-1", guide: "shanghai-intl-coop-2026" });
    expect((await readdir(join(folder, "我的 项目", "一"))).sort()).toEqual(["attachments", "case.json"]);
  });

  test("refuses a folder that holds anything, and leaves it as it was", async () => {
    await mkdir(join(folder, "held"));
    await writeFile(join(folder, "held", "notes.txt"), "x");
    expect((await run("new", "--topic", "2", "held")).exitCode).toBe(4);
    expect(await readdir(join(folder, "held"))).toEqual(["notes.txt"]);
  });

  test("without a topic, with one that no guide has, or without a folder is wrong use", async () => {
    for (const args of [["x1"], ["--topic", "9", "x2"], ["--topic", "2"], ["--topic", "2", "a", "b"]]) {
      const made = await run("new", ...args);
      expect(made.exitCode, args.join(" ")).toBe(2);
      expect(made.stderr).toMatch(/--topic|文件夹|参数/);
    }
    expect(await readdir(folder)).not.toContain("x2");
  });
});

describe("guohe check", () => {
  test("of an empty case is done but not ready, and its JSON has the fixed shape", async () => {
    await run("new", "--topic", "2", "empty");
    const checked = await run("check", "empty", "--at", AT, "--json");
    expect(checked.exitCode).toBe(1);
    const report = jsonOf(checked);
    expect(report).toMatchObject({ guide: "shanghai-intl-coop-2026", topic: "2", at: "2026-05-25T10:00:00+08:00", ready: false, readyForReview: false });
    const findings = Array.isArray(report.findings) ? report.findings : [];
    expect(findings.length).toBeGreaterThan(30);
    for (const finding of findings) {
      expect(finding).toMatchObject({ rule: expect.any(String), outcome: expect.any(String), message: expect.any(String) });
      expect(finding).toMatchObject({ clause: { place: expect.any(String), quote: expect.any(String) } });
    }
    expect(Array.isArray(report.slots)).toBe(true);
  });

  test("of the complete sample is ready, by folder and by file", async () => {
    for (const path of [sample, join(sample, "case.json")]) {
      const checked = await run("check", path, "--at", AT, "--json");
      expect(checked.exitCode, checked.stdout).toBe(0);
      expect(jsonOf(checked)).toMatchObject({ ready: true });
    }
  });

  test("prints for people what is wrong, the words of the clause and what to do", async () => {
    const path = await changedSample("over", (theCase) => ({ ...theCase, budget: { ...Object(theCase.budget), grant: 700_001 } }));
    const checked = await run("check", path, "--at", AT);
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toContain("【不符合】");
    expect(checked.stdout).toContain("每项资助额度不超过70万元");
    expect(checked.stdout).toContain("材料未齐");
  });

  test("is not ready when a registered file is lost or changed, and names it", async () => {
    const path = await changedSample("lost", (theCase) => theCase);
    const [first = ""] = await readdir(join(path, "attachments"));
    await rm(join(path, "attachments", first));
    const checked = await run("check", path, "--at", AT, "--json");
    expect(checked.exitCode).toBe(1);
    expect(jsonOf(checked)).toMatchObject({ ready: false, readyForReview: false, problems: [{ file: `attachments/${first}` }] });
  });

  test("names a file above 20 MB with its size and what to do, where the case sets no limit, and stays ready", async () => {
    const file = "attachments/scan0004 承诺书b.jpg";
    const attachments = (theCase: Record<string, unknown>) =>
      (Array.isArray(theCase.attachments) ? theCase.attachments : []).map(({ sha256: _hash, ...rest }) => rest);
    // one that waits for a place is taken into the package too
    const photo = { id: "photo", slot: "other", file: "attachments/会议照片.jpg", unplaced: true };
    const path = await changedSample("large", (theCase) => ({ ...theCase, attachments: [...attachments(theCase), photo] }));
    await writeFile(join(path, photo.file), "");
    for (const [name, megabytes] of [
      [file, 20.5],
      [photo.file, 21],
    ] as const)
      await truncate(join(path, name), megabytes * 1024 * 1024);
    const checked = await run("check", path, "--at", AT);
    expect(checked.exitCode, checked.stderr).toBe(0);
    const [, section = ""] = checked.stdout.split("\n\n【附件文件较大】\n");
    expect(section.split("\n")[0]).toMatch(/^ {2}“attachments\/scan0004 承诺书b\.jpg”有 20\.5 MB，超过 20 MB。指南没有规定文件大小.*“汇编方式”.*压缩或拆分。$/);
    expect(section.split("\n")[1]).toContain("“attachments/会议照片.jpg”有 21 MB，超过 20 MB。");
    expect(section).toContain("结论：材料齐备，可以提交。");
    expect(Object.keys(jsonOf(await run("check", path, "--at", AT, "--json")))).toEqual([
      "guide",
      "topic",
      "at",
      "ready",
      "readyForReview",
      "findings",
      "slots",
    ]);
    const limited = await changedSample("limited", (theCase) => ({ ...theCase, attachments: attachments(theCase), bundle: { maxFileBytes: 30_000_000 } }));
    await truncate(join(limited, file), 20.5 * 1024 * 1024);
    expect((await run("check", limited, "--at", AT)).stdout).not.toContain("较大");
    expect((await run("check", sample, "--at", AT)).stdout).not.toContain("较大");
  });

  test("within the last hour says in its text that the unit must review now, and not before", async () => {
    const now = "须立即完成单位网上审核";
    expect((await run("check", sample, "--at", "2026-06-03T15:45")).stdout).toContain(now);
    expect((await run("check", sample, "--at", "2026-06-03T15:15")).stdout).not.toContain(now);
  });

  test.each([
    ["no case", "nowhere", "file-not-found"],
    ["a folder without case.json", "bare", "file-not-found"],
    ["broken JSON", "broken", "file-unreadable"],
    ["an unknown guide", "guideless", "guide-unknown"],
    ["an unknown topic", "topicless", "topic-unknown"],
    ["wrong fields", "wrong", "case-invalid"],
    ["a later version", "later", "case-too-new"],
  ])("with %s has exit code 3 and says so in one JSON object", async (_what, name, kind) => {
    const minimal = { formatVersion: 1, id: "x", guide: "shanghai-intl-coop-2026", topic: "2" };
    const texts: Readonly<Record<string, string>> = {
      broken: "{ nothing",
      guideless: JSON.stringify({ ...minimal, guide: "shanghai-1999" }),
      topicless: JSON.stringify({ ...minimal, topic: "9" }),
      wrong: JSON.stringify({ ...minimal, budget: { grant: "70万" } }),
      later: JSON.stringify({ ...minimal, formatVersion: 9 }),
    };
    const text = texts[name];
    if (name !== "nowhere") await mkdir(join(folder, name), { recursive: true });
    if (text !== undefined) await writeFile(join(folder, name, "case.json"), text);
    const checked = await run("check", name, "--at", AT, "--json");
    expect(checked.exitCode).toBe(3);
    expect(jsonOf(checked)).toEqual({
      error: {
        kind,
        message: expect.stringMatching(/。$/),
        file: expect.stringContaining(name),
      },
    });
  });
});

describe("wrong use", () => {
  test.each([
    [["chek", "x"], "check"],
    [["check", "x", "--jsn"], "--json"],
    [["check"], "缺少参数"],
    [["new", "--topic", "2", "a", "b"], "参数过多"],
    [["check", "x", "--at", "tomorrow"], "--at"],
    [["check", "x", "--at", "2026-02-30"], "--at"],
    [["check", "x", "--at"], "--at"],
    [["write", "x"], "--out"],
    [["bundle", "x"], "--out"],
    [["bundle", "x", "--out", "y", "--max-bytes", "many"], "--max-bytes"],
    [["bundle", "--files", "--out", "y"], "--files"],
    [["bundle", "--files", "x", "--out", "y", "--split"], "--max-bytes"],
    [["bundle", "--files", "x", "--out", "y", "--include", "ethics"], "--include"],
    [["build", "x"], "--out"],
    [["guides", "x"], "不需要参数"],
    [["schema", "--at", "2026-05-25"], "--at"],
    [["sign", "x"], "没有命令"],
    [[], "--help"],
  ])("%j has exit code 2 and a hint", async (args, hint) => {
    const wrong = await run(...args, "--json");
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain(hint);
    expect(jsonOf(wrong)).toMatchObject({ error: { kind: "wrong-use", message: expect.stringContaining(hint) } });
  });
});

describe("what is printed", () => {
  test("help lists the commands that exist and no others", async () => {
    const help = await run("--help");
    expect(help.exitCode).toBe(0);
    for (const command of ["new", "check", "write", "bundle", "build", "verify", "schema", "guides", "review"])
      expect(help.stdout).toContain(`guohe ${command}`);
    for (const command of ["sign"]) expect(help.stdout).not.toContain(`guohe ${command}`);
    expect((await run("check", "--help")).stdout).toContain("--at");
  });

  test("schema is a JSON Schema that names the fields of the case", async () => {
    const schema = jsonOf(await run("schema"));
    expect(schema).toMatchObject({ type: "object", required: expect.arrayContaining(["formatVersion", "id", "guide", "topic"]) });
    expect(Object.keys(Object(schema.properties))).toEqual(expect.arrayContaining(["budget", "agreements", "attachments", "declarations"]));
  });

  test("guides lists what is installed, the user's own among them", async () => {
    expect(jsonOf(await run("guides", "--json"))).toEqual({ guides: [{ id: "shanghai-intl-coop-2026", title: expect.stringContaining("国际科技合作") }] });
  });

  test("a guide file that cannot be read is named, and the others are listed all the same", async () => {
    const guides = join(folder, "guides");
    await mkdir(guides);
    await writeFile(join(guides, "broken-2027.yaml"), "id: [\n");
    const listed = await runGuohe(["guides", "--json"], { cwd: folder, env: { ...env, GUOHE_GUIDES: guides } });
    expect(listed.exitCode).toBe(3);
    expect(listed.stderr).toContain("broken-2027.yaml");
    expect(jsonOf(listed)).toMatchObject({ guides: [{ id: "shanghai-intl-coop-2026" }], problems: [{ file: join(guides, "broken-2027.yaml") }] });
  });
});

describe("relative paths", () => {
  test("count from INIT_CWD under npm run guohe", async () => {
    await run("new", "--topic", "2", "from-npm");
    const checked = await runGuohe(["check", "from-npm", "--at", AT, "--json"], { env: { ...env, INIT_CWD: folder, npm_lifecycle_event: "guohe" } });
    expect(checked.exitCode).toBe(1);
  });

  test("do not follow the INIT_CWD of another npm script that runs the program", async () => {
    const checked = await runGuohe(["check", "from-npm", "--at", AT, "--json"], {
      cwd: folder,
      env: { ...env, INIT_CWD: repository, npm_lifecycle_event: "test" },
    });
    expect(checked.exitCode).toBe(1);
  });
});
