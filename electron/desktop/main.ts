import { app, type BrowserWindow, session } from "electron";
import { errorText } from "../../shared/error-text.ts";
import { createCallHandler } from "../calls/handle-call.ts";
import { rendererFolder } from "../library/paths.ts";
import { productVersion } from "../library/version.ts";
import { chooseCaseFolder, chooseCopy, chooseFiles, chooseOutputFolder, openPath, sayCannotStart } from "./dialogs.ts";
import { registerIpcHandlers, sendEvent } from "./ipc-handlers.ts";
import { setMenu } from "./menu.ts";
import { keepChromiumOffline, keepPageInside, keepSessionOffline } from "./offline.ts";
import { registerAppScheme, serveScreens } from "./protocol.ts";
import { readStartOptions, type StartOptions } from "./start-options.ts";
import { openWindow } from "./window.ts";

/** The desktop door: one window over the same jobs as the command line and the loopback host. */
let window: BrowserWindow | undefined;

async function start(options: StartOptions): Promise<void> {
  await app.whenReady();
  await keepSessionOffline(session.defaultSession);
  serveScreens(session.defaultSession, rendererFolder());
  setMenu(process.platform);
  const version = await productVersion();
  const calls = createCallHandler({
    shell: "desktop",
    version,
    ...(options.at === undefined ? {} : { at: options.at }),
    chooseFolder: () => chooseCaseFolder(window),
    chooseCopy: (name) => chooseCopy(window, name),
    chooseFiles: async () => (options.chosen === undefined ? chooseFiles(window) : [options.chosen]),
    chooseOutputFolder: () => chooseOutputFolder(window),
    openPath,
    emit: (name, payload) => sendEvent(window?.webContents, name, payload),
  });
  const handlers = registerIpcHandlers(calls.handle);
  window = openWindow(options);
  window.on("closed", () => {
    window = undefined;
  });
  app.on("window-all-closed", async () => {
    // what the page saved while it was closing is written before the program goes
    await handlers.settled(5_000);
    await calls.close();
    app.quit();
  });
  app.on("second-instance", () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
}

// under Wine, which runs with --no-sandbox, this ends the program; the window's own `sandbox: true` stands either way
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
keepChromiumOffline();
registerAppScheme();
app.on("web-contents-created", (_event, contents) => keepPageInside(contents));

const options = readStartOptions(process.argv.slice(1));
if (!options.ok) {
  sayCannotStart(errorText(options.error));
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  void start(options.value);
} else {
  app.quit();
}
