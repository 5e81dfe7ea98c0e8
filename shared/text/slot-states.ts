/**
 * How an attachment stands, in the words of every screen, list, table, letter and of the command line. There are no others: what is
 * unfilled is 缺, 待用印 or 内容已变 (`attachment-count.ts`), and only of what came back is the seal still to be confirmed.
 */
export const SLOT_STATES = {
  missing: "缺",
  received: "外来材料已收",
  generated: "已生成，待用印",
  "sealed-scan": "已用印扫描件",
  checked: "已核对",
  outdated: "内容已变",
} as const;

/** What waits for the applicant's seal: a letter of ours that can be printed now as much as what others sent. */
export const TO_SEAL = "待用印";
/** Of what came back, and nobody has said whose seal it bears. */
export const TO_CONFIRM_SEAL = "待确认用印";

/** What else is known of an attachment: `isOwn`: a letter of ours, which nobody sent; `awaitsSeal`: there without the seal that is asked for; `isToPrint`: a letter of ours that can be printed now. */
type Seal = { readonly isOwn?: boolean; readonly awaitsSeal?: boolean; readonly isToPrint?: boolean };

export function slotStateText(state: keyof typeof SLOT_STATES, { isOwn = false, awaitsSeal = false, isToPrint = false }: Seal = {}): string {
  if (isToPrint) return TO_SEAL;
  if (state !== "received") return SLOT_STATES[state];
  if (awaitsSeal) return isOwn ? TO_CONFIRM_SEAL : TO_SEAL;
  return isOwn ? "已放入" : SLOT_STATES.received;
}
