import { fail, ok, type Result } from "../../shared/errors.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { caseArgument } from "./case-argument.ts";

/**
 * How the window is started: `--hidden` keeps it unseen (for tests), `--at` fixes the moment of every check, `--chosen`
 * (only with `--hidden`, where nobody sees a dialog) is what the dialog for attachments, for a guide or for a hand-over gives back. `opens`: the
 * case or hand-over that was double-clicked.
 */
export type StartOptions = { readonly hidden: boolean; readonly at?: string; readonly chosen?: string; readonly opens?: string };

/** Reads the program's own options among those of Electron and Chromium. Errors: `wrong-use` for a moment that is none. */
export function readStartOptions(args: readonly string[], from: string): Result<StartOptions> {
  const hidden = args.includes("--hidden");
  const chosen = hidden ? optionValue(args, "--chosen") : undefined;
  const opens = caseArgument(args, from);
  const seen = { hidden, ...(chosen === undefined ? {} : { chosen }), ...(opens === undefined ? {} : { opens }) };
  const text = optionValue(args, "--at");
  if (text === undefined) return ok(seen);
  if (parseMoment(text) === undefined)
    return fail({ kind: "wrong-use", problem: { code: "command-line", text: `--at 的写法不对：“${text}”。请写作 2026-06-01 或 2026-06-01T10:00。` } });
  return ok({ ...seen, at: text });
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const joined = args.find((argument) => argument.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const index = args.indexOf(name);
  return index === -1 ? undefined : args[index + 1];
}
