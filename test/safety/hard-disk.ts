import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const program = fileURLToPath(new URL("./hard-disk-process.ts", import.meta.url));
const reportSchema = z.object({ line: z.string(), faults: z.array(z.string()) });

/** A small disk of its own needs Linux, and the right to mount within one's own namespace. */
export const canMount = (): boolean =>
  process.platform === "linux" && spawnSync("unshare", ["--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"]).status === 0;

/**
 * Runs hard-disk-process.ts with a case on a disk of its own that nobody else sees: one of 3 MB that fills up, or one that
 * turns read-only. Tells what was found.
 */
export async function onHardDisk(kind: "full" | "read-only", rounds: number): Promise<z.infer<typeof reportSchema>> {
  const parent = await mkdtemp(join(tmpdir(), "guohe 磁盘 "));
  const disk = join(parent, "disk");
  try {
    await mkdir(disk);
    const command = `mount -t tmpfs -o size=3m tmpfs "$1" && exec "$2" --import tsx "$3" "$4" "$1" "$5"`;
    const args = ["--map-root-user", "--mount", "sh", "-c", command, "sh", disk, process.execPath, program, kind, String(rounds)];
    const child = spawn("unshare", args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, GUOHE_HOME: join(parent, "home") } });
    let [said, complained] = ["", ""];
    child.stdout.on("data", (part) => {
      said += String(part);
    });
    child.stderr.on("data", (part) => {
      complained += String(part);
    });
    const code = await new Promise((done) => child.once("close", done));
    if (code !== 0 || complained !== "") return { line: `ended with ${code}`, faults: [`${said}${complained}`] };
    return reportSchema.parse(JSON.parse(said));
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
