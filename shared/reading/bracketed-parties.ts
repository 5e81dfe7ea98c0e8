import { folded } from "./folded.ts";
import { countriesIn } from "./values/named-countries.ts";
import { isThing } from "./vocabulary/thing-words.ts";
import { IS_UNIT } from "./vocabulary/unit-words.ts";

type Called = { readonly name: string; readonly aliases: Set<string> };

/** A name, and in a bracket what it is called afterwards. */
const CALLED_IN_BRACKET =
  /(\p{Lu}[^()“”„«»"\n;:]{3,90}?)\s*(?:\(|(?:[–—]|(?<=\s)-|-(?=\s))\s*[^()“”„«»"\d]{3})[^()“”„«»"\d]{0,40}[“„«"]\s*([^”“»"]{2,24}?)\s*[”“»"]/gu;

/** The same without quotes: … Céramiques SARL (Tangzhen). */
const CALLED_PLAINLY = /(\p{Lu}[^()“”„«»"\n;:]{3,90}?)\s*\((?:the |la |le |l['’]|die |der |das |il |el |de |het )?(\p{Lu}[\p{L}\d&-]{1,24})\)/gu;

/** 与オホーツクのぞみ水産研究機構（…，以下简称“乙方”）: a name of whatever words in front of what it is called in Chinese. */
const CALLED_IN_CHINESE =
  /(?<=^|[与和及、，])([^，。；：、（）()“”"\s]{4,40}?)[（(](?:[^（）()“”"]{0,80}[，,；;])?\s*(?:以下|下文)?(?:简称|下称|称)为?\s*[“"「]([^”"」]{1,12})[”"」]\s*[）)]/gmu;
/** Who stands for a party, where the line above with its name could not be read: its General Manager Mr. Chen (“Yanrong”). */
const STANDS_FOR = /(?:^|\s)its\s+\p{Lu}/u;

/** This Agreement is made between …: what stands in front of the first name. */
const BEFORE_NAME =
  /^.*(?<!\p{L})(?:between|among|zwischen|entre|tra|tussen|mellan|mellem|mellom|pomiędzy|między|mezi|medzi|med|između)\s+(?=(?:the )?\p{Lu})/u;

/**
 * Parties of which no word of a unit is known, in whatever language: … университетом, Россия (далее — «ПУ»). None where the text names
 * fewer than two with those that are known.
 */
export function bracketedParties(text: string, known: readonly { readonly aliases: ReadonlySet<string> }[]): readonly Called[] {
  const isCountry = (alias: string) => countriesIn(alias).length > 0;
  const plainly = [...text.matchAll(CALLED_PLAINLY)].filter(([, , alias = ""]) => !isCountry(alias));
  const matches = [...text.matchAll(CALLED_IN_BRACKET), ...text.matchAll(CALLED_IN_CHINESE), ...(plainly.length > 1 ? plainly : [])];
  const called = matches.flatMap(([, name = "", alias = ""]) => {
    const own = folded(alias);
    return isThing(own) || STANDS_FOR.test(name) || known.some(({ aliases }) => aliases.has(own))
      ? []
      : [{ name: nameIn(name.replace(BEFORE_NAME, "")).trim(), aliases: new Set([own]) }];
  });
  return called.length + known.length >= 2 ? called : [];
}

/** The name up to its seat; behind who stands for it: D. Anselmo Quiroga, en nombre y representación de la Fundación …. */
function nameIn(text: string): string {
  const [first = text, ...rest] = text.split(",");
  const unit = IS_UNIT.test(first) ? undefined : rest.find((part) => IS_UNIT.test(part) && /^\s*\p{Ll}/u.test(part));
  return unit === undefined ? first : unit.slice(Math.max(0, unit.search(/\p{Lu}/u)));
}

/** What one party says before the next: с одной стороны, и … */
const NEXT_OF_STATEMENT = /с\s+(?:одной|другой|третьей)\s+стороны\s*,?\s*(?:и\s+)?/u;
/** A name with what is its own in quotes, its seat, and what it is called: Учреждение «Институт …», г. Томск, именуемое в дальнейшем «Институт». */
const CALLED_IN_CLAUSE =
  /^\s*(\p{Lu}[^,;«»"“”]{2,140}(?:[«"“][^«»"“”]{2,90}[»"”])?)(?:,[^«»"“”;]{0,120})?(?:[,(]\s*(?:далее\s+)?именуем\p{L}{2}\s+(?:в\s+дальнейшем|далее)\s*[:–—-]?|(?<=[»"”])\s*\(\s*далее\s*[:–—-])\s*[«"“]([^«»"“”]{2,30})[»"”]/u;

/** The parties of a Russian preamble, which says of each what it is called, one behind the other. */
export const calledInClause = (text: string): readonly Called[] =>
  text.split(NEXT_OF_STATEMENT).flatMap((one) => {
    const [, name, alias] = CALLED_IN_CLAUSE.exec(one) ?? [];
    if (name === undefined || alias === undefined || isThing(folded(alias))) return [];
    // ФГАОУ ВО «… университет» signs: what stands in quotes is its own
    const quoted = /[«"“]([^«»"“”]{8,})[»"”]/u.exec(name)?.[1];
    return [{ name: name.trim(), aliases: new Set([folded(alias), ...(quoted === undefined ? [] : [folded(quoted)])]) }];
  });

/**
 * “RED LAKE INSTITUTE OF TECHNOLOGY,” and “Kenora, Canada (“RLIT”)” below it as one: the name, where it is and what it is called; so a name
 * in capitals, an address below it, and (the "Institute") on a line of its own, without the address.
 */
export function capitalsJoined(paragraphs: readonly string[]): readonly string[] {
  const isName = (name = "") => name.length < 90 && !/\p{Ll}/u.test(name) && IS_UNIT.test(name);
  const isCallAlone = (text = "") =>
    /^[(（](?:hereinafter[\s,:]*(?:referred to as|called)?[\s,:]*)?(?:the |la |le |l['’]|die |der |das |el |il )?[“"„«][^“”"„«»]{2,24}[”"“»][)）][,;.]?$/iu.test(
      text.trim(),
    );
  const isAddress = (text = "") => /\d/u.test(text) && /\p{Ll}/u.test(text) && text.length < 110 && !/[.;:]\s*$/u.test(text);
  return paragraphs.flatMap((text, at) => {
    const [before = "", next, last] = [paragraphs[at - 1]?.trim(), paragraphs[at + 1], paragraphs[at + 2]];
    const isCalled = isName(text) && (isCallAlone(next) || (isAddress(next) && isCallAlone(last)));
    if (isCalled) return [`${text.trim()} ${(isCallAlone(next) ? next : last)?.trim()}`];
    if (isCallAlone(text) && (isName(paragraphs[at - 1]) || (isAddress(paragraphs[at - 1]) && isName(paragraphs[at - 2])))) return [];
    if (isAddress(text) && isName(paragraphs[at - 1]) && isCallAlone(next)) return [];
    const isBroken = before.endsWith(",") && isName(before) && /^\p{Lu}\p{Ll}[^(（“"]{2,60}[(（]\s*[“"„«]/u.test(text);
    return [isBroken ? `${before} ${text}` : text];
  });
}
