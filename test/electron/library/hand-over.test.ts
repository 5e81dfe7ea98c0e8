import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { sha256 } from "../../../electron/files/sha256.ts";
import { changeReview, readReview } from "../../../electron/library/cases/review-file.ts";
import { receiveHandOver } from "../../../electron/library/hand-over/read-hand-over.ts";
import { writeHandOver } from "../../../electron/library/hand-over/write-hand-over.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { NO_REVIEW, type Review, withNote, withNoteState } from "../../../shared/review/review.ts";
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

const noted = (id: string) => (review: Review) =>
  withNote(review, { id, by: "何佳样", on: "2026-05-24T09:00:00.000Z", at: { kind: "case" }, about: "", text: `批注 ${id}` });
const notesOf = async (path: string) => {
  const read = await readReview(path);
  return read.ok ? read.value.notes.map(({ id, state }) => (state?.resolved ? `${id} resolved` : id)) : [];
};

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

test("a scan that is missing here comes back with the same version, one that differs lies beside the file that is here", async () => {
  const into = join(folder, "收");
  const own = join(folder, "项目");
  await cp(sample("topic-2"), own, { recursive: true });
  const file = join(folder, "a.guohe.zip");
  await write([own], file);
  await receive(file, into);
  const here = join(into, "项目", "attachments");
  const [lost = "", spoilt = ""] = (await readdir(here)).filter((name) => name.endsWith(".pdf")).toSorted();
  const sound = { lost: await readFile(join(here, lost)), spoilt: await readFile(join(here, spoilt)) };
  await rm(join(here, lost));
  await writeFile(join(here, spoilt), "spoilt");
  const as = spoilt.replace(".pdf", "（收到于 2026-05-20）.pdf");
  const beside = [{ file: `attachments/${spoilt}`, as: `attachments/${as}` }];
  expect(await receive(file, into)).toMatchObject({ ok: true, value: [{ state: "same", files: { added: [`attachments/${lost}`], beside } }] });
  expect((await readFile(join(here, lost))).equals(sound.lost)).toBe(true);
  expect((await readFile(join(here, as))).equals(sound.spoilt)).toBe(true);
  expect(await readFile(join(here, spoilt), "utf8")).toBe("spoilt");
  // once more puts no second copy
  const names = await readdir(here);
  expect(await receive(file, into)).toMatchObject({ ok: true, value: [{ state: "same", files: { added: [], beside } }] });
  expect(await readdir(here)).toEqual(names);
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

test("a reviewer's notes come back with the file into the case that is here, and touch no answer", async () => {
  const into = join(folder, "收");
  const own = join(folder, "项目");
  await cp(sample("topic-2"), own, { recursive: true });
  await changeReview(own, noted("n1"));
  const file = join(folder, "a.guohe.zip");
  await write([own], file);
  expect(await receive(file, into)).toMatchObject({ ok: true, value: [{ state: "new", notes: 1 }] });
  const here = join(into, "项目");
  const answers = await readFile(join(here, "case.json"), "utf8");
  // the reviewer resolves one and writes another; meanwhile a third is written here
  await changeReview(own, (review) => withNoteState(noted("n2")(review), "n1", { resolved: true, by: "乙", on: "2026-05-25T09:00:00.000Z" }));
  await changeReview(here, noted("n3"));
  await write([own], file);
  expect(await receive(file, into)).toMatchObject({ ok: true, value: [{ state: "same", notes: 2 }] });
  expect((await notesOf(here)).toSorted()).toEqual(["n1 resolved", "n2", "n3"]);
  expect(await receive(file, into)).toMatchObject({ ok: true, value: [{ state: "same", notes: 0 }] });
  // with another version of the answers too
  await writeFile(join(own, "case.json"), answers.replace("沈喆", "沈䶮"));
  await changeReview(own, noted("n4"));
  await write([own], file);
  expect(await receive(file, into)).toMatchObject({ ok: true, value: [{ state: "conflict", notes: 1 }] });
  expect((await notesOf(here)).toSorted()).toEqual(["n1 resolved", "n2", "n3", "n4"]);
  expect(await readFile(join(here, "case.json"), "utf8")).toBe(answers);
});

test("notes in a copy that a sync service left beside the file travel too", async () => {
  const own = join(folder, "项目");
  await cp(sample("topic-2"), own, { recursive: true });
  await changeReview(own, noted("n1"));
  await writeFile(join(own, "review (冲突副本).json"), JSON.stringify(noted("n2")(NO_REVIEW)));
  const file = join(folder, "a.guohe.zip");
  await write([own], file);
  expect(await receive(file, join(folder, "收"))).toMatchObject({ ok: true, value: [{ notes: 2 }] });
  expect(await notesOf(join(folder, "收", "项目"))).toEqual(["n1", "n2"]);
});

test("notes that cannot be read stop a hand-over on either side, and nothing is changed", async () => {
  const into = join(folder, "收");
  const own = join(folder, "项目");
  await cp(sample("topic-2"), own, { recursive: true });
  const file = join(folder, "a.guohe.zip");
  await changeReview(own, noted("n1"));
  await write([own], file);
  await receive(file, into);
  await writeFile(join(into, "项目", "review.json"), "{");
  expect(await receive(file, into)).toMatchObject({ ok: false, error: { kind: "file-unreadable" } });
  expect(await readFile(join(into, "项目", "review.json"), "utf8")).toBe("{");
  await writeFile(join(own, "review.json"), '{"formatVersion":1}');
  expect(await write([own], file)).toMatchObject({ ok: false, error: { kind: "review-invalid" } });
  const crafted = (content: string) => {
    const theCase = readFileSync(join(sample("topic-2"), "case.json"));
    const review = Buffer.from(content);
    const entry = (path: string, bytes: Buffer) => ({ path, sha256: sha256(bytes), bytes: bytes.length });
    const files = [entry("x/case.json", theCase), entry("x/review.json", review)];
    const { id } = z.object({ id: z.string() }).parse(JSON.parse(theCase.toString()));
    const manifest = { formatVersion: 1, createdAt: "x", cases: [{ folder: "x", id, title: "", guide: "g", topic: "2" }], files };
    return zipSync({ "hand-over.json": Buffer.from(JSON.stringify(manifest)), "x/case.json": theCase, "x/review.json": review });
  };
  const empty = join(folder, "空");
  for (const [content, code] of [
    ['{"formatVersion":1}', "damaged"],
    ['{"formatVersion":9}', "too-new"],
  ] as const) {
    await writeFile(file, crafted(content));
    expect(await receive(file, empty)).toMatchObject({ ok: false, error: { kind: "hand-over-invalid", cause: { code } } });
    expect(await readdir(folder)).not.toContain("空");
  }
});

test("a file with notes that is damaged anywhere is refused with a reason, and nothing changes", async () => {
  const small = join(folder, "小");
  await mkdir(join(small, "attachments"), { recursive: true });
  await cp(join(sample("topic-1"), "case.json"), join(small, "case.json"));
  await writeFile(join(small, "attachments", "a.pdf"), "%PDF-1.4 nothing else");
  await changeReview(small, noted("came"));
  const file = join(folder, "x.guohe.zip");
  await write([small], file);
  const sound = await readFile(file);
  // another version of the case is here, with a note of its own
  const into = join(folder, "收");
  const here = join(into, "小");
  await mkdir(here, { recursive: true });
  await writeFile(join(here, "case.json"), (await readFile(join(small, "case.json"), "utf8")).replace("上海", "上 海"));
  await changeReview(here, noted("own"));
  const before = { answers: await readFile(join(here, "case.json")), notes: await readFile(join(here, "review.json")) };
  const beside = join(into, "小（收到于 2026-05-20）");
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
      expect(received.value).toMatchObject([{ state: "conflict", notes: 1 }]);
      expect((await readFile(join(beside, "case.json"))).equals(await readFile(join(small, "case.json")))).toBe(true);
      expect((await notesOf(here)).toSorted()).toEqual(["came", "own"]);
      await rm(beside, { recursive: true });
      await writeFile(join(here, "review.json"), before.notes);
      whole += 1;
    } else expect(errorText(received.error)).toMatch(/没有收下，没有写入任何内容|无法读取|密码/);
    expect(await readdir(into)).toEqual(["小"]);
    expect((await readdir(here)).toSorted()).toEqual(["case.json", "review.json"]);
    expect((await readFile(join(here, "case.json"))).equals(before.answers) && (await readFile(join(here, "review.json"))).equals(before.notes)).toBe(true);
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

test("a note on an item that is another one than the own item of its id does not stand at the own one", async () => {
  const [into, own] = [join(folder, "收"), join(folder, "项目")];
  for (const place of [join(into, "项目"), own]) await cp(sample("topic-2"), place, { recursive: true });
  const adding = async (place: string, name: string) => {
    const theCase = JSON.parse(await readFile(join(place, "case.json"), "utf8"));
    await writeFile(
      join(place, "case.json"),
      JSON.stringify({ ...theCase, partners: [...theCase.partners, { id: "partner-9", kind: "enterprise", nameZh: name }] }),
    );
  };
  await adding(join(into, "项目"), "甲方机器人公司");
  await adding(own, "乙方海洋研究所");
  const at = (path: string) => ({ kind: "answer", path }) as const;
  const writing = { by: "何佳样", on: "2026-05-24T09:00:00.000Z", about: "中文名称", text: "请核对" };
  await changeReview(own, (review) => withNote(review, { ...writing, id: "other", at: at("partners[#partner-9].nameZh") }));
  await changeReview(own, (review) => withNote(review, { ...writing, id: "common", at: at("partners[#partner-muster].nameZh") }));
  const file = join(folder, "c.guohe.zip");
  await write([own], file);
  const first = await receive(file, into);
  expect(first).toMatchObject({ ok: true, value: [{ state: "conflict", notes: 2 }] });
  const read = await readReview(join(into, "项目"));
  expect(read.ok && read.value.notes.map(({ at: place }) => (place.kind === "answer" ? place.path : "")).toSorted()).toEqual([
    "partners[#partner-2].nameZh",
    "partners[#partner-muster].nameZh",
  ]);
  // received again, they are known
  expect(await receive(file, into)).toMatchObject({ ok: true, value: [{ notes: 0 }] });
});
