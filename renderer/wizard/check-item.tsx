import { type ReactNode, useId } from "react";
import type { Group } from "../../shared/desk/finding-group.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type Props = {
  readonly group: Group;
  readonly words: ReactNode;
  readonly open: boolean;
  readonly toggle: () => void;
  /** marks of the button, for who looks for a check */
  readonly data: Readonly<Record<`data-${string}`, string | number>>;
  /** ways that stand below the line, open or not */
  readonly ways?: ReactNode;
  /** what stands below the line while it is open */
  readonly children: ReactNode;
};

/** One line of the checks, which opens what it has to say. */
export function CheckItem({ group, words, open, toggle, data, ways, children }: Props) {
  const body = useId();
  return (
    <li className="check-item">
      <button type="button" className={open ? "check open-check" : "check"} aria-expanded={open} aria-controls={body} onClick={toggle} {...data}>
        <Icon name={group} className={group} />
        <span className="grow">
          <span className="visually-hidden">{text.groups[group].name}　</span>
          {words}
        </span>
        <Icon name={open ? "down" : "right"} size="small" className="third" />
      </button>
      {ways}
      <div id={body} hidden={!open} className="check-body">
        {children}
      </div>
    </li>
  );
}
