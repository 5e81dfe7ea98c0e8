import { FIELD_NAMES } from "./field-names.ts";

/** `agreements[1].term.end` → `agreements.term.end`: the path as the catalogue has it. */
const withoutIndexes = (path: string) => path.replace(/\[\d*\]/g, "");

/** The place of a call as the catalogue calls it, whichever it is. */
const PLACE = "本市";

/** The fields whose names speak of the place of a call, named with the place itself: 是否注册在深圳市. */
export const namesWithPlace = (place: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(FIELD_NAMES).flatMap(([path, entry]) => {
      const name = typeof entry === "string" ? entry : entry.name;
      return name.includes(PLACE) ? [[path, name.replaceAll(PLACE, place)] as const] : [];
    }),
  );

/** Names that a guide gives: of the answers that it asks for itself, and of fields that it words otherwise; `undefined`: the catalogue's name stands. */
export type OwnNames = (path: string) => string | undefined;
const none: OwnNames = () => undefined;

/**
 * `agreements[1].term.end` → “协议结束日期（第 2 项）”, `agreements[1].signatories[0].name` → “签字人姓名（第 2 项之 1）”. A path
 * that is neither named by `own` nor in the catalogue, such as a field that another program wrote, is given as it is.
 */
export function fieldName(path: string, own: OwnNames = none): string {
  const plain = withoutIndexes(path);
  const entry = own(plain) ?? FIELD_NAMES[plain];
  const name = entry === undefined ? path : typeof entry === "string" ? entry : entry.name;
  const [first, second] = [...path.matchAll(/\[(\d+)\]/g)].map(([, index]) => Number(index) + 1);
  if (first === undefined) return name;
  return second === undefined ? `${name}（第 ${first} 项）` : `${name}（第 ${first} 项之 ${second}）`;
}

/** The short label below a heading that says whose field it is: `lead.name` → 姓名. Indexes in the path are passed over. */
export function fieldLabel(path: string): string {
  const entry = FIELD_NAMES[withoutIndexes(path)];
  return entry === undefined ? path : typeof entry === "string" ? entry : entry.label;
}

/** Fields that say what the case is, or that the program itself keeps in it: no facts that a guide could look at, and given by no one from outside. */
export const ABOUT_THE_FILE: readonly string[] = [
  "formatVersion",
  "id",
  "guide",
  "guideEdition",
  "topic",
  "drafts",
  "draftsOver",
  "removedPartners",
  "readFrom",
];

/** Every path of the catalogue, for the test that holds it against the case's schema. */
export const cataloguedFields: readonly string[] = Object.keys(FIELD_NAMES);
