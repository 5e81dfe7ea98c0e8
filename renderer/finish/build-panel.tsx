import { Button } from "antd";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { BuiltPackage } from "../../shared/ipc.ts";
import { parseMoment } from "../../shared/moment.ts";
import { sizeText } from "../attachments/slot-view.tsx";
import { errorText } from "../error-text.ts";
import { Icon } from "../look/icon.tsx";
import { ProgressBar } from "../look/progress-bar.tsx";
import { momentText } from "../moment-text.ts";
import { useCompression } from "../state/compression.ts";
import { useOpenCase } from "../state/open-case.ts";
import { type BuildState, buildPackage, cancelBuild, showPackage, usePackage, verifyPackage } from "../state/package.ts";
import { usePrintPack } from "../state/print-pack.ts";
import { text } from "../text.ts";
import { ControlNote } from "../wizard/controls/control-note.tsx";
import { CompressedTable } from "./compressed-table.tsx";
import { PasswordForm } from "./password-form.tsx";

/** The build, as it runs and once it is done. */
export function BuildPanel() {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const { build, last } = usePackage();
  const printing = usePrintPack((state) => state.key === key && state.run.kind === "running");
  const trying = useCompression((state) => state.key === key && state.run.kind === "running");
  return (
    <aside className="rail" aria-label={text.finish.title}>
      <section>
        {build.kind === "running" ? (
          <Running build={build} cancel={() => void cancelBuild(key)} />
        ) : (
          <>
            <Button type="primary" block disabled={printing || trying} onClick={() => void buildPackage(key)}>
              {last ? text.finish.buildAgain : text.finish.build}
            </Button>
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
        <h2>{text.finish.last}</h2>
        {last ? <LastPackage last={last} caseKey={key} /> : <p className="second">{text.finish.lastNone}</p>}
      </section>
    </aside>
  );
}

type RunningState = Extract<BuildState, { kind: "running" }>;

function Running({ build, cancel }: { readonly build: RunningState; readonly cancel: () => void }) {
  const current = build.steps.at(-1);
  return (
    <>
      <h2>{text.finish.building}</h2>
      <ProgressBar label={text.finish.progress} progress={current} />
      <ol className="build-steps" aria-live="polite">
        {build.steps.length === 0 && (
          <li className="running-step">
            <Icon name="doing" className="accent" />
            {text.finish.preparing}
          </li>
        )}
        {build.steps.map((step, index) => {
          const running = index === build.steps.length - 1;
          return (
            <li key={step.step} className={running ? "running-step" : ""}>
              <Icon name={running ? "doing" : "done"} className={running ? "accent" : "met"} />
              <span className="grow">{step.step}</span>
              {step.total > 1 && (
                <span className="meta">
                  {step.done} / {step.total}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <div className="line">
        <span className="meta grow">{build.cancelling ? text.finish.cancelling : text.finish.cancelNote}</span>
        <Button size="small" onClick={cancel} disabled={build.cancelling}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}

function LastPackage({ last, caseKey }: { readonly last: BuiltPackage; readonly caseKey: string }) {
  const [error, setError] = useState<AppError>();
  const { report } = last;
  const built = parseMoment(last.builtAt);
  const show = async (what: "folder" | "bundle") => setError(await showPackage(caseKey, what));
  const facts = [built && momentText(built), text.finish.pages(report.bundle.pages), sizeText(report.bundle.bytes)].filter(Boolean);
  return (
    <div className="last-package">
      <Verified />
      <p className="meta">{facts.join("　")}</p>
      {report.bundle.reused && report.bundle.reused.reused > 0 && <p className="meta">{text.finish.reused(report.bundle.reused.redone)}</p>}
      {!report.ready && <ControlNote kind="lack">{text.finish.builtNotReady}</ControlNote>}
      <div className="buttons">
        <Button size="small" onClick={() => void show("bundle")}>
          {text.finish.openBundle}
        </Button>
        <Button size="small" onClick={() => void show("folder")}>
          {text.finish.showFolder}
        </Button>
        <Button size="small" onClick={() => void verifyPackage(caseKey)}>
          {text.finish.verifyAgain}
        </Button>
      </div>
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
      <p className="meta folder-path">{last.folder}</p>
      <h3>
        {text.finish.single}
        <span className="meta">　{text.finish.files(report.bundle.files.length)}</span>
      </h3>
      <ul className="files">
        {report.bundle.files.map((file) => (
          <li key={file.path}>
            <span className="grow">{file.path.replace(/^files\//, "")}</span>
            <span className="meta nowrap">
              {text.finish.pages(file.pages)}　{sizeText(file.bytes)}
            </span>
          </li>
        ))}
      </ul>
      {report.bundle.compressed && <CompressedTable files={report.bundle.compressed} />}
      {report.bundle.warnings.length > 0 && (
        <>
          <h3>{text.finish.warnings}</h3>
          <ul className="files">
            {report.bundle.warnings.map((warning) => (
              <li key={`${warning.file}${warning.page ?? ""}${warning.message}`}>{warning.message}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Whether the package on disk is still the one that was built, file by file. */
function Verified() {
  const verified = usePackage((state) => state.verified);
  if (verified === undefined) return null;
  if ("error" in verified) return <ControlNote kind="must">{errorText(verified.error)}</ControlNote>;
  const { ok, changed, missing, extra } = verified.report;
  if (ok) {
    return (
      <p className="line verified">
        <Icon name="done" className="met" />
        <b>{text.finish.verified}</b>
      </p>
    );
  }
  return (
    <div role="alert">
      <ControlNote kind="must">{text.finish.differs}</ControlNote>
      <ul className="files">
        {[
          ...changed.map((file) => `${text.finish.changed}　${file}`),
          ...missing.map((file) => `${text.finish.lost}　${file}`),
          ...extra.map((file) => `${text.finish.extra}　${file}`),
        ].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
