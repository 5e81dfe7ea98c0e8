import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import { useOpenCase } from "./open-case.ts";

/**
 * The name of the partner with which an agreement or a file was left alone when it was removed, by project and id, for as long as the program runs:
 * the case no longer knows of it.
 */
const useGonePartners = create<{ readonly names: ReadonlyMap<string, string> }>(() => ({ names: new Map() }));

const keyOf = (id: string): string => `${useOpenCase.getState().opened?.key ?? ""}\n${id}`;

/** Remembers what a partner leaves that is about to be removed: agreements with nobody else, and the files of both. */
export function rememberGonePartner({ attachments }: Case, partner: string, name: string, agreements: readonly string[]): void {
  const files = (attachments ?? []).flatMap(({ id, for: own }) => (own === partner || agreements.includes(own ?? "") ? [id] : []));
  const { names } = useGonePartners.getState();
  useGonePartners.setState({ names: new Map([...names, ...[...agreements, ...files].map((id) => [keyOf(id), name] as const)]) });
}

/** The partner that an agreement or a file was of when it was removed; whether it is still without one, the case says. */
export const useGonePartner = (id: string | undefined): string | undefined =>
  useGonePartners(({ names }) => (id === undefined ? undefined : names.get(keyOf(id))));
