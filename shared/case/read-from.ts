import type { Case } from "./case.ts";
import type { ReadFrom } from "./read-from-schema.ts";

/** The case with what was read in such files; they take the place of earlier ones of their kind. */
export function withReadFrom(theCase: Case, files: readonly ReadFrom[]): Case {
  if (files.length === 0) return theCase;
  const roles = new Set(files.map(({ role }) => role));
  return { ...theCase, readFrom: [...(theCase.readFrom ?? []).filter(({ role }) => !roles.has(role)), ...files] };
}
