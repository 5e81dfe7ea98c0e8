import { Menu } from "electron";

/** A short Chinese menu: what the keyboard needs, and nothing that could lose work. */
export function setMenu(platform: NodeJS.Platform): void {
  const program: Electron.MenuItemConstructorOptions = { role: "appMenu", label: "国合申报匣" };
  const file: Electron.MenuItemConstructorOptions = {
    label: "文件",
    submenu: [{ role: platform === "darwin" ? "close" : "quit", label: platform === "darwin" ? "关闭" : "退出" }],
  };
  const edit: Electron.MenuItemConstructorOptions = {
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
  const view: Electron.MenuItemConstructorOptions = {
    label: "显示",
    submenu: [
      { role: "zoomIn", label: "放大" },
      { role: "zoomOut", label: "缩小" },
      { role: "resetZoom", label: "实际大小" },
      { type: "separator" },
      { role: "togglefullscreen", label: "全屏" },
    ],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(platform === "darwin" ? [program, file, edit, view] : [file, edit, view]));
}
