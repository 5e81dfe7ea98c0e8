import { ok, type Result } from "../../../shared/errors.ts";
import { EXIT, highestExit } from "../../../shared/messages/exit-codes.ts";
import type { ImportedTableRow } from "../../jobs/import-table/import-rows.ts";
import { noPositionals, onlyPath, optionalPath, requiredPath, textOption } from "../arguments.ts";
import type { Command, CommandInput, CommandOutput } from "../command.ts";

export const importCommand: Command = {
  name: "import",
  usage: ["表格 --into 文件夹 [--mapping 文件] [--dry-run] [--json]", "--template 文件.xlsx"],
  help: "按表格（.xlsx、.csv，栏目名称在数据之上）新建或更新申报项目，一行一个。有问题的行一项也不写，其余照写。",
  options: [
    { name: "into", value: "文件夹", help: "项目所在的文件夹，新项目也建在这里" },
    { name: "mapping", value: "文件", help: "列标题与栏目的对照（JSON），没有则新写一份，下次照用" },
    { name: "sheet", value: "名称", help: "工作表的名称；不写则用栏目名称认得最多的一张" },
    { name: "guide", value: "编号", help: "申报指南的编号（见 guohe guides）；不写则用最新一份" },
    { name: "template", value: "文件", help: "不导入，写一份发给申报人填写的空白表样" },
    { name: "dry-run", help: "只看每行会怎样，什么也不写" },
  ],
  run: async (input) => {
    const template = optionalPath(input, "template");
    if (template !== undefined) return writeTemplate(template, input);
    const table = onlyPath(input, "表格");
    if (!table.ok) return table;
    const into = requiredPath(input, "into");
    if (!into.ok) return into;
    const dryRun = input.values["dry-run"] === true;
    const { importTable } = await import("../../jobs/import-table/import-table.ts");
    const now = Date.now();
    const report = await importTable(table.value, {
      into: into.value,
      mapping: optionalPath(input, "mapping"),
      guide: textOption(input, "guide"),
      sheet: textOption(input, "sheet"),
      dryRun,
      moment: { kind: "instant", epochMs: now },
      now,
    });
    if (!report.ok) return report;
    const { created, updated, rows, ignored, notes } = report.value;
    const refused = rows.filter(({ state }) => state === "refused");
    return ok({
      json: { ...report.value, ...(dryRun && { dryRun }) },
      lines: [
        ...rows.flatMap(rowLines),
        ...(ignored.length === 0 ? [] : [`没有采用的列：${ignored.join("、")}`]),
        ...notes,
        `${dryRun ? "将" : "已"}新建 ${created.length} 个，更新 ${updated.length} 个，没有写入 ${refused.length} 行`,
      ],
      exitCode: highestExit(refused.map(({ unwritten }) => (unwritten ? EXIT.outputUnwritable : EXIT.inputUnreadable))),
    });
  },
};

async function writeTemplate(file: string, input: CommandInput): Promise<Result<CommandOutput>> {
  const none = noPositionals(input);
  if (!none.ok) return none;
  const [{ guideForImport }, { writeTableTemplate }, { readGuides }] = await Promise.all([
    import("../../jobs/import-table/import-table.ts"),
    import("../../jobs/import-table/write-tables.ts"),
    import("../../library/guides/guides.ts"),
  ]);
  const guide = guideForImport(await readGuides(), textOption(input, "guide"));
  const written = guide.ok ? await writeTableTemplate(file, guide.value) : guide;
  return written.ok ? ok({ json: { template: file }, lines: [`已写 ${file}`], exitCode: EXIT.done }) : written;
}

const STATES: Readonly<Record<ImportedTableRow["state"], string>> = { new: "新建", update: "更新", same: "没有变化", refused: "没有写入" };

function rowLines({ row, title, lead, state, problems, said, outdates }: ImportedTableRow): readonly string[] {
  const before = said.map(({ labels, before, after }) => `    ${labels.join(" ")}：${before ?? "未填"} → ${after ?? "未填"}`);
  return [
    `第 ${row} 行　${title}${state === "new" && lead !== "" ? `（${lead}）` : ""}：${STATES[state]}`,
    ...problems.map((problem) => `    ${problem}`),
    ...before,
    ...outdates.map((one) => `    “${one}”的文字改变，须重新打印、用印`),
  ];
}
