import type { Coverage } from "../../../shared/authoring/coverage.ts";
import { type AppError, type FieldProblem, ok } from "../../../shared/errors.ts";
import { cellName } from "../../../shared/guide/question-table.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { guideGapText } from "../../../shared/messages/guide-gap-text.ts";
import { onlyPath } from "../arguments.ts";
import type { Command, CommandOutput } from "../command.ts";

export const guideCheckCommand: Command = {
  name: "guide check",
  usage: ["文件夹|ZIP|文件 [--json]"],
  help: "检查申报指南：错误逐处列出文件、行、列；没有错误时，列出没有规则的条款、没有用到的问题、没有人填的事实等遗漏。",
  options: [],
  run: async (input) => {
    const place = onlyPath(input, "指南的文件夹、ZIP 或文件");
    if (!place.ok) return place;
    const { readAuthoredGuide } = await import("../../library/guides/authored-guide.ts");
    const read = await readAuthoredGuide(place.value);
    if (!read.ok) return read.error.kind === "guide-invalid" ? ok(faulty(read.error)) : read;
    const { guide, source, single } = read.value;
    const { coverageOf } = await import("../../../shared/authoring/coverage.ts");
    const coverage = coverageOf(guide, Object.keys(source.letters));
    const gaps = coverage.gaps.map((gap): Told => {
      const letter = gap.code === "letter-unused" ? source.letters[gap.letter] : undefined;
      const at = letter === undefined ? source.placeOf(gap.path) : { file: letter.file, line: 1, column: 1 };
      return { code: gap.code, ...(single ? {} : { file: at.file ?? "" }), line: at.line, column: at.column, path: gap.path, message: guideGapText(gap) };
    });
    const { id, edition, title } = guide;
    return ok({
      json: { guide: { id, edition, title }, problems: [], gaps, coverage: { ...coverage, gaps: undefined } },
      lines: [
        `“${title}”（${id}，${edition}版）没有错误，可以安装。`,
        countLine(coverage),
        ...(gaps.length === 0 ? [] : ["", `【遗漏】${gaps.length} 处`, ...gaps.map((gap) => toldLine(gap))]),
      ],
      exitCode: gaps.length === 0 ? EXIT.done : EXIT.notReady,
    });
  },
};

/** One remark on a place of a guide; without `file` in a guide of one file. */
type Told = {
  readonly code?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path: string;
  readonly message: string;
};

/** The faults of a guide, one a line, as `guide check` prints them; exit code 3. */
export function faulty({ file, problems }: Extract<AppError, { kind: "guide-invalid" }>): CommandOutput {
  const told = problems.map(({ problem, ...place }: FieldProblem): Told => ({ ...place, message: problem }));
  return {
    json: { problems: told, gaps: [] },
    lines: [`“${file}”有 ${told.length} 处错误，不能安装：`, ...told.map((one) => toldLine(one, one.path))],
    exitCode: EXIT.inputUnreadable,
  };
}

function toldLine({ file = "", line = 1, column = 1, message }: Told, path = ""): string {
  const at = file.endsWith(".xlsx") ? `${file} ${cellName({ line, column })}` : `${file === "" ? "" : `${file}:`}${line}:${column}`;
  return `${at}  ${path === "" ? "" : `${path}：`}${message}`;
}

function countLine({ clauses, rules, questions, letters, slots }: Coverage): string {
  return `条款 ${clauses.all} 条，其中 ${clauses.used} 条有着落，${clauses.notRules} 条写明不是条件；规则 ${rules} 条，自设问题 ${questions} 个，自带文书模板 ${letters} 份，附件位置 ${slots} 个。`;
}
