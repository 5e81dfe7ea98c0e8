import type { ReactNode } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { type PlaceMark, ReadPages } from "../reader/read-pages.tsx";
import { useDocumentReading } from "../reader/use-reading.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.agreements;

type TranslationProps = {
  readonly attachments: readonly Attachment[];
  readonly original: readonly Attachment[];
  readonly place: number;
  readonly onGo: (place: number) => void;
  readonly before: ReactNode;
  readonly thumbnails: boolean;
  readonly marks: readonly PlaceMark[];
};

/** The translation, with its own text over it once it is read. */
export function TranslationPages({ original, ...props }: TranslationProps) {
  const reading = useDocumentReading(props.attachments, original);
  return (
    <ReadPages {...props} compact label={words.translation} reading={reading.state} nothing={<NothingToShow which="translation" before={props.before} />} />
  );
}

/** Where no file is registered: what is missing, and the way to register it. */
export function NothingToShow({ which, before }: { readonly which: "copy" | "translation"; readonly before: ReactNode }) {
  return (
    <section className="page paper-reader" aria-label={which === "copy" ? words.original : words.translation}>
      <div className="paper-bar">{before}</div>
      <div className="paper-sheets">
        <div className="paper-problem">
          <p>{which === "copy" ? words.noCopy : words.noTranslation}</p>
          <button type="button" className="link" onClick={() => goToPage({ kind: "attachments" })}>
            <Icon name="clip" size="small" />
            {words.goAttachments}
          </button>
        </div>
      </div>
    </section>
  );
}
