import type { Result } from "../../shared/errors.ts";
import type { CallArgs, CallName, CallResult, EventName, Events } from "../../shared/ipc.ts";
import type { Moment } from "../../shared/text/moment.ts";
import type { FoundFiles } from "../library/cases/found-files.ts";
import type { DroppedFolder } from "./dropped-folder.ts";
import type { Inspections } from "./inspections.ts";
import type { OpenCases } from "./open-cases.ts";
import type { Readings } from "./readings.ts";
import type { SessionPasswords } from "./session-passwords.ts";
import type { UnsavedSnapshots } from "./unsaved-snapshots.ts";
import type { Workspaces } from "./workspaces.ts";

/** What the shell around the calls provides: the Electron window or the loopback host. */
export type Shell = {
  readonly shell: "desktop" | "browser";
  readonly version: string;
  /** the moment given by `--at`, as it was written; absent: the clock counts */
  readonly at?: string;
  /** asks the user for a folder; absent in a browser, where the folder is typed in. `undefined`: the user closed it */
  readonly chooseFolder?: () => Promise<string | undefined>;
  /** asks where to write a copy; absent in a browser, which downloads it itself */
  readonly chooseCopy?: (name: string) => Promise<string | undefined>;
  /** asks for attachments to be added; absent in a browser, which sends them */
  readonly chooseFiles?: () => Promise<readonly string[]>;
  /** asks for a folder to write documents into, and for a file to take in; absent in a browser */
  readonly chooseOutputFolder?: () => Promise<string | undefined>;
  /** asks for the folder or file of a guide; absent in a browser, where it is typed in */
  readonly chooseGuide?: (what: "folder" | "file") => Promise<string | undefined>;
  /** asks for a folder with many cases; absent in a browser, where it is typed in */
  readonly chooseWorkspace?: () => Promise<string | undefined>;
  /** asks where new cases are put; absent in a browser, where it is typed in */
  readonly chooseNewCasesFolder?: () => Promise<string | undefined>;
  /** asks for a folder with files of many cases; absent in a browser, where its path is typed in */
  readonly chooseFilesFolder?: () => Promise<string | undefined>;
  /** asks for the table of applications; absent in a browser, where its path is typed in */
  readonly chooseTable?: () => Promise<string | undefined>;
  /** asks where to write a report; absent in a browser, which downloads it itself */
  readonly chooseReport?: (name: string) => Promise<string | undefined>;
  /** asks for a hand-over file (`.guohe.zip`), and where to write one; absent in a browser, where paths are typed in */
  readonly chooseHandOver?: () => Promise<string | undefined>;
  readonly chooseHandOverTarget?: (name: string) => Promise<string | undefined>;
  /** the hand-over file that was double-clicked or dropped, once; absent in a browser */
  readonly takeHandedFile?: () => string | undefined;
  /** the path that the system handed to the program (a double click), once; absent in a browser */
  readonly takeHanded?: () => string | undefined;
  /** the page stands */
  readonly pageReady?: () => void;
  /** a case was opened: for the system's list of recent documents */
  readonly caseOpened?: (folder: string) => void;
  /** names and versions of what runs the program beside Node, such as Electron */
  readonly engines?: Readonly<Record<string, string>>;
  /** shows a file among the others of its folder; absent in a browser, where the folder is opened */
  readonly showFile?: (path: string) => Promise<Result<undefined>>;
  /** opens a file or folder with the system's own program */
  readonly openPath: (path: string) => Promise<Result<undefined>>;
  readonly emit: <N extends EventName>(name: N, payload: Events[N]) => void;
};

export type CallContext = Shell & {
  readonly openCases: OpenCases;
  readonly workspaces: Workspaces;
  readonly droppedFolder: DroppedFolder;
  readonly held: UnsavedSnapshots;
  readonly inspections: Inspections;
  readonly readings: Readings;
  readonly found: FoundFiles;
  readonly passwords: SessionPasswords;
  readonly moment: () => Moment;
};

export type CallHandlers = { readonly [N in CallName]: (...args: CallArgs<N>) => Promise<Result<CallResult<N>>> };
