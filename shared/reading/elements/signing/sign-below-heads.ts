import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { DATE_LABEL, isHeadOfSide, NAME_LABEL, SIGN_LABEL } from "../../vocabulary/signing-words.ts";
import type { Sides, SignLine, SignSide } from "./sign-line.ts";
import { isPersonLine } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

/** “Signed by … by two of its directors:” across both columns, and below it two who sign beside each other: each head and what stands below it by itself. */
export function belowHeads(
  lines: readonly SignLine[],
  parties: readonly Party[],
  sidesOf: (lines: readonly SignLine[], parties: readonly Party[]) => Sides,
): Sides | undefined {
  const isHead = (line: SignLine) =>
    line.cells === 1 && (isHeadOfSide(line) || isPartyAlone(line.text, parties)) && ownUnit({ lines: [line] }, parties) !== undefined;
  // “For 研究院” above “Signed for the Institute:” is one head in two languages
  const isBelowChinese = (line: SignLine) => /^For \p{Script=Han}/u.test(lines[lines.indexOf(line) - 1]?.text ?? "");
  const heads = lines.filter((line) => isHead(line) && !isPersonLine(line, parties) && !isBelowChinese(line));
  if (new Set(heads.map((line) => ownUnit({ lines: [line] }, parties))).size < 2) return undefined;
  const places = heads.map((line) => lines.indexOf(line));
  // place and day above each head: Warnow, am 17. Jänner 2024
  const dayAbove = (at: number) => [lines[at - 1]].filter((line) => line?.cells === 1 && readDates(folded(line.text)).length === 1 && !isHead(line));
  const above = places.every((at) => dayAbove(at).length > 0);
  const sides = heads.flatMap((head, at) => {
    const [own = 0, next] = [places[at], places[at + 1]];
    const below = lines.slice(own + 1, next === undefined || !above ? next : next - 1);
    return ownSides(head, sidesOf(below, parties)).map((side) =>
      above ? { ...side, lines: [...dayAbove(own).flatMap((line) => line ?? []), ...side.lines] } : side,
    );
  });
  const isNamed = ({ lines: own }: SignSide) => own.some((line) => isPersonLine(line, parties));
  const isAlone = (side: SignSide) => sides.filter(({ lines: [head] }) => head === side.lines[0]).length === 1;
  // a party that has not signed yet, perhaps told once in each language
  const own = sides.filter((side, at) => isNamed(side) || !sides.slice(0, at).some((other) => !isNamed(other) && isOfOneParty(side, other, parties)));
  const isWhole = sides.length > heads.length && sides.every((side) => isNamed(side) || (isAlone(side) && isLeftOpen(side)));
  return isWhole ? { sides: own, shared: lines.slice(0, above ? (places[0] ?? 1) - 1 : places[0]) } : undefined;
}

/** Whether a line is the name of a party, and nothing else but what it is called or its other name in a bracket. */
export const isPartyAlone = (text: string, parties: readonly Party[]) => {
  const own = folded(text).trim();
  return parties.some(({ name, otherName = name }) =>
    [name, otherName].some(
      (one) => own.startsWith(folded(one)) && (!own.slice(one.length).trim() || /^\s*[,(（]|^(?: [a-z.-]+){1,6}$/u.test(own.slice(one.length))),
    ),
  );
};

/** Those who sign below a head, with it and what stands there for all of them, such as the place and the day. */
const ownSides = (head: SignLine, { sides, shared }: Sides): readonly SignSide[] =>
  (sides.length > 0 ? sides : [{ lines: [], left: 0, right: 10_000 }]).map((side) => ({ ...side, lines: [head, ...shared, ...side.lines] }));

const isOfOneParty = (one: SignSide, other: SignSide, parties: readonly Party[]) => ownUnit(one, parties) === ownUnit(other, parties);

/** Labels of signing, and nothing beside them: （签字）：, (Ort, Datum), (Name, Funktion). */
const isLeftOpen = ({ lines: [, ...own] }: SignSide) =>
  own.some(({ text }) => {
    const label = folded(text).trim();
    return SIGN_LABEL.test(label) || [NAME_LABEL, DATE_LABEL].some((words) => words.test(`${label.replace(/^\((.*)\)$/u, "$1")}:`));
  });
