import { Button } from "antd";
import type { Guide } from "../../shared/guide/guide.ts";
import { text } from "../ui/text.ts";

/** All topics of the call side by side: what each asks and pays, out of the guide's data. */
export function TopicTable({ guide, create, disabled }: { readonly guide: Guide; readonly create: (topic: string) => void; readonly disabled: boolean }) {
  const rows = guide.topics[0]?.atAGlance.map((row) => row.label) ?? [];
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
        {rows.map((label) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {guide.topics.map((topic) => (
              <td key={topic.id}>{withNumbers(topic.atAGlance.find((row) => row.label === label)?.text ?? "")}</td>
            ))}
          </tr>
        ))}
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
      </tbody>
    </table>
  );
}

/** Amounts, shares and ratios stand out. */
function withNumbers(words: string) {
  return words.split(/(\d+(?:\.\d+)?%|\d+:\d+|\d+(?= ?万元))/).map((part, index) => (index % 2 === 1 ? <b key={`${part}${words}`}>{part}</b> : part));
}
