import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import { translatedQuote } from "../../shared/reading/translation/translated-quote.ts";
import { text } from "../ui/text.ts";

const words = text.agreements;

type Props = {
  readonly quotes: readonly string[];
  readonly clauses: readonly ClausePair[];
  readonly showTranslation: (page: number) => void;
};

/** The passages of a line; beside each one in a foreign language what the translation says there. */
export function ReadQuotes({ quotes, clauses, showTranslation }: Props) {
  return (
    <div className="read-quotes">
      {quotes.map((quote) => {
        const translated = translatedQuote(clauses, quote);
        return (
          <div key={quote} className={translated ? "read-quote translated" : "read-quote"}>
            <blockquote className="clause">{quote}</blockquote>
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
