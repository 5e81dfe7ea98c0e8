import { Button } from "antd";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { MadePrintPack } from "../../shared/report.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { leaveCase } from "../state/opening.ts";
import { showPackage, usePackage } from "../state/package.ts";
import { cancelPrintPack, makePrintPack, type PrintRun, useIsCurrentPack } from "../state/print-pack.ts";
import { beginFromCase } from "../state/split.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { numbered } from "../ui/numbered.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { sizeText } from "../ui/size-text.ts";
import { text } from "../ui/text.ts";

const words = text.attachments.seal;

type MakeProps = { readonly caseKey: string; readonly separators: boolean; readonly again: boolean; readonly loud: boolean };

export function MakeButton({ caseKey, separators, again, loud }: MakeProps) {
  const building = usePackage((state) => state.key === caseKey && state.build.kind === "running");
  const readOnly = useReadOnly();
  return (
    <>
      <Button
        type={loud ? "primary" : "default"}
        block
        icon={<Icon name="seal" size="small" />}
        disabled={building || readOnly}
        onClick={() => void makePrintPack(caseKey, separators)}
      >
        {again ? words.makeAgain : words.make}
      </Button>
      {building && <p className="meta">{words.building}</p>}
      {readOnly && <ControlNote kind="lack">{text.versions.readOnlyJobs}</ControlNote>}
    </>
  );
}

export function Running({ run, caseKey }: { readonly run: Extract<PrintRun, { kind: "running" }>; readonly caseKey: string }) {
  return (
    <>
      <ProgressBar label={words.progress} progress={run.progress} />
      <div className="line">
        <span className="meta grow">{run.cancelling ? text.finish.cancelling : text.workspace.job(run.progress)}</span>
        <Button size="small" disabled={run.cancelling} onClick={() => void cancelPrintPack(caseKey)}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}

/** Where the pages go once they are sealed and scanned. */
function WayBack({ loud }: { readonly loud: boolean }) {
  const opened = useOpenCase((state) => state.opened);
  const readOnly = useReadOnly();
  const begin = async () => {
    if (!opened) return;
    beginFromCase(opened);
    await leaveCase({ kind: "split" });
  };
  if (readOnly) return null;
  return (
    <p className="meta">
      {words.wayBack}
      <Button size="small" type={loud ? "primary" : "default"} onClick={() => void begin()}>
        {text.start.split}
      </Button>
    </p>
  );
}

/** To look at it or print it, and, once it was printed, where the pages go that come back. */
export function UseMade({ caseKey, loud }: { readonly caseKey: string; readonly loud: boolean }) {
  const [error, setError] = useState<AppError>();
  const [printing, setPrinting] = useState(false);
  const show = (inFolder: boolean) => showPackage(caseKey, { what: "print-pack", inFolder });
  const print = async () => {
    const problem = await show(false);
    setError(problem);
    setPrinting(problem === undefined);
  };
  return (
    <div className="use-pack">
      <div className="slot-actions">
        <Button size="small" onClick={() => void show(false).then(setError)}>
          {words.open}
        </Button>
        <Button size="small" type={loud && !printing ? "primary" : "default"} onClick={() => void print()}>
          {text.finish.print}
        </Button>
        <Button size="small" onClick={() => void show(true).then(setError)}>
          {text.showInFolder}
        </Button>
      </div>
      {printing && <p className="meta">{text.attachments.seal.printNote}</p>}
      <WayBack loud={loud && printing} />
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
    </div>
  );
}

/** The pack made last, while something is still to go to the seal. */
export function Made({
  report,
  sealed,
}: {
  readonly report: MadePrintPack /** papers that the seal list names and nobody prints again */;
  readonly sealed: number;
}) {
  const isCurrent = useIsCurrentPack(report);
  return (
    <div className={isCurrent ? "made-pack current" : "made-pack"} role="status">
      <p className="line">
        {isCurrent ? <Icon name="done" className="met" /> : <Icon name="lack" className="lack" />}
        <b>{lastPart(report.file)}</b>
        <span className="meta">{sizeText(report.bytes)}</span>
      </p>
      <p className="meta">
        {words.made(report.papers.length, report.pages)}
        {isCurrent && sealed > 0 && words.alsoListed(sealed)}
      </p>
      {!isCurrent && <ControlNote kind="lack">{words.madeBefore}</ControlNote>}
      <p className="meta folder-path">{report.file}</p>
      {report.leftOut.length > 0 && (
        <>
          <h3 className="lack">{words.leftOut(report.leftOut.length)}</h3>
          <ul className="left-out">
            {numbered(report.leftOut).map(({ key, item: { title, why } }) => (
              <li key={key}>
                {title}
                <span className="meta">　{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {report.warnings.map((warning) => (
        <ControlNote key={`${warning.file}${warning.page ?? ""}${warning.message}`} kind="advice">
          {warning.message}
        </ControlNote>
      ))}
    </div>
  );
}
