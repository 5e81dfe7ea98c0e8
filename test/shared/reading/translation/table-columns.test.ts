import { expect, it } from "vitest";
import type { Passage } from "../../../../shared/reading/translation/clause-pairs.ts";
import { bandsOf, passageRows } from "../../../../shared/reading/translation/table-columns.ts";

const passage = (text: string, left = 60, row?: number): Passage => ({
  text,
  page: 1,
  lines: [{ page: 1, box: { left, top: 20 * (row ?? 0), width: 80, height: 12 } }],
  ...(row !== undefined && { row }),
});
const shape = (passages: readonly Passage[]) =>
  passageRows(passages).map(({ columns, cells }) => [columns, ...cells.map(({ passage, column }) => `${column} ${passage.text}`)]);

const ORIGINAL = [
  passage("1 Inputs"),
  passage("Item", 75, 1),
  passage("SSIE", 230, 1),
  passage("MUS", 328, 1),
  passage("Sensors", 75, 2),
  passage("12 sets", 231, 2),
  passage("8 sets", 327, 2),
];

it("puts cells in the columns of their table, also where one of a row is missing", () => {
  expect(shape(ORIGINAL)).toEqual([
    [1, "0 1 Inputs"],
    [3, "0 Item", "1 SSIE", "2 MUS"],
    [3, "0 Sensors", "1 12 sets", "2 8 sets"],
  ]);
  const scanned = [...ORIGINAL.slice(0, 4), passage("传感器", 73, 2), passage("8套", 330, 2)];
  expect(shape(scanned).at(-1)).toEqual([3, "0 传感器", "2 8套"]);
});

it("puts text beside text and each row of a table beside its own, whatever stands above them", () => {
  const texts = (original: readonly Passage[], translation: readonly Passage[]) =>
    bandsOf(passageRows(original), passageRows(translation)).map((band) =>
      band.map((rows) => rows.flatMap(({ cells }) => cells.map(({ passage }) => passage.text)).join(" ")),
    );
  const translation = [
    passage("附件"),
    passage("一、各方投入"),
    passage("项目", 71, 1),
    passage("示例公司", 215, 1),
    passage("传感器", 71, 2),
    passage("12套", 215, 2),
  ];
  expect(texts(ORIGINAL, translation)).toEqual([
    ["1 Inputs", "附件 一、各方投入"],
    ["Item SSIE MUS", "项目 示例公司"],
    ["Sensors 12 sets 8 sets", "传感器 12套"],
  ]);
  expect(texts(ORIGINAL, [...translation, passage("二")])).toHaveLength(4);
  // as many rows are not there: the tables as a whole
  expect(texts(ORIGINAL, translation.slice(0, 4))).toEqual([
    ["1 Inputs", "附件 一、各方投入"],
    ["Item SSIE MUS Sensors 12 sets 8 sets", "项目 示例公司"],
  ]);
  expect(texts(ORIGINAL, translation.slice(2))).toHaveLength(1);
  expect(texts([passage("a")], [])).toEqual([["a", ""]]);
});
