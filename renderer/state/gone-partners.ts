import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import { type GoneNames, goneNamesIn, namesInTexts } from "../../shared/check/gone-names.ts";
import { useOpenCase } from "./open-case.ts";

/**
 * The name of the partner with which an agreement or a file was left alone when it was removed, by project and id, for as long as the program runs:
 * the case no longer knows of it.
 */
const useGonePartners = create<GonePartners>(() => ({ names: new Map(), called: new Map() }));

/** `called`: what they are called in texts, by project and their own id. */
type GonePartners = { readonly names: ReadonlyMap<string, string>; readonly called: ReadonlyMap<string, readonly string[]> };

const keyOf = (id: string): string => `${useOpenCase.getState().opened?.key ?? ""}\n${id}`;

/** Remembers what a partner leaves that is about to be removed: agreements with nobody else, the files of both, and its names in texts. */
export function rememberGonePartner({ attachments, partners }: Case, partner: string, name: string, agreements: readonly string[]): void {
  const files = (attachments ?? []).flatMap(({ id, for: own }) => (own === partner || agreements.includes(own ?? "") ? [id] : []));
  const own = namesInTexts(partners?.find(({ id }) => id === partner));
  useGonePartners.setState(({ names, called }) => ({
    names: new Map([...names, ...[...agreements, ...files].map((id) => [keyOf(id), name] as const)]),
    called: new Map([...called, [keyOf(partner), own]]),
  }));
}

/** The partner that an agreement or a file was of when it was removed; whether it is still without one, the case says. */
export const useGonePartner = (id: string | undefined): string | undefined =>
  useGonePartners(({ names }) => (id === undefined ? undefined : names.get(keyOf(id))));

/** What the partners are called that were removed from the open project; none that is there again. */
export const goneNames = (theCase: Case | undefined): GoneNames => namesOfGone(useGonePartners.getState().called, theCase);

/** The removed partners by name that a text of the open project still speaks of. */
export function useGoneNamesIn(written: string): readonly string[] {
  const called = useGonePartners((state) => state.called);
  const theCase = useOpenCase((state) => state.case);
  return goneNamesIn(written, namesOfGone(called, theCase), theCase?.partners);
}

const namesOfGone = (called: GonePartners["called"], theCase: Case | undefined): GoneNames =>
  [...called].flatMap(([key, own]) => (key.startsWith(keyOf("")) && !theCase?.partners?.some(({ id }) => key === keyOf(id)) ? [own] : []));
