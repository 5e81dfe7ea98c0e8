import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { createCase, emptyCase, readCase } from "../../../../electron/library/cases/cases.ts";
import { addReview, changeReview, readReview, reviewStamp, takeBackReview } from "../../../../electron/library/cases/review-file.ts";
import { contentToSign } from "../../../../electron/library/cases/sign-offs.ts";
import { errorText } from "../../../../shared/messages/error-text.ts";
import { NO_REVIEW, withNote } from "../../../../shared/review/review.ts";
import { dice } from "../../../bench/dice.ts";

const program = fileURLToPath(new URL("../review-process.ts", import.meta.url));
const answer = z.object({ id: z.string(), error: z.string().optional() });
const note = (id: string) => ({ id, by: "何佳样", on: "2026-05-24T09:00:00.000Z", at: { kind: "case" } as const, about: "", text: "请核对" });

let parent: string;
let folder: string;
let programs: ChildProcess[] = [];
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 批注 "));
  folder = join(parent, "项目");
  await createCase(folder, emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "甲"));
});
afterEach(async () => {
  for (const one of programs) one.kill("SIGKILL");
  programs = [];
  await rm(parent, { recursive: true, force: true });
});

async function start(): Promise<ChildProcess> {
  const one = fork(program, [folder], { execArgv: ["--import", "tsx"] });
  await once(one, "message");
  return one;
}

test("two programs that write notes at once, one killed now and then, lose none that was told to be written", async () => {
  programs = await Promise.all([start(), start()]);
  const random = dice(7);
  const written: string[] = [];
  const faults: string[] = [];
  for (let round = 0; round < 40; round += 1) {
    const killed = round % 10 === 5 ? Math.floor(random() * 2) : undefined;
    await Promise.all(
      programs.map(async (one, index) => {
        const settled = new AbortController();
        const { signal } = settled;
        const ended = once(one, "exit", { signal }).then(
          () => undefined,
          () => undefined,
        );
        const said = once(one, "message", { signal }).then(
          ([message]) => answer.parse(message),
          () => undefined,
        );
        one.send({ id: `${round}-${index}` });
        if (killed === index) setTimeout(() => one.kill("SIGKILL"), random() * 6);
        const told = await Promise.race([said, ended]);
        if (killed === index) await ended;
        settled.abort();
        if (told?.error !== undefined) faults.push(told.error);
        else if (told) written.push(told.id);
      }),
    );
    if (killed !== undefined) programs[killed] = await start();
  }
  const read = await readReview(folder);
  const found = new Set(read.ok ? read.value.notes.map(({ id }) => id) : []);
  expect(faults).toEqual([]);
  expect(written.filter((id) => !found.has(id))).toEqual([]);
  expect(written.length).toBeGreaterThan(70);
}, 60_000);

test("a file of notes that is damaged, or of a later program, is told and not written over", async () => {
  const file = join(folder, "review.json");
  for (const [content, said] of [
    ['{"formatVersion":1,"notes":', /无法读取/],
    ['{"formatVersion":1,"notes":[{"id":""}],"signOffs":[]}', /批注文件.*有误/],
    ['{"formatVersion":2}', /更新版本的程序/],
  ] as const) {
    await writeFile(file, content);
    const changed = await changeReview(folder, (review) => withNote(review, note("n1")));
    expect(changed.ok ? "" : errorText(changed.error)).toMatch(said);
    expect(await readFile(file, "utf8")).toBe(content);
  }
});

test("notes that came are taken back when the rest of their hand-over cannot be put in place, unless somebody has written since", async () => {
  await changeReview(folder, (review) => withNote(review, note("own")));
  const before = await readFile(join(folder, "review.json"), "utf8");
  const added = await addReview(folder, withNote(NO_REVIEW, note("came")));
  if (!added.ok) throw new Error(added.error.kind);
  await takeBackReview(added.value);
  expect(await readFile(join(folder, "review.json"), "utf8")).toBe(before);
  const again = await addReview(folder, withNote(NO_REVIEW, note("came")));
  if (!again.ok) throw new Error(again.error.kind);
  await changeReview(folder, (review) => withNote(review, note("later")));
  await takeBackReview(again.value);
  const read = await readReview(folder);
  expect(read.ok && read.value.notes.map(({ id }) => id).toSorted()).toEqual(["came", "later", "own"]);
  expect((await readdir(folder)).toSorted()).toEqual(["attachments", "case.json", "review.json"]);
});

test("what is signed is other with any other answer and with any other byte of an attachment", async () => {
  const read = await readCase(folder);
  if (!read.ok) throw new Error(read.error.kind);
  const attachment = { id: "a1", slot: "x", file: "attachments/a.pdf" };
  await writeFile(join(folder, "attachments", "a.pdf"), "one");
  const theCase = { ...read.value.case, attachments: [attachment] };
  const first = await contentToSign(folder, theCase);
  const answered = await contentToSign(folder, { ...theCase, title: "乙" });
  await writeFile(join(folder, "attachments", "a.pdf"), "two");
  const replaced = await contentToSign(folder, theCase);
  if (!first.ok || !answered.ok || !replaced.ok) throw new Error("no content");
  expect(answered.value.answers).not.toBe(first.value.answers);
  expect(answered.value.files).toBe(first.value.files);
  expect(replaced.value.answers).toBe(first.value.answers);
  expect(replaced.value.files).not.toBe(first.value.files);
  await rm(join(folder, "attachments", "a.pdf"));
  expect(await contentToSign(folder, theCase)).toMatchObject({ ok: false, error: { kind: "attachment-missing" } });
});

test("notes in copies that a sync service left beside the file are read and kept with the next change, and the copies stay", async () => {
  const copies = ["review (冲突副本).json", "review-PC.json", "副本 review.json"];
  await changeReview(folder, (review) => withNote(review, note("own")));
  const before = await reviewStamp(folder);
  for (const name of copies) await writeFile(join(folder, name), JSON.stringify(withNote(NO_REVIEW, note(name))));
  await writeFile(join(folder, "review-坏.json"), "{");
  expect(await reviewStamp(folder)).not.toBe(before);
  const ids = async () => {
    const read = await readReview(folder);
    return read.ok ? read.value.notes.map(({ id }) => id).toSorted() : [];
  };
  expect(await ids()).toEqual(["own", ...copies].toSorted());
  await changeReview(folder, (review) => withNote(review, note("later")));
  expect(JSON.parse(await readFile(join(folder, "review.json"), "utf8")).notes).toHaveLength(5);
  expect(await ids()).toEqual(["later", "own", ...copies].toSorted());
  expect(await readdir(folder)).toEqual(expect.arrayContaining([...copies, "review-坏.json"]));
});
