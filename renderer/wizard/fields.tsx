import type { Field } from "../../shared/wizard/fields.ts";
import { numbered } from "../numbered.ts";
import { FieldHeading, FieldRow } from "./field-row.tsx";
import { ListView } from "./list-field.tsx";

/** Fields one below the other, in the catalogue's order. */
export function Fields({ fields, base }: { readonly fields: readonly Field[]; readonly base: string }) {
  return (
    <div className="fields">
      {numbered(fields).map(({ key, item: field }) => {
        if (field.kind === "heading") return <FieldHeading key={key} field={field} base={base} />;
        return field.kind === "list" ? <ListView key={field.path} field={field} base={base} /> : <FieldRow key={field.path} field={field} base={base} />;
      })}
    </div>
  );
}
