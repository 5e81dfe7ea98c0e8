import "./submit.css";
import { Button } from "antd";
import { type ReactNode, useEffect } from "react";
import { beforeOnline, type OnlineCheck, selfChecks, submissionRequest } from "../../shared/desk/submission.ts";
import { submissionState, withTick } from "../../shared/desk/submission-record.ts";
import type { BuiltPackage } from "../../shared/ipc/built-package.ts";
import { submissionText } from "../../shared/messages/submission-text.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { momentText } from "../../shared/text/moment-text.ts";
import { useBeforeUpload, useIsOnlyLate } from "../components/before-upload.ts";
import { BlankDocuments } from "../components/blank-documents.tsx";
import { groupCounts } from "../components/section-count.ts";
import { useAttachmentsSoFar } from "../components/use-attachments-so-far.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import { lookUpPackage, showPackage, useIsStale, usePackage } from "../state/package.ts";
import { goToPage } from "../state/route.ts";
import { stepSubmission, useSubmission } from "../state/submission-record.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";
import { CameBack, Submitted } from "./after-submission.tsx";
import { SubmitRail } from "./submit-rail.tsx";
import { useOnlineChecks, useStanding } from "./use-standing.ts";
import { useUnitContact, WhoSubmits } from "./who-submits.tsx";

const words = text.submit;

/** The last hour: what is checked here, what is opened again online, who submits, and what to do when it comes back. Nothing is locked. */
export function SubmitScreen() {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const last = usePackage((state) => state.last);
  useEffect(() => void lookUpPackage(key), [key]);
  const error = useSubmission((state) => state.error);
  const built = last && parseMoment(last.builtAt);
  return (
    <main className="main with-rail">
      <div className="page">
        <div className="page-scroll">
          <PageHead title={words.title} intro={built ? <BuiltAndState builtAt={momentText(built)} /> : words.notBuilt} />
          <div className="page-body">
            <SelfCheck last={last} />
            <Online last={last} />
            <ByUnit isBuilt={last !== undefined} />
            {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
            <Step number={4} title={words.returned}>
              <ol className="returned-steps second">
                {words.returnedSteps.map((step, index) => (
                  <li key={step} className="line">
                    {index > 0 && <Icon name="right" size="tiny" className="third" />}
                    {step}
                  </li>
                ))}
              </ol>
              {last && <CameBack />}
            </Step>
          </div>
        </div>
      </div>
      <SubmitRail last={last} caseKey={key} />
    </main>
  );
}

/** When the package was built, and what the unit has done with it since. */
function BuiltAndState({ builtAt }: { readonly builtAt: string }) {
  const state = submissionState(useSubmission(({ record }) => record));
  return (
    <>
      {words.builtAt(builtAt)}
      {state && <b className={state.kind === "returned" ? "must" : "met"}>　{submissionText.state(state)}</b>}
    </>
  );
}

function Step({ number, title, note, children }: { readonly number: number; readonly title: string; readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="submit-step" aria-label={title}>
      <h2>
        <span className="submit-number">{number}</span>
        {title}
        {note && <span className="meta">{note}</span>}
      </h2>
      <div className="submit-body">{children}</div>
    </section>
  );
}

/** What the program itself knows; what fails leads to where it is put right. */
function SelfCheck({ last }: { readonly last: BuiltPackage | undefined }) {
  const standing = useStanding();
  const counts = useChecked((state) => state.counts);
  const unanswered = useChecked(({ left }) => left.unanswered);
  const { open } = standing;
  const stale = standing.build === "stale";
  const count = useChecked((state) => state.attachments);
  const soFar = useAttachmentsSoFar();
  const isThere = count.filled === count.asked;
  const isSubmitted = useSubmission(({ record }) => record.submitted !== undefined);
  const beforeUpload = useBeforeUpload();
  // the unit's own review, too
  const isOnlyLate = useIsOnlyLate();
  const before = beforeUpload ?? (open > 0 && !isOnlyLate ? { words: words.deal(open), page: { kind: "findings" } as const } : undefined);
  const loud = isSubmitted ? "default" : "primary";
  const lines = {
    attachments: {
      // it keeps nothing from being submitted, but somebody is still to look
      isDoubt: isThere,
      said: words.attachments(soFar),
      go: () => goToPage({ kind: "attachments" }),
    },
    // red is what a rule has decided; what is only not answered, or not made yet, is still to come
    findings: { isDoubt: counts.must === 0, said: words.open(groupCounts(counts, unanswered)), go: () => goToPage({ kind: "findings" }) },
    built: { isDoubt: true, said: last ? words.built(last.report.bundle.pages) : words.notBuilt, go: () => goToPage({ kind: "finish" }) },
    fresh: { isDoubt: false, said: stale ? words.stale : words.fresh, go: () => goToPage({ kind: "finish" }) },
  };
  const checks = selfChecks(standing).map((check) => ({ ...check, ...lines[check.id] }));
  const fine = checks.filter((line) => line.fine).length;
  return (
    <Step number={1} title={words.selfCheck} note={<Passed fine={fine} of={checks.length} />}>
      <ul className="self-checks">
        {checks.map((line) => (
          <li key={line.id} className="line" data-self-check={line.id} data-fine={line.fine}>
            <Icon name={signOf(line)} size="small" className={signOf(line)} />
            {line.fine ? (
              <span>{line.said}</span>
            ) : (
              <button type="button" className="link" onClick={line.go}>
                {line.said}
              </button>
            )}
          </li>
        ))}
      </ul>
      <BlankDocuments />
      {(before || standing.build !== "fresh") && (
        <p className="go line">
          {before && (
            <Button type={loud} onClick={() => goToPage(before.page)}>
              {before.words}
            </Button>
          )}
          {standing.build !== "fresh" && (
            <Button type={before ? "default" : loud} onClick={() => goToPage({ kind: "finish" })}>
              {last ? text.finish.buildAgain : text.finish.build}
            </Button>
          )}
        </p>
      )}
    </Step>
  );
}

const signOf = ({ fine, isDoubt }: { readonly fine: boolean; readonly isDoubt: boolean }) => (fine ? "met" : isDoubt ? "lack" : "must");

function Passed({ fine, of }: { readonly fine: number; readonly of: number }) {
  return fine < of ? words.passed(fine, of) : <Done>{words.passed(fine, of)}</Done>;
}

function Done({ children }: { readonly children: string }) {
  return (
    <span className="state met">
      <Icon name="done" size="small" />
      {children}
    </span>
  );
}

/** The program does not see the online system: each is ticked by hand, beside the value that must stand there; a tick holds for this value only. */
function Online({ last }: { readonly last: BuiltPackage | undefined }) {
  const checks = useOnlineChecks();
  const isStale = useIsStale(last);
  const standing = useStanding();
  const guide = useChecked((state) => state.guide);
  const before = guide && beforeOnline(standing, guide);
  const files = last?.report.bundle.files ?? [];
  return (
    <Step number={2} title={words.online} note={words.seen(checks.filter(({ tick }) => tick === "ticked").length, checks.length)}>
      {before && <p className="second">{before}</p>}
      <ul className="online-checks">
        {checks.map(({ id, value, first, tick }) => (
          <li key={id}>
            <input
              id={`online-${id}`}
              type="checkbox"
              checked={tick === "ticked"}
              onChange={({ target }) => void stepSubmission("ticked", (now) => withTick(now, { id, value }, target.checked))}
            />
            <label htmlFor={`online-${id}`}>{words.checks[id]}</label>
            <span className="second">
              {value}
              {tick === "changed" && <span className="meta block">{words.changedSince}</span>}
              {id === "files" && isStale && <span className="meta block">{words.ofLastBuild}</span>}
            </span>
            <ToCompare id={id} first={first} file={files[0]?.path} />
          </li>
        ))}
      </ul>
    </Step>
  );
}

type ToCompareProps = {
  readonly id: OnlineCheck["id"];
  readonly first: OnlineCheck["first"];
  readonly file: string | undefined;
};

/** The way to what a check is compared with, or to what is done first; `file`: the first of those that were uploaded. */
function ToCompare({ id, first, file }: ToCompareProps) {
  const theCase = useCase();
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const budget = useChecked((state) => state.findSection("budget.grant"));
  const signed = theCase.agreements?.find(({ signatories }) => signatories?.some(({ page }) => typeof page === "number"));
  const ways: Readonly<Record<OnlineCheck["id"], { readonly label: string; readonly go: () => unknown } | undefined>> = {
    title: undefined,
    budget: budget && { label: words.seeBudget, go: () => goToPage({ kind: "section", section: budget.id }) },
    files: file === undefined ? undefined : { label: words.inFolder, go: () => showPackage(key, { what: "bundle", inFolder: true, file }) },
    signatures: signed && { label: words.seeAgreements, go: () => goToPage({ kind: "agreements", agreement: signed.id }) },
  };
  if (id === "title") return <CopyButton words={() => theCase.title ?? ""} label={words.copyTitle} quiet />;
  const way = first === undefined ? ways[id] : { label: words.first[first], go: () => goToPage({ kind: first }) };
  if (way === undefined) return <span />;
  return (
    <button type="button" className="link dense nowrap" onClick={() => void way.go()}>
      {way.label}
    </button>
  );
}

/** The one person whose click counts: once nothing is left to do here, the reminder is the loud button, beside whatever is still to be opened online. */
function ByUnit({ isBuilt }: { readonly isBuilt: boolean }) {
  const theCase = useCase();
  const standing = useStanding();
  const isSubmitted = useSubmission(({ record }) => record.submitted !== undefined);
  const guide = useChecked((state) => state.guide);
  const before = useBeforeUpload();
  const isNext = !isSubmitted && before === undefined && selfChecks(standing).every(({ fine }) => fine);
  const contact = useUnitContact();
  return (
    <Step number={3} title={words.byUnit} note={isSubmitted ? <Done>{words.submitted}</Done> : words.notYet}>
      <div className="line wrap">
        <WhoSubmits />
        {guide && <CopyButton words={() => submissionRequest(theCase, guide, standing, contact)} label={words.remind} loud={isNext} />}
      </div>
      {isBuilt && <Submitted />}
    </Step>
  );
}
