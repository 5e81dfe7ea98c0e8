import { Button } from "antd";
import { useState } from "react";
import type { ClauseUse } from "../../shared/authoring/clause-uses.ts";
import { isCovered } from "../../shared/authoring/clause-uses.ts";
import { Icon } from "../ui/icon.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { text } from "../ui/text.ts";
import { clauseWords } from "./clause-words.ts";
import { words } from "./words.ts";

const VIEWS = ["all", "uncovered", "notRules"] as const;
type View = (typeof VIEWS)[number];

/** So many rows at first; what nothing comes of is shown whatever its place. */
const FIRST = 12;

const belongs: Readonly<Record<View, (use: ClauseUse) => boolean>> = {
  all: () => true,
  uncovered: (use) => !isCovered(use),
  notRules: ({ notARule }) => notARule !== undefined,
};

/** Every clause of the guide with one word for how it is met. */
export function ClauseTable({ clauses }: { readonly clauses: readonly ClauseUse[] }) {
  const [view, setView] = useState<View>("all");
  const [whole, setWhole] = useState(false);
  const shown = clauses.filter(belongs[view]);
  const rows = whole ? shown : shown.filter((use, index) => index < FIRST || !isCovered(use));
  const rest = shown.filter((use) => !rows.includes(use));
  return (
    <section aria-labelledby="guide-clauses">
      <div className="guide-part-head">
        <h2 id="guide-clauses">{words.clauses.title}</h2>
        <span className="meta">
          {clauses.filter(isCovered).length} / {clauses.length}
        </span>
        {clauses.length > 0 && (
          <Segmented<View>
            size="small"
            className="guide-views"
            aria-label={words.clauses.views}
            value={view}
            onChange={setView}
            options={VIEWS.map((value) => ({ value, label: `${words.clauses[value]} ${clauses.filter(belongs[value]).length}` }))}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className="empty">{clauses.length === 0 ? words.clauses.unknown : words.clauses.none}</p>
      ) : (
        <table className="clause-uses">
          <colgroup>
            <col className="place" />
            <col />
            <col className="met" />
          </colgroup>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.clauses.clause}</th>
              <th scope="col">{words.clauses.text}</th>
              <th scope="col">{words.clauses.met}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((use) => (
              <ClauseRow key={use.id} use={use} />
            ))}
          </tbody>
        </table>
      )}
      {(rest.length > 0 || (whole && shown.length > FIRST)) && (
        <button type="button" className="link guide-more" onClick={() => setWhole(!whole)} aria-expanded={whole}>
          {whole ? words.clauses.less : words.clauses.rest(rest.length, rest.every(isCovered))}
        </button>
      )}
    </section>
  );
}

/** Without the name that stands beside it already: 专题一　执行期限 | 执行期限：2027年…… */
function withoutName({ place, words: whole }: ClauseUse): string {
  const name = `${place.split("·").at(-1)?.trim()}：`;
  return whole.startsWith(name) ? whole.slice(name.length) : whole;
}

/** The clauses as one reads them: all of them, each whole. */
export function GuideClauses({
  clauses,
  preview,
  canPreview,
}: {
  readonly clauses: readonly ClauseUse[];
  readonly preview: () => void;
  readonly canPreview: boolean;
}) {
  return (
    <section aria-labelledby="guide-text">
      <div className="guide-part-head">
        <h2 id="guide-text">{words.clauses.text}</h2>
        <span className="meta">{words.clauses.count(clauses.length)}</span>
        <Button
          size="small"
          className="guide-preview-link"
          icon={<Icon name="book" size="small" />}
          disabled={!canPreview}
          aria-keyshortcuts="Control+P"
          onClick={preview}
        >
          {words.preview.open}
        </Button>
      </div>
      <table className="clause-uses">
        <colgroup>
          <col className="place" />
          <col />
        </colgroup>
        <tbody>
          {clauses.map((use) => (
            <tr key={use.id}>
              <th scope="row" className="second">
                {text.place(use.place)}
              </th>
              <td className="source-words">{withoutName(use)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The beginning of its words, in two lines at most; they stand whole below it, across all columns, when it is opened. */
function ClauseRow({ use }: { readonly use: ClauseUse }) {
  const [open, setOpen] = useState(false);
  const covered = isCovered(use);
  const said = clauseWords(use);
  const state = covered ? undefined : "uncovered";
  return (
    <>
      <tr className={open ? `${state ?? ""} opened` : state} data-clause={use.id}>
        <th scope="row">
          <button type="button" className="clause-place cut" aria-expanded={open} title={use.place} onClick={() => setOpen(!open)}>
            {text.place(use.place)}
          </button>
        </th>
        <td className="source-words" title={open ? undefined : use.words}>
          {!open && <span className="clause-beginning">{withoutName(use)}</span>}
        </td>
        <td className="how cut" title={said}>
          <Icon
            name={!covered ? "must" : use.notARule === undefined ? "met" : "minus"}
            size="small"
            className={!covered ? "must" : use.notARule === undefined ? "met" : "third"}
          />
          {said}
        </td>
      </tr>
      {open && (
        <tr className={state}>
          <td colSpan={3} className="clause-words">
            <p className="source-words">{use.words}</p>
            {use.notARule !== undefined && <p className="second">{said}</p>}
          </td>
        </tr>
      )}
    </>
  );
}
