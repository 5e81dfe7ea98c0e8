import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeBatchTable } from "../../../../electron/jobs/many-cases/batch-table.ts";
import { writeOverviewTable } from "../../../../electron/jobs/many-cases/overview-table.ts";
import { withHeights } from "../../../../electron/jobs/many-cases/table-on-paper.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 表 "));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ["the overview", "8", (file: string) => writeOverviewTable(file, [])],
  ["the report of a batch", "9", (file: string) => writeBatchTable(file, [], [])],
] as const)("%s is printed on its side as wide as one page, with its heads and its number on each", async (name, paper, write) => {
  const file = join(folder, `${name}.xlsx`);
  expect(await write(file)).toEqual({ ok: true, value: undefined });
  const parts = unzipSync(await readFile(file));
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews/);
  expect(sheet).toContain(`<pageSetup paperSize="${paper}" fitToWidth="1" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>`);
  expect(sheet).toContain("&amp;L&amp;A&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>");
  expect(part("xl/workbook.xml")).toMatch(/<\/sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'[^']+'!\$1:\$1</);
});

test("a row is as high as its longest cell when it is broken at its column, so that no line of it is hidden", () => {
  const cell = (value: string) => ({ value, type: String });
  const rows = withHeights(
    [
      [cell("短"), cell("南郊样例大学：缺\n穆斯特机器人有限公司（德国）：缺")],
      [cell("短"), null],
      [cell("短"), cell("abcdefgh")],
    ],
    [8, 21],
  );
  expect(rows.map(([first]) => first)).toMatchObject([{ height: 45 }, { height: 15 }, { height: 15 }]);
});
