import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { parseYaml } from "../../electron/files/parse-yaml.ts";
import { templatesFolder } from "../../electron/files/paths.ts";
import { sha256 } from "../../electron/files/sha256.ts";
import { ok } from "../../shared/errors.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-read-data-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("what the build reads of each guide and policy is what the program would read itself", async () => {
  const module = new URL("../../electron/read-data.mjs", import.meta.url).href;
  const program = `import { writeReadData } from ${JSON.stringify(module)}; await writeReadData(${JSON.stringify(folder)});`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  const built = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(join(folder, "read-data.json"), "utf8")));
  let files = 0;
  for (const kind of ["guides", "policies"]) {
    for (const name of (await readdir(join(templatesFolder(), kind), { recursive: true })).filter((one) => one.endsWith(".yaml"))) {
      const text = await readFile(join(templatesFolder(), kind, name), "utf8");
      const own = parseYaml(text, (problems) => ({ kind: "guide-invalid", file: name, problems }));
      expect(own, name).toEqual(ok(built[sha256(text)]));
      files += 1;
    }
  }
  expect(files).toBeGreaterThanOrEqual(5);
});
