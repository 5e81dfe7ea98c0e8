import "./finish.css";
import { ConfigProvider } from "antd";
import { type ReactNode, useState } from "react";
import { UNIT_REVIEWED } from "../../shared/case/unit-review.ts";
import { afterClosing } from "../../shared/desk/after-closing.ts";
import { isReady, isReadyForReview } from "../../shared/desk/case-standing.ts";
import { missingLines } from "../../shared/desk/missing-list.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { writtenMomentText } from "../../shared/text/moment-text.ts";
import { attachmentsSoFar } from "../components/attachments-so-far.ts";
import { BlankDocuments } from "../components/blank-documents.tsx";
import { useAttachmentsSoFar } from "../components/use-attachments-so-far.ts";
import { WithoutPages } from "../components/without-pages.tsx";
import { useLookedWithoutPages } from "../state/attachment-overviews.ts";
import { useChecked } from "../state/checked.ts";
import { useQuota } from "../state/library.ts";
import { useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { useIsStale, usePackage } from "../state/package.ts";
import { go, goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";
import { AttachmentOrder } from "./attachment-order.tsx";
import { BuildPanel } from "./build-panel.tsx";
import { BundleForm } from "./bundle-form.tsx";
import { FrontPreview } from "./front-preview.tsx";
import { Missing } from "./missing.tsx";
import { OnlineForm } from "./online-form.tsx";
import { RegisterUnitReview, ReviewedBy } from "./unit-review.tsx";
import { UploadList } from "./upload-list.tsx";
import { useBundlePreview } from "./use-bundle-preview.ts";

/** From findings to package: what is still missing, the order of the attachments and their first pages, the build and its result. */
export function FinishScreen() {
  const {
    case: theCase,
    report,
    findings,
    lines,
    guide,
    findSection,
    counts: { must },
    attachments: count,
  } = useChecked();
  const readOnly = useReadOnly();
  const soFar = useAttachmentsSoFar();
  const preview = useBundlePreview();
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const last = usePackage((state) => state.last);
  const stale = useIsStale(last);
  const [large, setLarge] = useState(false);
  const withoutPages = useLookedWithoutPages();
  const unplaced = useOpenCase((state) => (state.case?.attachments ?? []).filter((paper) => paper.unplaced === true).length);
  if (!report || !guide) return null;
  const { closed, complete } = afterClosing(report, guide);
  const missing = missingLines(report, lines, guide);
  const review = findSection(UNIT_REVIEWED);
  const isThere = isReady(report) && withoutPages.length === 0;
  const asked = { report, case: theCase, guide, attachments: count };
  const isComplete = isThere || (complete && withoutPages.length === 0);
  const isForReview = !isThere && isReadyForReview(report) && withoutPages.length === 0;
  // what is there and was not looked at is no reason to be sure
  const isChecked = isComplete && count.unchecked === 0;
  return (
    <main className="main with-rail finish">
      <div className="page">
        <div className="page-scroll">
          <PageHead title={text.finish.title} intro={text.finish.intro} />
          <div className="page-body">
            <div className="readiness" data-ready={isThere}>
              <Icon
                name={isChecked ? "done" : isComplete || isForReview ? "doing" : must > 0 ? "must" : "lack"}
                className={isChecked ? "met" : !isComplete && !isForReview && must > 0 ? "must" : "lack"}
              />
              <b>{isComplete ? text.finish.ready : isForReview ? text.finish.readyForReview : text.finish.notReady}</b>
              {count.unchecked > 0 && count.filled === count.asked ? (
                <span className="line">
                  <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
                    {isComplete ? attachmentsSoFar(asked, "short") : soFar}
                  </button>
                </span>
              ) : (
                <span className="second">{soFar}</span>
              )}
              <span className="second">
                {isThere
                  ? text.finish.readyNote(findings.length)
                  : isForReview
                    ? text.finish.readyForReviewNote
                    : !report.ready && !isComplete && text.finish.notReadyNote}
              </span>
              {isForReview && review && <RegisterUnitReview />}
              {isThere && <ReviewedBy />}
            </div>
            {closed && <ControlNote kind="must">{text.finish.closed(writtenMomentText(guide.filing.closes))}</ControlNote>}
            <WithoutPages files={withoutPages} isNext />
            {unplaced > 0 && (
              <ControlNote kind="lack">
                {text.finish.unplaced(unplaced)}
                <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
                  {text.finish.toPlacing}
                </button>
              </ControlNote>
            )}
            <BlankDocuments />
            <UnitQuota guide={guide} />
            {missing.length > 0 && <Missing />}
            {/* what is done now, one file after the other */}
            {last && !stale && <UploadList files={last.report.bundle.files} caseKey={key} />}
            <div className={large ? "order-and-front large" : "order-and-front"}>
              {/* beside the cover, so that a case without attachments shows them at once */}
              <div>
                <ReadOnlyWhen readOnly={readOnly}>
                  {!large && <AttachmentOrder preview={preview.shown} />}
                  <BundleForm />
                </ReadOnlyWhen>
                <OnlineForm />
              </div>
              <FrontPreview preview={preview} large={large} setLarge={setLarge} />
            </div>
          </div>
        </div>
      </div>
      <BuildPanel />
    </main>
  );
}

/** The unit's own limit for this topic, where it has set one: a reminder that blocks nothing (reading F13). */
function UnitQuota({ guide }: { readonly guide: Guide }) {
  const { topic: chosen } = useCase();
  const topic = guide.topics.find(({ id }) => id === chosen);
  const quota = useQuota(guide, topic?.id ?? "");
  if (topic === undefined || quota === undefined) return null;
  return (
    <p className="second" data-quota="">
      {text.quota.reminder(topic.name, quota)}
      <button type="button" className="link dense" onClick={() => go({ kind: "help", chapter: "not-asked" })}>
        {text.quota.change}
      </button>
    </p>
  );
}

function ReadOnlyWhen({ readOnly, children }: { readonly readOnly: boolean; readonly children: ReactNode }) {
  if (!readOnly) return <div>{children}</div>;
  return (
    <fieldset className="read-only" disabled>
      <ConfigProvider componentDisabled>{children}</ConfigProvider>
    </fieldset>
  );
}
