import type { HandOverCause } from "../causes.ts";

/** What is wrong with a hand-over, and what to do. */
export function handOverText(cause: HandOverCause): string {
  switch (cause.code) {
    case "not-a-hand-over":
      return "它不是移交文件（.guohe.zip），或已损坏。请让对方重新导出。";
    case "too-new":
      return "它由更新的版本导出。请先更新本软件。";
    case "too-large":
      return "其中的文件过多或过大，已超过上限。请分几次导出。";
    case "unsafe-path":
      return `其中的文件名“${cause.path}”不能使用。请让对方重新导出。`;
    case "twice":
      return `其中的“${cause.path}”出现了两次。请让对方重新导出。`;
    case "missing":
      return `其中缺少“${cause.path}”。请让对方重新导出或重新传来。`;
    case "extra":
      return `其中多出“${cause.path}”，与清单不一致。请让对方重新导出。`;
    case "damaged":
      return `其中的“${cause.path}”校验不符，可能在传送中损坏或被改动。请让对方重新传来。`;
  }
}
