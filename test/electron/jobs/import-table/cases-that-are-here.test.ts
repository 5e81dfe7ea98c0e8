import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { attachFiles } from "../../../../electron/jobs/attach/attach-files.ts";
import { type ImportReport, importTable } from "../../../../electron/jobs/import-table/import-table.ts";
import { readCase } from "../../../../electron/library/cases/cases.ts";

let folder = "";
const made: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 旧项目 "));
  made.push(folder);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true, force: true }))));

const now = Date.parse("2026-05-20T02:00:00Z");
async function run(table: string, { dryRun = false } = {}): Promise<ImportReport> {
  const report = await importTable(table, { into: join(folder, "项目"), moment: { kind: "instant", epochMs: now }, now, dryRun });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}
const csv = async (text: string) => {
  const file = join(folder, "表.csv");
  await writeFile(file, text);
  return file;
};
const caseAt = async (path: string) => {
  const read = await readCase(path);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.case;
};

test("a case that is here in two versions is asked about, by its number too, and neither is changed", async () => {
  const [path = ""] = (await run(await csv("项目名称,专题,负责人\r\n甲,专题二,朱镕"))).created;
  const { id } = await caseAt(path);
  const copy = `${path}（收到于 2026-05-20）`;
  await cp(path, copy, { recursive: true });
  const { rows } = await run(await csv(`编号,手机\r\n${id},13800000000`));
  expect(rows).toMatchObject([{ state: "refused", problems: [expect.stringContaining("甲、甲（收到于 2026-05-20）")] }]);
  expect((await caseAt(path)).lead?.phone).toBeUndefined();
});

test("a case of another guide is not changed by a table for this one", async () => {
  const [path = ""] = (await run(await csv("项目名称,专题,负责人\r\n甲,专题二,朱镕"))).created;
  const file = join(path, "case.json");
  const last = (await readFile(file, "utf8")).replace(/"guide": "[^"]+"/, '"guide": "last-year-2025"');
  await writeFile(file, last);
  const { rows } = await run(await csv("项目名称,专题,负责人,手机\r\n甲,专题二,朱镕,13800000000"));
  expect(rows).toMatchObject([{ state: "refused", problems: [expect.stringContaining("“甲”是按另一份指南申报的")] }]);
  expect(await readFile(file, "utf8")).toBe(last);
});

test("a dry run names the folder that a title makes, whatever signs stand in it", async () => {
  const table = await csv("项目名称,专题,负责人\r\n近海/风电:基础*冲刷?,专题二,陶䶮");
  const tried = await run(table, { dryRun: true });
  expect(tried.created).toEqual((await run(table)).created);
});

test("an agreement that a row enters is with the one partner of the row, so that its file registers no second one", async () => {
  const { created } = await run(
    await csv("项目名称,专题,负责人,外方合作伙伴1外文名称,外方合作伙伴1国别（地区）,协议到期\r\n甲,专题二,朱镕,Musteruniversität,德国,2028-12-31"),
  );
  const [path = ""] = created;
  const pdf = join(folder, "合作协议䶮.pdf");
  await writeFile(pdf, "%PDF-1.4\n");
  await attachFiles(path, [pdf], { moment: { kind: "instant", epochMs: now }, now });
  const theCase = await caseAt(path);
  expect(theCase.agreements).toMatchObject([{ id: "agreement-1", partners: ["partner-1"], term: { end: "2028-12-31" } }]);
  expect(theCase.attachments).toMatchObject([{ slot: "agreement-copy", for: "agreement-1" }]);
  // of two partners nobody knows which one is meant
  const two = "项目名称,专题,负责人,外方合作伙伴1外文名称,外方合作伙伴2外文名称,协议到期\r\n乙,专题二,陶喆,Muster,Norrland,2028-12-31";
  const [other = ""] = (await run(await csv(two))).created;
  expect((await caseAt(other)).agreements).toEqual([{ id: "agreement-1", term: { end: "2028-12-31" } }]);
});
