import { useReadOnly } from "../state/open-case.ts";
import { KeyLine } from "../ui/key-line.tsx";
import { text } from "../ui/text.ts";
import { type DifferenceRow, openOf } from "./use-differences.ts";

const words = text.agreements.differences;

/** What is not found on a side may well stand there in other words or another order: that it is there, not that both mean the same. */
export const sameWords = ({ difference: { original, translation } }: DifferenceRow): string =>
  translation === undefined ? words.isThere.translation : original === undefined ? words.isThere.original : words.same;

/** Whether a difference was recognised in a picture, so that it can be that it was read wrongly. */
export const isRecognised = ({ scanned }: DifferenceRow): boolean => scanned.original !== undefined || scanned.translation !== undefined;

/** The keys of the list of differences; those that decide are of the opened one, and of any while none is open, as long as something waits. */
export function DifferenceKeys({ rows, open }: { readonly rows: readonly DifferenceRow[]; readonly open: string | undefined }) {
  const readOnly = useReadOnly();
  const opened = rows.find(({ key }) => key === open);
  const decides = !readOnly && (opened ? opened.decision === undefined : openOf(rows) > 0);
  return (
    <>
      <KeyLine keys={["↑", "↓"]} does={words.move} />
      {decides && <KeyLine keys={["G"]} does={words.change} />}
      {decides && <KeyLine keys={["N"]} does={opened ? sameWords(opened) : words.same} />}
      {decides && (opened ? isRecognised(opened) : rows.some(isRecognised)) && <KeyLine keys={["C"]} does={words.misread} />}
    </>
  );
}
