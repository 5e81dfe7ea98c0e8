import { Button } from "antd";
import { useShallow } from "zustand/react/shallow";
import { awaitsCheck } from "../../shared/messages/attachment-count.ts";
import { useChecked } from "../state/checked.ts";
import { useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** The attachments that nobody has marked as checked yet, one for each place, in the order of the screen. */
export const useUnchecked = (): readonly string[] =>
  useChecked(useShallow((state) => (state.report?.slots ?? []).filter(awaitsCheck).flatMap(({ attachments }) => attachments.slice(0, 1))));

/** All is there and sealed: what nobody has checked yet is checked, then the package is built. */
export function AfterSealing() {
  const unchecked = useUnchecked();
  const readOnly = useReadOnly();
  const first = readOnly ? undefined : unchecked[0];
  return (
    <div className="after-sealing">
      <h2>{text.attachments.next}</h2>
      {first !== undefined && (
        <Button type="primary" block onClick={() => goToPage({ kind: "attachments", paper: first })}>
          {text.attachments.checkCount(unchecked.length)}
          <Icon name="right" size="small" />
        </Button>
      )}
      <Button type={first === undefined ? "primary" : "default"} block onClick={() => goToPage({ kind: "finish" })}>
        {text.workspace.finish}
        <Icon name="right" size="small" />
      </Button>
    </div>
  );
}

/** What was checked leads on to the next one that nobody has checked, and the last one to building, where nothing keeps one from it. */
export function NextUnchecked() {
  const unchecked = useUnchecked();
  const isReady = useChecked(({ report }) => report?.ready === true);
  const [next] = unchecked;
  if (next === undefined && !isReady) return null;
  return (
    <p className="panel-line">
      <Button type="primary" size="small" onClick={() => goToPage(next === undefined ? { kind: "finish" } : { kind: "attachments", paper: next })}>
        {next === undefined ? text.workspace.finish : text.attachments.checkNext(unchecked.length)}
        <Icon name="right" size="small" />
      </Button>
    </p>
  );
}
