import { Button } from "antd";
import { useShallow } from "zustand/react/shallow";
import { isReadyForReview } from "../../shared/desk/case-standing.ts";
import { papersPutWrong, papersToCheck, translatedAgreement } from "../../shared/desk/papers-to-check.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { COMPARED, goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.attachments;

/** The attachments that nobody has marked as checked yet, one for each place, in the order of the screen, those whose seal is still asked first. */
export function useUnchecked(): readonly string[] {
  const theCase = useCase();
  return useChecked(useShallow(({ report, guide }) => papersToCheck(report?.slots ?? [], theCase, guide)));
}

/** The attachments that are in a place which they are not for. */
function usePutWrong(): readonly string[] {
  const theCase = useCase();
  return useChecked(useShallow(({ report, guide }) => papersPutWrong(report?.slots ?? [], theCase, guide)));
}

/** All is there and sealed: what is in a wrong place is put right, what nobody has checked yet is checked, then the package is built. `isNext`: nothing else comes first. */
export function AfterSealing({ isNext }: { readonly isNext: boolean }) {
  const unchecked = useUnchecked();
  const wrong = usePutWrong();
  const readOnly = useReadOnly();
  const goToCheck = useGoToCheck();
  const [putWrong] = wrong;
  const first = readOnly ? undefined : (putWrong ?? unchecked[0]);
  return (
    <div className="after-sealing">
      <h2>{words.next}</h2>
      {first !== undefined && (
        <Button
          type={isNext ? "primary" : "default"}
          block
          onClick={() => (putWrong === undefined ? goToCheck(first) : goToPage({ kind: "attachments", paper: first }))}
        >
          {wrong.length > 0 ? words.wrongCount(wrong.length) : words.checkCount(unchecked.length)}
          <Icon name="right" size="small" />
        </Button>
      )}
      <Button type={isNext && first === undefined ? "primary" : "default"} block onClick={() => goToPage({ kind: "finish" })}>
        {text.workspace.finish}
        <Icon name="right" size="small" />
      </Button>
    </div>
  );
}

/** A way on, and what the button that also marks what is shown as checked says of it; without such words it is a way for itself. */
export type NextWay = { readonly label: string; readonly marksAnd?: string; readonly go: () => void };

/** The way to a paper that is to be checked: of a translation, to its comparison with the original. */
export function useGoToCheck(): (paper: string) => void {
  const theCase = useCase();
  return (paper) => {
    const { report, guide } = useChecked.getState();
    const agreement = translatedAgreement(report?.slots ?? [], theCase, guide, paper);
    if (agreement === undefined) goToPage({ kind: "attachments", paper });
    else goToPage({ kind: "agreements", agreement }, { focusPath: COMPARED });
  };
}

/**
 * What was checked leads on to what is in a wrong place, then the next one that nobody has checked, and the last one to building, or to all attachments where something
 * is still missing. `after`: the one that was checked
 */
export function useNextWay(after: string): NextWay {
  const unchecked = useUnchecked().filter((id) => id !== after);
  // the unit's review is of what is built
  const isReady = useChecked(({ report }) => report !== undefined && (report.ready || isReadyForReview(report)));
  const wrong = usePutWrong();
  const goToCheck = useGoToCheck();
  const [next] = unchecked;
  const [putWrong] = wrong;
  if (putWrong !== undefined) return { label: words.wrongCount(wrong.length), go: () => goToPage({ kind: "attachments", paper: putWrong }) };
  if (next !== undefined) return { label: words.checkNext(unchecked.length), marksAnd: words.markAndNext, go: () => goToCheck(next) };
  if (isReady) return { label: text.workspace.finish, marksAnd: words.markAndFinish, go: () => goToPage({ kind: "finish" }) };
  return { label: text.papers.back, go: () => goToPage({ kind: "attachments" }) };
}

export function NextUnchecked({ after }: { readonly after: string }) {
  const { label, go } = useNextWay(after);
  return (
    <p className="panel-line">
      <Button type="primary" size="small" onClick={go}>
        {label}
        <Icon name="right" size="small" />
      </Button>
    </p>
  );
}
