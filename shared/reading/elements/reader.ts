import type { Clause, Statement } from "../clauses.ts";
import { folded } from "../folded.ts";
import { callNames, type Party } from "../parties.ts";
import { CHINESE_PLACES } from "../vocabulary/chinese-places.ts";
import type { Topic } from "../vocabulary/headings.ts";
import { ALL_PARTIES, ONE_PARTY, REFERS, SECRECY, SEPARATELY } from "../vocabulary/provisions.ts";
import { DEFINES } from "../vocabulary/rights-words.ts";
import { type WordTable, wordsIn } from "../vocabulary/words.ts";
import { kindsAsSubjects } from "./chinese-short-names.ts";
import { shortNames } from "./short-names.ts";

/** What the readers of elements are given: the clauses of a document in one language, and who its parties are. */
export type Reader = {
  readonly clauses: readonly Clause[];
  readonly parties: readonly Party[];
  readonly languages: readonly string[];
  /** whether folded text holds one of the words */
  readonly has: (table: WordTable, text: string) => boolean;
  /** the parties that a sentence names one by one, in its order, each with its place */
  readonly named: (text: string) => readonly { readonly party: string; readonly at: number }[];
  /** the other language of the file has an annex */
  readonly hasOtherAnnex?: boolean;
  /** the text in one of two languages that stand in turns or side by side: what follows in it stands further off on the page */
  readonly isHalf: boolean;
};

/** A letter that its reader accepts: the side that writes is “we”, the other “you”. What both do “together we” do. */
const WE =
  /(?<![a-z])vi (?:utfor|gjennomforer|genomfor|ansvarar|svarar|star for|bygger|mater|maler|leder|utvecklar|utvikler|tillverkar|analyserar|analyserer|levererar|leverer|samlar|samler|bidrar|bekostar|staller|stiller|betalar|betaler)(?![a-z])(?! (?:tillsammans|gemensamt|sammen|i fellesskap))|(?<![a-z])(?:nosotros|por nuestra parte|da parte nostra|de notre cote|unsererseits)(?![a-z])|(?<![a-z])noi(?! (?:tutti|due|insieme|abbiamo|siamo|proponiamo))(?![a-z])|(?<![a-z])nous (?!nous |vous |avons|sommes|serons|confirm|propos|esper|souhait|pri|remerci|conven|pouvons|partag|ensemble|deux|mettons d'accord|collabor|etudi)[a-z]+(?:ons|erons|irons|rons)(?![a-z])|(?<![a-z])(?:setzen|stellen|bringen|leisten|zahlen|tragen|ubernehmen|messen|liefern|bauen|entwickeln|betreiben|geben|finanzieren|untersuchen|werten) wir(?! (?:gemeinsam|beide|zusammen))(?![a-z])|(?<![a-z])wir (?:setzen|stellen|bringen|leisten|zahlen|tragen|ubernehmen|messen|liefern|bauen|entwickeln|betreiben|geben|finanzieren|untersuchen|werten)(?! (?:gemeinsam|beide|zusammen))(?![a-z])|(?<![a-z])(?<!together )we (?:at [a-z]+ )?(?:(?:shall|will)(?! (?:all |both )?(?:together|jointly|agree|meet))|give|bring|pay|provide|contribute|supply|lend)(?![a-z])/gu;
const YOU =
  /(?<![a-z])(?:ustedes|por su parte|da parte vostra|de votre cote|ihrerseits|voi(?! (?:tutti|potete|siete|avete)))(?![a-z])|(?<![a-z])vous (?!nous |avez|etes|trouver|voudr|pourr|pouvez|recev|accept|confirm|prion|vous)[a-z]+(?:ez|erez|irez|rez)(?![a-z])|(?<![a-z])(?:(?:und|wahrend|setzen|stellen|bringen|leisten|zahlen|tragen|ubernehmen|messen|liefern|bauen|entwickeln|geben|finanzieren) sie(?! (?:bitte|beide|gemeinsam|uns|sich|hiermit))(?![a-z])|sie (?:setzen|stellen|bringen|leisten|zahlen|tragen|ubernehmen|messen|liefern|bauen|entwickeln|betreiben|geben|finanzieren|untersuchen|werten|ein(?:e|en|er)?|zwei|drei|vier|\\d+)(?![a-z]))|(?<![a-z])(?:ni|dere) (?:utfor|gjennomforer|genomfor|ansvarar|svarar|star for|bygger|mater|maler|leder|utvecklar|utvikler|tillverkar|analyserar|analyserer|levererar|leverer|samlar|samler|bidrar|bekostar|staller|stiller|betalar|betaler)(?![a-z])|(?<![a-z])(?:you|your (?:people|staff|team|side|colleagues)) (?:(?:shall|will)(?! (?:find|see|note|agree|receive|recall|remember|understand|appreciate|hear|know|kindly|be|let))|give|bring|pay|provide|contribute|supply|lend)(?![a-z])/gu;

/** What the writer calls the other side: beside “we” it is the second party. */
const YOUR_UNIT =
  /(?<![a-z])(?:votre|your|ihre?|vostr[ao]|vuestr[ao]|voss[ao]) (?:universit|institut|ecole|entreprise|academi|laborator|laboratoire|centre|etablissement|hochschule|compan|college)/u;
/** Who writes a letter, and to whom: there “we” is never both. */
const WRITER =
  /(?<![a-z])(?:(?:we|i)(?: [a-z]+ly)? (?:shall|will|would|can|could|am|are|have)|my (?:group|team|colleagues|people|staff)|ours?|mine)(?![a-z])|[本我](?:中心|研究所|研究院|大学|学院|公司|单位|[院校所司方])(?!既有|现有|与|和)/gu;
const ADDRESSEE = /(?<![a-z])(?:you(?: and your \w+)? (?:shall|will|would|can|could)|yours)(?![a-z])/gu;

/** What kind of document it is, as far as it tells who “we” are. */
export type Voice = "agreement" | "letter" | "secrecy";

/** @param voice whose “we” it is: in a letter that one side signs the writer's; @param isHalf as in `Reader` */
export function readerOf(
  clauses: readonly Clause[],
  parties: readonly Party[],
  languages: readonly string[],
  voice: Voice = "secrecy",
  isHalf = false,
): Reader {
  const has = (table: WordTable, text: string) => wordsIn(table, languages).test(text);
  const one = new RegExp(wordsIn(ONE_PARTY, languages).source, "gu");
  const printed = clauses.flatMap(({ statements }) => statements.map(({ text }) => text)).join("\n");
  const initials = parties.map(({ name }) => initialsOf(name));
  const short = shortNames(clauses, parties);
  const names = parties.flatMap((party, index) => {
    const own = initials.filter((one) => one === initials[index]).length === 1 ? (initials[index] ?? "") : "";
    return [
      ...new Set([
        ...callNames(party),
        ...behindPlace(party),
        ...quotedNames(clauses, parties, party),
        ...(own.length > 2 && isInCapitals(own, printed) ? [own] : []),
        ...(short[index] ?? []).filter(({ isPlace }) => !isPlace).map(({ name }) => name),
      ]),
    ].map((name) => ({ name, party: String(index) }));
  });
  const kinds = kindsAsSubjects(clauses, parties);
  const first = short.flatMap((own, index) => own.filter(({ isPlace }) => isPlace).map(({ name }) => ({ name, party: String(index) })));
  const statements = voice === "agreement" ? clauses.flatMap((clause) => clause.statements) : [];
  const says = (side: RegExp) => statements.some(({ folded }) => folded.search(side) >= 0);
  const sides = voice === "letter" ? [WRITER, ADDRESSEE] : [WE, YOU].filter(() => says(WE) && (says(YOU) || says(YOUR_UNIT)));
  const named = (text: string) => {
    const places = names.flatMap(({ name, party }) => placesOf(text, name).map((at) => ({ party, at })));
    for (const { name, party } of first) if (text.startsWith(`${name} `) && !places.some(({ at }) => at < name.length)) places.push({ party, at: 0 });
    for (const { words, party } of kinds) for (const { index: at } of text.matchAll(words)) places.push({ party, at });
    for (const { 0: word, index } of text.matchAll(one))
      if (!places.some(({ at }) => at > index - 3 && at < index + word.length)) places.push({ party: word, at: index });
    for (const [index, side] of sides.entries()) for (const { index: at } of text.matchAll(side)) places.push({ party: index === 0 ? "we" : "you", at });
    const sorted = places.toSorted((a, b) => a.at - b.at);
    return sorted.filter((place, index) => sorted[index - 1]?.party !== place.party || sorted.findIndex(({ party }) => party === place.party) === index);
  };
  return { clauses, parties, languages, has, named, isHalf };
}

/** Shanghai Lingang Maritime College: the place tells it from no other, the next word may. */
const behindPlace = ({ name }: Party): readonly string[] => {
  const word = PLACE_FIRST.exec(folded(name))?.[1];
  return word === undefined || UNIT.test(word) || GENERAL.test(word) ? [] : [word];
};
const PLACE_FIRST = new RegExp(`^(?:the )?(?:${CHINESE_PLACES.latin.toLowerCase()}) ([a-z]{5,}) [a-z]`, "u");
const GENERAL =
  /^(?:east|west|north|south|central|normal|first|second|third|international|national|advanced|applied|technical|medical|ocean|maritime|new|green|joint)/u;

/** Havbro Institute of Grid and Storage: HIGS, in folded text. */
const initialsOf = (name: string) => [...name.matchAll(/(?<![\p{L}’'])\p{Lu}(?=\p{Ll})/gu)].map(([letter]) => letter.toLowerCase()).join("");

/** (“Thornaby”) on a line of its own before the first clause: a word of the name of one party alone, which is no word of a unit. */
function quotedNames(clauses: readonly Clause[], parties: readonly Party[], { name }: Party): readonly string[] {
  const said = clauses.filter(({ isPreamble }) => isPreamble).flatMap(({ statements }) => statements.map(({ text }) => text));
  const quoted = said.flatMap((text) => [...text.matchAll(/[(（][“"„«]\s*(\p{Lu}[\p{L}-]{3,20})\s*[”"“»][)）]/gu)].map(([, word = ""]) => folded(word)));
  const isIn = (word: string, whole: string) => placesOf(folded(whole), word).length > 0;
  return quoted.filter((word) => !UNIT.test(word) && isIn(word, name) && !parties.some((one) => one.name !== name && isIn(word, one.name)));
}
const UNIT = /^(?:universi|instit|cent(?:re|er|ro|rum)|college|academ|compan|school|hospital|laborator|foundation|group|society|agency|trust|council)/u;

/** HAS is the Hungarian Academy of Sciences where nobody “has” anything. */
const isInCapitals = (initials: string, printed: string) =>
  [...printed.matchAll(new RegExp(`(?<!\\p{L})${initials}(?!\\p{L})`, "giu"))].every(([word]) => word === word.toUpperCase());

function placesOf(text: string, name: string): readonly number[] {
  const found: number[] = [];
  const isWord = /^[a-z0-9]/.test(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (isWord && (/[a-z0-9]/.test(text.charAt(at - 1)) || (name.length < 5 && /[a-z]/.test(text.charAt(at + name.length))))) continue;
    found.push(at);
  }
  return found;
}

export const namesAll = ({ has }: Reader, text: string) => has(ALL_PARTIES, text);

/** Provisions that hold elements by accident only. */
const ASIDE: readonly Topic[] = [
  "definitions",
  "confidentiality",
  "publication",
  "liability",
  "law",
  "general",
  "termination",
  "recitals",
  "parties",
  "signature",
];

/** Whether nothing of these topics is looked for in a clause: its heading announces something else. */
export function isAside(clause: Clause, wanted: readonly Topic[]): boolean {
  return clause.isPreamble || (ASIDE.some((topic) => clause.topics.has(topic)) && !wanted.some((topic) => clause.topics.has(topic)));
}

export const isSecrecy = ({ has }: Reader, clause: Clause, { folded }: Statement) =>
  clause.topics.has("confidentiality")
    ? clause.topics.size === 1 || isTimeOfSecrecy(clause) || has(SECRECY, folded)
    : clause.heading === "" && has(SECRECY, folded);
/** 保密期限, “Confidentiality Period”; but not “Term and confidentiality”. */
const isTimeOfSecrecy = ({ topics, heading }: Clause) => topics.size === 2 && topics.has("term") && !TWO_THINGS.test(heading);
const TWO_THINGS = /[,;/&、与和及]|(?<![a-z])(?:and|und|et|y|e|en|og|och)(?![a-z])/u;

/** “X” means …, and whatever stands under definitions with such a word. */
export function isDefinition({ has }: Reader, clause: Clause, { folded: told }: Statement): boolean {
  if (IS_QUOTED_TERM.test(told)) return true;
  const folded = told.replace(MEANS_AS_NOUN, " ");
  if (!has(DEFINES, folded)) return false;
  return (
    clause.topics.has("definitions") ||
    /^["'(]|^(?:[^,，]{0,40}[,，] )?(?:se entiende|entende-se|on entend|si intende) (?:por|par|per)(?![a-z])|^[^,，]{0,60}["”』»]\s*(?:means|shall mean|(?:系|是)?指|bezeichne|bedeute|designe|significa)|(?:means|shall mean|系指|是指)/u.test(
      folded,
    )
  );
}

/** “"Results" are findings, software and inventions …”: what a word stands for, unless it is said whose they are. */
const IS_QUOTED_TERM =
  /^["'][a-z][^"']{2,40}["'] (?:is|are)(?: (?:any|all|the|such))?(?! (?:joint|common|own|co-?own|property|shared|held|divided|vested|kept))(?= [a-z])/u;

/** “within the means that they have”: what somebody has, not what a word says. */
const MEANS_AS_NOUN =
  /(?<![a-z])(?:the|its|their|our|your|own|any|all|other|these|such|no|by|of|with|financial|technical|material|available|necessary) means(?![a-z])/gu;

/** The parts of a sentence between commas. */
export const partsOf = (folded: string): readonly string[] => folded.split(/(?<!\d)[,，;；](?!\d)|[,，;；](?=\s)/u);

/** Whether the sentence leaves to a later agreement what the words are about, in the same part of it. */
export function isLeftOpen({ has, languages }: Reader, folded: string, matched: WordTable): boolean {
  if (PROPOSED.test(folded)) return true;
  const parts = partsOf(folded);
  const own = parts.filter((part) => has(matched, part));
  // die Parteien werden, bevor …, einen Vertrag schließen, der … regelt: the words themselves go from one part to the other
  const left = [...folded.matchAll(new RegExp(wordsIn(SEPARATELY, languages).source, "gu"))].filter(({ 0: words }) => partsOf(words).length > 1);
  const isWithin = (part: string) => {
    const at = folded.indexOf(part);
    return left.some(({ 0: words, index }) => index < at + part.length && index + words.length > at);
  };
  return (
    has(SEPARATELY, folded) &&
    own.every((part) => has(SEPARATELY, part) || isWithin(part) || ASKS_WHOSE.test(part) || CONDITION.test(part) || NAMES_RIGHTS.test(part) || ITEM.test(part))
  );
}
/** 越方提出，可能形成的专利应由双方共有: what one side proposes, which the other has not agreed to. */
const PROPOSED = /^[\s\d.()（）一二三四五六七八九十、]*[\p{Script=Han}]{1,8}(?:提出|建议|主张|希望)[,，]/u;
/** “The cash, staff time and equipment … will be agreed”: the first things of a list that goes on. */
const ITEM = /^[\s\d.()]*(?:the |any |all |die |der |das |les? |la |los |las |el |il |gli |os? |as? |de |het )?[a-z]+(?: [a-z]+)?\s*$/u;
/** “If the project brings an income, …”, 产生经济效益的，: a part that tells when, and not what. */
const CONDITION = /^[\s\d.()]*(?:if|where|should|wenn|falls|sofern|si|se|als|indien)(?![a-z])|^[^，,]{2,24}(?:产生|取得|获得|形成)[^，,]{2,16}的$/u;
/** “To whom the right belongs, and in what shares, shall be determined …”: a part that asks says nothing itself. */
const ASKS_WHOSE =
  /^\s*(?:to whom|whose|who(?:ever)? (?:(?:is|are|shall|will)(?: to)? )?(?:be the )?own(?:s|ers?)?(?![a-z])|whether|how|in what shares|wem |wer |ob |a qui |si |a quien |quien )|归谁|由谁|如何|怎么|怎样/u;

/** “The ownership of the results, the shares of each …”: a part that names what is to be told and tells nothing of it. */
const NAMES_RIGHTS =
  /^[\s\d.()]*(?:(?:uber|hinsichtlich|bezuglich|betreffend|on|as to|as regards|regarding|concerning|sur|quant a|concernant|sobre|en cuanto a|respecto (?:a|de)|su|sulla|sull'|sulle|quanto (?:alla|a)|over|inzake|om|ohledne) ?)?(?:the |die |der |das |la |le |les |l'|el |il |a |o |as |de |het )?(?:(?:d[ueo]|dell?|of the|das|el|il|le|o) (?:regime[n]?|scheme|system|regelung) d(?:e|er|i|ell[ao']|a|u) ?)?(?:rechte? an|rights? (?:in|to)|droits? sur|derechos? sobre|diritti su|direitos sobre|rechten op|propriete|ownership|allocation|titularite|copropriete|propiedad|titularidad|proprieta|titolarita|propriedade|titularidade|zuordnung|eigentum|inhaberschaft|eigendom)(?![a-z])(?!.*(?<![a-z])(?:gehor(?:t|en)|steh(?:t|en)|bleib(?:t|en)|liegen?|appartien(?:t|nent)|pertenecen?|appartengono|behoren|is|are|shall|will|belongs?|vests?|remains?|ist|sind|wird|werden|est|sont|reste|es|son|sera|e|sono|spetta|resta|sao|is|zijn)(?![a-z]))/u;

export const isReference = ({ has }: Reader, { folded }: Statement) => has(REFERS, folded);

/** Whether the file holds the annex that a sentence sends the reader to. */
export const hasAnnex = ({ clauses, hasOtherAnnex }: Reader) =>
  hasOtherAnnex || clauses.some(({ isAnnex }) => isAnnex) || clauses.some(({ statements }) => statements.some(({ paragraph }) => paragraph.isCell));

/** Statements with their clauses, without headings. */
export function* statementsWith(reader: Reader, skip: (clause: Clause) => boolean): Generator<{ readonly clause: Clause; readonly statement: Statement }> {
  for (const clause of reader.clauses) {
    if (skip(clause)) continue;
    for (const statement of clause.statements) if (!statement.isHeading) yield { clause, statement };
  }
}
