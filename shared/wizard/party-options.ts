import type { Case } from "../case/case.ts";
import { APPLICANT, APPLICANT_DEPARTMENT, nameOf, numberedPartner } from "../facts/facts.ts";
import type { PartyGroup } from "./fields.ts";

/** Whom a case has beside its applicant. */
export type Parties = { readonly units: Case["units"]; readonly partners: Case["partners"] };

export type PartyOption = { readonly value: string; readonly label: string };

/** The parties of the case to choose from, by name, for agreements, signatures and money; one without a name by its number. */
export const partyOptions = (parties: Parties, among: readonly PartyGroup[]): readonly PartyOption[] => among.flatMap((group) => partiesOf(parties, group));

function partiesOf({ units, partners }: Parties, group: PartyGroup): readonly PartyOption[] {
  switch (group) {
    case "applicant":
      return [{ value: "applicant", label: APPLICANT }];
    case "applicant-department":
      return [{ value: "applicant-department", label: APPLICANT_DEPARTMENT }];
    case "units":
      return (units ?? []).map((unit, index) => ({ value: unit.id, label: nameOf({ ...unit, id: `国内单位${index + 1}` }) }));
    case "partners":
      return (partners ?? []).map((partner, index) => ({ value: partner.id, label: nameOf({ ...partner, id: numberedPartner(partner, index + 1) }) }));
  }
}

/** The only party that an empty question of several can be answered by: it is proposed, and nobody has to open a list of one. */
export function onlyParty(
  options: readonly PartyOption[],
  { chosen, several }: { readonly chosen: readonly string[]; readonly several: boolean },
): PartyOption | undefined {
  const [only, ...others] = options;
  return several && chosen.length === 0 && others.length === 0 ? only : undefined;
}
