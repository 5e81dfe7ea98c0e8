import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonOf, runGuohe } from "../../fixtures/run-guohe.ts";
import { GUIDE_2026 } from "../../fixtures/single-guide.ts";

let home: string;
const guohe = (...args: string[]) => runGuohe(args, { env: { GUOHE_HOME: join(home, "data") } });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "新指南 -"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const DATES: Readonly<Record<string, string>> = {
  issuedOn: "2027-05-08",
  opens: "2027-05-15T09:00",
  closes: "2027-06-03T16:30",
  start: "2027-08-01",
  end: "2030-07-31",
};

/** Fills in every （请填写） of a folder as an author would: a date where a date is wanted, else words. */
async function fillIn(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => /\.(yaml|txt)$/.test(one))) {
    const text = await readFile(join(folder, name), "utf8");
    const filled = text
      .replace(/(\w+): （请填写）/g, (_all, key: string) => `${key}: ${DATES[key] ?? "示例文字"}`)
      .replace('edition: "（请填写）"', 'edition: "2027"')
      .replace(/^（请填写）$/m, "示例文字");
    expect(filled.replace(/^#.*$/gm, "")).not.toContain("（请填写）");
    await writeFile(join(folder, name), filled);
  }
}

test("a new guide names every place that is still to be filled in, and passes check and test when they are", async () => {
  const folder = join(home, "city-call");
  const made = await guohe("guide", "new", folder, "--json");
  expect(jsonOf(made)).toMatchObject({ folder, id: "city-call" });
  const before = await guohe("guide", "check", folder);
  expect(before.exitCode).toBe(3);
  for (const place of ["guide.yaml:5:", "clauses.yaml:5:", "topics.yaml:5:", "rules.yaml:7:"]) expect(before.stdout).toContain(place);
  expect(before.stdout).toContain("title：还没有填写");
  await fillIn(folder);
  const after = await guohe("guide", "check", folder);
  expect(after.stdout).toContain("没有错误，可以安装");
  expect(after.exitCode).toBe(0);
  expect((await guohe("guide", "test", folder)).exitCode).toBe(0);
  expect((await guohe("install", folder)).exitCode).toBe(0);
});

test("a guide from another says only what differs, and the rest is the other's", async () => {
  const folder = join(home, "next-2027");
  const made = await guohe("guide", "new", folder, "--from", "shanghai-intl-coop-2026", "--json");
  expect(jsonOf(made)).toMatchObject({ id: "next-2027", extends: "shanghai-intl-coop-2026@2026" });
  const before = await guohe("guide", "check", folder);
  expect(before.stdout).toContain("issuedOn：还没有填写");
  expect(before.stdout).not.toContain("缺少这一项");
  await fillIn(folder);
  const after = await guohe("guide", "check", folder);
  expect(after.stdout).toContain("（next-2027，2027版）没有错误，可以安装");
  expect(after.exitCode).toBe(0);
});

test("a draft out of a text is a folder with sections and the text itself, and check names what is left", async () => {
  const folder = join(home, "draft");
  const made = await guohe("guide", "draft", join(GUIDE_2026, "source.txt"), "--out", folder, "--json");
  expect(jsonOf(made)).toMatchObject({ folder });
  expect(await readFile(join(folder, "source.txt"), "utf8")).toBe(await readFile(join(GUIDE_2026, "source.txt"), "utf8"));
  expect(await readFile(join(folder, "clauses.yaml"), "utf8")).toContain("每项资助额度不超过300万元");
  expect((await guohe("guide", "check", folder)).exitCode).not.toBe(5);
});

test("a folder that is there already is left alone, and an unknown base names the known ones", async () => {
  const folder = join(home, "there");
  expect((await guohe("guide", "new", folder)).exitCode).toBe(0);
  expect((await guohe("guide", "new", folder)).exitCode).toBe(4);
  const unknown = await guohe("guide", "new", join(home, "x"), "--from", "nobody");
  expect(unknown.exitCode).toBe(3);
  expect(unknown.stderr).toContain("shanghai-intl-coop-2026");
});

test("each YAML file names a schema that lies in the folder; schemas are no part of the guide", async () => {
  const folder = join(home, "schemas");
  await guohe("guide", "new", folder);
  for (const name of [...(await readdir(folder)).filter((one) => one.endsWith(".yaml")), "tests/情形.yaml"]) {
    const [, schema = ""] = /^# yaml-language-server: \$schema=(.+)$/m.exec(await readFile(join(folder, name), "utf8")) ?? [];
    const parsed: unknown = JSON.parse(await readFile(join(folder, name, "..", schema), "utf8"));
    expect(parsed).toHaveProperty("$schema");
  }
  expect((await guohe("guide", "check", folder)).stdout).not.toContain(".schema");
});

test("`schema guide` prints one schema with questions, conditions and situations, whose references all lead somewhere", async () => {
  const schema = jsonOf(await guohe("schema", "guide", "--json"));
  const text = JSON.stringify(schema);
  expect(schema).toMatchObject({ properties: { questions: {}, extends: {} }, $defs: { situations: {} } });
  const defs = Object.keys(typeof schema.$defs === "object" && schema.$defs !== null ? schema.$defs : {});
  const named = [...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name ?? "");
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !defs.includes(name))).toEqual([]);
  for (const word of ["yes-no", "moreThan", "notARule", "duration"]) expect(text).toContain(word);
});
