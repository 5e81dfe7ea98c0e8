import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readProfiles } from "../../../electron/library/remembered/profiles.ts";

const program = fileURLToPath(new URL("./profiles-process.ts", import.meta.url));
let home: string;
let programs: readonly ChildProcess[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 档案 "));
  vi.stubEnv("GUOHE_HOME", home);
});
afterEach(async () => {
  for (const one of programs) one.kill("SIGKILL");
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

test("two programs that change profiles at once both keep theirs", async () => {
  programs = [fork(program, { execArgv: ["--import", "tsx"] }), fork(program, { execArgv: ["--import", "tsx"] })];
  await Promise.all(programs.map((one) => once(one, "message")));
  for (let round = 0; round < 20; round += 1) {
    const told = programs.map((one) => once(one, "message"));
    for (const [index, one] of programs.entries()) one.send({ id: `${round}-${index}` });
    expect((await Promise.all(told)).map(([answer]) => answer)).toEqual([{ id: `${round}-0` }, { id: `${round}-1` }]);
  }
  const read = await readProfiles();
  expect(read.ok ? read.value.units : read.error).toHaveLength(40);
  expect((await readdir(home)).filter((name) => name.includes("saving"))).toEqual([]);
}, 60_000);
