import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const run = promisify(execFile);
const repository = fileURLToPath(new URL("../../..", import.meta.url));
const fixtures = fileURLToPath(new URL("../../fixtures/guides", import.meta.url));
const AT = "2027-03-10T09:00";
let folder = "";

const checked = z.object({ findings: z.array(z.object({ rule: z.string(), outcome: z.string(), clause: z.unknown() })) });
const failed = z.object({ code: z.number(), stdout: z.string() });

async function guohe(...args: readonly string[]): Promise<{ readonly code: number; readonly json: unknown }> {
  const env = { ...process.env, GUOHE_GUIDES: fixtures, GUOHE_HOME: join(folder, "home"), INIT_CWD: folder };
  const command = [join(repository, "electron", "cli", "guohe.mjs"), ...args, "--json"];
  const done = await run(process.execPath, command, { env, cwd: folder }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: unknown) => failed.parse(error),
  );
  return { code: done.code, json: JSON.parse(done.stdout) };
}

/** A made-up call of 2027 with its own topic, cap, ratio, rules and slots: only its file is added, no code. */
describe("a guide of another year", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "另一年的指南 "));
    await mkdir(join(folder, "case"));
    await copyFile(join(fixtures, "made-up-2027.case.json"), join(folder, "case", "case.json"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is listed beside the guide of this year", async () => {
    const { json } = await guohe("guides");
    expect(json).toEqual({ guides: expect.arrayContaining([{ id: "made-up-2027", title: "2027年度样例计划“双边样例合作”项目申报指南" }]) });
  });

  it("checks with its own rules and numbers", async () => {
    const { code, json } = await guohe("check", "case", "--at", AT);
    expect(code).toBe(1);
    const outcomes = Object.fromEntries(checked.parse(json).findings.map((finding) => [finding.rule, finding.outcome]));
    expect(outcomes).toEqual({
      "grant-cap": "met",
      "exchange-share": "met",
      "own-money": "met",
      "polar-or-deep-sea": "met",
      "execution-period": "met",
      "lead-ongoing-projects": "met",
      "no-transfer-promise": "not-met",
      "own-money-promise": "not-met",
      "filing-window": "met",
    });
  });

  it("holds its own cap to the yuan and quotes its own clause", async () => {
    const text = await readFile(join(folder, "case", "case.json"), "utf8");
    await mkdir(join(folder, "over"));
    await writeFile(join(folder, "over", "case.json"), text.replace('"grant": 1200000', '"grant": 1200001'));
    const { json } = await guohe("check", "over", "--at", AT);
    const cap = checked.parse(json).findings.find((finding) => finding.rule === "grant-cap");
    expect(cap).toMatchObject({ outcome: "not-met", clause: { place: "专题甲·经费", quote: "每项资助不超过120万元" } });
  });

  it("writes its letters with its own names and ratio, and bundles them unsealed", async () => {
    const { code, json } = await guohe("build", "case", "--out", "成品", "--at", AT);
    expect(code).toBe(1);
    const { documents } = z.object({ documents: z.array(z.object({ id: z.string() })) }).parse(json);
    expect(documents.map((document) => document.id).sort()).toEqual(["no-licence-transfer", "self-funding"]);
    const manifest = JSON.parse(await readFile(join(folder, "成品", "bundle", "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({ guide: "made-up-2027", topic: "甲" });
    expect((await guohe("verify", join("成品", "bundle"))).json).toMatchObject({ ok: true });
  });
});
