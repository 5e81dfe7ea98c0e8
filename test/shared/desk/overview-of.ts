import type { CaseOverview, OverviewItem } from "../../../shared/desk/case-overview.ts";

/** The row of a case of 专题二 of which nothing is asked, but for what is given. */
export const overviewOf = (part: Partial<CaseOverview>): CaseOverview => ({
  title: "题目",
  guide: "g",
  topic: "2",
  topicName: "专题二",
  ready: false,
  readyForReview: false,
  lines: { must: 0, toSeal: 0, lack: 0, open: 0 },
  notMet: 0,
  open: 0,
  unanswered: 0,
  deadline: "2026-06-03",
  closes: "2026-06-03T16:30",
  attachments: { asked: 0, filled: 0, missing: 0, toSeal: 0, toConfirm: 0, changed: 0, unchecked: 0, wrong: 0 },
  items: [],
  problems: 0,
  ...part,
});

export const itemOf = (slot: string, state: OverviewItem["state"], part: Partial<OverviewItem> = {}): OverviewItem => ({
  slot,
  title: `${slot}件`,
  state,
  ...part,
});
