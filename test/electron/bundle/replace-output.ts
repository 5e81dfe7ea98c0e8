import fs from "node:fs";
import { writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MANIFEST } from "../../../electron/bundle/manifest.ts";
import { sha256 } from "../../../electron/files/sha256.ts";
import { ok } from "../../../shared/errors.ts";

/** The manifest of a folder whose bundle consists of these words. */
export const manifestOf = (words: string): string =>
  JSON.stringify({
    formatVersion: 1,
    createdAt: "2026-05-25T10:00:00+08:00",
    files: [{ path: "bundle.pdf", sha256: sha256(words), bytes: Buffer.byteLength(words), pages: 1 }],
  });

/** Run by replaced-output.test.ts with output, words, and the number of the change of names at which it kills itself. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [out = "", words = "", killAt = ""] = process.argv.slice(2);
  let step = 0;
  const kill = () => {
    step += 1;
    if (step === Number(killAt)) process.kill(process.pid, "SIGKILL");
  };
  const { rename, rm, rmdir, mkdir } = fs.promises;
  const orKilled = <Given extends unknown[], T>(change: (...given: Given) => Promise<T>) => {
    return (...given: Given) => {
      kill();
      return change(...given);
    };
  };
  Object.assign(fs.promises, { rename: orKilled(rename), rm: orKilled(rm), rmdir: orKilled(rmdir), mkdir: orKilled(mkdir) });
  syncBuiltinESMExports();
  const { writeOutputFolder } = await import("../../../electron/bundle/output-folder.ts");
  const written = await writeOutputFolder(
    out,
    async (folder, zip) => {
      await writeFile(join(folder, "bundle.pdf"), words);
      await writeFile(zip, words.slice(0, 1));
      kill();
      await writeFile(zip, words);
      await writeFile(join(folder, MANIFEST), manifestOf(words));
      kill();
      return ok(undefined);
    },
    { zip: true },
  );
  if (!written.ok) throw new Error(JSON.stringify(written.error));
}
