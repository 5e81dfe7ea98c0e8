import { useMemo } from "react";
import { removedPartners } from "../../shared/case/removed-partners.ts";
import { goneNamesIn } from "../../shared/check/gone-names.ts";
import { useOpenCase } from "./open-case.ts";

/** The name of the partner that an agreement or a file was of when it was removed; whether it is still without one, the case says. */
export const useGonePartner = (id: string | undefined): string | undefined =>
  useOpenCase((state) => (state.case && id !== undefined ? removedPartners(state.case).findLast(({ left }) => left?.includes(id))?.names[0] : undefined));

/** The removed partners by name that a text of the open project still speaks of. */
export function useGoneNamesIn(written: string): readonly string[] {
  const theCase = useOpenCase((state) => state.case);
  return useMemo(() => (theCase ? goneNamesIn(written, theCase) : []), [written, theCase]);
}
