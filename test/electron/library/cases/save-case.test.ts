import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../../../electron/files/sha256.ts";
import { createCase, emptyCase, readCase } from "../../../../electron/library/cases/cases.ts";
import { listVersions } from "../../../../electron/library/cases/history.ts";
import { saveCase } from "../../../../electron/library/cases/save-case.ts";
import type { Case } from "../../../../shared/case/case.ts";

const NOON = Date.parse("2026-05-25T04:00:00Z");
const MINUTE = 60_000;

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 保存 "));
  folder = join(parent, "我的 项目");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function newCase(): Promise<{ readonly case: Case; readonly base: string }> {
  const created = await createCase(folder, emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "第一版"));
  if (!created.ok) throw new Error(created.error.kind);
  return created.value;
}

describe("saving a case", () => {
  test("writes what was asked for and gives the hash of the new bytes", async () => {
    const { case: theCase, base } = await newCase();
    const saved = await saveCase({ folder, base, case: { ...theCase, title: "第二版" }, now: NOON });
    const bytes = await readFile(join(folder, "case.json"));
    expect(saved).toMatchObject({ ok: true, value: { base: sha256(bytes) } });
    const read = await readCase(folder);
    expect(read).toMatchObject({ ok: true, value: { case: { title: "第二版" }, base: sha256(bytes) } });
  });

  test("keeps fields that this version does not know", async () => {
    const { case: theCase } = await newCase();
    await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, laterField: { kept: true } }));
    const read = await readCase(folder);
    if (!read.ok) throw new Error(read.error.kind);
    await saveCase({ folder, base: read.value.base, case: { ...read.value.case, title: "改过" }, now: NOON });
    expect(JSON.parse(await readFile(join(folder, "case.json"), "utf8"))).toMatchObject({ title: "改过", laterField: { kept: true } });
  });

  test("keeps both versions and says so when another program changed the file", async () => {
    const { case: theCase, base } = await newCase();
    const theirs = JSON.stringify({ ...theCase, title: "别的程序" });
    await writeFile(join(folder, "case.json"), theirs);
    const saved = await saveCase({ folder, base, case: { ...theCase, title: "我的" }, now: NOON });
    if (saved.ok || saved.error.kind !== "case-changed-on-disk") throw new Error("expected case-changed-on-disk");
    expect(await readFile(join(folder, "case.json"), "utf8")).toBe(theirs);
    expect(JSON.parse(await readFile(saved.error.kept, "utf8"))).toMatchObject({ title: "我的" });
  });

  test("lets ours replace what another program left, even when that is no case any more", async () => {
    const { case: theCase, base } = await newCase();
    await writeFile(join(folder, "case.json"), "{ broken");
    const mine = { ...theCase, title: "我的" };
    const refused = await saveCase({ folder, base, case: mine, now: NOON });
    if (refused.ok || refused.error.kind !== "case-changed-on-disk") throw new Error("expected case-changed-on-disk");
    expect(await saveCase({ folder, base: refused.error.base, case: mine, now: NOON })).toMatchObject({ ok: true });
    const read = await readCase(folder);
    expect(read).toMatchObject({ ok: true, value: { case: { title: "我的" } } });
    const [kept] = await readdir(join(folder, ".history"));
    expect(await readFile(join(folder, ".history", kept ?? ""), "utf8")).toBe("{ broken");
  });

  test("keeps another program's version when the user lets ours replace it, however soon", async () => {
    const { case: theCase, base } = await newCase();
    const first = await saveCase({ folder, base, case: { ...theCase, title: "二" }, now: NOON });
    if (!first.ok) throw new Error(first.error.kind);
    const theirs = JSON.stringify({ ...theCase, title: "别的程序" });
    await writeFile(join(folder, "case.json"), theirs);
    const ours = { folder, case: { ...theCase, title: "我的" }, now: NOON + 1000 };
    expect((await saveCase({ ...ours, base: first.value.base })).ok).toBe(false);
    expect((await saveCase({ ...ours, base: sha256(theirs) })).ok).toBe(true);
    const [newest] = await listVersions(folder);
    expect(await readFile(join(folder, ".history", newest?.name ?? ""), "utf8")).toBe(theirs);
  });

  test("of two saves from the same base at the same time only the first replaces the file", async () => {
    const { case: theCase, base } = await newCase();
    const results = await Promise.all(["甲", "乙"].map((title) => saveCase({ folder, base, case: { ...theCase, title }, now: NOON })));
    expect(results.map((result) => result.ok)).toEqual([true, false]);
    expect(await readCase(folder)).toMatchObject({ ok: true, value: { case: { title: "甲" } } });
  });

  test("writes the file again when it was deleted meanwhile", async () => {
    const { case: theCase, base } = await newCase();
    await rm(join(folder, "case.json"));
    expect(await saveCase({ folder, base, case: { ...theCase, title: "还在" }, now: NOON })).toMatchObject({ ok: true });
    expect(await readCase(folder)).toMatchObject({ ok: true, value: { case: { title: "还在" } } });
  });

  test("leaves no other files behind than case, attachments and history", async () => {
    const { case: theCase, base } = await newCase();
    await saveCase({ folder, base, case: { ...theCase, title: "二" }, now: NOON });
    expect((await readdir(folder)).sort()).toEqual([".history", "attachments", "case.json"]);
  });
});

describe("older versions", () => {
  test("are kept at least five minutes apart", async () => {
    const created = await newCase();
    let base = created.base;
    for (const [index, after] of [0, 1, 4.9, 5, 9.9, 10].entries()) {
      const saved = await saveCase({ folder, base, case: { ...created.case, title: `第 ${index} 次` }, now: NOON + after * MINUTE });
      if (!saved.ok) throw new Error(saved.error.kind);
      base = saved.value.base;
    }
    expect((await listVersions(folder)).map((version) => (version.keptAt - NOON) / MINUTE)).toEqual([10, 5, 0]);
  });

  test("are the newest fifty", async () => {
    const created = await newCase();
    let base = created.base;
    for (let number = 0; number < 53; number += 1) {
      const saved = await saveCase({ folder, base, case: { ...created.case, title: `第 ${number} 次` }, now: NOON + number * 6 * MINUTE });
      if (!saved.ok) throw new Error(saved.error.kind);
      base = saved.value.base;
    }
    const versions = await listVersions(folder);
    expect(versions).toHaveLength(50);
    expect(versions[0]?.keptAt).toBe(NOON + 52 * 6 * MINUTE);
    expect(versions.at(-1)?.keptAt).toBe(NOON + 3 * 6 * MINUTE);
  });

  test("hold the words that were replaced", async () => {
    const { case: theCase, base } = await newCase();
    await saveCase({ folder, base, case: { ...theCase, title: "第二版" }, now: NOON });
    const [version] = await listVersions(folder);
    const kept = await readFile(join(folder, ".history", version?.name ?? ""), "utf8");
    expect(JSON.parse(kept)).toMatchObject({ title: "第一版" });
  });
});
