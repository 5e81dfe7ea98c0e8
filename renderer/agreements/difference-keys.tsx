import { useReadOnly } from "../state/open-case.ts";
import { KeyLine } from "../ui/key-line.tsx";
import { text } from "../ui/text.ts";
import { type DifferenceRow, openOf } from "./use-differences.ts";

const words = text.agreements.differences;

/** The keys of the list of differences; those that decide as long as something waits. */
export function DifferenceKeys({ rows }: { readonly rows: readonly DifferenceRow[] }) {
  const readOnly = useReadOnly();
  const decides = openOf(rows) > 0 && !readOnly;
  return (
    <>
      <KeyLine keys={["↑", "↓"]} does={words.move} />
      {decides && <KeyLine keys={["G"]} does={words.change} />}
      {decides && <KeyLine keys={["N"]} does={words.same} />}
      {decides && rows.some(({ scanned }) => scanned.original || scanned.translation) && <KeyLine keys={["C"]} does={words.misread} />}
    </>
  );
}
