import { fail, ok } from "../../../shared/errors.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import { exitCodeOf, highestExit } from "../../../shared/messages/exit-codes.ts";
import { optionalPath, textOption } from "../arguments.ts";
import type { Command } from "../command.ts";
import { failureReport } from "../failure-report.ts";

export const attachCommand: Command = {
  name: "attach",
  usage: ["项目 文件… [--slot 编号] [--for 编号] [--json]", "文件夹或文件… --cases 文件夹 [--sealed] [--json]"],
  help: "把文件复制进申报项目并登记为附件。不写位置时按文件名和内容认定，认不准的先放在其他材料，待人确认。",
  options: [
    { name: "slot", value: "编号", help: "附件位置的编号，如 agreement-copy（见 guohe check --json 的 slots）" },
    { name: "for", value: "编号", help: "属于哪份协议、哪个合作伙伴或单位" },
    { name: "cases", value: "文件夹", help: "放有多个项目的文件夹：每个文件放进它的文件名或所在文件夹写明（项目名称、负责人）的那个项目；同名的代替原来的" },
    { name: "sealed", help: "这些是用印后扫回的，已看过需盖章的都盖有申报单位公章" },
  ],
  run: async (input) => {
    const cases = optionalPath(input, "cases");
    if (cases !== undefined) {
      if (input.positionals.length === 0 || input.positionals.includes(""))
        return fail({ kind: "wrong-use", problem: { code: "command-line", text: "缺少参数：要放入的文件或文件夹。" } });
      const { attachAmongCases } = await import("../attach-among-cases.ts");
      return attachAmongCases(input, cases);
    }
    const [path, ...files] = input.positionals;
    if (path === undefined || path === "" || files.length === 0)
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "缺少参数：申报项目，以及要放入的文件。" } });
    const slot = textOption(input, "slot");
    const subject = textOption(input, "for");
    if (slot === undefined && subject !== undefined) return fail({ kind: "wrong-use", problem: { code: "command-line", text: "--for 须与 --slot 同时写。" } });
    const { attachFiles } = await import("../../jobs/attach/attach-files.ts");
    const now = Date.now();
    const report = await attachFiles(input.path(path), files.map(input.path), {
      now,
      sealed: input.values.sealed === true,
      moment: { kind: "instant", epochMs: now },
      place: slot === undefined ? undefined : { slot, for: subject },
    });
    if (!report.ok) return report;
    const { file, attached, known, refused } = report.value;
    const codes = refused.map(exitCodeOf);
    return ok({
      json: { file, attached, known, refused: refused.map(failureReport) },
      lines: [
        ...attached.map(
          (one) =>
            `${one.file} → ${one.placed ? `${one.slot}${one.for === undefined ? "" : `（${one.for}）`}` : "其他材料，位置待确认"}${one.why === undefined ? "" : `，依据“${one.why}”`}`,
        ),
        ...known.map((file) => `已在项目中，没有再放入：${file}`),
        ...refused.map((error) => `没有放入：${failureText(error)}`),
      ],
      exitCode: highestExit(codes),
    });
  },
};
