import { folded } from "../../folded.ts";
import { type Paragraph, pageOf } from "../../paragraphs.ts";
import { callNames, type Party } from "../../parties.ts";
import { countriesIn } from "../../values/named-countries.ts";
import type { Signatory, SignBlock } from "./sign-line.ts";
import { ownUnit, unitsOf } from "./sign-units.ts";

/**
 * The units for which the sides of a block sign, where what stands around it tells more than they do: the head of the page (“Signature page of Harbour
 * University to the Agreement”), the letterhead of whoever writes, the sentence above (“The Institute agrees to the terms of this letter.”), or that all parties
 * but one have signed before.
 */

/** What a side bears itself goes first; the head of the page is that of all sides, and the rest tells of a side that is alone. @param found who signs in the blocks before */
export function unitsOfBlock(
  block: SignBlock,
  parties: readonly Party[],
  found: readonly Signatory[],
  letterhead: string | undefined,
): readonly (string | undefined)[] {
  const ofPage = unitOfPage(block, parties);
  return unitsOf(block.sides, parties).map((unit, index) => {
    const side = block.sides[index];
    if (!side || ownUnit(side, parties) !== undefined) return unit;
    if (ofPage !== undefined) return ofPage;
    return block.sides.length > 1 ? unit : (letterhead ?? acceptingUnit(block, parties) ?? unclaimed(found, parties) ?? unit);
  });
}

/** The head of a page on which one party signs, as where each signs a counterpart. */
const PAGE =
  /(?:signature|signing|execution) (?:page|sheet)|unterschrift(?:en|s)?(?:seite|blatt)|(?:page|feuille) de signatures?|(?:pagina|hoja) de firmas?|(?:pagina|foglio) (?:di firma|delle firme)|(?:pagina|folha) de assinaturas?|handtekening(?:en)?pagina|underskrift(?:s)?(?:sida|side)|allekirjoitussivu|签[署字]页/u;
/** Between the word and for whom it is: Signature page of the University, 某大学签署页. */
const OF = /^[\s(（:：–—-]*(?:of|for|der|des|von|fur|de la|de l'|del|della|dell'|du|de|di|da|do|van|for|av)?\s*(?:the|la|le|el|il|het|das|die)?\s*$/u;

/** “Signature page of Some University to the Agreement”: the party for which all sign below it; none where the page is that of an agreement between several. */
function unitOfPage({ before, shared }: SignBlock, parties: readonly Party[]): string | undefined {
  const heads = [...before.slice(-1).map((one) => one.folded), ...shared.map(({ text }) => folded(text))];
  const head = heads.find((own) => PAGE.test(own));
  const word = head === undefined ? null : PAGE.exec(head);
  if (head === undefined || !word) return undefined;
  const [first] = parties
    .flatMap((party) => callNames(party).flatMap((name) => (head.includes(name) ? [{ party, name, at: head.indexOf(name) }] : [])))
    .toSorted((one, other) => one.at - other.at || other.name.length - one.name.length);
  if (!first) return undefined;
  const between = first.at < word.index ? head.slice(first.at + first.name.length, word.index) : head.slice(word.index + word[0].length, first.at);
  return OF.test(between) ? first.party.name : undefined;
}

/** “The Institute agrees to the terms of this letter.” above a name: the one party of which the sentence says so. */
function acceptingUnit({ before }: SignBlock, parties: readonly Party[]): string | undefined {
  const said = before.at(-1)?.folded ?? "";
  if (!ACCEPTS_TERMS.test(said)) return undefined;
  const named = parties.filter(({ name }) => said.includes(folded(name)));
  // “On behalf of the Institute I accept what the letter of the University proposes”
  const [behalf] = /^.{0,40}(?:on behalf of|im namen|au nom d|en nombre d|a nome d|em nome d|代表)/u.exec(said) ?? [];
  const first = behalf === undefined ? undefined : named.toSorted((one, other) => said.indexOf(folded(one.name)) - said.indexOf(folded(other.name)))[0];
  if (first) return first.name;
  const called = named.length > 0 ? named : parties.filter((party) => callNames(party).some((word) => said.includes(word)));
  return called.length === 1 ? called[0]?.name : undefined;
}
const ACCEPTS_TERMS =
  /(?<![a-z])(?:accepts?|agrees?|confirms?|acknowledges? and agrees?|consents?|nimmt|erklart sich|stimmt|akzeptiert|accepte|acepta|accetta|aceita|aanvaardt|gaat akkoord|godkanner|godtar|hyvaksyy|akceptuje)(?![a-z])|(?:同意|接受|确认)(?:本|上[述列项]|以上|前[述列]|该|来函|贵)/u;

/** The one party of those that the text goes on to call something for which nobody has signed in a block before. */
function unclaimed(found: readonly Signatory[], parties: readonly Party[]): string | undefined {
  const called = parties.filter(({ aliases }) => aliases.length > 0);
  const free = (called.length > 1 ? called : parties).filter(
    ({ name, otherName }) => !found.some(({ unit }) => unit === name || (unit !== undefined && unit === otherName)),
  );
  return found.length > 0 && found.every(({ unit }) => unit !== undefined) && free.length === 1 ? free[0]?.name : undefined;
}

/** The party at the head of a letter, whose writer tells no unit below the own name. */
export function writerOf(paragraphs: readonly Paragraph[], page: number, parties: readonly Party[]): string | undefined {
  // a brand may stand above the name
  const head = paragraphs.filter((one) => pageOf(one) === page).slice(0, 3);
  // 新西兰某某研究所, as the other letter addresses it
  const withoutCountry = (own: string) => own.slice(countriesIn(own).find(({ from, code }) => from === 0 && code !== "CN")?.to ?? 0);
  const begins = ({ folded: text }: Paragraph, name: string) => [name, withoutCountry(name)].some((one) => one.length > 3 && text.startsWith(one));
  const named = head.flatMap((one) => parties.find(({ name }) => begins(one, folded(name))) ?? []);
  return named[0]?.name;
}
