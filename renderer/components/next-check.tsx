import { Button } from "antd";
import { useShallow } from "zustand/react/shallow";
import { isReadyForReview } from "../../shared/desk/case-standing.ts";
import { papersPutWrong, papersToCheck } from "../../shared/desk/papers-to-check.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

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
  const first = readOnly ? undefined : (wrong[0] ?? unchecked[0]);
  return (
    <div className="after-sealing">
      <h2>{text.attachments.next}</h2>
      {first !== undefined && (
        <Button type={isNext ? "primary" : "default"} block onClick={() => goToPage({ kind: "attachments", paper: first })}>
          {wrong.length > 0 ? text.attachments.wrongCount(wrong.length) : text.attachments.checkCount(unchecked.length)}
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

/**
 * What was checked leads on to what is in a wrong place, then the next one that nobody has checked, and the last one to building, or to all attachments where something
 * is still missing. `after`: the one that was checked
 */
export function NextUnchecked({ after }: { readonly after: string }) {
  const unchecked = useUnchecked().filter((id) => id !== after);
  // the unit's review is of what is built
  const isReady = useChecked(({ report }) => report !== undefined && (report.ready || isReadyForReview(report)));
  const wrong = usePutWrong();
  const [next] = unchecked;
  const [putWrong] = wrong;
  const step =
    putWrong !== undefined
      ? { label: text.attachments.wrongCount(wrong.length), go: () => goToPage({ kind: "attachments", paper: putWrong }) }
      : next !== undefined
        ? { label: text.attachments.checkNext(unchecked.length), go: () => goToPage({ kind: "attachments", paper: next }) }
        : isReady
          ? { label: text.workspace.finish, go: () => goToPage({ kind: "finish" }) }
          : { label: text.papers.back, go: () => goToPage({ kind: "attachments" }) };
  return (
    <p className="panel-line">
      <Button type="primary" size="small" onClick={step.go}>
        {step.label}
        <Icon name="right" size="small" />
      </Button>
    </p>
  );
}
