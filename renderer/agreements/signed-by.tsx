import { Input } from "antd";
import { useId, useState } from "react";
import { endStep } from "../state/open-case.ts";
import { text } from "../ui/text.ts";
import { answerRow } from "./decide-row.ts";
import { type SignatureRow as Row, shownFact } from "./element-line.ts";

const words = text.agreements;

/**
 * Who signs and for which unit, as it is or will be entered, the unit under the name of the case where it is recognised; a person may write either
 * otherwise before and after.
 */
export function SignedBy({ row }: { readonly row: Row }) {
  const id = useId();
  const { answer } = row.reading ?? {};
  return (
    <>
      <SignerField id={`${id}-name`} row={row} fact="name" entered={answer?.name} />
      <SignerField id={`${id}-unit`} row={row} fact="unit" entered={answer?.unit} />
    </>
  );
}

type Fact = "name" | "unit";

type SignerFieldProps = { readonly id: string; readonly row: Row; readonly fact: Fact; readonly entered: string | null | undefined };

/** One of the two, with its label. */
export function SignerField({ id, row, fact, entered }: SignerFieldProps) {
  const shown = shownFact(row, fact, entered);
  return (
    <>
      <label htmlFor={id}>{fact === "unit" ? words.signerUnit : words.signer}</label>
      {/* by its value: what was undone or changed elsewhere stands in it */}
      <FactField key={shown} id={id} row={row} fact={fact} shown={shown} isEntered={Boolean(entered)} />
    </>
  );
}

type FieldProps = { readonly id: string; readonly row: Row; readonly fact: Fact; readonly shown: string; readonly isEntered: boolean };

function FactField({ id, row, fact, shown, isEntered }: FieldProps) {
  const [typed, setTyped] = useState(shown);
  const { proposal } = row.reading ?? {};
  const printed = fact === "unit" ? (proposal?.printedUnit ?? proposal?.facts.unit) : undefined;
  const leave = () => {
    const own = typed.trim();
    if (own === shown) return;
    // what is only proposed cannot be emptied: it would be entered all the same
    if (own === "" && !isEntered) return setTyped(shown);
    answerRow(row, fact, own === "" ? undefined : own);
    endStep();
  };
  // beside what is typed, not behind it: nothing moves below the mouse as the field is left
  return (
    <>
      <Input
        id={id}
        size="small"
        aria-label={(fact === "unit" ? words.signerUnitOf : words.signerOf)(row.name)}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        // what was put right is confirmed next, by the button that has Enter
        onPressEnter={({ currentTarget }) => {
          const line = currentTarget.closest("tr");
          currentTarget.blur();
          requestAnimationFrame(() => line?.querySelector<HTMLElement>(".ways .ant-btn-primary")?.focus({ preventScroll: true }));
        }}
      />
      {printed !== undefined && printed !== typed.trim() && <span className="meta printed-unit">{words.printedUnit(printed)}</span>}
    </>
  );
}
