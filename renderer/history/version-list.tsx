import type { CaseVersion } from "../../shared/ipc.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { shortFaultText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type ListProps = {
  readonly versions: readonly CaseVersion[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
};

/** Versions by what they are, newest first; a damaged one says why it cannot be read. */
export function VersionList({ versions, chosen, choose }: ListProps) {
  const groups = (["copies", "kept", "others"] as const).map((group) => ({ group, own: versions.filter((version) => groupOf(version) === group) }));
  return (
    <>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <section key={group} aria-labelledby={`versions-${group}`}>
            <h2 id={`versions-${group}`}>{text.versions.groups[group]}</h2>
            <ul className="versions">
              {own.map((version) => (
                <li key={version.id}>
                  <button type="button" aria-current={version.id === chosen ? "true" : undefined} data-version={version.id} onClick={() => choose(version.id)}>
                    <span className="line">
                      {version.problem && <Icon name="must" size="small" className="must" />}
                      <span className="grow">{versionTimeText(version.at)}</span>
                      <span className="meta">{text.versions.kinds[version.kind]}</span>
                    </span>
                    {group !== "kept" && <span className="meta file-name block">{version.name}</span>}
                    {version.problem && <span className="meta block">{shortFaultText(version.problem)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function groupOf({ kind }: CaseVersion): keyof typeof text.versions.groups {
  if (kind === "copy" || kind === "unsaved" || kind === "disk") return "copies";
  return kind === "history" || kind === "session" ? "kept" : "others";
}
