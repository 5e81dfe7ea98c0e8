import { folded } from "../../folded.ts";
import { callNames, type Party } from "../../parties.ts";
import type { SignBlock } from "./sign-blocks.ts";

/** Counterparts: each party signs on a page of its own, whose head says for whom. */

const PAGE =
  /(?:signature|signing|execution) (?:page|sheet)|unterschrift(?:en|s)?(?:seite|blatt)|(?:page|feuille) de signatures?|(?:pagina|hoja) de firmas?|(?:pagina|foglio) (?:di firma|delle firme)|(?:pagina|folha) de assinaturas?|handtekening(?:en)?pagina|underskrift(?:s)?(?:sida|side)|allekirjoitussivu|签[署字]页/u;
/** Between the word and for whom it is: Signature page of the University, 某大学签署页. */
const OF = /^[\s(（:：–—-]*(?:of|for|der|des|von|fur|de la|de l'|del|della|dell'|du|de|di|da|do|van|for|av)?\s*(?:the|la|le|el|il|het|das|die)?\s*$/u;

/** “Signature page of Some University to the Agreement”: the party for which all sign below it; none where the page is that of an agreement between several. */
export function unitOfPage({ before, shared }: SignBlock, parties: readonly Party[]): string | undefined {
  const heads = [...before.slice(-1), ...shared.map(({ text }) => ({ folded: folded(text) }))].map(({ folded: own }) => own);
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
