import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { productFolder } from "../files/paths.ts";
import { productVersion } from "../files/version.ts";
import { packApplication } from "./pack.ts";
import { packedParts, sizeLines } from "./packed-size.ts";
import { writeWindowsInstaller } from "./windows-installer.ts";

/**
 * `npm run pack`: the unpacked program of this system, or the Windows one beside a folder with its Electron
 * (`--windows --electron FOLDER`), ready to be started. `--out FOLDER` puts it elsewhere than out/packed; `--installer` makes the installer
 * of the Windows one as well.
 */
const { values } = parseArgs({
  options: { windows: { type: "boolean" }, electron: { type: "string" }, out: { type: "string" }, installer: { type: "boolean" } },
});
const own = { win32: "windows", darwin: "macos", linux: "linux" } as const;
const here = process.platform === "win32" || process.platform === "darwin" ? own[process.platform] : own.linux;
const system = values.windows ? "windows" : here;
const output = resolve(values.out ?? join(productFolder(), "out", "packed"));
await packApplication({ system, form: "dir", electron: values.electron, output });
const folder = join(output, { windows: "win-unpacked", macos: "mac-arm64", linux: "linux-unpacked" }[system]);
process.stdout.write(`${sizeLines(await packedParts(folder)).join("\n")}\npacked into ${folder}\n`);
if (values.installer && system === "windows") {
  const version = await productVersion();
  const target = join(output, `guohe-${version}-setup.exe`);
  await writeWindowsInstaller({ folder, version, target });
  process.stdout.write(`${((await stat(target)).size / 1e6).toFixed(1).padStart(8)} MB  installer ${target}\n`);
}
