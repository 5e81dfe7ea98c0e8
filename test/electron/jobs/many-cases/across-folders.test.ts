import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { acrossFolders } from "../../../../electron/jobs/many-cases/across-cases.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe across "));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function copyOf(name: string, change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const own = join(folder, name);
  const sample = join(samplesFolder(), "topic-2", "case.json");
  await cp(sample, join(own, "case.json"));
  await writeFile(join(own, "case.json"), JSON.stringify({ ...JSON.parse(await readFile(sample, "utf8")), ...change }));
  return own;
}

test("examples are not looked at with the applications, unless one was made of them", async () => {
  expect(await acrossFolders([await copyOf("one"), await copyOf("two")])).toEqual([]);
  const mine = { title: "另一个项目" };
  const notes = await acrossFolders([await copyOf("three", mine), await copyOf("four", mine), await copyOf("five")]);
  expect(notes.map(({ kind, cases }) => [kind, cases.length])).toEqual([["case-twice", 2]]);
});
