import { Button } from "antd";
import { Fragment, useState } from "react";
import { presentTextOf } from "../../shared/documents/letter-text.ts";
import type { AppError } from "../../shared/errors.ts";
import type { WrittenDocuments } from "../../shared/ipc/documents.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { bridge } from "../host/api.ts";
import { readDocumentRecord } from "../state/document-record.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { type NotSaved, onSavedCase, useIsOfScreen } from "../state/saving.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { FieldLink } from "./field-link.tsx";
import { NotSavedNote } from "./not-saved.tsx";

const words = text.documents;

/** Writes a document, or all that apply; how it went is kept until the next time. */
export function useWriting(planned: PlannedDocument | undefined) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const [state, setState] = useState<WriteState>({ kind: "idle" });
  const write = async (place: "case" | "choose", folder?: string) => {
    setState({ kind: "writing" });
    const only = planned && { document: planned.document.id, ...(planned.subject === undefined ? {} : { subject: planned.subject }) };
    const request = { key, place, ...(only && { only }), ...(folder === undefined ? {} : { folder }) };
    const said = wordsOf(planned);
    const done = await onSavedCase((saved) => bridge.call("documents:write", { ...request, ...saved }));
    if (done.kind !== "done") return setState(done);
    setState(done.value ? { kind: "written", written: done.value, base: done.base, said } : { kind: "idle" });
    await readDocumentRecord(key);
  };
  return { state, write };
}

/** What a document says as it is planned now. */
const wordsOf = (planned: PlannedDocument | undefined): string | undefined =>
  planned?.outcome.kind === "written" ? presentTextOf(planned.outcome).words : undefined;

/** Writes a letter again whose text is no longer the one that was sealed, beside the scan that it takes the place of. */
export function WriteAgain({ planned }: { readonly planned: PlannedDocument }) {
  const readOnly = useReadOnly();
  const { state, write } = useWriting(planned);
  return (
    <>
      <Button size="small" disabled={readOnly} loading={state.kind === "writing"} onClick={() => void write("case")}>
        {words.writeAgain}
      </Button>
      <WriteResult state={state} planned={planned} again={() => void write("case")} />
    </>
  );
}

type WriteState =
  | { readonly kind: "idle" }
  | { readonly kind: "writing" }
  | { readonly kind: "written"; readonly written: WrittenDocuments; readonly base: string | undefined; readonly said: string | undefined }
  | NotSaved
  | { readonly kind: "failed"; readonly error: AppError };

type ResultProps = { readonly state: WriteState; readonly planned?: PlannedDocument | undefined; readonly again: () => void };

/** How writing went. `planned`: the one document; while it says the same, what was written is of now, whatever else of the case has changed. */
export function WriteResult({ state, planned, again }: ResultProps) {
  const [unseen, setUnseen] = useState<AppError>();
  const key = useOpenCase((one) => one.opened?.key) ?? "";
  const isOfCase = useIsOfScreen(state.kind === "written" ? state.base : undefined);
  const ofScreen = isOfCase || (state.kind === "written" && state.said !== undefined && state.said === wordsOf(planned));
  if (state.kind === "idle" || state.kind === "writing") return null;
  if (state.kind === "not-saved") return <NotSavedNote failed={words.notWritten} error={state.error} again={again} />;
  if (state.kind === "failed") {
    return (
      <div role="alert">
        <ControlNote kind="must">{errorText(state.error)}</ControlNote>
      </div>
    );
  }
  const { folder, report } = state.written;
  const files = report.documents.flatMap(({ docx, pdf }) => [docx, ...(pdf === undefined ? [] : [pdf])]).map(lastPart);
  const [first] = report.documents;
  const blanks = [...new Set(report.warnings.flatMap(({ fields = [] }) => fields))];
  const show = async (file: string) => {
    const shown = await bridge.call("documents:show-file", { key, file });
    setUnseen(shown.ok ? undefined : shown.error);
  };
  return (
    <div role="status" className="write-result">
      <ControlNote kind={files.length > 0 && ofScreen ? "met" : "lack"}>
        <span className="line written">
          <span>{files.length > 4 ? words.wroteMany(files.length) : words.wrote(files.join("、"))}</span>
          <span className="meta folder-path">{folder}</span>
          {first && (
            <button type="button" className="link dense" onClick={() => void show(first.pdf ?? first.docx)}>
              {text.showInFolder}
            </button>
          )}
        </span>
      </ControlNote>
      {!ofScreen && <ControlNote kind="lack">{words.writtenBefore}</ControlNote>}
      {unseen && <ControlNote kind="must">{errorText(unseen)}</ControlNote>}
      {blanks.length > 0 && (
        <ControlNote kind="advice">
          {words.blanksIn}
          {blanks.map((path, index) => (
            <Fragment key={path}>
              {index > 0 && "、"}
              <FieldLink path={path} />
            </Fragment>
          ))}
        </ControlNote>
      )}
      {[...new Set(report.warnings.flatMap(({ message, fields }) => (fields === undefined ? [message] : [])))].map((message) => (
        <ControlNote key={message} kind="advice">
          {message}
        </ControlNote>
      ))}
    </div>
  );
}
