import "./finding-line.css";
import { memo } from "react";
import { isToSeal } from "../../shared/desk/next-step.ts";
import { type CheckedLine, placeOf } from "../state/checked.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { groupSign } from "./group-sign.ts";

type Props = { readonly line: CheckedLine; readonly current?: boolean; readonly isPlaced?: boolean; readonly onOpen: (finding: string) => void };

/** One cause in one line: what it is about, how far it falls short, and where, unless a heading says so (`isPlaced`); its sentence is in its title, all of it in 检查结果. */
export const FindingLine = memo(function FindingLine({ line, current = false, isPlaced = false, onOpen }: Props) {
  const { group, about, result, whom, members, key } = line;
  const [first] = members;
  const sign = groupSign(group, isToSeal(line));
  const isMet = group === "met" || group === "none";
  if (first === undefined) return null;
  return (
    <button
      type="button"
      className="finding-line short"
      aria-current={current ? "true" : undefined}
      data-rule={first.finding.rule}
      data-outcome={first.finding.outcome}
      data-members={members.length}
      title={first.finding.message}
      onClick={() => onOpen(key)}
    >
      <Icon name={sign.icon} className={sign.tone} />
      <span className="visually-hidden">{text.groups[group].name}　</span>
      <span className="grow">
        {isMet ? first.finding.title : <b>{about}</b>}
        {/* outside of what follows: carried to the next line with it, the space would indent that line */}
        {!isMet && "　"}
        {!isMet && <span className="result">{result}</span>}
        {whom !== undefined && <span className="meta whom">{whom}</span>}
      </span>
      {!isMet && !isPlaced && placeOf(first) !== about && <span className="meta nowrap">{placeOf(first)}</span>}
    </button>
  );
});
