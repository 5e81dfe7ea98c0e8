import type { FieldProblem } from "../errors.ts";

type ListName = "agreements" | "attachments" | "partners" | "units";

/** Ids that stand twice, where others name things by them: agreements, attachments, and partners together with units. */
export function repeatedIds(theCase: { readonly [L in ListName]?: readonly { readonly id: string }[] | null | undefined }): FieldProblem[] {
  const named = (list: ListName) => (theCase[list] ?? []).map((entry, index) => ({ id: entry.id, path: `${list}[${index}].id` }));
  return [named("agreements"), named("attachments"), [...named("partners"), ...named("units")]].flatMap((entries) => {
    const first = new Map<string, string>();
    return entries.flatMap(({ id, path }) => {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, path);
      return earlier === undefined ? [] : [{ path, problem: `编号“${id}”与 ${earlier} 重复` }];
    });
  });
}
