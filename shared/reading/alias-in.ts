import { hasHan } from "../text/han.ts";
import { folded } from "./folded.ts";
import { countriesIn } from "./values/named-countries.ts";
import { CALLED_BY_ROLE, CALLED_WORD } from "./vocabulary/calling-words.ts";

/** What a text calls a party behind its name. */

/** In double quotes, or in single ones as British texts have them: (‘the University’). */
const QUOTED_ALIAS = /[“"„«「]\s*([^”"“»」]{1,40}?)\s*[”"“»」]|(?<=[(（\s])[‘']\s*([^‘’'"]{2,30}?)\s*[’'](?=[)）\s,;])/u;
const BRACKET_ALIAS =
  /\((?:(?:nachstehend|nachfolgend|im folgenden|hereinafter|ci-apres|a tovabbiakban|dale jen|dalej)[\s,:]+)?(?:en adelante|di seguito|hereinafter|hereafter|im folgenden|ci-apres|nachfolgend|a seguir|doravante|in het vervolg|hierna|nedan|jaljempana|kurz|abgekurzt|in short|for short|en abrege|in breve|abreviad[oa]|kortweg)?[\s,:]*(?:(?:denominad[oa]s?|referred to as|called|the|la|il|el|o|a|als)\s+)?([\p{L}]{2,14})\s*\)/u;
/** What a party is called, in folded text behind its name: in quotes, or alone in a bracket that names no country. */
export function aliasIn(whole: string): string | undefined {
  // the name itself may end in quotes: “某某研究所”（下称“乙方”）
  const text = whole.replace(/^\s*[”"»」]/u, "");
  const [, inDouble, inSingle] = QUOTED_ALIAS.exec(text) ?? [];
  const quoted = inDouble ?? inSingle;
  if (quoted !== undefined) return quoted;
  const alone = BRACKET_ALIAS.exec(text)?.[1];
  return alone === undefined || countriesIn(alone).length > 0 ? undefined : alone;
}

/** An acronym without quotes: en adelante IMD, doravante UES. */
const BARE_ALIAS =
  /(?:en adelante|en lo sucesivo|in seguito|di seguito|nel seguito|ci-après|doravante|adiante|hereinafter|hereafter|nachfolgend|im Folgenden|nedan|bundan (?:sonra|böyle)|下称|以下简称)[\s,:]*(?:referred to as|(?:denominad|designad)[oa](?: por)?|dénommée?|genannt|denominat[oa])?\s*(?:the|la|le|el|il|a|o|(?:THE|LA|LE|EL|IL|A|O)(?=\s))?\s*(\p{Lu}[\p{Lu}\d]{1,13})(?!\p{L})/u;

/** (“青石院”/“QIMT”), (the “Institute” or “LIMT”): the second of two words in one bracket that call one party. */
const calledAlso = (behind: string): string | undefined =>
  /^[^()（）]{0,60}[(（][^()（）“”"„«»「」]{0,40}[“"„«「][^“”"„«»「」]{2,40}[”"“»」]\s*(?:[/／、,，或]|(?:or|and|ou|et|oder|und|o|y|e)(?=\s))\s*(?:the |或)?[“"„«「]\s*([^“”"„«»「」]{2,24}?)\s*[”"“»」]\s*[)）]/u.exec(
    behind,
  )?.[1];

/** 甲方：…有限公司（以下称“企业”）, （“企业”）: what the text calls it besides. */
const CALLED_BEHIND_LABEL = /^[^;；]{0,80}?(?:(?:下简?|简)称(?:为)?\s*|[(（])[“"「]\s*([^”"」]{2,16}?)\s*[”"」]/u;

/** （Beispiel GmbH，以下简称示例所）: without quotes, behind the other name or the address in the same bracket. */
const CALLED_IN_CHINESE = /^\s*[(（][^()（）“”"「」]{2,90}[，,；;]\s*(?:以下|下文)?(?:简称|下称)为?\s*(\p{Script=Han}{2,12})\s*[)）]/u;

/** Partner 1: Institut für Membrantechnik e. V. (IMR): letters in a bracket right behind the name. */
const BEHIND_LABELLED = /^[\s.]*[(（]\s*[“"„«]?(\p{Lu}[\p{Lu}\d&-]{1,9})[”"“»]?\s*[)）]/u;

/** (im Folgenden „UKS“), (the "HU"): letters in a bracket behind a name. */
const ACRONYM = /^[^()（）]{0,60}\((?:[^()]{0,40}[\s:,])?["“„«]?\s*(\p{Lu}[\p{Lu}\d&-]{1,9})\s*["”“»]?\)/u;

/** Universidade Federal do Pará – UFPA, …: capitals behind a dash, each of which stands in the name in this order, the first at its head. */
function behindDash(name: string, behind: string): string | undefined {
  const letters = /^\s+[–—-]\s+(\p{Lu}[\p{Lu}\d]{1,9})(?=\s*(?:[,;.(（]|$)|\s\p{Ll})/u.exec(behind)?.[1];
  const own = folded(name);
  let at = -1;
  const isWithin = [...folded(letters ?? "")].every((letter, index) => {
    at = own.indexOf(letter, at + 1);
    return index === 0 ? at === 0 : at >= 0;
  });
  return isWithin ? letters : undefined;
}

const foldedAll = (words: readonly (string | undefined)[]): readonly string[] => words.flatMap((one) => (one === undefined ? [] : [folded(one)]));

/** What a text calls a party behind its label and name, folded. */
export const namesBehindLabel = (text: string, name: string): readonly string[] =>
  foldedAll([
    CALLED_BEHIND_LABEL.exec(text)?.[1],
    BEHIND_LABELLED.exec(text.slice(name.length))?.[1],
    BARE_ALIAS.exec(text)?.[1],
    calledAlso(text.slice(name.length)),
  ]);

/** What a text calls a party behind its name, folded, where no quotes alone say so. @param near up to where the next party begins */
export const shortNames = (name: string, near: string, behind: string): readonly string[] =>
  foldedAll([
    behindDash(name, behind),
    ACRONYM.exec(near === ", " ? near : behind)?.[1],
    BARE_ALIAS.exec(near)?.[1],
    CALLED_WORD.exec(near)?.[1],
    calledAlso(near),
    CALLED_IN_CHINESE.exec(near)?.[1],
    CALLED_BY_ROLE.exec(near)?.[1],
  ]);

/** The first letters of the words of a name, without small words: INPA for Institut national de photonique appliquée. */
export const initialsOf = (name: string) =>
  folded(name)
    .split(/[^\p{L}]+/u)
    .filter(
      (word) => word !== "" && !/^(?:of|the|for|and|de|des|du|del|della|di|da|do|dos|d|l|la|le|les|el|et|y|e|fur|der|die|und|von|van|voor|en)$/u.test(word),
    )
    .map((word) => word.charAt(0))
    .join("");

/** « l'INPA » behind a unit that is named within what is said of another: letters that are the initials of one party alone call that party. */
function initialsMoved(parties: readonly { readonly name: string; readonly aliases: Set<string> }[]): void {
  for (const party of parties)
    for (const alias of [...party.aliases]) {
      const fits = parties.filter(({ name }) => initialsOf(name) === alias);
      if (alias.length < 3 || fits.length !== 1 || fits[0] === party || !/^[a-z]+$/u.test(alias)) continue;
      // 达令唐斯理工学院（下称“DDIT”）: its Chinese name has other initials
      if (!hasHan(party.name)) party.aliases.delete(alias);
      fits[0]?.aliases.add(alias);
    }
}

const ONE = '(?:the |la |le |l[\'’]|die |der |das |el |il )?[“"„«「]?\\s?(\\p{Lu}[\\p{L}\\d&-]{1,20}|\\p{Script=Han}{1,12})\\s?[”"“»」]?';
const BOTH = `${ONE}\\s?(?:,? and |,? und |,? et |,? y |,? e |和|与|及|、)\\s?${ONE}`;
/** … hereinafter UTM and SILC respectively, 以下分别简称“甲方”和“乙方”. */
const RESPECTIVELY = new RegExp(
  `(?:[Hh]ereinafter|[Hh]ereafter)[\\s,]+(?:referred to as |called )?${BOTH},? respectively|[Rr]espectively,? (?:referred to as |called |known as )?${BOTH}|(?:respectivement|respectivamente|rispettivamente|beziehungsweise)\\s(?:dénommée?s |denominad[oa]s |denominat[ei] )?${BOTH}|分别(?:简)?称(?:为|作)?\\s?${BOTH}`,
  "u",
);

/** What two parties are called in the order in which the text names them in front of it. */
function calledRespectively(parties: readonly Called[], paragraphs: readonly string[]): void {
  for (const text of paragraphs) {
    const said = RESPECTIVELY.exec(text);
    const [called, other] = said?.slice(1).filter((one) => one !== undefined) ?? [];
    const named = parties
      .map((party) => ({ party, at: text.indexOf(party.name) }))
      .filter(({ at }) => at >= 0 && at < (said?.index ?? 0))
      .toSorted((one, another) => one.at - another.at);
    if (called === undefined || other === undefined || named.length !== 2) continue;
    const aliases = [called, other].map(folded);
    for (const { aliases: own } of parties) for (const alias of aliases) own.delete(alias);
    for (const [at, { party }] of named.entries()) party.aliases.add(aliases[at] ?? "");
  }
}

type Called = { readonly name: string; readonly aliases: Set<string> };
export const shareAlias = (one: Called, other: Called): boolean => [...one.aliases].some((alias) => other.aliases.has(alias));

/** What calls another party than the one it stands behind, given to that one. */
export function aliasesMoved(parties: readonly Called[], paragraphs: readonly string[]): void {
  initialsMoved(parties);
  calledRespectively(parties, paragraphs);
}
