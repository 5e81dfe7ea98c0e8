import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import { translatedQuote } from "../../shared/reading/translation/translated-quote.ts";
import { text } from "../ui/text.ts";
import type { Quoted } from "./read-words.ts";

const words = text.agreements;

type Props = {
  readonly quotes: readonly Quoted[];
  readonly clauses: readonly ClausePair[];
  readonly showQuote: (place: Quoted) => void;
  readonly showTranslation: (page: number) => void;
};

/** The passages of a line, of several each with the way to its place; beside each one in a foreign language what the translation says there. */
export function ReadQuotes({ quotes, clauses, showQuote, showTranslation }: Props) {
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
                <button type="button" className="link dense nowrap" aria-label={words.reading.quoteOn(page, quote)} onClick={() => showQuote(place)}>
                  {words.reading.page(page)}
                </button>
              )}
            </blockquote>
            {translated && (
              <blockquote className="clause" lang="zh-CN">
                {translated.text}
                <button
                  type="button"
                  className="link dense"
                  title={words.reading.translatedOn(translated.page)}
                  onClick={() => showTranslation(translated.page)}
                >
                  {words.columns.translationPage} {translated.page}
                </button>
              </blockquote>
            )}
          </div>
        );
      })}
    </div>
  );
}
