import { TO_SEAL } from "../../shared/text/slot-states.ts";
import { isLocated } from "../../shared/wizard/agreement-elements.ts";
import { groupSign } from "../components/group-sign.ts";
import { text } from "../ui/text.ts";
import type { ElementRow } from "./element-line.ts";
import { enteredState, isFromFiles, isOnlyEntered, isStillRead } from "./read-words.ts";

const words = text.agreements;

const LOOKS = {
  stated: { icon: "done", tone: "met" },
  entered: { icon: "done", tone: "none" },
  unfinished: { icon: "lack", tone: "lack" },
  absent: { icon: "must", tone: "must" },
  // as in 检查结果: what only waits for the seal is no fault of anyone's
  "to-seal": groupSign("must", true),
  waiting: { icon: "doing", tone: "accent" },
  open: { icon: "open", tone: "open" },
  unclear: { icon: "lack", tone: "lack" },
  unseen: { icon: "lack", tone: "lack" },
  pending: { icon: "todo", tone: "none" },
  blank: { icon: "todo", tone: "none" },
} as const;

/** How a line of the checklist stands: sign and words. None of what a person has answered without the original at hand: it is as it was filled in, and nobody has seen it there. */
export function lineState(row: ElementRow, hasCopy: boolean, isUnread: boolean) {
  const state = stateOf(row, hasCopy, isUnread);
  return state && { ...LOOKS[state], words: stateText(row, state) };
}

function stateOf(row: ElementRow, hasCopy: boolean, isUnread: boolean): keyof typeof LOOKS | undefined {
  const { state, reading } = row;
  if (state === "stated" && !hasCopy) return undefined;
  // nothing can be confirmed by a file that is not there
  if (state === "waiting" && !hasCopy) return "blank";
  if (reading?.isUnseen) return reading.isCut ? "unfinished" : "unseen";
  if (row.kind === "seal" && state === "absent") return "to-seal";
  if (row.kind === "seal" && state === "stated" && isUnread && !reading?.proposal) return isStillRead(row) ? "pending" : "entered";
  if (isOnlyEntered(row) && isStillRead(row)) return "pending";
  if (isOnlyEntered(row) && isUnread) return enteredState(row);
  const isRenamed = row.kind === "signature" && row.renamed !== undefined;
  return state === "waiting" && !isRenamed && !row.differences && reading?.isPending && !reading.proposal ? "pending" : state;
}

function stateText(row: ElementRow, state: keyof typeof LOOKS): string {
  if (state === "to-seal") return TO_SEAL;
  if (state === "waiting" && isFromFiles(row)) return words.takenFromFiles;
  if (row.kind !== "element" || state !== "stated") return words.states[state];
  return isLocated(row) ? words.states.stated : words.statedWithoutPage;
}
