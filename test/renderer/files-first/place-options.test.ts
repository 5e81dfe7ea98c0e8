import { expect, test } from "vitest";
import { placeChosen, placeOptions } from "../../../renderer/files-first/place-options.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { guide } from "../../fixtures/check-value.ts";
import { FOLDER } from "../../fixtures/found-folder.ts";

const folder = { files: FOLDER, proposal: proposeFiles(FOLDER), facts: [], taken: new Map() };
const labels = (key: string, topic: string | undefined) => {
  const row = folder.proposal.files.find((file) => file.key === key);
  return row === undefined ? [] : placeOptions(row, folder, guide, topic).map(({ label }) => label);
};

test("不放入 comes first, then what the topic asks for, and what only other topics ask for at the end", () => {
  const all = labels("IMG_2042.jpg", "2");
  expect(all[0]).toBe("不放入");
  expect(all[1]).toBe("合作协议");
  expect(all.indexOf("外方资助证明：新的一方")).toBeLessThan(all.indexOf("其他材料"));
  expect(all.indexOf("共建协议")).toBeGreaterThan(all.indexOf("其他材料"));
  expect(new Set(all)).toEqual(new Set(labels("IMG_2042.jpg", undefined)));
});

test("while the topic is not known, all slots stand together; a letter of support has none", () => {
  const all = labels("IMG_2042.jpg", undefined);
  expect(all.indexOf("共建协议")).toBeLessThan(all.indexOf("其他材料"));
  expect(labels("Letter of Support.pdf", "2")).toEqual(["不放入", "其他材料"]);
});

test("a proof is of one of the partners that are there, or of another one, which comes last; the one that it is of is chosen", () => {
  const row = folder.proposal.files.find(({ key }) => key === "Zuwendungsbescheid.pdf");
  const options = row ? placeOptions(row, folder, guide, "2") : [];
  const proofs = options.filter(({ label }) => label.startsWith("外方资助证明"));
  expect(proofs.map(({ label }) => label)).toEqual(["外方资助证明：Hochschule Süderau", "外方资助证明：Example Robotics Oy", "外方资助证明：新的一方"]);
  expect(row && options[placeChosen(row, folder, options) ?? -1]?.label).toBe("外方资助证明：Hochschule Süderau");
});
