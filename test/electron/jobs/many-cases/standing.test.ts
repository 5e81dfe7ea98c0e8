import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hasPackageOfNow } from "../../../../electron/jobs/many-cases/package-of-now.ts";
import { standings } from "../../../../electron/jobs/many-cases/standing.ts";
import { caseKey } from "../../../../electron/library/cases/case-key.ts";
import { readCase } from "../../../../electron/library/cases/cases.ts";
import { rememberBuild } from "../../../../electron/library/remembered/last-build.ts";
import { packedAnswers } from "../../../../shared/documents/packed-answers.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";
import { guide2026, parsedCase, sampleJson } from "../../../fixtures/letter-source.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 下一步 "));
  vi.stubEnv("GUOHE_HOME", home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

test("what was built of the answers as they are is uploaded next, and built again once they change", async () => {
  const moment = parseMoment("2026-05-25T10:00");
  if (moment === undefined) throw new Error("no moment");
  const folder = join(home, "项目");
  await mkdir(folder);
  const json = sampleJson();
  const attachments = (parsedCase(json).attachments ?? []).map((one) => ({ ...one, state: "checked" }));
  const save = (internalDeadline: string, space = 0) =>
    writeFile(join(folder, "case.json"), JSON.stringify({ ...json, attachments, internalDeadline }, undefined, space));
  const placeNow = async () => (await standings([folder], moment))[0]?.place;
  await save("2026-05-28");
  expect(await placeNow()).toEqual({ kind: "finish" });
  const read = await readCase(folder);
  if (!read.ok) throw new Error("no case");
  const bundle = { bundle: "a.pdf", pages: 1, bytes: 1, files: [], warnings: [] };
  const report = { ready: true, readyForReview: false, documents: [], skipped: [], warnings: [], bundle };
  const packed = packedAnswers(read.value.case, guide2026);
  await rememberBuild(caseKey(folder), { folder, builtAt: "2026-05-25T02:00:00.000Z", base: read.value.base, packed, report });
  expect(await placeNow()).toEqual({ kind: "submit" });
  await save("2026-05-29");
  expect(await placeNow()).toEqual({ kind: "finish" });
  expect(await hasPackageOfNow(folder)).toBe(false);
  // changed back, and saved anew: the same package
  await save("2026-05-28", 2);
  expect(await placeNow()).toEqual({ kind: "submit" });
  expect(await hasPackageOfNow(folder)).toBe(true);
  expect(await hasPackageOfNow(home)).toBe(false);
});
