import cs from "i18n-iso-countries/langs/cs.json" with { type: "json" };
import da from "i18n-iso-countries/langs/da.json" with { type: "json" };
import de from "i18n-iso-countries/langs/de.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import es from "i18n-iso-countries/langs/es.json" with { type: "json" };
import fi from "i18n-iso-countries/langs/fi.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import hu from "i18n-iso-countries/langs/hu.json" with { type: "json" };
import it from "i18n-iso-countries/langs/it.json" with { type: "json" };
import nl from "i18n-iso-countries/langs/nl.json" with { type: "json" };
import pl from "i18n-iso-countries/langs/pl.json" with { type: "json" };
import pt from "i18n-iso-countries/langs/pt.json" with { type: "json" };
import ru from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import sv from "i18n-iso-countries/langs/sv.json" with { type: "json" };
import zh from "i18n-iso-countries/langs/zh.json" with { type: "json" };
import { countries } from "../../text/countries.ts";
import { hasHan } from "../../text/han.ts";
import { folded } from "../folded.ts";
import { remembered } from "../remembered.ts";

/**
 * A country named in a text: its code of ISO 3166-1, and where (from 0, end not included). `part`: the code of ISO 3166-2 of the part of it
 * that is named, one with a law of its own.
 */
export type NamedCountry = { readonly code: string; readonly part?: string; readonly from: number; readonly to: number };

const TABLES = [cs, da, de, en, es, fi, fr, hu, it, nl, pl, pt, ru, sv, zh];
/** Names in use that the tables have not, or have otherwise. */
const MORE: readonly (readonly [string, string])[] = [
  [
    "CN",
    "中华人民共和国|中国大陆|p.r. china|prc|mainland china|volksrepublik china|vr china|people's republic of china|republique populaire de chine|kiina|kina",
  ],
  ["GB", "united kingdom|great britain|grossbritannien|royaume-uni"],
  ["AU", "new south wales|nueva gales del sur|新南威尔士"],
  ["GB-ENG", "england|wales|angleterre|inglaterra|inghilterra|英格兰|威尔士"],
  ["GB-SCT", "scotland|schottland|ecosse|escocia|scozia|苏格兰"],
  ["US", "united states|usa|u.s.a.|vereinigte staaten|etats-unis|estados unidos|stati uniti"],
  ["KR", "south korea|sudkorea|coree du sud|corea del sur"],
  ["RU", "russia|russland"],
  ["CZ", "czech republic|czechia|tschechien"],
  ["NL", "the netherlands|holland"],
];
/** Of texts that name a country's law: “deutsches Recht” is 德国法律. */
const ADJECTIVES: readonly (readonly [string, string])[] = [
  ["DE", "german|deutsch|allemand|aleman|tedesc|duits|tysk|niemieck|nemeck|nemet|saksalai"],
  ["FR", "french|franzos|francais|frances|frans|fransk|francusk|francouzsk"],
  ["ES", "spanish|spanisch|espagnol|espanol|spagnol|espanhol|spaans|spansk|hiszpansk"],
  ["IT", "italian|italien|wlosk"],
  ["PT", "portugues|portoghes|portugiesisch"],
  ["AT", "austrian|osterreichisch|autrichien|austriac"],
  ["CH", "swiss|schweizerisch|schweizer|suisse|suiz|svizzer|zwitsers|szwajcarsk"],
  ["FI", "finnish|finnisch|finsk|finlandais|finlandes|suomalai"],
  ["SE", "swedish|schwedisch|svensk|zweeds|suedois|sueco|svedese|szwedzk"],
  ["HU", "hungarian|ungarisch|magyar"],
  ["NL", "dutch|niederlandisch|nederlands|neerlandais|holandes|olandes"],
  ["GB", "english|british"],
  ["CN", "chinese|chinesisch|chinois|chin[oa]|cinese|prc"],
  ["JP", "japanese"],
  ["BE", "belgian|belgisch|belge|belga|belgijsk"],
  ["DK", "danish|danisch|dansk|danois|danes"],
  ["NO", "norwegian|norwegisch|norsk|norvegien"],
  ["PL", "polish|polnisch|polonais|polsk"],
  ["CZ", "czech|tschechisch|cesk"],
  ["GR", "greek|griechisch|grec"],
  ["IE", "irish|irisch"],
  ["IL", "israeli|israelisch"],
  ["CA", "canadian|kanadisch|canadien"],
  ["AU", "australian"],
  ["NZ", "new zealand"],
  ["BR", "brazilian|brasilianisch|brasileir"],
  ["CL", "chilean|chilen"],
  ["MX", "mexican"],
  ["AR", "argentin"],
  ["TR", "turkish|turkisch"],
  ["KR", "korean|koreanisch"],
  ["TH", "thai"],
  ["VN", "vietnamese"],
  ["IN", "indian(?!a)"],
  ["RU", "russian"],
  ["SG", "singapore"],
];
/** More that name the side of an agreement alone. */
const ADJECTIVES_OF_SIDES: readonly (readonly [string, string])[] = [
  ["MY", "malaysian"],
  ["ID", "indonesian"],
  ["EG", "egyptian"],
  ["PK", "pakistani"],
  ["RS", "serbian"],
  ["RO", "romanian"],
  ["BG", "bulgarian"],
  ["UA", "ukrainian"],
  ["BY", "belarus(?:s?ian)?"],
  ["KZ", "kazakh(?:stani)?"],
  ["UZ", "uzbek"],
  ["HR", "croatian"],
  ["SI", "slovene|slovenian"],
  ["SK", "slovak"],
  ["EE", "estonian"],
  ["LV", "latvian"],
  ["LT", "lithuanian"],
  ["IS", "icelandic"],
  ["ZA", "south african"],
  ["CO", "colombian"],
  ["PE", "peruvian"],
  ["CU", "cuban"],
  ["IR", "iranian"],
  ["SA", "saudi"],
];
const LAW =
  "(?:law(?!n)|recht|droit|legislac?i?on|ley|legge|diritto|lei(?!s)|direito|lag(?!o)|(?:ratt|rett|ret)(?:t?ens?|s)?(?!\\p{L})|jog|legislazione|pra[wv](?:o|a|u|em|ni\\p{L}*)?(?!\\p{L})|laki|lain)";
/** The law of a country: “deutsches Recht”, “droit allemand”. */
const laws = () =>
  ADJECTIVES.map(
    ([code, stems]) =>
      [code, new RegExp(`(?<!\\p{L})(?:${stems})\\p{L}{0,4}\\s+${LAW}|(?<!\\p{L})${LAW}\\p{L}{0,4}\\s+(?:${stems})\\p{L}{0,3}`, "gu")] as const,
  );
const NAMES_LAW = new RegExp(LAW, "u");

type Names = {
  readonly latin: RegExp;
  readonly han: RegExp;
  readonly codes: ReadonlyMap<string, string>;
  readonly laws: readonly (readonly [string, RegExp])[];
};
/** Made when a text is first asked about: most programs that load this never ask. */
let known: Names | undefined;

function names(): Names {
  if (known) return known;
  const codes = new Map<string, string>();
  const add = (name: string, code: string) => {
    const own = folded(name);
    const isHan = hasHan(own);
    if (!codes.has(own) && own.length >= (isHan ? 2 : 4) && code !== "XK") codes.set(own, code);
  };
  for (const [code, words] of MORE) for (const word of words.split("|")) add(word, code);
  for (const { code, name } of countries()) add(name, code);
  for (const { countries: table } of TABLES)
    for (const [code, given] of Object.entries(table)) for (const name of typeof given === "string" ? [given] : given) add(name, code);
  const sorted = [...codes.keys()].toSorted((one, other) => other.length - one.length);
  const source = (isHan: boolean) =>
    sorted
      .filter((name) => hasHan(name) === isHan)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|");
  known = { codes, latin: new RegExp(`(?<!\\p{L})(?:${source(false)})(?!\\p{L})`, "gu"), han: new RegExp(source(true), "gu"), laws: laws() };
  return known;
}

/** Whether two codes, each of a country or of a part of it, may name one: England lies in the United Kingdom, Scotland is not England. */
export const sameCountry = (one: string, other: string): boolean => one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);

/** Whether a name is that of a country, but for one sign at its end or beginning. */
export function isCountryName(name: string): boolean {
  const { codes } = names();
  const own = folded(name);
  return [own, own.slice(1), own.slice(0, -1)].some((one) => codes.has(one));
}

/** The countries that a text names, in its order, in the languages of partners and in Chinese. */
export const countriesIn = remembered((raw): readonly NamedCountry[] => {
  const { latin, han, codes, laws: every } = names();
  const text = folded(raw);
  const found: NamedCountry[] = [];
  for (const form of [latin, han])
    for (const { 0: name, index } of text.matchAll(form)) {
      const code = codes.get(name);
      if (code === undefined) continue;
      found.push({ code: code.slice(0, 2), ...(code.length > 2 && { part: code }), from: index, to: index + name.length });
    }
  for (const [code, law] of NAMES_LAW.test(text) ? every : [])
    for (const { 0: all, index } of text.matchAll(law))
      if (!found.some((one) => one.from < index + all.length && index < one.to)) found.push({ code, from: index, to: index + all.length });
  return found.toSorted((one, other) => one.from - other.from);
});

/** The country of “Hungarian”, “Singapore” or 匈牙利, in front of the word for a side. */
export function countryOfSide(word: string): string | undefined {
  const own = folded(word).trim();
  const adjective = [...ADJECTIVES, ...ADJECTIVES_OF_SIDES].find(([, stems]) => new RegExp(`^(?:${stems})\\p{L}{0,4}$`, "u").test(own));
  return adjective?.[0] ?? countriesIn(own).find(({ from, to }) => from === 0 && to === own.length)?.code;
}

/** 代表马来西亚种植园资源部: the authority of a foreign country that a line names alone; in running text it need be no party. */
export function ministryOf(line: string): string | undefined {
  const [, name] = MINISTRY.exec(line.trim()) ?? [];
  const [country] = name === undefined ? [] : countriesIn(name);
  return country?.from === 0 && country.code !== "CN" ? name : undefined;
}
const MINISTRY =
  /^(?:For |谨?代\s*表)?\s*(\p{Script=Han}{4,24}(?<![总分全内外南北西东中局]|项目|事业|市场|销售|法务|财务|采购|人事|研发|工程)(?:部|署|局|厅|委员会))\s*[:：]?$/u;
