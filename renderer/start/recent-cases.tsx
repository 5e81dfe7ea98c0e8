import type { RecentCase } from "../../shared/ipc.ts";
import type { Guide } from "../../shared/rules/guide.ts";
import { savedText } from "../moment-text.ts";
import { useClock } from "../state/clock.ts";
import { text } from "../text.ts";

/** The cases that were open before, newest first. */
export function RecentCases({ recent, guide, open }: { readonly recent: readonly RecentCase[]; readonly guide: Guide; readonly open: (key: string) => void }) {
  const moment = useClock((state) => state.moment);
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
            <col className="saved" />
          </colgroup>
          <thead>
            <tr>
              <th>{columns.project}</th>
              <th>{columns.topic}</th>
              <th>{columns.folder}</th>
              <th className="number">{columns.saved}</th>
            </tr>
          </thead>
          <tbody>
            {recent.map((item) => (
              <tr key={item.key}>
                <td>
                  <button type="button" className="link name" onClick={() => open(item.key)}>
                    {item.title.trim() === "" ? text.start.untitled : item.title}
                  </button>
                  <span className="meta cut block">{item.applicant.trim() === "" ? text.start.noApplicant : item.applicant}</span>
                </td>
                <td className="second nowrap">{guide.topics.find((topic) => topic.id === item.topic)?.name ?? item.topic}</td>
                <td className="third cut" title={item.folder}>
                  {item.folder.split(/[\\/]/).filter(Boolean).at(-1)}
                </td>
                <td className="third number">{savedText(item.savedAt, moment)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
