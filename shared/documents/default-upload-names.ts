import { nameBytes as bytes, portablePart as portable } from "../text/file-names.ts";
import { cutLongest, OWN_NAME } from "./cut-names.ts";

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

/** `cut`: a part of it was too long: its legal form is left out, or it is there only up to the end of a word. */
export type UploadName = { readonly fileName: string; readonly cut: boolean };

/** `fixed`: a short title of the guide, never cut; `partner`: whom the attachment is of, where it has one. Both others are cut to the room that is left. */
export type NamedAttachment = { readonly name: string; readonly fixed: boolean; readonly partner?: string | undefined };

export type SharedNames = { readonly unit?: string | null | undefined; readonly lead?: string | null | undefined };

/**
 * Names of all files of a package, which share one cut of unit and lead, so that they do not differ from file to file.
 * @param shared blank ones are left out
 * @param order the number of each attachment; absent: 1, 2, 3
 */
export function uploadFileNames(
  attachments: readonly NamedAttachment[],
  shared: SharedNames,
  order: readonly number[] = attachments.map((_, index) => index + 1),
): readonly UploadName[] {
  const most = Math.max(0, ...order);
  const numbers = order.map((number) => `附件${attachmentNumber(number, most)}`);
  const number = Math.max(0, ...numbers.map(bytes)) + PART_NUMBER;
  const named = attachments.map(({ name, fixed, partner = "" }) => ({ name: portable(name), fixed, partner: portable(partner) }));
  const claimed = ({ name, fixed, partner }: (typeof named)[number]) =>
    (fixed ? bytes(name) : Math.min(OWN_NAME, bytes(name))) + (partner === "" ? 0 : Math.min(OWN_NAME, bytes(partner)) + 1);
  const longest = Math.max(0, ...named.map(claimed));
  const ends = [{ text: portable(shared.unit ?? "") }, { text: portable(shared.lead ?? ""), isPerson: true }].filter(({ text }) => text !== "");
  const tail = cutLongest(ends, LONGEST_NAME - bytes(".pdf") - number - longest - 2);
  const tailCut = tail.some((part, index) => part !== ends[index]?.text);
  return named.map(({ name, fixed, partner }, index) => {
    const room = LONGEST_NAME - bytes(".pdf") - number - 1 - (tail.length > 0 ? bytes(tail.join("_")) + 1 : 0);
    const own = [name, partner].filter((part) => part !== "").map((text) => ({ text }));
    // a fixed title is only shortened where it does not even fit alone
    const kept = fixed && bytes(name) < room ? [name, ...cutLongest(own.slice(1), room - bytes(name) - 1)] : cutLongest(own, room);
    const cut = tailCut || kept.some((part, place) => part !== own[place]?.text);
    return { fileName: `${[numbers[index] ?? "", ...kept, ...tail].filter((part) => part !== "").join("_")}.pdf`, cut };
  });
}

/**
 * Joins the parts of a name. The first parts are kept whole; what is too long is cut from the longest later part.
 * @param parts `附件03`, short name of the slot, applicant, lead; blank ones are left out
 */
export function uploadName(parts: readonly (string | null | undefined)[]): UploadName {
  const safe = parts.map((part) => portable(part ?? "")).filter((part) => part !== "");
  // the number at the front must stay, it alone makes the name unique
  const [number = "", ...others] = safe;
  const kept = cutLongest(
    others.map((text) => ({ text })),
    LONGEST_NAME - bytes(`${number}_.pdf`),
  );
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
