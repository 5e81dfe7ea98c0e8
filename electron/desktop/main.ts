import { resolve } from "node:path";
import { app, type BrowserWindow, session } from "electron";
import { z } from "zod";
import type { AddedFiles } from "../../shared/attachments/received-files.ts";
import { DROPPED_HAND_OVER, isHandOverFile } from "../../shared/desk/hand-over.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { ShellCommand } from "../../shared/ipc.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import type { CallHandler } from "../calls/handle-call.ts";
import { leaveStartFolder } from "../files/leave-start-folder.ts";
import { rendererFolder } from "../files/paths.ts";
import { productVersion } from "../files/version.ts";
import { createShortcutFile } from "../library/cases/case-shortcut.ts";
import { endSpares } from "../workers/spare-threads.ts";
import { caseFolderOf } from "./case-argument.ts";
import {
  askToReload,
  chooseCaseFolder,
  chooseCopy,
  chooseFiles,
  chooseFilesFolder,
  chooseGuide,
  chooseHandOver,
  chooseHandOverTarget,
  chooseNewCasesFolder,
  chooseOutputFolder,
  chooseReport,
  chooseTable,
  chooseWorkspace,
  openPath,
  sayCannotStart,
  showFile,
} from "./dialogs.ts";
import { registerIpcHandlers, sendEvent } from "./ipc-handlers.ts";
import { setAbout, setMenu } from "./menu.ts";
import { keepChromiumOffline, keepPageInside, keepSessionOffline } from "./offline.ts";
import { watchPage } from "./page-watch.ts";
import { registerAppScheme, serveScreens } from "./protocol.ts";
import { readStartOptions, type StartOptions } from "./start-options.ts";
import { showRecent } from "./system-recent.ts";
import { bringForward, openWindow, placeKept } from "./window.ts";
import { readWindowPlace } from "./window-place.ts";

/** The desktop door: one window over the same jobs as the command line and the loopback host. */
let window: BrowserWindow | undefined;

/** The case that was double-clicked, or chosen among the recent ones, until the page opens it. */
let handed: string | undefined;

const command = (its: ShellCommand) => sendEvent(window?.webContents, "shell:command", { command: its });

/** Has the page open a case, once what it shows is saved. */
function handOver(path: string): void {
  handed = caseFolderOf(path);
  command("open-handed");
}

/** What was handed over, if it is a hand-over file, or if it is a case. */
function takeHanded(file: boolean): string | undefined {
  if (handed === undefined || isHandOverFile(handed) !== file) return undefined;
  const path = handed;
  handed = undefined;
  return path;
}

async function refreshMenu(): Promise<void> {
  const { recentFolders } = await import("../library/remembered/recent-cases.ts");
  const recent = await recentFolders();
  setMenu(process.platform, { command, open: handOver, recent });
  // unpacked, the program that runs is Electron's own
  if (app.isPackaged) showRecent(process.platform, recent);
}

/** A case that was opened gets its entry to be double-clicked, and stands among the recent ones of program and system. */
async function rememberOpened(folder: string): Promise<void> {
  await createShortcutFile(folder);
  await refreshMenu();
}

async function start(options: StartOptions): Promise<void> {
  // read while Chromium starts
  const [version, left] = await Promise.all([productVersion(), readWindowPlace(), app.whenReady()]);
  const offline = keepSessionOffline(session.defaultSession);
  setAbout(version);
  let watch: ReturnType<typeof watchPage> | undefined;
  // most of the program is read while the page's process starts: nothing is asked of it before
  let loading: Promise<CallHandler> | undefined;
  const calls = () => {
    loading ??= loadCalls();
    return loading;
  };
  const loadCalls = async (): Promise<CallHandler> => {
    const [{ createCallHandler }, { nameNewFolders }] = await Promise.all([import("../calls/handle-call.ts"), import("../library/new-cases/name-folders.ts")]);
    // a case that was double-clicked lies where it was
    if (handed === undefined) await nameNewFolders();
    return createCallHandler({
      shell: "desktop",
      version,
      engines: { Electron: process.versions.electron, Chromium: process.versions.chrome, Node: process.versions.node },
      ...(options.at === undefined ? {} : { at: options.at }),
      chooseFolder: () => chooseCaseFolder(window),
      chooseCopy: (name) => chooseCopy(window, name),
      chooseFiles: async () => (options.chosen === undefined ? chooseFiles(window) : [options.chosen]),
      chooseOutputFolder: () => chooseOutputFolder(window),
      chooseGuide: async (what) => options.chosen ?? chooseGuide(window, what),
      chooseReport: (name) => chooseReport(window, name),
      chooseWorkspace: () => chooseWorkspace(window),
      chooseNewCasesFolder: () => chooseNewCasesFolder(window),
      chooseTable: () => chooseTable(window),
      chooseFilesFolder: () => chooseFilesFolder(window),
      chooseHandOver: async () => options.chosen ?? chooseHandOver(window),
      chooseHandOverTarget: async (name) => options.chosen ?? chooseHandOverTarget(window, name),
      takeHanded: () => takeHanded(false),
      takeHandedFile: () => takeHanded(true),
      pageReady: () => watch?.stands(),
      caseOpened: (folder) => void rememberOpened(folder),
      openPath,
      showFile,
      emit: (name, payload) => sendEvent(window?.webContents, name, payload),
    });
  };
  const screens = serveScreens(session.defaultSession, rendererFolder(), async (query) => (await calls()).picture(query));
  const handlers = registerIpcHandlers(
    async (name, args) => (await calls()).handle(name, args),
    async (key, paths) => (key === DROPPED_HAND_OVER ? takeDropped(paths) : (await calls()).drop(key, paths)),
  );
  window = openWindow(options, left);
  // nobody sees the dialog of a hidden window
  watch = watchPage(window, { saveSnapshots: async () => (await calls()).saveSnapshots(), askToReload: async () => !options.hidden && askToReload(window) });
  window.on("closed", () => {
    window = undefined;
  });
  app.on("window-all-closed", async () => {
    // what the page saved while it was closing is written before the program goes
    await handlers.settled(5_000);
    await (await calls()).close();
    await endSpares();
    await placeKept;
    app.quit();
  });
  app.on("second-instance", (_event, _args, _folder, told) => {
    if (window !== undefined) bringForward(window, options.hidden);
    const opens = toldSchema.safeParse(told).data?.opens;
    if (opens !== undefined) handOver(opens);
  });
  // not before: this thread has to hand the page over first, whose process then takes a while to start; it finds the guides read
  await screens.asked;
  await (await calls()).handle("library:read", []);
  await offline;
  await refreshMenu();
}

/** Has the page take in a hand-over file that was dropped on the window. */
function takeDropped(paths: unknown): Result<AddedFiles> {
  const file = z.array(z.string().max(4000)).safeParse(paths).data?.find(isHandOverFile);
  if (file !== undefined) handOver(file);
  return ok({ added: [], refused: [] });
}

/** What a second start of the program tells the first. */
const toldSchema = z.object({ opens: z.string().optional() });

// under Wine, which runs with --no-sandbox, this ends the program; the window's own `sandbox: true` stands either way
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
keepChromiumOffline();
registerAppScheme();
app.on("web-contents-created", (_event, contents) => keepPageInside(contents));
// macOS says so by an event, also before the program is ready
app.on("open-file", (event, path) => {
  event.preventDefault();
  handOver(path);
});

// unpacked, the folder of the program stands among the arguments of Electron's own binary
const args = process.argv.slice(1).filter((argument) => app.isPackaged || resolve(argument) !== app.getAppPath());
const options = readStartOptions(args, process.cwd());
// all that was named counts from where the program was started; nothing after this does
leaveStartFolder();
if (!options.ok) {
  sayCannotStart(errorText(options.error));
  app.exit(2);
} else if (app.requestSingleInstanceLock({ opens: options.value.opens })) {
  handed ??= options.value.opens;
  void start(options.value);
} else {
  app.quit();
}
