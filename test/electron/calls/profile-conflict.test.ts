import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { ok } from "../../../shared/errors.ts";

let home: string;
let calls: CallHandler;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 档案 "));
  vi.stubEnv("GUOHE_HOME", home);
  calls = createCallHandler({ shell: "browser", version: "0", openPath: async () => ok(undefined), emit: () => undefined });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const put = (args: object) => calls.handle("profiles:put", [{ kind: "unit", ...args }]);

test("of two windows that change one profile the second is told, and what the first one saved stays", async () => {
  const { id } = z.object({ value: z.looseObject({ id: z.string() }) }).parse(await put({ values: { name: "样例大学" } })).value;
  expect(await put({ id, version: 1, values: { name: "第一个窗口" } })).toMatchObject({ ok: true });
  expect(await put({ id, version: 1, values: { name: "第二个窗口" } })).toMatchObject({ ok: false, error: { kind: "profile-changed", name: "第一个窗口" } });
  expect(await calls.handle("profiles:read", [])).toMatchObject({ value: { units: [{ version: 2, values: { name: "第一个窗口" } }] } });
  expect(await put({ id, version: 2, values: { name: "第二个窗口" } })).toMatchObject({ ok: true });
});

test("a profile that another window has removed is not put back unasked", async () => {
  const { id } = z.object({ value: z.looseObject({ id: z.string() }) }).parse(await put({ values: { name: "样例大学" } })).value;
  await calls.handle("profiles:remove", [{ kind: "unit", id }]);
  expect(await put({ id, version: 1, values: { name: "样例大学" } })).toMatchObject({ ok: false, error: { kind: "profile-changed" } });
});
