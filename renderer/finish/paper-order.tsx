import { Button, Input } from "antd";
import { useState } from "react";
import { type PlannedAttachment, planBundle } from "../../shared/documents/bundle-plan.ts";
import { SlotState } from "../attachments/slot-state.tsx";
import { usePlannedDocuments } from "../documents/planned-documents.ts";
import { useChecked } from "../state/checked.ts";
import { answer, endStep, useCase } from "../state/open-case.ts";
import { text } from "../text.ts";

/** The papers in the order of the bundle: moved by mouse or keys, renamed in place. */
export function PaperOrder() {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots);
  const letters = new Set(usePlannedDocuments().flatMap(({ document, outcome }) => (outcome.kind === "written" ? [document.id] : [])));
  const [dragged, setDragged] = useState<string>();
  if (!guide || !slots) return null;
  const { attachments } = planBundle({ case: theCase, guide, slots, letters });
  const keys = attachments.map(({ key }) => key);
  const { columns, moved } = text.finish;
  const ownOrder = (theCase.bundle?.order ?? []).length > 0;

  /** Puts a paper in the place of another; all of them are named, so that the guide's order no longer moves any. */
  const move = (key: string, to: number) => {
    const others = keys.filter((other) => other !== key);
    answer("bundle.order", [...others.slice(0, to), key, ...others.slice(to)]);
    endStep();
  };
  return (
    <section className="order">
      <h2 className="sub">
        {text.finish.order}
        <span className="meta grow">{ownOrder ? text.finish.ownOrderNote : text.finish.orderNote}</span>
        {ownOrder && (
          <Button size="small" onClick={() => answer("bundle.order", undefined)}>
            {text.finish.guideOrder}
          </Button>
        )}
      </h2>
      {attachments.length === 0 ? (
        <p className="empty">{text.finish.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <td className="nth" />
              <th>{columns.attachment}</th>
              <th className="pages number">{columns.pages}</th>
              <th className="state-column">{columns.state}</th>
              <th className="moves">{moved}</th>
            </tr>
          </thead>
          <tbody>
            {attachments.map((attachment, index) => (
              <tr
                key={attachment.key}
                draggable
                data-dragged={dragged === attachment.key}
                onDragStart={() => setDragged(attachment.key)}
                onDragEnd={() => setDragged(undefined)}
                onDragOver={(event) => dragged !== undefined && event.preventDefault()}
                onDrop={() => dragged !== undefined && dragged !== attachment.key && move(dragged, index)}
              >
                <td className="third">{String(attachment.number).padStart(2, "0")}</td>
                <td>
                  <Title attachment={attachment} />
                  {attachment.clause && <span className="meta nowrap">{text.place(attachment.clause)}</span>}
                </td>
                <td className="number">{attachment.source.kind === "attachment" ? (attachment.source.attachment.pages ?? "—") : "—"}</td>
                <td>{attachment.state && <SlotState state={attachment.state} />}</td>
                <td className="moves nowrap">
                  <Button
                    size="small"
                    type="text"
                    disabled={index === 0}
                    aria-label={text.finish.moveUp(attachment.title)}
                    onClick={() => move(attachment.key, index - 1)}
                  >
                    ↑
                  </Button>
                  <Button
                    size="small"
                    type="text"
                    disabled={index === attachments.length - 1}
                    aria-label={text.finish.moveDown(attachment.title)}
                    onClick={() => move(attachment.key, index + 1)}
                  >
                    ↓
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The title as it stands in index, bookmark and stamp; empty again, it is the product's own. */
function Title({ attachment }: { readonly attachment: PlannedAttachment }) {
  const titles = useCase().bundle?.titles ?? {};
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    if (typed === undefined) return;
    const { [attachment.key]: _, ...others } = titles;
    const words = typed.replace(/\s+/gu, " ").trim();
    const next = words === "" ? others : { ...others, [attachment.key]: words };
    if (words !== attachment.title) answer("bundle.titles", Object.keys(next).length === 0 ? undefined : next);
    setTyped(undefined);
  };
  return (
    <Input.TextArea
      rows={1}
      variant="borderless"
      className="title-input"
      aria-label={text.finish.titleOf(attachment.number)}
      title={attachment.title}
      value={typed ?? attachment.title}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onPressEnter={(event) => {
        event.preventDefault();
        event.currentTarget.blur();
      }}
      onKeyDown={(event) => event.key === "Escape" && setTyped(undefined)}
    />
  );
}
