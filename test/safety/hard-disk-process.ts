import { spawnSync } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { z } from "zod";
import { createCallHandler } from "../../electron/calls/handle-call.ts";
import { createCase, emptyCase, readCase } from "../../electron/library/cases/cases.ts";
import { type AppError, ok } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { dice } from "../bench/dice.ts";

/** Works on a case on a disk of its own until it is full, or once it is read-only; run by hard-disk.ts: kind, disk, rounds. */
const [kind = "", disk = "", rounds = "1"] = argv.slice(2);
const folder = join(disk, "申报 项目");
const faults: string[] = [];
const openedSchema = z.object({ value: z.looseObject({ key: z.string(), base: z.string() }) });
const savedSchema = z.object({ ok: z.literal(true), value: z.object({ base: z.string() }) });
const failedSchema = z.object({ ok: z.literal(false), error: z.custom<AppError>() });
const calls = createCallHandler({ shell: "browser", version: "0", openPath: async () => ok(undefined), emit: () => undefined });
const theCase = emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "第 0 次");
const created = await createCase(folder, theCase);
if (!created.ok) throw new Error(errorText(created.error));
const { key, base: first } = openedSchema.parse(await calls.handle("cases:open", [{ folder }])).value;

/** A refusal must name the file, the cause and what to do, in Chinese. */
function checkRefusal(answer: unknown, cause: RegExp, what: string): void {
  const failed = failedSchema.safeParse(answer);
  if (!failed.success) return void faults.push(`${what} was not refused: ${JSON.stringify(answer).slice(0, 200)}`);
  const words = errorText(failed.data.error);
  if (failed.data.error.kind !== "output-unwritable" || !cause.test(words) || !words.includes("申报 项目") || !words.includes("请"))
    faults.push(`${what}: ${words}`);
}

async function* paper(bytes: number) {
  yield Buffer.from("%PDF-1.7\n");
  for (let left = bytes; left > 0; left -= 65_536) yield Buffer.alloc(Math.min(left, 65_536), 7);
}

async function fill(): Promise<string> {
  const random = dice(20260603);
  const cause = /磁盘空间不足|内容不完整/;
  let [base, title, saved, refused] = [first, "第 0 次", 0, 0];
  for (let round = 1; round <= Number(rounds); round += 1) {
    // a file of somebody else's takes all but a little of what is left
    await writeFile(join(disk, "ballast"), Buffer.alloc(Math.floor(2_000_000 + random() * 1_200_000))).catch(() => undefined);
    const next = `第 ${round} 次`;
    const words = "字".repeat(Math.floor(random() * 300_000));
    const answer = await calls.handle("cases:save", [{ key, base, case: { ...theCase, title: next, words }, keep: random() < 0.5 }]);
    const done = savedSchema.safeParse(answer);
    if (done.success) [base, title, saved] = [done.data.value.base, next, saved + 1];
    else {
      refused += 1;
      checkRefusal(answer, cause, `save ${round}`);
    }
    const read = await readCase(folder);
    if (!read.ok || read.value.case.title !== title || read.value.base !== base) faults.push(`after save ${round} the case is not “${title}”, whole`);
    const added = await calls.attach(new URLSearchParams({ key, name: `扫描${round}.pdf` }), paper(Math.floor(random() * 900_000) + 1));
    if (!added.ok) {
      checkRefusal(added, cause, `paper ${round}`);
      if ((await readdir(join(folder, "attachments"))).some((name) => name.startsWith("."))) faults.push(`paper ${round} left half a file`);
    }
    await rm(join(disk, "ballast"), { force: true });
    for (const name of await readdir(join(folder, "attachments"))) await rm(join(folder, "attachments", name));
    for (const name of await readdir(join(folder, ".history")).catch(() => [])) {
      if (!(await readCase(join(folder, ".history", name))).ok) faults.push(`older version ${name} is not whole`);
      if (random() < 0.5) await rm(join(folder, ".history", name));
    }
  }
  return `${rounds} rounds: ${saved} saves whole, ${refused} refused with the case as it was, ${faults.length} lost`;
}

async function readOnly(): Promise<string> {
  const before = await readFile(join(folder, "case.json"));
  await calls.close();
  const remounted = spawnSync("mount", ["-o", "remount,ro", disk], { encoding: "utf8" });
  if (remounted.status !== 0) throw new Error(remounted.stderr);
  const again = openedSchema.safeParse(await calls.handle("cases:open", [{ folder }]));
  if (!again.success) return "1 folder: not opened";
  const ofKey = again.data.value.key;
  const answers = [
    ["save", await calls.handle("cases:save", [{ key: ofKey, base: again.data.value.base, case: { ...theCase, title: "没存上" } }])],
    ["paper", await calls.attach(new URLSearchParams({ key: ofKey, name: "扫描.pdf" }), paper(10))],
    ["documents", await calls.handle("documents:write", [{ key: ofKey, place: "case" }])],
    ["build", await calls.handle("package:build", [{ key: ofKey }])],
    ["template", await calls.handle("documents:make-template", [{ key: ofKey, document: "truthfulness" }])],
  ] as const;
  for (const [what, answer] of answers) checkRefusal(answer, /只读/, what);
  const kept = z.object({ value: z.looseObject({ case: z.looseObject({ title: z.literal("没存上") }) }) });
  if (!kept.safeParse(await calls.handle("cases:version", [{ key: ofKey, id: "unsaved" }])).success) faults.push("what could not be saved is not kept apart");
  if (Buffer.compare(before, await readFile(join(folder, "case.json"))) !== 0) faults.push("the case has changed");
  return `${answers.length} ways of writing: each refused by name, the unsaved edit kept apart, ${faults.length} lost`;
}

const line = kind === "full" ? await fill() : await readOnly();
await calls.close();
process.stdout.write(JSON.stringify({ line, faults }));
process.exit(0);
