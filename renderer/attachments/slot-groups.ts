import type { Guide } from "../../shared/guide/guide.ts";
import type { SlotReport } from "../../shared/report.ts";
import type { text } from "../ui/text.ts";

export type SlotGroup = { readonly id: keyof typeof text.attachments.groups; readonly rows: readonly SlotRow[] };
export type SlotRow = { readonly key: string; readonly name: string; readonly slots: readonly SlotReport[] };

/** One group for agreements, one for partners, one for papers to be sealed, one for the rest; a row for each agreement or partner. */
export function groupsOf(slots: readonly SlotReport[], guide: Guide | undefined): readonly SlotGroup[] {
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
