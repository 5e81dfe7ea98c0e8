import { Button } from "antd";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { ReceivedCaseView } from "../../shared/ipc/hand-over.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { MergeTable } from "../components/merge-table.tsx";
import { words as mergeWords } from "../components/merge-words.ts";
import { mergeReceived, undoMerge, useHandOver } from "../state/hand-over.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { words } from "./words.ts";

type Both = {
  readonly one: ReceivedCaseView;
  readonly existing: NonNullable<ReceivedCaseView["existing"]>;
  readonly open: (key: string) => void;
  /** to the next one that is still to be decided */
  readonly next: (() => void) | undefined;
};

/** Both versions side by side: a person chooses line by line, and one save makes them one. */
export function BothVersions({ one, existing, open, next }: Both) {
  const { lines, received, time } = one;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const merged = useHandOver((state) => state.merged.get(received.key));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const change = async (work: Promise<AppError | undefined>) => {
    setBusy(true);
    setError(await work);
    setBusy(false);
  };
  if (merged !== undefined) {
    return (
      <>
        <div role="status">
          <ControlNote kind="met">
            {words.merged(merged, lines.length)}{" "}
            <button type="button" className="link dense" onClick={() => void change(undoMerge(one))}>
              {words.undoMerge}
            </button>
          </ControlNote>
        </div>
        {error && <Failure error={error} />}
        <div className="merge-actions">
          {next && (
            <Button size="small" type="primary" onClick={next}>
              {words.nextConflict}
            </Button>
          )}
          <Button size="small" onClick={() => open(existing.key)}>
            {words.openOwn}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <MergeTable
        lines={lines}
        own={{ name: words.own, meta: words.times.saved(versionTimeText(existing.savedAt), isNewer(existing.savedAt, time.at)) }}
        received={{ name: words.received, meta: words.times[time.kind](versionTimeText(time.at), time.kind === "saved" && isNewer(time.at, existing.savedAt)) }}
        chosen={chosen}
        choose={setChosen}
      />
      <div className="merge-actions">
        <Button type="primary" disabled={busy} onClick={() => void change(mergeReceived(one, chosen))}>
          {mergeWords.merge}
        </Button>
        <span className="meta">{mergeWords.both}</span>
        <span className="grow" />
        <Button size="small" onClick={() => setChosen(new Set(lines.map(({ key }) => key)))}>
          {words.allReceived}
        </Button>
        <Button size="small" onClick={() => setChosen(new Set())}>
          {words.allOwn}
        </Button>
      </div>
      {error && <Failure error={error} />}
      <p className="meta">
        {words.kept}{" "}
        <button type="button" className="link dense" onClick={() => open(existing.key)}>
          {words.openOwn}
        </button>
        {"　"}
        <button type="button" className="link dense" onClick={() => open(received.key)}>
          {words.openReceived}
        </button>
      </p>
    </>
  );
}

const isNewer = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);

function Failure({ error }: { readonly error: AppError }) {
  return (
    <div role="alert">
      <ControlNote kind="must">{errorText(error)}</ControlNote>
    </div>
  );
}
