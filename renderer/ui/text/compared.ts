/** How much of an original and its translation was compared. */
export const comparedText = {
  title: "已比对",
  nothing: "没有读到",
  nothingCompared: "没有可与原件比对的内容",
  /** in one piece in running text */
  ratio: (same: number, all: number) => `${same}\u00a0/\u00a0${all}`,
  said: (same: number, all: number) => `原件有 ${all} 处，${same} 处对上`,
  matched: (same: number, all: number) => `${same} / ${all} 处对上`,
  settled: (same: number, all: number) => `${same} / ${all} 处对上，其余已看`,
  inShort: (matched: string, kinds: string) => `${matched}：${kinds}`,
  ofKind: { date: "日期", amount: "金额", percentage: "比例", number: "数字", name: "姓名和名称", country: "国别", clause: "条款" },
} as const;
