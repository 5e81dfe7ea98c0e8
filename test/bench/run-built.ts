import { spawnSync } from "node:child_process";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/**
 * Bundles a script of this folder as the program is bundled, and runs it in a process of its own; it prints what it
 * measures. Run from the sources, every function would be wrapped to keep its name, which takes a third of the time of
 * small ones. Throws when the script fails.
 */
export async function runBuilt(script: string): Promise<void> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const outDir = join(root, "dist", "bench");
  await build({ configFile: false, root, logLevel: "error", build: { ssr: join(import.meta.dirname, script), outDir, minify: false } });
  const ran = spawnSync(process.execPath, [join(outDir, `${basename(script, ".ts")}.js`)], { stdio: ["ignore", "inherit", "inherit"] });
  if (ran.status !== 0) throw new Error(`${script} ended with ${ran.status}`);
}
