import type { OfferedFact } from "../../shared/files-first/offer-facts.ts";
import type { Folder } from "../state/found-folder.ts";
import { partnerName } from "./partner-name.ts";

/** What is offered of the project and our own side (without a name), or of one partner. */
export type FactGroup = { readonly id: string; readonly name?: string; readonly facts: readonly OfferedFact[] };

/** The partner that a fact is about: by itself, or by the paper that it is of. */
export const partnerOf = ({ proposal }: Folder, { of }: OfferedFact) =>
  of === undefined ? undefined : proposal.partners.find(({ id, files }) => id === of || files.includes(of));

/** The offers of a list by whom they are about, in the order of the partners; those of one partner alone bear its name too, below those of the project. */
export function factGroups(folder: Folder, facts: readonly OfferedFact[]): readonly FactGroup[] {
  const { partners } = folder.proposal;
  return [undefined, ...partners].flatMap((partner): readonly FactGroup[] => {
    const own = facts.filter((fact) => partnerOf(folder, fact)?.id === partner?.id);
    if (own.length === 0) return [];
    return [{ id: partner?.id ?? "project", ...(partner && { name: partnerName(folder, partner) }), facts: own }];
  });
}
