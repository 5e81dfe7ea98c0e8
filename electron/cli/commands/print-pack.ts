import { fail, ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { AT_OPTION, momentOption, PASSWORD_OPTION, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { readPasswords } from "../read-passwords.ts";
import { printPackLines } from "../report-lines.ts";

export const printPackCommand: Command = {
  name: "print-pack",
  usage: ["项目… --out 文件.pdf [--separators] [--at 时刻] [--password-file 文件] [--json]"],
  help: "用印包：把一个或多个项目中待用印的材料合成一个 PDF，每个项目先为用印清单；多个项目前附总目。",
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
    const { printPack } = await import("../../jobs/print-pack.ts");
    const separators = input.values.separators === true;
    const request = { paths: input.positionals.map(input.path), out: out.value, moment: moment.value, passwords: passwords.value, separators };
    const made = await printPack(request, { signal: input.signal, onProgress: input.onProgress });
    return made.ok ? ok({ json: made.value, lines: printPackLines(made.value), exitCode: EXIT.done }) : made;
  },
};
