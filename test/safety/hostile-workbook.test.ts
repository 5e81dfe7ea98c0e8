import { expect, test } from "vitest";
import { readTableFile } from "../../renderer/wizard/paste/read-table-file.ts";
import { docxBomb } from "./hostile-files.ts";

test("a workbook that says that it unpacks to gigabytes is not unpacked", async () => {
  const bomb = docxBomb(1_000, 0xf0000000);
  expect(await readTableFile(new File([Buffer.from(bomb)], "名单.xlsx"))).toBeUndefined();
  expect(await readTableFile(new File(["甲\t乙\n1\t2\n"], "名单.txt"))).toEqual([
    ["甲", "乙"],
    ["1", "2"],
  ]);
});
