import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** `npm run sample`: builds the whole package of the complete example for 专题二 into out/sample, and says where it lies. */
const root = fileURLToPath(new URL("..", import.meta.url));
const out = join("out", "sample");
const args = ["build", join("templates", "samples", "topic-2"), "--out", out, "--at", "2026-05-25T10:00"];
const say = (text) => process.stdout.write(`${text}\n`);

say(`运行：guohe ${args.join(" ")}`);
// the command is the one that a user types, run from the project's folder
const ran = spawnSync(process.execPath, [join(root, "electron", "cli", "guohe.mjs"), ...args], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, INIT_CWD: root },
});
if (ran.error) throw ran.error;

if (ran.status === 0) {
  say(`\n输出在 ${join(root, out)}：`);
  const entries = readdirSync(join(root, out), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of entries.map((entry) => relative(root, join(entry.parentPath, entry.name))).sort()) say(`  ${file}`);
  say(`\n核对清单：npm run --silent guohe -- verify ${join(out, "bundle")}`);
}
process.exitCode = ran.status ?? 5;
