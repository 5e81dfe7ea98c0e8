import { Button } from "antd";
import { useState } from "react";
import type { ShelvedGuide } from "../../shared/authoring/guide-review.ts";
import { useIsClosed } from "../state/filing-closed.ts";
import { closeDraft, type DraftGuide, type GuideLook, guideKey, useGuides } from "../state/guides.ts";
import { useLibrary } from "../state/library.ts";
import { go } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { AddGuide } from "./add-guide.tsx";
import { words } from "./words.ts";

/** Which guide: those that are being checked, those that are installed, those that were put away. */
export function GuideList({ selected }: { readonly selected: string | undefined }) {
  const { shelf, drafts, looks } = useGuides();
  const shell = useLibrary((state) => state.info?.shell);
  const [adding, setAdding] = useState(false);
  const guides = shelf?.guides ?? [];
  return (
    <section className="page list guide-list" aria-label={words.list}>
      <div className="page-head">
        <h1 className="grow" tabIndex={-1}>
          {words.title}
        </h1>
        <Button size="small" icon={<Icon name="plus" size="small" />} aria-expanded={adding} disabled={shell === undefined} onClick={() => setAdding(!adding)}>
          {words.add}
        </Button>
      </div>
      <div className="groups">
        {adding && shell && <AddGuide shell={shell} done={() => setAdding(false)} />}
        {drafts.length > 0 && <h2>{words.drafts}</h2>}
        <ul>
          {drafts.map((draft) => (
            <DraftLine key={draft.key} draft={draft} look={looks[draft.key]} current={draft.key === selected} />
          ))}
        </ul>
        <Shelf title={words.installed} guides={guides.filter(({ putAway }) => !putAway)} selected={selected} />
        <Shelf title={words.away} guides={guides.filter(({ putAway }) => putAway)} selected={selected} />
      </div>
    </section>
  );
}

function DraftLine({ draft, look, current }: { readonly draft: DraftGuide; readonly look: GuideLook | undefined; readonly current: boolean }) {
  const review = look?.review;
  const title = review?.kind === "guide" ? (review.head.title ?? draft.name) : draft.name;
  const state =
    review === undefined
      ? undefined
      : review.kind === "no-guide"
        ? words.notGuide
        : review.faults.length > 0
          ? words.faults(review.faults.length)
          : words.sound;
  const sound = review?.kind === "guide" && review.faults.length === 0;
  return (
    <li className="guide-line-row">
      <button type="button" className="guide-line" aria-current={current ? "true" : undefined} onClick={() => go({ kind: "guides", guide: draft.key })}>
        <span className="guide-name">{title}</span>
        <span className="meta">
          {state === undefined ? <span>{words.checking}</span> : <span className={sound ? "met" : "must"}>{state}</span>}
          <span className="cut" title={draft.name}>
            {draft.name}
          </span>
        </span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.close(draft.name)}
        title={words.close(draft.name)}
        onClick={() => {
          closeDraft(draft.key);
          if (current) go({ kind: "guides" });
        }}
      >
        <Icon name="close" size="small" />
      </button>
    </li>
  );
}

function Shelf({ title, guides, selected }: { readonly title: string; readonly guides: readonly ShelvedGuide[]; readonly selected: string | undefined }) {
  const isClosed = useIsClosed();
  if (guides.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {guides.map((guide) => {
          const key = guideKey(guide);
          return (
            <li key={key}>
              <button
                type="button"
                className={guide.putAway ? "guide-line away" : "guide-line"}
                data-guide={key}
                aria-current={key === selected ? "true" : undefined}
                onClick={() => go({ kind: "guides", guide: key })}
              >
                <span className="guide-name">{guide.title}</span>
                <span className="meta">
                  <span className="cut" title={guide.documentNumber}>
                    {guide.documentNumber}
                  </span>
                  <span className="nowrap">{guide.putAway ? words.casesKeep(guide.cases) : words.cases(guide.cases)}</span>
                </span>
                {isClosed(guide.closes) && <span className="meta closed">{words.closed}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
