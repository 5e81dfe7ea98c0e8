import { type AppError, ok, type Result } from "../../../shared/errors.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import { EXIT, exitCodeOf } from "../../../shared/messages/exit-codes.ts";
import type { FilledCase, SortedFile } from "../../jobs/attach-to-cases.ts";
import type { CommandInput, CommandOutput } from "../command.ts";
import { failureReport } from "../failure-report.ts";

/** `guohe attach --cases DIR FILE…`: each file into the case that it or its folder is named after; the others are left to a person. */
export async function attachAmongCases(input: CommandInput, cases: string): Promise<Result<CommandOutput>> {
  const { attachToCases, filesByCase, sortFiles } = await import("../../jobs/attach-to-cases.ts");
  const sorted = await sortFiles(input.positionals.map(input.path), cases);
  if (!sorted.ok) return sorted;
  const now = Date.now();
  const options = { sealed: input.values.sealed === true, moment: { kind: "instant", epochMs: now } as const, now };
  const filled = await attachToCases(filesByCase(sorted.value), options, { signal: input.signal, onProgress: input.onProgress });
  const unassigned = sorted.value.filter(({ of }) => of.kind !== "found");
  const refused = filled.flatMap(({ result }): readonly AppError[] => (result.ok ? result.value.refused : [result.error]));
  const unplaced = filled.some(({ result }) => result.ok && result.value.attached.some(({ placed }) => !placed));
  const codes = [...(unassigned.length > 0 || unplaced ? [EXIT.notReady] : []), ...refused.map(exitCodeOf)];
  return ok({
    json: {
      cases: filled.map(caseJson),
      unassigned: unassigned.map(({ file, of }) => ({ file, why: of.kind })),
    },
    lines: [...filled.flatMap(caseLines), ...unassigned.map(unassignedLine)],
    exitCode: codes.reduce((highest, code) => (code > highest ? code : highest), EXIT.done),
  });
}

const caseJson = ({ case: path, result }: FilledCase): object =>
  result.ok
    ? { case: path, attached: result.value.attached, known: result.value.known, refused: result.value.refused.map(failureReport) }
    : { case: path, error: failureReport(result.error) };

function caseLines({ case: path, result }: FilledCase): readonly string[] {
  if (!result.ok) return [`■ ${path}`, `  没有放入：${failureText(result.error)}`];
  const { attached, known, refused } = result.value;
  const unplaced = attached.filter(({ placed }) => !placed);
  return [
    `■ ${path}　放入 ${attached.length} 个${known.length > 0 ? `，原已有 ${known.length} 个` : ""}`,
    ...attached.flatMap(({ file, replaced }) => (replaced === undefined ? [] : [`  ${file} 代替了 ${replaced}`])),
    ...unplaced.map(({ file }) => `  位置待确认：${file}`),
    ...refused.map((error) => `  没有放入：${failureText(error)}`),
  ];
}

const unassignedLine = ({ below, of }: SortedFile): string =>
  `没有放入：${below}，${of.kind === "several" ? "像是几个项目的" : "文件名和文件夹名都没有写明是哪个项目"}。请把项目名称或负责人写进文件夹名。`;
