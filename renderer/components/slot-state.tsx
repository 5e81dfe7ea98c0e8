import { missingText } from "../../shared/messages/missing-text.ts";
import type { SlotState as State } from "../../shared/report.ts";
import { slotStateText } from "../../shared/text/slot-states.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";
import { text } from "../ui/text.ts";

const signs = {
  missing: { icon: "todo", tone: "must" },
  outdated: { icon: "changed", tone: "must" },
  received: { icon: "inbox", tone: "second" },
  generated: { icon: "seal", tone: "accent" },
  "sealed-scan": { icon: "scan", tone: "second" },
  checked: { icon: "done", tone: "met" },
} as const satisfies Readonly<Record<State, { readonly icon: IconName; readonly tone: string }>>;

const WRONG = { icon: "must", tone: "must" } as const;

type Props = {
  readonly state: State;
  readonly awaitsSeal?: boolean;
  readonly isOwn?: boolean;
  readonly isToPrint?: boolean;
  readonly isSealedOtherwise?: boolean;
  readonly isOther?: boolean;
  readonly isReading?: boolean;
};

/**
 * The state of an attachment: shape, colour and word. An attachment of others that still needs the seal is a next step, no fault. `isOwn`: a
 * letter of ours; `isToPrint`: one that can be written now and of which nothing has come back; `isSealedOtherwise`: the seal on it does not count; `isOther`: it is
 * another paper than its place is for; `isReading`: whether it is that is not known yet.
 */
export function SlotState({
  state,
  awaitsSeal = false,
  isOwn = false,
  isToPrint = false,
  isSealedOtherwise = false,
  isOther = false,
  isReading = false,
}: Props) {
  if (isReading && !isOther)
    return (
      <span className="state second" role="status">
        <Icon name="inbox" size="small" />
        {text.attachments.readingForPlace}
      </span>
    );
  const sign = isOther || isSealedOtherwise ? WRONG : isToPrint || (state === "received" && awaitsSeal) ? signs.generated : signs[state];
  return (
    <span className={`state ${sign.tone}`}>
      <Icon name={sign.icon} size="small" />
      {isOther ? text.attachments.otherPlace.state : isSealedOtherwise ? missingText.otherSeal : slotStateText(state, { isOwn, awaitsSeal, isToPrint })}
    </span>
  );
}
