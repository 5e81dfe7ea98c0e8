import { type BrowserWindow, dialog, shell } from "electron";
import { fail, ok, type Result } from "../../shared/errors.ts";

/** Asks for the folder of a case. Undefined: the user closed the dialog. */
export async function chooseCaseFolder(window: BrowserWindow | undefined): Promise<string | undefined> {
  return ask(window, { title: "打开申报项目", buttonLabel: "打开", properties: ["openDirectory"] });
}

/** Asks for a folder with many cases. Undefined: the user closed the dialog. */
export async function chooseWorkspace(window: BrowserWindow | undefined): Promise<string | undefined> {
  return ask(window, { title: "打开工作台：放有多个申报项目的文件夹", buttonLabel: "打开", properties: ["openDirectory"] });
}

/** Asks where new cases are put; a folder can be made there. Undefined: the user closed the dialog. */
export async function chooseNewCasesFolder(window: BrowserWindow | undefined): Promise<string | undefined> {
  return ask(window, { title: "选择存放新项目的文件夹", buttonLabel: "选择", properties: ["openDirectory", "createDirectory"] });
}

/** Asks for the folder of a guide, or for its ZIP or file. Undefined: the user closed the dialog. */
export async function chooseGuide(window: BrowserWindow | undefined, what: "folder" | "file"): Promise<string | undefined> {
  if (what === "folder") return ask(window, { title: "检查申报指南", buttonLabel: "检查", properties: ["openDirectory"] });
  return ask(window, {
    title: "检查申报指南",
    buttonLabel: "检查",
    properties: ["openFile"],
    filters: [{ name: "申报指南", extensions: ["zip", "yaml", "yml"] }],
  });
}

/** Asks for a folder with files of many cases. Undefined: the user closed the dialog. */
export async function chooseFilesFolder(window: BrowserWindow | undefined): Promise<string | undefined> {
  return ask(window, { title: "批量放入附件：选择放有各项目文件的文件夹", buttonLabel: "选择", properties: ["openDirectory"] });
}

/** Asks for a table of applications. Undefined: the user closed the dialog. */
export async function chooseTable(window: BrowserWindow | undefined): Promise<string | undefined> {
  const filters = [{ name: "表格（.xlsx、.csv、.tsv）", extensions: ["xlsx", "csv", "tsv", "txt"] }];
  return ask(window, { title: "从表格新建：选择表格", buttonLabel: "打开", properties: ["openFile"], filters });
}

/** Asks for a hand-over file. Undefined: the user closed the dialog. */
export async function chooseHandOver(window: BrowserWindow | undefined): Promise<string | undefined> {
  return ask(window, { title: "打开移交文件", buttonLabel: "打开", properties: ["openFile"], filters: HAND_OVER_FILES });
}

/** Asks where to write a hand-over file. Undefined: the user closed the dialog. */
export async function chooseHandOverTarget(window: BrowserWindow | undefined, name: string): Promise<string | undefined> {
  return askWhere(window, { title: "导出移交文件", defaultPath: name, filters: HAND_OVER_FILES });
}

const HAND_OVER_FILES = [{ name: "移交文件（.guohe.zip）", extensions: ["zip"] }];

/** Asks for the folder to write documents into. Undefined: the user closed the dialog. */
export async function chooseOutputFolder(window: BrowserWindow | undefined): Promise<string | undefined> {
  return ask(window, { title: "选择存放文书的文件夹", buttonLabel: "写到这里", properties: ["openDirectory", "createDirectory"] });
}

async function ask(window: BrowserWindow | undefined, options: Electron.OpenDialogOptions): Promise<string | undefined> {
  const answer = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return answer.canceled ? undefined : answer.filePaths[0];
}

/** Asks where to write a copy of a case. Undefined: the user closed the dialog. */
export async function chooseCopy(window: BrowserWindow | undefined, name: string): Promise<string | undefined> {
  return askWhere(window, { title: "另存一份", defaultPath: name, filters: [{ name: "申报项目", extensions: ["json"] }] });
}

/** Asks where to write the report of the self-check. Undefined: the user closed the dialog. */
export async function chooseReport(window: BrowserWindow | undefined, name: string): Promise<string | undefined> {
  return askWhere(window, { title: "保存自检报告", defaultPath: name, filters: [{ name: "文本文件", extensions: ["txt"] }] });
}

async function askWhere(window: BrowserWindow | undefined, options: Electron.SaveDialogOptions): Promise<string | undefined> {
  const answer = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return answer.canceled ? undefined : answer.filePath;
}

/** Asks for attachments to be added to a case; none: the user closed the dialog. */
export async function chooseFiles(window: BrowserWindow | undefined): Promise<readonly string[]> {
  const options: Electron.OpenDialogOptions = {
    title: "添加附件",
    buttonLabel: "添加",
    properties: ["openFile", "multiSelections"],
    filters: [
      { name: "PDF、图片与 Word", extensions: ["pdf", "jpg", "jpeg", "png", "tif", "tiff", "doc", "docx", "rtf", "odt", "wps"] },
      { name: "全部文件", extensions: ["*"] },
    ],
  };
  const answer = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return answer.canceled ? [] : answer.filePaths;
}

/** Opens a file or folder with the system's own program. Errors: `file-unreadable`; what the system says of it is English and tells no more. */
export async function openPath(path: string): Promise<Result<undefined>> {
  const problem = await shell.openPath(path);
  return problem === "" ? ok(undefined) : fail({ kind: "file-unreadable", file: path, cause: { code: "no-opener" } });
}

/** Shows a file chosen in its folder, in the system's own window. The system does not say whether it did. */
export async function showFile(path: string): Promise<Result<undefined>> {
  shell.showItemInFolder(path);
  return ok(undefined);
}

/** Asks what to do about a page that died again and again or does not answer. True: load it again. */
export async function askToReload(window: BrowserWindow | undefined): Promise<boolean> {
  const options: Electron.MessageBoxOptions = {
    type: "warning",
    title: "国合申报匣",
    message: "界面没有响应",
    detail: "填写的内容已存盘。可以重新载入界面；若再次出现，请关闭其他程序后重新启动本软件，并在“帮助 → 自检”中保存报告。",
    buttons: ["重新载入", window?.webContents.isCrashed() ? "退出本软件" : "继续等待"],
    defaultId: 0,
    cancelId: 1,
  };
  const { response } = await (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
  return response === 0;
}

/** Says why the program cannot start, before there is a window. */
export function sayCannotStart(problem: string): void {
  dialog.showErrorBox("国合申报匣无法启动", problem);
}
