import type { ListField } from "../../../shared/wizard/fields.ts";
import { catalogueOf } from "../../../shared/wizard/sections.ts";
import { guide2026 } from "../../fixtures/letter-source.ts";

/** The list of the wizard whose items stand at a path of the case. */
export function listAt(path: string): ListField {
  const found = catalogueOf(guide2026)
    .flatMap((section) => section.fields)
    .find((field) => field.kind === "list" && field.path === path && !field.fixed);
  if (found?.kind !== "list") throw new Error(`no list ${path}`);
  return found;
}
