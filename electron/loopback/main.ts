import { parseArgs } from "node:util";
import { errorText } from "../../shared/messages/error-text.ts";
import { EXIT } from "../../shared/messages/exit-codes.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { leaveStartFolder } from "../files/leave-start-folder.ts";
import { openWithSystem } from "../files/open-path.ts";
import { rendererFolder } from "../files/paths.ts";
import { productVersion } from "../files/version.ts";
import { startLoopbackHost } from "./host.ts";
import { type Opening, openInBrowser } from "./opening-file.ts";

/** The program without Electron: serves the screens to the user's own browser until it is ended. */
function readArguments() {
  try {
    const { values } = parseArgs({ options: { at: { type: "string" }, port: { type: "string" }, "no-open": { type: "boolean" } } });
    const port = values.port === undefined ? 0 : Number(values.port);
    if (values.at !== undefined && parseMoment(values.at) === undefined) return `--at 的写法不对：“${values.at}”。请写作 2026-06-01T10:00。`;
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return `--port 须为 0 到 65535 的整数，现为“${values.port}”。`;
    return { at: values.at, port, open: values["no-open"] !== true };
  } catch (error) {
    return `参数有误：${error instanceof Error ? error.message : String(error)}。可用：--at 时刻、--port 端口、--no-open。`;
  }
}

async function main(): Promise<void> {
  leaveStartFolder();
  const options = readArguments();
  if (typeof options === "string") {
    process.stderr.write(`${options}\n`);
    process.exit(EXIT.wrongUse);
  }
  const { at, port, open } = options;
  let opening: Opening | undefined;
  const host = await startLoopbackHost({
    version: await productVersion(),
    ...(at === undefined ? {} : { at }),
    openPath: openWithSystem,
    screens: rendererFolder(),
    port,
    onOpened: () => void opening?.remove(),
  });
  process.stdout.write(`国合申报匣已在本机启动（只接受本机访问，不联网）。请在浏览器中打开：\n${host.url}\n`);
  if (at !== undefined) process.stdout.write(`检查时刻固定为 ${at}。\n`);
  process.stdout.write("地址只能用一次；关闭本窗口或按 Ctrl-C 即退出本软件。\n");
  // a terminal sends Ctrl-C to npm, to its script and to this program, and they pass it on: end once, locks given back
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void Promise.all([host.close(), opening?.remove()]).then(() => process.exit(EXIT.done));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  if (!open) return;
  opening = await openInBrowser(host.url, openWithSystem);
  if (opening.opened) process.stdout.write("正在打开浏览器；如果没有出现页面，请自行复制上面的地址打开。\n");
  else process.stdout.write("没有找到可用的浏览器，请自行复制上面的地址打开。\n");
}

main().catch((error: unknown) => {
  const detail = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${errorText({ kind: "unexpected", cause: { code: "thrown", detail } })}\n`);
  process.exit(EXIT.other);
});
