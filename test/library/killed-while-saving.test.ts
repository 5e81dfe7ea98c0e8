import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createCase, emptyCase, readCase } from "../../electron/library/cases.ts";

const ROUNDS = 8;
const saver = fileURLToPath(new URL("./saver-process.ts", import.meta.url));

/** Starts the program that saves without a pause, waits for its first save, and kills it some milliseconds later. */
async function killWhileSaving(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", saver, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((done) => child.once("exit", done));
  await Promise.race([new Promise((done) => child.stdout.once("data", done)), gone]);
  await setTimeout(afterMs);
  child.kill("SIGKILL");
  await gone;
}

test("after a kill at any moment the case is an old or a new one, whole", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-kill-"));
  const folder = join(parent, "case");
  try {
    const created = await createCase(folder, { ...emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2"), round: 0, filler: "" });
    expect(created.ok).toBe(true);
    let last = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await killWhileSaving(folder, round * 11);
      const read = await readCase(folder);
      if (!read.ok) throw new Error(`round ${round}: ${JSON.stringify(read.error)}`);
      const number = Number(read.value.case.round);
      expect(number).toBeGreaterThan(last);
      expect(read.value.case.filler).toBe("字".repeat(200_000) + number);
      last = number;
      for (const version of await readdir(join(folder, ".history"))) {
        if (version.endsWith(".json")) JSON.parse(await readFile(join(folder, ".history", version), "utf8"));
      }
    }
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}, 60_000);
