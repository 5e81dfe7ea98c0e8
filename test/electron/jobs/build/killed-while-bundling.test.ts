import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../../electron/jobs/build/verify-bundle.ts";
import { pdfOfPages } from "../../../fixtures/defective-files.ts";

const program = fileURLToPath(new URL("./bundle-process.ts", import.meta.url));

/** Starts the program that bundles without a pause and kills it some milliseconds after it is ready. */
async function killWhileBundling(input: string, out: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", program, input, out], { stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((done) => child.once("exit", done));
  await Promise.race([new Promise((done) => child.stdout.once("data", done)), gone]);
  await setTimeout(afterMs);
  child.kill("SIGKILL");
  await gone;
}

test("after a kill at any moment there is no output or a whole one, and the next build clears what was left", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-kill-bundle-"));
  const [input, out] = [join(parent, "输入 文件"), join(parent, "out")];
  try {
    await mkdir(input);
    for (const name of ["2.pdf", "10.pdf"]) await writeFile(join(input, name), await pdfOfPages(6, name));
    for (const afterMs of [150, 600, 1200, 1900]) {
      await killWhileBundling(input, out, afterMs);
      if ((await readdir(parent)).includes("out"))
        expect(await verifyBundle(out)).toEqual({ ok: true, value: { ok: true, changed: [], missing: [], extra: [] } });
    }
    expect((await buildBundle({ source: { kind: "files", paths: [input] }, out })).ok).toBe(true);
    expect((await readdir(parent)).sort()).toEqual(["out", "输入 文件"]);
    expect((await verifyBundle(out)).ok).toBe(true);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
});
