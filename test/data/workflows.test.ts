import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { productFolder } from "../../electron/files/paths.ts";
import { signing } from "../../electron/packing/pack.ts";

/** The workflows run on a public host alone; here they are parsed and held against what the project has. */
const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));
const environment = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const step = z
  .strictObject({
    name: z.string().optional(),
    if: z.string().optional(),
    uses: z.string().optional(),
    with: z.record(z.string(), z.unknown()).optional(),
    run: z.string().optional(),
    env: environment.optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), "either uses or run");
const job = z.strictObject({
  "runs-on": z.string(),
  "timeout-minutes": z.number().max(60),
  needs: z.string().optional(),
  permissions: permissions.optional(),
  container: z.strictObject({ image: z.string(), options: z.string() }).optional(),
  strategy: z.strictObject({ "fail-fast": z.boolean().optional(), matrix: z.record(z.string(), z.array(z.string())) }).optional(),
  defaults: z.unknown().optional(),
  steps: z.array(step).min(1),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.unknown().optional(),
  jobs: z.record(z.string(), job),
});

const root = productFolder();
const folder = join(root, ".github", "workflows");
const names = readdirSync(folder);
const read = (name: string) => workflow.parse(parse(readFileSync(join(folder, name), "utf8")));
const stepsOf = (name: string) => Object.values(read(name).jobs).flatMap(({ steps }) => steps);
const scripts = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).scripts;

/** What of a command does not exist in this project: scripts of package.json, files named from the top folder. */
function unknownIn(command: string): readonly string[] {
  const named = [...command.matchAll(/npm run (?:-\S+ )*([\w:-]+)/g)].flatMap(([, script]) =>
    script !== undefined && script in scripts ? [] : [`npm run ${script}`],
  );
  const files = [...command.matchAll(/(?<![\w./])(?:\.\/)?((?:\.ci|electron|test|docs|templates|package)[\w./-]*)/g)].map(([, file]) => file ?? "");
  return [...named, ...files.filter((file) => /[/.]/.test(file) && !existsSync(join(root, file)))];
}

test("there is a workflow of tests, a longer one at night, and one of releases", () => {
  expect(names.sort()).toEqual(["nightly.yml", "release.yml", "test.yml"]);
});

describe.each(names)("%s", (name) => {
  test("runs commands that the project has", () => {
    expect(stepsOf(name).flatMap(({ run }) => unknownIn(run ?? ""))).toEqual([]);
  });

  test("may read alone, except for the one job that publishes", () => {
    const { permissions: all, jobs } = read(name);
    expect(all).toEqual({ contents: "read" });
    const more = Object.entries(jobs).flatMap(([id, { permissions: own }]) => (own === undefined ? [] : [[id, own]]));
    expect(more).toEqual(name === "release.yml" ? [["publish", { contents: "write" }]] : []);
  });

  test("pins every action to a commit", () => {
    for (const { uses } of stepsOf(name)) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
  });

  test("hands secrets over as variables of one step, never inside a command, and prints none", () => {
    for (const { run = "", env = {} } of stepsOf(name)) {
      expect(run).not.toMatch(/secrets\.|github\.token/);
      const secret = Object.entries(env).flatMap(([variable, value]) => (/secrets\.|github\.token/.test(String(value)) ? [variable] : []));
      for (const variable of secret) expect(run).not.toContain(variable);
      if (secret.length > 0) expect(run).not.toMatch(/\b(echo|printf|env|printenv|set -x)\b/);
    }
  });

  test("keeps no access to the repository beside the sources that it runs", () => {
    for (const { uses, with: given } of stepsOf(name)) {
      if (uses?.startsWith("actions/checkout@")) expect(given).toEqual({ "persist-credentials": false });
    }
  });
});

test("tests run on Linux with everything, on Windows and macOS with what is there", () => {
  const { jobs } = read("test.yml");
  expect(jobs.linux?.["runs-on"]).toBe("ubuntu-latest");
  expect(jobs.linux?.steps.map(({ run }) => run)).toContain(".ci/run");
  const others = jobs["windows-and-macos"];
  expect(others?.strategy?.matrix.os).toEqual(["windows-latest", "macos-latest"]);
  expect(others?.steps.flatMap(({ run }) => run ?? [])).toEqual(["npm ci --no-audit --no-fund", "npm test"]);
  expect(others?.steps.at(-1)?.env).toEqual({ CI: "false" });
});

test("a release is packed on three systems, from a tag of a version, and its files are compared with their checksums", () => {
  const { on, jobs } = read("release.yml");
  expect(on).toEqual({ push: { tags: ["v*.*.*"] } });
  expect(jobs.pack?.strategy?.matrix.os).toEqual(["windows-latest", "macos-latest", "ubuntu-latest"]);
  const kept = jobs.pack?.steps.find(({ uses }) => uses?.startsWith("actions/upload-artifact@"))?.with?.path;
  for (const form of ["*.exe", "*.zip", "*.dmg", "*.AppImage", "SHA256SUMS.txt"]) expect(kept).toContain(`out/release/${form}`);
  expect(jobs.publish?.needs).toBe("pack");
  expect(jobs.publish?.steps.map(({ run }) => run).join("\n")).toContain("sha256sum --check");
});

test("docs/releasing.md names every secret and variable that the release takes", () => {
  const releasing = readFileSync(join(root, "docs", "releasing.md"), "utf8");
  const taken = [...readFileSync(join(folder, "release.yml"), "utf8").matchAll(/(?:secrets|vars)\.(\w+)/g)].map(([, name]) => name ?? "");
  expect(new Set(taken).size).toBe(8);
  for (const name of taken) expect(releasing).toContain(`\`${name}\``);
});

test("the look for unknown commands finds a script and a file that do not exist", () => {
  expect(unknownIn("npm run nothing && npm run release -- --at x")).toEqual(["npm run nothing"]);
  expect(unknownIn(".ci/walk; npx tsx test/run.ts; ./electron/none.mjs")).toEqual([".ci/walk", "electron/none.mjs"]);
});

test("a program is signed only with a certificate that was handed over for its system", () => {
  expect(signing({})).toEqual({ win: { signExecutable: false }, mac: { identity: null } });
  expect(signing({ CSC_LINK: "", WIN_CSC_LINK: "" })).toEqual(signing({}));
  expect(signing({ CSC_LINK: "x" })).toEqual({ win: { signExecutable: false }, mac: {} });
  expect(signing({ WIN_CSC_LINK: "x" })).toEqual({ win: { signExecutable: true }, mac: { identity: null } });
});

const form = z.strictObject({
  name: z.string(),
  description: z.string(),
  labels: z.array(z.string()),
  body: z.array(
    z.strictObject({
      type: z.enum(["markdown", "input", "textarea", "checkboxes"]),
      id: z.string().optional(),
      attributes: z.record(z.string(), z.unknown()),
      validations: z.strictObject({ required: z.boolean() }).optional(),
    }),
  ),
});

test.each(["bug.yml", "judgement.yml", "new-call.yml"])("the issue form %s is one that a host can show", (name) => {
  const { body } = form.parse(parse(readFileSync(join(root, ".github", "ISSUE_TEMPLATE", name), "utf8")));
  const ids = body.flatMap(({ id }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(body.filter(({ validations }) => validations?.required).length).toBeGreaterThan(1);
});
