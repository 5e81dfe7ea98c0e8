import { access, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { env, pid, platform } from "node:process";
import { pathToFileURL } from "node:url";
import type { ConversionCause, TriedProgram } from "../../shared/causes.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { isWholePath, pathFolders } from "../files/find-program.ts";
import { isRunning } from "../files/is-running.ts";
import { readRegularFile } from "../files/regular-file.ts";
import { sha256 } from "../files/sha256.ts";
import { type ProgramEnd, type ProgramLimits, runSupervised } from "../files/supervised-program.ts";
import { powershell } from "../files/system-programs.ts";
import { keepConverted, keptConverted } from "./converted-files.ts";
import type { WordEnding } from "./file-type.ts";
import { takesFromOutside } from "./remote-content.ts";

/** Office programs start slowly, and slower still the first time. A document of 100 pages takes LibreOffice some ten seconds of the processor. */
const LIMITS: ProgramLimits = { seconds: 120, processorSeconds: 120 };

/** The PDF that a program of the user's made of a Word file, and which program it was. */
export type ConvertedWord = { readonly bytes: Uint8Array; readonly program: TriedProgram["program"] };

export type ConvertOptions = {
  /** folder of PDFs that were made before, where the same file is looked for first and its PDF is left */
  readonly kept?: string | undefined;
  /** ends the program at once, with all that it started */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: ProgramLimits;
};

/**
 * Makes a PDF of a Word file with the user's own program: Word or WPS on Windows, else LibreOffice where it is found.
 * The file is copied into a folder of its own, which is taken away again; the program starts with a profile of its own,
 * so that one that is open is not disturbed. What takes anything from outside of itself is not converted.
 * Errors: `attachment-not-converted`. Rejects with the signal's reason once that is aborted.
 * @param ending of the file's name, since its own may lie
 */
export async function convertWord(bytes: Uint8Array, ending: WordEnding, file: string, options: ConvertOptions = {}): Promise<Result<ConvertedWord, AppError>> {
  const { kept, signal, limits = LIMITS } = options;
  const failure = (cause: ConversionCause) => fail<AppError>({ kind: "attachment-not-converted", file, cause });
  if (takesFromOutside(bytes, ending)) return failure({ code: "outside-content" });
  const hash = sha256(bytes);
  await removeOrphans();
  const folder = await mkdtemp(join(tmpdir(), `${TEMPORARY}${pid}-`));
  const made = join(folder, "in.pdf");
  try {
    const source = join(folder, `in.${ending}`);
    await writeFile(source, bytes);
    const tried: TriedProgram[] = [];
    for (const program of await programs()) {
      const before = kept && (await keptConverted(kept, hash, program.id));
      if (before) return ok({ bytes: before, program: program.name });
      const ended = await program.convert(source, folder, (path, args) => runSupervised(path, args, limits, signal));
      signal?.throwIfAborted();
      const problem = problemOf(ended, limits);
      const pdf = problem === undefined ? await readRegularFile(made).catch(() => undefined) : undefined;
      if (pdf && pdf.length > 0) {
        if (kept) await keepConverted(kept, hash, program.id, pdf);
        return ok({ bytes: pdf, program: program.name });
      }
      tried.push({ program: program.name, ...(problem ?? { problem: "no-pdf" }) });
      // what a program left half done is not taken for the work of the next
      await rm(made, { force: true, maxRetries: 3 });
    }
    return failure(tried.length === 0 ? { code: "no-word-program" } : { code: "programs-failed", tried });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** A folder of one conversion, in the system's folder for temporary files; the number of the program follows. */
const TEMPORARY = "guohe-word-";

/** Takes away the copies of documents that a program left which was killed while it converted: they hold what is nobody else's business. */
async function removeOrphans(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const holder = name.startsWith(TEMPORARY) ? /^(\d+)-/.exec(name.slice(TEMPORARY.length))?.[1] : undefined;
    if (holder === undefined || Number(holder) === pid || isRunning(Number(holder))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

type Program = {
  readonly name: TriedProgram["program"];
  /** part of file names */
  readonly id: string;
  /** writes in.pdf beside the source */
  readonly convert: (source: string, folder: string, run: Run) => Promise<ProgramEnd>;
};
type Run = (program: string, options: readonly string[]) => Promise<ProgramEnd>;

/** Why there is no PDF; `undefined`: the program ended by itself without complaint. */
function problemOf(ended: ProgramEnd, { seconds }: ProgramLimits) {
  switch (ended) {
    case "done":
      return undefined;
    case "too-slow":
    case "stopped":
      return { problem: "too-slow", seconds } as const;
    case "not-started":
      return { problem: "not-started" } as const;
    case "failed":
      return { problem: "not-exported" } as const;
  }
}

async function programs(): Promise<readonly Program[]> {
  const office = await findLibreOffice();
  const libreOffice: readonly Program[] =
    office === undefined ? [] : [{ name: "LibreOffice", id: "LibreOffice", convert: (source, folder, run) => runLibreOffice(office, source, folder, run) }];
  if (platform !== "win32") return libreOffice;
  const byCom = WINDOWS_PROGRAMS.map(
    ({ name, id }): Program => ({ name, id, convert: (source, folder, run) => run(powershell(), powershellArguments(id, source, join(folder, "in.pdf"))) }),
  );
  return [...byCom, ...libreOffice];
}

/** Programs that offer Word's object model; a WPS of the user's alone answers to the second name, an older one to the third. */
const WINDOWS_PROGRAMS = [
  { name: "Word", id: "Word.Application" },
  { name: "WPS", id: "KWPS.Application" },
  { name: "WPS", id: "WPS.Application" },
] as const;

/**
 * A script that has the program export the document. WPS may answer with the program that the user works in: nothing of
 * it is hidden or ended while a document is open there. wdExportFormatPDF is 17, wdDoNotSaveChanges and wdAlertsNone are 0;
 * 3 of AutomationSecurity switches macros off. The password is for none: a locked document then fails where it would ask.
 */
export function powershellArguments(program: string, source: string, target: string): readonly string[] {
  const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;
  const script = [
    "$ErrorActionPreference = 'Stop'",
    `$word = New-Object -ComObject ${program}`,
    "try {",
    "  try { $word.DisplayAlerts = 0 } catch {}",
    "  try { $word.AutomationSecurity = 3 } catch {}",
    // as it is named in the object model: FileName, ConfirmConversions, ReadOnly, AddToRecentFiles, PasswordDocument
    `  $document = $word.Documents.Open(${quoted(source)}, $false, $true, $false, 'none')`,
    `  try { $document.ExportAsFixedFormat(${quoted(target)}, 17) } finally { try { $document.Close(0) } catch {} }`,
    "} finally { try { if ($word.Documents.Count -eq 0) { $word.Quit() } } catch {} }",
  ].join("\n");
  return ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-EncodedCommand", Buffer.from(script, "utf16le").toString("base64")];
}

/** Settings of LibreOffice's own profile: nothing that a document links to is loaded, and no macro runs. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${["BlockUntrustedRefererLinks", "DisableMacrosExecution"].map((name) => `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`).join("\n")}
</oor:items>
`;

async function runLibreOffice(office: string, source: string, folder: string, run: Run): Promise<ProgramEnd> {
  const profile = pathToFileURL(join(folder, "profile")).href;
  await mkdir(join(folder, "profile", "user"), { recursive: true });
  await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), PROFILE);
  const options = [
    `-env:UserInstallation=${profile}`,
    "--headless",
    "--norestore",
    "--nolockcheck",
    "--convert-to",
    "pdf:writer_pdf_Export",
    "--outdir",
    folder,
    source,
  ];
  return run(office, options);
}

/** On the PATH, else where its installers put it. `GUOHE_LIBREOFFICE` names another place, as a whole path; empty: none is looked for. */
async function findLibreOffice(): Promise<string | undefined> {
  const named = env.GUOHE_LIBREOFFICE;
  if (named !== undefined) return isWholePath(named) && (await exists(named)) ? named : undefined;
  const names = platform === "win32" ? ["soffice.exe"] : ["soffice", "libreoffice"];
  const installed = {
    win32: [env.ProgramFiles, env["ProgramFiles(x86)"]].flatMap((folder) =>
      folder && isWholePath(folder) ? [join(folder, "LibreOffice", "program", "soffice.exe")] : [],
    ),
    darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice", join(homedir(), "Applications/LibreOffice.app/Contents/MacOS/soffice")],
  };
  const known =
    platform === "win32"
      ? installed.win32
      : platform === "darwin"
        ? installed.darwin
        : ["/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice"];
  for (const place of [...pathFolders().flatMap((folder) => names.map((name) => join(folder, name))), ...known]) if (await exists(place)) return place;
  return undefined;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
