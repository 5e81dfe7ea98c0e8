import { folded } from "../../folded.ts";
import { sameName } from "../../same-name.ts";
import { isQuoteOf, type Signatory } from "./sign-line.ts";
import { isSamePerson } from "./sign-names.ts";

/** Who signs by patterns, completed by who likely signs. */

type Likely = () => readonly Signatory[];

function isOne({ name: one }: Signatory, { name: other }: Signatory): boolean {
  if (one === undefined || other === undefined) return false;
  const [first, second] = [folded(one), folded(other)];
  return first.includes(second) || second.includes(first) || isSamePerson(one, other, true);
}

const isOneUnit = ({ unit: one }: Signatory, { unit: other }: Signatory) => one !== undefined && other !== undefined && (one === other || sameName(one, other));

/** Whether nothing is open: two and more, each another person and for a unit of its own. */
const areWhole = (all: readonly Signatory[]) =>
  all.length > 1 &&
  all.every(
    (one, index) => one.name !== undefined && one.unit !== undefined && !all.slice(0, index).some((other) => isOneUnit(one, other) || isOne(one, other)),
  );

/** Whether the line that names one stands among those of a side: as the same line, or as one that was made from it. */
const isWithin = (one: Signatory, { lines }: Signatory) =>
  one.lines
    .filter(isQuoteOf(one))
    .some((name) =>
      lines.some(
        ({ page, box }) =>
          page === name.page &&
          box.top < name.box.top + name.box.height &&
          name.box.top < box.top + box.height &&
          box.left < name.box.left + name.box.width &&
          name.box.left < box.left + box.width,
      ),
    );

/**
 * Those that patterns find; where they find at most one, and no day: those who likely sign, if these are all there, each for another unit, and
 * none that patterns name is missing. Where several sides are found, or a day, nobody is put in their place: a side without a name takes the one
 * that likely stands within its own lines.
 */
export function completed(read: readonly Signatory[], likely: Likely): readonly Signatory[] {
  if (areWhole(read)) return read;
  const others = likely();
  const named = read.filter(({ name }) => name !== undefined);
  const isOpen = read.length < 2 && read.every(({ date }) => date === undefined);
  const isMore = others.length > named.length && others.length >= read.length && named.every((one) => others.some((other) => isOne(one, other)));
  if (isOpen && isMore && areWhole(others)) return others;
  const isRead = (other: Signatory) => named.some((one) => isOne(one, other) || (one.page === other.page && one.quote === other.quote));
  const free = others.filter((other) => !isRead(other));
  return read.map((one) => {
    const fit = one.name === undefined ? free.find((other) => isOneUnit(one, other) && isWithin(other, one)) : undefined;
    return fit ? withName(one, fit) : one;
  });
}

/** The side with the name, and with the day where it has none. */
function withName(side: Signatory, { name, quote, date, dateLine }: Signatory): Signatory {
  return { ...side, quote, ...(name !== undefined && { name }), ...(side.date === undefined && date !== undefined && dateLine && { date, dateLine }) };
}
