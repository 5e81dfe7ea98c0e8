/**
 * Names of files and folders that are good on Windows, macOS, Linux, in ZIP files and on network drives alike. Every name
 * of ours that is made from what users write goes through here.
 */

/** Characters that Windows forbids, control characters, and halves of surrogate pairs. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cs}]/gu;
/** Invisible characters, such as those that change the direction of writing, can make a name read as another. */
const INVISIBLE = /\p{Cf}/gu;
/** Devices of Windows, with any ending: “Naming Files, Paths, and Namespaces”. ¹²³ count as digits there. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** A part of a name: what no system takes is replaced or left out, white space is one space, no space or dot at its ends. */
export function portablePart(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(FORBIDDEN, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[ .]+|[ .]+$/g, "");
}

export type NameLimits = {
  /** the most characters, counted as people do */
  readonly characters: number;
  /** the name where nothing is left of the text */
  readonly instead: string;
};

/** A whole name without its ending, or the name of a folder. */
export function portableName(text: string, { characters, instead }: NameLimits): string {
  const all = [...portablePart(text)];
  const kept = all.slice(0, characters).join("");
  // nothing that leads on to what was cut away
  const name = (all.length > characters ? kept.replace(/[与和及的、，,（(“‘-]+$/u, "") : kept).replace(/[ .]+$/, "");
  return name === "" || RESERVED.test(name) ? instead : name;
}

/** A text of at most so many characters: what it loses is in its middle, as versions of a file are told apart by the end of its name. */
export function withoutMiddle(text: string, characters: number): string {
  const all = [...text];
  if (all.length <= characters) return text;
  const end = Math.floor(characters / 2);
  return `${all.slice(0, characters - end - 1).join("")}…${all.slice(-end).join("")}`;
}

/** The folder of a project by its title: at most 60 characters, because the whole path must stay short enough for Windows. */
export const folderName = (title: string): string => portableName(title, { characters: 60, instead: "申报项目" });

/** Whether a folder was named after a title; one whose name was taken has a number. */
export function isNamedAfter(folder: string, title: string): boolean {
  const name = nameKey(lastPart(folder));
  return title.trim() !== "" && [name, name.replace(/ \d+$/u, "")].includes(nameKey(folderName(title)));
}

/** What the folder of a new project is called that has no title; the name of its topic makes it easier to find. */
export const unnamedFolder = (topic: string): string => `${UNNAMED_FOLDER} ${topic}`;
export const UNNAMED_FOLDER = "新项目";

/** Names compare as on the systems that know no case: NFC, lower case. */
export const nameKey = (name: string): string => name.normalize("NFC").toLowerCase();

/**
 * The first of `stem`, `stem 2`, `stem 3` …, with its ending, that is not taken.
 * @param taken keys of the names that are there, as `nameKey` gives them
 * @param between what stands before the number
 */
export function freeName(stem: string, ending: string, taken: ReadonlySet<string>, between = " "): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? "" : `${between}${number}`}${ending}`.normalize("NFC");
    if (!taken.has(nameKey(name))) return name;
  }
}

/** The name of an attachment's file, without its folder in the case: `attachments/协议.pdf` → 协议.pdf. */
export const attachmentName = (file: string): string => file.replace(/^attachments[\\/]/, "");

/** What the file of an attachment was called when it was given: whole, where it is kept under a shorter name. */
export const givenNameOf = ({ file, givenName }: { readonly file: string; readonly givenName?: string | null | undefined }): string =>
  givenName || attachmentName(file);

/** The name of the file or folder at the end of a path in either notation, with its ending; the path itself where it has no parts. */
export const lastPart = (path: string): string => path.split(/[\\/]/).findLast((part) => part !== "") ?? path;

/** Whether a path is a folder, or lies in it, in either notation. */
export const isWithin = (path: string, folder: string): boolean => `${pathKey(path)}/`.startsWith(`${pathKey(folder)}/`);

const pathKey = (path: string): string => nameKey(path).replaceAll("\\", "/").replace(/\/+$/u, "");

/** The name of a file without its ending, of at most five characters. */
export const withoutEnding = (name: string): string => name.replace(/\.[^.]{1,5}$/, "");

/** Bytes of a name in UTF-8, of which file systems take 255. */
export function nameBytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

/** What operating systems and office programs leave in folders by themselves (`~$` marks a document that is open); nobody's work. */
const LITTER = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|~\$.*)$/i;

export const isSystemJunk = (name: string): boolean => LITTER.test(name);

/** Whether a file is one of an office program, by its name: what is wrong with it is put right there. */
export const isOfficeName = (file: string): boolean => /\.(?:docx?|odt|rtf|xlsx?|pptx?)$/iu.test(file);
