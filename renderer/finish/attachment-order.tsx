import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { planBundle } from "../../shared/documents/bundle-plan.ts";
import { withUploadLimits } from "../../shared/documents/upload-limits.ts";
import type { PreviewedBundle } from "../../shared/ipc.ts";
import { useChecked } from "../state/checked.ts";
import { answer, endStep, useCase } from "../state/open-case.ts";
import { useIsStale, usePackage } from "../state/package.ts";
import { usePlannedDocuments } from "../state/planned-documents.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import { AttachmentRow } from "./attachment-row.tsx";
import { paperSize, totalSize } from "./attachment-sizes.ts";
import { NameNotes } from "./name-notes.tsx";
import { SizeCell } from "./size-cell.tsx";

/** The attachments in the order of the bundle, where each begins and how large it is. */
export function AttachmentOrder({ preview }: { readonly preview: PreviewedBundle | undefined }) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots);
  const letters = new Set(usePlannedDocuments().flatMap(({ document, outcome }) => (outcome.kind === "written" ? [document.id] : [])));
  const last = usePackage((state) => state.last);
  const stale = useIsStale(last);
  const [held, setHeld] = useState<{ readonly from: number; readonly over: number }>();
  const [moved, setMoved] = useState<{ readonly key: string; readonly said: string }>();
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    // a row that moves in the page loses the focus
    const row = [...(table.current?.querySelectorAll<HTMLElement>("tr[data-key]") ?? [])].find(({ dataset }) => dataset.key === moved?.key);
    if (row && !row.contains(document.activeElement)) row.querySelector<HTMLElement>(".grip button")?.focus();
  }, [moved]);
  if (!guide || !slots) return null;
  const { attachments } = planBundle({ case: theCase, guide, slots, letters });
  const keys = attachments.map(({ key }) => key);
  const { columns, sizes } = text.finish;
  const ownOrder = (theCase.bundle?.order ?? []).length > 0;
  const { maxFileBytes, maxTotalBytes } = withUploadLimits(theCase.bundle, guide.upload);
  const limit = maxFileBytes ?? undefined;
  const totalLimit = maxTotalBytes ?? undefined;
  const measured = attachments.map((paper) => paperSize(paper, preview, stale ? undefined : last));
  const total = totalSize(measured);

  /** Puts an attachment in the place of another; all of them are named, so that the guide's order no longer moves any. */
  const move = (from: number, to: number) => {
    const key = keys[from];
    if (key === undefined || from === to) return;
    const others = keys.filter((other) => other !== key);
    answer("bundle.order", [...others.slice(0, to), key, ...others.slice(to)]);
    endStep();
    setMoved({ key, said: text.finish.movedTo(attachments[from]?.title ?? "", to + 1, keys.length) });
  };
  return (
    <section className="order" aria-labelledby="order-title">
      <div className="sub">
        <h2 id="order-title">{text.finish.order}</h2>
        <span className="meta grow">{ownOrder ? text.finish.ownOrderNote : text.finish.orderNote}</span>
        {ownOrder && (
          <Button size="small" onClick={() => answer("bundle.order", undefined)}>
            {text.finish.guideOrder}
          </Button>
        )}
      </div>
      <span className="visually-hidden" role="status">
        {moved?.said}
      </span>
      {attachments.length === 0 ? (
        <p className="empty">{text.finish.none}</p>
      ) : (
        <table ref={table} aria-labelledby="order-title">
          <thead>
            <tr>
              <td className="grip" />
              <td className="nth" />
              <th>{columns.attachment}</th>
              <th className="number">{columns.pages}</th>
              <th className="number">{columns.start}</th>
              <th className="number size">{total === undefined || total.real ? sizes.column : sizes.about}</th>
              <td className="moves" />
            </tr>
          </thead>
          <tbody>
            {attachments.map((paper, place) => (
              <AttachmentRow
                key={paper.key}
                paper={paper}
                place={place}
                count={attachments.length}
                previewed={preview?.papers.find(({ key }) => key === paper.key)}
                size={measured[place]}
                limit={limit}
                move={(to) => move(place, to)}
                held={heldAt(place, held)}
                drag={{
                  begin: () => setHeld({ from: place, over: place }),
                  over: () => held && held.over !== place && setHeld({ ...held, over: place }),
                  drop: () => held && move(held.from, place),
                  end: () => setHeld(undefined),
                }}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2} />
              <td>{text.finish.total(attachments.length, preview?.frontPages ?? 2)}</td>
              <td className="number">{preview?.pages}</td>
              <td />
              <SizeCell size={total} limit={totalLimit} of={total?.bytes} />
              <td />
            </tr>
          </tfoot>
        </table>
      )}
      {total && totalLimit !== undefined && total.bytes > totalLimit && (
        <ControlNote kind="lack">{sizes.totalOver(text.finish.megabytes(totalLimit))}</ControlNote>
      )}
      {preview && <NameNotes notes={preview.nameNotes} />}
      {total && (
        <p className="meta">
          {total.real ? sizes.real : sizes.estimate}
          {limit === undefined && totalLimit === undefined && sizes.noLimit}
        </p>
      )}
    </section>
  );
}

/** Which edge of a row shows where the dragged one would go. */
function heldAt(place: number, held: { readonly from: number; readonly over: number } | undefined): "dragged" | "before" | "after" | undefined {
  if (held === undefined) return undefined;
  if (held.from === place) return "dragged";
  if (held.over !== place) return undefined;
  return held.over < held.from ? "before" : "after";
}
