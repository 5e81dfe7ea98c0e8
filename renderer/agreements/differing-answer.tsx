import "./differing.css";
import { Button } from "antd";
import { differenceText, keptText } from "../../shared/text/paper-difference.ts";
import { useReadOnly } from "../state/open-case.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import { canTakeFromFile, keepAgainstFile, takeFromFile } from "./decide-row.ts";
import type { ElementRow } from "./element-line.ts";

const words = text.agreements.reading;

/**
 * What is filled in on an opened line and what the file says instead, with the two ways to settle it; Enter takes neither. What was kept stays told, with
 * the way to take the file's.
 */
export function DifferingAnswer({ row, isHeld, onDecided }: { readonly row: ElementRow; readonly isHeld: boolean; readonly onDecided: () => void }) {
  const readOnly = useReadOnly() || isHeld;
  if (!row.differences)
    return row.kept ? (
      <p className="differing-kept line wrap">
        <span className="dense second">{keptText(row.kept)}</span>
        {!readOnly && canTakeFromFile(row) && (
          <button type="button" className="link dense" onClick={() => takeFromFile(row)}>
            {words.takeFile}
          </button>
        )}
      </p>
    ) : null;
  const settle = (decide: (row: ElementRow) => void) => {
    decide(row);
    onDecided();
  };
  const canTake = canTakeFromFile(row);
  return (
    <div className="differing">
      {row.differences.map((difference) => (
        <ControlNote key={difference.fact} kind="lack">
          {differenceText(difference)}
        </ControlNote>
      ))}
      {!readOnly && (
        <div className="line wrap">
          <Button size="small" aria-keyshortcuts="Y" onClick={() => settle(keepAgainstFile)}>
            {words.keepMine}
            <kbd data-key="Y" />
          </Button>
          {canTake && (
            <Button size="small" aria-keyshortcuts="R" onClick={() => settle(takeFromFile)}>
              {words.takeFile}
              <kbd data-key="R" />
            </Button>
          )}
          <span className="meta">{canTake ? words.enterTakesNeither : words.putRight}</span>
        </div>
      )}
    </div>
  );
}
