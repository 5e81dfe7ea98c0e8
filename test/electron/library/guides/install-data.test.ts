import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { templatesFolder } from "../../../../electron/files/paths.ts";
import { emptyCase } from "../../../../electron/library/cases/cases.ts";
import { findGuide, readGuides } from "../../../../electron/library/guides/guides.ts";
import { installData, installedItems, removeDataFile } from "../../../../electron/library/guides/install-data.ts";
import { readPolicies } from "../../../../electron/library/guides/policies.ts";
import { singleGuide } from "../../../fixtures/single-guide.ts";

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "安装 -"));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const product = (path: string) => (path === GUIDE ? singleGuide() : readFile(join(templatesFolder(), path), "utf8"));

/** A copy of one of the product's files with other lines, by the key that they begin with. */
async function copy(path: string, lines: Readonly<Record<string, string>>): Promise<string> {
  const text = Object.entries(lines).reduce(
    (changed, [key, value]) => changed.replace(new RegExp(`^${key}: .*$`, "m"), `${key}: ${value}`),
    await product(path),
  );
  const file = join(home, "文件.yaml");
  await writeFile(file, text);
  return file;
}

const GUIDE = "guides/shanghai-intl-coop-2026";
const POLICY = "policies/shanghai-global-partners-2026.yaml";

describe("installing a data file", () => {
  test("takes a policy in, once; a second time changes nothing; it can be removed", async () => {
    const file = await copy(POLICY, { id: "unit-policy" });
    expect(await installData(file)).toEqual({
      ok: true,
      value: { kind: "policy", id: "unit-policy", edition: "2026", title: "上海全球科技伙伴计划", already: false },
    });
    expect(await installData(file)).toMatchObject({ ok: true, value: { already: true } });
    expect((await readPolicies()).policies.map(({ id }) => id)).toContain("unit-policy");
    expect(await removeDataFile("unit-policy")).toMatchObject({ ok: true, value: { own: true } });
    expect((await readPolicies()).policies.map(({ id }) => id)).not.toContain("unit-policy");
  });

  test("keeps the old edition of a guide for its cases beside the new one", async () => {
    const old = (await readGuides()).guides.find(({ id }) => id === "shanghai-intl-coop-2026");
    expect((await installData(await copy(GUIDE, { edition: '"2026 修订"', issuedOn: "2026-05-12" }))).ok).toBe(true);
    const installed = await readGuides();
    expect(installed.problems).toEqual([]);
    const named = (guideEdition?: string) => findGuide(installed, { guide: "shanghai-intl-coop-2026", ...(guideEdition !== undefined && { guideEdition }) });
    expect(named("2026")).toMatchObject({ ok: true, value: { issuedOn: old?.issuedOn } });
    expect(named("2026 修订")).toMatchObject({ ok: true, value: { issuedOn: "2026-05-12" } });
    // a case that was made when there was one edition stays with it
    expect(named()).toMatchObject({ ok: true, value: { edition: "2026" } });
    expect(emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026 修订" }, "2")).toMatchObject({ guideEdition: "2026 修订" });
    expect((await removeDataFile("shanghai-intl-coop-2026")).ok).toBe(true);
    expect(findGuide(await readGuides(), { guide: "shanghai-intl-coop-2026", guideEdition: "2026 修订" })).toMatchObject({
      ok: false,
      error: { kind: "guide-unknown", guide: "shanghai-intl-coop-2026", edition: "2026 修订" },
    });
  });

  test("refuses other words under an edition that is there", async () => {
    expect(await installData(await copy(GUIDE, { title: "冒名" }))).toMatchObject({ ok: false, error: { kind: "data-file-conflicts", edition: "2026" } });
  });

  test("does not remove what comes with the product, nor what is not there", async () => {
    expect(await removeDataFile("shanghai-intl-coop-2026")).toMatchObject({
      ok: false,
      error: { kind: "wrong-use", problem: { code: "shipped-item" } },
    });
    expect(await removeDataFile("nothing")).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  });

  test("names every fault of a wrong file, refuses a bomb of aliases and a file beyond the limit, and installs none of them", async () => {
    const wrong = join(home, "wrong.yaml");
    await writeFile(wrong, "formatVersion: 1\nid: 错\nclauses: []\n");
    const faults = await installData(wrong);
    expect(faults).toMatchObject({ ok: false, error: { kind: "policy-invalid" } });
    expect(JSON.stringify(faults)).toMatch(/"id".*"title"/);
    const level = (name: string, of: string) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(",")}]\n`;
    await writeFile(wrong, `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefgh"].map((name, at) => level(name, "abcdefg"[at] ?? "a")).join("")}`);
    expect(await installData(wrong)).toMatchObject({ ok: false, error: { kind: "policy-invalid" } });
    await writeFile(wrong, `# ${"长".repeat(2_000_000)}\n`);
    expect(await installData(wrong)).toMatchObject({ ok: false, error: { kind: "policy-invalid" } });
    expect((await installedItems()).items.filter(({ own }) => own)).toEqual([]);
  });
});
