import { expect, test } from "vitest";
import { sizeText } from "../../../renderer/ui/size-text.ts";
import { readableSize } from "../../../shared/documents/upload-list.ts";

test("a file has one size, on the screens and in 上传清单", () => {
  for (const bytes of [900, 50_000, 89_000, 206_000, 1_800_000]) expect(sizeText(bytes)).toBe(readableSize(bytes));
});
