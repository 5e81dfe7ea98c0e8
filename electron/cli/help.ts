import type { Command, Option } from "./command.ts";

const JSON_OPTION: Option = { name: "json", help: "在标准输出只打印一个 JSON 对象" };

/** The help of the whole program: only the commands that exist. */
export function helpText(commands: readonly Command[]): string {
  const usages = commands.flatMap((command) =>
    command.usage.map((usage, index) => [`guohe ${command.name}${usage === "" ? "" : ` ${usage}`}`, index === 0 ? command.help : ""] as const),
  );
  return [
    "国合申报匣（Guohe Kit）：按申报指南准备项目申报的附件材料，全程不联网；自带的和装上的指南见 guohe guides。",
    "",
    "用法：",
    ...usages.flatMap(([usage, help]) => (help === "" ? [`  ${usage}`] : [`  ${usage}`, `      ${help}`])),
    "",
    "每个命令都可加 --json（只打印一个 JSON 对象）和 --help（该命令的说明）。",
    "退出码：0 完成且（check、build）材料齐备；1 完成但未齐备，或 verify 发现不一致；2 用法不对；3 输入读不了；4 输出写不了；5 其他。",
  ].join("\n");
}

export function commandHelp(command: Command): string {
  const options = [...command.options, JSON_OPTION];
  return [
    command.help,
    "",
    "用法：",
    ...command.usage.map((usage) => `  guohe ${command.name}${usage === "" ? "" : ` ${usage}`}`),
    "",
    "选项：",
    ...options.map((option) => `  --${option.name}${option.value === undefined ? "" : ` ${option.value}`}\n      ${option.help}`),
  ].join("\n");
}

/** The commands that begin with one word, as `guohe guide --help` asks for them. */
export function groupHelp(group: readonly Command[]): string {
  return group.map((command) => commandHelp(command)).join("\n\n");
}

/** The known name nearest to a mistyped one, when it is near enough to be meant. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known.map((candidate) => ({ candidate, distance: editDistance(name, candidate) })).sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined;
}

/** Levenshtein distance. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      next.push(Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (row[column] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
