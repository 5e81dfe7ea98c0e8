import { foldedText } from "../text/folded-text.ts";

/** Words cut where they hold what was looked for; `at`: where the part begins. */
export type MatchedPart = { readonly text: string; readonly at: number; readonly isMatch: boolean };

/** So many characters are in view in front of the first match, where it stands further back than `FAR`. */
const IN_FRONT = 8;
const FAR = 16;

/** Between the name of a row and a question about it. */
export const JOINT = " · ";

/**
 * The words of a place cut at each part of a query (as `findPlaces` reads it). Where the first match stands so far back that it would be cut off,
 * they begin with … shortly in front of it; the name of a row in front of a question keeps its beginning.
 */
export function matchedParts(words: string, query: string): readonly MatchedPart[] {
  // each character as it is looked for, and where it stands
  const places: { readonly from: number; readonly to: number }[] = [];
  let folded = "";
  let end = 0;
  for (const character of words) {
    const place = { from: end, to: end + character.length };
    const own = foldedText(character);
    folded += own;
    for (let unit = 0; unit < own.length; unit++) places.push(place);
    end = place.to;
  }
  const ranges = query
    .split(/\s+/u)
    .map(foldedText)
    .filter(Boolean)
    .flatMap((part) => allOf(folded, part))
    .map(([from, to]) => [places[from]?.from ?? 0, places[to - 1]?.to ?? 0] as const)
    .toSorted((one, other) => one[0] - other[0]);
  const parts: MatchedPart[] = [];
  const first = ranges[0]?.[0] ?? 0;
  // of a question behind the name of its row, the name keeps its beginning: 柔性装配机器人联… · 知识产权分配
  const joint = words.lastIndexOf(JOINT, first);
  const isOfRow = joint > IN_FRONT && first - joint <= FAR;
  let at = first <= FAR ? 0 : isOfRow ? joint : first - IN_FRONT;
  if (at > 0) parts.push({ text: isOfRow ? `${words.slice(0, IN_FRONT)}…` : "…", at: 0, isMatch: false });
  for (const [from, to] of ranges) {
    if (from < at) continue;
    if (from > at) parts.push({ text: words.slice(at, from), at, isMatch: false });
    parts.push({ text: words.slice(from, to), at: from, isMatch: true });
    at = to;
  }
  return at < words.length ? [...parts, { text: words.slice(at), at, isMatch: false }] : parts;
}

function allOf(folded: string, part: string): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) found.push([at, at + part.length]);
  return found;
}
