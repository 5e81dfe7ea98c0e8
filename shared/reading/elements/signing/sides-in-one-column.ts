import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { DATE_LABEL, NO_NAME, PARTY_LABEL, SIGN_LABEL } from "../../vocabulary/signing-words.ts";
import { isRule } from "./lines-without-names.ts";
import { beginsSide } from "./sign-languages.ts";
import type { SignLine } from "./sign-line.ts";
import { isDay } from "./sign-lines.ts";
import { isPersonLine, sideUnit } from "./sign-names.ts";

/** Sides below each other, of which each line has something to its right: no sides beside each other. @param pairs the lines that are not alone in their row */
export const areBelowEachOther = (lines: readonly SignLine[], pairs: readonly SignLine[], parties: readonly Party[]): boolean =>
  hasDaysBeside(lines, parties) || arePlacesToSign(lines, pairs, parties) || haveUnitsBeside(lines, parties) || haveOfficesBefore(lines, pairs, parties);

/** Whether the column to the right holds but the days of those to the left, or where they sign. */
function hasDaysBeside(lines: readonly SignLine[], parties: readonly Party[]): boolean {
  const left = Math.min(...lines.filter(({ cell }) => cell > 0).map(({ box }) => box.left));
  const [first, second] = [lines.filter(({ box }) => box.left < left - 12), lines.filter(({ box }) => box.left >= left - 12)];
  const isDayOrLabel = (line: SignLine) => isDay(line) || DATE_LABEL.test(`${folded(line.text).trim()}:`);
  const isPlain = (line: SignLine) => isDayOrLabel(line) || SIGN_LABEL.test(folded(line.text)) || isRule(line);
  return (
    second.some(isDayOrLabel) &&
    second.every((line) => isPlain(line) && !isPersonLine(line, parties) && !beginsSide(line, parties)) &&
    !first.some((line) => isDayOrLabel(line) && !isPersonLine(line, parties))
  );
}

/** 授权代表：林某（院长） | 签字： in the block of each side below the other: behind whoever signs there is room for the pen. */
function arePlacesToSign(lines: readonly SignLine[], pairs: readonly SignLine[], parties: readonly Party[]): boolean {
  const places = pairs.filter(({ cell }) => cell === 1);
  const isPlace = ({ text }: SignLine) => /[:：]\s*$/u.test(text) && SIGN_LABEL.test(folded(text));
  const signs = (line: SignLine) => line.cell === 1 || isPersonLine(line, parties);
  return (
    places.length > 1 &&
    pairs.every((line) => line.cells === 2 && signs(line)) &&
    places.every(isPlace) &&
    lines.filter((line) => beginsSide(line, parties)).length > 1
  );
}

/** 甲方（公章）　某某公司 above 乙方（公章）　某某大学: the label of each side below the other, its unit to the right of it. */
function haveUnitsBeside(lines: readonly SignLine[], parties: readonly Party[]): boolean {
  const labels = lines.filter(({ text }) => PARTY_LABEL.test(folded(text)));
  const isLabel = (line: SignLine) =>
    line.cell === 0 &&
    (/^[甲乙丙丁戊]\s*方$/u.test(line.text.trim()) || sideUnit(line.text.replace(/^.*[:：]/u, ""), parties) === undefined) &&
    lines.some((other) => other.page === line.page && other.row === line.row && other.cell === 1 && sideUnit(other.text, parties) !== undefined);
  return labels.length > 1 && labels.every(isLabel);
}

/** A unit in a line of its own, and below it “Dean   Hiroyuki Onodera”, for each of those that sign below each other. */
function haveOfficesBefore(lines: readonly SignLine[], pairs: readonly SignLine[], parties: readonly Party[]): boolean {
  const names = pairs.filter(({ cell }) => cell === 1);
  const isOffice = ({ text }: SignLine) => NO_NAME.test(folded(text)) && sideUnit(text, parties) === undefined;
  return (
    names.length > 1 &&
    pairs.every((line) => line.cells === 2 && (line.cell === 0 ? isOffice(line) : isPersonLine(line, parties))) &&
    names.every((name) => {
      const office = lines.findIndex(({ page, row, cell }) => page === name.page && row === name.row && cell === 0);
      const above = lines[office - 1];
      return above !== undefined && above.cells === 1 && sideUnit(above.text, parties) !== undefined;
    })
  );
}
