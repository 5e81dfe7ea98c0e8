import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { onlyPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { verifyLines } from "../report-lines.ts";

export const verifyCommand: Command = {
  name: "verify",
  usage: ["汇编文件夹 [--json]"],
  help: "对照清单 manifest.json 核对一个附件汇编文件夹。",
  options: [],
  run: async (input) => {
    const folder = onlyPath(input, "附件汇编文件夹");
    if (!folder.ok) return folder;
    const { verifyBundle } = await import("../../jobs/verify-bundle.ts");
    const report = await verifyBundle(folder.value);
    return report.ok ? ok({ json: report.value, lines: verifyLines(report.value), exitCode: report.value.ok ? EXIT.done : EXIT.notReady }) : report;
  },
};
