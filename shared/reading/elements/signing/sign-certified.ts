import type { BodyLine } from "../../body-lines.ts";
import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";

/** 2026.05.08 16:22:10 +01'00': a day and a time to the second with its zone, as a program writes them and no form. */
const TIME_OF_PROGRAM =
  /(?<![\d:])\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?\s*(?:[ap]m\s*)?\(?(?:(?:utc|gmt)?\s?[+-]\s?\d{1,2}(?:['’:]?\d{2})?['’]?|utc|gmt|z(?![a-z])|(?:[a-z]{1,3}[sd]?t|mez|mesz)(?![a-z]))/u;
/** Of what else a program tells the time. */
const OF_SOMETHING_ELSE =
  /(?<![a-z])(?:sent|created|printed|viewed|opened|delivered|received|expires?|valid until|uploaded|enviad[oa]|criad[oa]|cread[oa]|gesendet|erstellt|gedruckt|envoye|cree|inviato|creato|verzonden)(?![a-z])/u;

/** (documento firmato digitalmente ai sensi dell'art. 24 …): that it was signed so, and by which law. */
const BY_LAW =
  /(?<![a-z])(?:firmat|sottoscritt)[oa] (?:digitalmente|elettronicamente|con firma (?:digitale|elettronica))(?![a-z]).{0,30}(?:ai sensi|a norma|art\.|d\.? ?lgs)|(?<![a-z])assinad[oa] (?:digital|eletronica)mente(?![a-z]).{0,40}(?:nos termos|conforme|lei|decreto|mp) |(?<![a-z])firmad[oa] (?:digital|electronica)mente(?![a-z]).{0,40}(?:conforme|de acuerdo|en (?:los )?terminos|ley|art\.) |(?<![a-z])(?:digital|elektronisch) (?:signiert|unterzeichnet)(?![a-z]).{0,30}(?:gemass?|nach|i\. ?s\. ?d\.|eidas)|(?<![a-z])signee? (?:electronique|numerique)ment(?![a-z]).{0,30}(?:conform|au sens|en application|article)|(?<![a-z])(?:electronically|digitally) signed(?![a-z]).{0,30}(?:pursuant to|under|in accordance with|eidas)/u;

/** Whether the print of a side tells a signature by a program: the time of its stamp, or the law by which it was signed, beside a day filled in. */
export function isCertified(lines: readonly BodyLine[]): boolean {
  const all = lines.map(({ text }) => folded(text));
  const hasDay = (own: string) => readDates(own).some(({ date, last }) => date === last);
  return (
    all.some((own) => TIME_OF_PROGRAM.test(own) && hasDay(own) && !OF_SOMETHING_ELSE.test(own)) ||
    (all.some((own) => BY_LAW.test(own)) && all.some((own) => !BY_LAW.test(own) && hasDay(own)))
  );
}
