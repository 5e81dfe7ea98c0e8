import { basename } from "node:path";
import { app, Menu, type MenuItemConstructorOptions } from "electron";
import type { ShellCommand } from "../../shared/ipc.ts";

/** What the menu offers: commands that the page carries out, and the cases that were open before, newest first. */
export type MenuActions = {
  readonly command: (command: ShellCommand) => void;
  readonly open: (folder: string) => void;
  readonly recent: readonly string[];
};

const RECENT_SHOWN = 10;

/** The menu in Chinese: what the keyboard needs, and nothing that could lose work. */
export function setMenu(platform: NodeJS.Platform, { command, open, recent }: MenuActions): void {
  const onMac = platform === "darwin";
  const does = (label: string, its: ShellCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => command(its),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const program: MenuItemConstructorOptions = {
    label: "国合申报匣",
    submenu: [
      { role: "about", label: "关于国合申报匣" },
      { type: "separator" },
      { role: "hide", label: "隐藏" },
      { role: "hideOthers", label: "隐藏其他" },
      { role: "unhide", label: "全部显示" },
      { type: "separator" },
      { role: "quit", label: "退出" },
    ],
  };
  const shown = recent.slice(0, RECENT_SHOWN);
  const file: MenuItemConstructorOptions = {
    label: "文件",
    submenu: [
      does("新建申报项目", "start", "CmdOrCtrl+N"),
      does("打开申报项目…", "open", "CmdOrCtrl+O"),
      {
        label: "最近的申报项目",
        enabled: shown.length > 0,
        submenu: shown.map((folder) => ({ label: withoutAccelerator(basename(folder)), sublabel: folder, toolTip: folder, click: () => open(folder) })),
      },
      { type: "separator" },
      does("打印…", "print", "CmdOrCtrl+P"),
      { type: "separator" },
      onMac ? { role: "close", label: "关闭" } : { role: "quit", label: "退出" },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: "编辑",
    submenu: [
      { role: "undo", label: "撤销" },
      { role: "redo", label: "重做" },
      { type: "separator" },
      { role: "cut", label: "剪切" },
      { role: "copy", label: "复制" },
      { role: "paste", label: "粘贴" },
      { role: "selectAll", label: "全选" },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: "显示",
    submenu: [
      { role: "zoomIn", label: "放大" },
      { role: "zoomOut", label: "缩小" },
      { role: "resetZoom", label: "实际大小" },
      { type: "separator" },
      { role: "togglefullscreen", label: "全屏" },
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: "help",
    label: "帮助",
    submenu: [
      does("使用手册", "manual", "F1"),
      does("自检", "self-check"),
      ...(onMac ? [] : ([{ type: "separator" }, { role: "about", label: "关于国合申报匣" }] as const)),
    ],
  };
  const rest = [file, edit, view, ...(onMac ? [{ role: "windowMenu", label: "窗口" } as const] : []), help];
  Menu.setApplicationMenu(Menu.buildFromTemplate(onMac ? [program, ...rest] : rest));
}

/** What the system shows under “关于”. */
export function setAbout(version: string): void {
  app.setAboutPanelOptions({ applicationName: "国合申报匣", applicationVersion: version, copyright: "MIT 许可。不联网，不收集信息；结论不是法律意见。" });
}

/** An ampersand in a menu marks the letter to be pressed; in a folder's name it is itself. */
const withoutAccelerator = (name: string): string => name.replaceAll("&", "&&");
