import { fieldName } from "../../../shared/case/field-catalogue.ts";
import { fail, ok } from "../../../shared/errors.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import { exitCodeOf, highestExit } from "../../../shared/messages/exit-codes.ts";
import { PASSWORD_OPTION } from "../arguments.ts";
import type { Command } from "../command.ts";
import { failureReport } from "../failure-report.ts";
import { readPasswords } from "../read-passwords.ts";

export const compareCommand: Command = {
  name: "compare",
  usage: ["项目 文件… [--password-file 文件] [--json]"],
  help: "把文件（.pdf、.docx、扫描图片）与申报项目的答案比对，列出不一致的名称、姓名、金额、日期和国别，并注明所在的页和原文；用印扫描回来的承诺书、公函也按其中的项目、负责人、单位、合作方企业和金额核对。",
  options: [PASSWORD_OPTION],
  run: async (input) => {
    const [path, ...files] = input.positionals;
    if (path === undefined || path === "" || files.length === 0)
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "缺少参数：申报项目，以及要比对的文件。" } });
    const passwords = await readPasswords(input);
    if (!passwords.ok) return passwords;
    const { readCase } = await import("../../library/cases/cases.ts");
    const read = await readCase(input.path(path));
    if (!read.ok) return read;
    const { compareDocuments } = await import("../../jobs/read/compare-documents.ts");
    const compared = await compareDocuments(read.value.case, files.map(input.path), { passwords: passwords.value, signal: input.signal });
    const reports = compared.map((one, index) => ({ given: files[index] ?? "", one }));
    const codes = compared.flatMap((one) => (one.ok ? [] : [exitCodeOf(one.error)]));
    return ok({
      json: {
        files: reports.map(({ given, one }) =>
          one.ok
            ? {
                file: given,
                differences: one.value.differences.map(({ field, answer, found, place }) => ({ field, answer, found, page: place.page, quote: place.quote })),
                ...(one.value.unread.length > 0 && { unread: one.value.unread }),
              }
            : { file: given, error: failureReport(one.error) },
        ),
      },
      lines: reports.flatMap(({ given, one }) => {
        if (!one.ok) return [`${given}：${failureText(one.error)}`];
        const { differences, unread } = one.value;
        return [
          `${given}：${differences.length === 0 ? "没有发现与答案不一致之处。" : `${differences.length} 处与答案不一致：`}`,
          ...differences.map(
            ({ field, answer, found, place }) =>
              `  第 ${place.page} 页：${fieldName(field)}（${field}）${answer === "" ? "中没有" : `的答案是“${answer}”，文件中${found === "" ? "没有读到" : "是"}`}${found === "" ? "" : `“${found}”`}（原文：${place.quote}）`,
          ),
          ...(unread.length === 0 ? [] : [`  第 ${unread.join("、")} 页没有可读的文字，未比对。`]),
        ];
      }),
      exitCode: highestExit(codes),
    });
  },
};
