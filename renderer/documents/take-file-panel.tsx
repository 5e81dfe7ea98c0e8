import { Button, Input } from "antd";
import { useState } from "react";
import type { Attachment } from "../../shared/case.ts";
import { presentWordsOf } from "../../shared/documents/letter-words.ts";
import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../api.ts";
import { errorText } from "../error-text.ts";
import { useChecked } from "../state/checked.ts";
import { useLibrary } from "../state/library.ts";
import { answer, useOpenCase } from "../state/open-case.ts";
import { text } from "../text.ts";
import { ControlNote } from "../wizard/controls/control-note.tsx";
import type { PlannedDocument } from "./planned-documents.ts";

const words = text.documents.take;

/** Takes the sealed scan of a document back, or the PDF that Word or WPS made of it; the words of that moment are kept with it. */
export function TakeFilePanel({ planned }: { readonly planned: PlannedDocument }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const shell = useLibrary((state) => state.info?.shell);
  const slot = useChecked((state) => state.guide?.slots.find((candidate) => candidate.document === planned.document.id));
  const [path, setPath] = useState("");
  const [result, setResult] = useState<{ readonly file: string } | { readonly error: AppError }>();
  const { outcome } = planned;
  if (slot === undefined || outcome.kind !== "written") return <p className="meta">{words.notNow}</p>;
  const take = async (sealed: boolean) => {
    const taken = await bridge.call("documents:take-file", { key, document: planned.document.id, ...(shell === "browser" ? { file: path } : {}) });
    if (!taken.ok) return setResult({ error: taken.error });
    if (!taken.value) return;
    const { file, sha256, pages } = taken.value;
    const { sha256: wordsSha256, words: said } = presentWordsOf(outcome);
    const attachment: Attachment = {
      id: crypto.randomUUID(),
      slot: slot.id,
      file,
      sha256,
      ...(pages === undefined ? {} : { pages }),
      state: sealed ? "sealed-scan" : "generated",
      sealedBy: sealed ? "applicant" : "none",
      wordsSha256,
      words: said,
    };
    answer("attachments", [...(useOpenCase.getState().case?.attachments ?? []), attachment]);
    setPath("");
    setResult({ file });
  };
  return (
    <section className="document-panel" aria-label={words.title}>
      <p className="second">{words.intro}</p>
      {shell === "browser" && (
        <Input
          size="small"
          className="control full"
          aria-label={words.path}
          placeholder={words.path}
          value={path}
          onChange={(event) => setPath(event.target.value)}
        />
      )}
      <div className="panel-actions">
        <Button size="small" disabled={shell === "browser" && path.trim() === ""} onClick={() => void take(true)}>
          {words.sealed}
        </Button>
        <Button size="small" disabled={shell === "browser" && path.trim() === ""} onClick={() => void take(false)}>
          {words.notSealed}
        </Button>
      </div>
      {result && "file" in result && (
        <div role="status">
          <ControlNote kind="met">{words.taken(result.file.replace(/^attachments\//, ""), slot.title)}</ControlNote>
        </div>
      )}
      {result && "error" in result && (
        <div role="alert">
          <ControlNote kind="must">{errorText(result.error)}</ControlNote>
        </div>
      )}
    </section>
  );
}
