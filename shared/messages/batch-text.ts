import type { VerifyReport } from "../report.ts";

/** The most sentences about the documents of one case. */
const MOST_TOLD = 3;

/** What a batch says of its cases, in its report as on the screen. */
export const batchText = {
  kinds: { write: "写出文书", build: "生成并核验", verify: "核验", "print-pack": "用印包" },
  /** what is to be done about cases, where it is not one who must act on what they lack */
  groups: { repair: "没有做成，先修复", rebuild: "重新生成", other: "备齐后再做一次" },
  sheet: "批次报告",
  columns: {
    state: "结果",
    lead: "负责人",
    title: "项目",
    folder: "文件夹",
    documents: "文书",
    attachments: "附件",
    pages: "页数",
    megabytes: "MB",
    verified: "核验",
    problem: "待办",
  },
  done: "完成",
  todo: "待办",
  left: "没有做",
  same: "一致",
  differs: "不一致",
  /** the package is not as its manifest says */
  changed: ({ changed, missing, extra }: VerifyReport) =>
    `成品与清单不一致：${[...changed.map((file) => `${file} 已改动`), ...missing.map((file) => `${file} 不见了`), ...extra.map((file) => `${file} 不在清单中`)].slice(0, 3).join("，")}。请重新生成。`,
  /** the first in full; `also`: the others */
  reasons: ([first = "", ...also]: readonly string[]) => (also.length === 0 ? first : `${first}${batchText.also(also)}`),
  also: (others: readonly string[]) => `还有：${others.map((one) => one.replace(/。$/u, "")).join("；")}。`,
  lacksSomething: "材料未齐，请打开项目查看检查结果。",
  nothingPacked: (count: number) => `须盖章的 ${count} 件材料都没有放入用印包，请打开项目备齐后再做一次。`,
  /** documents that the answers do not carry yet; `why`: one sentence for each */
  skipped: (why: readonly string[]) =>
    `${why.length} 份文书没有写出：${[...new Set(why)]
      .slice(0, MOST_TOLD)
      .map((sentence) => sentence.replace(/。$/u, ""))
      .join("；")}${new Set(why).size > MOST_TOLD ? "；其余请打开项目查看" : ""}。`,
  notBuilt: "还没有生成，请先“生成并核验”。",
} as const;
