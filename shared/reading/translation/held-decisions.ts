import type { Agreement } from "../../case/case.ts";
import { editsBetween } from "../../text/near-name.ts";
import { folded } from "../folded.ts";
import { type DifferenceKind, differenceKey, isOfClause, type TranslationDifference } from "./difference.ts";
import type { WrittenPlace } from "./place.ts";

/** The decisions that a case holds for an agreement: `of` is what both texts say there, so that a decision holds as long as both stay as they are. */
export type DecidedDifferences = NonNullable<NonNullable<Agreement["reading"]>["differences"]>;
export type DecidedDifference = DecidedDifferences[number];

/**
 * The decision that holds for each difference. A new scan of the same paper is read a little otherwise around what differs: a decision holds there
 * as long as both sides say the same at the difference itself, in the same surroundings. What was decided on these very words comes first, and
 * nothing that was decided serves twice.
 */
export function heldDecisions(
  decided: readonly DecidedDifference[] | null | undefined,
  differences: readonly TranslationDifference[],
): ReadonlyMap<TranslationDifference, DecidedDifference> {
  const held = new Map<TranslationDifference, DecidedDifference>();
  const keys = new Set(differences.map(differenceKey));
  const left = new Set(decided?.filter(({ of }) => !keys.has(of)));
  for (const difference of differences) {
    const of = differenceKey(difference);
    const own = decided?.find((one) => one.of === of) ?? [...left].find((one) => isOfSameWords(one, difference));
    if (own === undefined) continue;
    held.set(difference, own);
    left.delete(own);
  }
  return held;
}

function isOfSameWords({ of }: DecidedDifference, { kind, original, translation }: TranslationDifference): boolean {
  const [ofKind, one = "", other = ""] = of.split("\n");
  return ofKind === kind && isSameSide(kind, one, original) && isSameSide(kind, other, translation);
}

/** Whether a side says what was decided on: in recognised words its surroundings may be read a little otherwise, in others not. */
function isSameSide(kind: DifferenceKind, decided: string, place: WrittenPlace | undefined): boolean {
  if (place === undefined || decided === "") return place === undefined && decided === "";
  const at = decided.indexOf("@");
  const [before, now] = [
    { written: decided.slice(0, at), quote: decided.slice(at + 1) },
    { written: unspaced(place.written), quote: unspaced(place.quote) },
  ];
  if (place.confidence >= 1) return before.written === now.written && before.quote === now.quote;
  if (isOfClause(kind)) return isNear(bare(before.written), bare(now.written), "start");
  if (bareEnds(before.written) !== bareEnds(now.written)) return false;
  return isInSameWords(aroundIn(before), aroundIn(now));
}

type Around = { readonly ahead: string; readonly behind: string };

function aroundIn({ written, quote }: Pick<WrittenPlace, "written" | "quote">): Around {
  const at = Math.max(0, quote.indexOf(written));
  return { ahead: bare(quote.slice(0, at)), behind: bare(quote.slice(at + written.length)) };
}

function isInSameWords(one: Around, other: Around): boolean {
  if (one.ahead === other.ahead && one.behind === other.behind) return true;
  const compared = Math.min(one.ahead.length, other.ahead.length) + Math.min(one.behind.length, other.behind.length);
  return compared >= LEAST_AROUND && isNear(one.ahead, other.ahead, "end") && isNear(one.behind, other.behind, "start");
}
/** Fewer signs around a value tell nothing of where it is. */
const LEAST_AROUND = 6;

/** Whether two stretches are one text, read twice: compared from the side that lies at the difference, as far as both go. */
function isNear(one: string, other: string, from: "start" | "end"): boolean {
  const length = Math.min(one.length, other.length, COMPARED);
  const part = (text: string) => (from === "start" ? text.slice(0, length) : text.slice(text.length - length));
  const [left, right] = [part(one), part(other)];
  return editsBetween(left, right) <= length * MOST_EDITS && hasSameFigures(left, right, from) && !hasTurned(left, right);
}
const COMPARED = 24;
const MOST_EDITS = 0.2;

function hasSameFigures(one: string, other: string, from: "start" | "end"): boolean {
  const [left, right] = [one, other].map((text) => text.replace(/\D/gu, "")).toSorted((a, b) => a.length - b.length);
  return from === "start" ? right?.startsWith(left ?? "") === true : right?.endsWith(left ?? "") === true;
}

/** A sign or word that turns what is said round is no slip of an engine: 甲方 for 乙方, 不 where there was none. */
const hasTurned = (one: string, other: string): boolean => turning(one) !== turning(other);
const turning = (text: string): string => (text.match(/[甲乙丙丁不未无非禁]|not|nicht|kein|jamais|nunca/gu) ?? []).join();

const unspaced = (text: string) => text.replace(/\s+/gu, "");
const bare = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, "");
const bareEnds = (text: string) => text.normalize("NFKC").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%‰]+$/gu, "");
