import { folded } from "../reading/folded.ts";
import { editsBetween } from "../text/near-name.ts";
import type { FactField, FileDigest, ReadFact } from "./found-file.ts";

/** A value that was read, and the file (its key). */
type ValueOfFile = Pick<ReadFact, "value" | "source" | "isUnsure"> & { readonly file: string; readonly alike?: readonly string[] };

/** A value with what it stands on: a final version (1), an early one (-1) or neither (0) by the name of its file; whether an engine read it; whether it is of an earlier year. */
export type StandingValue = ValueOfFile & { readonly standing: { readonly version: -1 | 0 | 1; readonly isRecognised: boolean; readonly isOld: boolean } };

const FINAL = /定稿|终稿|终版|最终|(?<![a-z])final(?![a-z])/iu;
const EARLY = /旧|初稿|草稿|草案|(?<![a-z])draft(?![a-z])|(?<![a-z0-9])v[01](?![0-9.])/iu;

/** What the name of a file says of its version; nothing where it says both. */
export function versionOf(name: string): -1 | 0 | 1 {
  const [isFinal, isEarly] = [FINAL.test(name), EARLY.test(name)];
  return isFinal === isEarly ? 0 : isFinal ? 1 : -1;
}

/** Dates and amounts of a call: those of another year are no answers of this one. */
export const isOfOneYear = (field: FactField): boolean => field === "period" || field === "letterDate" || field.startsWith("budget.");

/** Whether a paper about the project is of a year before that of the call: by its name, its title, or the period that it plans. */
export function isOfEarlierYear(name: string, { role, year, facts }: Pick<FileDigest, "role" | "year" | "facts">, callYear: number): boolean {
  if (role !== undefined && role !== "report" && role !== "budget") return false;
  const named = Array.from(name.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu), ([, one]) => Number(one));
  const starts = facts.flatMap(({ field, value }) => (field === "period" ? [Number(value.slice(0, 4))] : []));
  const told = year !== undefined ? [year] : starts.length > 0 ? starts : named;
  return /去年|上年度?|往年/u.test(name) || (told.length > 0 && Math.max(...told) < callYear);
}

/** Whether the same value is better shown where it was read now than where it was read before. */
export function isBetterSource(now: StandingValue, before: StandingValue): boolean {
  if (now.standing.isOld !== before.standing.isOld) return before.standing.isOld;
  if (now.isUnsure !== before.isUnsure) return before.isUnsure === true;
  const { version, isRecognised } = now.standing;
  return version > before.standing.version || (version === before.standing.version && !isRecognised && before.standing.isRecognised);
}

/**
 * The values of an answer, with those marked that another one stands before: an early version beside a final one that says otherwise, and
 * a name that an engine read beside nearly the same in digital text (闵豁喆, 闵镕喆).
 */
export function withOutdone(field: FactField, values: readonly StandingValue[]): readonly (ValueOfFile & { readonly isOutdone?: true })[] {
  return values.map((one) => {
    const { standing, ...value } = one;
    const isOutdone = values.some(
      (other) =>
        other !== one &&
        ((standing.isOld && !other.standing.isOld) ||
          (OPEN_ALONE.has(field) && one.isUnsure && !other.isUnsure) ||
          (standing.version < 0 && other.standing.version > 0) ||
          (NAMES.has(field) && standing.isRecognised && !other.standing.isRecognised && isNearlySame(one.value, other.value))),
    );
    return isOutdone ? { ...value, isOutdone } : value;
  });
}

/** What is open in one paper is settled by another: 5/6/2026 by a translation, an address in Latin letters by a Chinese one, a lead without a unit by an agreement. */
const OPEN_ALONE: ReadonlySet<FactField> = new Set(["agreement.term", "applicant.address", "applicant.contact.name", "partner.lead"]);

const NAMES: ReadonlySet<FactField> = new Set([
  "applicant.name",
  "applicant.legalRepresentative",
  "lead.name",
  "partner.name",
  "partner.nameZh",
  "partner.lead",
  "funding.funder",
  "funding.namedLead",
]);

/** One character differs, of longer names one in ten; or the engine lost a long name's beginning or end. */
function isNearlySame(one: string, other: string): boolean {
  const [left, right] = [folded(one), folded(other)];
  if (left.length >= LEAST_PART && (right.startsWith(left) || right.endsWith(left))) return true;
  return left.length > 1 && editsBetween(left, right) <= Math.max(1, Math.floor(left.length / 10));
}
const LEAST_PART = 8;
