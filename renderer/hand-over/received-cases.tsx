import { Button } from "antd";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { ReceivedCaseView } from "../../shared/ipc-hand-over.ts";
import { receivedFilesText } from "../../shared/messages/received-files-text.ts";
import { signOffText } from "../../shared/messages/review-text.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { MergeTable } from "../components/merge-table.tsx";
import { words as mergeWords } from "../components/merge-words.ts";
import { mergeReceived, undoMerge } from "../state/hand-over.ts";
import { openCase } from "../state/opening.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { words } from "./words.ts";

/** What came: each case with what was done about it, and the two versions of one that differs side by side. */
export function ReceivedCases({ received }: { readonly received: readonly ReceivedCaseView[] }) {
  const [error, setError] = useState<AppError>();
  const open = (key: string) => void openCase({ kind: "recent", key }).then(setError);
  return (
    <>
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
      {received.map((one) => (
        <section key={one.received.key} className="received-case" data-received={one.state} aria-label={one.title || words.untitled}>
          <div className="line received-head">
            <h2 className="cut" title={one.received.folder}>
              {one.title || words.untitled}
            </h2>
            <span className="meta">
              {words.states[one.state]}
              {one.state === "conflict" && `　${words.differences(one.lines.length)}`}
            </span>
            <span className="grow" />
            {one.state !== "conflict" && (
              <Button size="small" onClick={() => open(one.received.key)}>
                {words.openCase}
              </Button>
            )}
          </div>
          {one.files &&
            receivedFilesText(one.files).map((line) => (
              <ControlNote key={line} kind={one.files?.beside.length === 0 ? "met" : "lack"}>
                {line}
              </ControlNote>
            ))}
          <Review
            one={one}
            show={() => void openCase({ kind: "recent", key: (one.existing ?? one.received).key }, { page: { kind: "review" } }).then(setError)}
          />
          {one.state === "conflict" && one.existing && <BothVersions one={one} existing={one.existing} open={open} />}
        </section>
      ))}
    </>
  );
}

/** Notes that came, and who signed what came. */
function Review({ one: { notes, signOffs }, show }: { readonly one: ReceivedCaseView; readonly show: () => void }) {
  if (notes === 0 && signOffs.length === 0) return null;
  return (
    <p className="meta">
      {notes > 0 && (
        <>
          {words.notes(notes)}{" "}
          <button type="button" className="link dense" onClick={show}>
            {words.showNotes}
          </button>
          {signOffs.length > 0 && "　·　"}
        </>
      )}
      {signOffs.map(signOffText).join("　·　")}
    </p>
  );
}

type Both = { readonly one: ReceivedCaseView; readonly existing: NonNullable<ReceivedCaseView["existing"]>; readonly open: (key: string) => void };

/** Both versions side by side: a person chooses line by line, and one save makes them one. */
function BothVersions({ one, existing, open }: Both) {
  const { lines, received } = one;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [merged, setMerged] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const change = async (work: Promise<AppError | undefined>, next: boolean) => {
    setBusy(true);
    const failed = await work;
    setBusy(false);
    setError(failed);
    if (failed === undefined) setMerged(next);
  };
  if (merged) {
    return (
      <>
        <div role="status">
          <ControlNote kind="met">
            {words.merged(chosen.size, lines.length)}{" "}
            <button type="button" className="link dense" onClick={() => void change(undoMerge(one), false)}>
              {words.undoMerge}
            </button>
          </ControlNote>
        </div>
        {error && <Failure error={error} />}
        <div className="merge-actions">
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
        own={{ name: words.own, meta: versionTimeText(existing.savedAt) }}
        received={{ name: words.received }}
        chosen={chosen}
        choose={setChosen}
      />
      <div className="merge-actions">
        <Button type="primary" disabled={busy} onClick={() => void change(mergeReceived(one, chosen), true)}>
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
        </button>{" "}
        <button type="button" className="link dense" onClick={() => open(received.key)}>
          {words.openReceived}
        </button>
      </p>
    </>
  );
}

function Failure({ error }: { readonly error: AppError }) {
  return (
    <div role="alert">
      <ControlNote kind="must">{errorText(error)}</ControlNote>
    </div>
  );
}
