import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sha256 } from "../../../../electron/files/sha256.ts";
import { attachScans } from "../../../../electron/jobs/split/attach-scans.ts";
import { type ChangeByScans, joinedChanges, takeBackScans } from "../../../../electron/jobs/split/take-back-scans.ts";
import { listVersions } from "../../../../electron/library/cases/history.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { makeCase } from "../../../split/split-set.ts";

/** What another program writes between looking at a case and saving it. */
let meanwhile: (() => Promise<void>) | undefined;
vi.mock("../../../../electron/library/cases/save-case.ts", async (original) => {
  const real = await original<typeof import("../../../../electron/library/cases/save-case.ts")>();
  return {
    saveCase: async (request: Parameters<typeof real.saveCase>[0]) => {
      await meanwhile?.();
      return real.saveCase(request);
    },
  };
});

let parent: string;
let stack: string;
let bytes: Uint8Array;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 撤销归入 "));
  stack = join(parent, "回件.pdf");
  const pdf = await PDFDocument.create();
  for (const height of [700, 800, 900]) pdf.addPage([500, height]).drawText(`sealed ${height}`);
  bytes = await pdf.save();
  await writeFile(stack, bytes);
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** Attaches a page of the stack for each place, and gives what the cases were changed by. */
async function attach(places: readonly { readonly case: string; readonly slot: string }[]): Promise<readonly ChangeByScans[]> {
  const scans = places.map((place, index) => ({ place, title: place.slot, parts: [{ file: stack, pages: [index + 1] }] }));
  const done = await attachScans(scans, { files: [{ file: stack, sha256: sha256(bytes) }], pages: [], passwords: [], now: 0 });
  expect(done.map(({ ok }) => ok)).toEqual(places.map(() => true));
  return joinedChanges(done.flatMap((one, index) => (one.ok && one.value.change ? [{ ...one.value.change, documents: [`document-${index}`] }] : [])));
}
const caseIn = async (folder: string): Promise<Case> => JSON.parse(await readFile(join(folder, "case.json"), "utf8"));

test("scans of several cases are taken back case by case: each is as it was, its files stay, and the version with them is in its history", async () => {
  const folders = [await makeCase(parent, 0, false), await makeCase(parent, 1, false)];
  const [first = "", second = ""] = folders;
  const before = await Promise.all(folders.map(caseIn));
  const changes = await attach([
    { case: first, slot: "self-funding" },
    { case: second, slot: "self-funding" },
    { case: first, slot: "no-licence-transfer" },
  ]);
  expect(changes.map(({ folder, documents }) => [folder, documents])).toEqual([
    [first, ["document-0", "document-2"]],
    [second, ["document-1"]],
  ]);
  const attached = await caseIn(first);
  expect(attached.attachments).toHaveLength(2);
  for (const change of changes) expect(await takeBackScans(change, 1)).toEqual({ ok: true, value: undefined });
  expect(await Promise.all(folders.map(caseIn))).toEqual(before);
  expect(await readdir(join(first, "attachments"))).toHaveLength(2);
  const [newest] = await listVersions(first);
  expect(JSON.parse(await readFile(join(first, ".history", newest?.name ?? ""), "utf8"))).toEqual(attached);
  // asked for again it is as it was already
  for (const change of changes) expect(await takeBackScans(change, 2)).toEqual({ ok: true, value: undefined });
  expect(await Promise.all(folders.map(caseIn))).toEqual(before);
  // and attached again the same files are used
  await attach([{ case: first, slot: "self-funding" }]);
  expect((await caseIn(first)).attachments).toHaveLength(1);
  expect(await readdir(join(first, "attachments"))).toHaveLength(2);
});

test("a case that was changed since stays as it is, and so does one that is no longer there; the others go back", async () => {
  const folders = [await makeCase(parent, 0, false), await makeCase(parent, 1, false), await makeCase(parent, 2, false)];
  const [changed = "", gone = "", still = ""] = folders;
  const before = await caseIn(still);
  const changes = await attach(folders.map((folder) => ({ case: folder, slot: "self-funding" })));
  const edited = { ...(await caseIn(changed)), title: "归入后改的题目" };
  await writeFile(join(changed, "case.json"), JSON.stringify(edited));
  await rename(gone, join(parent, "别处"));
  const done = [];
  for (const change of changes) done.push(await takeBackScans(change, 1));
  expect(done).toMatchObject([
    { ok: false, error: { kind: "case-not-as-shown", file: join(changed, "case.json") } },
    { ok: false, error: { kind: "file-not-found" } },
    { ok: true },
  ]);
  expect(await caseIn(changed)).toEqual(edited);
  expect((await readdir(changed)).filter((name) => name.includes("未合并"))).toEqual([]);
  expect((await caseIn(join(parent, "别处"))).attachments).toHaveLength(1);
  expect(await caseIn(still)).toEqual(before);
});

test("a case that another program writes at the very time stays as that left it, with nothing beside it", async () => {
  const folder = await makeCase(parent, 0, false);
  const [change] = await attach([{ case: folder, slot: "self-funding" }]);
  const edited = { ...(await caseIn(folder)), title: "同时改的题目" };
  meanwhile = () => writeFile(join(folder, "case.json"), JSON.stringify(edited));
  const done = change && (await takeBackScans(change, 1));
  meanwhile = undefined;
  expect(done).toEqual({ ok: false, error: { kind: "case-not-as-shown", file: join(folder, "case.json") } });
  expect(await caseIn(folder)).toEqual(edited);
  expect((await readdir(folder)).filter((name) => name.includes("未合并"))).toEqual([]);
});

test("what another program changed between two scans of one case is not taken back with the first", async () => {
  const folder = await makeCase(parent, 0, false);
  const [first] = await attach([{ case: folder, slot: "self-funding" }]);
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...(await caseIn(folder)), title: "别人改的题目" }));
  const between = await caseIn(folder);
  const [second] = await attach([
    { case: folder, slot: "self-funding" },
    { case: folder, slot: "no-licence-transfer" },
  ]);
  const joined = joinedChanges([first, second].flatMap((one) => one ?? []));
  expect(joined).toHaveLength(2);
  const done = [];
  for (const change of [...joined].reverse()) done.push(await takeBackScans(change, 1));
  expect(done).toMatchObject([{ ok: true }, { ok: false, error: { kind: "case-not-as-shown" } }]);
  expect(await caseIn(folder)).toEqual(between);
});
