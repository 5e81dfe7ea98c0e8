import { ok } from "../../../shared/errors.ts";
import { EXIT, exitCodeOf } from "../../../shared/messages/exit-codes.ts";
import { AT_OPTION, momentOption, OUT_OPTION, onlyPath, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { failureReport } from "../failure-report.ts";
import { bundleLines, readyLine, writeLines } from "../report-lines.ts";

export const buildCommand: Command = {
  name: "build",
  usage: ["项目 --out 文件夹 [--at 时刻] [--json]"],
  help: "一次完成：检查、写文书、汇编附件。文书在 documents，汇编在 bundle，检查结论在 check.json。",
  options: [OUT_OPTION, AT_OPTION],
  run: async (input) => {
    const path = onlyPath(input, "申报项目的文件夹或 case.json");
    if (!path.ok) return path;
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const { buildPackage } = await import("../../jobs/build-package.ts");
    const built = await buildPackage({ path: path.value, out: out.value, moment: moment.value }, { signal: input.signal, onProgress: input.onProgress });
    if (!built.ok) return built;
    const { failure, ...report } = built.value;
    return ok({
      json: failure === undefined ? report : { ...report, error: failureReport(failure) },
      lines: [...writeLines(report), ...bundleLines(report.bundle), "", readyLine(report), `全部输出在 ${out.value}`],
      // all else is built all the same: `skipped` names the document, the exit code says why it is not there
      exitCode: failure === undefined ? (report.ready ? EXIT.done : EXIT.notReady) : exitCodeOf(failure),
    });
  },
};
