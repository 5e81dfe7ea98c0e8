import { Select } from "antd";
import { useEffect, useState } from "react";
import type { ComparedCase, GuideComparison, ShelvedGuide } from "../../shared/authoring/guide-review.ts";
import type { AppError } from "../../shared/errors.ts";
import { reportChangeLine } from "../../shared/messages/guide-change-text.ts";
import { bridge } from "../host/api.ts";
import { guideKey, sourceOf } from "../state/guides.ts";
import { Icon } from "../ui/icon.tsx";
import { numbered } from "../ui/numbered.ts";
import { type ChangeRow, changeRows } from "./change-rows.ts";
import { words } from "./words.ts";

type Props = {
  readonly guideName: string;
  /** when it was last checked: it is compared again then */
  readonly at: string | undefined;
  readonly others: readonly ShelvedGuide[];
  readonly against: ShelvedGuide | undefined;
  readonly choose: (key: string) => void;
  readonly preview: () => void;
  readonly canPreview: boolean;
  /** the way to the whole text is not above already */
  readonly withPreview: boolean;
};

const FIRST = 10;

/** What this guide says otherwise than an installed one, in the call's terms, and what becomes of the cases made under that one. */
export function ChangeTable({ guideName, at, others, against, choose, preview, canPreview, withPreview }: Props) {
  const [made, setMade] = useState<{ readonly comparison?: GuideComparison; readonly error?: AppError }>();
  const [whole, setWhole] = useState(false);
  const { id, edition } = against ?? {};
  useEffect(() => {
    let newest = true;
    setMade(undefined);
    // compared anew after each check
    if (id === undefined || edition === undefined || at === undefined) return;
    const compare = async () => {
      const source = await sourceOf(guideName);
      if (source === undefined || !newest) return;
      const compared = await bridge.call("guides:compare", { source, against: { id, edition } });
      if (newest) setMade(compared.ok ? { comparison: compared.value } : { error: compared.error });
    };
    void compare();
    return () => {
      newest = false;
    };
  }, [guideName, at, id, edition]);
  const comparison = made?.comparison;
  const rows = comparison ? changeRows(comparison.changes) : [];
  const shown = whole ? rows : rows.slice(0, FIRST);
  return (
    <section aria-labelledby="guide-changes" aria-busy={against !== undefined && made === undefined}>
      <div className="guide-part-head">
        <h2 id="guide-changes">{words.changes.title}</h2>
        {against && (
          <span className="against dense">
            <Select
              size="small"
              aria-label={words.changes.against}
              value={guideKey(against)}
              onChange={choose}
              popupMatchSelectWidth={false}
              options={others.map((guide) => ({
                value: guideKey(guide),
                label: words.changes.than(guide.documentNumber ?? guide.title),
                title: guide.title,
              }))}
            />
          </span>
        )}
        {comparison && <span className="meta">{words.changes.count(rows.length)}</span>}
        {withPreview && (
          <button type="button" className="link guide-preview-link" onClick={preview} disabled={!canPreview} aria-keyshortcuts="Control+P">
            {words.preview.open}
          </button>
        )}
      </div>
      <div role="status" className="dense">
        {against === undefined && <p className="empty">{words.changes.noOther}</p>}
        {against && made === undefined && <p className="empty">{words.changes.busy}</p>}
        {made?.error && <p className="empty">{words.changes.later}</p>}
        {comparison && rows.length === 0 && <p className="empty">{words.changes.none}</p>}
      </div>
      {shown.length > 0 && (
        <table className="guide-changes">
          <colgroup>
            <col className="what" />
            <col />
            <col className="arrow" />
            <col />
          </colgroup>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.changes.what}</th>
              <th scope="col">{words.changes.before}</th>
              <td />
              <th scope="col">{words.changes.after}</th>
            </tr>
          </thead>
          <tbody>
            {numbered(shown).map(({ key, item }) => (
              <Row key={key} row={item} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > FIRST && (
        <button type="button" className="link guide-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.changes.less : words.changes.rest(rows.length - FIRST)}
        </button>
      )}
      {comparison && against && <Cases cases={comparison.cases} edition={against.edition} />}
    </section>
  );
}

function Row({ row: { label, area, before, after, stretches } }: { readonly row: ChangeRow }) {
  return (
    <tr>
      <th scope="row" title={`${area}　${label}`}>
        {label}
      </th>
      {stretches ? (
        <td colSpan={3} className="source-words">
          {numbered(stretches).map(({ key, item }) =>
            item.kind === "same" ? (
              <span key={key}>{item.text}</span>
            ) : item.kind === "gone" ? (
              <del key={key}>{item.text}</del>
            ) : (
              <ins key={key}>{item.text}</ins>
            ),
          )}
        </td>
      ) : (
        <>
          <td className="old">{before ?? words.changes.empty}</td>
          <td className="arrow">
            <Icon name="arrow" size="tiny" />
          </td>
          <td>
            <b>{after ?? words.changes.empty}</b>
          </td>
        </>
      )}
    </tr>
  );
}

function Cases({ cases, edition }: { readonly cases: readonly ComparedCase[]; readonly edition: string }) {
  return (
    <div className="compared-cases">
      <p className="second dense">{words.changes.stay(cases.length, edition)}</p>
      {cases.map(({ path, title, changes, problem }) => (
        <details key={path}>
          <summary>
            <span className="cut">{title?.trim() || path}</span>
            <span className="meta">{problem ?? (changes.length === 0 ? words.changes.same : words.changes.changed(changes.length))}</span>
          </summary>
          <ul>
            {numbered(changes).map(({ key, item }) => (
              <li key={key}>{reportChangeLine(item)}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
