import type { SlotReport } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import type { ReadCase } from "../../library/cases/cases.ts";
import type { InstalledGuides } from "../../library/guides/guides.ts";
import { checkAnswers } from "./check-case.ts";

/** A sealed document by its title, and whom it is for where there are several of it. */
export type OutdatedDocument = { readonly title: string; readonly forName?: string };

/** Sealed documents whose text a change makes another: outdated (内容已变) afterwards, and not before. */
export async function outdatedBy(before: ReadCase, after: ReadCase, installed: InstalledGuides, moment: Moment): Promise<readonly OutdatedDocument[]> {
  const later = await outdatedIn(after, installed, moment);
  // most changes outdate nothing: then nobody asks what was outdated before
  const already = later.length === 0 ? [] : (await outdatedIn(before, installed, moment)).map(placeOf);
  return later.filter((slot) => !already.includes(placeOf(slot))).map(({ title, forName }) => ({ title, ...(forName !== undefined && { forName }) }));
}

async function outdatedIn(read: ReadCase, installed: InstalledGuides, moment: Moment): Promise<readonly SlotReport[]> {
  const checked = await checkAnswers(read, installed, moment);
  return checked.ok ? checked.value.report.slots.filter(({ state }) => state === "outdated") : [];
}

const placeOf = ({ slot, for: subject }: SlotReport): string => `${slot} ${subject ?? ""}`;
