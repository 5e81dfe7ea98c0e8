import type { PathLike } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sortFiles } from "../../../../electron/jobs/attach/attach-to-cases.ts";
import { overviewOfFolders } from "../../../../electron/jobs/many-cases/overview.ts";
import { readWorkspace } from "../../../../electron/jobs/many-cases/read-workspace.ts";
import { splitStack } from "../../../../electron/jobs/split/split-stack.ts";
import { findCases } from "../../../../electron/library/workspaces/workspace.ts";
import { repository } from "../../../fixtures/run-guohe.ts";

/** A share on which the folder of one department may not be opened: whoever runs the tests may open everything. */
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const readdir = async (path: PathLike, ...options: readonly unknown[]) => {
    if (/医学院$|System Volume Information$/.test(String(path))) throw Object.assign(new Error("EACCES"), { code: "EACCES" });
    return Reflect.apply(real.readdir, undefined, [path, ...options]);
  };
  return { ...real, readdir };
});

let folder = "";
const moment = { kind: "date", date: "2026-05-25" } as const;
const closed = () => ({ kind: "file-unreadable", file: join(folder, "医学院"), cause: { code: "no-permission" } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 共享 "));
  vi.stubEnv("GUOHE_HOME", join(folder, ".home"));
  for (const name of ["医学院", "System Volume Information", "$RECYCLE.BIN"]) await mkdir(join(folder, name));
  await cp(join(repository, "templates", "samples", "topic-1"), join(folder, "工学院", "朱镕 项目"), { recursive: true });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test("a folder of a workspace that may not be opened has a row of its own, those of the system have none", async () => {
  const rows = await overviewOfFolders([folder], { moment });
  expect(rows.ok && rows.value).toEqual([
    { path: join(folder, "医学院"), error: closed() },
    expect.objectContaining({ path: join(folder, "工学院", "朱镕 项目"), ready: false }),
  ]);
  const read = await readWorkspace({ folder, moment });
  expect(read.ok && read.value.rows).toEqual([
    { path: join(folder, "医学院"), below: "医学院", bundle: "none", error: closed() },
    expect.objectContaining({ below: "工学院/朱镕 项目" }),
  ]);
});

test("where scans or files are put into their cases, such a folder is told: what belongs there is not found", async () => {
  const file = join(folder, "合作协议.pdf");
  await writeFile(file, "%PDF-1.4\n");
  expect(await sortFiles([file], folder)).toMatchObject({ ok: true, value: { refused: [closed()] } });
  expect(await splitStack({ files: [], cases: folder, moment, passwords: [] })).toMatchObject({ ok: true, value: { refused: [closed()] } });
});

test("a folder of people's own may begin with a sign that the system uses", async () => {
  const own = join(folder, "$重点");
  await cp(join(folder, "工学院"), own, { recursive: true });
  const found = await findCases(folder);
  await rm(own, { recursive: true });
  expect(found.ok && found.value).toContain(join(own, "朱镕 项目"));
});
