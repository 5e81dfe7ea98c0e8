import { beginning } from "../reading/elements/parties-at-head.ts";
import type { ReadAgreement } from "../reading/elements/read-elements.ts";
import { folded } from "../reading/folded.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { partiesOf, unitsIn } from "../reading/parties.ts";
import { sameName } from "../reading/same-name.ts";
import { IN_CHINA } from "../reading/vocabulary/chinese-places.ts";
import { type FileRole, isAgreement } from "./found-file.ts";

/** Whom an agreement calls a side is one, also where an engine did not read who signs for it. */
const SIDE = /^(?:[甲乙丙丁戊]方|party [a-e])$/u;
const MOST_UNITS = 40;

/** Those of an agreement's beginning, of whom the sides and those that sign it where it says so; of any other paper all units that it names. */
export function partiesIn(paragraphs: readonly Paragraph[], role: FileRole | undefined, agreements: readonly ReadAgreement[]): readonly string[] {
  const names = isAgreement(role) ? partiesOfAgreement(paragraphs, agreements) : paragraphs.flatMap(({ text }) => unitsIn(text));
  const all = [...new Set(names)];
  return [...new Set((isAgreement(role) ? all : all.slice(0, MOST_UNITS)).map(bareParty))];
}

function partiesOfAgreement(paragraphs: readonly Paragraph[], agreements: readonly ReadAgreement[]): readonly string[] {
  const lines = beginning(paragraphs);
  // 某某研究所（Institut …）: a name in the other script may be how other papers call it
  const isInBracket = (name: string, other: string) =>
    lines.some((line) => [`${name}（${other}`, `${name}(${other}`, `${name} (${other}`].some((own) => line.includes(own)));
  const parties = partiesOf(lines).flatMap(({ name, otherName, aliases }) => {
    const isSide = aliases.some((alias) => SIDE.test(alias));
    return (otherName !== undefined && isInBracket(name, otherName) ? [name, otherName] : [name]).map((one) => ({ name: one, isSide }));
  });
  const units = agreements.flatMap(({ elements }) => elements.signatories.flatMap(({ unit }) => unit ?? []));
  const signing = parties.filter(({ name }) => units.some((unit) => sameName(unit, name)));
  const shown = signing.some(({ name }) => !IN_CHINA.test(folded(name))) ? parties.filter((one) => one.isSide || signing.includes(one)) : parties;
  return shown.map(({ name }) => name);
}

/** A name in brackets: its closing one may be cut off, or that of its number left, as of （1）某某研究所. */
function bareParty(name: string): string {
  const bare = name.replace(/^[)）\s]+/u, "");
  return /[)）]/u.test(bare) ? bare : bare.replace(/^[(（]+/u, "");
}
