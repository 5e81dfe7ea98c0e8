import "./known-projects.css";
import type { KnownProject } from "../../shared/desk/workspace.ts";
import { lackText } from "../../shared/messages/attachment-count.ts";
import { text } from "../ui/text.ts";

/** More of them are counted. */
const SHOWN = 8;

type Props = {
  readonly projects: readonly KnownProject[];
  readonly label: string;
  /** the path of their folder, where there is one: told while nobody has read its projects */
  readonly folder?: string;
};

/** The projects that a folder is known by: title and unit, and what each still lacks; where it lies is told on pointing at it. */
export function KnownProjects({ projects, label, folder }: Props) {
  if (projects.length === 0) return folder === undefined ? null : <p className="meta folder-path">{folder}</p>;
  return (
    <ul className="known-projects" aria-label={label}>
      {projects.slice(0, SHOWN).map(({ path, title, applicant, lacks, must }) => (
        <li key={path} title={path}>
          <span className="cut">
            {title.trim() || text.start.untitled}
            <span className="meta">　{applicant?.trim() || text.start.noApplicant}</span>
          </span>
          <span className={`meta nowrap ${must > 0 ? "must" : lackText(lacks) === "" ? "" : "lack"}`}>
            {text.start.stillLacks(lackText(lacks), must, lacks.unchecked)}
          </span>
        </li>
      ))}
      {projects.length > SHOWN && <li className="meta">{text.start.moreProjects(projects.length - SHOWN)}</li>}
    </ul>
  );
}
