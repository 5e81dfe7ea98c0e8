import { nameBytes as bytes, portablePart as portable } from "../text/file-names.ts";
import { wordStarts } from "../text/line-breaking.ts";

/**
 * Names of the single files for upload: `附件03_合作协议译件_某大学_单位_负责人.pdf`, without a case `附件03_原文件名.pdf`.
 * They must be good on Windows, macOS, Linux and in ZIP files alike.
 */

/** Bytes of UTF-8 that a name may have, well below every file system's 255, so that deep folders and ZIP tools bear it. */
export const LONGEST_NAME = 120;

/** Numbers of a bundle: two digits, three from a hundred on, so that names sort in order everywhere. */
export const attachmentNumber = (number: number, count: number): string => String(number).padStart(count > 99 ? 3 : 2, "0");

/** Bytes kept for `-12` of a file that is split, so that its parts are not cut once more. */
export const PART_NUMBER = 3;
/** Bytes that the name of an attachment outside the guide's list, or of a partner, may claim before unit and lead are cut: twelve characters. */
const OWN_NAME = 36;

/** `cut`: a part of it was too long and is there only up to the end of a word. */
export type UploadName = { readonly fileName: string; readonly cut: boolean };

/** `fixed`: a short title of the guide, never cut; `partner`: whom the attachment is of, where it has one. Both others are cut to the room that is left. */
export type NamedAttachment = { readonly name: string; readonly fixed: boolean; readonly partner?: string | undefined };

/**
 * Names of all files of a package, which share one cut of unit and lead, so that they do not differ from file to file.
 * @param shared unit and lead; blank ones are left out
 * @param order the number of each attachment; absent: 1, 2, 3
 */
export function uploadFileNames(
  attachments: readonly NamedAttachment[],
  shared: readonly (string | null | undefined)[],
  order: readonly number[] = attachments.map((_, index) => index + 1),
): readonly UploadName[] {
  const most = Math.max(0, ...order);
  const numbers = order.map((number) => `附件${attachmentNumber(number, most)}`);
  const number = Math.max(0, ...numbers.map(bytes)) + PART_NUMBER;
  const named = attachments.map(({ name, fixed, partner = "" }) => ({ name: portable(name), fixed, partner: portable(partner) }));
  const claimed = ({ name, fixed, partner }: (typeof named)[number]) =>
    (fixed ? bytes(name) : Math.min(OWN_NAME, bytes(name))) + (partner === "" ? 0 : Math.min(OWN_NAME, bytes(partner)) + 1);
  const longest = Math.max(0, ...named.map(claimed));
  const ends = shared.map((part) => portable(part ?? "")).filter((part) => part !== "");
  const tail = cutLongest(ends, LONGEST_NAME - bytes(".pdf") - number - longest - 2);
  const tailCut = tail.some((part, index) => part !== ends[index]);
  return named.map(({ name, fixed, partner }, index) => {
    const room = LONGEST_NAME - bytes(".pdf") - number - 1 - (tail.length > 0 ? bytes(tail.join("_")) + 1 : 0);
    const own = [name, partner].filter((part) => part !== "");
    // a fixed title is only shortened where it does not even fit alone
    const kept = fixed && bytes(name) < room ? [name, ...cutLongest(own.slice(1), room - bytes(name) - 1)] : cutLongest(own, room);
    const cut = tailCut || kept.some((part, place) => part !== own[place]);
    return { fileName: `${[numbers[index] ?? "", ...kept, ...tail].filter((part) => part !== "").join("_")}.pdf`, cut };
  });
}

/** Cuts the longest of the parts, word by word, until all joined fit into `room` bytes; each keeps its first word, or as much of it as fits. */
export function cutLongest(parts: readonly string[], room: number): readonly string[] {
  const cut = [...parts];
  while (bytes(cut.join("_")) > room) {
    const longest = cut.reduce((found, part, index) => (bytes(part) > bytes(cut[found] ?? "") ? index : found), 0);
    const part = cut[longest] ?? "";
    const shorter = withoutLastWord(part) ?? [...part].slice(0, -1).join("").trimEnd();
    if (shorter === "") break;
    cut[longest] = shorter;
  }
  return cut;
}

/** Marks and small words that join what follows to what stands before: at the end of a cut name they hang in the air. */
const HANGING =
  /(?:[\s_,，、;；:：·・&＆/\-–—（(〔【“‘]+|[的与和及或暨]|(?<=\s)(?:of|the|and|for|in|at|de|des|du|la|le|et|der|die|das|und|für|von|di|e|y|do|da))$/iu;

/** The name up to the beginning of its last word; `undefined` where it is one word. A bracket that is not closed any more goes as a whole. */
function withoutLastWord(name: string): string | undefined {
  const at = wordStarts(name).at(-1);
  if (at === undefined) return undefined;
  let left = name.slice(0, at).replace(/[（(〔【“‘][^）)〕】”’]*$/u, "");
  while (HANGING.test(left)) left = left.replace(HANGING, "");
  return left === "" ? undefined : left;
}

/**
 * Joins the parts of a name. The first parts are kept whole; what is too long is cut from the longest later part.
 * @param parts `附件03`, short name of the slot, applicant, lead; blank ones are left out
 */
export function uploadName(parts: readonly (string | null | undefined)[]): UploadName {
  const safe = parts.map((part) => portable(part ?? "")).filter((part) => part !== "");
  // the number at the front must stay, it alone makes the name unique
  const [number = "", ...others] = safe;
  const kept = cutLongest(others, LONGEST_NAME - bytes(`${number}_.pdf`));
  return { fileName: `${[number, ...kept].join("_")}.pdf`, cut: kept.some((part, index) => part !== others[index]) };
}

/** The same where it does not matter whether it was cut. */
export const uploadFileName = (parts: readonly (string | null | undefined)[]): string => uploadName(parts).fileName;

/** The last part of a path in either notation, without its extension. */
export const baseName = (path: string): string => pathName(path).split("/").at(-1) ?? path;

/** The whole path with `/` between its parts, without the extension: 甲/扫描. */
export const pathName = (path: string): string => path.replaceAll("\\", "/").replace(/(?<=[^/])\.[^./]{1,5}$/u, "");

/**
 * Natural order of paths: folder by folder, runs of digits as numbers (2 before 10), the rest by code point. The same on
 * every machine, whatever its language.
 */
export function comparePaths(one: string, other: string): number {
  const left = one.split(/[\\/]/);
  const right = other.split(/[\\/]/);
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareNaturally(left[index] ?? "", right[index] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareNaturally(one: string, other: string): number {
  const left = one.match(/\d+|\D+/gu) ?? [];
  const right = other.match(/\d+|\D+/gu) ?? [];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [a, b] = [left[index] ?? "", right[index] ?? ""];
    const order = /^\d/.test(a) && /^\d/.test(b) ? compareDigits(a, b) : compareText(a.toLowerCase(), b.toLowerCase());
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(one, other);
}

function compareDigits(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+(?=\d)/, ""), b.replace(/^0+(?=\d)/, "")];
  return left.length - right.length || compareText(left, right) || a.length - b.length;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
