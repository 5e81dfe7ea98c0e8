import { spawn, spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { platform } from "node:process";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runSupervised } from "../../../electron/files/supervised-program.ts";
import { convertWord } from "../../../electron/ingest/convert-word.ts";

let folder: string;
let program: string;
const limits = { seconds: 60, processorSeconds: 60 };

/** A program that ignores every signal that can be ignored and leaves the work to another, as LibreOffice's starter does; both write down their numbers. */
async function stubborn(ending = "wait"): Promise<void> {
  const work = `trap '' TERM INT HUP; echo $$ >> '${join(folder, "numbers")}'; while :; do sleep 1; done`;
  await writeFile(
    program,
    ["#!/bin/sh", "trap '' TERM INT HUP", `/bin/sh -c "${work.replaceAll("$", "\\$")}" &`, `echo $$ >> '${join(folder, "numbers")}'`, ending].join("\n"),
  );
  await chmod(program, 0o755);
}

async function numbers(): Promise<readonly number[]> {
  return vi.waitFor(
    async () => {
      const lines = (await readFile(join(folder, "numbers"), "utf8")).trim().split("\n");
      expect(lines).toHaveLength(2);
      return lines.map(Number);
    },
    { timeout: 30_000 },
  );
}

/** A process that has ended may stand in the table for a moment, until its parent has asked for it. */
async function runs(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => undefined);
  if (status !== undefined) return !/\) [ZX]/.test(status);
  try {
    process.kill(pid, 0);
    return platform !== "linux";
  } catch {
    return false;
  }
}
const noneLeft = (pids: readonly number[]) =>
  vi.waitFor(async () => expect(await Promise.all(pids.map(runs))).toEqual(pids.map(() => false)), { timeout: 20_000, interval: 100 });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-supervised-"));
  program = join(folder, "soffice");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe.runIf(platform !== "win32")("a program of the user's that ignores being told to end, and its child", () => {
  test("end with the signal", async () => {
    await stubborn();
    const stop = new AbortController();
    const end = runSupervised(program, [], limits, stop.signal);
    const pids = await numbers();
    stop.abort();
    expect(await end).toBe("stopped");
    await noneLeft(pids);
  });

  test("end when their time is over", async () => {
    await stubborn();
    const end = runSupervised(program, [], { ...limits, seconds: 2 });
    expect(await end).toBe("too-slow");
    await noneLeft(await numbers());
  });

  test("end with the program that was started, when it leaves its child behind", async () => {
    await stubborn("sleep 1; exit 0");
    const end = runSupervised(program, [], limits);
    const pids = await numbers();
    expect(await end).toBe("done");
    await noneLeft(pids);
  });

  test("end when the processor's time is over", async () => {
    await writeFile(program, "#!/bin/sh\ntrap '' XCPU\nwhile :; do :; done\n");
    await chmod(program, 0o755);
    expect(await runSupervised(program, [], { ...limits, processorSeconds: 1 })).toBe("failed");
  });

  test.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)("end when this program is ended by %s", async (how) => {
    await stubborn();
    const module = pathToFileURL(join(import.meta.dirname, SOURCE)).href;
    const script = `import { runSupervised } from ${JSON.stringify(module)}; await runSupervised(${JSON.stringify(program)}, [], ${JSON.stringify(limits)});`;
    const own = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], { stdio: "inherit" });
    const pids = await numbers();
    own.kill(how);
    await noneLeft(pids);
  });

  test("one that is not there is told of", async () => {
    expect(await runSupervised(join(folder, "nothing"), [], limits)).toBe("failed");
  });

  test("converting a Word file is cancelled at once, and nothing of it is left, not even its folder", async () => {
    await stubborn();
    vi.stubEnv("GUOHE_LIBREOFFICE", program);
    vi.stubEnv("TMPDIR", folder);
    const stop = new AbortController();
    const converted = convertWord(Buffer.from("{\\rtf1 one word}"), "rtf", "协议.rtf", { signal: stop.signal }).then(
      () => "converted",
      (error: unknown) => error,
    );
    const pids = await numbers();
    const started = performance.now();
    stop.abort();
    expect(await converted).toBe(stop.signal.reason);
    expect(performance.now() - started).toBeLessThan(10_000);
    await noneLeft(pids);
    await setTimeout(50);
    expect((await readdir(folder)).filter((name) => name.startsWith("guohe-word-"))).toEqual([]);
  });

  test("what a program left that was killed while it converted is cleared at the next conversion, and what a living one works on is not", async () => {
    await stubborn();
    vi.stubEnv("GUOHE_LIBREOFFICE", program);
    vi.stubEnv("TMPDIR", folder);
    const { pid: ended } = spawnSync(process.execPath, ["-e", ""]);
    for (const name of [`guohe-word-${ended}-a`, `guohe-word-${process.ppid}-b`, "guohe-word-of-mine"]) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "in.docx"), "张三");
    }
    await convertWord(Buffer.from("{\\rtf1 one word}"), "rtf", "协议.rtf", { limits: { seconds: 1, processorSeconds: 60 } });
    const left = (await readdir(folder)).filter((name) => name.startsWith("guohe-word-"));
    expect(left.sort()).toEqual([`guohe-word-${process.ppid}-b`, "guohe-word-of-mine"].sort());
  });

  test("a Word file that takes too long is refused by name", async () => {
    await stubborn();
    vi.stubEnv("GUOHE_LIBREOFFICE", program);
    const converted = await convertWord(Buffer.from("{\\rtf1 one word}"), "rtf", "协议.rtf", { limits: { seconds: 1, processorSeconds: 60 } });
    expect(converted).toMatchObject({
      ok: false,
      error: {
        kind: "attachment-not-converted",
        file: "协议.rtf",
        cause: { code: "programs-failed", tried: [{ program: "LibreOffice", problem: "too-slow", seconds: 1 }] },
      },
    });
    await noneLeft(await numbers());
  });
});

const SOURCE = "../../../electron/files/supervised-program.ts";
