import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { writeHandOver } from "../../../electron/library/hand-over/write-hand-over.ts";
import { ok } from "../../../shared/errors.ts";

const openedSchema = z.object({ value: z.looseObject({ key: z.string(), base: z.string(), case: z.looseObject({}) }) });
const shownSchema = z.object({
  ok: z.literal(true),
  value: z.object({ notes: z.array(z.looseObject({ id: z.string() })), signOffs: z.array(z.looseObject({ stands: z.boolean() })) }),
});

let home: string;
let folder: string;
let calls: CallHandler;
let opened: z.infer<typeof openedSchema>["value"];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 批注 "));
  folder = join(home, "项目");
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
  calls = createCallHandler({ shell: "browser", version: "0", at: "2026-05-20T10:00", openPath: async () => ok(undefined), emit: () => undefined });
  opened = openedSchema.parse(await calls.handle("cases:open", [{ folder }])).value;
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const ask = async (name: string, args: object = {}) => shownSchema.parse(await calls.handle(name, [{ key: opened.key, ...args }])).value;
const sign = () => ask("review:sign", { base: opened.base, signer: "office", by: "何佳样" });

test("notes are written, answered and resolved beside the case, whose file stays as it is", async () => {
  const before = await readFile(join(folder, "case.json"));
  const { notes } = await ask("review:note", { at: { kind: "answer", path: "title" }, about: "项目名称", by: "何佳样", text: "太长" });
  const note = notes[0]?.id;
  await ask("review:reply", { note, by: "沈荑", text: "已改" });
  expect(await ask("review:resolve", { note, resolved: true, by: "何佳样" })).toMatchObject({
    notes: [{ by: "何佳样", replies: [{ by: "沈荑" }], state: { resolved: true } }],
  });
  expect((await readFile(join(folder, "case.json"))).equals(before)).toBe(true);
});

test("a sign-off falls with any answer and any byte of an attachment, stands again when it is as it was, and can be withdrawn", async () => {
  expect(await sign()).toMatchObject({ signOffs: [{ signer: "office", by: "何佳样", stands: true }] });
  const saved = await calls.handle("cases:save", [{ key: opened.key, base: opened.base, case: { ...opened.case, title: "别的" } }]);
  const { base } = z.object({ value: z.object({ base: z.string() }) }).parse(saved).value;
  expect(await ask("review:read")).toMatchObject({ signOffs: [{ stands: false }] });
  expect(await calls.handle("review:sign", [{ key: opened.key, base: opened.base, signer: "lead", by: "沈荑" }])).toMatchObject({
    ok: false,
    error: { kind: "case-not-as-shown" },
  });
  await calls.handle("cases:save", [{ key: opened.key, base, case: opened.case }]);
  expect(await ask("review:read")).toMatchObject({ signOffs: [{ stands: true }] });
  const [name = ""] = await readdir(join(folder, "attachments"));
  const attachment = await readFile(join(folder, "attachments", name));
  await writeFile(join(folder, "attachments", name), Buffer.concat([attachment, Buffer.from("\n")]));
  expect(await ask("review:read")).toMatchObject({ signOffs: [{ stands: false }] });
  await writeFile(join(folder, "attachments", name), attachment);
  expect(await ask("review:withdraw", { signer: "office", by: "何佳样" })).toMatchObject({ signOffs: [] });
});

test("what came with a hand-over is shown as signed, and a sign-off of another version does not take the place of one that stands here", async () => {
  await sign();
  const copy = join(home, "另一处", "项目");
  await cp(folder, copy, { recursive: true });
  const there = openedSchema.parse(await calls.handle("cases:open", [{ folder: copy }])).value;
  const saved = await calls.handle("cases:save", [{ key: there.key, base: there.base, case: { ...there.case, title: "改过" } }]);
  const { base } = z.object({ value: z.object({ base: z.string() }) }).parse(saved).value;
  await calls.handle("review:sign", [{ key: there.key, base, signer: "office", by: "欧阳示范" }]);
  const file = join(home, "x.guohe.zip");
  await writeHandOver([copy], file, { now: 0 });
  await rm(copy, { recursive: true });
  await writeFile(join(home, "data", "settings.json"), JSON.stringify({ casesFolder: home }));
  const { key } = z.object({ value: z.object({ key: z.string() }) }).parse(await calls.handle("hand-over:choose", [{ typed: file }])).value;
  expect(await calls.handle("hand-over:receive", [{ key }])).toMatchObject({ value: [{ state: "conflict", signOffs: [{ by: "欧阳示范", stands: true }] }] });
  expect(await ask("review:read")).toMatchObject({ signOffs: [{ by: "何佳样", stands: true }] });
});

test("what others write beside an open case is seen when the folder is looked at", async () => {
  const look = async () =>
    z.object({ value: z.looseObject({ review: z.string().optional() }) }).parse(await calls.handle("cases:look", [{ key: opened.key }])).value;
  expect((await look()).review).toBeUndefined();
  await writeFile(join(folder, "review.json"), '{"formatVersion":1,"notes":[],"signOffs":[]}');
  const first = (await look()).review;
  await sign();
  expect(first).toBeDefined();
  expect((await look()).review).not.toBe(first);
});
