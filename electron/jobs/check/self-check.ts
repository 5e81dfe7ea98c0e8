import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rm, statfs, writeFile } from "node:fs/promises";
import { arch, release, tmpdir, totalmem, type } from "node:os";
import { dirname, join } from "node:path";
import type { FileCause } from "../../../shared/causes.ts";
import { OWN_FONT_NAMES, type OwnFontName } from "../../../shared/documents/font-names.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import type { CheckedFolder, SelfCheck } from "../../../shared/messages/self-check.ts";
import { filingIsOver } from "../../../shared/plan/filing-plan.ts";
import { formatMoment, type Moment } from "../../../shared/text/moment.ts";
import { fileCause } from "../../files/file-error.ts";
import { casesFolder, userDataFolder } from "../../files/paths.ts";
import { redactPaths } from "../../files/redact-paths.ts";
import { readGuides } from "../../library/guides/guides.ts";
import { installedItems } from "../../library/guides/install-data.ts";
import { ownFonts, productFonts } from "../../pdf/fonts/fonts.ts";

/** What the door knows about the program: the product's version, and what runs it beside Node. */
export type Running = { readonly version: string; readonly engines?: Readonly<Record<string, string>> | undefined; readonly moment: Moment };

/** Looks at everything that the program needs on this computer: versions, fonts, guides, folders. Nothing in it names a person. */
export async function selfCheck({ version, engines = { Node: process.versions.node }, moment }: Running): Promise<SelfCheck> {
  const { guides } = await readGuides();
  const { items, problems } = await installedItems();
  const { name, refused } = productFonts().bodyFont;
  return {
    at: formatMoment(moment).replace("T", " ").replace("+08:00", ""),
    versions: [{ name: "国合申报匣", version }, ...Object.entries(engines).map(([engine, its]) => ({ name: engine, version: its }))],
    system: { name: `${type()} ${release()}`, architecture: arch(), memoryBytes: totalmem() },
    fonts: OWN_FONT_NAMES.map(checkFont),
    body: { name, refused: refused.map(({ file, why }) => ({ file: redactPaths(file), why })) },
    guides: guides.map((guide) => ({
      title: guide.title,
      edition: guide.edition,
      closes: guide.filing.closes.replace("T", " "),
      past: filingIsOver(guide, moment),
      own: items.some(({ kind, id, edition, own }) => kind === "guide" && own && id === guide.id && edition === guide.edition),
    })),
    policies: items.filter(({ kind }) => kind === "policy").length,
    problems: problems.map((problem) => redactPaths(errorText(problem, "window"))),
    folders: [await checkFolder("cases", casesFolder()), await checkFolder("settings", userDataFolder()), await checkFolder("temporary", tmpdir())],
  };
}

/** A font is whole when it can be read and holds a character that every face needs. */
function checkFont(name: OwnFontName): SelfCheck["fonts"][number] {
  try {
    const needed = name.startsWith("Tinos") ? "A" : name.startsWith("NotoSansThai") ? "ก" : "国";
    const known = ownFonts().glyph(name, needed.codePointAt(0) ?? 0);
    return known === undefined ? { name, problem: { code: "incomplete" } } : { name };
  } catch (error) {
    return { name, problem: { code: "unreadable", cause: namelessCause(error) } };
  }
}

/** The cause of a failed operation; the words of an unknown one may hold a path, and a path a name. */
function namelessCause(error: unknown): FileCause {
  const cause = fileCause(error);
  return cause.code === "system" ? { ...cause, detail: redactPaths(cause.detail) } : cause;
}

/** Writes a file and takes it away again: rights as they are said to be are not always those that hold. A folder that is made only when it is needed stands for the one above it. */
async function checkFolder(use: CheckedFolder["use"], folder: string): Promise<CheckedFolder> {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const path = redactPaths(folder);
  const file = join(there, `.guohe-自检-${randomUUID()}`);
  try {
    await writeFile(file, "自检", { flag: "wx" });
    await rm(file, { force: true });
    const { bavail, bsize } = await statfs(there);
    return { use, path, freeBytes: bavail * bsize };
  } catch (error) {
    return { use, path, problem: namelessCause(error) };
  }
}
