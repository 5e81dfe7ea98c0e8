import { joinedSpans } from "./joined-spans.ts";
import { CHINESE_NUMBER, chineseNumber, NUMBER_IN_WORDS, numberOfWords, withoutBoxes } from "./numbers.ts";
import { UNIT_WORDS } from "./vocabulary/calendar-words.ts";

/** A span of time in folded text, from the sign `from` to before `to`. */
export type ReadDuration = { readonly months: number; readonly from: number; readonly to: number };

const C = CHINESE_NUMBER;

/** “And a half” between the number and its unit: zweieinhalb Jahre, two and a half years, drieënhalf jaar, 2½ years. */
const HALF_INSIDE =
  "einhalb|(?:en|e)nhalf|\\s?½|\\s1/2|\\s+(?:and a half|and one[- ]half|et demie?|y medi[oa]|e mezz[oa]|e mei[oa]|en een halve?|och (?:en |ett )?halvt?|og (?:en |et )?halvt?)(?![a-z])";
/** One year and a half in one word: anderthalb Jahre, anderhalf jaar, halvannet år, masfél év, półtora roku. */
const ONE_AND_A_HALF =
  /(?<![a-z])(?:anderthalb(?:en?)?|anderhal(?:f|ve)|halvannet|halvandet|masfel|puolitoista|poltora)\s+(?:jahre?n?|jaar|ar|ev(?:es|re)?|vuotta|vuoden|roku)(?![a-z])/gu;
const UNITS = UNIT_WORDS.map(([months, words]) => `(?<${months === 12 ? "years" : "months"}>${words.join("|")})`).join("|");
/** A number in Latin letters and its unit stand apart: Tamar is no span of eight years, but ötéves is one of five. */
const DURATION = new RegExp(
  `(?<![\\p{Script=Latin}\\d.,])(?:(?<figures>\\d{1,3}|\\d[.,]5(?=\\s*-?[jyav]))|(?<words>(?!to\\s+an(?![a-z]))${NUMBER_IN_WORDS}))(?<half>${HALF_INSIDE})?(?<![a-z](?=(?!ev(?:es|re|ig)?(?![a-z])|honap)[a-z]))\\s*-?\\s*(?:\\(\\s*(?<again>\\d{1,3}|\\d[.,]5|\\d ?½|${NUMBER_IN_WORDS})\\s*\\))?\\s*-?(?:full |calendar |academic |contract |project |complete |consecutive |volle |ganze )?\\s*(?:${UNITS})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
  "gu",
);
const CHINESE_DURATION = new RegExp(
  `(?:(?<![\\d.年第])|(?<=(?:\\d|${C})年)(?=[^年月]{1,3}个月))(?:(?<figures>\\d{1,3}|\\d\\.5(?=\\s*年))|(?<words>${C}{1,4}))\\s*(?:[(（]\\s*(?<again>\\d{1,3}|${C}{1,4})\\s*[)）])?\\s*(?:(?<years>个?周?年(?!月|\\s*\\d{1,2}\\s*月|\\s*${C}{1,2}月|底|末|初|内每))|(个月))`,
  "gu",
);

/** Spans of years and months in folded text: five (5) years, 36 Monate, zweieinhalb Jahre, 三年, 四十二个月. */
export function readDurations(told: string): readonly ReadDuration[] {
  const text = withoutBoxes(told);
  const found: ReadDuration[] = [];
  const isFree = (from: number, to: number) => !found.some((one) => from < one.to && to > one.from);
  for (const form of [DURATION, CHINESE_DURATION]) {
    for (const { 0: whole, index: from, groups = {} } of text.matchAll(form)) {
      const amount = amountOf(groups.again) ?? amountOf(groups.figures) ?? amountOf(groups.words);
      const isOfYears = groups.years !== undefined;
      // 206年月日 is a badly read day
      if (amount === undefined || amount === 0 || amount > (isOfYears ? 99 : 240)) continue;
      const to = from + whole.length;
      const behind = isOfYears ? HALF.exec(text.slice(to))?.[0] : undefined;
      const isHalf = behind !== undefined || (groups.half !== undefined && Number.isInteger(amount));
      const months = isOfYears ? amount * 12 + (isHalf ? 6 : 0) : amount;
      if (isFree(from, to)) found.push({ months, from, to: to + (behind?.length ?? 0) });
    }
  }
  for (const { 0: words, 1: unit = "", 2: figures, index } of text.matchAll(UNIT_FIRST))
    if (isFree(index, index + words.length)) found.push({ months: Number(figures) * (/^a/u.test(unit) ? 12 : 1), from: index, to: index + words.length });
  for (const { 0: words, index } of text.matchAll(ONE_AND_A_HALF)) found.push({ months: 18, from: index, to: index + words.length });
  for (const { 0: word, 1: years = "", index } of text.matchAll(ADJECTIVE)) {
    const amount = ADJECTIVE_YEARS.find(([form]) => new RegExp(`^(?:${form})`, "u").test(years))?.[1];
    const isOfTime = TIME_BEFORE.test(text.slice(0, index)) || TIME_AFTER.test(text.slice(index + word.length));
    if (amount !== undefined && isOfTime && isFree(index, index + word.length)) found.push({ months: amount * 12, from: index, to: index + word.length });
  }
  for (const { 0: words, 1: ordinal = "", index } of text.matchAll(ANNIVERSARY)) {
    const amount = ORDINAL_YEARS.findIndex((form) => new RegExp(`^(?:${form})$`, "u").test(ordinal)) + 1;
    if (amount > 0 && ENDS_ON.test(text.slice(0, index)) && isFree(index, index + words.length))
      found.push({ months: amount * 12, from: index, to: index + words.length });
  }
  return joinedSpans(
    found.toSorted((a, b) => a.from - b.from),
    text,
  );
}

/** The unit in front of its number, as Italian deeds have it: anni 4 (quattro), mesi 36. */
const UNIT_FIRST = /(?<=(?<![a-z])(?:di|a|in|per|de|pari a) )(anni|mesi|anos|meses)\s+(\d{1,3})(?:\s*\([a-z ]+\))?(?!\s*(?:anni|mesi|[\d/.]))/gu;

/** Spans said by an adjective: validità triennale, dreijährige Laufzeit, duración cuatrienal. */
const ADJECTIVE_YEARS: readonly (readonly [string, number])[] = [
  ["bienn|bien|bianual|zwei|twee|tva|to", 2],
  ["trienn|trien|drei|drie|tre", 3],
  ["quadrienn|cuatrien|quadrien|cuadrien|vier|fyra|fire", 4],
  ["quinquenn|quinquen|quinquien|funf|vijf|fem", 5],
];
const ADJECTIVE =
  /(?<![a-z])((?:bi|tri|quadri|cuatri|cuadri|quinqu?)en+al|(?:zwei|drei|vier|funf)jahrig|(?:twee|drie|vier|vijf)jarig|(?:tva|tre|fyra|fem|to|fire)arig)[a-z]{0,2}(?![a-z])/gu;

/** An end that is told as an anniversary: on the third anniversary thereof, am dritten Jahrestag, au cinquième anniversaire. */
const ORDINAL_YEARS = [
  "first|1st|ersten?|premier|primer[oa]?|primeiro",
  "second|2nd|zweiten?|deuxieme|segundo|secondo",
  "third|3rd|dritten?|troisieme|tercer[oa]?|terzo|terceiro",
  "fourth|4th|vierten?|quatrieme|cuarto|quarto",
  "fifth|5th|funften?|cinquieme|quinto",
  "sixth|6th|sechsten?|sixieme|sexto|sesto",
];
const ANNIVERSARY = new RegExp(`(?<![a-z])(${ORDINAL_YEARS.join("|")})\\s+(?:\\(\\w+\\)\\s+)?(?:anniversa[a-z]*|aniversario|jahrestage?s?)(?![a-z])`, "gu");

/** What an end stands behind; a payment or a review on an anniversary ends nothing, and one may end on it need not. */
const ENDS_ON =
  /(?<![a-z])(?:until|till|through|up to|(?<!(?:may|can|could) (?:be )?)(?:end|expir|terminat|conclud|laps)(?:e|s|es|ed|ing)?(?: automatically)? (?:on|upon|at|with)|bis(?: zu[mr])?|endet (?:am|mit)|jusqu'(?:au?|a la)|(?:fin|expire) (?:au|le)|hasta|(?:termina|finaliza|vence|expira) (?:en|no)|fino (?:al|a)|(?:scade|termina) (?:al|il)|ate|tot)\s+(?:(?:and including|einschliesslich)\s+)?(?:(?:the|dem|den|el|il|o|ao|au|le|de|het)\s+)?(?:(?:end|close) of (?:the )?)?(?:(?:day|date) (?:before|preceding|of) )?(?:(?:the|its|their)\s+)?$/u;

const TIME =
  "vigencia|vigenza|duracion|duracao|durata|durada|duree|plazo|prazo|periodo|validez|validita|validade|efficacia|termine|laufzeit|dauer|zeitraum|looptijd|duur|geldigheid|avtalstid|avtalsperiod|giltighet\\p{L}*|loptid|lopetid|varighet|varighed|lobetid|gyldighet\\p{L}*|period(?:e|en)?";
/** The noun of a time that an adjective is said of: vigencia de carácter trienal, dreijährige Vertragslaufzeit; a plan or a programme is none. */
const TIME_BEFORE = new RegExp(`(?:${TIME})\\s+(?:(?:e|es|sera|sara|de|di|del|da|con|a|ist|betragt|caracter|carattere|tipo)\\s+){0,3}$`, "u");
const TIME_AFTER = new RegExp(`^\\s+(?:\\p{L}*(?:${TIME}))(?![a-z])`, "u");

/** “and a half”, behind the words of a span: 三年半, three years and a half. */
const HALF = /^(?:半|\s+(?:and a half|et demie?|y medio|e mezzo|e meio))/u;

const amountOf = (text: string | undefined) =>
  text === undefined
    ? undefined
    : /^\d+(?:[.,]5| ?½)?$/.test(text)
      ? Number(text.replace(/,| ?½/, (sign) => (sign === "," ? "." : ".5")))
      : (chineseNumber(text) ?? numberOfWords(text));
