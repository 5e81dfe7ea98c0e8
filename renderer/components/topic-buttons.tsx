import "./topic-buttons.css";
import { Button } from "antd";
import type { Guide } from "../../shared/guide/guide.ts";

type Props = { readonly guide: Guide; readonly choose: (topic: string) => void; readonly disabled: boolean };

/** The topics of a call, one of which is applied for. */
export function TopicButtons({ guide, choose, disabled }: Props) {
  return (
    <ul className="topic-buttons">
      {guide.topics.map(({ id, name, title }) => (
        <li key={id}>
          <Button block disabled={disabled} onClick={() => choose(id)}>
            <b>{name}</b>
            <span>{title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
