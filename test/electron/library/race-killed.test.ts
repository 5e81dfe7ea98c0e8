import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { sha256 } from "../../../electron/files/sha256.ts";
import { caseText, createCase, emptyCase, readCase } from "../../../electron/library/cases/cases.ts";
import { dice } from "../../bench/dice.ts";

/** `GUOHE_RACE_ROUNDS=1000` for the whole measurement; a kill costs the start of a program. */
const ROUNDS = Number(env.GUOHE_RACE_ROUNDS ?? 24);
const KILL_EVERY = 3;
const program = fileURLToPath(new URL("./saving-process.ts", import.meta.url));
const answer = z.union([
  z.object({ ok: z.literal(true), value: z.object({ base: z.string() }) }),
  z.object({ ok: z.literal(false), error: z.looseObject({ kind: z.string(), kept: z.string().optional() }) }),
]);

let parent: string;
let programs: ChildProcess[] = [];
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-race-killed-"));
});
afterEach(async () => {
  for (const one of programs) one.kill("SIGKILL");
  await rm(parent, { recursive: true, force: true });
});

async function start(folder: string): Promise<ChildProcess> {
  const one = fork(program, [folder], { execArgv: ["--import", "tsx"] });
  await once(one, "message");
  return one;
}

test("two programs that save one case again and again, killed at random, lose no save that was acknowledged and damage no file", async () => {
  const folder = join(parent, "项目");
  const created = await createCase(folder, emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "第一版"));
  if (!created.ok) throw new Error(created.error.kind);
  const { id } = created.value.case;
  const file = join(folder, "case.json");
  const random = dice(11);
  programs = await Promise.all([0, 1].map(() => start(folder)));
  /** what each version was made from, whether or not its program lived to say so */
  const madeFrom = new Map<string, string>();
  const acknowledged: string[] = [];
  const faults: string[] = [];
  let kills = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const base = sha256(await readFile(file));
    const killed = round % KILL_EVERY === 0 ? Math.floor(random() * 2) : undefined;
    const at = Date.now() + 4;
    await Promise.all(
      programs.map(async (one, index) => {
        const title = `第 ${round} 轮，程序 ${index}`;
        const theCase = { ...emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", title), id };
        const version = sha256(caseText(theCase));
        madeFrom.set(version, base);
        const settled = new AbortController();
        const { signal } = settled;
        const ended = once(one, "exit", { signal }).then(
          () => undefined,
          () => undefined,
        );
        const said = once(one, "message", { signal }).then(
          ([message]) => answer.parse(message),
          () => undefined,
        );
        const told = Promise.race([said, ended]);
        one.send({ base, id, title, at });
        if (killed === index) setTimeout(() => one.kill("SIGKILL"), 4 + random() * 12);
        const result = await told;
        if (killed === index) await ended;
        settled.abort();
        if (result?.ok) acknowledged.push(version);
        else if (result && result.error.kind === "case-changed-on-disk") {
          const kept = await readCase(result.error.kept ?? "");
          if (!kept.ok || kept.value.case.title !== title) faults.push(`${title} is nowhere`);
        } else if (result) faults.push(`${title}: ${result.error.kind}`);
      }),
    );
    const read = await readCase(folder);
    if (!read.ok) faults.push(`round ${round}: ${read.error.kind}`);
    if (killed !== undefined) {
      kills += 1;
      programs[killed] = await start(folder);
    }
  }
  const chain = new Set<string>();
  for (let version: string | undefined = sha256(await readFile(file)); version !== undefined; version = madeFrom.get(version)) chain.add(version);
  expect(faults).toEqual([]);
  expect(acknowledged.filter((version) => !chain.has(version))).toEqual([]);
  expect(kills).toBeGreaterThan(0);
  expect(acknowledged.length).toBeGreaterThan(ROUNDS / 2);
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".json") || name.startsWith(".")) continue;
    const kept: unknown = JSON.parse(await readFile(join(folder, name), "utf8"));
    expect(kept).toMatchObject({ id });
  }
}, 3_600_000);
