import { folded } from "../../folded.ts";
import { callNames, type Party } from "../../parties.ts";
import { mainScript } from "../../scripts.ts";
import { countriesIn } from "../../values/named-countries.ts";
import { CHINESE_NO_NAME, CHINESE_SURNAMES, NO_NAME } from "../../vocabulary/signing-words.ts";
import { personIn } from "./person-names.ts";
import { isQuoteOf, type Signatory } from "./sign-line.ts";

/** Two who sign for one unit on one line: “By: Noam Levi, CEO, and Tal Oren, CFO”, 王建国、李文华. */

const AND = "(?:and|und|sowie|et|y|e|ed|og|och|ja|en|&)";
/** Right behind the first name, or behind the office of the first and a comma or a bracket. */
const BEHIND_NAME = new RegExp(`^\\s*(?:,?\\s*${AND}\\s+|\\s[/／]\\s*|、\\s*|\\u3000\\s*)(?=\\p{Lu})`, "u");
const BEHIND_OFFICE = new RegExp(
  `^\\s*(?:,[^,;:()（）]{2,48},\\s*${AND}\\s+|[(（][^()（）:：]{2,48}[)）]\\s*(?:,?\\s*${AND}\\s+|,\\s*|[/／、]\\s*))(?=\\p{Lu})`,
  "u",
);
const CHINESE_BEHIND =
  /^(?:\s*[(（][^()（）:：]{2,24}[)）])?\s*[、/／和与及]\s*(?=(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}(?:[·•]\p{Script=Han}{1,8}){1,2})(?:$|\s*[(（]))/u;
const HAS_OFFICE = /^\s*(?:[,(（–-]\s*\p{L}{2,}|$)/u;

/** In a firm, a branch and an authority; a person may have none of these in the name. */
const OF_A_UNIT =
  /(?<!\p{L})(?:ll[cp]|ltd|limited|inc|gmbh|partners?|partner(?:schaft|innen)|sons|sohne|hijos|fils|figli|brothers|associates|company|co|branch|consult(?:ing|ants)|trust|holdings?|group|bank|materials|structures|services?|lawyers|solicitors|kanzlei)(?!\p{L})|[区委局处]$/u;
/** Who sees another sign. */
const AS_WITNESS = /witness|zeug(?:e|in)(?![a-z])|temoin|testig|testimon|testemunh|getuige|vittne|swiad|svedk|见证/u;
const IN_OFFICE = /(?<![a-z])c[a-z]{1,2}o(?![a-z])|re[ck]tor|kanzler|chancell|presid|direct|dekan|decan|geschaftsfuhr|manager/u;
/** Counsel Ben Holt, Syndikus Jan Kraft. */
const OFFICE_IN_FRONT = /^(?:Counsel|Syndikus|Attorney|Solicitor|Advocate|Barrister|Justiziar(?:in)?|Registrar|Provost|Dean|Bursar)\s+(?=\S+\s+\S)/u;

const wordsOf = (name: string) =>
  folded(name)
    .split(/[\s.]+/u)
    .filter((word) => word.length > 2);

/** Whether a second name is a firm, a part of a party, a witness or in a country. @param behind it, up to the end of the line */
function isNobody(name: string, behind: string, parties: readonly Party[]): boolean {
  const own = folded(name);
  const bracket = /^\s*[(（]([^()（）]*)/u.exec(behind)?.[1];
  if (OF_A_UNIT.test(own) || AS_WITNESS.test(folded(behind))) return true;
  if (parties.some((party) => callNames(party).some((called) => wordsOf(called).some((word) => wordsOf(name).includes(word))))) return true;
  if (/\p{Script=Han}/u.test(name)) return false;
  return countriesIn(behind).length > 0 || (bracket !== undefined && !NO_NAME.test(folded(bracket)) && !IN_OFFICE.test(folded(bracket)));
}

/** The second of two people on the line of the first, who bears an office where the first does. */
function secondOn(text: string, first: string, parties: readonly Party[]): string | undefined {
  const at = text.indexOf(first);
  if (at < 0) return undefined;
  const behind = text.slice(at + first.length);
  const chinese = CHINESE_BEHIND.exec(behind);
  if (chinese) {
    const name = /^\p{Script=Han}+(?:[·•]\p{Script=Han}+)*/u.exec(behind.slice(chinese[0].length))?.[0] ?? "";
    const isName = (CHINESE_SURNAMES.includes(name.charAt(0)) || /[·•]/u.test(name)) && !CHINESE_NO_NAME.test(name);
    return isName && !isNobody(name, behind.slice(chinese[0].length + name.length), parties) ? name : undefined;
  }
  const mark = BEHIND_NAME.exec(behind) ?? BEHIND_OFFICE.exec(behind);
  // 沈致远 / Shen Zhiyuan, В. А. Волков / В. А. 沃尔科夫 are one person in two scripts
  if (!mark || /\p{Script=Han}/u.test(first) || (/[/／]/u.test(mark[0]) && /\p{Script=Han}/u.test(behind.slice(mark[0].length)))) return undefined;
  const rest = behind.slice(mark[0].length).replace(OFFICE_IN_FRONT, "");
  const name = personIn(rest, parties)?.name;
  if (name === undefined || !name.includes(" ") || NO_NAME.test(folded(name))) return undefined;
  const own = rest.slice(rest.indexOf(name) + name.length);
  // Wang Jianguo / Jack Wang: one person by two names
  // В. А. Сокольников / В. А. 索科利尼科夫
  if (/[/／]/u.test(mark[0]) && mainScript(name) !== mainScript(first)) return undefined;
  if (isNobody(name, own, parties) || (/[/／]/u.test(mark[0]) && wordsOf(first).some((word) => wordsOf(name).includes(word)))) return undefined;
  // “Dean of Law, Arts, and Global Health” ends with no office
  return BEHIND_NAME.test(behind) ? (HAS_OFFICE.test(own) ? name : undefined) : /^\s*[,(（–-]\s*\p{L}{2,}/u.test(own) ? name : undefined;
}

/** Each of two who sign on one line as a signer, with the unit, the day and the hand of that line. */
export function withCouples(read: readonly Signatory[], parties: readonly Party[]): readonly Signatory[] {
  return read.flatMap((one) => {
    const at = one.lines.findIndex(isQuoteOf(one));
    const texts = [one.quote, `${one.quote} ${one.lines[at + 1]?.text.trim() ?? ""}`];
    const second = texts.map((text) => (one.name === undefined ? undefined : secondOn(text, one.name, parties))).find((name) => name !== undefined);
    const isNew = second !== undefined && !read.some(({ name }) => name !== undefined && folded(name) === folded(second));
    return isNew ? [one, { ...one, name: second }] : [one];
  });
}
