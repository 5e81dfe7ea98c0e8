import { aliasesMoved, aliasIn, shareAlias, shortNames } from "./alias-in.ts";
import { bracketedParties, calledInClause, capitalsJoined } from "./bracketed-parties.ts";
import { namesOfBoth, withoutSentence } from "./connected-names.ts";
import { folded, simplified } from "./folded.ts";
import { asIntroduced, calledByLastWord } from "./introduced-parties.ts";
import { labelInFront, labelledParty, partyByRole } from "./labelled-party.ts";
import { asListed } from "./listed-parties.ts";
import { areOneParty, formsJoined, isOrdinal, isOtherName, labelsJoined, letterheadOf, NEXT_PARTY, ordinalLabel, rolesIn } from "./party-labels.ts";
import { remembered } from "./remembered.ts";
import { restOfName } from "./rest-of-name.ts";
import { namedSo, sameName } from "./same-name.ts";
import { isFormOfOther, textBehind, withOtherNames } from "./two-names.ts";
import { isCountryName } from "./values/named-countries.ts";
import { behindCalled, CALLED, CALLED_AS, CALLED_IN_FRONT, CALLED_TOGETHER_AS, CALLS_ALL, CELEBRATED, withoutOthers } from "./vocabulary/calling-words.ts";
import { CHINESE_PLACES } from "./vocabulary/chinese-places.ts";
import {
  BEHIND_SEAT,
  DECLINED,
  IN_MONTH,
  IS_ADDRESS,
  IS_AGREEMENT,
  IS_FORM,
  IS_OFFICE,
  IS_PART,
  IS_STREET,
  isApposed,
  isPartOf,
  OF_LAW,
  OF_SPEAKERS,
  OFFICE_OF_UNIT,
  withoutCallsOfParts,
  withoutPlatforms,
} from "./vocabulary/part-words.ts";
import { isThing } from "./vocabulary/thing-words.ts";
import {
  CHINESE_UNIT,
  CYRILLIC_UNIT,
  FORM_BY_CHANCE,
  IS_UNIT,
  IS_WORD_ALONE,
  JAPANESE_UNIT,
  LATIN_UNIT,
  LOWER_UNIT,
  MAY_BE_UNIT,
  SENTENCE_BEGINS,
} from "./vocabulary/unit-words.ts";

/**
 * A party to a document, as its beginning names it. `aliases`: what it is called afterwards, folded (甲方, party a, sut). `otherName`: as
 * printed, where a bilingual document names it in both scripts. `country`: the code of that which stands in its name or right behind it.
 */
export type Party = { readonly name: string; readonly aliases: readonly string[]; readonly otherName?: string; readonly country?: string };

/** Where a unit is, behind its name, and the number of a house in front. */
const PLACE = new RegExp(`^\\d+[A-Za-z]?\\s|${BEHIND_SEAT.source}`, "gu");
/** The names of units that a text holds, in its order, as printed. */
export const unitsIn = remembered((text): readonly string[] => {
  const found: { name: string; at: number }[] = [];
  // in capitals alone nothing tells the words between two names from the names
  const sentences = text.replace(CELEBRATED, (words) => ";".repeat(words.length)).replace(SENTENCE_BEGINS, ";");
  const latin = /\p{Ll}/u.test(text)
    ? sentences
    : text.replace(
        /(?<!\p{L})(?:BETWEEN|ENTRE|ZWISCHEN|AND|UND|TRA|E [OA](?= \p{Lu}{4})|Y (?:EL|LA)(?= )|A QUIEN|QUIEN|EN LO SUCESIVO|EN ADELANTE|HEREINAFTER|DORAVANTE|DI SEGUITO|CI-APRÈS|SE LE DENOMINARÁ|DENOMINAD[OA])(?!\p{L})/gu,
        (word) => ";".repeat(word.length),
      );
  for (const { 0: name, index } of latin.matchAll(LATIN_UNIT)) {
    // most words with capitals name no unit
    if (!MAY_BE_UNIT.test(name.replace(FORM_BY_CHANCE, ""))) continue;
    const bare = name
      // of “2. Some Institute” an engine loses the stop; 1 Decembrie 1918 is a name
      .replace(/^(?:\d{1,2}\.|\d(?!\s\p{Lu}\p{Ll}+\s\d))\s+(?=\p{Lu}|[«"“„])/u, "")
      .replace(
        /^(?:An das|An die|Till|Aan (?:de|het)|Al|Alla|Ao|The|Between|And|For|By|Mellan|Mellom|Mellem|För|Tussen|Między|Mezi|Za|Dla|Für|Pour|Por|Per|Pelo|Pela|Entre|De|La|L'|Le|Il|El|O|A|Die|Der|Das|Zwischen)\s+(?=\p{L})/u,
        "",
      )
      .replace(/^(?:BETWEEN|AND)\s+(?=\p{Lu}\p{Ll})/u, "")
      .replace(
        /^(?:THE\s+(?=\p{Lu}{4})|(?:ZA|W IMIENIU|FOR|FÜR|POUR|POR|PER|PELA|PELO|VOOR)\s+(?=\p{Lu}{4})|(?:EL|LA|IL|LO|LE|DER|DIE|DAS|HET|DE|O|A)\s+(?=UNIVERSI|INSTITU|ISTITUT|HOSPITAL|H[OÔ]PITAL|FUNDA|FONDA|HOCHSCHUL|CENT[RE]|ACAD|[EÉ]COLE|SOCI|LABORA|CONSEJO|CONSIGLIO|POLIT|STICHTING|GESELLSCHAFT|AGEN|EMPRESA|COMPA))(?=[^\p{Ll}]*$)/u,
        "",
      )
      .replace(/^(?:the|la|le|il|el|die|der|das)\s+(?=\p{Lu})/u, "")
      .replace(/^[Ll]['’]/u, "")
      // an office in front: Rector Magnífico de la Universidad …, and a seat behind: … z siedzibą w Szanghaju
      .replace(
        /^(?:(?:[Vv]ice-?|[Ss]ub|[Pp]ro)?(?:[Rr]ector[ae]?|[Dd]irector[ae]?|Dean|Directeur|Directrice|[Pp]resident[ea]?|Gerente|Decan[oa]|Rettore|Rettrice|Direttore|Direttrice|Reitora?|Diretora?|Vicerrector[ae]?|Consejer[oa] Delegad[oa])(?:\s+(?:de\s+)?(?!Uni|Inst|Cent|Fund|Acad|Esc|Lab|Hosp|Col)\p{Lu}\p{L}+(?:\s+(?:[ey]\s+)?\p{Lu}\p{L}+){0,2})?)\s+(?:of the|of|de la|del|de l['’]|du|dell['’]|della|do|da|de)\s*(?=\p{Lu})/u,
        "",
      )
      .replace(BEHIND_SEAT, "")
      // the year that ends the sentence before it: … le 21 novembre 2025. L'Hôpital
      .replace(/^\d{4}\.\s+(?:L['’]|(?:The|La|Le|Il|El|Die|Der|Das)\s+)?/u, "")
      // what is said of it: the Centre's, our Centre in January
      .replace(IN_MONTH, "")
      .replace(/(?<=\p{L})['’]s$/u, "")
      // the number of a clause that runs on behind it
      .replace(/\s+\d{1,2}\.\s+\p{Lu}\p{Ll}.*$/u, "")
      // where it is: … Institute of Coastal Ecology of 3 Luyin Road
      .replace(/\s+(?:of|at)\s+\d.*$/u, "")
      // the country, which is no part of the name as a city may be
      .replace(/\s*\(China\)$/u, "")
      // the end of the line before a name in capitals: …, Romania SHANGHAI QIANTAN UNIVERSITY
      .replace(/^(?:\p{Lu}\p{Ll}+\s+){1,3}(?=\p{Lu}{3,}\s+(?:\p{Lu}{2,}\s*){2})/u, "")
      // a name in capitals, and where it is
      .replace(
        /^(?=(?:[\p{Lu}'’&-][ ,]{0,2}){6})(\p{Lu}[\p{Lu}'’&-]+(?:[ ,]+\p{Lu}[\p{Lu}'’&-]+)*?),? (?:of|in|at|de|di|von) \p{Lu}\p{Ll}.*?(?= and \p{Lu}{2}|$)/u,
        "$1",
      )
      // a letterhead, and the title below it: … Kaltenbach Forschungsvereinbarung
      .replace(/(?<=\S\s\S+)\s+\p{Lu}\p{L}*(?:vereinbarung|vertrag|sopimus|avtale?t?|overeenkomst|szerződés|megállapodás)$/u, "");
    const both = namesOfBoth(bare);
    if (both) {
      const [one, other] = both;
      found.push({ name: one, at: index }, { name: other, at: index + one.length });
      continue;
    }
    if ((IS_OFFICE.test(bare) && bare.split(" ").length < 4) || /^(?:Group )?Company Secretary(?!\p{L})/u.test(bare)) continue;
    if (IS_UNIT.test(bare) && bare.length > 3 && /\s|\p{L}{6}/u.test(bare)) found.push({ name: bare.trim(), at: index });
  }
  for (const { 0: name, index } of text.matchAll(LOWER_UNIT)) {
    const inside = found.findIndex(({ at, name: other }) => at >= index && at + other.length <= index + name.length);
    if (inside >= 0) found.splice(inside, 1, { name, at: index });
    else if (!found.some(({ at, name: other }) => at <= index && at + other.length >= index + name.length)) found.push({ name, at: index });
  }
  for (const { 0: name, index } of text.matchAll(CYRILLIC_UNIT)) found.push({ name, at: index });
  const simple = simplified(text);
  const japanese = [...simple.matchAll(JAPANESE_UNIT)];
  for (const { 0: name, index } of japanese) found.push({ name: text.slice(index, index + name.length), at: index });
  const free = japanese.reduce((rest, { 0: name, index }) => rest.slice(0, index) + " ".repeat(name.length) + rest.slice(index + name.length), simple);
  for (const { 0: own, index } of free.matchAll(CHINESE_UNIT)) {
    // behind a bracket that follows the name in other letters: Bukit Membrane Institute（武吉膜技术研究院
    const bare = withoutSentence(own, /(?:^|[\n(（“"：:])\s*$/u.test(free.slice(0, index))).replace(/^[A-Za-z&·]+[（(](?=\p{Script=Han}[^（）()]*$)/u, "");
    if (/\p{Script=Han}{3}/u.test(bare) && !/^(?:本|该|上述|[下简]称|以下|学校|.*[设成建]立的|联合实验室|联合研究|共建|研究|合作|甲|乙)/u.test(bare))
      found.push({ name: text.slice(index + own.length - bare.length, index + own.length), at: index });
  }
  return found
    .filter(
      ({ name }) =>
        !isCountryName(name) &&
        !/每[年月季]/u.test(name) &&
        // “6. Company's Funding”, “Institute's Investigator”: what one side gives or has, in a table of particulars
        !/\sContributions?$|^(?:Company|Institut(?:e|ion)|University|Sponsor|Partner|Cent(?:re|er)|Hospital|Laboratory|Foundation|Agency|Supplier)['’]s\s/u.test(
          name,
        ) &&
        // koelaitoksen, “of a plant”: a name has a capital
        /\p{Lu}|\p{Script=Han}/u.test(name) &&
        !NO_UNIT.some((one) => one.test(name)) &&
        !/\s(?:del|du|vom|of)\s\d{1,2}(?:[./]\d{1,2}[./]\d{2,4})?$/u.test(name) &&
        !/^(?:[A-Z]\d{1,2}\.?\s+)?(?:(?:the|el|la|le|il|lo|der|die|das|de|het|o|a)\s+)?(?:Universi\p{L}*|Univerz\p{L}*|Sveučilišt\p{L}*|[ÜU]likool\p{L}*|In[sš][tţ]it[uú]t\p{L}*|Instit\p{L}*|Instytut\p{L}*|Yliopisto\p{L}{0,3}|Instituut\p{L}{1,5}|Egyetem\p{L}{0,3}|Intézet\p{L}{0,3}|[ÚU]stav\p{L}*|Uniwersytet\p{L}*|Istituto|Cent(?:re|er|ro)|H[öo]gskolan|Hochschule|Hogeschool|Akademi\p{L}*|Fundaci[óo]n|Fondation|Fondazione|Stiftung|Stichting|Politecnico|Politechnik\p{L}*|Klinik(?:um)?s?|Krankenhaus(?:es)?|Ziekenhuis|Fachhochschule|H[ôo]pital|Ospedale|Museo|Mus[ée]e|Accademia|Academia|Acad[ée]mie|[ÉE]cole|Laborator\p{L}*|Compan\p{L}*|Academy|School|College|Museum|Hospital|Foundation|Association|Observatory|Agency|Council|Society|Station|Trust|Group|Works|Labs?)(?:\s+(?:and|und|et|y|e)\s+(?:the\s+|la\s+|l['’])?(?:Universit\p{L}*|Institut\p{L}*|Cent(?:re|er)|Laborator\p{L}*|Compan\p{L}*|Academy|School|College|Museum|Hospital|Foundation))?\.?$/iu.test(
          name,
        ),
    )
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name);
});

const NO_UNIT = [IS_AGREEMENT, IS_STREET, IS_FORM, OF_LAW, OF_SPEAKERS, OFFICE_OF_UNIT];

/** “Kestrel Photonics, established in …, hereinafter “Kestrel””: a party whose name has no word of a unit. */
const NAMED_PARTY =
  /^(?:\(?\d{1,2}[.)]\)?\s*|[a-d]\)\s*)?(?![^,(（“"]*?\sits\s\p{Lu})(?:(?:between|and|zwischen|und|entre|et|tra|e|y|the|die|der|dem|den|la|le|il|el|o|a)\s+|l['’])*((?:\d{1,5}[A-Za-z]?\s)?\p{Lu}[^“”"„«»(),;:：]{3,70}?)\s*(?=[,(（“"„«”])(?!,\s*(?:ambos|ambas|both|tous (?:les )?deux|toutes (?:les )?deux|entrambi|entrambe|beide)(?!\p{L}))(?:,[^“”"„«»]{0,120})?\(?[^“”"„«»(]{0,30}[“"„«”]\s*([^”"“»]{2,30}?)\s*[”"“»]/u;

/** Whether a name stands in quotes behind another: (the “Lead Institute”), （以下简称“素万大学”）. */
function isCalled(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const before = text.slice(Math.max(0, at - 50), at);
  if (CALLED_AS.test(before) && unitsIn(text.slice(0, at)).length > 0) return true;
  return (
    /[(（,，][^()（）“”"„«‘「『]{0,40}[“”"„«‘「『]\s*(?:the |l[aeo] |les |il |el |os? |as? |de[rn]? |die |das |het |l['’])?$/iu.test(before) &&
    /^\s*[”"“»’」』]/u.test(text.slice(at + name.length))
  );
}

/** The units of a text, each with the small words that belong to it up to a comma or a bracket: Institut des matériaux marins Xinzhuang, … */
function wholeNames(text: string): readonly string[] {
  const names = unitsIn(text).map((name) => `${name}${restOfName(name, text.slice(text.indexOf(name) + name.length))}`);
  return names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
}

/** The parties that the beginning of a document names. @param paragraphs its text before the first clause, line by line */
export function partiesOf(whole: readonly string[]): readonly Party[] {
  const paragraphs = withoutOthers(whole);
  const found: { name: string; aliases: Set<string>; otherName?: string }[] = [];
  // titles in capitals run names together: they count where nothing else names the parties
  const plain = labelsJoined(capitalsJoined(formsJoined(paragraphs)), unitsIn).filter((text) => /\p{Ll}|\p{Script=Han}/u.test(text));
  const lines = (plain.flatMap(unitsIn).length >= 2 ? [...letterheadOf(paragraphs, unitsIn), ...plain] : paragraphs).flatMap((one) =>
    one.split(NEXT_PARTY).flatMap(behindCalled),
  );
  const roles = rolesIn(lines, unitsIn);
  for (const text of lines.map((one) => withoutCallsOfParts(one, wholeNames(one)))) {
    const role = roles.get(text);
    const byRole = role && partyByRole(text.slice(role.length), role.called, unitsIn);
    if (byRole) {
      found.push(byRole);
      continue;
    }
    const label = labelInFront(text, unitsIn) ?? ordinalLabel(text, unitsIn);
    if (label) {
      const party = labelledParty(text.slice(label.index + label[0].length), label[1] ?? "", unitsIn);
      const same = found.find((one) => areOneParty(one, label[1] ?? "", party?.name ?? ""));
      const isUnit = (name: string) => unitsIn(name).length > 0;
      // 甲方：… among those in charge of the work is a person
      const isPerson = party !== undefined && !isUnit(party.name) && found.some((one) => shareAlias(one, party) && isUnit(one.name));
      // 甲方：… and Party A: … in the line below
      if (party && same) {
        for (const alias of [...party.aliases, folded(party.name)]) same.aliases.add(alias);
        same.otherName = party.name;
      } else if (party && !isPerson) found.push(party);
      continue;
    }
    const inClause = [...calledInClause(text), ...calledByLastWord(text)];
    if (inClause.length > 0) {
      found.push(...inClause);
      continue;
    }
    const named = wholeNames(text).filter((name) => !isCalled(text, name) && !isPartOf(text, name) && !IS_WORD_ALONE.test(name));
    const units = named.filter((_, index) => !isFormOfOther(text, named, index));
    const last = found.at(-1);
    const isUncalled = last !== undefined && [...last.aliases].every((alias) => [last.name, last.otherName ?? ""].some((name) => alias === folded(name)));
    const calledBy =
      units.length === 0 && isUncalled && CALLED.test(folded(text)) && !CALLED_TOGETHER_AS.test(folded(text).split(/[“"„«「]/u)[0] ?? "")
        ? aliasIn(folded(text))
        : undefined;
    if (calledBy !== undefined) last?.aliases.add(calledBy);
    for (const piece of calledBy === undefined ? text.replace(/^[^:：]{2,24}[:：]\s*/u, "").split(/[;；]\s*(?:and\s+)?/u) : []) {
      const [, other, alias] = unitsIn(piece).length === 0 ? (NAMED_PARTY.exec(piece) ?? []) : [];
      if (other === undefined || alias === undefined || isThing(folded(alias), folded(other)) || CALLS_ALL.test(folded(alias))) continue;
      // the address of a party, on the line below its name: Fenglin Road, Shanghai (the “College”)
      if (!IS_ADDRESS.test(other.trim()) && !isCountryName(other.trim()))
        found.push({ name: other.trim().replace(PLACE, ""), aliases: new Set([folded(alias)]) });
      else if (last && isUncalled) last.aliases.add(folded(alias));
    }
    for (const [index, name] of units.entries()) {
      if (IS_PART.test(name) && units.length > 1 && units.some((one, at) => Math.abs(at - index) === 1 && !IS_PART.test(one))) continue;
      if (isApposed(text, units, index)) continue;
      const inFront = units.slice(0, index).findLast((one, at) => at === 0 || !IS_PART.test(one));
      const bilingual = inFront !== undefined && isOtherName(text, inFront, name) ? found.find((one) => sameName(one.name, inFront)) : undefined;
      if (bilingual) {
        bilingual.otherName ??= name;
        bilingual.aliases.add(folded(name));
        continue;
      }
      const known = namedSo(found, name);
      if (known) {
        known.aliases.add(folded(name));
        // a title in capitals may hold less of the name; a shorter Chinese one is what it is called in short
        if (!/\p{Ll}/u.test(known.name) && name.length >= known.name.length - (/\p{Lu}/u.test(known.name) ? 4 : 0)) known.name = name;
      } else found.push({ name, aliases: new Set() });
    }
    for (const party of found) {
      const behind = textBehind(text, party);
      if (behind === undefined) continue;
      const rest = folded(behind).slice(0, 260);
      // the alias stands before the next party begins
      const next = Math.min(...found.flatMap((one) => (one === party ? [] : rest.indexOf(folded(one.name)))).filter((place) => place >= 0), rest.length);
      const near = behind.slice(0, next);
      const word = aliasIn(rest.slice(0, next));
      for (const called of shortNames(party.name, near, behind)) party.aliases.add(called);
      if (word !== undefined && !/^(?:agreement|project|协议|本|联合)/u.test(word)) party.aliases.add(word.replace(/^(?:the|die|la|le|il|el) /u, ""));
    }
  }
  if (found.length < 2) found.push(...bracketedParties(paragraphs.join("\n"), found));
  aliasesMoved(found, paragraphs);
  const labelled = found.filter((one) =>
    [...one.aliases].some(
      (alias) =>
        /(?:方|单位|机构|院校|企业|高校)[一二三四五六1-6]?$|立[契约]*人$|(?:institution|university|organi[sz]ation|applicant)$|^(?:part|coord|koord|lead partner|lider)/u.test(
          alias,
        ) || isOrdinal(alias),
    ),
  );
  return withoutPlatforms(labelled.length >= 2 ? labelled : withOtherNames(asIntroduced(asListed(found, paragraphs), paragraphs)))
    .slice(0, 8)
    .map(({ name, aliases, ...party }) => {
      const plain = name.replace(DECLINED, "$1$2");
      const own = [...aliases].map((alias) => alias.replace(CALLED_IN_FRONT, "")).filter((alias) => !CALLS_ALL.test(alias));
      return { ...party, name: plain, aliases: [...own, ...(plain === name ? [] : [folded(name)])] };
    });
}

/** First words that many units begin with. */
const GENERAL_FIRST = new RegExp(
  `^(?:research(?![a-z])|universi|institut|instytut|vien(?![a-z])|truong(?![a-z])|college|academ|centre|center|hochschule|ecole|school|department|faculty|fakultat|faculte|division|section|national|${CHINESE_PLACES.latin.toLowerCase()})`,
  "u",
);

/** Words that a sentence calls one party by, folded: its names, what it is called, the first word of its name. */
export function callNames({ name, aliases }: Party): readonly string[] {
  const [first = ""] = folded(name)
    .replace(/^(?:the|la|le|l'|il|el) ?/u, "")
    .split(" ");
  const plain = GENERAL_FIRST.test(first) || first.length < 4 ? [] : [first];
  const chinese = /^(\p{Script=Han}{2,8}?)(?:理工|科技|大学|学院|研究|有限|应用|工业)/u.exec(name)?.[1];
  return [...new Set([folded(name), ...aliases, ...plain, ...(chinese === undefined ? [] : [chinese])])].filter((word) => word.length > 1);
}
