import { useState } from "react";
import type { GuideRemark } from "../../shared/authoring/guide-review.ts";
import { Icon } from "../ui/icon.tsx";
import { numbered } from "../ui/numbered.ts";
import { words } from "./words.ts";

/** Of each file so many at first. */
const FIRST = 20;

type Props = {
  readonly kind: "must" | "advice";
  readonly remarks: readonly GuideRemark[];
  readonly open: ((remark: GuideRemark) => void) | undefined;
};

/** What is to be said of places of a guide, by file, the first twenty of each. */
export function Remarks({ kind, remarks, open }: Props) {
  const [whole, setWhole] = useState<readonly string[]>([]);
  if (remarks.length === 0) return null;
  const files = [...new Set(remarks.map(({ file = "" }) => file))];
  return (
    <section aria-labelledby={`guide-${kind}`}>
      <h2 id={`guide-${kind}`}>
        <span className={kind}>{words[kind]}</span>
        <span className="meta">{words[`${kind}Note`](remarks.length)}</span>
      </h2>
      <ul className="remarks">
        {files.flatMap((file) => {
          const own = remarks.filter((one) => (one.file ?? "") === file);
          const shown = whole.includes(file) ? own : own.slice(0, FIRST);
          return [
            ...numbered(shown).map(({ key, item }) => <RemarkItem key={`${file} ${key}`} kind={kind} remark={item} open={open} />),
            ...(own.length > shown.length
              ? [
                  <li key={`${file} more`}>
                    <button type="button" className="link" onClick={() => setWhole([...whole, file])}>
                      {words.more(file === "" ? words.wholeGuide : file, own.length - shown.length)}
                    </button>
                  </li>,
                ]
              : []),
          ];
        })}
      </ul>
    </section>
  );
}

function RemarkItem({ kind, remark, open }: { readonly kind: "must" | "advice"; readonly remark: GuideRemark; readonly open: Props["open"] }) {
  const { file, line, column, message, source } = remark;
  const place = `${file ?? ""}　${words.place(line, column)}`.trim();
  return (
    <li className="remark" data-remark={kind} tabIndex={-1}>
      <Icon name={kind} className={kind} />
      <div>
        <div className="remark-place meta">
          <span className="cut" title={place}>
            {place}
          </span>
          {open !== undefined && (
            <button type="button" className="link" aria-label={words.openAt(place)} onClick={() => open(remark)}>
              {words.openFile}
            </button>
          )}
        </div>
        <p>{message}</p>
        {source && (
          <pre className="source-lines">
            {source.lines.map((words, index) => {
              const number = source.first + index;
              const hit = number === source.at;
              return (
                <span key={number} className={hit ? "hit" : undefined}>
                  <i>{number}</i>
                  {hit ? (
                    <>
                      {words.slice(0, source.start)}
                      <u>{words.slice(source.start, source.start + source.length)}</u>
                      {words.slice(source.start + source.length)}
                    </>
                  ) : (
                    words
                  )}
                </span>
              );
            })}
          </pre>
        )}
      </div>
    </li>
  );
}

/** F8: from the problem that has the focus to the next, and round. Its 打开 takes the focus where it has one, so that Enter opens it. */
export function focusNextRemark(): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-remark]")];
  const at = all.findIndex((one) => one.contains(document.activeElement));
  const next = all[(at + 1) % all.length];
  (next?.querySelector<HTMLElement>(".remark-place button") ?? next)?.focus();
}
