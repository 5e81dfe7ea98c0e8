import { parseArgs } from "node:util";
import { ok, type Result } from "../../shared/errors.ts";
import { errorCode } from "../files/file-error.ts";
import { wrongUse } from "./arguments.ts";
import { type Command, type CommandInput, parseArgsOptions } from "./command.ts";
import { nearest } from "./help.ts";

export type CommandLine =
  | { readonly kind: "help"; readonly command?: Command; readonly group?: readonly Command[] }
  | { readonly kind: "run"; readonly command: Command; readonly values: CommandInput["values"]; readonly positionals: readonly string[] };

/** Parses the arguments after `guohe`. Errors: `wrong-use` with the nearest known name. */
export function parseCommandLine(args: readonly string[], commands: readonly Command[]): Result<CommandLine> {
  const words = args.filter((word) => word !== "--json");
  const [name, ...rest] = words;
  if (name === undefined) return wrongUse("缺少命令。用 guohe --help 查看全部命令。");
  if (name === "--help" || name === "-h") return ok({ kind: "help" });
  if (name === "help") {
    const asked = commandOf(rest, commands);
    return ok(asked ? { kind: "help", command: asked.command } : { kind: "help" });
  }
  const found = commandOf(words, commands);
  if (!found) return unknownCommand(name, rest[0], commands);
  const { command, args: own } = found;
  try {
    const { values, positionals } = parseArgs({ args: own, options: parseArgsOptions(command), allowPositionals: true, strict: true });
    if (values.help === true) return ok({ kind: "help", command });
    return ok({ kind: "run", command, values: single(values), positionals });
  } catch (error) {
    return wrongUse(argumentProblem(command, error));
  }
}

/** The command that words begin with, whose name may be two of them (`guide check`), and what comes behind it. */
function commandOf(words: readonly string[], commands: readonly Command[]): { readonly command: Command; readonly args: string[] } | undefined {
  for (const length of [2, 1]) {
    const command = commands.find((candidate) => candidate.name === words.slice(0, length).join(" "));
    if (command && words.length >= length) return { command, args: words.slice(length) };
  }
  return undefined;
}

/** Of a name that several commands begin with, its help; else what was probably meant. */
function unknownCommand(name: string, second: string | undefined, commands: readonly Command[]): Result<CommandLine> {
  const group = commands.map((candidate) => candidate.name.split(" ")).filter(([first, below]) => first === name && below !== undefined);
  const below = group.map(([, last = ""]) => last);
  if (below.length > 0) {
    if (second === "--help" || second === "-h") return ok({ kind: "help", group: commands.filter((command) => command.name.startsWith(`${name} `)) });
    const near = second === undefined ? undefined : nearest(second, below);
    return wrongUse(
      `${name} 后须写 ${below.join("、")} 之一${second === undefined ? "" : `，现为“${second}”`}。${near === undefined ? "" : `是否想用 ${name} ${near}？`}`,
    );
  }
  const meant = nearest(
    name,
    commands.map((candidate) => candidate.name),
  );
  const what = name.startsWith("-") ? `命令须写在选项之前：“${name}”` : `没有命令“${name}”`;
  return wrongUse(`${what}。${meant === undefined ? "" : `是否想用 ${meant}？`}用 guohe --help 查看全部命令。`);
}

/** An option that may be given once has one value: parseArgs keeps the last one. */
function single(values: Readonly<Record<string, unknown>>): CommandInput["values"] {
  const found: Record<string, string | boolean | readonly string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string" || typeof value === "boolean") found[name] = value;
    else if (Array.isArray(value)) found[name] = value.map(String);
  }
  return found;
}

function argumentProblem(command: Command, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?-{1,2}([^' =]+)/.exec(message)?.[1] ?? "";
  const hint = `用 guohe ${command.name} --help 查看用法。`;
  if (errorCode(error) === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const meant = nearest(option, [...command.options.map((known) => known.name), "json", "help"]);
    return `命令 ${command.name} 没有选项 --${option}。${meant === undefined ? "" : `是否想用 --${meant}？`}${hint}`;
  }
  const known = command.options.find((candidate) => candidate.name === option);
  if (known?.value !== undefined) return `选项 --${option} 后须写${known.value}；以短横开头的值请写作 --${option}=值。${hint}`;
  return option === "" ? `参数有误：${message}。${hint}` : `选项 --${option} 后不跟值。${hint}`;
}
