import { Button } from "antd";
import type { ReactNode } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import type { PlaceMark } from "../reader/page-marks.ts";
import { ReadPages } from "../reader/read-pages.tsx";
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
  // without an original, its own pane leads to 附件 where it is beside this one
  const way = original.length > 0 ? "plain" : props.thumbnails ? "solid" : "none";
  const nothing = <NothingToShow which="translation" way={way} before={props.before} />;
  return <ReadPages {...props} compact label={words.translation} reading={reading.state} nothing={nothing} />;
}

type NothingProps = { readonly which: "copy" | "translation"; readonly way: "solid" | "plain" | "none"; readonly before: ReactNode };

/** Where no file is registered: what is missing, and the way to register it, once on the screen. */
export function NothingToShow({ which, way, before }: NothingProps) {
  return (
    <section className="page paper-reader" aria-label={which === "copy" ? words.original : words.translation}>
      <div className="paper-bar">{before}</div>
      <div className="paper-sheets">
        <div className="paper-problem">
          <p>{which === "copy" ? words.noCopy : words.noTranslation}</p>
          {way !== "none" && (
            <Button type={way === "solid" ? "primary" : "default"} icon={<Icon name="clip" size="small" />} onClick={() => goToPage({ kind: "attachments" })}>
              {words.goAttachments}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
