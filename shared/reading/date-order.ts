import { readDates } from "./dates.ts";

/** A day in figures whose first two parts are parted by a slash or a dash: 08/12/2026; with full stops the day is first everywhere. */
const IN_FIGURES = /(?<![\d/-])(\d{1,2})(\s*[/-]\s*)(\d{1,2})(\s*[/-]\s*)((?:19|20)\d{2})(?![\d/-])/gu;

/** Words of the United States, in folded text: its states' universities, its law, its name; a state behind a town. */
const AMERICAN =
  /(?<![a-z])(?:state university|university system|united states|u\.\s?s\.(?:\s?a\.)?(?=\s)|usa|regents of the|(?<=, |(?<![a-z])of |(?<![a-z])in )(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming))(?![a-z])/u;
/** The record of a program that writes 6/4/2026 for the fourth of June. */
const OF_ENVELOPE = /(?<![a-z])certificate of completion(?![a-z])[\s\S]*(?<![a-z])signer events?(?![a-z])/u;
/** 6 May 2024: who writes days so in words does not put the month first in figures. */
const DAY_BEFORE_WORD = /(?<!\d)\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? (?:19|20)\d{2}(?!\d)/gu;

/** Whether the days in figures of a file have the month first, and whether one of them that can be read in one way alone settles that; else words of the United States tell it. */
export function dateOrder(text: string): { readonly monthFirst: boolean; readonly isSettled: boolean } {
  const days = [...text.matchAll(IN_FIGURES)].map(([, first, , second]) => [Number(first), Number(second)] as const);
  const [dayFirst, monthFirst] = [days.some(([first]) => first > 12), days.some(([, second]) => second > 12)];
  if (dayFirst || monthFirst) return { monthFirst: monthFirst && !dayFirst, isSettled: dayFirst !== monthFirst };
  const isAmerican = (AMERICAN.test(text) || OF_ENVELOPE.test(text)) && ![...text.matchAll(DAY_BEFORE_WORD)].some(([words]) => readDates(words).length === 1);
  return { monthFirst: days.length > 0 && isAmerican, isSettled: false };
}

/** Folded text as long as before in which such days are written with the year first, as every reader takes them. */
export const withYearFirst = (text: string): string =>
  text.replace(IN_FIGURES, (_, month: string, one: string, day: string, other: string, year: string) => `${year}${one}${month}${other}${day}`);
