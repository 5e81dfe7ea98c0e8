import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import type { SignLine } from "./sign-line.ts";
import { isPersonLine } from "./sign-names.ts";

/** Head of project of Party A, Chief Accountant of Party B: an office, and of which party. */
const OFFICE_OF_PARTY =
  /^(?:the )?(?:[a-z]+[ -]){0,5}(?:representative|head|leader|director|manager|accountant|coordinator|officer|president|secretary)s?(?: [a-z]+){0,4} (?:of|for) (?:the )?(?:party|side) [a-d1-4]\s*[:：]?$/u;

/** Such offices below each other, as “Party A: Head of project”: so the sides of parties begin that are called so. */
export function withPartyFirst(run: readonly SignLine[]): readonly SignLine[] {
  const isOffice = ({ text, cells }: SignLine) => cells === 1 && OFFICE_OF_PARTY.test(folded(text).trim());
  if (run.filter(isOffice).length < 2) return run;
  return run.map((line) => {
    const text = line.text.trim();
    const [whole = "", party] = /\s(?:of|for) (?:the )?((?:party|side) [a-d1-4])\s*[:：]?$/iu.exec(text) ?? [];
    const isOne = isOffice(line) && party !== undefined;
    return isOne ? { ...line, printed: line.printed ?? text, text: `${party}: ${text.slice(0, -whole.length)}`, of: line.of ?? [line] } : line;
  });
}

/** A column in which several sign, each below such an office: a side from each office on. */
export function belowOffices(lines: readonly SignLine[], parties: readonly Party[]): readonly (readonly SignLine[])[] | undefined {
  const heads = lines.flatMap((line, at) => (OFFICE_OF_PARTY.test(folded(line.text).trim()) ? [at] : []));
  if (heads.length < 2 || heads[0] !== 0) return undefined;
  const sides = heads.map((from, at) => lines.slice(from, heads[at + 1]));
  return sides.every((own) => own.filter((line) => isPersonLine(line, parties)).length === 1) ? sides : undefined;
}
