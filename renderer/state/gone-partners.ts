import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import { given } from "../../shared/facts/facts.ts";
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
  const own = namesOf(partners?.find(({ id }) => id === partner));
  useGonePartners.setState(({ names, called }) => ({
    names: new Map([...names, ...[...agreements, ...files].map((id) => [keyOf(id), name] as const)]),
    called: new Map([...called, [keyOf(partner), own]]),
  }));
}

/** The partner that an agreement or a file was of when it was removed; whether it is still without one, the case says. */
export const useGonePartner = (id: string | undefined): string | undefined =>
  useGonePartners(({ names }) => (id === undefined ? undefined : names.get(keyOf(id))));

/** The partners by name that were removed from the open project and that a text still speaks of; none that is there again, or another of the same name. */
export function useGoneNamesIn(written: string): readonly string[] {
  const called = useGonePartners((state) => state.called);
  const partners = useOpenCase((state) => state.case?.partners);
  const present = partners?.flatMap(namesOf) ?? [];
  const gone = [...called].flatMap(([key, own]) => (key.startsWith(keyOf("")) && !partners?.some(({ id }) => key === keyOf(id)) ? [own] : []));
  return gone.flatMap((own) => own.find((name) => written.includes(name) && !present.some((one) => one.includes(name))) ?? []);
}

const namesOf = (partner: NonNullable<Case["partners"]>[number] | undefined): readonly string[] =>
  [partner?.nameZh, partner?.name].flatMap((name) => given(name) ?? []);
