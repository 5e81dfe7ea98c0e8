import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/universal";
import { type ImportReport, importTable } from "../../../../electron/jobs/import-table/import-table.ts";
import { readCase } from "../../../../electron/library/cases/cases.ts";

let folder = "";
const made: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 表 "));
  made.push(folder);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true, force: true }))));

const now = Date.parse("2026-05-20T02:00:00Z");
const csv = async (...lines: readonly string[]) => {
  const file = join(folder, "表.csv");
  await writeFile(file, lines.join("\r\n"));
  return file;
};
async function run(table: string, more: { readonly dryRun?: boolean; readonly mapping?: string } = {}): Promise<ImportReport> {
  const report = await importTable(table, { into: join(folder, "项目"), moment: { kind: "instant", epochMs: now }, now, dryRun: false, ...more });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}
const caseAt = async (path: string) => {
  const read = await readCase(path);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.case;
};

const HEADINGS = "项目名称,专题,项目负责人姓名,申报单位名称,单位性质,申请资助（万元）,外方合作伙伴1外文名称,外方合作伙伴1国别（地区）,备注";

test("a row becomes a case with the answers of its columns; a row with a problem becomes none", async () => {
  const table = await csv(
    HEADINGS,
    "机器人 联合研究,专题二,王镕,某大学,高校,70,Musteruni,德国,急",
    "海洋,专题二,李喆,某大学,高校,约七十,Uni,德国,",
    ",,,,,,,,",
    "光学,专题九,张䶮,,,,,,",
  );
  const report = await run(table);
  expect(report.rows.map(({ row, state }) => [row, state])).toEqual([
    [2, "new"],
    [3, "refused"],
    [5, "refused"],
  ]);
  expect(report.rows[1]?.problems[0]).toMatch(/^F3 申请资助（万元）“约七十”：/);
  expect(report.rows[2]?.problems[0]).toContain("没有专题“专题九”");
  expect(report.ignored).toEqual(["备注"]);
  const [path = ""] = report.created;
  expect(await caseAt(path)).toMatchObject({
    title: "机器人 联合研究",
    topic: "2",
    lead: { name: "王镕" },
    applicant: { name: "某大学", kind: "university" },
    budget: { grant: 700_000 },
    partners: [{ id: "partner-1", name: "Musteruni", country: "DE" }],
  });
  expect(report.created).toHaveLength(1);
});

test("the same table again changes nothing; a changed cell is an update with what stood there before", async () => {
  const row = "机器人,专题二,王镕,某大学,高校,70,Musteruni,德国,";
  await run(await csv(HEADINGS, row));
  const again = await run(await csv(HEADINGS, row));
  expect(again).toMatchObject({ created: [], updated: [], rows: [{ state: "same" }] });
  const table = await csv(HEADINGS, row.replace(",70,", ",65,"));
  const dry = await run(table, { dryRun: true });
  expect(dry.rows).toMatchObject([{ state: "update", changes: [{ field: "budget.grant", before: 700_000, after: 650_000 }] }]);
  const [path = ""] = dry.updated;
  expect((await caseAt(path)).budget?.grant).toBe(700_000);
  await run(table);
  expect((await caseAt(path)).budget?.grant).toBe(650_000);
});

test("a row is known again whatever spaces and widths its title and its lead person are written with", async () => {
  const row = "大气Ｏ₃联合观测（第２期）,专题二,林　一,,,,,,";
  await run(await csv(HEADINGS, row));
  for (const again of [row, "大气O₃ 联合观测(第2期),专题二,林 一,,,,,,"]) {
    const report = await run(await csv(HEADINGS, again), { dryRun: true });
    expect(report).toMatchObject({ created: [], rows: [{ state: again === row ? "same" : "update" }] });
  }
});

test("two rows of one project, and one title twice in the folder, are asked about and never merged", async () => {
  const twice = await run(await csv(HEADINGS, "甲,专题二,王镕,,,,,,", "甲,专题二,王镕,,,,,,"));
  expect(twice.rows.map(({ state, problems }) => [state, problems])).toEqual([
    ["new", []],
    ["refused", ["与第 2 行是同一个项目。请合为一行。"]],
  ]);
  await run(await csv(HEADINGS, "甲,专题二,李喆,,,,,,"));
  const unclear = await run(await csv("项目名称,专题,申请资助", "甲,专题二,70"));
  expect(unclear.rows[0]?.problems[0]).toMatch(/^有几个同名的项目：/);
});

test("an Excel table with the secretary's own headings, and a mapping that is kept", async () => {
  const mapping = join(folder, "对照.json");
  await writeFile(mapping, JSON.stringify({ 课题: "title", 类别: "topic", 牵头人: "lead.name", 经费: "budget.grant", 随便: null }));
  const cells = [
    ["课题", "类别", "牵头人", "经费", "随便", "项目名称"],
    ["甲课题", "2", "王镕", 70, "x", ""],
  ].map((row) => row.map((value) => (typeof value === "number" ? { value, type: Number } : { value, type: String })));
  const table = join(folder, "表.xlsx");
  const blob = await writeExcelFile(cells).toBlob();
  await writeFile(table, new Uint8Array(await blob.arrayBuffer()));
  const report = await run(table, { mapping });
  const [path = ""] = report.created;
  expect(await caseAt(path)).toMatchObject({ title: "甲课题", lead: { name: "王镕" }, budget: { grant: 700_000 } });
  expect(JSON.parse(await readFile(mapping, "utf8"))).toEqual({
    课题: "title",
    类别: "topic",
    牵头人: "lead.name",
    经费: "budget.grant",
    随便: null,
    项目名称: "title",
  });
});

test("a mapping that cannot be kept is a note to the rows that were written", async () => {
  // below a file nothing can be written
  const report = await run(await csv("项目名称,专题,负责人", "甲,专题二,王镕"), { mapping: join(folder, "项目", "甲", "case.json", "对照.json") }).catch(
    String,
  );
  expect(report).toMatchObject({ created: [join(folder, "项目", "甲")], notes: [expect.stringContaining("未能记住各列的对应")] });
});

test("what is no table, or has no heading that is known, is refused with what to do", async () => {
  const file = join(folder, "x.xlsx");
  await writeFile(file, "no workbook");
  const options = { into: folder, moment: { kind: "instant", epochMs: now } as const, now, dryRun: true };
  expect(await importTable(file, options)).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  expect(await importTable(await csv("甲,乙", "1,2"), options)).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  expect(await importTable(join(folder, "没有.csv"), options)).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
});
