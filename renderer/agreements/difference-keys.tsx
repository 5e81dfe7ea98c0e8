import { useReadOnly } from "../state/open-case.ts";
import { text } from "../ui/text.ts";
import { type DifferenceRow, openOf } from "./use-differences.ts";

const words = text.agreements.differences;

/** The keys of the list of differences; those that decide as long as something waits. */
export function DifferenceKeys({ rows }: { readonly rows: readonly DifferenceRow[] }) {
  const readOnly = useReadOnly();
  const decides = openOf(rows) > 0 && !readOnly;
  return (
    <>
      <span>
        <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> {words.move}
      </span>
      {decides && (
        <>
          <span>
            <kbd className="key">G</kbd> {words.change}
          </span>
          <span>
            <kbd className="key">N</kbd> {words.same}
          </span>
        </>
      )}
      {decides && rows.some(({ scanned }) => scanned.original || scanned.translation) && (
        <span>
          <kbd className="key">C</kbd> {words.misread}
        </span>
      )}
    </>
  );
}
