import { folded } from "../folded.ts";
import { RECITES } from "./signing-words.ts";
import { IS_UNIT } from "./unit-words.ts";

/** What a party is called, behind its name and without quotes. */

const NORDIC_CALLING = "(?:nedan kalla[dt]|i det följande kalla[dt]|heretter kalt|herefter kaldet)";
/** A participle alone belongs to a name: el centro denominado Instituto Catalán de Nanotecnología. */
const WORDS_OF_CALLING = `(?:${NORDIC_CALLING}|hereinafter (?:referred to as|called)|(?:in het vervolg|hierna) (?:te noemen|genoemd)|hierna(?=\\s*:)|(?:en adelante|en lo sucesivo|in seguito|di seguito|nel seguito|doravante),? (?:denominad|denominat)[oa]|ci-après,? dénommée?|jäljempänä)[\\s:,]+(?:the |la |le |el |il |de |het |l['’])?`;
export const CALLED_AS = new RegExp(`${WORDS_OF_CALLING}$`, "u");
/** What a party is called without quotes: nedan kallad Högskolan; no first word of a name. */
export const CALLED_WORD = new RegExp(`${WORDS_OF_CALLING}(\\p{Lu}\\p{Ll}{2,20}(?:\\s[1-4A-D](?!\\p{L}))?)(?!\\p{L}|\\s+\\p{Lu})`, "u");
/** ACORDO QUE ENTRE SI CELEBRAM A FUNDAÇÃO … E O HOSPITAL …: the words of a title in capitals around the parties. */
export const CELEBRATED =
  /QUE (?:ENTRE S[IÍ] )?(?:CELEBRA[MN]|FIRMA[MN]|SUSCRIBEN)(?: ENTRE)?(?: [AO]S?| EL| LA)?(?=\s)|(?<=CELEBRA.{8,120}\p{Lu}{3}) (?:E [OA]|Y (?:EL|LA))(?=\s\p{Lu}{4})/gu;
/** What a party is in the agreement, where nothing else calls it: …, în calitate de Partener 1; …, in its capacity as Coordinator. */
export const CALLED_BY_ROLE =
  /^[^;。(（“"„«]{0,140}?(?:în calitate de|in (?:its|the) capacity (?:of|as)|en (?:sa )?qualité de|in qualità di|na qualidade de|en calidad de|in (?:ihrer|seiner) Eigenschaft als|als|jako|som)\s+(?:the |le |la |el |o |a )?((?:[Cc]oord[io]n|[Kk]oord[iy]n|[Pp]arten|[Pp]artner|[Ll][íi]der|[Ll]eader|[Ll]ead|[Bb]enefici|[Ss]ocio)\p{L}*(?:\s[1-5A-E](?!\p{L}))?)(?=\s*(?:[,;.(§]|\d+\.|$|and|und|et|și|y|e|i|a\s))/u;
/** The same, in the definite form, at the end of its line, where the next party begins: … nedan kallad Högskolan Xinzhuang-institutet …. */
const CALLED_BARE = new RegExp(`${NORDIC_CALLING}[\\s:,]+\\p{Lu}\\p{Ll}{2,20}(?:an|en|et)(?=\\s+\\p{Lu}\\p{L})`, "gu");
export const behindCalled = (text: string): readonly string[] => {
  const ends = [...text.matchAll(CALLED_BARE)].map(({ index, 0: words }) => index + words.length);
  return [0, ...ends].map((from, at) => text.slice(from, ends[at] ?? text.length).trim());
};
/** A line that says what the party named above is called: – nachstehend „THE“ genannt –. */
export const CALLED =
  /^[\s(–-]*(?:nachstehend|nachfolgend|im folgenden|hereinafter|hereafter|ci-apres|en adelante|di seguito|nel seguito|doravante|以下|下称|简称|vertreten|represent)/u;

/** Behind a unit named so: the next party, where “and” stands behind a comma or before words of a unit; no “Science and Technology”. */
const NEXT_PARTY =
  ',\\s(?:and|und|et|y|e|en)\\s(?:(?:the|das|die|der|la|le|el|il)\\s)?\\p{Lu}|\\s(?:and|und|et|y|e|en)\\s[^,()（）“”"„«;]{0,60}(?:[Uu]niversi|[IiÍí]nstitu|[Aa]cadem|[Cc]ollege|[Hh]ochschule)';
/** … Hospital, affiliated to … University: a unit by itself. */
const AFFILIATED =
  "affiliated (?:to|with)|attached to|rattachée? à|affiliée? à|zugehörig zu|angegliedert an|adscrit[oa] a|dependiente de|afiliad[oa] a|vinculad[oa] a|afferente a|affiliat[oa] a|verbonden aan|aangesloten bij|knuten till";
/** The unit to which a party belongs, and which is none itself: …, whose ultimate parent is … Holding N.V. of Maastricht, the Netherlands (“VQ”). */
const OWNER = new RegExp(
  `(?:,?\\s*(?:which is |being )?(?:${AFFILIATED})(?=\\s(?:the |der |dem |de |het |den |la |l['’]|le |il |el |lo |a |o )?\\p{Lu})|,\\s*(?:whose (?:ultimate )?(?:parent|holding)(?: company| undertaking)? is|(?:a|an|the) (?:[\\p{Ll}-]+ ){0,3}(?:subsidiary|affiliate|member|unit|part|hospital) of|dont la (?:société mère|maison mère) est|[\\p{Ll} ]{3,60}?(?:controllata|partecipata|detenuta|posseduta) da(?:lla)?|filiale (?:à 100 ?% )?d(?:[eu]|['’](?=\\p{Lu}))|deren Muttergesellschaft|eine[rmn]? (?:\\p{Ll}+ )?Tochter(?:gesellschaft)? (?:der|des|von)|filial d[eo]))(?:\\s|(?<=['’]))(?:(?!${NEXT_PARTY})[^()（）“”"„«;]){3,140}(?=[(（“"„«]|${NEXT_PARTY}|$)`,
  "u",
);
/** The same in Chinese: 系布里斯班Oyster Rock Inc.之子公司 */
const CHINESE_OWNER = /[，,]\s*(?:系|为|是)[^，,。；;（(]{2,60}(?:之|的)(?:全资|控股|附属|关联)?(?:子|附属|关联)?公司/u;
/** What two are called, joined: the Foundation and the Observatory. */
const CALLED_TOGETHER = /(?<=called (?:the )?)\p{Lu}\p{Ll}+ and (?:the )?\p{Lu}\p{Ll}+/u;
/** A. …, B. …, C. …: letters in front of the parties, one behind the other. */
const LETTERED = /^([A-H])\.\s+(?=\p{Lu}[\p{L}-]{2})/u;

/** Pursuant to Decision No. 12 of the Ministry of Science;: by what law the parties may agree, one of several such lines. */
const LEGAL_GROUND =
  /^(?:[-–•*·]\s*)?(?:pursuant to|based on|on the basis of|in accordance with|having regard to|in view of|by virtue of|can cu|vu (?:le|la|les|l')|visto|vista|vistos|vistas|auf grund|aufgrund|gemass|berdasarkan|根据|依据|按照)\s?.{6,240}[;；]\s*$/u;

/** Signed for the Foundation: what stands below a text without numbers. */
const SIGNED_FOR = /^(?:signed|executed|agreed) (?:for|by|on behalf of) /iu;

const UNITS = new RegExp(IS_UNIT, "giu");
/** 住所：…市大学城1号 */
const ADDRESS = /^(?:住\s?所\s?地?|(?:通讯|注册|单位|联系)?地\s?址)\s*[:：]/u;

/** Behind it what several are called: ci-après ensemble « les Établissements ». */
export const CALLED_TOGETHER_AS =
  /(?<![a-z])(?:ensemble|together|collectively|jointly|collectivement|conjointement|gemeinsam|zusammen|insieme|congiuntamente|conjuntamente|gezamenlijk|lacznie)(?![a-z])|[合统]称/u;

/** A name in quotes, or words of calling without any. */
const TELLS_CALLED =
  /[“”"„«「]|[(（][^()（）]{0,40}['‘][^'‘’()（）]{2,30}['’]\s*[)）]|hereinafter|hereafter|nachstehend|nachfolgend|ci-après|en adelante|en lo sucesivo|di seguito|doravante|[下简合]称/iu;

const isGround = (text: string) => LEGAL_GROUND.test(folded(text)) && !TELLS_CALLED.test(text) && !/[（(][甲乙丙丁]方[)）]|签[订署]/u.test(text);

/** “… étant ci-après désignés individuellement la « Partie » et collectivement les « Parties »”: what each and all are called, and nobody new. */
const CALLS_EACH_AND_ALL =
  /(?<![a-z])(?:individuellement|individually|separately|einzeln|individualmente|singolarmente|ciascun[ao]|afzonderlijk|each|chacun[e]?)(?![a-z]).{0,70}(?<![a-z])(?:collectivement|ensemble|conjointement|collectively|jointly|together|gemeinsam|zusammen|conjuntamente|colectivamente|congiuntamente|collettivamente|coletivamente|gezamenlijk)(?![a-z])/u;
const namesNobody = (text: string) => {
  const each = CALLS_EACH_AND_ALL.exec(folded(text));
  // Musterallee 7, Germany (“MUS”) (each a “Party”, …): what one is called stands in front
  return each !== null && !/[“"„«]/u.test(folded(text).slice(0, each.index)) && text.match(UNITS) === null;
};

/** on Embodied Robotics for Flexible Assembly: a line of the title that says what the work is about. */
const IS_TOPIC = /^(?:on(?! (?:the one|one|behalf|the other))|regarding|concerning|über|betreffend|zum Thema|sur|sobre|inzake)\s[^,;:“”"(（]{4,120}$/iu;

/** Agreement on Cooperation in Science and Technology: a title that says what it is about, and no parties. */
const IS_TITLE =
  /^(?:\p{L}+ ){0,3}(?:agreement|memorandum(?: of (?:understanding|co-?operation))?|arrangement|protocol|convention|accord|convenio|acuerdo|accordo|acordo)\s+(?:on|for|concerning|regarding|in the field of|sur|sobre|su)\s(?!.*(?<![a-z])(?:between|among|entre|tra|fra)(?![a-z]))[^,;:“”"(（]{4,120}$/iu;

/** The beginning of a document without letters in front of its parties, and without units that are no parties. */
export function withoutOthers(paragraphs: readonly string[]): readonly string[] {
  const letters = paragraphs.flatMap((text) => LETTERED.exec(text)?.[1] ?? []).join("");
  const areLetters = letters.length > 1 && "ABCDEFGH".startsWith(letters);
  const recital = paragraphs.findIndex((text) => RECITES.test(folded(text)));
  // reasons behind the parties name places of work and others, unless they tell what a party is called
  const isBehind = recital >= 0 && (paragraphs.slice(0, recital).join("\n").match(UNITS) ?? []).length > 1;
  return paragraphs
    .filter(
      (text) =>
        !SIGNED_FOR.test(text) &&
        !IS_TOPIC.test(text.trim()) &&
        !IS_TITLE.test(text.trim()) &&
        !ADDRESS.test(text) &&
        !namesNobody(text) &&
        !isGround(text) &&
        !(isBehind && RECITES.test(folded(text)) && !TELLS_CALLED.test(text)),
    )
    .map((text) => (areLetters ? text.replace(LETTERED, "") : text).replace(OWNER, " ").replace(CHINESE_OWNER, "").replace(CALLED_TOGETHER, ""));
}

/** What all parties are called together: the “Participants”, “两校”. */
export const CALLS_ALL =
  /^(?:(?:the|die|les|las|los|le|i|as|os|de) )?(?:(?:co-?operation |contracting |joint |two |both )?(?:part(?:y|ies)|participants|partners|signatories|institutions|universities|sides)|(?:vertrags|projekt|kooperations)?parteien|parties|partenaires|etablissements|partes|entidades|instituciones|parti|partijen|parterna|partene|parterne|osapuolet|strony|strany|felek)$|^(?:[双两各三四]方|[两各三]家?(?:校|院|所|单位|机构|企业)|甲乙双方|(?:合作|协议|签约)(?:各|双)方)$/u;
/** 以下简称甲方, in a bracket without quotes. */
export const CALLED_IN_FRONT = /^(?:以下|下)?(?:简称|合称|统称|称)(?:为)?(?=\p{Script=Han})/u;
