import { ok } from "../../../shared/errors.ts";
import { questionNames } from "../../../shared/guide/question-names.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import type { Finding } from "../../../shared/report.ts";
import { AT_OPTION, momentOption } from "../arguments.ts";
import type { Command } from "../command.ts";
import { checkLines } from "../report-lines.ts";
import { onEachCase } from "../several-cases.ts";

export const checkCommand: Command = {
  name: "check",
  usage: ["项目… [--at 时刻] [--json]"],
  help: "按申报指南检查申报项目，列出全部结论及所依据的条款。可以一次检查几个项目。",
  options: [AT_OPTION],
  run: async (input) => {
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const { checkCaseFolder } = await import("../../jobs/check/check-case.ts");
    return onEachCase(input, async (path) => {
      const checked = await checkCaseFolder(path, { moment: moment.value });
      if (!checked.ok) return checked;
      const { report, guide, largeFiles, case: theCase } = checked.value;
      return ok({
        json: { ...report, findings: report.findings.map(forOthers), ...(report.doubts && { doubts: report.doubts.map(forOthers) }) },
        lines: checkLines(report, theCase, largeFiles, questionNames(guide)),
        exitCode: report.ready ? EXIT.done : EXIT.notReady,
      });
    });
  },
};

/** A finding without what only the window needs of it. */
const forOthers = ({ variant: _variant, namesFieldsOnly: _fields, namesSubject: _subject, namelessSubject: _nameless, ...finding }: Finding) => finding;
