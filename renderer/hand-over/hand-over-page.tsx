import "./hand-over.css";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { type CaseToHandOver, cancelHandOver, openHandOver, toHandOver, unlockHandOver, useHandOver, useToHandOver } from "../state/hand-over.ts";
import { useLibrary } from "../state/library.ts";
import { usePageStands } from "../state/page-stands.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { ExportCases } from "./export-cases.tsx";
import { ReceivedCases } from "./received-cases.tsx";
import { words } from "./words.ts";

type PageProps = { readonly workspace: string | undefined };

/** 移交文件: of cases that were chosen on the overview of a workspace, in its frame, the way out; else the way in, and beside it the way out. */
export function HandOverPage({ workspace }: PageProps) {
  const fromDesk = useToHandOver(({ cases }) => cases);
  usePageStands(true);
  return workspace !== undefined && fromDesk ? <ChosenCases workspace={workspace} cases={fromDesk} /> : <ReceivingPage workspace={workspace} />;
}

function ChosenCases({ workspace, cases }: { readonly workspace: string; readonly cases: readonly CaseToHandOver[] }) {
  const faulty = cases.filter(({ fault }) => fault !== undefined).length;
  return (
    <main className="main">
      <div className="page">
        <div className="page-scroll">
          <PageHead
            title={words.export.title}
            intro={words.export.fromDesk(cases.length, faulty)}
            tools={<Button onClick={() => toHandOver(undefined, workspace)}>{words.openReceivedFile}</Button>}
          />
          <div className="page-body">
            <ExportCases workspace={workspace} isPage />
          </div>
        </div>
      </div>
    </main>
  );
}

/** Takes cases in that somebody handed over. */
function ReceivingPage({ workspace }: PageProps) {
  const { chosen, received, locked, busy, progress, error } = useHandOver();
  return (
    <main className="main with-rail">
      <div className="page">
        <div className="page-scroll">
          <PageHead title={words.title} intro={words.intro} />
          <div className="page-body hand-over">
            <OpenFile again={chosen !== undefined} />
            <div role="status">
              {busy && <p className="second">{progress && progress.done === progress.total ? words.placing : words.checking}</p>}
              {chosen && received && (
                <p className="line">
                  <Icon name="met" size="small" className="met" />
                  <span className="met">{words.checked}</span>
                  <span className="second">{chosen.name}</span>
                  <span className="meta">{words.cases(received.length)}</span>
                </p>
              )}
            </div>
            {busy && <Working progress={progress} mayStop={progress === undefined || progress.done < progress.total} />}
            {error && <Notice kind="must">{errorText(error)}</Notice>}
            {locked && <Unlock name={chosen?.name ?? ""} wrong={locked === "wrong"} />}
            {received && <ReceivedCases received={received} />}
          </div>
        </div>
      </div>
      <aside className="rail" aria-label={words.export.title}>
        <ExportCases workspace={workspace} />
      </aside>
    </main>
  );
}

/** How many files are done, and the way to give up. */
function Working({ progress, mayStop }: { readonly progress: { readonly done: number; readonly total: number } | undefined; readonly mayStop: boolean }) {
  return (
    <div className="line">
      <ProgressBar label={words.checking} progress={progress} />
      <span className="meta nowrap">{progress && words.files(progress.done, progress.total)}</span>
      {mayStop && (
        <Button size="small" onClick={() => void cancelHandOver()}>
          {text.cancel}
        </Button>
      )}
    </div>
  );
}

/** The desktop program asks in a dialog; a browser has none for files of the program's machine, and the path is typed. */
function OpenFile({ again }: { readonly again: boolean }) {
  const shell = useLibrary((state) => state.info?.shell);
  const fromDesk = useToHandOver(({ cases }) => cases !== undefined);
  const [path, setPath] = useState("");
  if (shell === undefined) return null;
  const label = again ? words.openAnother : words.open;
  // whoever comes with cases of 工作台 is here to hand them over
  const kind = again || fromDesk ? "default" : "primary";
  if (shell === "desktop") {
    return (
      <p className="line">
        <Button type={kind} icon={<Icon name="folder" size="small" />} onClick={() => void openHandOver()}>
          {label}
        </Button>
        <span className="meta">{words.drop}</span>
      </p>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== "") void openHandOver(path);
  };
  return (
    <form className="hand-over-path" onSubmit={submit}>
      <label htmlFor="hand-over-path">{words.path}</label>
      <Input id="hand-over-path" value={path} onChange={(event) => setPath(event.target.value)} />
      <Button type={kind} htmlType="submit">
        {label}
      </Button>
    </form>
  );
}

function Unlock({ name, wrong }: { readonly name: string; readonly wrong: boolean }) {
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== "") void unlockHandOver(password);
  };
  return (
    <form className="hand-over-path" onSubmit={submit}>
      <label htmlFor="hand-over-password">
        {words.password}　<span className="meta">{name}</span>
      </label>
      <Input.Password
        id="hand-over-password"
        value={password}
        autoComplete="off"
        status={wrong ? "error" : ""}
        aria-describedby={wrong ? "hand-over-wrong" : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="primary" htmlType="submit">
        {words.unlock}
      </Button>
      {wrong && (
        <div role="alert">
          <ControlNote kind="must" id="hand-over-wrong">
            {words.wrongPassword}
          </ControlNote>
        </div>
      )}
    </form>
  );
}
