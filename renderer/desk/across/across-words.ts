import type { AcrossFinding } from "../../../shared/desk/workspace.ts";

type Kind = AcrossFinding["kind"];

/** What the screen of findings across cases says. */
export const acrossWords = {
  title: "跨项目核对",
  intro: "只有把这个文件夹里的项目放在一起才看得出来的情况。只是提醒，由您核对，不改变各项目的检查结果。",
  reading: "正在对照各项目……",
  stopped: "读取已停止，还没有对照。",
  again: "重新读取",
  nothing: "没有发现需要对照的情况。",
  untitled: "未命名项目",
  more: (count: number) => `另有 ${count} 个项目`,
  order: ["case-twice", "lead-ongoing", "lead-twice", "agreement-twice", "written-differently", "expert-avoided", "same-field"] satisfies readonly Kind[],
  kinds: {
    "case-twice": "同一个项目有几份",
    "lead-ongoing": "负责人的在研项目",
    "lead-twice": "同一负责人",
    "agreement-twice": "同一份协议",
    "written-differently": "单位名称写法不一",
    "expert-avoided": "同一位回避专家",
    "same-field": "同一领域",
  } satisfies Readonly<Record<Kind, string>>,
} as const;
