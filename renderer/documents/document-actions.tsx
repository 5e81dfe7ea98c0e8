import { Button, Dropdown, Space } from "antd";
import { useState } from "react";
import type { PreviewedDocument } from "../../shared/ipc/documents.ts";
import { TypedFolder } from "../components/typed-folder.tsx";
import { useWriting, WriteResult } from "../components/writing.tsx";
import { useLibrary } from "../state/library.ts";
import { useReadOnly } from "../state/open-case.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { usePrinting } from "../state/printing.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.documents;

/** Writes documents to files: one, or all that apply; into the case's own folder, or where the user wants them. */
export function WriteButton({ planned, primary = false }: { readonly planned?: PlannedDocument; readonly primary?: boolean }) {
  const shell = useLibrary((state) => state.info?.shell);
  const readOnly = useReadOnly();
  const [asking, setAsking] = useState(false);
  const { state, write } = useWriting(planned);
  const choose = () => (shell === "browser" ? setAsking(true) : void write("choose"));
  const into = (place: "case" | "choose", folder?: string) => {
    setAsking(false);
    void write(place, folder);
  };
  return (
    <div className="write-documents">
      <Space.Compact size="small">
        <Button {...(primary ? { type: "primary" } : {})} disabled={readOnly} loading={state.kind === "writing"} onClick={() => into("case")}>
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
      {asking && <TypedFolder label={words.folderPath} action={words.write} onFolder={(folder) => into("choose", folder)} onCancel={() => setAsking(false)} />}
      <WriteResult state={state} planned={planned} again={() => void write("case")} />
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
