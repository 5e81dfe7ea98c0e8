import { useEffect } from "react";
import type { KnownProject, RecentWorkspace } from "../../shared/desk/workspace.ts";
import type { Result } from "../../shared/errors.ts";
import { chooseWorkspace } from "../state/desk.ts";
import { loadRecent, useLibrary } from "../state/library.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { KnownProjects } from "./known-projects.tsx";

type Props = {
  /** what is done with their folder */
  readonly action: string;
  readonly onChosen: (chosen: Result<RecentWorkspace | undefined>) => void;
};

/** The projects that this user has, with what each lacks. */
export function useOwnProjects(): readonly KnownProject[] {
  const recent = useLibrary((state) => state.recent);
  const standings = useLibrary((state) => state.standings);
  useEffect(() => void loadRecent(), []);
  return recent.flatMap(({ key, state, title, applicant, folder }) => {
    const standing = standings.get(key);
    if (state !== undefined || standing === undefined) return [];
    const { must, attachments } = standing;
    return [{ path: folder, title, applicant, lacks: attachments, must }];
  });
}

/** Before any workspace was opened: the projects that this user has, and the way to take their folder as one. */
export function OwnProjects({ action, onChosen }: Props) {
  const projects = useOwnProjects();
  if (projects.length === 0) return null;
  return (
    <section className="own-projects" aria-labelledby="own-projects">
      <div className="line">
        <h3 id="own-projects" className="grow">
          {text.start.ownProjects}
        </h3>
        <button type="button" className="link dense" onClick={() => void chooseWorkspace({ received: true }).then(onChosen)}>
          {action}
          <Icon name="right" size="small" />
        </button>
      </div>
      <KnownProjects projects={projects} label={text.start.ownProjects} />
    </section>
  );
}
