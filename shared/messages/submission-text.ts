import { dayOf } from "../text/moment-text.ts";

/** What the page before the submission says, and the message that it copies. */
export const submissionText = {
  /** with the day */
  state: ({ kind, at }: { readonly kind: "submitted" | "returned"; readonly at: string }) =>
    `${kind === "returned" ? "单位已退回" : "单位已提交"} ${dayOf(at)}`,
  shortStates: { submitted: "已提交", returned: "已退回" },
  signedOn: (agreement: string, pages: readonly number[]) => `${agreement}${/\p{Script=Latin}$/u.test(agreement) ? " " : ""}第 ${pages.join("、")} 页`,
  signedIn: (attachment: number, pages: readonly number[]) => `附件 ${String(attachment).padStart(2, "0")} 第 ${pages.join("、")} 页`,
  agreement: (number: number) => `协议${number}`,
  noFiles: "生成附件包后再核对",
  copyFirst: (agreement: string) => `“${agreement}”的影印件还没有放入`,
  buildFirst: "先生成附件包，在网上填好并上传，再打开网上系统逐项核对。",
  buildAgainFirst: "先重新生成，换下网上变动的附件，再逐项核对。",
  afterOpening: (opens: string) => `${opens}，填好并上传后再逐项核对。`,
  filesOf: (files: number, pages: number) => `${files} 个文件，共 ${pages} 页`,
  /** `waits`: what keeps it from being filled in and checked online by now; none: it is */
  request: (part: {
    readonly name: string;
    readonly title: string;
    readonly closes: string;
    readonly place: string;
    readonly words: string;
    readonly waits: readonly string[];
  }) =>
    [
      `${part.name === "" ? "" : `${part.name}：`}“${part.title}”${part.waits.length === 0 ? "已在网上填报完毕，请" : `尚未在网上填报完毕（${part.waits.join("；")}）。填报完毕后我再通知，届时请`}在 ${part.closes} 以前完成单位网上审核并提交。`,
      `指南（${part.place}）：“${part.words}”，以单位提交的时间为准。`,
      "如被退回，请马上告诉我，改好后还要再由单位提交一次。",
    ].join("\n"),
  lacksFiles: (filled: number, asked: number) => `附件 ${filled} / ${asked} 件`,
  openFindings: (count: number) => `检查结果 ${count} 项待处理`,
  notBuilt: "附件包尚未生成",
  changedSince: "附件包生成以后有改动",
  opensLater: (moment: string) => `网上填报 ${moment} 开始`,
  selfChecksFailed: (count: number) => `自检 ${count} 项未过`,
  onlineUnchecked: (count: number) => `网上填报 ${count} 项未核`,
  notSeen: (seen: number, all: number) => `网上内容核对了 ${seen} / ${all} 项`,
} as const;
