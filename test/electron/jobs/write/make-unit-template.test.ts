import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { checkCaseFolder } from "../../../../electron/jobs/check/check-case.ts";
import { makeUnitTemplate } from "../../../../electron/jobs/write/make-unit-template.ts";
import { guide2026, unwrap } from "../../../fixtures/letter-source.ts";

let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "guohe 起始 ")), "case");
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
});
afterAll(() => rm(join(folder, ".."), { recursive: true, force: true }));

test("the Word template to begin with has no mistake for any letter, and one that lies there is not overwritten", async () => {
  for (const id of Object.keys(guide2026.letters)) unwrap(await makeUnitTemplate(folder, id));
  const { letters } = unwrap(await checkCaseFolder(folder, { moment: { kind: "date", date: "2026-05-25" } }));
  expect(letters.length).toBeGreaterThan(10);
  for (const { id, unit } of letters) expect.soft(unit, id).toMatchObject({ ok: true });
  expect(await makeUnitTemplate(folder, "self-funding")).toMatchObject({ ok: false, error: { kind: "output-is-file" } });
});
