import type { Case } from "./case.ts";
import type { FieldProblem } from "./errors.ts";

/** Ids that stand twice, where others name things by them: agreements, attachments, and partners together with units. */
export function repeatedIds(theCase: Case): FieldProblem[] {
  const named = (list: "agreements" | "attachments" | "partners" | "units") =>
    (theCase[list] ?? []).map((entry, index) => ({ id: entry.id, path: `${list}[${index}].id` }));
  return [named("agreements"), named("attachments"), [...named("partners"), ...named("units")]].flatMap((entries) =>
    entries.flatMap((entry, index) => {
      const first = entries.findIndex((candidate) => candidate.id === entry.id);
      return first === index ? [] : [{ path: entry.path, problem: `编号“${entry.id}”与 ${entries[first]?.path ?? ""} 重复` }];
    }),
  );
}
