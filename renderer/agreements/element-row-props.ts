import type { Attachment } from "../../shared/case/case.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import type { Belonging } from "../state/belongs.ts";
import type { ElementRow } from "./checklist-rows.ts";
import type { Quoted } from "./read-words.ts";

/** A line of the checklist, what stands beside it on the screen, and what a person may do with it. */
export type ElementRowProps = {
  readonly row: ElementRow;
  readonly number: number;
  readonly open: boolean;
  /** number of the line that shows the same passage */
  readonly quotedAt: number | undefined;
  /** the document is read: the lines say what was read of them */
  readonly isRead: boolean;
  /** the document is not read, since all is checked or somebody stopped it */
  readonly isUnread: boolean;
  /** some line has a result that stands in its column */
  readonly showsState: boolean;
  /** a translation is asked for, or is there: its pages belong to the answers */
  readonly asksTranslation: boolean;
  /** it is asked first whether the agreement belongs to the project, so nothing is decided; `refused`: how often a key was pressed for it */
  readonly held?: { readonly by: Exclude<Belonging, "settled">; readonly refused: number };
  readonly isSelected: boolean;
  readonly isChoosing: boolean;
  readonly onOpen: () => void;
  readonly onAccept: () => void;
  readonly onMissing: () => void;
  readonly onSigned: (date: string | undefined) => void;
  /** the line was decided by hand: the next one that owes an answer is opened */
  readonly onDecided: () => void;
  readonly onChoose: () => void;
  readonly copy: readonly Attachment[];
  /** of the original, as far as they are read */
  readonly pages: readonly PageText[];
  readonly place: { readonly copy: number; readonly translation: number };
  /** its clauses beside those of its translation, where that is compared */
  readonly clauses: readonly ClausePair[];
  readonly showCopy: (page: number) => void;
  /** one of several passages of the line that is opened, at its place on the page */
  readonly showQuote: (place: Quoted) => void;
  readonly showTranslation: (page: number) => void;
};
