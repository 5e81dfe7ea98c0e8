import { Button, Input } from "antd";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { useGuides } from "../state/guides.ts";
import { toHandOver } from "../state/hand-over.ts";
import { useLibrary } from "../state/library.ts";
import { openHelp } from "../state/open-help.ts";
import type { Opening } from "../state/opening.ts";
import { go, SAMPLES } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type Props = {
  readonly current: "start" | "files" | "guides" | "profiles" | "hand-over" | "desk" | "split" | "settings" | "self-check";
  /** opens a case and says on the page what went wrong; absent: the page has no place for that, and 开始 is gone to first */
  readonly open?: (opening: Opening) => Promise<void>;
  /** above the foot */
  readonly children?: ReactNode;
};

/** The task list outside of a case: where one begins, what all projects share, and help. */
export function MainSidebar({ current, open, children }: Props) {
  const shell = useLibrary((state) => state.info?.shell);
  const drafts = useGuides((state) => state.drafts.length);
  const [asking, setAsking] = useState(false);
  const openFolder = () => {
    if (open === undefined) return go({ kind: "start" });
    if (shell === "browser") setAsking(!asking);
    else void open({ kind: "folder", folder: undefined });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "o") return;
      event.preventDefault();
      if (shell !== undefined) openFolder();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return (
    <nav className="sidebar" aria-label={text.start.sidebar}>
      <div className="scroll">
        <button type="button" className="nav-item" aria-current={current === "start" ? "page" : undefined} onClick={() => go({ kind: "start" })}>
          <Icon name="home" />
          {text.start.home}
        </button>
        <h2>{text.start.openGroup}</h2>
        {/* how a folder is chosen is known when the program has told what it runs in */}
        <button
          type="button"
          className="nav-item"
          aria-expanded={shell === "browser" && open ? asking : undefined}
          onClick={openFolder}
          disabled={shell === undefined}
        >
          <Icon name="folder" />
          <span className="grow">{text.start.openFolder}</span>
          <kbd>{text.start.openFolderKey}</kbd>
        </button>
        {asking && open && <FolderForm open={open} />}
        <button type="button" className="nav-item" aria-current={current === "files" ? "page" : undefined} onClick={() => go({ kind: "files" })}>
          <Icon name="inbox" />
          {text.start.fromFiles}
        </button>
        <button type="button" className="nav-item" onClick={() => go({ kind: "start" }, { focusPath: SAMPLES })}>
          <Icon name="copy" />
          {text.start.fromSample}
        </button>
        <button
          type="button"
          className="nav-item"
          aria-current={current === "desk" ? "page" : undefined}
          onClick={() => go({ kind: "desk", tool: "overview" })}
        >
          <Icon name="grid" />
          {text.start.desk}
        </button>
        <button
          type="button"
          className="nav-item"
          aria-current={current === "hand-over" ? "page" : undefined}
          onClick={() => current !== "hand-over" && toHandOver()}
        >
          <Icon name="arrow" />
          {text.start.handOver}
        </button>
        <button
          type="button"
          className="nav-item"
          aria-current={current === "split" ? "page" : undefined}
          onClick={() => current !== "split" && go({ kind: "split" })}
        >
          <Icon name="scan" />
          {text.start.split}
        </button>
        <h2>{text.start.sharedGroup}</h2>
        <button
          type="button"
          className="nav-item"
          aria-current={current === "profiles" ? "page" : undefined}
          onClick={() => current !== "profiles" && go({ kind: "profiles" })}
        >
          <Icon name="unit" />
          {text.start.profiles}
        </button>
        <button
          type="button"
          className="nav-item"
          aria-current={current === "guides" ? "page" : undefined}
          onClick={() => current !== "guides" && go({ kind: "guides" })}
        >
          <Icon name="book" />
          <span className="grow">{text.start.guides}</span>
          {drafts > 0 && <span className="count">{text.start.guidesChecked(drafts)}</span>}
        </button>
        <h2>{text.start.helpGroup}</h2>
        <button
          type="button"
          className="nav-item"
          aria-current={current === "settings" ? "page" : undefined}
          onClick={() => current !== "settings" && go({ kind: "settings" })}
        >
          <Icon name="settings" />
          <span className="grow">{text.settings.title}</span>
          <kbd>{text.settings.key}</kbd>
        </button>
        <button type="button" className="nav-item" onClick={openHelp}>
          <Icon name="help" />
          <span className="grow">{text.help.title}</span>
          <kbd>{text.help.key}</kbd>
        </button>
        <button
          type="button"
          className="nav-item"
          aria-current={current === "self-check" ? "page" : undefined}
          onClick={() => current !== "self-check" && go({ kind: "self-check" })}
        >
          <Icon name="shield" />
          {text.selfCheck.open}
        </button>
      </div>
      {children}
      <div className="foot">
        <span className="meta">
          <Icon name="shield" size="small" />
          {text.start.offline}
        </span>
        <span className="meta">{text.start.stored}</span>
      </div>
    </nav>
  );
}

/** A browser has no dialog for folders of the program's machine: the path is typed. */
function FolderForm({ open }: { readonly open: (opening: Opening) => Promise<void> }) {
  const [folder, setFolder] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() !== "") void open({ kind: "folder", folder });
  };
  return (
    <form className="folder-form" onSubmit={submit}>
      <label htmlFor="folder-path">{text.start.openFolderPath}</label>
      <Input id="folder-path" size="small" value={folder} onChange={(event) => setFolder(event.target.value)} aria-describedby="folder-hint" autoFocus />
      <span id="folder-hint" className="meta">
        {text.start.openFolderHint}
      </span>
      <Button size="small" htmlType="submit">
        {text.start.openIt}
      </Button>
    </form>
  );
}
