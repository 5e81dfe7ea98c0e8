/** How an attachment stands, in the words of every screen, list, table and letter. */
export const SLOT_STATES = {
  missing: "缺",
  received: "外来材料已收",
  generated: "已生成，待用印",
  "sealed-scan": "已用印扫描件",
  checked: "已核对",
  outdated: "内容已变",
} as const;

/** What waits for the applicant's seal, whoever made it. */
export const TO_SEAL = "待用印";
/** Of what came back, and nobody has said whose seal it bears. */
export const TO_CONFIRM_SEAL = "待确认用印";
/** Of a letter of ours that can be written and of which nothing has come back. */
export const TO_PRINT = "待打印用印";
