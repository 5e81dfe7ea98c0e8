import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeEach, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/universal";
import { encodeGbk } from "../../../../electron/files/gbk.ts";
import { type ImportControl, type ImportRequest, importRows } from "../../../../electron/jobs/import-table/import-rows.ts";
import { guideForImport, type ImportReport, importTable } from "../../../../electron/jobs/import-table/import-table.ts";
import { readTable } from "../../../../electron/jobs/import-table/read-table.ts";
import { writeTableTemplate } from "../../../../electron/jobs/import-table/write-tables.ts";
import { readCase } from "../../../../electron/library/cases/cases.ts";
import { readGuides } from "../../../../electron/library/guides/guides.ts";

let folder = "";
const made: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 怪表 "));
  made.push(folder);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true, force: true }))));

const now = Date.parse("2026-05-20T02:00:00Z");
const moment = { kind: "instant", epochMs: now } as const;
const options = (more: { readonly dryRun?: boolean; readonly sheet?: string } = {}) => ({ into: join(folder, "项目"), moment, now, dryRun: false, ...more });

async function run(table: string, more: Parameters<typeof options>[0] = {}): Promise<ImportReport> {
  const report = await importTable(table, options(more));
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}
async function refusal(table: string, more: Parameters<typeof options>[0] = {}): Promise<string> {
  const report = await importTable(table, options(more));
  return report.ok ? "" : JSON.stringify(report.error);
}
async function rowsOf(request: ImportRequest, control?: ImportControl) {
  const imported = await importRows(request, control);
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return imported.value;
}
const caseAt = async (path = "") => {
  const read = await readCase(path);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.case;
};

type Value = string | number | Date | { readonly formula: string } | null;
const cell = (value: Value) => {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: "yyyy/m/d" };
  if (typeof value === "object") return { value: value.formula, type: "Formula" as const };
  return typeof value === "number" ? { value, type: Number } : { value, type: String };
};
/** A workbook; `change`: what is done to the XML of its first sheet before it is written. */
async function xlsx(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>, change: (sheet: string) => string = (sheet) => sheet): Promise<string> {
  const blob = await writeExcelFile(Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) }))).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const first = "xl/worksheets/sheet1.xml";
  parts[first] = strToU8(change(strFromU8(parts[first] ?? new Uint8Array())));
  const file = join(folder, "表.xlsx");
  await writeFile(file, zipSync(parts));
  return file;
}
const csv = async (text: string | Uint8Array) => {
  const file = join(folder, "表.csv");
  await writeFile(file, text);
  return file;
};

const HEADINGS = ["项目名称", "专题", "负责人", "手机", "申请经费（万元）", "协议到期"];

test("an empty file, and one with headings alone, say what a table needs and make nothing", async () => {
  expect(await refusal(await csv(""))).toContain("是空的");
  expect(await refusal(await xlsx({ 甲: [[null]] }))).toContain("是空的");
  expect(await run(await csv("项目名称,专题\r\n"))).toMatchObject({ created: [], rows: [] });
  expect(await readdir(folder)).not.toContain("项目");
});

test("of several sheets that with the headings is taken, below whatever stands above them; another one is named in words", async () => {
  const sheets = { 说明: [["填表说明"], ["请按列填写"]], 汇总: [["2026 年申报汇总表"], [null], HEADINGS, ["甲", "专题二", "王镕", "13800000000", 70, null]] };
  const table = await xlsx(sheets);
  const report = await run(table);
  expect(report.rows).toMatchObject([{ row: 4, state: "new", title: "甲" }]);
  expect(await caseAt(report.created[0])).toMatchObject({ title: "甲", lead: { name: "王镕", phone: "13800000000" }, budget: { grant: 700_000 } });
  expect(await refusal(table, { sheet: "说明" })).toContain("没有认得的栏目");
  expect(await refusal(table, { sheet: "附表" })).toContain("现有：说明、汇总");
});

test("a cell that is merged over several rows holds for each of them", async () => {
  const rows = [
    [...HEADINGS, "学院"],
    ["甲", "专题二", "王镕", null, 70, null, "电子信息学院"],
    ["乙", "专题二", "李喆", null, 60, null, null],
    ["丙", "专题二", "张䶮", null, 50, null, null],
  ];
  const table = await xlsx({ 表: rows }, (sheet) => sheet.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="G2:G3"/></mergeCells>'));
  const report = await run(table);
  expect(report.created.map((path) => path.slice(folder.length + 1))).toEqual(["项目/电子信息学院/甲", "项目/电子信息学院/乙", "项目/丙"]);
});

test("a formula counts as its result; one without a result, or with an error, is a problem of its row", async () => {
  const rows = [
    HEADINGS,
    ["甲", "专题二", "王镕", null, { formula: "30+40" }, null],
    ["乙", "专题二", "李喆", null, 60, null],
    ["丙", "专题二", "张䶮", null, 50, null],
  ];
  const table = await xlsx({ 表: rows }, (sheet) =>
    sheet
      .replace('<c r="E3"><v>60</v></c>', '<c r="E3" t="e"><f>A9</f><v>#REF!</v></c>')
      .replace('<c r="E4"><v>50</v></c>', '<c r="E4"><f>20+30</f><v>50</v></c>'),
  );
  const report = await run(table);
  expect(report.rows.map(({ state, problems }) => [state, problems.join()])).toEqual([
    ["refused", expect.stringMatching(/^E2 申请经费（万元）“=30\+40”：是公式，表中没有存下结果/)],
    ["refused", expect.stringMatching(/^E3 .*“#REF!”：公式出错/)],
    ["new", ""],
  ]);
  expect((await caseAt(report.created[0])).budget?.grant).toBe(500_000);
});

test("full-width digits, dates as serial numbers and as dates are read; digits that the table program has lost are told", async () => {
  const rows = [
    [...HEADINGS, "项目执行期限开始日期"],
    ["甲", "专题二", "王镕", "１３８００００００００", "７０．５", 46_822, new Date(Date.UTC(2026, 7, 1))],
    ["乙", "专题二", "李喆", 1.380_000_000_012_345e17, 60, "2028/3/7", null],
  ];
  const headings = rows.map((row, index) => (index === 0 ? [...HEADINGS, "period.start"] : row));
  const report = await run(await xlsx({ 表: headings }));
  expect(report.rows.map(({ state }) => state)).toEqual(["new", "refused"]);
  expect(report.rows[1]?.problems[0]).toMatch(/^D3 手机“1\.38\d*E\+17”：存成了数字，后几位已经丢失/);
  const theCase = await caseAt(report.created[0]);
  expect(theCase).toMatchObject({ lead: { phone: "13800000000" }, budget: { grant: 705_000 }, period: { start: "2026-08-01" } });
  expect(theCase.agreements?.[0]?.term?.end).toBe("2028-03-10");
});

test("a .csv in GBK, one in UTF-16 with tabs and one with a line break inside a cell are read alike", async () => {
  const lines = "项目名称,专题,负责人\r\n甲,专题二,王镕\r\n";
  const gbk = encodeGbk(lines);
  if (gbk === undefined) throw new Error("not in GBK");
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines.replaceAll(",", "\t"), "utf16le")]);
  for (const table of [gbk, utf16, lines.replace("甲", '"甲\r\n"')]) {
    await rm(join(folder, "项目"), { recursive: true, force: true });
    const report = await run(await csv(table));
    expect(report.rows).toMatchObject([{ row: 2, state: "new", title: "甲", lead: "王镕" }]);
  }
});

test("one question in two columns is taken where they agree, and asked about where they differ", async () => {
  const report = await run(await csv("项目名称,课题名称,专题,负责人\r\n甲,甲,专题二,王镕\r\n乙,丙,专题二,李喆\r\n"));
  expect(report.rows.map(({ state, problems }) => [state, problems.join()])).toEqual([
    ["new", ""],
    ["refused", "B3 课题名称“丙”：与 A 列填的是同一项，写法不同。请只留一处。"],
  ]);
});

test("the empty table for applicants has no row, and each of its headings is understood when it comes back", async () => {
  const file = join(folder, "空白表样.xlsx");
  const guide = guideForImport(await readGuides(), undefined);
  if (!guide.ok) throw new Error("no guide");
  expect(await writeTableTemplate(file, guide.value)).toEqual({ ok: true, value: undefined });
  const report = await run(file);
  expect(report).toMatchObject({ rows: [], ignored: [] });
  const sheets = await readTable(file);
  expect(sheets.ok && sheets.value[0]?.cells[0]?.length).toBeGreaterThanOrEqual(20);
});

test("500 rows are tried and made within seconds, told as they are done, and stop where they are cancelled", { timeout: 60_000 }, async () => {
  const rows = Array.from(
    { length: 500 },
    (_, index) => `项目 ${index + 1},专题二,负责人${index},138${String(index).padStart(8, "0")},${index + 1},2028-03-07`,
  );
  const sheets = await readTable(await csv([HEADINGS.join(","), ...rows].join("\r\n")));
  const installed = await readGuides();
  const guide = guideForImport(installed, undefined);
  if (!sheets.ok || !guide.ok) throw new Error("no table");
  await mkdir(join(folder, "项目"));
  const request = { ...options(), cells: sheets.value[0]?.cells ?? [], mapping: new Map(), guide: guide.value, installed };
  const started = performance.now();
  const tried = await rowsOf({ ...request, dryRun: true });
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(tried.rows.filter(({ state }) => state === "new")).toHaveLength(500);
  expect(await readdir(join(folder, "项目"))).toEqual([]);
  const stop = new AbortController();
  const done = await rowsOf(request, { signal: stop.signal, onProgress: ({ done }) => (done >= 20 ? stop.abort() : undefined) });
  expect(done.rows.length + done.left).toBe(500);
  expect(done.left).toBeGreaterThan(0);
  expect(await readdir(join(folder, "项目"))).toHaveLength(done.rows.length);
  const again = await rowsOf(request);
  expect(again.rows.filter(({ state }) => state === "same")).toHaveLength(done.rows.length);
  expect(await readdir(join(folder, "项目"))).toHaveLength(500);
});

test("a case that has changed since the dry run is left as it is", async () => {
  const table = await csv("项目名称,专题,申请资助\r\n甲,专题二,70\r\n");
  const { created } = await run(table);
  const file = join(created[0] ?? "", "case.json");
  const sheets = await readTable(await csv("项目名称,专题,申请资助\r\n甲,专题二,65\r\n"));
  const installed = await readGuides();
  const guide = guideForImport(installed, undefined);
  if (!sheets.ok || !guide.ok) throw new Error("no table");
  const request = { ...options(), cells: sheets.value[0]?.cells ?? [], mapping: new Map(), guide: guide.value, installed };
  const { rows } = await rowsOf({ ...request, dryRun: true });
  expect(rows[0]).toMatchObject({
    state: "update",
    said: [{ labels: ["申请资助"], before: expect.stringMatching(/^70.00 万元/), after: expect.stringMatching(/^65.00 万元/) }],
  });
  const tried = new Map(rows.flatMap(({ path, base }) => (path !== undefined && base !== undefined ? [[path, base] as const] : [])));
  await writeFile(file, (await readFile(file, "utf8")).replace("700000", "710000"));
  expect((await rowsOf({ ...request, tried })).rows[0]).toMatchObject({ state: "refused", problems: [expect.stringContaining("试运行后")] });
  expect(await readFile(file, "utf8")).toContain("710000");
});

test("entries of lists inside lists, and what another section asks of a partner, are columns too", async () => {
  const headings = "项目名称,专题,外方合作伙伴1外文名称,外方合作伙伴 1 资助机构,协议1协议名称,协议 1 签署方 1 签字人,agreements[0].signatories[1].name";
  const report = await run(await csv(`${headings}\r\n甲,专题二,Musteruni,Ministerium,合作协议,陆示安,Käthe\r\n乙,专题二,,Ministerium,,,\r\n`));
  expect(report.ignored).toEqual([]);
  expect(await caseAt(report.created[0])).toMatchObject({
    partners: [{ name: "Musteruni", localFunding: { funder: "Ministerium" } }],
    agreements: [{ title: "合作协议", signatories: [{ name: "陆示安" }, { name: "Käthe" }] }],
  });
  expect(report.rows[1]?.problems).toEqual([expect.stringMatching(/^D3 .*：前面还没有第 1 个外方合作伙伴。$/)]);
});

test("the unit of amounts is read out of its heading however it is written, and a heading without one is told", async () => {
  const read = async (heading: string, written: string) => {
    const { rows, notes } = await run(await csv(`项目名称,专题,负责人,${heading}\r\n甲,专题二,王镕,${written}`), { dryRun: true });
    return { grant: rows[0]?.changes.find(({ field }) => field === "budget.grant")?.after, said: rows[0]?.said, problems: rows[0]?.problems, notes };
  };
  for (const heading of ["申请经费（单位：元）", "申请经费（人民币元）", "申请经费(元)", "申请经费/元"])
    expect(await read(heading, "700000"), heading).toMatchObject({ grant: 700_000, notes: [] });
  for (const heading of ["申请经费（单位：万元）", "申请经费（人民币万元）", "申请经费/万元"])
    expect(await read(heading, "70"), heading).toMatchObject({ grant: 700_000, notes: [] });
  // the trial shows the amount as it will stand
  expect(await read("申请经费", "70")).toMatchObject({
    grant: 700_000,
    said: [{ labels: ["申请资助"], after: expect.stringMatching(/^70\.00 万元/) }],
    notes: [expect.stringMatching(/“申请经费”没有写单位，按万元读取/)],
  });
  // of an entry of a list with its number: five columns called 金额 are told apart
  expect(await read("budget.items[0].amount", "16")).toMatchObject({ said: [{ labels: [expect.stringMatching(/ 1$/), "金额"] }] });
  expect(await read("申请经费（单位：美元）", "70")).toMatchObject({ problems: [expect.stringContaining("不是元或万元")] });
});

test("a row without a title is refused, also beside a case without a title", async () => {
  const [path = ""] = (await run(await csv("项目名称,专题,负责人\r\n甲,专题二,王镕"))).created;
  const file = join(path, "case.json");
  await writeFile(file, (await readFile(file, "utf8")).replace('"title": "甲"', '"title": ""'));
  expect((await caseAt(path)).title ?? "").toBe("");
  const { rows } = await run(await csv("项目名称,专题,负责人,手机\r\n,专题二,王镕,13800000000\r\n,专题二,王镕,13900000000"));
  const refused = { state: "refused", problems: ["没有项目名称。请填写项目名称。"] };
  expect(rows).toMatchObject([refused, refused]);
});

test("a case that cannot be read is named, and a row that may be its own makes no second one", async () => {
  const both = "项目名称,专题,负责人\r\n甲,专题二,王镕\r\n乙,专题二,李喆";
  const [first = "", second = ""] = (await run(await csv(both))).created;
  const text = await readFile(join(first, "case.json"), "utf8");
  await rename(first, join(folder, "项目", "换了名"));
  const file = join(folder, "项目", "换了名", "case.json");
  // of a later version of the program: it still tells its title
  await writeFile(file, text.replace(/"formatVersion": \d+/, '"formatVersion": 999'));
  const more = await csv(`${both}\r\n丙,专题二,张䶮`);
  const tried = await run(more, { dryRun: true });
  expect(tried.notes).toEqual([expect.stringContaining("换了名")]);
  expect(tried.rows).toMatchObject([{ state: "refused", problems: [expect.stringContaining("“换了名”")] }, { state: "same", path: second }, { state: "new" }]);
  // damaged: it may be any that is not here
  await writeFile(file, text.slice(0, 40));
  expect((await run(more)).rows.map(({ state }) => state)).toEqual(["refused", "same", "refused"]);
  expect((await readdir(join(folder, "项目"))).toSorted()).toEqual(["乙", "换了名"].toSorted());
});

test("a folder for the cases that cannot be read fails the whole table", async () => {
  await writeFile(join(folder, "项目"), "a file");
  expect(await refusal(await csv("项目名称,专题,负责人\r\n甲,专题二,王镕"), { dryRun: true })).toContain("file-unreadable");
});
