import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { KnownProjects } from "../components/known-projects.tsx";
import { OwnProjects } from "../components/own-projects.tsx";
import { ScreenFrame } from "../components/screen-frame.tsx";
import { chooseWorkspace, forgetWorkspace, loadWorkspaces, useDesk } from "../state/desk.ts";
import { useLibrary } from "../state/library.ts";
import { useListedWorkspaces } from "../state/listed-workspaces.ts";
import { usePageStands } from "../state/page-stands.ts";
import { go } from "../state/route.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { words } from "./common/words.ts";
import { FolderDropNotice } from "./folder-drop-notice.tsx";

const own = words.choose;
const listed = () => useDesk.getState().workspaces ?? [];

/** The choice of a folder with many cases: by dialog, in a browser by its path, or one that was open before. */
export function ChooseWorkspace() {
  const workspaces = useDesk((state) => state.workspaces);
  const shell = useLibrary((state) => state.info?.shell);
  const [error, setError] = useState<AppError>();
  usePageStands(workspaces !== undefined);
  useListedWorkspaces(loadWorkspaces, listed);
  const choose = async (typed?: string) => {
    const chosen = await chooseWorkspace(typed === undefined ? {} : { typed });
    setError(chosen.ok ? undefined : chosen.error);
    if (chosen.ok && chosen.value) go({ kind: "desk", key: chosen.value.key, tool: "overview" });
  };
  return (
    <ScreenFrame current="desk" title={words.desk}>
      <main className="main">
        <div className="page">
          <div className="page-scroll">
            <FolderDropNotice workspace={undefined} tool="overview" />
            {error && <Notice kind="must">{errorText(error)}</Notice>}
            <PageHead
              title={words.desk}
              intro={own.intro}
              tools={
                shell === "desktop" && (
                  <Button type="primary" icon={<Icon name="folder" size="small" />} onClick={() => void choose()}>
                    {own.open}
                  </Button>
                )
              }
            />
            <div className="page-body">
              {shell === "browser" && <TypedFolder choose={choose} />}
              {workspaces?.length === 0 && (
                <OwnProjects
                  action={own.openOwn}
                  onChosen={(chosen) => {
                    setError(chosen.ok ? undefined : chosen.error);
                    if (chosen.ok && chosen.value) go({ kind: "desk", key: chosen.value.key, tool: "overview" });
                  }}
                />
              )}
              <section className="recent-desks" aria-labelledby="recent-desks">
                <h2 id="recent-desks">{own.recent}</h2>
                {workspaces?.length === 0 && <p className="empty">{own.recentEmpty}</p>}
                <ul>
                  {workspaces?.map(({ key, name, folder, missing, projects }) => (
                    <li key={key} className="recent-desk">
                      <Icon name={missing ? "lack" : "folder"} size="small" className={missing ? "lack" : "third"} />
                      <span className="grow">
                        {missing ? (
                          <span className="second" title={folder}>
                            {name}
                          </span>
                        ) : (
                          <button type="button" className="link" title={folder} onClick={() => go({ kind: "desk", key, tool: "overview" })}>
                            {name}
                          </button>
                        )}
                        {missing ? (
                          <span className="meta recent-desk-folder">{own.missing}</span>
                        ) : (
                          <KnownProjects projects={projects ?? []} label={own.projectsOf(name)} folder={folder} />
                        )}
                      </span>
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={own.forget(name)}
                        title={own.forget(name)}
                        onClick={() => void forgetWorkspace(key)}
                      >
                        <Icon name="close" size="small" />
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            </div>
          </div>
        </div>
      </main>
    </ScreenFrame>
  );
}

/** A browser has no dialog for folders of the program's machine: the path is typed. */
function TypedFolder({ choose }: { readonly choose: (typed: string) => Promise<void> }) {
  const [folder, setFolder] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() !== "") void choose(folder);
  };
  return (
    <form className="desk-folder-form" onSubmit={submit}>
      <label htmlFor="desk-folder">{own.path}</label>
      <span className="line">
        <Input
          id="desk-folder"
          className="control full"
          value={folder}
          onChange={(event) => setFolder(event.target.value)}
          aria-describedby="desk-folder-hint"
        />
        <Button type="primary" htmlType="submit">
          {own.openIt}
        </Button>
      </span>
      <span id="desk-folder-hint" className="meta">
        {own.pathHint}
      </span>
    </form>
  );
}
