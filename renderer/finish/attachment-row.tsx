import { Button } from "antd";
import type { KeyboardEvent } from "react";
import { LARGE_FILE_BYTES } from "../../shared/case/bundle-choices.ts";
import { isOwnLetter } from "../../shared/desk/missing-list.ts";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { awaitsSealAnswer } from "../../shared/facts/seal-answer.ts";
import type { PreviewedAttachment } from "../../shared/ipc.ts";
import { SlotState } from "../components/slot-state.tsx";
import { useWithoutPages } from "../state/attachment-overviews.ts";
import { useChecked } from "../state/checked.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import type { PaperSize } from "./attachment-sizes.ts";
import { AttachmentTitle } from "./attachment-title.tsx";
import { SizeCell } from "./size-cell.tsx";

type Props = {
  readonly paper: PlannedAttachment;
  readonly place: number;
  readonly count: number;
  readonly previewed: PreviewedAttachment | undefined;
  readonly size: PaperSize | undefined;
  /** bytes; absent: there is none */
  readonly limit: number | undefined;
  readonly move: (to: number) => void;
  readonly drag: { readonly begin: () => void; readonly over: () => void; readonly drop: () => void; readonly end: () => void };
  /** it is being dragged, or another one is held above or below it */
  readonly held: "dragged" | "before" | "after" | undefined;
};

/** One attachment of the bundle in its place: moved by mouse or keys, renamed where it stands. */
export function AttachmentRow({ paper, place, count, previewed, size, limit, move, drag, held }: Props) {
  const { title, clause, state, number, slot } = paper;
  const isOwn = useChecked(({ guide }) => guide !== undefined && slot !== undefined && isOwnLetter({ slot }, guide));
  const awaitsSeal = useChecked(({ report }) => report?.slots.some((one) => one.slot === slot && one.for === paper.for && one.sealed && !one.filled) === true);
  const isBack = paper.source.kind === "attachment" && awaitsSealAnswer(paper.source.attachment, isOwn);
  const file = paper.source.kind === "attachment" ? paper.source.attachment.file : undefined;
  const fault = useWithoutPages().find((one) => one.file === file);
  // what is converted has its pages once it was written
  const isUncounted = previewed?.counted === false && size?.pages === undefined;
  const pages = isUncounted ? "—" : ((previewed?.counted === false ? size?.pages : previewed?.pages) ?? "");
  const keys = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0 || !event.altKey) return;
    event.preventDefault();
    if (place + step >= 0 && place + step < count) move(place + step);
  };
  return (
    <tr
      draggable
      data-key={paper.key}
      data-held={held}
      onKeyDown={keys}
      onDragStart={drag.begin}
      onDragEnd={drag.end}
      onDragOver={(event) => {
        event.preventDefault();
        drag.over();
      }}
      onDrop={(event) => {
        event.preventDefault();
        drag.drop();
      }}
    >
      <td className="grip">
        <button type="button" className="icon-button" aria-label={text.finish.move(title)} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown">
          <Icon name="grip" size="small" />
        </button>
      </td>
      <td className="third nth">{String(number).padStart(2, "0")}</td>
      <td className="paper-title">
        <AttachmentTitle attachment={paper} />
        <span className="line">
          {clause && <span className="meta nowrap">{text.place(clause).replace(/^申报要求/, "")}</span>}
          {state && <SlotState state={state} awaitsSeal={awaitsSeal} isOwn={isOwn || isBack} isToPrint={paper.source.kind === "letter"} />}
          {paper.source.kind === "letter" && <span className="meta">{text.finish.unsealedFirst}</span>}
        </span>
        {limit !== undefined && size !== undefined && size.largest > limit && (
          <ControlNote kind="lack">{text.finish.sizes.over(text.finish.megabytes(limit))}</ControlNote>
        )}
        {limit === undefined && size !== undefined && size.largest > LARGE_FILE_BYTES && <p className="meta">{text.finish.sizes.large}</p>}
        {fault && <ControlNote kind="must">{text.finish.unusable}</ControlNote>}
        {isUncounted && !fault && <p className="meta">{text.finish.pagesUnknown}</p>}
      </td>
      <td className="number">{pages}</td>
      <td className="number">{previewed?.start ?? ""}</td>
      <SizeCell size={size} limit={limit} />
      <td className="moves nowrap">
        <Button size="small" type="text" disabled={place === 0} aria-label={text.finish.moveUp(title)} onClick={() => move(place - 1)}>
          ↑
        </Button>
        <Button size="small" type="text" disabled={place === count - 1} aria-label={text.finish.moveDown(title)} onClick={() => move(place + 1)}>
          ↓
        </Button>
      </td>
    </tr>
  );
}
