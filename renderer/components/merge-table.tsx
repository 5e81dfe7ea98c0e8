import "./merge-table.css";
import { useId } from "react";
import { type Change, compareTexts } from "../../shared/text/compare-texts.ts";
import type { MergeLine } from "../../shared/versions/merge-cases.ts";
import { numbered } from "../ui/numbered.ts";
import { words } from "./merge-words.ts";

type Side = { readonly name: string; readonly meta?: string };

type Props = {
  readonly lines: readonly MergeLine[];
  readonly own: Side;
  readonly received: Side;
  /** keys of the lines of which the received side is taken */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
};

/** Two versions side by side, one choice a line, the chosen one in black. */
export function MergeTable({ lines, own, received, chosen, choose }: Props) {
  const sections = [...new Set(lines.map(({ section }) => section))];
  const take = (key: string, fromReceived: boolean) => {
    const next = new Set(chosen);
    if (fromReceived) next.add(key);
    else next.delete(key);
    choose(next);
  };
  return (
    <table className="merge-table">
      <colgroup>
        <col className="merge-question" />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.question}</span>
          </th>
          {[own, received].map((side) => (
            <th key={side.name} scope="col">
              {side.name}
              {side.meta !== undefined && <span className="meta block">{side.meta}</span>}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map((section) => {
        const rows = lines.filter((line) => line.section === section);
        return (
          <tbody key={section}>
            <tr>
              <th colSpan={3} scope="rowgroup">
                {section}　<span className="meta">{words.differences(rows.length)}</span>
              </th>
            </tr>
            {rows.map((line) => (
              <MergeRow key={line.key} line={line} names={[own.name, received.name]} fromReceived={chosen.has(line.key)} take={take} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

type RowProps = {
  readonly line: MergeLine;
  readonly names: readonly [string, string];
  readonly fromReceived: boolean;
  readonly take: (key: string, fromReceived: boolean) => void;
};

function MergeRow({ line, names, fromReceived, take }: RowProps) {
  const group = useId();
  // what only one side says is seen as it stands: marks tell two texts apart
  const changes = line.own === undefined || line.received === undefined ? undefined : compareTexts(line.own, line.received);
  const about = line.labels.join(" · ");
  return (
    <tr data-merge={line.key}>
      <th scope="row">
        {line.labels.slice(0, -1).map((label) => (
          <span key={label} className="meta block">
            {label}
          </span>
        ))}
        {line.labels.at(-1)}
      </th>
      {names.map((name, index) => {
        const isReceived = index === 1;
        const said = isReceived ? line.received : line.own;
        return (
          <td key={name}>
            <label className="merge-choice" data-chosen={isReceived === fromReceived}>
              <input
                type="radio"
                name={group}
                aria-label={words.takeOf(about, name)}
                checked={isReceived === fromReceived}
                onChange={() => take(line.key, isReceived)}
              />
              {said === undefined ? (
                <span className="third">{line.key.endsWith("]") ? words.noItem : words.unset}</span>
              ) : changes === undefined ? (
                <span className="merge-words">{said}</span>
              ) : (
                <Marked changes={changes} skip={isReceived ? "gone" : "come"} />
              )}
            </label>
          </td>
        );
      })}
    </tr>
  );
}

/** One side of a comparison: what only it says is marked. */
function Marked({ changes, skip }: { readonly changes: readonly Change[]; readonly skip: Change["kind"] }) {
  return (
    <span className="merge-words">
      {numbered(changes.filter(({ kind }) => kind !== skip)).map(({ key, item }) => (item.kind === "same" ? item.text : <mark key={key}>{item.text}</mark>))}
    </span>
  );
}
