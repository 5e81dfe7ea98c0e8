import type { Case } from "../../shared/case/case.ts";
import { isTakenFromFiles } from "../../shared/reading/proposals.ts";
import type { ReadProposal } from "../../shared/reading/propose.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import { languageNames } from "../../shared/text/language-names.ts";
import { differencesText, keptText } from "../../shared/text/paper-difference.ts";
import { isLocated } from "../../shared/wizard/agreement-elements.ts";
import { text } from "../ui/text.ts";
import type { ElementRow } from "./element-line.ts";

const words = text.agreements.reading;

/** What a line says of its element: the value first, then how it is known. `isDoubtful`: the second in the colour of doubt. */
export type RowText = { readonly value: string; readonly note: string; readonly isDoubtful: boolean; readonly isQuote: boolean };

/** A person's answer as it is, otherwise what was read; confidence is told only where nobody has decided. `isOpen`: what it says otherwise is told below it. */
export function rowText(row: ElementRow, theCase: Case, isOpen = false): RowText {
  const { proposal, answer, decision, isCut } = row.reading ?? {};
  const isDecided = decision !== undefined && decision !== "owed";
  if (row.kind === "seal") return sealText(row);
  const unsigned = (decision === "accepted" || decision === "typed") && isSaidAgainst(row) ? text.agreements.unsigned : "";
  const renamed = row.kind === "signature" && row.renamed && !isOpen ? text.agreements.renamedTo(row.renamed.was, row.renamed.now) : "";
  const facts = { ...proposal?.facts, ...given(answer) };
  const own = isDecided ? given(answer) : facts;
  // who confirmed an element without its words has them beside it from the file; who says that it is not there has seen them
  const quote = (decision === "marked-missing" ? row.quote : row.quote || proposal?.quote) ?? "";
  const value = row.kind === "signature" ? signatureValue(own) : row.element === "term" ? periodValue(own) || quote : quote;
  const isQuote = row.kind === "element" && value === quote;
  if (row.differences && !isOpen) return { value, note: differencesText(row.differences), isDoubtful: true, isQuote };
  if (renamed) return { value, note: [renamed, unsigned].filter(Boolean).join("；"), isDoubtful: true, isQuote };
  const kept = row.kept && !isOpen ? keptText(row.kept) : "";
  if (isCut && !isDecided && !proposal && value === "") return { value: words.notReadHere, note: "", isDoubtful: true, isQuote: false };
  if (isDecided || !proposal) return { value, note: [unsigned || decidedNote(row, value), kept].filter(Boolean).join("；"), isDoubtful: false, isQuote };
  if (proposal.choices) return { value: words.choices(proposal.choices.length), note: words.chooseOne, isDoubtful: true, isQuote: false };
  const why = words.why[proposal.why];
  // that nothing is found is said once
  if (value === "" && proposal.why === "nothing-found") return { value: why, note: "", isDoubtful: true, isQuote: false };
  const otherDate = "matched" in proposal ? proposal.otherDate : undefined;
  const notes = [
    row.kind === "signature" && "matched" in proposal ? words.unit[proposal.matched] : "",
    otherDate === undefined ? "" : words.otherDate(otherDate),
    why,
    row.kind === "element" && row.element === "term" ? coverage(own, theCase) : "",
    row.kind === "element" && row.autoRenewal === true ? words.renews : "",
    proposal.status === "missing" ? "" : clarityNote(row, own.name, proposal),
  ];
  return {
    value: value || (proposal.status === "missing" ? words.notFound : ""),
    note: notes.filter((note) => note !== "").join("，"),
    isDoubtful: proposal.status !== "present" || proposal.clarity === "doubtful" || otherDate !== undefined,
    isQuote,
  };
}

/**
 * How clear the words are; an accent is lost first where a name is read from a picture, however clear it is: that is for a person to see. Where it is the
 * pen that is missing, how clear the print is says nothing.
 */
function clarityNote({ kind }: ElementRow, name: string | undefined, { clarity, why }: ReadProposal): string {
  const isLatin = kind === "signature" && /\p{Script=Latin}/u.test(name ?? "");
  if (clarity !== "digital" && isLatin && (clarity === "clear" || isUnsigned(why))) return words.accents;
  return isUnsigned(why) ? "" : words.clarity[clarity];
}

/** What was read saw no signature by hand, and a person who looked says that there is one. */
const isSaidAgainst = ({ kind, reading }: ElementRow): boolean =>
  kind === "signature" && (reading?.answer?.reading?.unsigned === true || (reading?.proposal !== undefined && isUnsigned(reading.proposal.why)));

/** It counts as confirmed as it was entered: nobody has decided it in view of what was read of the file. */
export const isOnlyEntered = ({ kind, state, isEntered }: ElementRow): boolean => kind !== "seal" && state === "stated" && isEntered === true;

/** Pages are still being read, and nothing of the line was read so far: it is confirmed by none of them. */
export const isStillRead = ({ reading }: ElementRow): boolean => reading?.isPending === true && reading.proposal === undefined;

/**
 * How such a line stands where the file is not read to its end: where reading was stopped before anything of it was read, the original is still to be seen, unless
 * somebody has given where it stands there.
 */
export const enteredState = (row: ElementRow): "entered" | "unfinished" => (isUnread(row) && !isLocated(row) ? "unfinished" : "entered");

const isUnread = ({ reading }: ElementRow): boolean => reading === undefined || (reading.isCut === true && reading.proposal === undefined);

/** Nothing by hand was seen where a party signs. */
export const isUnsigned = (why: ReadProposal["why"]): boolean => why === "name-only" || why === "line-empty";

/** Beside what a person has decided: where it came from, where it stands, or that nothing of it was read. */
function decidedNote(row: ElementRow, value: string): string {
  if (isFromFiles(row)) return text.agreements.fromFiles;
  const { proposal, isPending, isSkipped, isCut } = row.reading ?? {};
  // that it is still being read its result says
  if (value === "" && (isPending || isSkipped)) return row.kind === "element" && row.state === "stated" && isSkipped ? text.agreements.statedOnly : "";
  return value === "" && isPending === false && (proposal === undefined || proposal.status === "missing")
    ? isCut
      ? words.notReadHere
      : words.notFromFile
    : "";
}

/** A passage of the document, with the page that it is on where that is known. */
export type Quoted = { readonly quote: string; readonly page?: number | undefined };

/** The passages that an opened line shows whole: those that were read, one for each side; of an element that is decided otherwise, the one that stands for it. */
export function quotesOf(row: ElementRow): readonly Quoted[] {
  const { proposal, decision, isOffered = false } = row.reading ?? {};
  const read = (proposal?.places ?? []).filter(({ quote }) => quote !== "");
  // a sentence that stands in the next passage, or twice, says nothing more
  const whole = read.filter(({ quote }, at) => !read.some((other, place) => other.quote.includes(quote) && (other.quote !== quote || place < at)));
  if ((row.state === "waiting" || isOffered) && whole.length > 0) return whole;
  if (row.kind !== "element" || (row.state === "waiting" && !isFromFiles(row))) return [];
  const quote = decision === "marked-missing" ? row.quote : row.quote || proposal?.quote;
  if (!quote) return [];
  return quote === proposal?.quote && !proposal.choices && whole.length > 0 ? whole : [{ quote, page: row.page }];
}

/**
 * The lines that would show a long passage that another one shows already, by their keys, with the number of that one: the opened line shows it, else the
 * first that quotes it.
 */
export function quotedElsewhere(rows: readonly ElementRow[], open: string | undefined): ReadonlyMap<string, number> {
  const shown = rows
    .map((row) => ({ key: row.key, quotes: row.key === open ? quotesOf(row) : closedQuote(row) }))
    .map(({ key, quotes }) => ({ key, quotes: quotes.map(({ quote }) => quote) }));
  const places = rows.map((_, at) => at).toSorted((one, other) => Number(rows[other]?.key === open) - Number(rows[one]?.key === open));
  const first = new Map<string, number>();
  const elsewhere = new Map<string, number>();
  for (const at of places) {
    const { key = "", quotes = [] } = shown[at] ?? {};
    for (const quote of quotes.filter(({ length }) => length >= LONG_QUOTE)) {
      const other = first.get(quote);
      if (other === undefined) first.set(quote, at + 1);
      else if (other !== at + 1 && key !== open) elsewhere.set(key, other);
    }
  }
  return elsewhere;
}

const LONG_QUOTE = 30;

/** What a closed line quotes: of a term its days stand there. */
const closedQuote = (row: ElementRow): readonly Quoted[] => (row.kind === "element" && row.element !== "term" ? quotesOf(row).slice(0, 1) : []);

/** Whether an element was taken over as it was read when the case was begun with files. */
export const isFromFiles = (row: ElementRow): boolean => row.kind === "element" && isTakenFromFiles(row.reading?.answer);

type Facts = { readonly start?: string; readonly end?: string; readonly name?: string; readonly date?: string };

function given(answer: { readonly [fact in keyof Facts]?: string | null | undefined } | undefined): Facts {
  const facts = (["start", "end", "name", "date"] as const).flatMap((fact) => (answer?.[fact] ? [[fact, answer[fact]] as const] : []));
  return Object.fromEntries(facts);
}

const signatureValue = ({ name, date }: Facts) => [name, date].filter(Boolean).join("，");

/** A term as somebody filled it in. */
export const enteredPeriod = (term: Parameters<typeof given>[0] | null): string => periodValue(given(term ?? undefined));

export function periodValue({ start, end }: Facts): string {
  if (start !== undefined && end !== undefined) return words.period(start, end);
  return end !== undefined ? words.until(end) : start !== undefined ? words.from(start) : "";
}

function coverage({ end }: Facts, { period }: Case): string {
  if (end === undefined || !period?.end) return "";
  return end < period.end ? words.endsEarly : words.covers;
}

function sealText({ reading, quote, grey = [] }: Extract<ElementRow, { kind: "seal" }>): RowText {
  const { proposal, decision } = reading ?? {};
  if (decision !== "owed") return { value: quote, note: "", isDoubtful: false, isQuote: false };
  if (proposal?.status === "missing" && grey.length > 0) return { value: words.seal.greyOn(grey), note: "", isDoubtful: true, isQuote: false };
  const value = proposal ? (proposal.status === "present" ? words.seal.seen : words.seal.none) : "";
  return { value: value || (reading?.isCut ? words.notReadHere : ""), note: proposal ? words.seal.hint : "", isDoubtful: false, isQuote: false };
}

/** In which languages a document stands and what follows, for its flag; `undefined`: no text to tell it by. `told`: the state beside it, which may say what follows. */
export function flagText(read: ReadDocument, told = ""): string | undefined {
  const follows = words.languages.follows[read.need.isNeeded ? "needed" : "not-needed"];
  const stands = languagesText(read);
  return stands === undefined || told.includes(follows) ? stands : `${stands}，${follows}`;
}

function languagesText({ languages, need }: ReadDocument): string | undefined {
  const names = languageNames(foreignLanguages(languages)).join("、") || words.languages.unknown;
  switch (need.why) {
    case "no-text":
      return undefined;
    case "chinese":
      return words.languages.chinese;
    case "bilingual":
      return words.languages.bilingual(`中文、${names}`);
    case "foreign":
      return words.languages.foreign(names);
    case "incomplete":
      return words.languages.incomplete(`中文、${names}`);
  }
}

const foreignLanguages = (languages: ReadDocument["languages"]) => [...new Set(languages.flat())].filter((one) => one !== "zh" && one !== "other");

/** The languages of an agreement as its answers name them; `undefined`: they cannot be told. */
export function languageAnswers({ languages, need }: ReadDocument): { readonly languages: readonly string[]; readonly wholeChineseText?: boolean } | undefined {
  const foreign = foreignLanguages(languages);
  switch (need.why) {
    case "no-text":
      return undefined;
    case "chinese":
      return { languages: ["zh"] };
    case "bilingual":
      return { languages: ["zh", ...foreign], wholeChineseText: true };
    case "incomplete":
      return { languages: ["zh", ...foreign], wholeChineseText: false };
    case "foreign":
      return foreign.length === 0 ? undefined : { languages: foreign };
  }
}
