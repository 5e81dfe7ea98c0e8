import { Button, Input, Select } from "antd";
import { type FocusEvent, type FormEvent, type ReactNode, useState } from "react";
import { ChooseFiles } from "../components/choose-files.tsx";
import { KnownProjects } from "../components/known-projects.tsx";
import { OwnProjects, useOwnProjects } from "../components/own-projects.tsx";
import { chooseWorkspace } from "../state/desk.ts";
import { useFileDrag } from "../state/file-drop.ts";
import { useLibrary } from "../state/library.ts";
import { chooseKnownWorkspace, chooseScans, chooseSplitWorkspace, loadSplitWorkspaces, readScans, stopSplit, useSplit, withoutScan } from "../state/split.ts";
import { takeScans } from "../state/split-drops.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { BackToCase } from "./back-to-case.tsx";
import { NotTaken } from "./not-taken.tsx";
import { PutAwayNote } from "./put-away-note.tsx";
import { words } from "./words.ts";

/** Which scans, and for the cases of which folder. */
export function ChooseStack() {
  const { workspace, files, running, error, sending } = useSplit();
  const shell = useLibrary((state) => state.info?.shell);
  const isOver = useFileDrag((state) => state.over !== undefined);
  const hasOwn = useOwnProjects().length > 0;
  const isNew = useLibrary(({ recent }) => recent.length === 0);
  const hasProjects = workspace !== undefined || hasOwn;
  const lacking = files.length === 0 ? words.scansFirst : hasProjects ? undefined : words.folderFirst;
  // who chose no folder means the projects that are listed
  const begin = async () => {
    if (workspace === undefined) {
      const chosen = await chooseWorkspace({ received: true });
      if (!chosen.ok) return useSplit.setState({ error: chosen.error });
      await loadSplitWorkspaces(chosen.value?.key);
    }
    await readScans();
  };
  return (
    <main className="main" data-over={isOver}>
      <section className="page">
        <PageHead title={words.title} intro={words.intro} tools={<BackToCase />} />
        <div className="page-scroll">
          <div className="page-body split-choose">
            {error && (
              <Notice kind="must" title={words.failed}>
                {errorText(error)}
              </Notice>
            )}
            <NotTaken />
            <PutAwayNote />
            <section aria-labelledby="split-workspace">
              <h2 id="split-workspace">{words.workspace}</h2>
              <Workspaces />
              {shell === "browser" ? (
                <ByPath isOpen={!hasProjects && isNew} name={words.otherFolder}>
                  <TypedPath label={words.workspacePath} action={words.useFolder} done={chooseSplitWorkspace} />
                </ByPath>
              ) : (
                <Button disabled={running !== undefined} onClick={() => void chooseSplitWorkspace()}>
                  {words.chooseFolder}
                </Button>
              )}
            </section>
            <section aria-labelledby="split-scans">
              <h2 id="split-scans">{words.scans}</h2>
              <p className="meta">{words.scansHint}</p>
              {files.length === 0 ? (
                <p className="split-drop" data-over={isOver}>
                  <Icon name="inbox" />
                  {isOver ? words.dropNow : words.noScans}
                </p>
              ) : (
                <ol className="split-files">
                  {files.map(({ key, name }) => (
                    <li key={key}>
                      <Icon name="file" size="small" />
                      <span className="cut grow" title={name}>
                        {name}
                      </span>
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={words.remove(name)}
                        disabled={running !== undefined}
                        onClick={() => withoutScan(key)}
                      >
                        <Icon name="close" size="small" />
                      </button>
                    </li>
                  ))}
                </ol>
              )}
              {sending && (
                <p className="meta" role="status">
                  {words.sending(sending.done, sending.total)}
                </p>
              )}
              <ChooseFiles
                scans
                kind="button"
                icon="plus"
                label={words.addScans}
                disabled={running !== undefined}
                onFiles={(chosen) => void (chosen === undefined ? chooseScans() : takeScans(chosen))}
              >
                {words.addScans}
              </ChooseFiles>
              {shell === "browser" && (
                <ByPath isOpen={false} name={words.scansByPath}>
                  <TypedPath label={words.scansPath} action={words.add} done={chooseScans} many />
                </ByPath>
              )}
            </section>
            {running?.kind === "reading" ? (
              <div className="split-running">
                <ProgressBar label={words.reading} progress={running.progress} />
                <div className="line">
                  <span className="meta grow" aria-live="polite">
                    {words.readingNow(running.progress)}
                  </span>
                  <Button size="small" onClick={() => void stopSplit()}>
                    {text.cancel}
                  </Button>
                </div>
              </div>
            ) : (
              <div className="line">
                <Button type="primary" disabled={lacking !== undefined || sending !== undefined} onClick={() => void begin()}>
                  {words.read}
                </Button>
                {sending === undefined && <span className="meta">{lacking}</span>}
              </div>
            )}
          </div>
        </div>
      </section>
    </main>
  );
}

/** The folders that were opened before: the one that is chosen, and the others. */
function Workspaces() {
  const { workspaces = [], workspace, running } = useSplit();
  if (workspaces.length === 0)
    return (
      <>
        <OwnProjects action={words.useFolder} onChosen={(chosen) => chosen.ok && chosen.value && void loadSplitWorkspaces(chosen.value.key)} />
        <p className="third">{words.workspaceHint}</p>
      </>
    );
  return (
    <div>
      <Select
        className="split-workspace"
        aria-label={words.workspace}
        value={workspace?.key ?? null}
        disabled={running !== undefined}
        options={workspaces.map(({ key, name, folder }) => ({ value: key, label: name, title: folder }))}
        onChange={(key: string) => {
          const chosen = workspaces.find((one) => one.key === key);
          if (chosen) chooseKnownWorkspace(chosen);
        }}
      />
      {workspace && <KnownProjects projects={workspace.projects ?? []} label={words.workspace} folder={workspace.folder} />}
    </div>
  );
}

/** What is typed where nothing else serves: folded away, and opened by itself where nothing else is there. */
function ByPath({ isOpen, name, children }: { readonly isOpen: boolean; readonly name: string; readonly children: ReactNode }) {
  return (
    <details className="split-by-path" open={isOpen}>
      <summary className="meta">{name}</summary>
      {children}
    </details>
  );
}

/** A browser has no dialog for places on the program's machine: paths are typed. */
function TypedPath(props: { readonly label: string; readonly action: string; readonly done: (typed: string) => Promise<boolean>; readonly many?: boolean }) {
  const { label, action, done, many = false } = props;
  const [typed, setTyped] = useState("");
  const add = () => {
    if (typed.trim() !== "") void done(typed).then((taken) => taken && setTyped((now) => (now === typed ? "" : now)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add();
  };
  // what was typed counts once one goes on from it to something else here, whether or not the button beside it was pressed;
  // who looks up the rest of a path in another window has not finished
  const left = ({ relatedTarget, currentTarget }: FocusEvent<HTMLFormElement>) => relatedTarget !== null && !currentTarget.contains(relatedTarget) && add();
  return (
    <form className="split-typed" onSubmit={submit} onBlur={left}>
      {many ? (
        <Input.TextArea aria-label={label} placeholder={label} rows={2} value={typed} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <Input aria-label={label} placeholder={label} value={typed} onChange={(event) => setTyped(event.target.value)} />
      )}
      <Button htmlType="submit">{action}</Button>
    </form>
  );
}
