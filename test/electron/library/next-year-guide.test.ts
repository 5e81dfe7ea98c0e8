import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAuthoredGuide } from "../../../electron/library/guides/authored-guide.ts";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";

const folder = join(repository, "test", "guides", "shanghai-2027", "guide");

let home: string;
const guohe = (...args: string[]) => runGuohe(args, { env: { GUOHE_HOME: join(home, "data") } });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "明年 -"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test("next year's edition, which says only what differs, has neither faults nor gaps, and installs", async () => {
  const run = await guohe("guide", "check", folder, "--json");
  expect(jsonOf(run)).toMatchObject({ guide: { id: "shanghai-intl-coop-2027-sample" }, problems: [], gaps: [] });
  expect(run.exitCode).toBe(0);
  const zip = join(home, "2027.zip");
  expect((await guohe("guide", "pack", folder, "--out", zip)).exitCode).toBe(0);
  expect((await guohe("install", zip)).exitCode).toBe(0);
  expect((await guohe("guides")).stdout).toContain("shanghai-intl-coop-2027-sample");
});

test("its situations come true, and every rule that is new this year has one", async () => {
  const run = await guohe("guide", "test", folder, "--json");
  expect(run.exitCode).toBe(0);
  const { failed, untested } = jsonOf(run);
  expect(failed).toBe(0);
  for (const rule of ["lead-age", "cooperation-one-year", "equipment-share", "data-sharing", "no-banned-export", "research-security-letter", "abstract-length"])
    expect(untested).not.toContain(rule);
});

test("its clauses stand in its own text, and nothing of what it prints names a date of 2026", async () => {
  const read = await readAuthoredGuide(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { guide } = read.value;
  const plain = (text: string) => text.replace(/\s+/g, "");
  const source = plain(await readFile(join(folder, "source.txt"), "utf8"));
  expect(guide.clauses.filter(({ words }) => !source.includes(plain(words))).map(({ id }) => id)).toEqual([]);
  const { id: _id, title: _title, ...rest } = guide;
  expect(JSON.stringify(rest).match(/.{30}(?:2026[年-]|2029[年-]).{10}/g)).toBe(null);
});
