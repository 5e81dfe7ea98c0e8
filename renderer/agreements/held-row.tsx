import { Button } from "antd";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import type { ElementRowProps } from "./element-row-props.ts";
import { ReadQuotes } from "./read-quotes.tsx";
import { quotesOf } from "./read-words.ts";

const words = text.agreements.offers.strange;

/** An opened line of an agreement that may be of another project: what was read, and what is to be answered before it can be decided. */
export function HeldRow({ row, held, clauses, showQuote, showTranslation }: ElementRowProps & { readonly held: NonNullable<ElementRowProps["held"]> }) {
  const quotes = quotesOf(row);
  return (
    <div className="element-editor">
      {quotes.length > 0 && <ReadQuotes name={row.name} quotes={quotes} clauses={clauses} showQuote={showQuote} showTranslation={showTranslation} />}
      <div className="line wrap ways">
        <div key={held.refused} className={held.refused > 0 ? "refused" : ""} role={held.refused > 0 ? "alert" : undefined}>
          <ControlNote kind="lack">{words.held[held.by]}</ControlNote>
        </div>
        {held.by !== "unread" && (
          <Button size="small" onClick={() => document.querySelector<HTMLElement>(".agreement-offers.strange button")?.focus()}>
            {words.goAnswer}
          </Button>
        )}
      </div>
    </div>
  );
}
