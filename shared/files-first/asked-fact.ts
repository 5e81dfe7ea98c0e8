import type { Case } from "../case/case.ts";
import { joinPath } from "../case/case-path.ts";
import type { Guide } from "../guide/guide.ts";
import { type Field, isOfTopic } from "../wizard/fields.ts";
import { sectionsOf } from "../wizard/sections.ts";
import type { FactField } from "./found-file.ts";

/** Where the form keeps what a paper says of a unit, a proof and so on. */
const KEPT_IN: Readonly<Record<string, string>> = {
  unit: "units",
  agreement: "agreements",
  funding: "partners.localFunding",
  ethics: "declarations.ethics",
  platform: "jointPlatform",
  priorFunding: "declarations.priorFunding",
};
/** Facts whose last part is not the name of their field. */
const NAMED_OTHERWISE: { readonly [F in FactField]?: string } = {
  period: "period.start",
  "selfFunding.source": "budget.selfFunding.source",
  "agreement.term": "agreements.term.start",
  "platform.place": "jointPlatform.fixedLaboratory",
  "platform.team": "jointPlatform.dedicatedTeam",
  "unit.laboratory": "units.keyLaboratory.name",
  "unit.laboratoryKind": "units.keyLaboratory.kind",
  "unit.laboratoryLevel": "units.keyLaboratory.level",
};

function pathOf(field: FactField): string {
  const [first = "", ...rest] = field.split(".");
  // what the form does not ask of a partner, such as whom to write to, is entered online all the same
  if (first === "partner") return "partners";
  return NAMED_OTHERWISE[field] ?? [KEPT_IN[first] ?? first, ...rest].join(".");
}

/** Whether the form of a topic has the question that a fact would answer, whatever other answers it depends on. */
export function isFactAsked(field: FactField, guide: Guide, topic: string): boolean {
  const wanted = pathOf(field);
  const of = { theCase: { topic } as Case, guide, base: "" };
  const isIn = (fields: readonly Field[], base: string): boolean =>
    fields.some((one) => {
      if (one.kind === "heading" || !isOfTopic(one, { ...of, base })) return false;
      const path = joinPath(base, one.path);
      return path === wanted || (one.kind === "list" && isIn(one.fields, path));
    });
  return sectionsOf(guide, of.theCase).some(({ fields }) => isIn(fields, ""));
}
