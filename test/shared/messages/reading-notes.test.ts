import { expect, test } from "vitest";
import { memoryNote, unreadNotes } from "../../../shared/messages/reading-notes.ts";

test("pages that were left unread are named with the reason and what to do", () => {
  const lacking = [3, 1].map((page) => ({ page, why: "no-engine" as const }));
  expect(unreadNotes(lacking, false)).toEqual(["未读取文字的页：1、3。加 --ocr 可识别扫描页上的文字。"]);
  expect(unreadNotes([...lacking, { page: 5, why: "failed" }], true)).toEqual([
    "未读取文字的页：1、3。本机缺少识别文字的模型文件，请重新安装本软件；这些页请对照原件手工填写，其余各页不受影响。",
    "没能识别的页：5。请对照原件手工填写，或换一份清楚的扫描件再读。",
  ]);
  expect(unreadNotes([{ page: 2, why: "cancelled" }], true)).toEqual(["停止时还没有识别的页：2。"]);
  expect(unreadNotes([], true)).toEqual([]);
});

test("a machine with too little free memory is told before text is recognised, with both figures", () => {
  expect(memoryNote(512_000_000, 800_000_000)).toBe("本机可用内存约 512 MB，识别文字约需 800 MB，可能很慢；请先关闭其他程序。");
  expect(memoryNote(800_000_000, 800_000_000)).toBeUndefined();
});
