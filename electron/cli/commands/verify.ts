import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import type { Command } from "../command.ts";
import { verifyLines } from "../report-lines.ts";
import { onEachCase } from "../several-cases.ts";

export const verifyCommand: Command = {
  name: "verify",
  usage: ["汇编文件夹… [--json]"],
  help: "对照清单 manifest.json 核对附件汇编文件夹。可以一次核对几个。",
  options: [],
  run: async (input) => {
    const { verifyBundle } = await import("../../jobs/build/verify-bundle.ts");
    const verify = async (folder: string) => {
      const report = await verifyBundle(folder);
      return report.ok ? ok({ json: report.value, lines: verifyLines(report.value), exitCode: report.value.ok ? EXIT.done : EXIT.notReady }) : report;
    };
    return onEachCase(input, verify, "附件汇编文件夹");
  },
};
