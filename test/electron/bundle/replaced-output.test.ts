import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MANIFEST } from "../../../electron/bundle/manifest.ts";
import { machineMark, recoverFromThread, recoverOutput } from "../../../electron/bundle/orphaned-staging.ts";
import { writeOutputFolder } from "../../../electron/bundle/output-folder.ts";
import { verifyBundle } from "../../../electron/jobs/build/verify-bundle.ts";
import { ok } from "../../../shared/errors.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { buildProgram } from "../../fixtures/built-program.ts";
import { failCalls } from "../../safety/failing-calls.ts";
import { watchFiles } from "../../safety/watched-files.ts";
import { manifestOf } from "./replace-output.ts";

let built: string;
let program: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "guohe-replacing-"));
  program = await buildProgram(fileURLToPath(new URL("./replace-output.ts", import.meta.url)), built);
});
afterAll(() => rm(built, { recursive: true, force: true }));

let parent: string;
let out: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-replace-"));
  out = join(parent, "附件 汇编");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** Writes an output with these words and a ZIP of the same words, killed at the given step; whether it lived to the end. */
async function write(words: string, killAt: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, out, words, String(killAt)], { stdio: "inherit" });
  const signal = await new Promise((done) => child.once("exit", (_, killedBy) => done(killedBy)));
  return signal === null;
}

async function put(folder: string, words: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, "bundle.pdf"), words);
  await writeFile(join(folder, MANIFEST), manifestOf(words));
}

const isWhole = { ok: true, value: { ok: true, changed: [], missing: [], extra: [] } };
const held = () => readFile(join(out, "bundle.pdf"), "utf8");

test.each([
  ["in place of an older one", "old"],
  ["where there was none", undefined],
])(
  "killed at any step, an output written %s is the old one or the new one, whole, once it is looked at",
  async (_, before) => {
    let lived = false;
    const seen = new Set<string>();
    for (let step = 1; !lived; step += 1) {
      await rm(out, { recursive: true, force: true });
      await rm(`${out}.zip`, { force: true });
      if (before !== undefined) {
        await put(out, before);
        await writeFile(`${out}.zip`, before);
      }
      lived = await write("new", step);
      const verified = await verifyBundle(out);
      const found = verified.ok ? await held() : undefined;
      seen.add(String(found));
      if (verified.ok) expect(verified).toEqual(isWhole);
      else expect(before).toBeUndefined();
      // the ZIP is that of the folder
      const zip = await readFile(`${out}.zip`, "utf8").catch(() => undefined);
      expect(zip).toBe(found);
      expect((await readdir(parent)).filter((name) => name.startsWith("."))).toEqual([]);
    }
    expect(seen).toEqual(new Set([String(before), "new"]));
  },
  240_000,
);

describe("what is left aside", () => {
  const dead = `${machineMark()}-99999999.0-0123abcd`;

  test("by a thread of this program that was ended goes once it is known to be gone, that of another thread stays", async () => {
    await put(join(parent, `.附件 汇编.guohe-new-${machineMark()}-${process.pid}.7777-0123abcd`), "half");
    await put(join(parent, `.附件 汇编.guohe-new-${machineMark()}-${process.pid}.8888-0123abcd`), "half");
    await recoverFromThread(out, 7777);
    expect(await readdir(parent)).toEqual([`.附件 汇编.guohe-new-${machineMark()}-${process.pid}.8888-0123abcd`]);
  });

  test("by another program of this machine that is still running stays, until that has ended", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"]);
    const staging = `.附件 汇编.guohe-new-${machineMark()}-${child.pid}.0-0123abcd`;
    try {
      await put(join(parent, staging), "half");
      await recoverOutput(out);
      expect(await readdir(parent)).toEqual([staging]);
    } finally {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await ended;
    }
    await recoverOutput(out);
    expect(await readdir(parent)).toEqual([]);
  });

  test("stays where somebody's own work stands in the place of the output", async () => {
    await put(join(parent, `.附件 汇编.guohe-old-${dead}`), "old");
    await mkdir(out);
    await writeFile(join(out, "论文.docx"), "years of work");
    expect(await verifyBundle(out)).toMatchObject({ ok: false, error: { kind: "not-a-bundle" } });
    expect(await readdir(parent)).toHaveLength(2);
  });

  test("comes back for a package too, when its bundle is verified", async () => {
    const aside = join(parent, `.附件 汇编.guohe-old-${dead}`);
    await mkdir(aside);
    await put(join(aside, "bundle"), "old");
    await writeFile(join(aside, "check.json"), "{}");
    expect(await verifyBundle(join(out, "bundle"))).toEqual(isWhole);
  });
});

test("an output that cannot take its place once the older one was moved away leaves the older one where it was", async () => {
  await put(out, "old");
  const held = failCalls("rename", /\.guohe-new-/, "EBUSY", 1_000);
  const built = await writeOutputFolder(out, async (folder) => {
    await writeFile(join(folder, "bundle.pdf"), "new");
    await writeFile(join(folder, MANIFEST), manifestOf("new"));
    return ok(undefined);
  });
  // without the help of the next program that looks
  const lying = await readFile(join(out, "bundle.pdf"), "utf8").catch(() => "nothing");
  expect(held.stop()).toBeGreaterThan(1);
  expect(built).toMatchObject({ ok: false, error: { kind: "output-unwritable" } });
  expect(lying).toBe("old");
});

describe("on a folder that several machines share", () => {
  const DAY = 24 * 60 * 60 * 1000;
  /** of another machine, and of an earlier version of the program, which named no machine */
  const foreign = ["m00000000-99999999.0-0123abcd", "99999999.0-0123abcd", `${process.pid}.0-0123abcd`];
  const build = (words: string) =>
    writeOutputFolder(out, async (folder) => {
      await writeFile(join(folder, "bundle.pdf"), words);
      await writeFile(join(folder, MANIFEST), manifestOf(words));
      return ok(words);
    });

  test.each(foreign)("what another machine is making (%s) stays until it is a day old, then it goes", async (tag) => {
    const staging = join(parent, `.附件 汇编.guohe-new-${tag}`);
    await put(staging, "half");
    for (const [age, left] of [
      [0, true],
      [DAY - 60_000, true],
      [DAY + 60_000, false],
    ] as const) {
      const at = new Date(Date.now() - age);
      await utimes(staging, at, at);
      expect(await build("new")).toEqual(ok("new"));
      expect(
        (await readdir(parent)).some((name) => name.endsWith(tag)),
        String(age),
      ).toBe(left);
    }
  });

  test("one whose content was taken away meanwhile says what happened, and the earlier output stays", async () => {
    await build("old");
    // taken away and made anew by the next write, or gone for good
    for (const again of [true, false]) {
      const built = await writeOutputFolder(out, async (folder) => {
        await rename(folder, join(parent, `elsewhere ${again}`));
        if (again) await put(folder, "half");
        else await writeFile(join(folder, "bundle.pdf"), "new");
        return ok(undefined);
      });
      if (built.ok) throw new Error("expected a failure");
      expect(errorText(built.error)).toMatch(/附件 汇编”：.*被另一台电脑、另一个程序或同步软件移走了，原有的成品没有改动/);
      expect(errorText(built.error)).not.toContain(".guohe-");
      expect(await held()).toBe("old");
      expect((await readdir(parent)).filter((name) => name.startsWith("."))).toEqual([]);
    }
  });

  test("one that finds another machine's output in its place says so, and that one stays", async () => {
    await build("old");
    const built = await writeOutputFolder(out, async (folder) => {
      await writeFile(join(folder, "bundle.pdf"), "ours");
      await writeFile(join(folder, MANIFEST), manifestOf("ours"));
      // between our two renames: a folder of the other machine takes the place
      stopRenaming = afterFirstRenameOf(out, () => put(out, "theirs"));
      return ok(undefined);
    });
    stopRenaming();
    if (built.ok) throw new Error("expected a failure");
    expect(errorText(built.error)).toMatch(/附件 汇编”：那里已有同名的文件夹，可能由另一台电脑或另一个程序同时生成/);
    expect(errorText(built.error)).not.toContain(".guohe-");
    expect(await held()).toBe("theirs");
    expect(await verifyBundle(out)).toEqual(isWhole);
    expect((await readdir(parent)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  let stopRenaming: () => void = () => undefined;
  function afterFirstRenameOf(path: string, then: () => Promise<void>): () => void {
    let done = false;
    return watchFiles({
      renamed: async (from) => {
        if (done || from !== path) return;
        done = true;
        await then();
      },
    }).stop;
  }
});
