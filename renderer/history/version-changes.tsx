import { Fragment, type ReactNode } from "react";
import { type AnswerChange, countChanges, type SectionChanges } from "../../shared/versions/compare-cases.ts";
import { text } from "../ui/text.ts";

/** What differs between two versions, by section: the question, then the answer on either side. */
export function VersionChanges({ changes, before, after }: { readonly changes: readonly SectionChanges[]; readonly before: string; readonly after: string }) {
  if (countChanges(changes) === 0) return <p className="empty">{text.versions.same}</p>;
  return (
    <table className="changes">
      <colgroup>
        <col className="question" />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text.versions.question}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      {changes.map(({ section, changes: rows }) => (
        <tbody key={section}>
          <tr className="section">
            <th colSpan={3} scope="rowgroup">
              {section}
            </th>
          </tr>
          {rows.map((change) => (
            <ChangeRow key={change.key} change={change} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ChangeRow({ change }: { readonly change: AnswerChange }) {
  return (
    <tr data-change={change.key}>
      <th scope="row">
        <Labels labels={change.labels} />
      </th>
      {/* an empty list and an answer that is not there look the same on screen, and are the same to a reader */}
      <td className={change.before ? "old" : "third"}>{sideOf(change, change.before)}</td>
      <td className={change.after ? "new" : "third"}>{sideOf(change, change.after)}</td>
    </tr>
  );
}

/** Of two contents it is told that they are two; how they are told apart, when one asks. */
function sideOf({ isHash, before, after }: AnswerChange, said: string | undefined): ReactNode {
  if (!said) return text.versions.none;
  return isHash ? <Hash said={before && after ? text.versions.otherContent : text.versions.content} hash={said} /> : said;
}

export function Hash({ said, hash }: { readonly said: string; readonly hash: string }) {
  return (
    <details>
      <summary>{said}</summary>
      <span className="meta">{text.versions.hash(hash)}</span>
    </details>
  );
}

/** The way to a question: the list items in small, the question itself below them. */
export function Labels({ labels }: { readonly labels: readonly string[] }) {
  const above = labels.slice(0, -1);
  return (
    <>
      {above.map((label) => (
        <Fragment key={label}>
          <span className="meta block">{label}</span>
        </Fragment>
      ))}
      {labels.at(-1)}
    </>
  );
}
