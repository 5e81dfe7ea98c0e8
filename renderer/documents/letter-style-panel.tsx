import { Input, Select, Switch } from "antd";
import { answer, useAnswer } from "../state/open-case.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { text } from "../ui/text.ts";

const words = text.documents.style;
const LETTERHEADS = ["none", "red", "own-paper"] as const;

/** What a unit may want of its letters beyond the house style. Only letters that bear the unit's seal have these. */
export function LetterStylePanel({ planned }: { readonly planned: PlannedDocument }) {
  const { document } = planned;
  const letterhead = useAnswer("documentStyle.letterhead");
  const legal = useAnswer("documentStyle.legalRepresentative") === true;
  const isOfficial = document.when === "recusal";
  const numberPath = isOfficial ? "declarations.recusal.documentNumber" : `documentStyle.numbers.${document.id}`;
  const number = useAnswer(numberPath);
  const numbered = isOfficial || letterhead === "red" || letterhead === "own-paper";
  return (
    <section className="document-panel" aria-label={words.title}>
      <div className="style-rows">
        <label htmlFor="letterhead">{words.letterhead}</label>
        <Select
          id="letterhead"
          size="small"
          className="control select"
          value={LETTERHEADS.find((one) => one === letterhead) ?? "none"}
          options={LETTERHEADS.map((value) => ({ value, label: isOfficial && value === "none" ? words.letterheads.red : words.letterheads[value] })).filter(
            ({ value }) => !(isOfficial && value === "red"),
          )}
          onChange={(value) => answer("documentStyle.letterhead", value === "none" ? undefined : value)}
        />
        <label htmlFor="letter-number">{words.number}</label>
        <Input
          id="letter-number"
          size="small"
          className="control medium"
          disabled={!numbered}
          placeholder={numbered ? words.numberExample : words.numberNeedsHead}
          value={typeof number === "string" ? number : ""}
          onChange={(event) => answer(numberPath, event.target.value === "" ? undefined : event.target.value)}
        />
        <label htmlFor="legal-line">{words.legalRepresentative}</label>
        <Switch id="legal-line" size="small" checked={legal} onChange={(on) => answer("documentStyle.legalRepresentative", on ? true : undefined)} />
      </div>
      <p className="meta">{words.note}</p>
    </section>
  );
}
