import { expect, test } from "vitest";
import { megabytes, totalSize } from "../../../renderer/finish/attachment-sizes.ts";

test("the total of all attachments is that of the rows as they are shown, and what is compared with a limit stays exact", () => {
  const sizes = [40_000, 71_000, 3_000, 733_000, 650_000, 1].map((bytes) => ({ bytes, largest: bytes, real: true }));
  const total = totalSize(sizes);
  const rows = sizes.reduce((sum, { bytes }) => sum + Math.round(Number(megabytes(bytes)) * 100), 0);
  expect(megabytes(total?.shown ?? 0)).toBe((rows / 100).toFixed(2));
  expect(total?.bytes).toBe(1_497_001);
  expect(megabytes(1)).toBe("0.01");
});
