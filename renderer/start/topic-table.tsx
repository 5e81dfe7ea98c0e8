import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { Guide } from "../../shared/guide/guide.ts";
import { quotaOf } from "../../shared/settings.ts";
import { useLibrary } from "../state/library.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type Props = {
  readonly guide: Guide;
  readonly create: (topic: string) => void;
  readonly disabled: boolean;
  /** the first rows, which decide for most, and the others when asked for */
  readonly brief?: boolean;
  /** below the comparison, across from what unfolds it */
  readonly below?: ReactNode;
};

const BRIEF = 4;

/** All topics of the call side by side: what each asks and pays, out of the guide's data. */
export function TopicTable({ guide, create, disabled, brief = false, below }: Props) {
  const [whole, setWhole] = useState(!brief);
  const all = guide.topics[0]?.atAGlance.map((row) => row.label) ?? [];
  const rows = whole ? all : all.slice(0, BRIEF);
  return (
    <table className="topics">
      <colgroup>
        <col className="labels" />
        {guide.topics.map((topic) => (
          <col key={topic.id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td />
          {guide.topics.map((topic) => (
            <th key={topic.id} scope="col">
              <span className="meta">{topic.name}</span>
              <b>{topic.title}</b>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {/* right below the topics, for who knows which: the comparison is for who does not */}
        <tr className="pick">
          <td />
          {guide.topics.map((topic) => (
            <td key={topic.id}>
              <Button block onClick={() => create(topic.id)} disabled={disabled}>
                {text.start.create(topic.name)}
              </Button>
            </td>
          ))}
        </tr>
        {rows.map((label) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {guide.topics.map((topic) => (
              <td key={topic.id}>{withNumbers(topic.atAGlance.find((row) => row.label === label)?.text ?? "")}</td>
            ))}
          </tr>
        ))}
        {brief && (
          <tr className="more-rows">
            <td colSpan={guide.topics.length + 1}>
              <div className="line">
                {all.length > BRIEF && (
                  <button type="button" className="link dense" aria-expanded={whole} onClick={() => setWhole(!whole)}>
                    {whole ? text.start.fewerRows : text.start.moreRows(all.length - BRIEF)}
                    <Icon name={whole ? "up" : "down"} size="small" />
                  </button>
                )}
                <span className="grow" />
                {below}
              </div>
            </td>
          </tr>
        )}
        <QuotaRow guide={guide} />
      </tbody>
    </table>
  );
}

/** The unit's own limits, where it has set one: information, and no rule of the guide. */
function QuotaRow({ guide }: { readonly guide: Guide }) {
  const settings = useLibrary((state) => state.settings);
  const quotas = guide.topics.map(({ id }) => ({ id, quota: quotaOf(settings, guide.id, id) }));
  if (quotas.every(({ quota }) => quota === undefined)) return null;
  return (
    <tr className="unit-quota">
      <th scope="row">
        {text.quota.title}
        <span className="meta">{text.quota.own}</span>
      </th>
      {quotas.map(({ id, quota }) => (
        <td key={id}>{quota === undefined ? text.wholeNumber.none : <b>{text.quota.items(quota)}</b>}</td>
      ))}
    </tr>
  );
}

/** Amounts, shares and ratios stand out. */
function withNumbers(words: string) {
  return words.split(/(\d+(?:\.\d+)?%|\d+:\d+|\d+(?= ?万元))/).map((part, index) => (index % 2 === 1 ? <b key={`${part}${words}`}>{part}</b> : part));
}
