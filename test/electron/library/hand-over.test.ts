import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeEach, expect, test } from "vitest";
import { receiveHandOver } from "../../../electron/library/read-hand-over.ts";
import { writeHandOver } from "../../../electron/library/write-hand-over.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { dice } from "../../bench/dice.ts";
import { repository } from "../../fixtures/run-guohe.ts";

const sample = (topic: string) => join(repository, "templates", "samples", topic);
const now = Date.parse("2026-05-20T02:00:00Z");

let folder = "";
const made: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 交接 "));
  made.push(folder);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true, force: true }))));

const receive = (file: string, into: string, ...passwords: readonly string[]) => receiveHandOver(file, into, { passwords, stamp: "收到于 2026-05-20" });
const write = (paths: readonly string[], file: string, password?: string) => writeHandOver(paths, file, { now, password });
const tree = async (path: string) => (await readdir(path, { recursive: true })).toSorted();

test("cases travel whole in one file, with their attachments, and without their past", async () => {
  const own = join(folder, "王镕 项目");
  await cp(sample("topic-2"), own, { recursive: true });
  await mkdir(join(own, ".history"));
  await writeFile(join(own, ".history", "case-old.json"), "{}");
  const file = join(folder, "交接.guohe.zip");
  const written = await write([own, sample("topic-1")], file);
  expect(written).toMatchObject({ ok: true, value: { cases: ["王镕 项目", "topic-1"], encrypted: false } });
  const into = join(folder, "收");
  const received = await receive(file, into);
  expect(received).toMatchObject({ ok: true, value: [{ state: "new" }, { state: "new" }] });
  expect((await readdir(into)).toSorted()).toEqual(["topic-1", "王镕 项目"].toSorted());
  expect(await tree(join(into, "王镕 项目"))).toEqual((await tree(own)).filter((path) => !path.startsWith(".history")));
  for (const name of await readdir(join(own, "attachments")))
    expect((await readFile(join(into, "王镕 项目", "attachments", name))).equals(await readFile(join(own, "attachments", name)))).toBe(true);
});

test("the very version that is here is not written again, another one lies beside it", async () => {
  const into = join(folder, "收");
  const own = join(folder, "项目");
  await cp(sample("topic-2"), own, { recursive: true });
  const file = join(folder, "a.guohe.zip");
  await write([own], file);
  await receive(file, into);
  expect(await receive(file, into)).toMatchObject({ ok: true, value: [{ state: "same" }] });
  expect(await readdir(into)).toEqual(["项目"]);
  const text = await readFile(join(own, "case.json"), "utf8");
  await writeFile(join(own, "case.json"), text.replace("沈喆", "沈䶮"));
  const other = join(folder, "b.guohe.zip");
  await write([own], other);
  expect(await receive(other, into)).toMatchObject({ ok: true, value: [{ state: "conflict", existing: { folder: join(into, "项目") } }] });
  expect((await readdir(into)).toSorted()).toEqual(["项目", "项目（收到于 2026-05-20）"].toSorted());
  expect(await readFile(join(into, "项目", "case.json"), "utf8")).toBe(text);
});

test("with a password nothing of a file can be read without it", async () => {
  const file = join(folder, "密.guohe.zip");
  expect(await write([sample("topic-2")], file, "口令 7")).toMatchObject({ ok: true, value: { encrypted: true } });
  expect((await readFile(file)).includes("沈喆")).toBe(false);
  const into = join(folder, "收");
  expect(await receive(file, into)).toMatchObject({ ok: false, error: { kind: "hand-over-locked", passwordsTried: 0 } });
  expect(await receive(file, into, "错", "口令7")).toMatchObject({ ok: false, error: { kind: "hand-over-locked", passwordsTried: 2 } });
  expect(await receive(file, into, "错", "口令 7")).toMatchObject({ ok: true, value: [{ state: "new" }] });
});

test("a file that is damaged anywhere is refused with a reason, and nothing changes", async () => {
  const small = join(folder, "小");
  await mkdir(join(small, "attachments"), { recursive: true });
  await cp(join(sample("topic-1"), "case.json"), join(small, "case.json"));
  await writeFile(join(small, "attachments", "a.pdf"), "%PDF-1.4 nothing else");
  const file = join(folder, "x.guohe.zip");
  await write([small], file);
  const sound = await readFile(file);
  const into = join(folder, "收");
  await receive(file, into);
  await rm(join(into, "小"), { recursive: true });
  await mkdir(join(into, "别的"));
  await writeFile(join(into, "别的", "a.txt"), "x");
  const random = dice(20_260_520);
  let whole = 0;
  for (let round = 0; round < 500; round++) {
    const bytes = Buffer.from(sound);
    const at = Math.floor(random() * bytes.length);
    if (random() < 0.8) bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
    const cut = random() < 0.1 ? bytes.subarray(0, at) : bytes;
    await writeFile(file, cut);
    const received = await receive(file, into);
    if (received.ok) {
      // a bit that says nothing of the content, such as a time
      expect(received.value).toMatchObject([{ state: "new" }]);
      expect((await readFile(join(into, "小", "case.json"))).equals(await readFile(join(small, "case.json")))).toBe(true);
      await rm(join(into, "小"), { recursive: true });
      whole += 1;
    } else expect(errorText(received.error)).toMatch(/没有收下，没有写入任何内容|无法读取|密码/);
    expect(await readdir(into)).toEqual(["别的"]);
  }
  expect(whole).toBeLessThan(250);
}, 120_000);

test("names that lead out of the folder, and files that nobody named, are refused", async () => {
  const into = join(folder, "收");
  const manifest = (path: string) =>
    JSON.stringify({
      formatVersion: 1,
      createdAt: "x",
      cases: [{ folder: "a", id: "x", title: "", guide: "g", topic: "2" }],
      files: [{ path, sha256: "0".repeat(64), bytes: 1 }],
    });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const tried: readonly (readonly [string, Record<string, Uint8Array>, RegExp])[] = [
    ["no manifest", { "a/case.json": bytes("{}") }, /不是移交文件/],
    ["outside", { "hand-over.json": bytes(manifest("a/case.json")), "a/../../x": bytes("x") }, /不能使用|不是移交文件/],
    ["extra", { "hand-over.json": bytes(manifest("a/case.json")), "a/case.json": bytes("x"), "a/more": bytes("x") }, /多出/],
    ["missing", { "hand-over.json": bytes(manifest("a/case.json")) }, /缺少/],
    ["hash", { "hand-over.json": bytes(manifest("a/case.json")), "a/case.json": bytes("x") }, /校验不符/],
  ];
  for (const [name, files, wrong] of tried) {
    const file = join(folder, `${name}.guohe.zip`);
    await writeFile(file, zipSync(files));
    const received = await receive(file, into);
    expect(received.ok ? "" : errorText(received.error), name).toMatch(wrong);
  }
  await writeFile(join(folder, "text.guohe.zip"), "no zip at all");
  const none = await receive(join(folder, "text.guohe.zip"), into);
  expect(none.ok ? "" : errorText(none.error)).toMatch(/不是移交文件/);
});

test("a file of somebody else is not written over", async () => {
  const file = join(folder, "重要.zip");
  await writeFile(file, "mine");
  expect(await write([sample("topic-1")], file)).toMatchObject({ ok: false, error: { kind: "output-is-file" } });
  expect(await readFile(file, "utf8")).toBe("mine");
});
