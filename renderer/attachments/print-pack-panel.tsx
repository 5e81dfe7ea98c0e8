import "./print-pack.css";
import { Checkbox } from "antd";
import { useEffect, useRef } from "react";
import { type DoubleFiles, doubleFiles } from "../../shared/attachments/double-files.ts";
import { type SealDocument, sealingOf } from "../../shared/documents/seal-list.ts";
import { isWrongHere } from "../../shared/facts/other-paper.ts";
import { isUnfilled, isWrong } from "../../shared/messages/attachment-count.ts";
import type { Finding } from "../../shared/report.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { FaultyQuestion } from "../components/faulty-question.tsx";
import { FieldLink } from "../components/field-link.tsx";
import { AfterSealing } from "../components/next-check.tsx";
import { NotSavedNote } from "../components/not-saved.tsx";
import { PasswordForm } from "../components/password-form.tsx";
import { sealName } from "../components/slot-name.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import { faultyToSeal, leavePrintPack, lookUpPrintPack, makePrintPack, type PrintRun, useIsCurrentPack, usePrintPack } from "../state/print-pack.ts";
import { goToPage } from "../state/route.ts";
import { useSeparators } from "../state/separators.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { numbered } from "../ui/numbered.ts";
import { text } from "../ui/text.ts";
import { Made, MakeButton, Running, UseMade } from "./print-pack-actions.tsx";
import { SealQuestion, ToSealQuestion, useReturned } from "./whose-seal.tsx";

const IDLE: PrintRun = { kind: "idle" };
const words = text.attachments.seal;

/** What must still be sealed, in the order of the seal list, and the one PDF to print of it. `papers`: all that must be sealed, sealed or not. */
export function PrintPackPanel({ papers }: { readonly papers: readonly SealDocument[] }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  useEffect(() => void lookUpPrintPack(key), [key]);
  const [separators, setSeparators] = useSeparators("one-case");
  const now = usePrintPack((state) => (state.key === key ? state.run : IDLE));
  const report = useChecked((state) => state.report);
  const findings = useChecked((state) => state.findings);
  const faulty = faultyToSeal(report);
  const asks = now.kind === "asks" && faulty.length > 0;
  const run = now.kind === "asks" ? now.before : now;
  const isComplete = report?.slots.every((slot) => !isUnfilled(slot) || isWrong(slot)) === true;
  // files without a place come first
  const isPlaced = useOpenCase((state) => state.case?.attachments?.every(({ unplaced }) => unplaced !== true) ?? true);
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const made = run.kind === "done" ? run.report : undefined;
  const madeOfScreen = useIsCurrentPack(made);
  const doubled = guide === undefined ? [] : doubleFiles(theCase, guide);
  // of a paper that lies there twice it is asked once which of both stays
  const unknown = papers.filter((paper) => paper.back && !paper.sealed && !isOpenTwice(paper, doubled));
  const returned = useReturned(unknown);
  const { scans, others, isLooking } = returned;
  const asksSeal = scans.length + others.length > 0;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(run.kind);
  useEffect(() => {
    // the button that was pressed gave way to what was made
    if (before.current === "running" && run.kind === "done" && document.activeElement === document.body) place.current?.querySelector("button")?.focus();
    before.current = run.kind;
  }, [run.kind]);
  if (papers.length === 0) return null;
  const open = papers.filter((paper) => !paper.back);
  const ready = open.filter((paper) => paper.planned !== undefined);
  // what only lacks an answer is among what is not there yet
  const withheld = open.filter((paper) => paper.withheld !== undefined && (paper.withheld.reason !== "missing-answer" || paper.slot.attachments.length > 0));
  const waiting = open.filter((paper) => paper.planned === undefined && !withheld.includes(paper));
  const doubles = doubled.filter(({ slot }) => open.some((paper) => paper.slot.slot === slot));
  // one of what lies there twice is kept and whose seal the returned scans bear is asked first, then what is made is printed
  const amounts = findings.find(({ group, section, finding }) => group === "must" && section?.id === "budget" && !isBlankSource(finding))?.path;
  const unsettled = ready.some(({ planned }) => planned?.source.kind === "letter") ? amounts : undefined;
  // a paper that is not the one of its place goes to no seal unasked
  const wrong = ready.flatMap(({ planned }) =>
    planned?.source.kind === "attachment" && isWrongHere(planned.source.attachment) ? [planned.source.attachment] : [],
  );
  const isLoud = isPlaced && unknown.length === 0 && doubles.length === 0 && unsettled === undefined && wrong.length === 0;
  const isPrinted = made !== undefined && ready.length > 0;
  const make =
    ready.length > 0 &&
    (asks ? (
      <FaultyQuestion
        faulty={faulty}
        anyway={text.agreements.faulty.print}
        onAnyway={() => void makePrintPack(key, separators, { agreed: true })}
        onLeave={leavePrintPack}
      />
    ) : (
      <MakeButton caseKey={key} separators={separators} again={made !== undefined} loud={isLoud && !madeOfScreen} />
    ));
  const separatorsChoice = ready.length > 0 && run.kind !== "running" && (
    <Checkbox checked={separators} title={words.separatorsWhy} onChange={(event) => setSeparators(event.target.checked)}>
      {words.separators}
    </Checkbox>
  );
  // what was made is printed before anybody makes it again
  const isAgain = isPrinted && madeOfScreen && scans.length === 0;
  const alreadySealed = papers.filter(({ sealed }) => sealed).length;
  const next =
    scans.length > 0 ? undefined : open.length === 0 ? (
      isComplete && isPlaced && <AfterSealing isNext={doubled.length === 0} />
    ) : run.kind === "running" ? (
      <Running run={run} caseKey={key} />
    ) : isAgain ? (
      <>
        {made && <Made report={made} sealed={alreadySealed} />}
        <UseMade caseKey={key} loud={isLoud} />
      </>
    ) : (
      make
    );
  const isSealed = sealingOf(papers) === "sealed";
  const hasFailed = run.kind === "failed" || run.kind === "not-saved";
  return (
    <>
      {scans.length > 0 && isPlaced && !isLooking && (
        <div className="next-step to-seal-question">
          <ToSealQuestion count={scans.length} />
        </div>
      )}
      {asksSeal && <SealQuestion returned={returned} loud={isPlaced && doubled.length === 0} />}
      <section className="print-pack">
        {(open.length > 0 || (!asksSeal && (isSealed || hasFailed))) && <h2>{words.title}</h2>}
        {isSealed && <p className="second">{words.done}</p>}
        {open.length > 0 && (
          <>
            {ready.length + waiting.length > 0 && <p className="second">{ready.length > 0 ? words.intro : words.nothingReady}</p>}
            <ol className="seal-papers">
              {numbered(ready).map(({ key: documentKey, item }, index) => (
                <ListLine key={documentKey} number={index + 1} paper={item} />
              ))}
            </ol>
            {doubles.map(({ slot, for: subject = "", title, files }) => (
              <ControlNote key={`${slot} ${subject}`} kind="lack">
                {words.double(title, files.length)}
              </ControlNote>
            ))}
            {wrong.map(({ id, file }) => (
              <ControlNote key={id} kind="must">
                {words.wrong(attachmentName(file))}{" "}
                <button type="button" className="link" onClick={() => goToPage({ kind: "attachments", paper: id })}>
                  {text.attachments.toFile}
                </button>
              </ControlNote>
            ))}
            {unsettled !== undefined && (
              <ControlNote kind="must">
                {words.unsettled} <FieldLink path={unsettled}>{words.settle}</FieldLink>
              </ControlNote>
            )}
            {withheld.length > 0 && <NotWritten papers={withheld} />}
            {waiting.length > 0 && <NotReady papers={waiting} />}
            {!isAgain && separatorsChoice}
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
        {isPrinted && !isAgain && <Made report={made} sealed={alreadySealed} />}
        {isPrinted && !madeOfScreen && <UseMade caseKey={key} loud={false} />}
        {scans.length > 0 && (run.kind === "running" ? <Running run={run} caseKey={key} /> : make)}
      </section>
      {next && (
        <div ref={place} className={isPlaced ? "next-step" : ""}>
          {next}
        </div>
      )}
      {isAgain && (
        <section className="make-again">
          {separatorsChoice}
          {make}
        </section>
      )}
    </>
  );
}

/** Whether a file is one of several of its paper, and the seal of the paper is asked of another of them or of none. */
function isOpenTwice({ planned, slot }: SealDocument, doubled: readonly DoubleFiles[]): boolean {
  const own = planned?.source.kind === "attachment" ? planned.source.attachment.id : undefined;
  const files = doubled.find((one) => one.files.some(({ id }) => id === own))?.files;
  return files !== undefined && (slot.filled || files.at(-1)?.id !== own);
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

/** Letters of ours that cannot be written as the answers stand, each with the reason: the pack has none of them, nor a former scan. */
function NotWritten({ papers }: { readonly papers: readonly SealDocument[] }) {
  const guide = useChecked((state) => state.guide);
  const document = ({ slot }: SealDocument) => guide?.slots.find(({ id }) => id === slot.slot)?.document;
  return (
    <ul className="seal-withheld" aria-label={words.notInPack}>
      {numbered(papers).map(({ key, item }) => (
        <li key={key} className="seal-line" title={text.place(item.clause)}>
          <span className="grow">
            <button type="button" className="link dense" onClick={() => goToPage({ kind: "documents", document: document(item) ?? "" })}>
              {sealName(item, guide)}
            </button>
            {"　"}
            <span className="lack">{item.withheld && words.withheld[item.withheld.reason]}</span>
            <span className="meta block">{item.withheld?.why}。</span>
          </span>
        </li>
      ))}
    </ul>
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

/** Where the money comes from is written without any amount being changed. */
const isBlankSource = ({ missing = [] }: Finding): boolean => missing.length > 0 && missing.every((path) => path.endsWith(".source"));
