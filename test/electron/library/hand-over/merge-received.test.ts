import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { sha256 } from "../../../../electron/files/sha256.ts";
import { type ReadCase, readCase } from "../../../../electron/library/cases/cases.ts";
import { attachmentFilesThatDiffer, mergeReceived, takeBackMerge } from "../../../../electron/library/hand-over/merge-received.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { fileLines } from "../../../../shared/versions/merge-cases.ts";
import { guide } from "../../../fixtures/check-value.ts";

let home: string;
let own: ReadCase;
let received: ReadCase;
const now = Date.parse("2026-05-25T09:00:00Z");

async function read(name: string): Promise<ReadCase> {
  const found = await readCase(join(home, name));
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}
async function change(name: string, changed: (theCase: Case) => Case): Promise<void> {
  const { file, case: theCase } = await read(name);
  await writeFile(file, `${JSON.stringify(changed(theCase), null, 2)}\n`);
}
const merge = (...lines: readonly string[]) => mergeReceived({ own, received, guide, fromReceived: new Set(lines), now });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 合成 "));
  for (const name of ["本机", "收到"]) await cp(join(samplesFolder(), "topic-2"), join(home, name), { recursive: true });
  await writeFile(join(home, "收到", "attachments", "新译件.pdf"), "%PDF-1.4 another");
  const withFile = { id: "a-new", slot: "other", file: "attachments/新译件.pdf" };
  await change("收到", (theCase) => ({ ...theCase, title: "收到的题目", attachments: [...(theCase.attachments ?? []), withFile] }));
  await change("本机", (theCase) => ({ ...theCase, lead: { ...theCase.lead, name: "本机改的" } }));
  [own, received] = [await read("本机"), await read("收到")];
});
afterEach(() => rm(home, { recursive: true, force: true }));

test("only what was chosen is taken, in one save, with both versions kept", async () => {
  const done = await merge("title");
  expect(done).toMatchObject({ ok: true });
  const { case: merged } = await read("本机");
  expect(merged).toEqual({ ...own.case, title: "收到的题目" });
  const history = await readdir(join(home, "本机", ".history"));
  const kept = await Promise.all(history.map(async (name) => JSON.parse(await readFile(join(home, "本机", ".history", name), "utf8"))));
  expect(kept).toContainEqual(own.case);
  expect(kept).toContainEqual(received.case);
  expect((await read("收到")).base).toBe(received.base);
  if (!done.ok) return;
  expect(await takeBackMerge(done.value, now + 1)).toMatchObject({ ok: true });
  expect((await read("本机")).case).toEqual(own.case);
});

test("an attachment that is taken brings its file, beside one of that name and never over it", async () => {
  await writeFile(join(home, "本机", "attachments", "新译件.pdf"), "%PDF-1.4 own");
  expect(await merge("attachments[#a-new]")).toMatchObject({ ok: true });
  const taken = (await read("本机")).case.attachments?.find(({ id }) => id === "a-new");
  expect(taken?.file).not.toBe("attachments/新译件.pdf");
  expect(await readFile(join(home, "本机", taken?.file ?? ""), "utf8")).toBe("%PDF-1.4 another");
  expect(await readFile(join(home, "本机", "attachments", "新译件.pdf"), "utf8")).toBe("%PDF-1.4 own");
});

test("where the received side of an attachment is taken, the own file stays among its earlier ones", async () => {
  const [first] = own.case.attachments ?? [];
  if (first === undefined) throw new Error("no attachment");
  const holding = (file: string, earlierFiles: string[]) => (theCase: Case) => ({
    ...theCase,
    attachments: theCase.attachments?.map((one) => (one.id === first.id ? { ...one, file, sha256: undefined, earlierFiles } : one)),
  });
  await change("本机", holding(first.file, ["attachments/更早.pdf"]));
  await change("收到", holding("attachments/新译件.pdf", ["attachments/别处.pdf"]));
  [own, received] = [await read("本机"), await read("收到")];
  expect(await merge(`attachments[#${first.id}]`)).toMatchObject({ ok: true });
  const taken = (await read("本机")).case.attachments?.find(({ id }) => id === first.id);
  expect(taken?.file).toBe("attachments/新译件.pdf");
  expect(taken?.earlierFiles).toEqual(["attachments/更早.pdf", first.file]);
});

test("who checked an attachment comes with the file that was checked, and not with another", async () => {
  const content = "%PDF-1.4 another";
  const checked = (hash: string) => (theCase: Case) => ({
    ...theCase,
    attachments: theCase.attachments?.map((one) =>
      one.id === "a-new" ? { ...one, sha256: hash, state: "checked" as const, checkedBy: "周例清", checkedOn: "2026-05-20" } : one,
    ),
  });
  await change("收到", checked(sha256(Buffer.from(content))));
  received = await read("收到");
  expect(await merge("attachments[#a-new]")).toMatchObject({ ok: true });
  expect((await read("本机")).case.attachments?.at(-1)).toMatchObject({ checkedBy: "周例清", state: "checked" });
  await change("收到", checked("0".repeat(64)));
  await change("本机", () => own.case);
  [own, received] = [await read("本机"), await read("收到")];
  expect(await merge("attachments[#a-new]")).toMatchObject({ ok: true });
  const taken = (await read("本机")).case.attachments?.at(-1);
  expect(taken).toMatchObject({ id: "a-new", sha256: sha256(Buffer.from(content)), state: "received" });
  expect(taken).not.toHaveProperty("checkedBy");
});

test("a case that was changed since a person chose is not merged, and nothing is written", async () => {
  await change("本机", (theCase) => ({ ...theCase, title: "又改了" }));
  const before = await readdir(join(home, "本机"), { recursive: true });
  expect(await merge("title")).toMatchObject({ ok: false, error: { kind: "case-not-as-shown" } });
  expect((await read("本机")).case.title).toBe("又改了");
  expect(await readdir(join(home, "本机"), { recursive: true })).toEqual(before);
});

test("files that differ under one attachment are lines to choose, and the one that is taken comes in beside the own one", async () => {
  const [first, second, third] = own.case.attachments ?? [];
  if (first === undefined || second === undefined || third === undefined) throw new Error("too few attachments");
  await writeFile(join(home, "收到", first.file), "%PDF-1.4 changed on the other computer");
  await rm(join(home, "本机", second.file));
  const differ = await attachmentFilesThatDiffer(own, received);
  expect([...differ]).toEqual([
    [first.id, "other"],
    [second.id, "missing"],
  ]);
  const lines = fileLines(own.case, guide, differ);
  expect(lines.map(({ key, received: came }) => [key, came])).toEqual([
    [`attachments[#${first.id}]`, expect.stringContaining("内容不同")],
    [`attachments[#${second.id}]`, expect.stringContaining("收到的有")],
  ]);
  expect(await merge(...lines.map(({ key }) => key))).toMatchObject({ ok: true });
  const attachments = (await read("本机")).case.attachments ?? [];
  const taken = attachments.find(({ id }) => id === first.id);
  expect(taken?.earlierFiles).toEqual([first.file]);
  // what was said of the own file does not hold for the one that came
  expect(taken?.sha256).toBe(sha256(await readFile(join(home, "收到", first.file))));
  for (const said of ["checkedBy", "checkedOn", "sealedBy", "wordsSha256"] as const) expect(taken).not.toHaveProperty(said);
  expect(await readFile(join(home, "本机", taken?.file ?? ""), "utf8")).toContain("changed on the other computer");
  expect(attachments.find(({ id }) => id === second.id)?.file).toBe(second.file);
  expect(await readdir(join(home, "本机", "attachments"))).toContain(second.file.replace("attachments/", ""));
  expect(attachments.find(({ id }) => id === third.id)).toEqual(third);
});
