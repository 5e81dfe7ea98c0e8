import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { errorText } from "../../../../shared/messages/error-text.ts";
import { jpegPicture } from "../../../fixtures/defective-files.ts";

const program = fileURLToPath(new URL("./bundle-on-full-disk.ts", import.meta.url));
/** A small disk of its own needs Linux, and the right to mount within one's own namespace. */
const own = (command: string) => spawnSync("unshare", ["--map-root-user", "--mount", "sh", "-c", command], { encoding: "utf8" });
const canMount = own("mount -t tmpfs -o size=1m tmpfs /mnt").status === 0;

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-full-"));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

test.runIf(canMount)("on a disk that is too small the older output stays whole, nothing is left beside it, and the message names what is missing", async () => {
  for (const name of ["in", "disk"]) await mkdir(join(parent, name));
  // pictures of noise: each takes about 400 kB in the bundle and again as a single file
  await writeFile(join(parent, "in", "1.jpg"), jpegPicture(60, 80));
  const noise = Buffer.from(Array.from({ length: 400_000 }, (_, index) => (index * 7919) % 251));
  await writeFile(join(parent, "in", "大.jpg"), Buffer.concat([jpegPicture(60, 80), noise]));
  const run = own(
    `mount -t tmpfs -o size=900k tmpfs '${join(parent, "disk")}' && exec '${process.execPath}' --import tsx '${program}' '${join(parent, "in")}' '${join(parent, "disk")}'`,
  );
  expect(run.stderr).toBe("");
  const told = JSON.parse(run.stdout);
  expect(told.first).toMatchObject({ ok: true });
  expect(told.second).toMatchObject({ ok: false, error: { kind: "output-unwritable", cause: { code: "disk-full" } } });
  expect(told.second.error.space.needed).toBeGreaterThan(told.second.error.space.free);
  expect(errorText(told.second.error)).toMatch(/大约需要 [\d.]+ MB，可用 [\d.]+ MB，还差约 [\d.]+ MB/);
  expect(told.verified).toMatchObject({ ok: true, value: { ok: true } });
  expect(told.left).toEqual(["out"]);
});
