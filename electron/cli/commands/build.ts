import { join } from "node:path";
import { ok } from "../../../shared/errors.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import { EXIT, exitCodeOf } from "../../../shared/messages/exit-codes.ts";
import { AT_OPTION, momentOption, OUT_OPTION, PASSWORD_OPTION, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { failureReport } from "../failure-report.ts";
import { readPasswords } from "../read-passwords.ts";
import { bundleLines, readyLine, writeLines } from "../report-lines.ts";
import { onEachCase } from "../several-cases.ts";

export const buildCommand: Command = {
  name: "build",
  usage: ["项目… --out 文件夹 [--at 时刻] [--password-file 文件] [--json]"],
  help: "一次完成：检查、写文书、汇编附件。文书在 documents，汇编在 bundle，检查结论在 check.json，各文件的用途写在说明.txt。附件有读不出的，文书照写。几个项目各有自己的子文件夹。",
  options: [OUT_OPTION, AT_OPTION, PASSWORD_OPTION],
  run: async (input) => {
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const passwords = await readPasswords(input);
    if (!passwords.ok) return passwords;
    const { buildWhatCanBe } = await import("../../jobs/build/build-package.ts");
    return onEachCase(input, async (path, name) => {
      const folder = join(out.value, name);
      const request = { path, out: folder, moment: moment.value, passwords: passwords.value };
      const built = await buildWhatCanBe(request, { signal: input.signal, onProgress: input.onProgress });
      if (!built.ok) return built;
      const { failure, ...report } = built.value;
      const problem = failure && failureText(failure);
      return ok({
        json: failure === undefined ? report : { ...report, error: failureReport(failure) },
        lines: [
          ...writeLines(report),
          ...(report.bundle ? bundleLines(report.bundle) : [`附件没有汇编：${problem}上次的汇编没有改动。`]),
          "",
          readyLine(report),
          `全部输出在 ${folder}`,
        ],
        // all else is built all the same: the report names what is not there, the exit code says why
        exitCode: failure === undefined ? (report.ready ? EXIT.done : EXIT.notReady) : exitCodeOf(failure),
      });
    });
  },
};
