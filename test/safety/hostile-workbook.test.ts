import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTableFile } from "../../renderer/wizard/paste/read-table-file.ts";
import { docxBomb } from "./hostile-files.ts";

/** A workbook of one sheet with this XML inside <sheetData>, or with the whole sheet. */
function workbook(rows: string, { dimension = "" }: { readonly dimension?: string } = {}): File {
  const text = (xml: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const zip = zipSync({
    "[Content_Types].xml": text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "xl/workbook.xml": text(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": text(
      `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": text(`<worksheet xmlns="${main}">${dimension}<sheetData>${rows}</sheetData></worksheet>`),
  });
  return new File([Buffer.from(zip)], "名单.xlsx");
}

const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

test("a workbook that says that it unpacks to gigabytes is not unpacked", async () => {
  const bomb = docxBomb(1_000, 0xf0000000);
  expect(await readTableFile(new File([Buffer.from(bomb)], "名单.xlsx"))).toBe("too-large");
  expect(await readTableFile(new File(["甲\t乙\n1\t2\n"], "名单.txt"))).toEqual([
    ["甲", "乙"],
    ["1", "2"],
  ]);
});

describe("a workbook of absurd size is refused and said to be too large, within a second", () => {
  const refused = async (file: File) => {
    const begun = process.cpuUsage();
    expect(await readTableFile(file)).toBe("too-large");
    const { user, system } = process.cpuUsage(begun);
    // microseconds of processor time; without the limit the page hangs for minutes
    expect(user + system).toBeLessThan(3_000_000);
  };

  test("one cell in the last column of the last row", async () => {
    await refused(workbook(`<row r="1">${cell("A1", "甲")}</row><row r="1048576">${cell("XFD1048576", "乙")}</row>`));
  });

  test("a cell whose row does not say how far down it is", async () => {
    await refused(workbook(`<row>${cell("XFD1048576", "乙")}</row>`));
  });

  test("a stated extent of the whole sheet", async () => {
    await refused(workbook(`<row r="1">${cell("A1", "甲")}</row>`, { dimension: '<dimension ref="A1:XFD1048576"/>' }));
  });

  test("a million rows", async () => {
    await refused(workbook("<row/>".repeat(1_000_000)));
    await refused(workbook(Array.from({ length: 300_000 }, (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`, "甲")}</row>`).join("")));
  });

  test("a sheet that unpacks to far more than it says", async () => {
    const bytes = Buffer.from(await workbook(`<row r="1">${cell("A1", " ".repeat(30_000_000))}</row>`).arrayBuffer());
    for (let at = bytes.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4, "latin1")) bytes.writeUInt32LE(100, at + 24);
    await refused(new File([bytes], "名单.xlsx"));
  });
});

test("a workbook as people have them is read: a hundred rows, and a far cell within the limits", async () => {
  const rows = Array.from({ length: 100 }, (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`, `甲${index}`)}${cell(`B${index + 1}`, "乙")}</row>`);
  const read = await readTableFile(workbook(rows.join(""), { dimension: '<dimension ref="A1:B100"/>' }));
  expect(read).toHaveLength(100);
  expect(read?.[99]).toEqual(["甲99", "乙"]);
  expect(await readTableFile(workbook(`<row r="1">${cell("A1", "甲")}</row><row r="9000">${cell("C9000", "乙")}</row>`))).toHaveLength(2);
});
