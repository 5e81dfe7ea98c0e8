import type { PlainCode, Step } from "../causes.ts";

const PLAIN: Readonly<Record<PlainCode<Step>, string>> = {
  "reading-attachments": "读取附件",
  "checking-margins": "检查页边",
  "compressing-images": "压缩图片",
  "numbering-pages": "标注页码",
  verifying: "复核",
  "checking-case": "检查申报项目",
  "reading-cases": "读取申报项目",
  "reading-papers-to-seal": "读取用印材料",
  "documents-written": "文书已生成",
};

/** A step of a job as its progress is shown: a few words, no sentence. */
export function stepText(step: Step): string {
  switch (step.code) {
    case "reading-file":
    case "reading-page":
      return `读取 ${step.file}`;
    case "inspecting-file":
      return step.file;
    case "writing-document":
      return `生成文书：${step.title}`;
    default:
      return PLAIN[step.code];
  }
}
