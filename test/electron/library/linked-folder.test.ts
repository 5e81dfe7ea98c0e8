import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { caseText, createCase, emptyCase } from "../../../electron/library/cases/cases.ts";
import { ok } from "../../../shared/errors.ts";
import { differences, treeOf } from "../../safety/scratch-tree.ts";

/** A case folder from somebody else whose parts are links that lead out of it: opening, saving and adding writes nothing there. */
const opened = z.object({ value: z.looseObject({ key: z.string(), base: z.string() }) });

let parent: string;
let folder: string;
let outside: string;
let calls: CallHandler;
const theCase = emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "甲");

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 链接 "));
  vi.stubEnv("GUOHE_HOME", join(parent, "home"));
  folder = join(parent, "项目");
  outside = join(parent, "别处");
  await createCase(folder, theCase);
  await mkdir(outside);
  // named like an old version of ours: clearing old versions away would take it
  await writeFile(join(outside, "case-2020-01-01T00-00-00-000Z.json"), "{}");
  await writeFile(join(outside, "words.txt"), "不可改动");
  calls = createCallHandler({ shell: "browser", version: "0", openPath: async () => ok(undefined), emit: () => undefined });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(parent, { recursive: true, force: true });
});

const open = async () => opened.parse(await calls.handle("cases:open", [{ folder }])).value;

async function* bytes() {
  yield Buffer.from("%PDF-1.7");
}

describe("a link in a case folder that leads out of it", () => {
  test.each([".lock.json", "case-未合并.json", "用印包.pdf"])("in place of %s is never written through", async (name) => {
    await symlink(join(outside, "words.txt"), join(folder, name));
    const before = await treeOf(outside);
    const { key, base } = await open();
    expect(await calls.handle("cases:save", [{ key, base, case: { ...theCase, title: "乙" } }])).toMatchObject({ ok: true });
    await calls.close();
    expect(differences(before, await treeOf(outside))).toEqual([]);
  });

  test("in place of case.json is read, and a save is refused with what to do", async () => {
    await writeFile(join(outside, "other.json"), caseText(theCase));
    await rm(join(folder, "case.json"));
    await symlink(join(outside, "other.json"), join(folder, "case.json"));
    const before = await treeOf(outside);
    const { key, base } = await open();
    expect(await calls.handle("cases:save", [{ key, base, case: { ...theCase, title: "乙" } }])).toMatchObject({
      ok: false,
      error: { kind: "output-is-link", file: join(folder, "case.json") },
    });
    expect(differences(before, await treeOf(outside))).toEqual([]);
  });

  test.each([".history", "attachments", "templates", "文书"])("in place of %s takes no file in and loses none", async (name) => {
    await rm(join(folder, name), { recursive: true, force: true });
    await symlink(outside, join(folder, name));
    await writeFile(join(folder, "case (冲突副本).json"), caseText(theCase));
    const before = await treeOf(outside);
    const { key, base } = await open();
    const answers = [
      await calls.handle("cases:save", [{ key, base, case: { ...theCase, title: "乙" }, keep: true }]),
      await calls.handle("cases:settle", [{ key, id: "copy/case (冲突副本).json" }]),
      await calls.attach(new URLSearchParams({ key, name: "扫描.pdf" }), bytes()),
      await calls.handle("documents:make-template", [{ key, document: "truthfulness" }]),
      ...(name === "文书" ? [await calls.handle("documents:write", [{ key, place: "case" }])] : []),
    ];
    expect(answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.error.kind)).toContain("output-is-link");
    expect(differences(before, await treeOf(outside))).toEqual([]);
  });

  test("is no trouble when it is the case folder itself", async () => {
    const link = join(parent, "快捷");
    await symlink(folder, link);
    const { value } = opened.parse(await calls.handle("cases:open", [{ folder: link }]));
    expect(await calls.handle("cases:save", [{ key: value.key, base: value.base, case: { ...theCase, title: "乙" } }])).toMatchObject({ ok: true });
    expect(await calls.attach(new URLSearchParams({ key: value.key, name: "扫描.pdf" }), bytes())).toMatchObject({ ok: true });
    expect(await readFile(join(folder, "case.json"), "utf8")).toContain("乙");
    expect(await readdir(join(folder, "attachments"))).toEqual(["扫描.pdf"]);
  });
});
