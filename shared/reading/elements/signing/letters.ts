import { folded } from "../../folded.ts";
import { type Paragraph, pageOf } from "../../paragraphs.ts";
import type { Party } from "../../parties.ts";
import { ACCEPTS, SALUTATION } from "../../vocabulary/signing-words.ts";

/** “I acknowledge receipt of your letter of 14 April 2026 and confirm its terms.” */
const YOUR_LETTER =
  /(?<![a-z])(?:your (?:letter|note|proposal|offer) (?:of|dated)|ihr(?:em|es)? schreiben vom|votre lettre (?:du|datee)|su (?:carta|nota) (?:de|del|fechada)|vostra lettera del|(?:sua|vossa) carta (?:de|datada))|贵[^,。;]{1,12}函/u;
const CONSENTS = /(?<![a-z])(?:accept|agree[sd]?(?![a-z])|confirm|constitut|einverstanden|annehm|accord|acept|conform|accett|aceit)|同意|确认|接受/u;

/** Whether the letter with this salutation is of another party than what stands before it, and accepts that. */
export function acceptsLetterBefore(paragraphs: readonly Paragraph[], index: number, parties: readonly Party[]): boolean {
  const head = paragraphs.findIndex((one) => pageOf(one) === pageOf(paragraphs[index] ?? one));
  const next = paragraphs.findIndex((one, at) => at > index && SALUTATION.test(one.folded));
  const letter = paragraphs.slice(head, next < 0 ? undefined : next);
  const says = (words: RegExp) => letter.some((one) => words.test(one.folded));
  if (!says(ACCEPTS) && !(says(YOUR_LETTER) && says(CONSENTS))) return false;
  const [one, other] = [paragraphs.slice(0, head), letter].map((own) => senderOf(own, parties));
  return one !== undefined && other !== undefined && one !== other;
}

/** How many paragraphs a letter is signed in, and how long those are. */
const SIGNED_IN = { paragraphs: 5, length: 90 };

/** “the Institute” may be either. */
const isFullName = (alias: string) => alias.includes(" ") && alias.length > 12;

/** The party that a letter names where it is signed, else the first that it names. */
function senderOf(letter: readonly Paragraph[], parties: readonly Party[]): Party | undefined {
  const end = letter
    .slice(-SIGNED_IN.paragraphs)
    .filter(({ text }) => text.length < SIGNED_IN.length)
    .toReversed();
  for (const { folded: own } of [...end, ...letter]) {
    const party = parties.find(({ name, aliases }) => [folded(name), ...aliases.filter(isFullName)].some((one) => own.includes(one)));
    if (party) return party;
  }
  return undefined;
}
