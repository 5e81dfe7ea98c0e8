import { missingText } from "../../shared/messages/missing-text.ts";
import type { SlotState as State } from "../../shared/report.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";

const signs = {
  missing: { icon: "todo", tone: "must" },
  outdated: { icon: "changed", tone: "must" },
  received: { icon: "inbox", tone: "second" },
  generated: { icon: "seal", tone: "accent" },
  "sealed-scan": { icon: "scan", tone: "second" },
  checked: { icon: "done", tone: "met" },
} as const satisfies Readonly<Record<State, { readonly icon: IconName; readonly tone: string }>>;

/** The state of an attachment: shape, colour and word. An attachment of others that still needs the seal is a next step, no fault. */
export function SlotState({ state, awaitsSeal = false }: { readonly state: State; readonly awaitsSeal?: boolean }) {
  const sign = state === "received" && awaitsSeal ? signs.generated : signs[state];
  return (
    <span className={`state ${sign.tone}`}>
      <Icon name={sign.icon} size="small" />
      {state === "received" && awaitsSeal ? missingText.receivedForSeal : missingText.states[state]}
    </span>
  );
}
