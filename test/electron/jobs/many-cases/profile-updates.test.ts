import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { profileUpdates, updateFromProfiles } from "../../../../electron/jobs/many-cases/profile-updates.ts";
import { readCase } from "../../../../electron/library/cases/cases.ts";
import { saveCase } from "../../../../electron/library/cases/save-case.ts";
import { NO_PROFILES, profileById, withProfile, withProfileIn } from "../../../../shared/desk/profiles.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";
import { makeCases } from "../../../fixtures/many-cases.ts";

const moment = { kind: "date", date: "2026-05-20" } as const;
const CASES = 9;
let home: string;
let folders: readonly string[];

const unitNamed = (name: string, former = NO_PROFILES) => {
  const profiles = withProfile(former, "unit", "u", { name });
  if (profiles === undefined) throw new Error("no profile");
  return profiles;
};
const before = unitNamed("样例大学");
const after = unitNamed("样例大学（更名）", before);

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 更名 "));
  vi.stubEnv("GUOHE_HOME", home);
  folders = await makeCases(home, CASES);
  const unit = profileById(before, "unit", "u");
  if (unit === undefined) throw new Error("not put");
  for (const folder of folders) {
    const { base, case: theCase } = unwrap(await readCase(folder));
    unwrap(await saveCase({ folder, base, case: withProfileIn(theCase, "unit", unit), now: 0, keep: false }));
  }
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const look = (control = {}) => profileUpdates({ folders, profiles: after, moment }, control);
const work = async () => unwrap(await look()).map(({ key, folder, base }) => ({ key, folder, base }));
const renamed = async () =>
  (await Promise.all(folders.map((folder) => readFile(join(folder, "case.json"), "utf8")))).filter((text) => text.includes("样例大学（更名）")).length;

test("all cases of a changed unit are brought up to it, and each is told of", async () => {
  const told: number[] = [];
  const updated = await updateFromProfiles({ cases: await work(), profiles: after, now: 1 }, { onProgress: ({ done, total }) => void told.push(done / total) });
  expect(updated).toHaveLength(CASES);
  expect(updated.filter(({ error }) => error)).toEqual([]);
  expect(told).toEqual(Array.from({ length: CASES }, (_, index) => (index + 1) / CASES));
  expect(await renamed()).toBe(CASES);
  expect(unwrap(await look())).toEqual([]);
});

test("looking that is given up says so; updating that is given up leaves each case whole, and names those that are done", async () => {
  const stop = new AbortController();
  expect(await look({ signal: stop.signal, onProgress: () => stop.abort() })).toEqual({ ok: false, error: { kind: "cancelled" } });
  const again = new AbortController();
  const updated = await updateFromProfiles({ cases: await work(), profiles: after, now: 1 }, { signal: again.signal, onProgress: () => again.abort() });
  expect(updated.length).toBeGreaterThan(0);
  expect(updated.length).toBeLessThan(CASES);
  expect(await renamed()).toBe(updated.length);
  expect(unwrap(await look())).toHaveLength(CASES - updated.length);
});
