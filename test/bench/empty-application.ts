import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, DIR_TARGET, Platform } from "electron-builder";
import { z } from "zod";
import { productFolder } from "../../electron/files/paths.ts";

const MAIN = `
const { app, BrowserWindow } = require("electron");
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1440, height: 900, webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false } });
  window.loadFile("index.html");
});
app.on("window-all-closed", () => app.quit());
`;
const PAGE = `<!doctype html><meta charset="utf-8"><title>empty application</title><p>empty</p><script>requestAnimationFrame(() => setTimeout(() => performance.mark("first-screen")))</script>`;

const packageSchema = z.object({ devDependencies: z.object({ electron: z.string() }) });

/**
 * Packs the least application that Electron can run, in the way that electron-builder.yml packs ours: a window with one line, which
 * marks that it stands, once it has been drawn, as ours does (effects of React run behind the frame). Gives the program's path.
 * @param electron the folder of Electron's binary for Windows
 */
export async function packEmptyApplication(folder: string, electron: string): Promise<string> {
  const own = packageSchema.parse(JSON.parse(await readFile(join(productFolder(), "package.json"), "utf8")));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "empty", version: "1.0.0", main: "main.js" }));
  await writeFile(join(folder, "main.js"), MAIN);
  await writeFile(join(folder, "index.html"), PAGE);
  await build({
    projectDir: folder,
    publish: "never",
    targets: Platform.WINDOWS.createTarget(DIR_TARGET),
    config: {
      electronDist: electron,
      electronVersion: own.devDependencies.electron,
      asar: true,
      npmRebuild: false,
      win: { signExecutable: false },
      electronFuses: {
        runAsNode: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
      },
    },
  });
  return join(folder, "dist", "win-unpacked", "empty.exe");
}
