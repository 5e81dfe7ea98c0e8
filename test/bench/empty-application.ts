import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const MAIN = `
const { app, BrowserWindow } = require("electron");
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1440, height: 900, webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false } });
  window.loadFile("index.html");
});
app.on("window-all-closed", () => app.quit());
`;
const PAGE = `<!doctype html><meta charset="utf-8"><title>empty application</title><p>empty</p><script>performance.mark("first-screen")</script>`;

/** Writes the least application that Electron can run: a window with one line, which marks that it stands. */
export async function writeEmptyApplication(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "empty", version: "1.0.0", main: "main.js" }));
  await writeFile(join(folder, "main.js"), MAIN);
  await writeFile(join(folder, "index.html"), PAGE);
  return folder;
}
