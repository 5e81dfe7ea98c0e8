import { chineseDate } from "../../shared/text/dates.ts";
import { readDate } from "../../shared/wizard/read-answer.ts";
import { text } from "../ui/text.ts";

/** How a date was read that is typed otherwise than with the year first: 18.06.2025. */
export function ReadDay({ typed }: { readonly typed: string }) {
  const date = readDate(typed);
  if (date.kind !== "value" || typeof date.value !== "string" || /^\d{4}/.test(typed.normalize("NFKC").trim())) return null;
  return (
    <span className="meta nowrap" role="status">
      {text.wizard.readAs(chineseDate(date.value))}
    </span>
  );
}
