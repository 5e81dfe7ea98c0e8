import { diffArrays } from "diff";

/** A stretch of a text beside an older one: kept, gone, or come. */
export type Change = { readonly kind: "same" | "gone" | "come"; readonly text: string };

/**
 * How a text became another, stretch by stretch. Numbers and Latin words are compared whole, all else character by
 * character: of “700,000元” and “650,000元” a reader sees two amounts, not scattered digits.
 */
export function compareWords(before: string, after: string): readonly Change[] {
  const [old, now] = [pieces(before), pieces(after)];
  const found = diffArrays([...old], [...now], { maxEditLength: MOST_EDITS });
  if (found === undefined) return [...whole("gone", before), ...whole("come", after)];
  return found.map(({ added, removed, value }): Change => ({ kind: added ? "come" : removed ? "gone" : "same", text: value.join("") }));
}

/** Texts that share so little are shown one after the other: finding their best fit would take seconds and help nobody. */
const MOST_EDITS = 2000;

const whole = (kind: Change["kind"], text: string): readonly Change[] => (text === "" ? [] : [{ kind, text }]);

/** Numbers with their separators, Latin words, and single characters. */
const PIECE = /[0-9]+(?:[.,:%][0-9]+)*|[\p{Script=Latin}]+|[\s\S]/gu;

const pieces = (text: string): readonly string[] => text.normalize("NFC").match(PIECE) ?? [];

/** Only the stretches around changes, with at most `around` characters of what was kept beside them; `…` where more was. */
export function changesOnly(changes: readonly Change[], around: number): readonly Change[] {
  return changes.flatMap((change, index): readonly Change[] => {
    if (change.kind !== "same") return [change];
    const characters = [...change.text];
    const before = index > 0 ? characters.slice(0, around) : [];
    const after = index < changes.length - 1 ? characters.slice(-around) : [];
    if (before.length + after.length >= characters.length) return [change];
    return [{ kind: "same", text: `${before.join("")}……${after.join("")}` }];
  });
}
