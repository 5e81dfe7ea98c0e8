import type { SlotReport } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import type { ReadCase } from "../../library/cases/cases.ts";
import type { InstalledGuides } from "../../library/guides/guides.ts";
import { checkAnswers } from "./check-case.ts";

/** A sealed document by its title, and whom it is for where there are several of it. */
export type OutdatedDocument = { readonly title: string; readonly forName?: string };

/** Sealed documents whose text a change makes another: outdated (内容已变) afterwards, and not before. */
export async function outdatedBy(before: ReadCase, after: ReadCase, installed: InstalledGuides, moment: Moment): Promise<readonly OutdatedDocument[]> {
  const [one, other] = [await checkAnswers(before, installed, moment), await checkAnswers(after, installed, moment)];
  if (!one.ok || !other.ok) return [];
  const already = new Set(one.value.report.slots.flatMap((slot) => (slot.state === "outdated" ? [placeOf(slot)] : [])));
  return other.value.report.slots
    .filter((slot) => slot.state === "outdated" && !already.has(placeOf(slot)))
    .map(({ title, forName }) => ({ title, ...(forName !== undefined && { forName }) }));
}

const placeOf = ({ slot, for: subject }: SlotReport): string => `${slot} ${subject ?? ""}`;
