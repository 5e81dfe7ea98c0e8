import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { receiveHandOver } from "../../../electron/library/hand-over/read-hand-over.ts";
import { writeHandOver } from "../../../electron/library/hand-over/write-hand-over.ts";
import { repository } from "../../fixtures/run-guohe.ts";

const sample = (topic: string) => join(repository, "templates", "samples", topic);

let folder = "";
const made: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 再收 "));
  made.push(folder);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true, force: true }))));

const receive = (file: string, into: string) => receiveHandOver(file, into, { passwords: [], stamp: "收到于 2026-05-20" });
const write = (paths: readonly string[], file: string) => writeHandOver(paths, file, { now: Date.parse("2026-05-20T02:00:00Z") });

test("another version that came before lies beside the own one once, however often its file is opened", async () => {
  const into = join(folder, "收");
  const own = join(folder, "项目䶮");
  await cp(sample("topic-2"), own, { recursive: true });
  const file = join(folder, "a.guohe.zip");
  await write([own], file);
  await receive(file, into);
  const here = join(into, "项目䶮", "case.json");
  await writeFile(here, (await readFile(here, "utf8")).replace("沈喆", "沈䶮"));
  for (const _time of [1, 2, 3])
    expect(await receive(file, into)).toMatchObject({
      ok: true,
      value: [{ state: "conflict", path: join(into, "项目䶮（收到于 2026-05-20）"), existing: { folder: join(into, "项目䶮") } }],
    });
  expect((await readdir(into)).toSorted()).toEqual(["项目䶮", "项目䶮（收到于 2026-05-20）"].toSorted());
  // a merge of both is one more save of the own one: then too the file is known
  await writeFile(here, (await readFile(here, "utf8")).replace("沈䶮", "沈镕"));
  expect(await receive(file, into)).toMatchObject({ ok: true, value: [{ state: "conflict", path: join(into, "项目䶮（收到于 2026-05-20）") }] });
});

test("a file that is damaged leaves no folder behind that was not there before", async () => {
  const file = join(folder, "a.guohe.zip");
  await write([sample("topic-2")], file);
  const bytes = await readFile(file);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
  await writeFile(file, bytes);
  expect(await receive(file, join(folder, "收"))).toMatchObject({ ok: false, error: { kind: "hand-over-invalid" } });
  expect(await readdir(folder)).toEqual(["a.guohe.zip"]);
});

test("a case that is named twice, by its folder and by its file, goes into the hand-over once", async () => {
  const own = join(folder, "项目");
  await cp(sample("topic-1"), own, { recursive: true });
  expect(await write([own, join(own, "case.json"), own], join(folder, "a.guohe.zip"))).toMatchObject({ ok: true, value: { cases: ["项目"] } });
});
