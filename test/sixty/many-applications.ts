import { copyFile, mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import writeExcelFile, { type Cell } from "write-excel-file/universal";
import { z } from "zod";
import { samplesFolder } from "../../electron/files/paths.ts";
import { isRecord } from "../../shared/case/case-path.ts";

/**
 * The work of a research secretary: a table with so many applications, and a folder with the files of each. One file is a broken scan and one
 * agreement is missing; `repairs` is the folder with both, as they come in later.
 */
export type Applications = {
  readonly table: string;
  readonly files: string;
  readonly repairs: string;
  readonly count: number;
  /** titles of the two cases with a fault */
  readonly broken: string;
  readonly missing: string;
};

const SAMPLE = join(samplesFolder(), "topic-2");
const BROKEN_FILE = "合作协议 中德双语 穆斯特机器人 用印扫描.pdf";
const MISSING_FILE = "Cooperation Agreement Süderau (sealed copy).pdf";
const FAMILY = [..."周沈范欧何林万许方黎唐陈高邵冯顾卢程吴叶"];
const GIVEN = [..."清䶮一示佳"];

/** Letters that came back sealed, by names that say what they are: nothing has to be recognised. */
const NAMES: Readonly<Record<string, string>> = {
  "scan0004 承诺书b.jpg": "无授权使用专利、无相互持股的技术转移承诺书 用印.jpg",
  "scan0005 承诺书c.png": "自筹经费承诺书 用印.png",
};

/** In a table parties and conclusions stand by their names. */
const WORDS: Readonly<Record<string, string>> = { "partner-muster": "穆斯特机器人有限公司", "partner-suederau": "南郊样例大学", applicant: "申报单位" };
const NO_COLUMN = /^(?:formatVersion|id|guide|attachments|confirmations)\b|\.id$|\.notInvolved$|^declarations\.ethics\.categories/;

export async function makeApplications(folder: string, count: number): Promise<Applications> {
  const sample = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(join(SAMPLE, "case.json"), "utf8")));
  const answers = leavesOf(sample, "").filter(([path]) => !NO_COLUMN.test(path));
  const [files, repairs] = [join(folder, "收来的附件"), join(folder, "补来的附件")];
  const rows: Cell[][] = [answers.map(([path]) => ({ value: path, type: String }))];
  const names = Array.from({ length: count }, (_, index) => ({
    lead: `${FAMILY[index % FAMILY.length] ?? ""}${GIVEN[Math.floor(index / FAMILY.length)] ?? ""}样`,
    title: `柔性装配机器人联合研究第${index + 1}号`,
  }));
  const [broken, missing] = [Math.floor(count / 3), Math.floor(count / 2)];
  for (const [index, { lead, title }] of names.entries()) {
    const own: Readonly<Record<string, string>> = { title, "lead.name": lead, "lead.phone": `1380000${String(index).padStart(4, "0")}` };
    rows.push(answers.map(([path, value]) => ({ value: own[path] ?? value, type: String })));
    const place = join(files, `${lead} ${title}`);
    await mkdir(place, { recursive: true });
    for (const name of await readdir(join(SAMPLE, "attachments"))) {
      if (index === missing && name === MISSING_FILE) continue;
      await copyFile(join(SAMPLE, "attachments", name), join(place, NAMES[name] ?? name));
      if (index === broken && name === BROKEN_FILE) await truncate(join(place, name), 2_000);
    }
  }
  for (const [index, name] of [
    [broken, BROKEN_FILE],
    [missing, MISSING_FILE],
  ] as const) {
    const place = join(repairs, names[index]?.title ?? "");
    await mkdir(place, { recursive: true });
    await copyFile(join(SAMPLE, "attachments", name), join(place, name));
  }
  const table = join(folder, "申报汇总.xlsx");
  const made = await writeExcelFile(rows, { sheet: "汇总" }).toBlob();
  await writeFile(table, new Uint8Array(await made.arrayBuffer()));
  return { table, files, repairs, count, broken: names[broken]?.title ?? "", missing: names[missing]?.title ?? "" };
}

/** Each answer by its path, as a cell of a table says it. */
function leavesOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === "string")) return value.length === 0 ? [] : [[path, value.map((one) => WORDS[one] ?? one).join("、")]];
    return value.flatMap((one: unknown, index) => leavesOf(one, `${path}[${index}]`));
  }
  if (isRecord(value)) return Object.entries(value).flatMap(([name, one]) => leavesOf(one, path === "" ? name : `${path}.${name}`));
  if (path.endsWith("ethics.inScope")) return [[path, "不属于"]];
  if (typeof value === "boolean") return [[path, value ? "是" : "否"]];
  // 万元, where a heading does not say 元
  if (typeof value === "number") return [[path, String(path.startsWith("budget.") ? value / 10_000 : value)]];
  return [[path, WORDS[String(value)] ?? String(value)]];
}
