import { useOpenCase } from "./open-case.ts";

/** Sections that the user has been in and left, by case: what is unresolved in them is summed up at their top from then on. */
const left = new Set<string>();

const keyOf = (section: string) => `${useOpenCase.getState().opened?.key ?? ""} ${section}`;

export function leaveSection(section: string): void {
  left.add(keyOf(section));
}

export const wasLeft = (section: string): boolean => left.has(keyOf(section));
