import { type ReactNode, useState } from "react";
import { type Guide, speaksOf } from "../../shared/guide/guide.ts";
import { formatAmount } from "../../shared/wizard/amount.ts";
import { useQuota } from "../state/library.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { ChooseGuide } from "./choose-guide.tsx";
import { ChooseTopic } from "./choose-topic.tsx";
import { TopicTable } from "./topic-table.tsx";

type Props = {
  readonly guide: Guide;
  readonly choose: (guide: Guide) => void;
  readonly create: (topic: string) => void;
  readonly disabled: boolean;
  /** what the folder of the new case shall be called: how that is asked for, and where it is typed */
  readonly askFolder: ReactNode;
  readonly folderName: ReactNode;
};

/** For who has projects already: the topics in a line each; what each asks is compared when wanted. */
export function NewCase({ guide, choose, create, disabled, askFolder, folderName }: Props) {
  const [shown, setShown] = useState<"table" | "questions">();
  const toggle = (part: "table" | "questions") => setShown(shown === part ? undefined : part);
  return (
    <section className="new-case" aria-labelledby="new-case-heading">
      <div className="line new-case-head">
        <h2 id="new-case-heading">{text.start.title}</h2>
        <span className="grow" />
        {guide.choosing.length > 0 && (
          <button type="button" className="link dense" aria-expanded={shown === "questions"} onClick={() => toggle("questions")}>
            {text.choose.open(guide.choosing.length)}
          </button>
        )}
        <button type="button" className="link dense" aria-expanded={shown === "table"} onClick={() => toggle("table")}>
          {text.start.compare(guide.topics.length)}
          <Icon name={shown === "table" ? "up" : "down"} size="small" />
        </button>
        {askFolder}
      </div>
      <p className="meta">
        <ChooseGuide guide={guide} choose={choose} />
      </p>
      {folderName}
      {shown === "questions" && <ChooseTopic guide={guide} create={create} disabled={disabled} />}
      {shown === "table" ? (
        <TopicTable guide={guide} create={create} disabled={disabled} />
      ) : (
        <table className="topic-lines">
          <tbody>
            {guide.topics.map((topic) => (
              <tr key={topic.id}>
                <td className="second nowrap">{topic.name}</td>
                <td>{topic.title}</td>
                <td className="number nowrap">
                  {capOf(guide, topic.id)}
                  <TopicQuota guide={guide} topic={topic.id} />
                </td>
                <td className="number">
                  <button type="button" className="link" aria-label={text.start.create(topic.name)} onClick={() => create(topic.id)} disabled={disabled}>
                    {text.start.createShort}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The unit's own limit for the topic, where it has set one. */
function TopicQuota({ guide, topic }: { readonly guide: Guide; readonly topic: string }) {
  const quota = useQuota(guide, topic);
  return quota === undefined ? null : <span className="meta block topic-quota">{text.start.ownQuota(quota)}</span>;
}

/** The most that the topic pays for one project, where a rule of the guide says so. */
function capOf(guide: Guide, topic: string): string {
  const check = guide.rules.find((rule) => rule.check.kind === "grantAtMost" && speaksOf(rule, topic))?.check;
  if (check?.kind !== "grantAtMost") return "";
  return text.start.upTo(formatAmount(check.limit, "wan").replace(/\.00$/, ""));
}
