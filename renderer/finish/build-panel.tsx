import "./build-panel.css";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useBeforeUpload } from "../components/before-upload.ts";
import { FaultyQuestion } from "../components/faulty-question.tsx";
import { NotSavedNote } from "../components/not-saved.tsx";
import { PasswordForm } from "../components/password-form.tsx";
import { useCompression } from "../state/compression.ts";
import { useFaultyTranslations } from "../state/faulty-translations.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { type BuildState, buildPackage, cancelBuild, leaveBuild, useIsStale, usePackage, verifyOnce } from "../state/package.ts";
import { usePrintPack } from "../state/print-pack.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { BUILD_STAGES, stageOf } from "./build-stages.ts";
import { KeepOffer } from "./keep-offer.tsx";
import { LastPackage } from "./last-package.tsx";
import { MadePackages } from "./made-packages.tsx";

/** The build, as it runs and once it is done. */
export function BuildPanel() {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const { build, last } = usePackage();
  const printing = usePrintPack((state) => state.key === key && state.run.kind === "running");
  const trying = useCompression((state) => state.key === key && state.run.kind === "running");
  const readOnly = useReadOnly();
  const stale = useIsStale(last);
  const before = useBeforeUpload();
  // what was built is of what is on screen: the next step is to upload it
  const isFresh = last !== undefined && !stale;
  const faulty = useFaultyTranslations();
  const asks = build.kind === "asks" && faulty.length > 0;
  const builtAt = last?.builtAt;
  useEffect(() => {
    if (builtAt !== undefined) verifyOnce(key);
  }, [key, builtAt]);
  const place = useRef<HTMLElement>(null);
  const former = useRef(build.kind);
  useEffect(() => {
    if (former.current === build.kind) return;
    former.current = build.kind;
    // the button that was pressed gave way to the steps, or they to it
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [build.kind]);
  // told where it happened, and not again when one comes back
  useEffect(() => () => void (usePackage.getState().build.kind === "cancelled" && leaveBuild()), []);
  return (
    <aside className="rail" aria-label={text.finish.title}>
      <section ref={place} tabIndex={-1} className="next-step build-place" aria-label={text.finish.progress}>
        {build.kind === "running" ? (
          <Running build={build} cancel={() => void cancelBuild(key)} />
        ) : (
          <>
            <h2>{text.finish.next}</h2>
            {isFresh && (
              <Button type="primary" block className="to-upload" onClick={() => goToPage({ kind: "submit" })}>
                {text.finish.toUpload}
                <Icon name="right" size="small" />
              </Button>
            )}
            {before && (
              <Button type={isFresh ? "default" : "primary"} block onClick={() => goToPage(before.page)}>
                {before.words}
              </Button>
            )}
            {asks ? (
              <FaultyQuestion
                faulty={faulty}
                anyway={text.agreements.faulty.build}
                onAnyway={() => void buildPackage(key, { agreed: true })}
                onLeave={leaveBuild}
              />
            ) : (
              <Button type={isFresh || before ? "default" : "primary"} block disabled={printing || trying || readOnly} onClick={() => void buildPackage(key)}>
                {last ? text.finish.buildAgain : text.finish.build}
              </Button>
            )}
            {build.kind === "cancelled" && (
              <p role="status" className="meta build-cancelled">
                {last ? text.finish.cancelled : text.finish.cancelledFirst}
              </p>
            )}
            {readOnly && <ControlNote kind="lack">{text.versions.readOnlyJobs}</ControlNote>}
            {build.kind === "not-saved" && <NotSavedNote failed={text.finish.failed} error={build.error} again={() => void buildPackage(key)} />}
            {build.kind === "failed" && (
              <div role="alert" className="build-failed">
                {build.error.kind === "attachment-encrypted" ? (
                  <PasswordForm error={build.error} caseKey={key} again={() => void buildPackage(key)} />
                ) : (
                  <ControlNote kind="must">
                    <b>{text.finish.failed}　</b>
                    {errorText(build.error)}
                  </ControlNote>
                )}
              </div>
            )}
          </>
        )}
      </section>
      <section>
        <h2>{last !== undefined && stale ? text.finish.last : text.finish.thisBuild}</h2>
        {last ? <LastPackage last={last} caseKey={key} /> : <p className="second">{text.finish.lastNone}</p>}
      </section>
      {last && <KeepOffer key={key} caseKey={key} isFresh={isFresh} />}
      <MadePackages made={last?.made} />
    </aside>
  );
}

type RunningState = Extract<BuildState, { kind: "running" }>;

function Running({ build, cancel }: { readonly build: RunningState; readonly cancel: () => void }) {
  const { stage: current, done, total, whole } = stageOf(build.steps);
  const at = BUILD_STAGES.indexOf(current);
  return (
    <>
      <div className="line">
        <h2 className="grow">{text.finish.building}</h2>
        <Button size="small" onClick={cancel} disabled={build.cancelling}>
          {text.cancel}
        </Button>
      </div>
      <ProgressBar label={text.finish.progress} progress={{ done: whole * 100, total: 100 }} />
      <ol className="build-steps" aria-live="polite">
        {BUILD_STAGES.map((stage, index) => (
          <li key={stage} className={index === at ? "running-step" : index > at ? "third" : ""}>
            <Icon name={index === at ? "doing" : index > at ? "todo" : "done"} className={index === at ? "accent" : index > at ? "third" : "met"} />
            <span className="grow">{text.finish.stages[stage]}</span>
            {index === at && total > 1 && (
              <span className="meta">
                {done} / {total}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="meta">{build.cancelling ? text.finish.cancelling : text.finish.cancelNote}</p>
    </>
  );
}
