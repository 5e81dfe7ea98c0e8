import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { ok } from "../../../shared/errors.ts";

let home: string;
let calls: CallHandler;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 导入 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  await mkdir(join(home, "项目"));
  calls = createCallHandler({ shell: "browser", version: "0", at: "2026-05-20T10:00", openPath: async () => ok(undefined), emit: () => undefined });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

test("headings that cannot be kept are a note to the rows that were written, not a failure of them", async () => {
  const answers = z.object({ ok: z.literal(true), value: z.looseObject({}) });
  const { key } = z.object({ key: z.string() }).parse(answers.parse(await calls.handle("workspace:choose", [{ typed: join(home, "项目") }])).value);
  const file = join(home, "表.csv");
  await writeFile(file, "项目名称,专题,负责人\r\n甲,专题二,王镕");
  const guide = "shanghai-intl-coop-2026";
  const { table } = z.object({ table: z.string() }).parse(answers.parse(await calls.handle("import:choose", [{ key, guide, typed: file }])).value);
  const asked = { key, table, sheet: 0, guide, mapping: {} };
  expect(await calls.handle("import:try", [asked])).toMatchObject({ ok: true, value: { notes: [], rows: [{ state: "new" }] } });
  // where the headings are kept stands a folder
  await mkdir(join(home, "data", "table-headings.json", "x"), { recursive: true });
  expect(await calls.handle("import:run", [{ ...asked, keep: true }])).toMatchObject({
    ok: true,
    value: { rows: [{ state: "new" }], notes: [expect.stringContaining("未能记住各列的对应")] },
  });
  expect(await readdir(join(home, "项目"))).toEqual(["甲"]);
}, 30_000);
