import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { LOCK_FILE } from "../../../../electron/files/presence.ts";
import { type FoundRow, type ReadingWorkspace, readWorkspace } from "../../../../electron/jobs/many-cases/read-workspace.ts";
import { caseKey } from "../../../../electron/library/cases/case-key.ts";
import { changeReview } from "../../../../electron/library/cases/review-file.ts";
import { rememberPrinted } from "../../../../electron/library/remembered/last-print-pack.ts";
import { isValidAt, validityOf } from "../../../../electron/library/workspaces/overview-cache.ts";
import { withNote, withNoteState } from "../../../../shared/review/review.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";

const at = (text: string) => parseMoment(text) ?? { kind: "instant" as const, epochMs: 0 };
const moment = at("2026-05-25T10:00");

let home: string;
let folder: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 总览 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  folder = join(home, "科研院");
  for (const name of ["一", "电子/二", "电子/三"]) await cp(join(samplesFolder(), "topic-2"), join(folder, name), { recursive: true });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

async function read(options: { readonly at?: typeof moment; readonly afresh?: boolean } = {}) {
  const told: ReadingWorkspace[] = [];
  const result = await readWorkspace({ folder, moment: options.at ?? moment, afresh: options.afresh }, { onProgress: (progress) => told.push(progress) });
  if (!result.ok) throw new Error(result.error.kind);
  return { ...result.value, told };
}

const titles = (rows: readonly FoundRow[]) => rows.map((row) => ("overview" in row ? row.overview.title : row.error.kind));

async function rename(name: string, title: string): Promise<void> {
  const file = join(folder, name, "case.json");
  const value: unknown = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...(typeof value === "object" ? value : {}), title }));
}

const cacheFile = async () => {
  const [name = ""] = await readdir(join(home, "data", "workspaces"));
  return join(home, "data", "workspaces", name);
};

describe("a workspace that is read again", () => {
  test("takes every row that has not changed out of its cache, and says the same", async () => {
    const first = await read();
    expect(first.fromCache).toBe(0);
    expect(new Set(first.rows.map(({ below }) => below))).toEqual(new Set(["一", "电子/二", "电子/三"]));
    const again = await read();
    expect(again.fromCache).toBe(3);
    expect(again.rows).toEqual(first.rows);
  });

  test("knows what of which cases is in a print pack since they were changed last", async () => {
    expect((await read()).rows.map(({ printed }) => printed)).toEqual([undefined, undefined, undefined]);
    const print = (names: readonly string[], slot: string) =>
      rememberPrinted(new Map(names.map((name) => [caseKey(join(folder, name)), [slot]])), Date.now() + 1000);
    const printed = async () => Object.fromEntries((await read()).rows.flatMap((row) => (row.printed ? [[row.below, row.printed]] : [])));
    await print(["一", "电子/二"], "self-funding");
    expect(await printed()).toEqual({ 一: ["self-funding"], "电子/二": ["self-funding"] });
    await rename("电子/二", "改过的题目");
    const later = new Date(Date.now() + 5000);
    await utimes(join(folder, "电子/二", "case.json"), later, later);
    await print(["电子/三"], "no-licence-transfer");
    expect(await printed()).toEqual({ 一: ["self-funding"], "电子/三": ["no-licence-transfer"] });
  });

  test("names who else has a case open, also in a row that is taken out of the cache", async () => {
    await read();
    const mark = { user: "何佳样", machine: "科研院-3", pid: 12, heartbeat: new Date().toISOString() };
    await writeFile(join(folder, "电子/二", LOCK_FILE), JSON.stringify(mark));
    const { fromCache, rows } = await read();
    expect(fromCache).toBe(3);
    expect(Object.fromEntries(rows.map(({ below, openBy }) => [below, openBy]))).toEqual({
      一: undefined,
      "电子/二": "何佳样（科研院-3）",
      "电子/三": undefined,
    });
    await writeFile(join(folder, "电子/二", LOCK_FILE), JSON.stringify({ ...mark, heartbeat: "2026-05-20T00:00:00.000Z" }));
    expect((await read()).rows.map(({ openBy }) => openBy)).toEqual([undefined, undefined, undefined]);
  });

  test("reads a case that changed on disk, and shows it meanwhile as it was", async () => {
    await read();
    await rename("一", "别处改过的题目");
    const { fromCache, rows, told } = await read();
    expect(fromCache).toBe(2);
    expect(titles(rows)).toContain("别处改过的题目");
    const [atOnce] = told;
    expect(atOnce).toMatchObject({ done: 2, total: 3 });
    expect(atOnce?.rows.filter(({ stale }) => stale).map(({ below }) => below)).toEqual(["一"]);
  });

  test("reads a case whose notes changed, and counts the open ones", async () => {
    await read();
    const note = (id: string) => ({ id, by: "何佳样", on: "2026-05-24T09:00:00.000Z", at: { kind: "case" } as const, about: "", text: "请核对" });
    await changeReview(join(folder, "一"), (review) => withNote(withNote(review, note("n1")), note("n2")));
    const resolved = { resolved: true, by: "沈荑", on: "2026-05-25T09:00:00.000Z" };
    const first = await read();
    expect(first.fromCache).toBe(2);
    expect(first.rows).toContainEqual(
      expect.objectContaining({ below: "一", overview: expect.objectContaining({ review: { notes: 2, open: 2, signOffs: [] } }) }),
    );
    await changeReview(join(folder, "一"), (review) => withNoteState(review, "n1", resolved));
    const { rows } = await read();
    expect(rows).toContainEqual(expect.objectContaining({ below: "一", overview: expect.objectContaining({ review: { notes: 2, open: 1, signOffs: [] } }) }));
    expect((await read()).fromCache).toBe(3);
  });

  test("reads a case whose attachment was taken away or whose template was put beside it", async () => {
    const before = await read();
    const names = await readdir(join(folder, "一", "attachments"));
    await rm(join(folder, "一", "attachments", names[0] ?? ""), { recursive: true });
    const { fromCache, rows } = await read();
    expect(fromCache).toBe(2);
    const problems = (all: readonly FoundRow[]) => all.flatMap((row) => ("overview" in row && row.below === "一" ? [row.overview.problems] : []));
    expect(problems(before.rows)).toEqual([0]);
    expect(problems(rows)).toEqual([1]);
    await mkdir(join(folder, "电子", "二", "templates"));
    await writeFile(join(folder, "电子", "二", "templates", "truthfulness.docx"), "none");
    expect((await read()).fromCache).toBe(2);
  });

  test("takes nothing of a damaged cache, and makes it anew", async () => {
    const { rows } = await read();
    const file = await cacheFile();
    const whole = await readFile(file, "utf8");
    for (const damaged of [whole.slice(0, whole.length / 2), whole.replace("专题二", "专题九"), "", "{}\n{}", `x\n${"["}`]) {
      await writeFile(file, damaged);
      expect((await read()).rows).toEqual(rows);
      expect((await read()).fromCache).toBe(3);
    }
  });

  test("takes nothing of it when asked not to, with another guide, or on another day", async () => {
    await read();
    expect((await read({ afresh: true })).fromCache).toBe(0);
    expect((await read({ at: at("2026-05-25T23:59") })).fromCache).toBe(3);
    expect((await read({ at: at("2026-05-26T00:00") })).fromCache).toBe(0);
    await mkdir(join(home, "data", "guides"), { recursive: true });
    await writeFile(join(home, "data", "guides", "none.yaml"), "id: none");
    expect((await read({ at: at("2026-05-26T00:00") })).fromCache).toBe(0);
  });

  test("keeps the row of a case that cannot be read, and forgets one that is gone", async () => {
    await read();
    await writeFile(join(folder, "一", "case.json"), "{");
    await rm(join(folder, "电子", "二"), { recursive: true });
    const { rows } = await read();
    expect(titles(rows).filter((title) => title === "file-unreadable")).toHaveLength(1);
    expect(rows).toHaveLength(2);
    expect(await readFile(await cacheFile(), "utf8")).not.toContain("电子/二");
  });

  test("ends when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await readWorkspace({ folder, moment }, { signal: stop.signal })).toEqual({ ok: false, error: { kind: "cancelled" } });
  });
});

test("what was checked holds to the end of its day, or until a guide begins or ends its filing", () => {
  const closes = Date.parse("2026-06-03T16:30:00+08:00");
  const before = validityOf(at("2026-06-03T16:29"), [closes]);
  expect(isValidAt(before, at("2026-06-03T00:00"))).toBe(true);
  expect(isValidAt(before, at("2026-06-03T16:30"))).toBe(false);
  const after = validityOf(at("2026-06-03T16:30"), [closes]);
  expect(isValidAt(after, at("2026-06-03T16:29"))).toBe(false);
  expect(isValidAt(after, at("2026-06-03T23:59"))).toBe(true);
  expect(isValidAt(after, at("2026-06-04T00:00"))).toBe(false);
  const fixed = validityOf(at("2026-06-03"), [closes]);
  expect(isValidAt(fixed, at("2026-06-03"))).toBe(true);
  expect(isValidAt(fixed, at("2026-06-03T10:00"))).toBe(false);
});
