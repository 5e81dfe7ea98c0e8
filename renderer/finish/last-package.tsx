import { Button } from "antd";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { BuiltPackage } from "../../shared/ipc/built-package.ts";
import { isAboutName } from "../../shared/messages/bundle-warning.ts";
import { isNamedAfter, lastPart } from "../../shared/text/file-names.ts";
import { isAfter, parseMoment } from "../../shared/text/moment.ts";
import { momentText } from "../../shared/text/moment-text.ts";
import { useIsOnlyLate } from "../components/before-upload.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import { showPackage, useIsStale, usePackage, verifyPackage } from "../state/package.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { CompressedTable } from "./compressed-table.tsx";
import { PdfaQuestion } from "./pdfa-question.tsx";
import { Verified } from "./verified.tsx";

/** The package made last: whether it is sound and of now, and what can be done with it. */
export function LastPackage({ last, caseKey }: { readonly last: BuiltPackage; readonly caseKey: string }) {
  const [error, setError] = useState<AppError>();
  const [printing, setPrinting] = useState(false);
  const stale = useIsStale(last);
  const { report } = last;
  // what is to be known of the names stands below the list of attachments
  const warnings = report.bundle.warnings.filter((warning) => !isAboutName(warning));
  const title = useOpenCase((state) => state.case?.title ?? "");
  const { namedAfter = "" } = last;
  const caseFolder = last.folder.slice(0, -lastPart(last.folder).length - 1);
  // a folder that somebody named otherwise says nothing of the title
  const isOldName = isNamedAfter(caseFolder, namedAfter) && !isNamedAfter(caseFolder, title);
  const isOnlyLate = useIsOnlyLate();
  const built = parseMoment(last.builtAt);
  const closes = parseMoment(useChecked(({ guide }) => guide?.filing.closes) ?? "");
  // of another version it is only known that no attachment was missing
  const wasLate = stale ? report.lacking === undefined && built !== undefined && closes !== undefined && isAfter(built, closes) : isOnlyLate;
  // what was missing is told with whether the files are whole
  const isTold = usePackage(({ verified }) => !stale && verified?.kind === "done" && verified.report.ok);
  const show = async (inFolder: boolean) => {
    const problem = await showPackage(caseKey, { what: "bundle", inFolder });
    setError(problem);
    return problem === undefined;
  };
  const print = async () => setPrinting(await show(false));
  const facts = [built && momentText(built), text.finish.pages(report.bundle.pages), text.finish.megabytes(report.bundle.bytes)].filter(Boolean);
  return (
    <div className="last-package">
      <Verified stale={stale} report={report} isOnlyLate={isOnlyLate} />
      <p className="meta">{facts.join("　")}</p>
      {report.bundle.reused && report.bundle.reused.reused > 0 && <p className="meta">{text.finish.reused(report.bundle.reused.redone)}</p>}
      {stale && <ControlNote kind="lack">{text.finish.stale}</ControlNote>}
      {!report.ready && wasLate && <ControlNote kind="lack">{text.finish.builtLate}</ControlNote>}
      {!report.ready && !wasLate && !isTold && <ControlNote kind="lack">{text.finish.builtNotReady}</ControlNote>}
      <PdfaQuestion key={last.builtAt} last={last} caseKey={caseKey} />
      <div className="buttons">
        <Button size="small" onClick={() => void show(false)}>
          {text.finish.openBundle}
        </Button>
        <Button size="small" onClick={() => void show(true)}>
          {text.showInFolder}
        </Button>
        <Button size="small" onClick={() => void print()}>
          {text.finish.print}
        </Button>
        <Button size="small" onClick={() => void verifyPackage(caseKey)}>
          {text.finish.verify}
        </Button>
      </div>
      <p className="meta" role="status">
        {printing ? text.finish.printNote : ""}
      </p>
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
      <p className="meta folder-path">{last.folder}</p>
      {isOldName && <p className="meta">{text.finish.oldFolderName}</p>}
      {report.bundle.compressed && <CompressedTable files={report.bundle.compressed} />}
      {warnings.length > 0 && (
        <>
          <h3>{text.finish.warnings}</h3>
          <ul className="files">
            {warnings.map((warning) => (
              <li key={`${warning.file}${warning.page ?? ""}${warning.message}`}>{warning.message}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
