import { stat } from "node:fs/promises";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { guideChangeLines, reportChangeLine } from "../../../shared/messages/guide-change-text.ts";
import { AT_OPTION, momentOption, optionalPath } from "../arguments.ts";
import type { Command, CommandInput } from "../command.ts";

export const guideDiffCommand: Command = {
  name: "guide diff",
  usage: ["旧 新 [--cases 文件夹] [--at 时刻] [--json]"],
  help: "比较两份申报指南（文件夹、ZIP、文件，或已安装的编号）：条款、数字、问题、规则、附件位置、文书各有什么不同；写 --cases 时，再列出这些申报项目的结论和附件会怎样变。",
  options: [{ name: "cases", value: "文件夹", help: "存有申报项目的文件夹：逐个比较在两份指南下的结论" }, AT_OPTION],
  run: async (input) => {
    const [one, other, ...rest] = input.positionals;
    if (one === undefined || other === undefined || rest.length > 0)
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "写法：guohe guide diff 旧 新，两者各为文件夹、ZIP、文件或已安装的编号。" } });
    const [before, after] = [await guideAt(one, input), await guideAt(other, input)];
    if (!before.ok) return before;
    if (!after.ok) return after;
    const { compareGuides } = await import("../../../shared/authoring/compare-guides.ts");
    const changes = compareGuides(before.value, after.value);
    const folder = optionalPath(input, "cases");
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const { compareCases } = await import("../../jobs/guides/compare-under-guides.ts");
    const cases = folder === undefined ? undefined : await compareCases(folder, before.value, after.value, moment.value);
    if (cases !== undefined && !cases.ok) return cases;
    const name = ({ id, edition }: Guide) => ({ id, edition });
    return ok({
      json: { before: name(before.value), after: name(after.value), changes: changes.entries, numbers: changes.numbers, ...(cases && { cases: cases.value }) },
      lines: [
        `${before.value.id}（${before.value.edition}版）→ ${after.value.id}（${after.value.edition}版）`,
        ...guideChangeLines(changes),
        ...(cases?.value ?? []).flatMap(({ path, changes: own, problem }) => [
          "",
          `■ ${path}`,
          ...(problem !== undefined ? [`  ${problem}`] : own.length === 0 ? ["  结论和附件都不变。"] : own.map((change) => `  ${reportChangeLine(change)}`)),
        ]),
      ],
      exitCode: EXIT.done,
    });
  },
};

/** A guide by its place on the disk, else by the id of an installed one. */
export async function guideAt(name: string, input: CommandInput): Promise<Result<Guide>> {
  const { guideNamed, readAuthoredGuide } = await import("../../library/guides/authored-guide.ts");
  const place = input.path(name);
  const there = await stat(place).then(
    () => true,
    () => false,
  );
  if (!there && !/[\\/.]/.test(name.split("@")[0] ?? "")) return guideNamed(name);
  const read = await readAuthoredGuide(place);
  return read.ok ? ok(read.value.guide) : read;
}
