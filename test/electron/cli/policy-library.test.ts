import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPolicies } from "../../../electron/library/guides/policies.ts";
import { indexPolicies, searchPolicies } from "../../../shared/policies/search-policies.ts";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";

let home: string;
const run = (...args: string[]) => runGuohe(args, { cwd: home, env: { GUOHE_HOME: join(home, "data") } });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "政策 库-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Each run starts a program of its own, which on a busy machine takes a while. */
const SEVERAL_PROGRAMS_MS = 120_000;

describe("guohe policies", () => {
  test(
    "gives the hits that the screen's search gives, with policy, clause and the words of the clause",
    async () => {
      const found = await run("policies", "外资研发中心", "--json");
      const { policies } = await readPolicies();
      const onScreen = searchPolicies(indexPolicies(policies), "外资研发中心").map(({ policy, clause }) => ({
        policy: policy.id,
        clause: clause.place,
        quote: clause.words,
      }));
      expect(found.exitCode).toBe(0);
      expect(jsonOf(found)).toEqual({ hits: onScreen });
      expect(onScreen.length).toBeGreaterThan(9);
    },
    SEVERAL_PROGRAMS_MS,
  );

  test(
    "lists what is installed without a search, and says when nothing is found",
    async () => {
      const listed = await run("policies");
      expect(listed.stdout).toContain("shanghai-global-partners-2026\t上海全球科技伙伴计划\t沪府办发〔2026〕3号");
      const nothing = await run("policies", "火星探测");
      expect(nothing).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("没有找到含有“火星探测”的条款") });
    },
    SEVERAL_PROGRAMS_MS,
  );
});

describe("guohe install", () => {
  test(
    "installs a file and removes it again, each with a sentence that names it",
    async () => {
      const file = join(home, "新政策.yaml");
      const text = await readFile(join(repository, "templates/policies/shanghai-global-partners-2026.yaml"), "utf8");
      await writeFile(file, text.replace(/^id: .*$/m, "id: unit-policy").replace(/^edition: .*$/m, 'edition: "2027"'));
      expect(jsonOf(await run("install", file, "--json"))).toMatchObject({ installed: { kind: "policy", id: "unit-policy", edition: "2027" }, already: false });
      expect((await run("policies", "小而美")).stdout.match(/第（一）条/g)).toHaveLength(2);
      expect((await run("install", "--remove", "unit-policy")).stdout).toContain("已移除政策文件");
    },
    SEVERAL_PROGRAMS_MS,
  );
});

describe("guohe draft", () => {
  test(
    "makes a policy file from a plain text, says how many clauses it found, and overwrites nothing",
    async () => {
      await cp(join(repository, "templates/sources/policy-2024-foreign-rd-centres.txt"), join(home, "计划.txt"));
      const drafted = await run("draft", "policy", "计划.txt", "--out", "计划.yaml");
      expect(drafted).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("找到 9 条") });
      expect(await readFile(join(home, "计划.yaml"), "utf8")).toContain("title: 上海外资研发中心提升计划");
      expect((await run("draft", "policy", "计划.txt", "--out", "计划.yaml")).exitCode).toBe(4);
    },
    SEVERAL_PROGRAMS_MS,
  );
});
