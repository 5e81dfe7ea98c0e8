import { Button } from "antd";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { ReceivedCaseView } from "../../shared/ipc-hand-over.ts";
import { signOffText } from "../../shared/messages/review-text.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { countChanges } from "../../shared/versions/compare-cases.ts";
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
              {one.state === "conflict" && `　${words.differences(countChanges(one.changes))}`}
            </span>
            <span className="grow" />
            {one.state !== "conflict" && (
              <Button size="small" onClick={() => open(one.received.key)}>
                {words.openCase}
              </Button>
            )}
          </div>
          <Review one={one} />
          {one.state === "conflict" && one.existing && <BothVersions one={one} existing={one.existing} open={open} />}
        </section>
      ))}
    </>
  );
}

/** Notes that came, and who signed what came. */
function Review({ one: { notes, signOffs } }: { readonly one: ReceivedCaseView }) {
  if (notes === 0 && signOffs.length === 0) return null;
  return (
    <p className="meta">{[notes > 0 ? words.notes(notes) : undefined, ...signOffs.map(signOffText)].filter((part) => part !== undefined).join("　·　")}</p>
  );
}

type Both = { readonly one: ReceivedCaseView; readonly existing: NonNullable<ReceivedCaseView["existing"]>; readonly open: (key: string) => void };

function BothVersions({ one: { received, changes }, existing, open }: Both) {
  return (
    <>
      <p className="meta">{words.kept}</p>
      <table className="both-versions">
        <colgroup>
          <col className="both-question" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">
              {words.own}
              <span className="meta block">{versionTimeText(existing.savedAt)}</span>
            </th>
            <th scope="col">{words.received}</th>
          </tr>
        </thead>
        {changes.map(({ section, changes: rows }) => (
          <tbody key={section}>
            <tr>
              <th colSpan={3} scope="rowgroup">
                {section}
              </th>
            </tr>
            {rows.map(({ key, labels, before, after }) => (
              <tr key={key}>
                <th scope="row">{labels.join(" · ")}</th>
                <td>{before || words.unset}</td>
                <td>{after || words.unset}</td>
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <td />
            <td>
              <Button size="small" onClick={() => open(existing.key)}>
                {words.openOwn}
              </Button>
            </td>
            <td>
              <Button size="small" onClick={() => open(received.key)}>
                {words.openReceived}
              </Button>
            </td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
