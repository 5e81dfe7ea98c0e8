import { Button, Dropdown, Space } from "antd";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { PreviewedDocument, WrittenDocuments } from "../../shared/ipc/documents.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { NotSavedNote } from "../components/not-saved.tsx";
import { TypedFolder } from "../components/typed-folder.tsx";
import { bridge } from "../host/api.ts";
import { readDocumentRecord } from "../state/document-record.ts";
import { useLibrary } from "../state/library.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { usePrinting } from "../state/printing.ts";
import { type NotSaved, onSavedCase, useIsOfScreen } from "../state/saving.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.documents;

/** Writes documents to files: one, or all that apply; into the case's own folder, or where the user wants them. */
export function WriteButton({ planned, primary = false }: { readonly planned?: PlannedDocument; readonly primary?: boolean }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const shell = useLibrary((state) => state.info?.shell);
  const readOnly = useReadOnly();
  const [asking, setAsking] = useState(false);
  const [state, setState] = useState<WriteState>({ kind: "idle" });
  const write = async (place: "case" | "choose", folder?: string) => {
    setAsking(false);
    setState({ kind: "writing" });
    const only = planned && { document: planned.document.id, ...(planned.subject === undefined ? {} : { subject: planned.subject }) };
    const request = { key, place, ...(only && { only }), ...(folder === undefined ? {} : { folder }) };
    const done = await onSavedCase((saved) => bridge.call("documents:write", { ...request, ...saved }));
    if (done.kind !== "done") return setState(done);
    setState(done.value ? { kind: "written", written: done.value, base: done.base } : { kind: "idle" });
    await readDocumentRecord(key);
  };
  const choose = () => (shell === "browser" ? setAsking(true) : void write("choose"));
  return (
    <div className="write-documents">
      <Space.Compact size="small">
        <Button {...(primary ? { type: "primary" } : {})} disabled={readOnly} loading={state.kind === "writing"} onClick={() => void write("case")}>
          {planned ? words.write : words.writeAll}
        </Button>
        <Dropdown menu={{ items: [{ key: "choose", label: words.writeElsewhere, onClick: choose }] }} trigger={["click"]} placement="bottomRight">
          <Button
            {...(primary ? { type: "primary" } : {})}
            aria-label={words.moreWays}
            disabled={readOnly || state.kind === "writing"}
            icon={<Icon name="down" size="small" />}
          />
        </Dropdown>
      </Space.Compact>
      {asking && (
        <TypedFolder label={words.folderPath} action={words.write} onFolder={(folder) => void write("choose", folder)} onCancel={() => setAsking(false)} />
      )}
      <WriteResult state={state} again={() => void write("case")} />
    </div>
  );
}

type WriteState =
  | { readonly kind: "idle" }
  | { readonly kind: "writing" }
  | { readonly kind: "written"; readonly written: WrittenDocuments; readonly base: string | undefined }
  | NotSaved
  | { readonly kind: "failed"; readonly error: AppError };

function WriteResult({ state, again }: { readonly state: WriteState; readonly again: () => void }) {
  const [unseen, setUnseen] = useState<AppError>();
  const key = useOpenCase((one) => one.opened?.key) ?? "";
  const ofScreen = useIsOfScreen(state.kind === "written" ? state.base : undefined);
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
  const show = async (file: string) => {
    const shown = await bridge.call("documents:show-file", { key, file });
    setUnseen(shown.ok ? undefined : shown.error);
  };
  return (
    <div role="status" className="write-result">
      <ControlNote kind={files.length > 0 && ofScreen ? "met" : "lack"}>
        {files.length > 4 ? words.wroteMany(files.length) : words.wrote(files.join("、"))}
        <span className="meta folder-path">　{folder}　</span>
        {first && (
          <button type="button" className="link dense" onClick={() => void show(first.pdf ?? first.docx)}>
            {text.showInFolder}
          </button>
        )}
      </ControlNote>
      {!ofScreen && <ControlNote kind="lack">{words.writtenBefore}</ControlNote>}
      {unseen && <ControlNote kind="must">{errorText(unseen)}</ControlNote>}
      {[...new Set(report.warnings.map(({ message }) => message))].map((message) => (
        <ControlNote key={message} kind="advice">
          {message}
        </ControlNote>
      ))}
    </div>
  );
}

/** Hands the pages to the system's print dialog; nothing is printed without it. */
export function PrintButton({ planned, shown }: { readonly planned: PlannedDocument; readonly shown: PreviewedDocument | undefined }) {
  const readOnly = useReadOnly();
  return (
    <Button
      size="small"
      disabled={shown === undefined || readOnly}
      onClick={() => shown && usePrinting.setState({ printing: { name: planned.key, title: planned.document.title, document: shown } })}
    >
      {words.print}
    </Button>
  );
}
