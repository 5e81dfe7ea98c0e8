import type { Attachment } from "../../case/case.ts";
import { entryWithId } from "../../case/entry-with-id.ts";
import type { SlotReport } from "../../report.ts";
import { advice, type CheckContext, met, missing, notMet, type Verdict } from "../verdict.ts";

/**
 * Whether the paper in a slot is there and bears the applicant's own seal (第11条, reading E9). `paper` names it in
 * sentences; the value `lack` completes “承诺书……” or stands alone for copies.
 */
export function sealVerdict(context: CheckContext, slot: SlotReport | undefined, paper: string): Verdict {
  const lack = (words: string, detail: string): Verdict => ({ ...notMet({ lack: paper + words, papers: paper }), detail });
  if (!slot || slot.state === "missing") return lack("尚未提供", "not-provided");
  if (slot.state === "generated") return lack("已生成，尚未用印", "generated");
  if (slot.state === "outdated") return { ...lack(`用印后内容已变：${slot.change ?? ""}`, "outdated"), variant: "outdated" };
  const attachments = slot.attachments.flatMap((id) => entryWithId(context.case.attachments, id) ?? []);
  const seals = attachments.map(({ sealedBy }) => sealedBy);
  // not filled: the only seal is on a scan whose words have changed since
  if (slot.filled && seals.includes("applicant")) return met({ papers: paper });
  if (slot.filled && seals.includes("electronic")) return advice({ papers: paper });
  const unanswered = attachments.filter(isUnanswered);
  if (unanswered.length > 0) return missing(unanswered.map((attachment) => `attachments[${(context.case.attachments ?? []).indexOf(attachment)}].sealedBy`));
  return seals.includes("department") ? lack("盖的是内设机构章，不是申报单位公章", "department") : lack("尚未加盖申报单位公章", "unsealed");
}

const isUnanswered = (attachment: Attachment) => attachment.sealedBy === undefined || attachment.sealedBy === null;
