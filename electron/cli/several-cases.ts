import { basename, dirname } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { failureText } from "../../shared/messages/error-text.ts";
import { EXIT, type ExitCode, exitCodeOf } from "../../shared/messages/exit-codes.ts";
import type { CommandInput, CommandOutput } from "./command.ts";
import { failureReport } from "./failure-report.ts";

/** What stands for a case on the command line. */
const A_CASE = "申报项目的文件夹或 case.json";

/**
 * Runs a command on one case or on several (bundles, for `verify`). One gives its own report; several give one object with `cases`, each with its
 * `path` as it was given, its report or its `error`, and the highest of the exit codes. A case that fails holds up none of
 * the others. Errors: `wrong-use` without a case; the case's own error where there is one case; `cancelled`.
 * @param run `name`: of its output, different for each case, empty where there is one
 * @param what is missing where none is given
 */
export async function onEachCase(
  input: CommandInput,
  run: (path: string, name: string) => Promise<Result<CommandOutput>>,
  what = A_CASE,
): Promise<Result<CommandOutput>> {
  const [first, ...others] = input.positionals;
  if (input.positionals.some((given) => given === "") || first === undefined)
    return fail({ kind: "wrong-use", problem: { code: "command-line", text: `缺少参数：${what}。` } });
  if (others.length === 0) return run(input.path(first), "");
  const cases: object[] = [];
  const lines: string[] = [];
  let exitCode: ExitCode = EXIT.done;
  const names = namesOf(input.positionals.map(input.path));
  for (const [index, path] of input.positionals.entries()) {
    const result = await run(input.path(path), names[index] ?? "");
    if (!result.ok && result.error.kind === "cancelled") return result;
    const code = result.ok ? result.value.exitCode : exitCodeOf(result.error);
    if (code > exitCode) exitCode = code;
    cases.push({ path, ...(result.ok ? result.value.json : { error: failureReport(result.error) }) });
    lines.push(...(index > 0 ? [""] : []), `■ ${path}`, ...(result.ok ? result.value.lines : [failureText(result.error)]));
  }
  return ok({ json: { cases }, lines, exitCode });
}

/** The name of each case's folder; one that comes again, whatever its letters' case, has a number. */
function namesOf(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const own = basename(basename(path) === "case.json" ? dirname(path) : path) || "case";
    let name = own;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${own}-${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
