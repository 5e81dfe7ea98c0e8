import type { ReadDate } from "../../dates.ts";

/** Kooperationsvertrag vom, Convention de recherche du: what a document is, and in front of its day; an article speaks of another one. */
const TITLE =
  /^(?!(?:the|this|under|pursuant|to|der|die|das|den|dem|des|zum|zur|gemass|nach|im|unter|le|la|les|au|selon|el|los|al|segun|il|lo|alla|secondo|o|ao|het|de)(?![a-z]))(?:(?:["'„«]?[a-z][a-z'’-]*["'»]?,? ){0,4}?)?[a-z-]*(?:agreement|contract|memorandum|understanding|vertrag|vereinbarung|abkommen|convention|accord|contrat|convenio|acuerdo|contrato|convenzione|accordo|contratto|acordo|protocolo|protocollo|overeenkomst|avtal|avtale|aftale|umowa|porozumienie|smlouva|dohoda)(?: (?:de|of|zur|fur|di|over|om|o|sobre|on|for|de la|de l'|uber)(?: [a-z'’-]+){1,3})?,? (?:vom|du|de|del|of|dated|van|av(?: den)?|af|z dnia|ze dne)\s*$/u;
const BETWEEN = /^\s*,?\s*(?:zwischen|entre|between|among|tra|fra|tussen|mellan|mellem|mellom|pomiedzy|miedzy|mezi)(?![a-z])/u;

/** “Kooperationsvertrag vom 3. Mai 2026 zwischen …”, and “vom 3. Mai 2026 zwischen …” below a title: the day of this document, in front of who makes it. */
export const isTitledDay = (own: string, { date, last, from, to }: ReadDate): boolean => {
  const before = own.slice(0, from);
  return date === last && BETWEEN.test(own.slice(to)) && (TITLE.test(before) || /^(?:vom|du|del|dated|van|av den|z dnia|ze dne)\s*$/u.test(before));
};
