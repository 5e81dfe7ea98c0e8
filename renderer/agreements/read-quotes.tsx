import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import { translatedQuote } from "../../shared/reading/translation/translated-quote.ts";
import { PlaceLink } from "../ui/place-link.tsx";
import { text } from "../ui/text.ts";
import type { Quoted } from "./read-words.ts";

const words = text.agreements;

type Props = {
  /** of the row */
  readonly name: string;
  readonly quotes: readonly Quoted[];
  readonly clauses: readonly ClausePair[];
  readonly showQuote: (place: Quoted) => void;
  readonly showTranslation: (page: number) => void;
};

/** The passages of a line, of several each with the way to its place; beside each one in a foreign language what the translation says there. */
export function ReadQuotes({ name, quotes, clauses, showQuote, showTranslation }: Props) {
  return (
    <div className="read-quotes">
      {quotes.map((place) => {
        const { quote, page } = place;
        const translated = translatedQuote(clauses, quote);
        return (
          <div key={quote} className={translated ? "read-quote translated" : "read-quote"}>
            <blockquote className="clause">
              {quote}
              {quotes.length > 1 && page !== undefined && (
                <PlaceLink label={words.reading.quoteOn(name, page, quote)} onClick={() => showQuote(place)}>
                  {words.reading.page(page)}
                </PlaceLink>
              )}
            </blockquote>
            {translated && (
              <blockquote className="clause" lang="zh-CN">
                {translated.text}
                <PlaceLink label={words.reading.translatedOn(name, translated.page)} onClick={() => showTranslation(translated.page)}>
                  {words.columns.translationPage} {translated.page}
                </PlaceLink>
              </blockquote>
            )}
          </div>
        );
      })}
    </div>
  );
}
