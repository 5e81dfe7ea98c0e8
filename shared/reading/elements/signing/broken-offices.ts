import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { DATE_LABEL, FOR_SIDE, isHeadOfSide, NAME_LABEL, NO_NAME, OFFICE_LABEL } from "../../vocabulary/signing-words.ts";
import type { SignLine } from "./sign-line.ts";
import { sideUnit } from "./sign-names.ts";

/** Title: Director-General, Institute for, and Ocean Energy below it: a small word that no office ends with. */
const GOES_ON = /\s(?:of|for|and|the|of the|for the|to|&|fur|und|der|des|et|de|de la|de l'|du|des|del|y|di|della|e|da|do|voor|van|en|och|for)$/u;

/** The lines of a block in which an office that is broken behind a small word is one, with what stands below it. */
export function withOfficesWhole(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const taken = new Set<SignLine>();
  return run.flatMap((line, at) => {
    if (taken.has(line)) return [];
    const own = folded(line.text).trim();
    const isOffice = (OFFICE_LABEL.test(own) || NO_NAME.test(own)) && !isHeadOfSide({ ...line, folded: own }) && sideUnit(line.text, parties) === undefined;
    const next = isOffice && GOES_ON.test(own) ? run.slice(at + 1).find((other) => isBelow(line, other)) : undefined;
    if (!next || !/^\p{Lu}[\p{L}&,'’ -]+$/u.test(next.text.trim()) || [NAME_LABEL, DATE_LABEL, FOR_SIDE].some((label) => label.test(folded(next.text))))
      return [line];
    if (parties.some(({ name }) => folded(next.text).includes(folded(name)))) return [line];
    taken.add(next);
    const box = { ...line.box, width: Math.max(line.box.width, next.box.width), height: next.box.top + next.box.height - line.box.top };
    return [
      {
        ...line,
        text: `${line.text.trim()} ${next.text.trim()}`,
        printed: line.printed ?? line.text.trim(),
        box,
        of: [...(line.of ?? [line]), ...(next.of ?? [next])],
      },
    ];
  });
}
const isBelow = (line: SignLine, other: SignLine) =>
  other.page === line.page &&
  Math.abs(other.box.left - line.box.left) < 40 &&
  other.box.top > line.box.top &&
  other.box.top < line.box.top + line.box.height * 2.4;
