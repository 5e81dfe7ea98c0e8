import { folded } from "../folded.ts";
import { type Party, unitsIn } from "../parties.ts";
import { IS_POST, NO_NAME } from "../vocabulary/signing-words.ts";
import { personIn, type ReadName } from "./person-names.ts";

/** Behind a unit: a mark, and words of an office in small letters, up to a name or the degrees in front of it. */
const OFFICE_IN_FRONT =
  /^\s*(?:[,–—:-]\s*)(?:l['’]|(?:il|lo|la|le|el|der|die|das|the|o|a|its|sa|son|ihre?|su|seu|sua|de|het)\s+)?(\p{Ll}[\p{Ll}\s'’-]{3,48}?)\s*[,:]?\s+(?=(?:\p{Ll}{1,5}\.(?:ssa)?\s+)*\p{Lu})/u;
const IS_REPRESENTATIVE =
  /(?<![a-z])(?:rappresentant|representa|vertret|represent|amministrator|administrad|procurator|apoderad|procurador|bevollm|gerant|zastup)/u;

/** Ospedale di Orsa – il presidente prof. Ugo Neri: a person behind the unit and the office, which has small letters. */
export function personBehindUnit(text: string, parties: readonly Party[]): ReadName | undefined {
  const names = [...parties.flatMap(({ name, otherName = name }) => [name, otherName]), ...unitsIn(text)];
  const unit = names.find((name) => folded(text).startsWith(folded(name)));
  const behind = unit === undefined ? "" : text.slice(unit.length);
  const office = OFFICE_IN_FRONT.exec(behind);
  if (!office || !(NO_NAME.test(folded(office[1] ?? "")) || IS_POST.test(folded(office[1] ?? "")) || IS_REPRESENTATIVE.test(folded(office[1] ?? ""))))
    return undefined;
  const person = personIn(behind.slice(office[0].length), parties);
  return person?.name.includes(" ") ? person : undefined;
}
