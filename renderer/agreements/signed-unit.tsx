import { Input } from "antd";
import { useId, useState } from "react";
import { endStep } from "../state/open-case.ts";
import { text } from "../ui/text.ts";
import type { ElementRow } from "./checklist-rows.ts";
import { answerRow } from "./decide-row.ts";

const words = text.agreements;

type Row = Extract<ElementRow, { kind: "signature" }>;

/** The unit of a signature as it is or will be entered, under the name of the case where it is recognised; a person may write it otherwise before and after. */
export function SignedUnit({ row }: { readonly row: Row }) {
  const id = useId();
  const { proposal, answer } = row.reading ?? {};
  const printed = proposal?.printedUnit ?? proposal?.facts.unit;
  const entered = answer?.unit ?? "";
  const shown = entered || (row.state === "waiting" ? (proposal?.facts.unit ?? "") : "");
  return (
    <>
      <label htmlFor={id}>{words.signerUnit}</label>
      {/* by its value: what was undone or changed elsewhere stands in it */}
      <UnitField key={shown} id={id} row={row} shown={shown} printed={printed} isEntered={entered !== ""} />
    </>
  );
}

type FieldProps = { readonly id: string; readonly row: Row; readonly shown: string; readonly printed: string | undefined; readonly isEntered: boolean };

function UnitField({ id, row, shown, printed, isEntered }: FieldProps) {
  const [typed, setTyped] = useState(shown);
  const leave = () => {
    const own = typed.trim();
    if (own === shown) return;
    // what is only proposed cannot be emptied: it would be entered all the same
    if (own === "" && !isEntered) return setTyped(shown);
    answerRow(row, "unit", own === "" ? undefined : own);
    endStep();
  };
  // beside what is typed, not behind it: nothing moves below the mouse as the field is left
  return (
    <>
      <Input
        id={id}
        size="small"
        aria-label={words.signerUnitOf(row.name)}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
      {printed !== undefined && printed !== typed.trim() && <span className="meta printed-unit">{words.printedUnit(printed)}</span>}
    </>
  );
}
