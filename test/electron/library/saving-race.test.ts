import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { sha256 } from "../../../electron/files/sha256.ts";
import { createCase, emptyCase } from "../../../electron/library/cases/cases.ts";

const ROUNDS = 80;
const program = fileURLToPath(new URL("./saving-process.ts", import.meta.url));
const answer = z.union([
  z.object({ ok: z.literal(true), value: z.object({ base: z.string() }) }),
  z.object({ ok: z.literal(false), error: z.looseObject({ kind: z.string(), kept: z.string().optional() }) }),
]);

let parent: string;
let programs: readonly ChildProcess[] = [];
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-race-"));
});
afterEach(async () => {
  for (const one of programs) one.kill();
  await rm(parent, { recursive: true, force: true });
});

const titleOf = async (file: string) => z.object({ title: z.string() }).parse(JSON.parse(await readFile(file, "utf8"))).title;

test("of two programs that save the same version within milliseconds one is saved, the other told of it, and both versions are kept", async () => {
  const folder = join(parent, "项目");
  const created = await createCase(folder, emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "第一版"));
  if (!created.ok) throw new Error(created.error.kind);
  const { id } = created.value.case;
  programs = [0, 1].map(() => fork(program, [folder], { execArgv: ["--import", "tsx"] }));
  await Promise.all(programs.map((one) => once(one, "message")));
  const file = join(folder, "case.json");
  const lost: string[] = [];
  let conflicts = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const base = sha256(await readFile(file));
    const titles = programs.map((_, index) => `第 ${round} 轮，程序 ${index}`);
    const at = Date.now() + 5;
    const answers = await Promise.all(
      programs.map(async (one, index) => {
        const told = once(one, "message");
        // from none to five milliseconds apart
        one.send({ base, id, title: titles[index], at: at + ((index * round) % 6) });
        return answer.parse((await told)[0]);
      }),
    );
    const saved = answers.filter(({ ok }) => ok);
    if (saved.length !== 1) lost.push(`round ${round}: ${saved.length} saved`);
    for (const [index, result] of answers.entries()) {
      const title = titles[index] ?? "";
      if (result.ok) {
        if ((await titleOf(file)) !== title) lost.push(`${title} was saved and is not there`);
      } else {
        conflicts += 1;
        if (result.error.kind !== "case-changed-on-disk" || (await titleOf(result.error.kept ?? "")) !== title) lost.push(`${title} is nowhere`);
      }
    }
  }
  expect(lost).toEqual([]);
  expect(conflicts).toBe(ROUNDS);
  expect((await readdir(folder)).filter((name) => !/^(case(-未合并-.*)?\.json|attachments|\.history)$/.test(name))).toEqual([]);
}, 120_000);
