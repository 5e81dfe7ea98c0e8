import { lastPart } from "../../shared/text/file-names.ts";
import "./print-pack.css";
import { Button, Checkbox } from "antd";
import { useEffect, useState } from "react";
import { type SealDocument, sealingOf } from "../../shared/documents/seal-list.ts";
import type { AppError } from "../../shared/errors.ts";
import type { MadePrintPack } from "../../shared/report.ts";
import { NotSavedNote } from "../components/not-saved.tsx";
import { PasswordForm } from "../components/password-form.tsx";
import { sealName } from "../components/slot-name.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { leaveCase } from "../state/opening.ts";
import { showPackage, usePackage } from "../state/package.ts";
import { cancelPrintPack, lookUpPrintPack, makePrintPack, type PrintRun, useIsCurrentPack, usePrintPack } from "../state/print-pack.ts";
import { useSeparators } from "../state/separators.ts";
import { beginFromCase } from "../state/split.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { numbered } from "../ui/numbered.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { sizeText } from "../ui/size-text.ts";
import { text } from "../ui/text.ts";
import { AfterSealing } from "./next-check.tsx";
import { WhoseSeal } from "./whose-seal.tsx";

const IDLE: PrintRun = { kind: "idle" };
const words = text.attachments.seal;

/** What must still be sealed, in the order of the seal list, and the one PDF to print of it. `papers`: all that must be sealed, sealed or not. */
export function PrintPackPanel({ papers }: { readonly papers: readonly SealDocument[] }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  useEffect(() => void lookUpPrintPack(key), [key]);
  const [separators, setSeparators] = useSeparators(false);
  const run = usePrintPack((state) => (state.key === key ? state.run : IDLE));
  const isComplete = useChecked((state) => state.report?.slots.every(({ required, filled }) => !required || filled) === true);
  // files without a place come first
  const isPlaced = useOpenCase((state) => state.case?.attachments?.every(({ unplaced }) => unplaced !== true) ?? true);
  const madeOfScreen = useIsCurrentPack(run.kind === "done" ? run.report : undefined);
  if (papers.length === 0) return null;
  const open = papers.filter((paper) => !paper.back);
  const ready = open.filter((paper) => paper.planned !== undefined);
  const waiting = open.filter((paper) => paper.planned === undefined);
  const unknown = papers.filter(({ back, sealed }) => back && !sealed);
  return (
    <section className="print-pack">
      <h2>{words.title}</h2>
      {open.length === 0 ? (
        <>
          {sealingOf(papers) === "sealed" && <p className="second">{words.done}</p>}
          <WhoseSeal papers={unknown} loud={isPlaced} />
          {isComplete && isPlaced && <AfterSealing />}
        </>
      ) : (
        <>
          <WhoseSeal papers={unknown} loud={isPlaced} />
          <p className="second">{ready.length > 0 ? words.intro : words.nothingReady}</p>
          <ol className="seal-papers">
            {numbered(ready).map(({ key: documentKey, item }, index) => (
              <ListLine key={documentKey} number={index + 1} paper={item} />
            ))}
          </ol>
          {waiting.length > 0 && <NotReady papers={waiting} />}
          {ready.length === 0 ? null : run.kind === "running" ? (
            <Running run={run} caseKey={key} />
          ) : (
            <>
              <Checkbox checked={separators} title={words.separatorsWhy} onChange={(event) => setSeparators(event.target.checked)}>
                {words.separators}
              </Checkbox>
              <MakeButton caseKey={key} separators={separators} again={run.kind === "done"} loud={isPlaced && !madeOfScreen && unknown.length === 0} />
            </>
          )}
        </>
      )}
      {run.kind === "not-saved" && <NotSavedNote failed={words.failed} error={run.error} again={() => void makePrintPack(key, separators)} />}
      {run.kind === "failed" && (
        <div role="alert">
          {run.error.kind === "attachment-encrypted" ? (
            <PasswordForm error={run.error} caseKey={key} again={() => void makePrintPack(key, separators)} />
          ) : (
            <ControlNote kind="must">
              <b>{words.failed}　</b>
              {errorText(run.error)}
            </ControlNote>
          )}
        </div>
      )}
      {run.kind === "done" && ready.length > 0 && <Made report={run.report} caseKey={key} loud={isPlaced && unknown.length === 0} />}
    </section>
  );
}

function ListLine({ number, paper }: { readonly number: number; readonly paper: SealDocument }) {
  const { pages, clause } = paper;
  const guide = useChecked((state) => state.guide);
  return (
    <li className="seal-line" title={text.place(clause)}>
      <span className="third">{number}</span>
      <span className="grow">{sealName(paper, guide)}</span>
      {pages && <span className="meta nowrap">{words.pages(pages)}</span>}
    </li>
  );
}

/** What must be sealed and is not there to be printed: it could go to the seal with the rest. */
function NotReady({ papers }: { readonly papers: readonly SealDocument[] }) {
  const guide = useChecked((state) => state.guide);
  return (
    <details className="seal-waiting">
      <summary>{words.waiting(papers.length)}</summary>
      <ul>
        {numbered(papers).map(({ key, item }) => (
          <li key={key} className="seal-line" title={text.place(item.clause)}>
            {sealName(item, guide)}
          </li>
        ))}
      </ul>
    </details>
  );
}

type MakeProps = { readonly caseKey: string; readonly separators: boolean; readonly again: boolean; readonly loud: boolean };

function MakeButton({ caseKey, separators, again, loud }: MakeProps) {
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

function Running({ run, caseKey }: { readonly run: Extract<PrintRun, { kind: "running" }>; readonly caseKey: string }) {
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
    <p className="meta way-back-in">
      {words.wayBack}
      <Button size="small" type={loud ? "primary" : "default"} onClick={() => void begin()}>
        {text.start.split}
      </Button>
    </p>
  );
}

type MadeProps = {
  readonly report: MadePrintPack;
  readonly caseKey: string;
  /** printing it is the next step */
  readonly loud: boolean;
};

/** The pack made last, while something is still to go to the seal. */
function Made({ report, caseKey, loud }: MadeProps) {
  const [error, setError] = useState<AppError>();
  const [printing, setPrinting] = useState(false);
  const print = async () => {
    const problem = await showPackage(caseKey, { what: "print-pack", inFolder: false });
    setError(problem);
    setPrinting(problem === undefined);
  };
  const isCurrent = useIsCurrentPack(report);
  return (
    <div className="made-pack" role="status">
      <p className="line">
        {isCurrent ? <Icon name="done" className="met" /> : <Icon name="lack" className="lack" />}
        <b>{lastPart(report.file)}</b>
        <span className="meta">{sizeText(report.bytes)}</span>
      </p>
      <p className="meta">{words.made(report.papers.length, report.pages)}</p>
      {!isCurrent && <ControlNote kind="lack">{words.madeBefore}</ControlNote>}
      <div className="slot-actions">
        <Button size="small" onClick={() => void showPackage(caseKey, { what: "print-pack", inFolder: false }).then(setError)}>
          {words.open}
        </Button>
        <Button size="small" type={isCurrent && loud && !printing ? "primary" : "default"} onClick={() => void print()}>
          {text.finish.print}
        </Button>
        <Button size="small" onClick={() => void showPackage(caseKey, { what: "print-pack", inFolder: true }).then(setError)}>
          {text.showInFolder}
        </Button>
      </div>
      {printing && <p className="meta">{text.attachments.seal.printNote}</p>}
      <WayBack loud={isCurrent && loud && printing} />
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
      <p className="meta folder-path">{report.file}</p>
      {report.leftOut.length > 0 && (
        <>
          <h3>{words.leftOut}</h3>
          <ul>
            {report.leftOut.map(({ title, why }) => (
              <li key={title} className="seal-line">
                <span className="grow">{title}</span>
                <span className="meta">{why}</span>
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
