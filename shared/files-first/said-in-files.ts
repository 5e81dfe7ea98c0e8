import type { ReadFrom } from "../case/read-from-schema.ts";
import type { FactField } from "./found-file.ts";
import type { OfferedFact } from "./offer-facts.ts";
import type { FileProposal } from "./propose-files.ts";

/** What a file of the project says that is held to the answers later: what both must say alike. */
const HELD: ReadonlySet<FactField> = new Set([
  "title",
  "applicant.name",
  "applicant.creditCode",
  "applicant.legalRepresentative",
  "lead.name",
  "period",
  "budget.grant",
  "budget.selfFunding",
  "budget.total",
  "budget.internationalCooperation",
  "partner.nameZh",
  "partner.lead",
  "partner.country",
]);

/**
 * What the files say whose content alone is taken, a report or a table of the budget: what was read off a picture, what a person must choose and what
 * a later version says otherwise is left out. `of`: as in the offers, of the proposal.
 * @param offered without the answers of a project, beside which an offer that says the same is none
 */
export function saidInFiles(proposals: readonly FileProposal[], offered: readonly OfferedFact[], nameOf: (key: string) => string): readonly ReadFrom[] {
  return proposals.flatMap(({ key, role, place }): readonly ReadFrom[] => {
    if ((role !== "report" && role !== "budget") || place?.to !== "form") return [];
    const says = offered.flatMap(({ field, of, values }) =>
      values.flatMap(({ value, file, alike = [file], source: { page, paragraph, cell }, isUnsure, isOutdone, isRecognised }) => {
        if (!HELD.has(field) || !alike.includes(key) || isUnsure || isOutdone || isRecognised) return [];
        const at = { ...(page !== undefined && { page }), ...(paragraph !== undefined && { paragraph }), ...(cell !== undefined && { cell }) };
        return [{ field, value, ...(of !== undefined && { of }), ...(file === key && at) }];
      }),
    );
    return says.length === 0 ? [] : [{ file: nameOf(key), role, says }];
  });
}
