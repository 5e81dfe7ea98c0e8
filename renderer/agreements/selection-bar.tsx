import { text } from "../ui/text.ts";
import type { ElementRow } from "./checklist-rows.ts";

const words = text.agreements.reading;

type Props = {
  readonly rows: readonly ElementRow[];
  readonly openKey: string | undefined;
  readonly onTake: (row: ElementRow) => void;
};

/** At the foot of the page while words are selected on it: to which element they belong. */
export function SelectionBar({ rows, openKey, onTake }: Props) {
  const elements = rows.filter(({ kind }) => kind === "element");
  const row = rows.find(({ key }) => key === openKey);
  return (
    <div className="selection-bar" role="toolbar" aria-label={words.usedFor}>
      <span className="meta">{words.usedFor}</span>
      {(row && row.kind !== "seal" && !elements.includes(row) ? [row, ...elements] : elements).map((one) => (
        <button
          key={one.key}
          type="button"
          className={one.key === openKey ? "link dense on" : "link dense"}
          // the selection would be lost with the press of the mouse
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(one)}
        >
          {one.name}
        </button>
      ))}
    </div>
  );
}
