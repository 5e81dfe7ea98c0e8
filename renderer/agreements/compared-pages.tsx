import type { Attachment } from "../../shared/case/case.ts";
import { ReadPages } from "../reader/read-pages.tsx";
import { useDocumentReading } from "../reader/use-reading.ts";
import { text } from "../ui/text.ts";
import { differenceMarks } from "./difference-marks.ts";
import { PaneName } from "./pane-name.tsx";
import type { Differences } from "./use-differences.ts";

const words = text.agreements;

type Which = "copy" | "translation";

type Props = {
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  readonly differences: Differences;
  /** key of the difference that is opened */
  readonly open: string | undefined;
  /** places of the pages that are shown, from 0 */
  readonly place: Readonly<Record<Which, number>>;
  readonly goTo: (which: Which) => (place: number) => void;
};

/** The page of the original beside that of its translation, with what differs marked on both. */
export function ComparedPages({ copy, translation, differences, open, place, goTo }: Props) {
  const reading = { copy: useDocumentReading(copy).state, translation: useDocumentReading(translation, copy).state };
  const pages = (which: Which, attachments: readonly Attachment[], label: string) => (
    <ReadPages
      compact
      label={words.pagesOf(label)}
      attachments={attachments}
      place={place[which]}
      onGo={goTo(which)}
      before={<PaneName word={label} files={attachments} place={place[which]} />}
      thumbnails={false}
      reading={reading[which]}
      marks={differenceMarks(differences, which === "copy" ? "original" : "translation", open)}
    />
  );
  return (
    <div className="compared-pages">
      {pages("copy", copy, words.original)}
      {pages("translation", translation, words.translation)}
    </div>
  );
}
