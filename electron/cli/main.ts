import { resolve } from "node:path";
import { argv, cwd, env, exit, stderr, stdout } from "node:process";
import type { AppError } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { EXIT, type ExitCode, exitCodeOf } from "../../shared/messages/exit-codes.ts";
import { stepText } from "../../shared/messages/step-text.ts";
import { leaveStartFolder } from "../files/leave-start-folder.ts";
import { attachCommand } from "./commands/attach.ts";
import { buildCommand } from "./commands/build.ts";
import { bundleCommand } from "./commands/bundle.ts";
import { checkCommand } from "./commands/check.ts";
import { compareCommand } from "./commands/compare.ts";
import { draftCommand } from "./commands/draft.ts";
import { draftAgreementCommand } from "./commands/draft-agreement.ts";
import { draftMessageCommand } from "./commands/draft-message-to-partner.ts";
import { draftTranslationCommand } from "./commands/draft-translation.ts";
import { exportCommand } from "./commands/export.ts";
import { guideCheckCommand } from "./commands/guide-check.ts";
import { guideDiffCommand } from "./commands/guide-diff.ts";
import { guideDraftCommand } from "./commands/guide-draft.ts";
import { guideNewCommand } from "./commands/guide-new.ts";
import { guidePackCommand } from "./commands/guide-pack.ts";
import { guidePreviewCommand } from "./commands/guide-preview.ts";
import { guideTestCommand } from "./commands/guide-test.ts";
import { guidesCommand } from "./commands/guides.ts";
import { importCommand } from "./commands/import.ts";
import { installCommand } from "./commands/install.ts";
import { messageCommand } from "./commands/message.ts";
import { newCommand } from "./commands/new.ts";
import { overviewCommand } from "./commands/overview.ts";
import { policiesCommand } from "./commands/policies.ts";
import { printPackCommand } from "./commands/print-pack.ts";
import { receiveCommand } from "./commands/receive.ts";
import { reviewCommand } from "./commands/review.ts";
import { schemaCommand } from "./commands/schema.ts";
import { setCommand } from "./commands/set.ts";
import { splitCommand } from "./commands/split.ts";
import { verifyCommand } from "./commands/verify.ts";
import { writeCommand } from "./commands/write.ts";
import { failureReport } from "./failure-report.ts";
import { commandHelp, groupHelp, helpText } from "./help.ts";
import { parseCommandLine } from "./parse-command-line.ts";

// what a command works with is loaded when it runs: help and wrong use answer at once
const commands = [
  newCommand,
  checkCommand,
  writeCommand,
  bundleCommand,
  buildCommand,
  printPackCommand,
  verifyCommand,
  schemaCommand,
  reviewCommand,
  overviewCommand,
  messageCommand,
  importCommand,
  setCommand,
  attachCommand,
  splitCommand,
  exportCommand,
  receiveCommand,
  compareCommand,
  guidesCommand,
  policiesCommand,
  installCommand,
  draftCommand,
  draftAgreementCommand,
  draftTranslationCommand,
  draftMessageCommand,
  guideNewCommand,
  guideDraftCommand,
  guideCheckCommand,
  guideTestCommand,
  guidePreviewCommand,
  guideDiffCommand,
  guidePackCommand,
];

const args = argv.slice(2);
const asJson = args.includes("--json");
const stop = new AbortController();

async function main(): Promise<ExitCode> {
  const parsed = parseCommandLine(args, commands);
  if (!parsed.ok) return reportError(parsed.error);
  const line = parsed.value;
  if (line.kind === "help") {
    const help = line.group ? groupHelp(line.group) : line.command ? commandHelp(line.command) : helpText(commands);
    await print(asJson ? JSON.stringify({ help }) : help);
    return EXIT.done;
  }
  const from = startFolder();
  leaveStartFolder();
  const result = await line.command.run({
    values: line.values,
    positionals: line.positionals,
    path: (given) => resolve(from, given),
    onProgress: ({ step, done, total }) => stderr.write(total > 0 ? `${stepText(step)}（${done}/${total}）\n` : `${stepText(step)}\n`),
    signal: stop.signal,
  });
  if (!result.ok) return reportError(result.error);
  await print(asJson ? JSON.stringify(result.value.json, null, 2) : result.value.lines.join("\n"));
  return result.value.exitCode;
}

/** Under `npm run guohe` npm changes to the project's folder and keeps the user's in INIT_CWD. */
function startFolder(): string {
  const underNpm = env.npm_lifecycle_event === undefined || env.npm_lifecycle_event === "guohe";
  return underNpm && env.INIT_CWD ? env.INIT_CWD : cwd();
}

async function reportError(error: AppError): Promise<ExitCode> {
  stderr.write(`${errorText(error)}\n`);
  if (asJson) await print(JSON.stringify({ error: failureReport(error) }, null, 2));
  return exitCodeOf(error);
}

/** Resolves when the text has left for good: a pipe may take its time, and exiting would cut it short. */
function print(text: string): Promise<void> {
  return new Promise((done) => stdout.write(`${text}\n`, () => done()));
}

// the reader of our output has gone (guohe check | head): there is nobody left to tell
stdout.on("error", (error: NodeJS.ErrnoException) => exit(error.code === "EPIPE" ? EXIT.done : EXIT.other));
stderr.on("error", () => undefined);

// the first Ctrl-C lets the job clean up behind itself, the second one ends at once
process.on("SIGINT", () => {
  if (stop.signal.aborted) exit(EXIT.other);
  stop.abort();
});
process.on("SIGTERM", () => stop.abort());

main().then(exit, async (error: unknown) => {
  stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  exit(await reportError({ kind: "unexpected", cause: { code: "thrown", detail: error instanceof Error ? error.message : String(error) } }));
});
