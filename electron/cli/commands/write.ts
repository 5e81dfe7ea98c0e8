import { join } from "node:path";
import { ok } from "../../../shared/errors.ts";
import { EXIT, exitCodeOf } from "../../../shared/messages/exit-codes.ts";
import { AT_OPTION, listOption, momentOption, OUT_OPTION, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { failureReport } from "../failure-report.ts";
import { writeLines } from "../report-lines.ts";
import { onEachCase } from "../several-cases.ts";

export const writeCommand: Command = {
  name: "write",
  usage: ["项目… --out 文件夹 [--only 编号,…] [--at 时刻] [--json]"],
  help: "写出文书（.docx 和 .pdf，文字相同）。几个项目各有自己的子文件夹。",
  options: [OUT_OPTION, { name: "only", value: "编号", help: "只写这些文书，多个编号用逗号分隔；“按需”的文书也由此写出" }, AT_OPTION],
  run: async (input) => {
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const only = listOption(input, "only");
    if (!only.ok) return only;
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const { checkCaseFolder } = await import("../../jobs/check/check-case.ts");
    const { checkOutputPlace } = await import("../../library/cases/output-place.ts");
    const { writeDocuments } = await import("../../jobs/write/write-documents.ts");
    return onEachCase(input, async (path, name) => {
      const folder = join(out.value, name);
      const checked = await checkCaseFolder(path, { moment: moment.value });
      if (!checked.ok) return checked;
      const place = await checkOutputPlace(checked.value.folder, folder);
      if (!place.ok) return place;
      const request = { ...checked.value, out: folder, ...(only.value === undefined ? {} : { only: only.value }) };
      const written = await writeDocuments(request, { signal: input.signal, onProgress: input.onProgress });
      if (!written.ok) return written;
      const { failure, words: _words, ...report } = written.value;
      if (failure === undefined) return ok({ json: report, lines: writeLines(report), exitCode: EXIT.done });
      // the others are written all the same: `skipped` names the document, the exit code says why
      return ok({ json: { ...report, error: failureReport(failure) }, lines: writeLines(report), exitCode: exitCodeOf(failure) });
    });
  },
};
