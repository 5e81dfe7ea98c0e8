import "./attachments.css";
import type { Attachment } from "../../shared/case.ts";
import type { SlotReport } from "../../shared/report.ts";
import { Icon } from "../look/icon.tsx";
import { useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import { text } from "../text.ts";
import { SlotState, slotStates } from "./slot-state.tsx";
import { SlotView } from "./slot-view.tsx";

type SlotGroup = { readonly clause: string; readonly rows: readonly SlotRow[] };
type SlotRow = { readonly key: string; readonly name: string; readonly slots: readonly SlotReport[] };

const NONE: readonly Attachment[] = [];

/** Every place for a paper, by clause, with what lies in it. Original and translation stand side by side. */
export function AttachmentsScreen() {
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const attachments = useOpenCase((state) => state.case?.attachments) ?? NONE;
  const shown = slots.filter((slot) => slot.required || slot.attachments.length > 0);
  const placed = new Set(slots.flatMap((slot) => slot.attachments));
  const loose = attachments.filter((attachment) => !placed.has(attachment.id));
  return (
    <main className="main with-rail">
      <div className="page">
        <div className="page-scroll">
          <div className="page-head">
            <div className="grow">
              <h1>{text.attachments.title}</h1>
              <p>{text.attachments.intro}</p>
            </div>
          </div>
          <div className="page-body">
            {groupsOf(shown).map((group) => (
              <section key={group.clause} className="slot-group">
                <div className="slot-group-head">
                  <h2>{group.rows[0]?.slots[0] && groupTitle(group)}</h2>
                  <span className="meta">{text.place(group.clause)}</span>
                  <span className="grow" />
                  <span className="meta">
                    {group.rows.some((row) => row.slots.some((slot) => slot.sealed)) ? text.attachments.sealed : text.attachments.notSealed}
                  </span>
                </div>
                {group.rows.map((row) => (
                  <div key={row.key} className="slot-row">
                    <div className="who">{row.name}</div>
                    {row.slots.map((slot) => (
                      <SlotView
                        key={`${slot.slot}${slot.for ?? ""}`}
                        slot={slot}
                        attachments={attachments.filter((attachment) => slot.attachments.includes(attachment.id))}
                      />
                    ))}
                  </div>
                ))}
              </section>
            ))}
            {loose.length > 0 && (
              <section className="slot-group">
                <div className="slot-group-head">
                  <h2>{text.attachments.outside}</h2>
                </div>
                <ul className="loose">
                  {loose.map((attachment) => (
                    <li key={attachment.id} className="line">
                      <Icon name="file" size="small" />
                      {attachment.file.replace(/^attachments\//, "")}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
      </div>
      <Summary slots={shown} />
    </main>
  );
}

function groupTitle(group: SlotGroup): string {
  return [...new Set(group.rows.flatMap((row) => row.slots.map((slot) => slot.title)))].join("、");
}

/** Slots of one clause together; within it one row for each agreement, partner or paper of the case. */
function groupsOf(slots: readonly SlotReport[]): readonly SlotGroup[] {
  const clauses = [...new Set(slots.map((slot) => slot.clause.place))];
  return clauses.map((clause) => {
    const own = slots.filter((slot) => slot.clause.place === clause);
    const subjects = [...new Set(own.map((slot) => slot.for ?? ""))];
    return {
      clause,
      rows: subjects.map((subject) => {
        const rowSlots = own.filter((slot) => (slot.for ?? "") === subject);
        return { key: subject, name: rowSlots[0]?.forName ?? "", slots: rowSlots };
      }),
    };
  });
}

function Summary({ slots }: { readonly slots: readonly SlotReport[] }) {
  const counts = slotStates.map((state) => ({ state, count: slots.filter((slot) => slot.state === state).length })).filter(({ count }) => count > 0);
  const unsealed = slots.filter((slot) => slot.sealed && slot.required && !slot.filled);
  const sealed = slots.filter((slot) => slot.sealed && slot.required);
  return (
    <aside className="rail" aria-label={text.attachments.summary}>
      <section>
        <h2>{text.attachments.summary}</h2>
        <ul className="legend">
          {counts.map(({ state, count }) => (
            <li key={state} className="line">
              <SlotState state={state} />
              <span className="grow" />
              <span className="second">{count}</span>
            </li>
          ))}
        </ul>
        <p className="meta legend-hint">{text.attachments.legendHint}</p>
      </section>
      {sealed.length > 0 && (
        <section>
          <h2>{text.attachments.sealRule}</h2>
          {unsealed.length === 0 ? (
            <p className="second">{text.attachments.sealDone}</p>
          ) : (
            <p className="second">{text.attachments.sealCount(sealed.length)}</p>
          )}
          <ul>
            {unsealed.map((slot) => (
              <li key={`${slot.slot}${slot.for ?? ""}`} className="seal-line">
                {slot.title}
                {slot.forName && <span className="meta">　{slot.forName}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
