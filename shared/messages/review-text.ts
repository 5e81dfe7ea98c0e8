import type { ReviewSummary, ShownSignOff, Signer } from "../review/review.ts";
import { versionTimeText } from "../text/moment-text.ts";

export const signerNames: Readonly<Record<Signer, string>> = { lead: "项目负责人", department: "院系（部门）", office: "科研管理部门" };

/** 项目负责人　沈荑　5月25日 09:46; with what became of it where it no longer stands. */
export const signOffText = ({ signer, by, on, stands }: ShownSignOff): string =>
  `${signerNames[signer]}　${by}　${versionTimeText(on)}${stands ? "" : "（签后有改动，已失效）"}`;

/** The notes of a case in one line, and each sign-off in one. */
export const reviewLines = ({ notes, open, signOffs }: ReviewSummary): readonly string[] => [
  ...(notes === 0 ? [] : [`批注 ${open} 条未解决，共 ${notes} 条`]),
  ...signOffs.map((one) => `签认：${signOffText(one)}`),
];
