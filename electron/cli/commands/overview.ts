import type { AcrossNote } from "../../../shared/desk/across-cases.ts";
import { acrossText } from "../../../shared/desk/across-text.ts";
import { type CaseOverview, readinessOfOverview } from "../../../shared/desk/case-overview.ts";
import { itemText } from "../../../shared/desk/slot-columns.ts";
import { fail, ok } from "../../../shared/errors.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import { exitCodeOf, highestExit } from "../../../shared/messages/exit-codes.ts";
import { reviewLines } from "../../../shared/messages/review-text.ts";
import type { OverviewRow } from "../../jobs/many-cases/overview.ts";
import { AT_OPTION, momentOption, optionalPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { failureReport } from "../failure-report.ts";

export const overviewCommand: Command = {
  name: "overview",
  usage: ["文件夹… [--at 时刻] [--xlsx 文件] [--json]"],
  help: "列出文件夹内全部申报项目的材料状态、缺项数和下一步，可另存为 Excel 表。",
  options: [AT_OPTION, { name: "xlsx", value: "文件", help: "另存为此 Excel 文件" }],
  run: async (input) => {
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    if (input.positionals.length === 0 || input.positionals.includes(""))
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "缺少参数：放有申报项目的文件夹。" } });
    const { overviewOfFolders } = await import("../../jobs/many-cases/overview.ts");
    const rows = await overviewOfFolders(input.positionals.map(input.path), { moment: moment.value, onProgress: input.onProgress, signal: input.signal });
    if (!rows.ok) return rows;
    const { acrossFolders } = await import("../../jobs/many-cases/across-cases.ts");
    const across = await acrossFolders(rows.value.flatMap((row) => ("error" in row ? [] : [row.path])));
    const xlsx = optionalPath(input, "xlsx");
    if (xlsx !== undefined) {
      const { writeOverviewTable } = await import("../../jobs/many-cases/overview-table.ts");
      const written = await writeOverviewTable(xlsx, rows.value);
      if (!written.ok) return written;
    }
    const failures = rows.value.flatMap((row) => ("error" in row ? [exitCodeOf(row.error)] : []));
    return ok({
      json: { cases: rows.value.map(jsonOf), across: across.map(acrossJson), ...(xlsx !== undefined && { xlsx }) },
      lines: [...linesOf(rows.value), ...acrossLines(across, rows.value), ...(xlsx === undefined ? [] : ["", `已写入 ${xlsx}`])],
      exitCode: highestExit(failures),
    });
  },
};

/** A row as a script reads it: its counts are of findings, as in `guohe check --json`. */
function jsonOf(row: OverviewRow): object {
  if ("error" in row) return { path: row.path, error: failureReport(row.error) };
  const { lines: _lines, next, ...said } = row;
  return { ...said, next: next?.words };
}

function linesOf(rows: readonly OverviewRow[]): readonly string[] {
  if (rows.length === 0) return ["这里没有申报项目（有 case.json 的文件夹）。"];
  const ready = rows.filter((row) => !("error" in row) && readinessOfOverview(row) === "ready").length;
  return [`${rows.length} 个申报项目，${ready} 个材料已齐`, ...rows.flatMap((row) => ["", ...rowLines(row)])];
}

function rowLines(row: OverviewRow): readonly string[] {
  if ("error" in row) return [`■ ${row.path}`, `  ${failureText(row.error)}`];
  const items = row.items.filter(({ state }) => state !== "not-applicable");
  return [
    `■ ${row.title}　${row.topicName}${row.lead === undefined ? "" : `　${row.lead}`}`,
    `  ${row.path}`,
    `  ${stateText(row)}，${row.deadline} 截止`,
    ...items.map((item) => `  ${item.title}${item.forName === undefined ? "" : ` · ${item.forName}`}：${itemText(item)}`),
    ...(row.next === undefined ? [] : [`  下一步：${row.next.words}`]),
    ...(row.review === undefined ? [] : reviewLines(row.review).map((line) => `  ${line}`)),
  ];
}

const acrossJson = (note: AcrossNote): object => ({
  kind: note.kind,
  message: acrossText(note),
  cases: note.cases,
  ...(note.clause && { clause: note.clause }),
});

/** What shows only across the cases, each with the cases that it concerns and the guide's words. */
function acrossLines(notes: readonly AcrossNote[], rows: readonly OverviewRow[]): readonly string[] {
  if (notes.length === 0) return [];
  const titles = new Map(rows.flatMap((row) => ("error" in row ? [] : [[row.path, row.title]])));
  return [
    "",
    `跨项目核对：${notes.length} 处`,
    ...notes.flatMap((note) => [
      `  ${acrossText(note)}`,
      ...note.cases.map((path) => `    ${titles.get(path) ?? ""}　${path}`),
      ...(note.clause ? [`    ${note.clause.place}：${note.clause.quote}`] : []),
    ]),
  ];
}

const stateText = (row: CaseOverview) => {
  const { notMet, open, problems, attachments } = row;
  if (readinessOfOverview(row) === "ready") return attachments.unchecked > 0 ? `材料已齐，${attachments.unchecked} 件待核对` : "材料已齐";
  return `必须处理 ${notMet} 项，信息不足或指南未明 ${open} 项${problems === 0 ? "" : `，附件文件有问题 ${problems} 个`}`;
};
