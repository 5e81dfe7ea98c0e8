import { fail, ok } from "../../../shared/errors.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import { EXIT, exitCodeOf, highestExit } from "../../../shared/messages/exit-codes.ts";
import type { ManyPacksReport } from "../../jobs/print/print-pack.ts";
import { AT_OPTION, momentOption, PASSWORD_OPTION, requiredPath } from "../arguments.ts";
import type { Command, CommandInput, CommandOutput } from "../command.ts";
import { failureReport } from "../failure-report.ts";
import { readPasswords } from "../read-passwords.ts";
import { printPackLines } from "../report-lines.ts";

export const printPackCommand: Command = {
  name: "print-pack",
  usage: ["项目… --out 文件.pdf [--separators] [--at 时刻] [--password-file 文件] [--json]"],
  help: "用印包：把一个或多个项目中待用印的材料合成一个 PDF，每个项目先为用印清单；多个项目前附总目，出错的项目不放入，逐个说明。",
  options: [
    { name: "out", value: "文件", help: "写成这个 PDF 文件" },
    { name: "separators", help: "每件材料前加一张带二维码的分隔页，扫描件回来后可用 guohe split 归入各项目" },
    AT_OPTION,
    PASSWORD_OPTION,
  ],
  run: async (input) => {
    if (input.positionals.length === 0)
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "缺少参数：申报项目的文件夹或 case.json，可写多个。" } });
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    if (!/\.pdf$/i.test(out.value)) return fail({ kind: "wrong-use", problem: { code: "command-line", text: "--out 须为以 .pdf 结尾的文件名。" } });
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const passwords = await readPasswords(input);
    if (!passwords.ok) return passwords;
    const { printPack, printPacks } = await import("../../jobs/print/print-pack.ts");
    const separators = input.values.separators === true;
    const request = { paths: input.positionals.map(input.path), out: out.value, moment: moment.value, passwords: passwords.value, separators };
    const control = { signal: input.signal, onProgress: input.onProgress };
    if (input.positionals.length > 1) {
      const many = await printPacks(request, control);
      return many.ok ? ok(packOfMany(many.value, input)) : many;
    }
    const made = await printPack(request, control);
    return made.ok ? ok({ json: made.value, lines: printPackLines(made.value), exitCode: EXIT.done }) : made;
  },
};

/** The pack of the cases that can be packed, and why each other is not in it; the highest of their exit codes. */
function packOfMany({ pack, failed }: ManyPacksReport, input: CommandInput): CommandOutput {
  const given = (path: string) => input.positionals.find((one) => input.path(one) === path) ?? path;
  const failures = failed.map(({ path, error }) => ({ path: given(path), error }));
  return {
    json: { ...pack, ...(failures.length === 0 ? {} : { failed: failures.map(({ path, error }) => ({ path, error: failureReport(error) })) }) },
    lines: [
      ...(pack ? printPackLines(pack) : ["没有可以合成的材料，用印包没有写成。"]),
      ...failures.flatMap(({ path, error }) => ["", `■ ${path} 没有放入用印包：`, failureText(error)]),
    ],
    exitCode: highestExit(failures.map(({ error }) => exitCodeOf(error))),
  };
}
