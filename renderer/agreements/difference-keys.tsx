import { useReadOnly } from "../state/open-case.ts";
import { KeyLine } from "../ui/key-line.tsx";
import { text } from "../ui/text.ts";
import { sameWords } from "./difference-standing.tsx";
import { type DifferenceRow, openOf } from "./use-differences.ts";

const words = text.agreements.differences;

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
