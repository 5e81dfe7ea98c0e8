import type { SlotReport } from "../../shared/report.ts";

/** What belongs into a slot, and of whom where there is one for each agreement or partner. */
export const slotName = ({ title, forName }: Pick<SlotReport, "title" | "forName">): string => (forName === undefined ? title : `${title} · ${forName}`);
