import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findStandaloneFiles } from "../../../electron/bundle/standalone-files.ts";

let input: string;
beforeEach(async () => {
  input = await mkdtemp(join(tmpdir(), "guohe 散件 "));
  await writeFile(join(input, "1.pdf"), "");
});
afterEach(() => rm(input, { recursive: true, force: true }));

test("a link that leads nowhere is named itself, not the folder that holds it", async () => {
  const link = join(input, "断开的链接.pdf");
  await symlink(join(input, "不在"), link);
  expect(await findStandaloneFiles([input], join(input, "输出"))).toEqual({ ok: false, error: { kind: "file-not-found", file: link } });
});

test("the folder of the files is no place for their bundle", async () => {
  const found = await findStandaloneFiles([input], input);
  expect(found).toEqual({ ok: false, error: { kind: "wrong-use", problem: { code: "output-among-inputs", path: expect.any(String) } } });
});
