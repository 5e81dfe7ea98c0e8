import { Fragment } from "react";
import { hasOtherSeal, type MissingGroup, type MissingItem } from "../../shared/desk/missing-list.ts";
import { missingText } from "../../shared/messages/missing-text.ts";
import { CopyMissing } from "../components/copy-missing.tsx";
import { slotName } from "../components/slot-name.ts";
import { SlotState } from "../components/slot-state.tsx";
import { type PlacedFinding, placeOf } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** What is still missing, by who must act; the same list is copied as a message. */
export function Missing({ groups }: { readonly groups: readonly MissingGroup<PlacedFinding>[] }) {
  const words = text.finish.missing;
  return (
    <section className="still-missing" aria-labelledby="missing-title">
      <div className="sub">
        <h2 id="missing-title">{words.title}</h2>
        <span className="meta grow">{words.count(groups.reduce((sum, { items }) => sum + items.length, 0))}</span>
        <CopyMissing label={words.copy} />
      </div>
      {groups.map(({ actor, items }) => (
        <Fragment key={actor}>
          <h3 id={`missing-${actor}`}>{missingText.actors[actor]}</h3>
          <ul className="blocking" aria-labelledby={`missing-${actor}`}>
            {items.map((item) => (
              <li key={item.key}>
                <MissingLine item={item} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

function MissingLine({ item }: { readonly item: MissingItem<PlacedFinding> }) {
  if (item.kind === "slot") {
    const { slot } = item;
    return (
      <button type="button" className="finding-line" onClick={() => goToPage({ kind: "attachments" })}>
        {hasOtherSeal(slot) ? <Icon name="must" className="must" /> : <span className="icon" />}
        <span className="words">
          {slotName(slot)}
          {"　"}
          {hasOtherSeal(slot) ? <span className="must">{missingText.otherSeal}</span> : <SlotState state={slot.state} awaitsSeal={slot.sealed} />}
        </span>
        <span className="meta">{text.workspace.attachments}</span>
      </button>
    );
  }
  const { placed, words } = item;
  return (
    <button type="button" className="finding-line" onClick={() => goToPage({ kind: "findings", finding: placed.key })}>
      <Icon name={placed.group} className={placed.group} />
      <span className="words">
        <span className="visually-hidden">{text.groups[placed.group].name}　</span>
        {words}
      </span>
      <span className="meta nowrap">{placeOf(placed)}</span>
    </button>
  );
}
