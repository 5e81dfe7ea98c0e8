import type { Guide } from "../../shared/guide/guide.ts";
import type { RecentCase } from "../../shared/ipc.ts";
import { monthAndDay, savedText, versionTimeText } from "../../shared/text/moment-text.ts";
import { useClock } from "../state/clock.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type RecentProps = {
  readonly recent: readonly RecentCase[];
  readonly guide: Guide;
  readonly open: (key: string) => void;
  readonly forget: (key: string) => void;
};

/** The cases that were open before, newest first; those that are gone or damaged are shown as such and can be taken off. */
export function RecentCases({ recent, guide, open, forget }: RecentProps) {
  const { columns } = text.start;
  return (
    <section className="recent" aria-labelledby="recent-heading">
      <h2 id="recent-heading">{text.start.recent}</h2>
      {recent.length === 0 ? (
        <p className="empty">{text.start.recentEmpty}</p>
      ) : (
        <table>
          <colgroup>
            <col />
            <col className="topic" />
            <col className="folder" />
            <col className="internal" />
            <col className="saved" />
            <col className="forget" />
          </colgroup>
          <thead>
            <tr>
              <th>{columns.project}</th>
              <th>{columns.topic}</th>
              <th className="folder">{columns.folder}</th>
              <th className="number">{columns.internal}</th>
              <th className="number">{columns.saved}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {recent.map((item) => (
              <RecentRow key={item.key} item={item} guide={guide} open={open} forget={forget} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function RecentRow({ item, guide, open, forget }: Omit<RecentProps, "recent"> & { readonly item: RecentCase }) {
  const moment = useClock((state) => state.moment);
  const folder = item.folder.split(/[\\/]/).filter(Boolean).at(-1) ?? item.folder;
  const name = item.state === undefined ? item.title.trim() || text.start.untitled : folder;
  return (
    <tr data-recent={item.state ?? "whole"}>
      <td>
        {item.state === "missing" ? (
          <span className="second block cut">{name}</span>
        ) : (
          <button type="button" className="link name" title={item.folder} onClick={() => open(item.key)}>
            {name}
          </button>
        )}
        <span className="meta block">
          <RecentState item={item} />
        </span>
      </td>
      <td className="second nowrap">{guide.topics.find((topic) => topic.id === item.topic)?.name ?? item.topic}</td>
      <td className="third cut folder" title={item.folder}>
        {folder}
      </td>
      <td className="third number nowrap">{item.internalDeadline ? monthAndDay(item.internalDeadline) : ""}</td>
      <td className="third number nowrap">{savedText(item.savedAt, moment)}</td>
      <td className="number">
        <button type="button" className="icon-button" aria-label={text.start.forget(name)} title={text.start.forget(name)} onClick={() => forget(item.key)}>
          <Icon name="close" size="small" />
        </button>
      </td>
    </tr>
  );
}

/** Below the name: what is wrong with the folder, what happened last time, else the applicant. */
function RecentState({ item }: { readonly item: RecentCase }) {
  if (item.state !== undefined) {
    return (
      <span className="line">
        <Icon name={item.state === "missing" ? "lack" : "must"} size="small" className={item.state === "missing" ? "lack" : "must"} />
        {item.state === "missing" ? text.start.missing : text.start.damaged}
      </span>
    );
  }
  if (item.unsavedAt !== undefined) {
    return (
      <span className="line">
        <Icon name="lack" size="small" className="lack" />
        {text.start.unsaved(versionTimeText(item.unsavedAt))}
      </span>
    );
  }
  if (item.interrupted) return <>{text.start.interrupted(versionTimeText(item.savedAt))}</>;
  return <span className="cut block">{item.applicant.trim() === "" ? text.start.noApplicant : item.applicant}</span>;
}
