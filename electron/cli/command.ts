import type { ParseArgsConfig } from "node:util";
import type { Result } from "../../shared/errors.ts";
import type { ExitCode } from "../../shared/messages/exit-codes.ts";
import type { Progress } from "../../shared/report.ts";

/** What a command is given: parsed arguments, paths already resolvable, where progress goes, when to stop. */
export type CommandInput = {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
  /** turns a path of the user's into an absolute one, counted from where the command was given */
  readonly path: (given: string) => string;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
};

/** What a command prints: `json` under `--json`, otherwise `lines`; both on standard output. */
export type CommandOutput = { readonly json: object; readonly lines: readonly string[]; readonly exitCode: ExitCode };

export type Option = {
  readonly name: string;
  /** what stands for the value in the help; absent: a switch */
  readonly value?: string;
  /** may be given several times */
  readonly many?: boolean;
  readonly help: string;
};

export type Command = {
  readonly name: string;
  /** arguments after the name, as the help shows them */
  readonly usage: readonly string[];
  readonly help: string;
  readonly options: readonly Option[];
  readonly run: (input: CommandInput) => Promise<Result<CommandOutput>>;
};

/** The options of a command in the form of node:util parseArgs, `--json` and `--help` among them. */
export function parseArgsOptions(command: Command): NonNullable<ParseArgsConfig["options"]> {
  const own = command.options.map(
    (option) => [option.name, { type: option.value === undefined ? "boolean" : "string", multiple: option.many ?? false } as const] as const,
  );
  return { ...Object.fromEntries(own), json: { type: "boolean" }, help: { type: "boolean", short: "h" } };
}
