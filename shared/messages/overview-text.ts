/** Headings and states of the table of all cases of a unit. */
export const overviewTableText = {
  sheet: "申报项目一览",
  title: "项目名称",
  topic: "专题",
  applicant: "申报单位",
  lead: "项目负责人",
  state: "状态",
  must: "必须处理",
  unanswered: "信息不足",
  open: "指南未明",
  next: "下一步",
  deadline: "截止日",
  path: "文件夹",
  ready: "材料已齐",
  readyForReview: "待单位审核",
  notReady: "材料未齐",
  notApplicable: "不适用",
} as const;

/** At the foot of each printed page of a table. */
export const tableFootText = (page: string, pages: string): string => `第 ${page} 页，共 ${pages} 页`;
