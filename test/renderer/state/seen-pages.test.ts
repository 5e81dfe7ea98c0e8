import { beforeEach, expect, test } from "vitest";
import { pageSeen, pagesSeen, useSeenPages } from "../../../renderer/state/seen-pages.ts";
import { attachmentsText } from "../../../renderer/ui/text/attachments.ts";

const paper = { file: "attachments/协议.pdf", sha256: "a" };
const seen = (key: string, attachment: typeof paper) => [...pagesSeen(useSeenPages.getState().seen, key, attachment)].toSorted();

beforeEach(() => useSeenPages.setState({ seen: new Map() }));

test("pages that were shown are kept by the content of a file and its case, each once", () => {
  for (const page of [3, 1, 3]) pageSeen("one", paper, page);
  expect(seen("one", paper)).toEqual([1, 3]);
  expect(seen("other", paper)).toEqual([]);
  expect(seen("one", { ...paper, sha256: "b" })).toEqual([]);
});

test("the few pages that were seen are named, many are counted", () => {
  expect(attachmentsText.pagesSeen([1], 3)).toBe("只看过第 1 页，共 3 页");
  expect(attachmentsText.pagesSeen([], 3)).toBe("还没有翻看，共 3 页");
  expect(attachmentsText.pagesSeen([1, 2, 3, 4, 5], 9)).toBe("只看过 5 页，共 9 页");
});
