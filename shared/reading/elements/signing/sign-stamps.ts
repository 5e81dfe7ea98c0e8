import { folded } from "../../folded.ts";
import { BY, E_STAMP, SIGNS } from "../../vocabulary/signing-words.ts";
import { CAPITAL_WORD } from "./person-names.ts";
import { isRightBelow, type SignLine } from "./sign-line.ts";

/** Stamps of electronic signatures that name who signs as a certificate does, the family first. */

/** “FIRMADO por: ECHEGOYEN URRUTIA, LEANDRO”, also over two lines: who signs, in the order in which names are spoken. */
export function withStampsWhole(run: readonly SignLine[]): readonly SignLine[] {
  const taken = new Set<SignLine>();
  return run.flatMap((line) => {
    if (taken.has(line)) return [];
    const text = line.text.trim();
    const stamp = stampIn(text);
    if (stamp === 0) return [line];
    const [, families, given] = FAMILIES_FIRST.exec(text.slice(stamp)) ?? [];
    // the name on the line below the words, with an office behind it
    const beneath = stamp === text.length ? below(line, run) : undefined;
    const [, familiesBelow, givenBelow] = FAMILIES_FIRST.exec(beneath?.text.trim().replace(/\s+[–-](?:\s.*)?$/u, "") ?? "") ?? [];
    if (beneath && familiesBelow !== undefined && givenBelow !== undefined) {
      taken.add(beneath);
      const whole = `${text} ${givenBelow} ${familiesBelow}`;
      return [{ ...line, printed: beneath.printed ?? beneath.text.trim(), text: whole, of: [...(line.of ?? [line]), beneath] }];
    }
    if (families === undefined) return [line];
    const next = given === undefined ? below(line, run) : undefined;
    const whole = given ?? (next && GIVEN.test(next.text.trim()) ? next.text.trim() : undefined);
    if (whole === undefined) return [line];
    if (given === undefined && next) taken.add(next);
    return [
      {
        ...line,
        printed: line.printed ?? text,
        text: `${text.slice(0, stamp)}${whole} ${families}`,
        of: [...(line.of ?? [line]), ...(given === undefined && next ? [next] : [])],
      },
    ];
  });
}

/** How far the words of a stamp go, in front of a name. */
function stampIn(text: string): number {
  const own = folded(text);
  const stamp = E_STAMP.exec(own)?.[0].length;
  if (stamp !== undefined) return stamp + (/^\s*/u.exec(text.slice(stamp))?.[0].length ?? 0);
  const verb = SIGNS.exec(own)?.[0].length ?? 0;
  const by = verb === 0 ? undefined : BY.exec(own.slice(verb))?.[0].length;
  return by === undefined ? 0 : verb + by;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}'’-]+";
/** Family names in capitals and a comma, with or without the given names behind it. */
const FAMILIES_FIRST = new RegExp(
  `^(${CAPITALS}(?:\\s(?:DE|DEL|DE LA|DA|DO|DOS|Y|I)?\\s?${CAPITALS}){0,3}),(?:\\s+(${CAPITAL_WORD}(?:\\s+${CAPITAL_WORD}){0,2}))?\\s*$`,
  "u",
);
const GIVEN = new RegExp(`^${CAPITALS}(?:\\s+${CAPITALS}){0,2}$`, "u");

const below = (line: SignLine, run: readonly SignLine[]) => run.find((other) => isRightBelow(line, other));
