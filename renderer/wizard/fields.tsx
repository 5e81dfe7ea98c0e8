import "./field-pair.css";
import { memo } from "react";
import type { Field } from "../../shared/wizard/fields.ts";
import { numbered } from "../ui/numbered.ts";
import { FieldHeading, FieldRow } from "./field-row.tsx";
import { ListView } from "./list-field.tsx";

type FieldsProps = { readonly fields: readonly Field[]; readonly base: string; readonly title?: string };

/** Fields one below the other, in the catalogue's order. `title`: of the page, not to be said again by a list that follows it. */
export const Fields = memo(function Fields({ fields, base, title }: FieldsProps) {
  return (
    <div className="fields">
      {numbered(fields).map(({ key, item: field }, place) => {
        const page = pageOf(field, fields[place + 1]);
        if (page !== undefined)
          return (
            <div key={key} className="field-pair">
              <FieldRow field={page.stated} base={base} />
              <FieldRow field={page.page} base={base} />
            </div>
          );
        if (pageOf(fields[place - 1], field) !== undefined) return null;
        if (field.kind === "heading") return <FieldHeading key={key} field={field} below={fieldsBelow(fields, place)} base={base} />;
        return field.kind === "list" ? (
          <ListView key={field.path} field={field} base={base} titled={place === 0 && field.label === title} />
        ) : (
          <FieldRow key={field.path} field={field} base={base} />
        );
      })}
    </div>
  );
});

/** An element that is stated or not and the question for its page, which is asked beside it. */
function pageOf(stated: Field | undefined, page: Field | undefined) {
  if (stated?.kind !== "yes-no" || page?.kind !== "page") return undefined;
  return stated.path.replace(/\.stated$/u, ".page") === page.path ? { stated, page } : undefined;
}

/** The questions that a heading stands over: up to the next one. */
function fieldsBelow(fields: readonly Field[], place: number): readonly Field[] {
  const rest = fields.slice(place + 1);
  const next = rest.findIndex(({ kind }) => kind === "heading");
  return next === -1 ? rest : rest.slice(0, next);
}
