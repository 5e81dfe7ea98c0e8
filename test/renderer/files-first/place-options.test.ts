import { expect, test } from "vitest";
import { placeOptions } from "../../../renderer/files-first/place-options.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { guide } from "../../fixtures/check-value.ts";
import { FOLDER } from "../../fixtures/found-folder.ts";

const folder = { files: FOLDER, proposal: proposeFiles(FOLDER) };
const labels = (key: string, topic: string | undefined) => {
  const row = folder.proposal.files.find((file) => file.key === key);
  return row === undefined ? [] : placeOptions(row, folder, guide, topic).map(({ label }) => label);
};

test("不放入 comes first, then what the topic asks for, and what only other topics ask for at the end", () => {
  const all = labels("IMG_2042.jpg", "2");
  expect(all[0]).toBe("不放入");
  expect(all[1]).toBe("合作协议");
  expect(all.indexOf("外方资助证明")).toBeLessThan(all.indexOf("其他材料"));
  expect(all.indexOf("共建协议")).toBeGreaterThan(all.indexOf("其他材料"));
  expect(new Set(all)).toEqual(new Set(labels("IMG_2042.jpg", undefined)));
});

test("while the topic is not known, all slots stand together; a letter of support has none", () => {
  const all = labels("IMG_2042.jpg", undefined);
  expect(all.indexOf("共建协议")).toBeLessThan(all.indexOf("其他材料"));
  expect(labels("Letter of Support.pdf", "2")).toEqual(["不放入", "其他材料"]);
});
