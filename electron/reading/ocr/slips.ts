import { readDates } from "../../../shared/reading/dates.ts";
import { folded } from "../../../shared/reading/folded.ts";

/** “9. März A026”, “14 de marzo de Z026”: a letter for the first figure of what may be a year. */
const YEAR = /(?<=\p{L}\.?,?\s)[A-Za-z?](?=0[0-4]\d(?![\p{L}\d]))/gu;
/** “620 m?”, “m?)” on the next line: behind a figure no question ends with its unit. */
const SQUARE_METRES = /(?<=(?:^|\d\s?)m)[?”"](?=$|[\s)\],;])/gu;
/** “17 June © 2026”: a speck between a month and its year. */
const SPECK = /(?<=\d\.?\s\p{L}{3,}|\p{L}{3,}\s\d{1,2},)\s[^\p{L}\p{N}\s,.'’/–-]\s(?=20[0-4]\d(?!\d))/gu;
/** “Dr. Katharina Vogel_”, “24 June 2026_”: the end of a line to sign on. */
const LINE_TO_SIGN = /(?<=\p{Ll}|\s20[0-4]\d)(?:_|\s?\|)$/u;
/** “Xue Ting!an”: no mark stands within a word. */
const SMALL_L = /(?<=\p{Ll})!(?=\p{Ll})/gu;
/** “| have read this Agreement”: nothing else stands in front of a verb of one's own. */
const CAPITAL_I =
  /(?<=^|[.;:,]\s|\s(?:and|that|which)\s)\|(?=\s(?:have|am|was|hereby|confirm|agree|accept|acknowledge|understand|will|shall|undertake|certify|declare|,))/gu;
/** “Printed name; Rong Bozhai”: the mark behind a label. */
const COLON = /(?<=^(?:(?:printed|full|typed) )?(?:name|title|position|signature|date))\s?;(?=\s|$)/iu;
/** “Szűcs Győz"”, “Győz6”: the last letter of a Hungarian name. */
const LONG_O = /(?<=^[^“„"]*\p{Lu}\p{Ll}*[őű]\p{Ll}*)["”6]$/u;
/** “Prof, Jin Lixuan”: the stop behind a title. */
const STOP = /(?<=(?:^|[:：]\s)(?:Prof|Dra?|Assoc))[,;:](?=\s\p{Lu}\p{Ll})/u;
/** “Akos Biró, ©”: a speck of a seal behind a name. */
const SPECK_BEHIND = /(?<=^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]+){1,3}),?\s[©®°*+<>~=•·]$/u;

/** “Dra. Xóchitl Nájera Urquid:”: the last letter of a whole name behind a degree. */
const SMALL_I = /(?<=^(?:Dra?|Prof|Ing|Lic|Mtra?)\.\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,3}):$/u;
/** “Moorabinda Fuels Pty Lud”: the form of a company. */
const LIMITED = /(?<=(?:Pty|Co|Pte)\.?,?\s?)L[uil]d(?!\p{L})/gu;
/** “Manager ;”: the same behind an office. */
const MARK_BEHIND = /(?<=^\p{Lu}\p{Ll}+(?: \p{L}+){0,3})\s[;»]$/u;

/** “IIL. Work of the parties”, “VIl. Confidentiality”: the last I of a heading's number, which is no 49. */
const ROMAN = /(?<=^[IVX]{1,4})[Ll](?=\.\s+\p{Lu})/u;

/** A line that Tesseract has read in Latin letters, without the slips of which only one reading makes sense: a date without its year is none. */
export function withoutSlips(text: string): string {
  const dated = text.replaceAll(YEAR, "2");
  const isDate = dated !== text && readDates(folded(dated)).length > readDates(folded(text)).length;
  return (isDate ? dated : text)
    .replaceAll(SPECK, " ")
    .replaceAll(SQUARE_METRES, "²")
    .replaceAll(SMALL_L, "l")
    .replaceAll(CAPITAL_I, "I")
    .replaceAll(LIMITED, "Ltd")
    .replace(ROMAN, "I")
    .replace(COLON, ":")
    .replace(LONG_O, "ő")
    .replace(STOP, ".")
    .replace(SPECK_BEHIND, "")
    .replace(MARK_BEHIND, "")
    .replace(SMALL_I, "i")
    .replace(LINE_TO_SIGN, "");
}

/** 申方：海港大学 beneath a seal: a word that there is none, for one that heads a side; and 沈予宁亻 before （签字）: no word ends with half a sign. */
export const withSideNamed = (text: string): string => text.replace(/^申(?=方\s?[:：(（])/u, "甲").replace(/(?<=\p{Script=Han})亻$/u, "");

/** “L. Subject of the cooperation” above “II. Duration”, where no other line is the first of the count: I. @param lines a page in the order of reading */
export function withFirstRoman<Line extends { readonly text: string }>(lines: readonly Line[]): readonly Line[] {
  const second = lines.findIndex(({ text }) => /^II\.\s+\p{Lu}/u.test(text));
  const first = lines.slice(0, Math.max(0, second)).findLastIndex(({ text }) => /^[Ll]\.\s+\p{Lu}/u.test(text));
  if (first < 0 || lines.some(({ text }) => /^I\.\s/u.test(text))) return lines;
  return lines.map((line, at) => (at === first ? { ...line, text: `I${line.text.slice(1)}` } : line));
}
