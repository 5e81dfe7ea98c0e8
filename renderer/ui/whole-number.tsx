import { Input } from "antd";
import { useId, useState } from "react";
import { ControlNote } from "./control-note.tsx";
import { text } from "./text.ts";

/** A whole number from 1 to `max` as it was typed, `undefined` for a blank field, `"wrong"` for anything else. */
export function wholeNumber(typed: string, max: number): number | undefined | "wrong" {
  const given = typed.normalize("NFKC").trim();
  if (given === "") return undefined;
  const number = /^\d+$/.test(given) ? Number(given) : 0;
  return number >= 1 && number <= max ? number : "wrong";
}

type Props = {
  readonly id: string;
  readonly label?: string;
  readonly max: number;
  readonly unit?: string;
  readonly value: number | undefined;
  readonly set: (value: number | undefined) => void;
};

/**
 * A number that may be left open, taken when one leaves the field. What is no such number stays as it was typed, with what is allowed
 * below it, and what was set before holds.
 */
export function WholeNumber({ id, label, max, unit, value, set }: Props) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const noteId = useId();
  const take = () => {
    if (typed === undefined) return;
    const number = wholeNumber(typed, max);
    setWrong(number === "wrong");
    if (number === "wrong") return;
    setTyped(undefined);
    if (number !== value) set(number);
  };
  const change = (now: string) => {
    setTyped(now);
    // a mistake is told when one leaves the field, that it is mended at once
    if (wholeNumber(now, max) !== "wrong") setWrong(false);
  };
  return (
    <>
      <Input
        id={id}
        className="whole-number"
        size="small"
        inputMode="numeric"
        {...(label !== undefined && { "aria-label": label })}
        {...(isWrong && { "aria-invalid": true, "aria-describedby": noteId, status: "error" })}
        value={typed ?? value ?? ""}
        placeholder={text.wholeNumber.none}
        suffix={unit}
        onChange={(event) => change(event.target.value)}
        onBlur={take}
        onPressEnter={take}
      />
      <span role="status">
        {isWrong && (
          <ControlNote kind="must" id={noteId}>
            {text.wholeNumber.wrong(max)}
          </ControlNote>
        )}
      </span>
    </>
  );
}
