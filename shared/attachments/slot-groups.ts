import type { Case } from "../case/case.ts";
import type { Guide } from "../guide/guide.ts";
import type { SlotReport } from "../report.ts";
import { agreementSlots } from "./agreement-of-file.ts";

/** The places of one agreement, partner or unit, the original before its translation; all of the case are one row without a name. */
export type SlotRow = { readonly key: string; readonly name: string; readonly slots: readonly SlotReport[] };
export type SlotGroup = { readonly id: "agreements" | "sealed" | "partners" | "units" | "others"; readonly rows: readonly SlotRow[] };

/** One group for agreements, one for attachments to be sealed, one for partners, one for units, one for the rest. */
export function slotGroups(slots: readonly SlotReport[], theCase: Case, guide: Guide | undefined): readonly SlotGroup[] {
  const kinds = guide ? agreementSlots(guide) : new Map<string, string>();
  const group = ({ slot }: SlotReport) => guide?.slots.find(({ id }) => id === slot)?.each ?? (kinds.has(slot) ? "agreements" : undefined);
  // an agreement that the topic asks for once has a place of the case, its translation one of its own: both are its row's
  const subject = ({ slot, for: own }: SlotReport) => own ?? theCase.agreements?.find(({ kind }) => kind !== undefined && kind === kinds.get(slot))?.id ?? "";
  const of = (each: "agreements" | "partners" | "units") => {
    const own = slots.filter((slot) => group(slot) === each);
    return [...new Set(own.map(subject))].map((key) => {
      const ofRow = own.filter((slot) => subject(slot) === key);
      return { key, name: ofRow.find(({ forName }) => forName !== undefined)?.forName ?? "", slots: ofRow };
    });
  };
  const single = (sealed: boolean) => [{ key: "case", name: "", slots: slots.filter((slot) => group(slot) === undefined && slot.sealed === sealed) }];
  const groups: readonly SlotGroup[] = [
    { id: "agreements", rows: of("agreements") },
    { id: "sealed", rows: single(true) },
    { id: "partners", rows: of("partners") },
    { id: "units", rows: of("units") },
    { id: "others", rows: single(false) },
  ];
  return groups.filter(({ rows }) => rows.some((row) => row.slots.length > 0));
}
