import { useState } from "react";
import { isCovered } from "../../shared/authoring/clause-uses.ts";
import type { ReviewedGuide, ShelvedGuide } from "../../shared/authoring/guide-review.ts";
import { savedText, writtenMomentText } from "../../shared/text/moment-text.ts";
import { useClock } from "../state/clock.ts";
import { useIsClosed } from "../state/filing-closed.ts";
import { type DraftGuide, type GuideLook, guideKey, useGuides } from "../state/guides.ts";
import { errorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { ChangeTable } from "./change-table.tsx";
import { ClauseTable, GuideClauses } from "./clause-table.tsx";
import { GuidePreview } from "./guide-preview.tsx";
import { GuideRail } from "./guide-rail.tsx";
import { words } from "./words.ts";

type Props = {
  readonly guideName: string;
  readonly draft: DraftGuide | undefined;
  readonly installed: ShelvedGuide | undefined;
  readonly look: GuideLook;
  readonly said: string;
  readonly told: (said: string) => void;
  readonly previewing: boolean;
  readonly setPreviewing: (on: boolean) => void;
};

/** One guide: what it covers and what it says otherwise than another in the middle, what is wrong with it at the right. */
export function GuidePage({ guideName, draft, installed, look, said, told, previewing, setPreviewing }: Props) {
  const guides = useGuides((state) => state.shelf?.guides) ?? [];
  const [chosen, setChosen] = useState<string>();
  const { review, error, at } = look;
  const guide = review?.kind === "guide" ? review : undefined;
  // one that is installed and sound is read; what comes of each clause is for who makes it
  const isRead = draft === undefined && guide !== undefined && guide.clauses.length > 0 && guide.clauses.every(isCovered);
  const others = guides.filter((one) => guideKey(one) !== guideName && (one.id !== guide?.head.id || one.edition !== guide.head.edition));
  const against = others.find((one) => guideKey(one) === chosen) ?? usualBase(others, guide, installed?.issuedOn);
  if (previewing && guide) return <GuidePreview guideName={guideName} against={against} close={() => setPreviewing(false)} />;
  return (
    <>
      <section className="page guide-page" aria-label={guide?.head.title ?? draft?.name ?? words.title} aria-busy={look.busy}>
        <div className="page-scroll">
          <div className="page-head">
            <div className="grow">
              <h2 className="guide-title" tabIndex={-1}>
                {guide?.head.title ?? draft?.name ?? installed?.title}
              </h2>
              <Facts guide={guide} base={guides.find((one) => isNamed(one, guide?.extends))?.documentNumber} at={at} busy={look.busy} name={draft?.name} />
            </div>
          </div>
          <div className="page-body">
            <p role="status" className="met guide-said">
              {said}
            </p>
            {error && <Notice kind="must">{errorText(error)}</Notice>}
            {review?.kind === "no-guide" && (
              <Notice kind="must" title={words.noGuide.title}>
                {review.place}。{review.problem === undefined ? words.noGuide.words : `${review.problem}。`}
              </Notice>
            )}
            {guide && (
              <>
                {isRead ? (
                  <GuideClauses clauses={guide.clauses} preview={() => setPreviewing(true)} canPreview={guide.faults.length === 0} />
                ) : (
                  <ClauseTable clauses={guide.clauses} />
                )}
                <ChangeTable
                  guideName={guideName}
                  at={at}
                  others={others}
                  against={against}
                  choose={setChosen}
                  preview={() => setPreviewing(true)}
                  canPreview={guide.faults.length === 0}
                  withPreview={!isRead}
                />
                {isRead && (
                  <details className="guide-covered">
                    <summary>
                      {words.clauses.title}
                      <span className="meta">
                        {guide.clauses.filter(isCovered).length} / {guide.clauses.length}
                      </span>
                    </summary>
                    <ClauseTable clauses={guide.clauses} />
                  </details>
                )}
              </>
            )}
          </div>
        </div>
      </section>
      <GuideRail guideName={guideName} look={look} draft={draft} installed={installed} told={told} />
    </>
  );
}

type FactsProps = {
  readonly guide: ReviewedGuide | undefined;
  /** number of the guide that it rests on, where that is installed */
  readonly base: string | undefined;
  readonly at: string | undefined;
  readonly busy: boolean;
  readonly name: string | undefined;
};

/** Below the title: number and edition, what it rests on, until when it takes applications, when it was checked. */
function Facts({ guide, base, at, busy, name }: FactsProps) {
  const moment = useClock((state) => state.moment);
  const isClosed = useIsClosed();
  const closes = guide?.head.closes;
  const facts = [
    name,
    guide?.head.documentNumber,
    guide?.head.edition === undefined ? undefined : words.edition(guide.head.edition),
    guide?.extends === undefined ? undefined : words.basedOn(base ?? guide.extends),
    closes === undefined ? undefined : words.until(writtenMomentText(closes)),
    busy ? words.checking : at === undefined ? undefined : words.checkedAt(savedText(at, moment)),
  ].filter((fact) => fact !== undefined);
  return (
    <p role="status">
      {facts.join("　")}
      {closes !== undefined && isClosed(closes) && <span className="closed">　{words.closed}</span>}
    </p>
  );
}

/** What a guide is held against where nobody chose: its base, else the newest that is older, another edition of it first. */
function usualBase(others: readonly ShelvedGuide[], guide: ReviewedGuide | undefined, issuedOn: string | undefined): ShelvedGuide | undefined {
  const base = others.find((one) => isNamed(one, guide?.extends));
  const newest = [...others].sort((one, other) => other.issuedOn.localeCompare(one.issuedOn));
  const older = newest.filter((one) => issuedOn === undefined || one.issuedOn < issuedOn);
  return base ?? older.find((one) => one.id === guide?.head.id) ?? older[0] ?? newest[0];
}

/** `extends: id` or `id@edition`. */
const isNamed = (guide: ShelvedGuide, name: string | undefined): boolean => name !== undefined && (guideKey(guide) === name || guide.id === name);
