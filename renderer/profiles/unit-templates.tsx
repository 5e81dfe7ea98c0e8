import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../host/api.ts";
import { useLibrary } from "../state/library.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { words as all } from "./words.ts";

const words = all.templates;

/** The Word templates that a unit keeps for all its cases: for which documents, and where they lie. */
export function UnitTemplates({ id }: { readonly id: string }) {
  const guides = useLibrary((state) => state.library?.guides);
  const [documents, setDocuments] = useState<readonly string[]>([]);
  const [error, setError] = useState<AppError>();
  const read = useCallback(async () => {
    const found = await bridge.call("profiles:templates", { id });
    if (found.ok) setDocuments(found.value);
    else setError(found.error);
  }, [id]);
  useEffect(() => {
    void read();
    // one comes back from the folder to this window
    const onFocus = () => void read();
    window.addEventListener("focus", onFocus);
    return () => window.removeEventListener("focus", onFocus);
  }, [read]);
  const show = async () => {
    const shown = await bridge.call("profiles:show-templates", { id });
    setError(shown.ok ? undefined : shown.error);
  };
  const titleOf = (document: string) => guides?.flatMap((guide) => guide.documents).find((one) => one.id === document)?.title;
  return (
    <section className="profile-field" aria-label={words.title}>
      <h3>{words.title}</h3>
      {documents.map((document) => (
        <span key={document} className="second">
          {titleOf(document) ?? words.unknown}
          <span className="meta">　{document}.docx</span>
        </span>
      ))}
      <span className="meta">{documents.length === 0 ? words.none : words.note}</span>
      <Button size="small" icon={<Icon name="folder" size="small" />} onClick={() => void show()}>
        {words.open}
      </Button>
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
    </section>
  );
}
