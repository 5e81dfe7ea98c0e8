import { type AppError, ok, type Result } from "../../shared/errors.ts";
import { failureText } from "../../shared/messages/error-text.ts";
import { EXIT, exitCodeOf, highestExit } from "../../shared/messages/exit-codes.ts";
import type { FilledCase, SortedFile } from "../jobs/attach/attach-to-cases.ts";
import type { CommandInput, CommandOutput } from "./command.ts";
import { failureReport } from "./failure-report.ts";

/** `guohe attach --cases DIR FILE…`: each file into the case that it or its folder is named after; the others are left to a person. */
export async function attachAmongCases(input: CommandInput, cases: string): Promise<Result<CommandOutput>> {
  const { attachToCases, filesByCase, sortFiles } = await import("../jobs/attach/attach-to-cases.ts");
  const sorted = await sortFiles(input.positionals.map(input.path), cases);
  if (!sorted.ok) return sorted;
  const now = Date.now();
  const options = { sealed: input.values.sealed === true, moment: { kind: "instant", epochMs: now } as const, now };
  const byCase = filesByCase(sorted.value.files);
  const filled = await attachToCases(byCase, options, { signal: input.signal, onProgress: input.onProgress });
  const left = byCase.slice(filled.length).map((one) => one.case);
  const unassigned = sorted.value.files.filter(({ of }) => of.kind !== "found");
  const unread = sorted.value.refused;
  const refused = [...unread, ...filled.flatMap(({ result }): readonly AppError[] => (result.ok ? result.value.refused : [result.error]))];
  const unplaced = filled.some(({ result }) => result.ok && result.value.attached.some(({ placed }) => !placed));
  const codes = [...(unassigned.length > 0 || unplaced ? [EXIT.notReady] : []), ...refused.map(exitCodeOf), ...(left.length > 0 ? [EXIT.other] : [])];
  return ok({
    json: {
      cases: filled.map(caseJson),
      unassigned: unassigned.map(({ file, of }) => ({ file, why: of.kind })),
      ...(unread.length > 0 && { refused: unread.map(failureReport) }),
      ...(left.length > 0 && { left }),
    },
    lines: [
      ...filled.flatMap(caseLines),
      ...unassigned.map(unassignedLine),
      ...unread.map((error) => `没有读到：${failureText(error)}`),
      ...left.map((path) => `已取消，没有做：${path}`),
    ],
    exitCode: highestExit(codes),
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

function unassignedLine({ below, of }: SortedFile): string {
  if (of.kind === "unreadable") return `没有放入：${below}，像是项目“${of.folder}”的，但这个项目打不开。请先修复或更新后再放。`;
  return `没有放入：${below}，${of.kind === "several" ? "像是几个项目的" : "文件名和文件夹名都没有写明是哪个项目"}。请把项目名称或负责人写进文件夹名。`;
}
