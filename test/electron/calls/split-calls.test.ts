import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { ok } from "../../../shared/errors.ts";
import { encryptedPdf } from "../../fixtures/defective-files.ts";
import { makeCase } from "../../split/split-set.ts";

const keyed = z.object({ ok: z.literal(true), value: z.object({ key: z.string() }) });
const files = z.object({ ok: z.literal(true), value: z.array(z.object({ key: z.string() })) });
const read = z.object({ ok: z.literal(true), value: z.looseObject({ pages: z.array(z.unknown()), refused: z.array(z.looseObject({ kind: z.string() })) }) });

let home: string;
let calls: CallHandler;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 回件 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  calls = createCallHandler({ shell: "browser", version: "0", at: "2026-05-25T10:00", openPath: async () => ok(undefined), emit: () => undefined });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

test("an encrypted stack is refused with how many passwords were tried, and read and shown with the one that is given", { timeout: 120_000 }, async () => {
  await makeCase(join(home, "项目"), 0, false);
  const stack = join(home, "回件.pdf");
  await writeFile(stack, await encryptedPdf({ user: "2026", owner: "owner" }));
  const { key: workspace } = keyed.parse(await calls.handle("workspace:choose", [{ typed: join(home, "项目") }])).value;
  const [file] = files.parse(await calls.handle("split:choose", [{ typed: stack }])).value;
  const readStack = async () => read.parse(await calls.handle("split:read", [{ workspace, files: [file?.key] }])).value;
  expect(await readStack()).toMatchObject({ pages: [], refused: [{ kind: "attachment-encrypted", file: stack, passwordsTried: 0 }] });
  const picture = () => calls.picture(new URLSearchParams({ key: "stack", file: file?.key ?? "", page: "1", width: "160", turn: "0", ticket: "t" }));
  expect((await picture()).ok).toBe(false);
  for (const password of ["2025", "2026"]) expect(await calls.handle("split:password", [{ password }])).toEqual({ ok: true, value: undefined });
  const opened = await readStack();
  expect(opened.refused).toEqual([]);
  expect(opened.pages).toHaveLength(1);
  expect((await picture()).ok).toBe(true);
});
