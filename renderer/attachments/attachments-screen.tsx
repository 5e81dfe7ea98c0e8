import "./attachments.css";
import type { Attachment } from "../../shared/case.ts";
import type { SlotReport } from "../../shared/report.ts";
import type { Guide } from "../../shared/rules/guide.ts";
import { Icon } from "../look/icon.tsx";
import { PageHead } from "../look/page-head.tsx";
import { useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import { text } from "../text.ts";
import { PrintPackPanel } from "./print-pack-panel.tsx";
import { SlotState, slotStates } from "./slot-state.tsx";
import { SlotView } from "./slot-view.tsx";

type SlotGroup = { readonly id: keyof typeof text.attachments.groups; readonly rows: readonly SlotRow[] };
type SlotRow = { readonly key: string; readonly name: string; readonly slots: readonly SlotReport[] };

const NONE: readonly Attachment[] = [];

/** Every place for a paper, by clause, with what lies in it. Original and translation stand side by side. */
export function AttachmentsScreen() {
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const attachments = useOpenCase((state) => state.case?.attachments) ?? NONE;
  const shown = slots.filter((slot) => slot.required || slot.attachments.length > 0);
  const guide = useChecked((state) => state.guide);
  const groups = groupsOf(shown, guide);
  const placed = new Set(slots.flatMap((slot) => slot.attachments));
  const loose = attachments.filter((attachment) => !placed.has(attachment.id));
  return (
    <main className="main with-rail">
      <div className="page">
        <div className="page-scroll">
          <PageHead title={text.attachments.title} intro={text.attachments.intro} />
          <div className="page-body">
            {groups.map((group) => (
              <section key={group.id} className="slot-group">
                <div className="slot-group-head">
                  <h2>{text.attachments.groups[group.id]}</h2>
                  <span className="meta">{[...new Set(group.rows.flatMap((row) => row.slots.map((slot) => text.place(slot.clause.place))))].join("；")}</span>
                  <span className="grow" />
                  <span className="meta">
                    {group.rows.some((row) => row.slots.some((slot) => slot.sealed)) ? text.attachments.sealed : text.attachments.notSealed}
                  </span>
                </div>
                {group.rows.map((row) => (
                  <div key={row.key} className={row.name === "" ? "slot-row nameless" : "slot-row"}>
                    {row.name !== "" && <div className="who">{row.name}</div>}
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

/** One group for agreements, one for partners, one for papers to be sealed, one for the rest; a row for each agreement or partner. */
function groupsOf(slots: readonly SlotReport[], guide: Guide | undefined): readonly SlotGroup[] {
  const each = (slot: SlotReport) => guide?.slots.find((candidate) => candidate.id === slot.slot)?.each;
  const of = (kind: "agreements" | "partners") => {
    const own = slots.filter((slot) => each(slot) === kind);
    return [...new Set(own.map((slot) => slot.for ?? ""))].map((subject) => {
      const rowSlots = own.filter((slot) => (slot.for ?? "") === subject);
      return { key: subject, name: rowSlots[0]?.forName ?? "", slots: rowSlots };
    });
  };
  const single = (sealed: boolean) => [{ key: "case", name: "", slots: slots.filter((slot) => each(slot) === undefined && slot.sealed === sealed) }];
  const groups: readonly SlotGroup[] = [
    { id: "agreements", rows: of("agreements") },
    { id: "sealed", rows: single(true) },
    { id: "partners", rows: of("partners") },
    { id: "others", rows: single(false) },
  ];
  return groups.filter((group) => group.rows.some((row) => row.slots.length > 0));
}

function Summary({ slots }: { readonly slots: readonly SlotReport[] }) {
  const counts = slotStates.map((state) => ({ state, count: slots.filter((slot) => slot.state === state).length })).filter(({ count }) => count > 0);
  return (
    <aside className="rail" aria-label={text.attachments.summary}>
      <PrintPackPanel />
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
      </section>
    </aside>
  );
}
