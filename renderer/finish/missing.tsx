import "./missing.css";
import { Fragment } from "react";
import { hasOtherSeal, isOwnLetter, type MissingLine, type MissingLines, slotTitle } from "../../shared/desk/missing-list.ts";
import { missingText } from "../../shared/messages/missing-text.ts";
import { CopyMissing } from "../components/copy-missing.tsx";
import { FindingLine } from "../components/finding-line.tsx";
import { SlotState } from "../components/slot-state.tsx";
import { useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** What is still missing, by who must act, as short as in 检查结果, where each line leads; copied as a message it is said in full. */
export function Missing({ groups }: { readonly groups: readonly MissingLines[] }) {
  const words = text.finish.missing;
  const items = groups.flatMap((group) => group.items);
  const findings = items.filter((item) => item.kind === "line");
  const must = findings.filter((item) => item.line.group === "must");
  return (
    <section className="still-missing" aria-labelledby="missing-title">
      <div className="sub">
        <h2 id="missing-title">{words.title}</h2>
        <span className="meta grow">{words.count(findings.length, must.length, items.length - findings.length)}</span>
        <CopyMissing label={words.copy} />
      </div>
      <div className="missing-groups">
        {groups.map((group) => (
          <Fragment key={group.actor}>
            <h3 id={`missing-${group.actor}`}>{missingText.actors[group.actor]}</h3>
            <ul className="blocking" aria-labelledby={`missing-${group.actor}`}>
              {group.items.map((item) => (
                <li key={item.key}>{item.kind === "line" ? <FindingLine line={item.line} onOpen={openFinding} /> : <SlotLine slot={item.slot} />}</li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </section>
  );
}

const openFinding = (finding: string) => goToPage({ kind: "findings", finding });

/** A place that no finding speaks of. */
function SlotLine({ slot }: { readonly slot: Extract<MissingLine, { kind: "slot" }>["slot"] }) {
  const guide = useChecked((state) => state.guide);
  const isOwn = guide !== undefined && isOwnLetter(slot, guide);
  const isSealedByOthers = hasOtherSeal(slot);
  return (
    <button type="button" className="finding-line short" onClick={() => goToPage({ kind: "attachments" })}>
      {isSealedByOthers ? <Icon name="must" className="must" /> : <span className="icon" />}
      <span className="grow">
        <b title={slot.title}>{slotTitle(slot, guide)}</b>
        {"　"}
        {isSealedByOthers ? <span className="must">{missingText.otherSeal}</span> : <SlotState state={slot.state} awaitsSeal={slot.sealed} isOwn={isOwn} />}
        {slot.forName !== undefined && <span className="meta whom">{slot.forName}</span>}
      </span>
      <span className="meta nowrap">{text.workspace.attachments}</span>
    </button>
  );
}
