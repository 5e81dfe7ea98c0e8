import type { SlotState } from "../report.ts";
import { SLOT_STATES, TO_CONFIRM_SEAL, TO_PRINT, TO_SEAL } from "../text/slot-states.ts";

const STATES: Readonly<Record<SlotState, string>> = SLOT_STATES;
/** for lists that do not know whose a document is: a letter of ours may have come back, too */
const RECEIVED_FOR_SEAL = `已收到，${TO_SEAL}`;

/** What a case still lacks, in the words of the list on the finish screen and of the message to a colleague alike. */
export const missingText = {
  /** headings, by who must act */
  actors: {
    answers: "填写与核对（项目负责人）",
    agreements: "合作协议（与合作方）",
    "partner-papers": "合作方材料（请合作方提供）",
    translations: "中文译件",
    seal: "用印（申报单位公章）",
    papers: "其他材料",
    "unit-review": "单位审核",
    hotline: "指南未明（向服务热线咨询）",
  },
  /** of an attachment's slot */
  states: STATES,
  /** the same where it matters whose the document is: a letter of ours was not received from anybody */
  stateOf: (state: SlotState, { isOwn = false, awaitsSeal = false }: { readonly isOwn?: boolean; readonly awaitsSeal?: boolean }) => {
    if (state !== "received") return STATES[state];
    if (isOwn) return awaitsSeal ? `已放入，${TO_CONFIRM_SEAL}` : "已放入";
    return awaitsSeal ? `${STATES.received}，${TO_SEAL}` : STATES.received;
  },
  /** of a letter of ours that can be written and waits for its seal, wherever it is named */
  toPrint: TO_PRINT,
  receivedForSeal: RECEIVED_FOR_SEAL,
  line: (about: string, result: string, whom: string | undefined) => `${whom === undefined ? "" : `${whom}：`}${about}　${result}`,
  otherSeal: "盖的不是申报单位公章",
  head: (title: string, topic: string) => `【${title}】${topic}，附件材料还缺：`,
  nothing: (title: string, topic: string) => `【${title}】${topic}，附件材料已齐。`,
  foot: (at: string, closes: string) => `以上按 ${at} 的填报内容检查。网上填报 ${closes} 截止，含申报单位网上审核。`,
  untitled: "未命名项目",
  slot: (title: string, whom: string | undefined, state: string) => `${title}${whom === undefined ? "" : ` · ${whom}`}：${state}`,
  /** the one thing to chase: what is wrong first, then whose it is */
  next: (what: string, about: string | undefined) => (about === undefined ? what : `${what.replace(/。$/u, "")}　${about}`),
  nextSlot: (title: string, whom: string | undefined, state: string, isMissing: boolean) =>
    `${isMissing ? `补${title}` : `${state}　${title}`}${whom === undefined ? "" : `　${whom}`}`,
  /** a clause's place as screens and messages set it */
  place: (place: string) => place.replace(/·/g, "　"),
} as const;
