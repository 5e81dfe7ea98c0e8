import { hasHan } from "../text/han.ts";
import { folded } from "./folded.ts";
import { sameName } from "./same-name.ts";
import { BEHIND_SEAT } from "./vocabulary/part-words.ts";
import { isThing } from "./vocabulary/thing-words.ts";
import { IS_UNIT, NAME_BRACKET } from "./vocabulary/unit-words.ts";

/** Parties each introduced by a paragraph of its own, without a number: L'École centrale de …, établissement public, …, ci-après « l'ÉCOLE ». */

type Named = { name: string; aliases: Set<string>; otherName?: string };

const ARTICLE = "(?:[Tt]he|THE|[Ll][aeo]|[Ll]os|L[AEO]|[IiEe]l|IL|EL|[Dd](?:ie|er|as|e)|[Hh]et|[OoAa])\\s+|[Ll]['’]\\s?";
const FIRST = new RegExp(
  `^\\s*(?:(?:[Bb]etween|BETWEEN|[Ee]ntre|ENTRE|[Zz]wischen|ZWISCHEN|[Tt]ra|[Ff]ra|[Tt]ussen|and|AND|et|ET|und|UND|en|EN|e|E|y|Y)\\s*[:：]?\\s+)?(?:${ARTICLE})?(?=\\p{Lu})`,
  "u",
);
const NAME = new RegExp(
  `^((?:[^,;:()（）“”"„«»]|${NAME_BRACKET}){4,110}?(?:,\\s*(?:L[Tt][Dd]|I[Nn][Cc]|LLC)(?!\\p{L})\\.?)?)\\s*(?=[,(（])(?!${NAME_BRACKET}|,\\s*(?:L[Tt][Dd]|I[Nn][Cc]|LLC)(?!\\p{L}))`,
  "u",
);
/** Words of calling and what they call it, in quotes or by words with capitals, at the end of the paragraph. */
const CALLING =
  "(?:[Hh]ereinafter|[Hh]ereafter|[Nn]achstehend|[Nn]achfolgend|[Ii]m [Ff]olgenden|[Cc]i-après|[Ee]n adelante|[Ee]n lo sucesivo|[Dd]i seguito|[Ii]n seguito|[Nn]el seguito|[Dd]oravante|[Aa]diante|[Ii]n het vervolg|[Hh]ierna)";
/** What a party does besides, or what the next one is: “, which administers the funds.”, “; and, as intervening party,”. */
const TAIL =
  '(?:,\\s+(?:which|who|qui|der|die|che|que|el cual|la cual|a qual|o qual)\\s[^“”"„«»();]{3,90}|[;,]\\s*(?:and|et|und|en|e|y),?\\s*(?:as|als|comme|como|quale|na qualidade de|en calidad de|en qualité d)[^“”"„«»();.]{3,60},?)?';
/** D'UNE PART, of the one part: the place of a party, behind what it is called. */
const ONE_PART =
  "(?:,?\\s*(?:[Dd]['’](?:une|autre) part|D['’](?:UNE|AUTRE) PART|(?:[Oo]f|OF) (?:[Tt]he|THE) (?:one|other|first|second|ONE|OTHER|FIRST|SECOND) (?:part|PART)|[Ee]inerseits|[Aa]ndererseits|[Dd]e (?:una|otra) parte|[Dd]a una parte|[Dd]all['’]altra(?: parte)?|[Dd]e (?:um|outro) lado|[Ee]nerzijds|[Aa]nderzijds))?";
const END = `(?:\\s+(?:genannt|genoemd))?\\s*\\)?${ONE_PART}${TAIL}\\s*(?:[;,.–-]|,? (?:and|et|und|en|e|y))?\\s*$`;
const CALLED_LAST = [
  new RegExp(`${CALLING}[^“”"„«»(),;]{0,40}?[\\s:,]*[“"„«]\\s*([^“”"„«»]{2,30}?)\\s*[”"“»]${END}`, "u"),
  new RegExp(
    `${CALLING}[\\s:,]*(?:(?:referred to as|called|dénommée?|denominad[oa]|designad[oa](?: por)?|denominat[oa]|te noemen|genoemd)[\\s:,]+)?(?:${ARTICLE})?(\\p{Lu}[\\p{Lu}\\d&-]{1,11}|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)${END}`,
    "u",
  ),
  // (the “University”), – „HNB“ –
  new RegExp(`(?:\\(|[–—-])\\s*(?:${ARTICLE})?[“"„«]\\s*([^“”"„«»]{2,30}?)\\s*[”"“»]\\s*(?:\\)|[–—-])${END}`, "u"),
];
/** – „HNB“ –, on the line below. */
const IS_CALL_ALONE = /^\s*[–—(-]\s*(?:\p{L}{2,12}\s){0,4}[“"„«][^“”"„«»]{2,30}[”"“»]\s*[–—)-]\s*[;,.]?\s*$/u;
/** What is said of a unit, on the line below its name: a company wholly owned by …, mit Sitz in …. */
const GOES_ON =
  /^(?:an?|whose|with|having|registered|incorporated|established|organi[sz]ed|acting|represented|eine?|mit|vertreten|dont|sis|sise|ayant|représentée?|una?|con|cuyo|cuya|representad[oa]|rappresentat[oa]|avente|uma?|com|inscrit[oa]|met|vertegenwoordigd)\s/u;
/** A person in front of the unit: De una parte, D.ª …; who acts for others; a part. */
const IS_NO_NAME =
  /^(?:prof|dr|dra|mr|mrs|ms|mme|m|sr|sra|d|dna|don|dona|dott|dottssa|ing|herr|frau|dhr|mevr)(?:\.|\s)|(?<!\p{L})(?:agissant|acting|handelnd|actuando|agendo|agindo|represented|representee?|vertreten|rappresentat[oa]|representad[oa]|shall|will|conviennent|acuerdan|vereinbaren|is|are|ist|sind|est|sont)(?!\p{L})/u;

function introducedIn(text: string): { readonly name: string; readonly called: string } | undefined {
  const first = hasHan(text) ? null : FIRST.exec(text);
  const behind = first ? text.slice(first[0].length) : "";
  const name = NAME.exec(behind)?.[1]?.trim().replace(BEHIND_SEAT, "");
  if (name === undefined || IS_NO_NAME.test(folded(name)) || !IS_UNIT.test(name)) return undefined;
  const called = CALLED_LAST.flatMap((form) => form.exec(behind.slice(name.length))?.[1] ?? [])
    .map(folded)[0]
    ?.replace(/^(?:the |la |le |l'|les |het |de |der |die |das |il |el |lo |os? |as? )/u, "");
  return called === undefined || isThing(called, folded(name)) ? undefined : { name, called };
}

/** … Health Services Fund (No. 58-0999917), by the … Medical Center, …, (the “Fund”): a name with which a paragraph begins, and the last word of which is what the party is called. */
const CALLED_BY_LAST_WORD =
  /[(（]\s*(?:(?:hereinafter|hereafter)[\s,:]*)?(?:the )?[“"„«']\s*(?:the )?(\p{Lu}\p{Ll}{3,14})\s*[”"“»'][^()（）]{0,24}[)）][^()（）]{0,40}$/u;
export function calledByLastWord(text: string): readonly Named[] {
  const first = hasHan(text) ? null : FIRST.exec(text);
  const behind = first ? text.slice(first[0].length) : "";
  const called = CALLED_BY_LAST_WORD.exec(behind)?.[1];
  const name =
    called === undefined
      ? undefined
      : /^((?:[^,;:()（）“”"„«»]|,(?= \p{Lu}[\p{L}-]+,? (?:and|&) )){8,110}?)\s*(?=[,(（])(?!,(?= \p{Lu}[\p{L}-]+,? (?:and|&) ))/u.exec(behind)?.[1]?.trim();
  if (called === undefined || name === undefined || IS_NO_NAME.test(folded(name)) || isThing(folded(called)) || IS_UNIT.test(name)) return [];
  return name.endsWith(` ${called}`) && name.split(/\s/u).every((word) => /^\p{Lu}|^(?:of|for|and|the|in|on|&)$/u.test(word))
    ? [{ name, aliases: new Set([folded(called)]) }]
    : [];
}

/** …, doravante IRAX; e, como INTERVENIENTE, FUNDAÇÃO …, doravante FAT: the next party in the same paragraph, as one of its own. */
const apartAtNext = (text: string): readonly string[] =>
  text
    .split(
      /[;,]\s+(?=(?:and|et|und|e|y|en),? (?:(?:as|como|als|comme|in qualità di|en qualité de|na qualidade de|en calidad de) [^,;()]{3,40}, )?(?:[Tt]he |[oa] |la |le |el |il |die |das |l['’])?\p{Lu}{3})/u,
    )
    .map((one) => one.replace(INTERVENES, ""));
const INTERVENES = /^(?:and|et|und|e|y|en),? (?:as|como|als|comme|in qualità di|en qualité de|na qualidade de|en calidad de) [^,;()]{3,40}, /u;

/** The parties found in a text, those that paragraphs introduce by their whole names; what else stands in such a paragraph is no party. */
export function asIntroduced(found: readonly Named[], paragraphs: readonly string[]): readonly Named[] {
  const goesOn = (text: string, next: string) => IS_CALL_ALONE.test(next) || (/,\s*$/u.test(text) && GOES_ON.test(next));
  const whole = paragraphs.map((text, at) => {
    const next = paragraphs[at + 1] ?? "";
    return goesOn(text, next) ? `${text.trim()} ${next}` : text;
  });
  const entries = whole.flatMap(apartAtNext).flatMap((text) => {
    const entry = introducedIn(text);
    return entry ? [{ ...entry, text }] : [];
  });
  // in two languages two of them are one party
  if (entries.length < 2 || found.some(({ name }) => hasHan(name)) || new Set(entries.map(({ called }) => called)).size < entries.length) return found;
  const calls = entries.map(({ called }) => called);
  // one more party in the same paragraph: … and Polo Adriatico (Shanghai) Co., Ltd. (“PAS”)
  const isCalledItself = ({ aliases }: Named, text: string, called: string) =>
    [...aliases].some((alias) => alias !== called && folded(text).includes(`"${alias}"`));
  const isOfEntry = (one: Named) =>
    entries.some(({ name, text, called }) => sameName(name, one.name) || (text.includes(one.name) && !isCalledItself(one, text, called)));
  // « l'INRCS et l'ÉCOLE agissant au nom de … »; “Porsuk Teknopark (“Teknopark”)” is another one than “Porsuk”
  const isCalledTogether = ({ name, aliases }: Named) =>
    calls.some((called) => {
      const begins = new RegExp(`^${called.replace(/[^\p{L}\d ]/gu, ".")}(?![p{L}d])`, "u").exec(folded(name))?.[0];
      const isCalled = [...aliases].some((alias) => alias !== folded(name) && !calls.includes(alias));
      return begins !== undefined && (!isCalled || /^\s*(?:,|et|and|und|y|e|en)\s/u.test(folded(name).slice(begins.length)));
    });
  const own = entries.map(({ name, called }) => {
    const known = found.find((one) => sameName(one.name, name));
    return { ...known, name: known?.name.startsWith(name) ? known.name : name, aliases: new Set([...(known?.aliases ?? []), called]) };
  });
  const text = folded(paragraphs.join("\n"));
  const placeOf = ({ name }: Named) => text.indexOf(folded(name));
  return [...own, ...found.filter((one) => !isOfEntry(one) && !isCalledTogether(one))].toSorted((one, other) => placeOf(one) - placeOf(other));
}
