import { cp, mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { receiveHandOver } from "../../../electron/library/hand-over/read-hand-over.ts";
import { writeHandOver } from "../../../electron/library/hand-over/write-hand-over.ts";
import { repository } from "../../fixtures/run-guohe.ts";

const now = Date.parse("2026-05-20T02:00:00Z");
const saved = "2026-05-18T01:30:00.000Z";

let folder = "";
let file = "";
let into = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 交接 "));
  file = join(folder, "a.guohe.zip");
  into = join(folder, "收");
  const own = join(folder, "项目");
  await cp(join(repository, "templates", "samples", "topic-1"), own, { recursive: true });
  await utimes(join(own, "case.json"), new Date(saved), new Date(saved));
  expect((await writeHandOver([own], file, { now })).ok).toBe(true);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const receive = () => receiveHandOver(file, into, { passwords: [], stamp: "收到于 2026-05-20" });

test("a case that came was saved when its sender saved it, also where it is received once more beside another version", async () => {
  expect(await receive()).toMatchObject({ ok: true, value: [{ state: "new", received: { savedAt: saved }, time: { kind: "saved", at: saved } }] });
  const here = join(into, "项目", "case.json");
  expect((await stat(here)).mtime.toISOString()).toBe(saved);
  await writeFile(here, (await readFile(here, "utf8")).replace(/"title": "[^"]*"/, '"title": "改过的题目"'));
  for (const _again of [1, 2]) expect(await receive()).toMatchObject({ ok: true, value: [{ state: "conflict", time: { kind: "saved", at: saved } }] });
});

test("of a hand-over that does not say when its cases were saved the time of handing over is told", async () => {
  const entries = unzipSync(await readFile(file));
  const manifest = JSON.parse(new TextDecoder().decode(entries["hand-over.json"]));
  for (const one of manifest.cases) delete one.savedAt;
  entries["hand-over.json"] = new TextEncoder().encode(JSON.stringify(manifest));
  await writeFile(file, zipSync(entries));
  expect(await receive()).toMatchObject({ ok: true, value: [{ time: { kind: "handed-over", at: new Date(now).toISOString() } }] });
});
