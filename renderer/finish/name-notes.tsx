import "./name-notes.css";
import type { NameNote } from "../../shared/messages/bundle-warning.ts";

/** What to know of the single files' names, a line each; the names stand below it one by one when it is opened. */
export function NameNotes({ notes }: { readonly notes: readonly NameNote[] }) {
  return notes.map(({ head, advice, fileNames }) => (
    <details key={head} className="name-note">
      <summary>{head}</summary>
      <p className="meta">{advice}</p>
      <ul>
        {fileNames.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  ));
}
