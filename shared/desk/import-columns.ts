import { joinPath } from "../case/case-path.ts";
import { fieldName } from "../case/field-catalogue.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import type { MoneyUnit } from "../wizard/amount.ts";
import type { Field, ListField } from "../wizard/fields.ts";
import type { AnswerField } from "../wizard/read-answer.ts";
import { sectionsWithQuestions } from "../wizard/sections.ts";

/**
 * What a column of a table of applications answers: a field of the case, `id` and `topic` of the case itself, the department
 * whose folder a new case is put into, or nothing.
 */
export type ColumnTarget =
  | { readonly kind: "id" }
  | { readonly kind: "topic" }
  | { readonly kind: "department" }
  | {
      readonly kind: "field";
      readonly path: string;
      readonly field: AnswerField;
      /** what an amount without its own unit is counted in; `other`: the heading names another unit, such as 美元 */
      readonly unit: HeadingUnit;
      /** the entries of lists that it stands in, from the outside in */
      readonly lists: readonly ListEntry[];
    };

/** The unit of amounts that a heading says, or `wan` where it says none. */
export type HeadingUnit = MoneyUnit | "other";

/** Where the answer of a question stands in the case. */
type QuestionPlace = Omit<Extract<ColumnTarget, { kind: "field" }>, "kind" | "unit">;

/** The entry of a list: `path` of the list in the case, `index` from 0. */
export type ListEntry = { readonly field: ListField; readonly path: string; readonly index: number };

/** Headings of a table, and the field of `case.json`, `id`, `topic` or `department` that a person has said each stands for; `null`: for nothing. */
export type HeadingMapping = ReadonlyMap<string, string | null>;

/** A column of a table, counted from 0. `leftOut`: a person has said that it answers nothing; without it and a target, nobody knows. */
export type TableColumn = { readonly column: number; readonly heading: string; readonly target: ColumnTarget | undefined; readonly leftOut: boolean };

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\((?:(?:人民币)?万?元|单位[:：].*?|必填|选填)\)|\/(?:人民币)?万?元\s*$|[\s*＊:：]/gu, "")
    .toLowerCase();

/** What is neither 元 nor 万元 of this country, alone in a bracket or at the end. */
const OTHER_UNIT = /^(?:单位[:：]?)?(?:[千百十亿]万?元?|(?:万|百万)?(?:美|欧|日|港|澳|加)元|(?:万|百万)?(?:英镑|美金|港币|卢布)|USD|EUR|GBP|JPY|HKD)$/i;

/** The unit that a heading says, in a bracket or at its end: （万元）, （单位：元）, （人民币元）, 经费/元. `undefined`: it says none. */
function unitSaid(heading: string): HeadingUnit | undefined {
  const plain = heading.normalize("NFKC").replace(/\s/g, "");
  const said = [...plain.matchAll(/\(([^()]*)\)/g), ...plain.matchAll(/\/([^/()]*)$/g)].map(([, inside = ""]) => inside);
  if (said.some((one) => OTHER_UNIT.test(one))) return "other";
  if (plain.includes("万")) return "wan";
  return said.some((one) => one.includes("元")) || plain.endsWith("元") ? "yuan" : undefined;
}

/** Whether a column has amounts and its heading does not say their unit: they are read as 万元. */
export const isUnitGuessed = ({ heading, target }: TableColumn): boolean =>
  target?.kind === "field" && target.field.kind === "yuan" && unitSaid(heading) === undefined;

const TOPIC = new Set(["专题", "申报专题", "topic"].map(plain));
const ID = new Set(["编号", "项目编号（程序）", "id"].map(plain));
const DEPARTMENT = new Set(["院系", "学院", "部门", "所在院系", "所在学院", "所在部门", "院系（部门）", "department"].map(plain));

/** What secretaries write over their columns, where no question is called so. */
const OFTEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: ["课题名称", "项目"],
    "lead.name": ["申报人", "负责人", "项目负责人", "负责人姓名"],
    "lead.title": ["职称", "职务", "职称/职务"],
    "lead.phone": ["手机", "手机号", "手机号码", "负责人电话", "负责人手机"],
    "lead.email": ["邮箱", "负责人邮箱"],
    "applicant.name": ["申报单位", "承担单位"],
    "budget.grant": ["申请经费", "申请金额", "申请资助经费"],
    "budget.internationalCooperation": ["国际交流经费", "国际合作经费", "国际合作交流经费"],
    "period.start": ["起始日期", "执行期开始"],
    "period.end": ["结束日期", "执行期结束"],
    "partners[0].name": ["合作单位（外文）", "外方单位", "外方单位（外文）", "外方外文名称"],
    "partners[0].nameZh": ["合作单位", "合作单位（中文）", "外方单位（中文）", "外方中文名称"],
    "partners[0].country": ["国别", "合作国别", "外方国家", "外方国别"],
    "agreements[0].term.start": ["协议签署日", "协议签署日期", "协议生效日期"],
    "agreements[0].term.end": ["协议到期", "协议到期日", "协议到期日期"],
  }).flatMap(([path, names]) => names.map((name) => [plain(name), path] as const)),
);

/**
 * What a heading means under a guide: a path of `case.json`, the name of a field in sentences (项目负责人姓名), its label where only one field
 * has it, section and label together, or 外方合作伙伴 2 名称 for an entry of a list. `undefined`: nothing that is known.
 * @param called the field that the heading stands for, where a mapping says so; the unit is still the heading's to say
 */
export function columnTarget(heading: string, guide: Guide, called = heading): ColumnTarget | undefined {
  const wanted = plain(called);
  if (wanted === "") return undefined;
  if (TOPIC.has(wanted)) return { kind: "topic" };
  if (ID.has(wanted)) return { kind: "id" };
  if (DEPARTMENT.has(wanted)) return { kind: "department" };
  const at = questionCalled(called, guide) ?? questionCalled(OFTEN.get(wanted), guide);
  return at && { kind: "field", ...at, unit: unitSaid(heading) ?? "wan" };
}

function questionCalled(called: string | undefined, guide: Guide): QuestionPlace | undefined {
  if (called === undefined) return undefined;
  const found = questionsOf(guide).get(plain(called)) ?? [];
  const [only] = found;
  return only !== undefined && found.every(({ path }) => path === only.path) ? only : entryOfList(called, guide);
}

const questions = new WeakMap<Guide, ReadonlyMap<string, readonly QuestionPlace[]>>();

/** The questions with one answer, by each of the names that a heading may call them. */
function questionsOf(guide: Guide): ReadonlyMap<string, readonly QuestionPlace[]> {
  const known = questions.get(guide);
  if (known) return known;
  const own = questionNames(guide);
  const named = new Map<string, QuestionPlace[]>();
  for (const section of sectionsWithQuestions(guide)) {
    for (const field of section.fields) {
      if (field.kind === "heading" || field.kind === "list") continue;
      const names = [field.path, fieldName(field.path, own), `${section.title}${field.label}`, field.label, ...(field.columnNames ?? [])].map(plain);
      for (const name of new Set(names)) named.set(name, [...(named.get(name) ?? []), { path: field.path, field, lists: [] }]);
    }
  }
  questions.set(guide, named);
  return named;
}

/** 外方合作伙伴 2 名称, 合作伙伴2·国别, 协议 1 签署方 2 姓名, agreements[0].title: an entry of a list by its number, and the question that it answers. */
function entryOfList(heading: string, guide: Guide): QuestionPlace | undefined {
  for (const { fields } of sectionsWithQuestions(guide)) {
    const found = placeBelow(fields, heading.trim(), "", []);
    if (found) return found;
  }
  return undefined;
}

function placeBelow(fields: readonly Field[], heading: string, base: string, lists: readonly ListEntry[]): QuestionPlace | undefined {
  for (const list of fields) {
    if (list.kind !== "list") continue;
    const entry = entryNamed(list, heading);
    if (entry === undefined) continue;
    const path = joinPath(base, list.path);
    const below = [...lists, { field: list, path, index: entry.index }];
    const inside = `${path}[${entry.index}]`;
    const catalogued = inside.replaceAll(/\[\d+\]/g, "");
    const field = list.fields.find(
      (one): one is AnswerField =>
        one.kind !== "heading" &&
        one.kind !== "list" &&
        (one.path === entry.rest ||
          [one.label, ...(one.columnNames ?? []), fieldName(`${catalogued}.${one.path}`)].map(plain).includes(plain(entry.rest).replace(/^[·.的—-]+/u, ""))),
    );
    const found = field ? { path: joinPath(inside, field.path), field, lists: below } : placeBelow(list.fields, entry.rest, inside, below);
    if (found) return found;
  }
  return undefined;
}

/** The entry of a list that a heading begins with, and what it says of it. */
function entryNamed(list: ListField, heading: string): { readonly index: number; readonly rest: string } | undefined {
  if (heading.startsWith(`${list.path}[`)) {
    const [, number = "", rest = ""] = /^\[(\d{1,3})\]\.(.+)$/.exec(heading.slice(list.path.length)) ?? [];
    return rest === "" ? undefined : { index: Number(number), rest };
  }
  const [, what = "", number = "", rest = ""] = /^(\D+?)(\d{1,3})(.+)$/s.exec(plain(heading)) ?? [];
  const names = [plain(list.item), plain(list.label), plain(list.item).replace(/^外方/, "")];
  return names.includes(what) && Number(number) >= 1 ? { index: Number(number) - 1, rest } : undefined;
}

/** The columns of a table: what each heading stands for, by what a person has said or else by itself. */
export function columnsOf(headings: readonly string[], mapping: HeadingMapping, guide: Guide): readonly TableColumn[] {
  return headings.flatMap((written, column): readonly TableColumn[] => {
    const heading = written.trim();
    if (heading === "") return [];
    const given = mapping.get(heading);
    return [{ column, heading, target: given === null ? undefined : columnTarget(heading, guide, given), leftOut: given === null }];
  });
}

/** How a target is written in a mapping. */
export const targetId = (target: ColumnTarget): string => (target.kind === "field" ? target.path : target.kind);

/** A title, a note and an empty line may stand above the headings. */
const MOST_ROWS_ABOVE = 20;

/** The row with the headings: of the first ones that with most columns that are known, else the first that says anything. `known`: how many. */
export function headingRowOf(cells: readonly (readonly string[])[], mapping: HeadingMapping, guide: Guide): { readonly row: number; readonly known: number } {
  let best = { row: cells.findIndex((row) => row.some((cell) => cell.trim() !== "")), known: 0 };
  for (const [row, headings] of cells.slice(0, MOST_ROWS_ABOVE).entries()) {
    const known = columnsOf(headings, mapping, guide).filter(({ target }) => target !== undefined).length;
    if (known > best.known) best = { row, known };
  }
  return best;
}

/** The columns below the row of headings of a sheet. */
export const headingColumns = (cells: readonly (readonly string[])[], mapping: HeadingMapping, guide: Guide): readonly TableColumn[] =>
  columnsOf(cells[headingRowOf(cells, mapping, guide).row] ?? [], mapping, guide);

/** So many entries of a list can be chosen for a column; a heading may name more. */
const ENTRIES_OFFERED = 3;

/** What a column can be said to stand for, by sections; `id` as `targetId` writes it. */
export function targetsOffered(
  guide: Guide,
): readonly { readonly section: string; readonly targets: readonly { readonly id: string; readonly label: string }[] }[] {
  const own = questionNames(guide);
  return sectionsWithQuestions(guide).flatMap((section) => {
    const targets = section.fields.flatMap((field): readonly { readonly id: string; readonly label: string }[] => {
      if (field.kind === "heading" || field.kind === "topic" || field.kind === "ethics-categories") return [];
      if (field.kind !== "list") return [{ id: field.path, label: fieldName(field.path, own) }];
      if (field.fixed === true) return [];
      const single = field.fields.filter((one): one is AnswerField => one.kind !== "heading" && one.kind !== "list");
      return Array.from({ length: ENTRIES_OFFERED }, (_, index) =>
        single.map((one) => ({ id: `${field.path}[${index}].${one.path}`, label: `${field.item} ${index + 1}　${one.label}` })),
      ).flat();
    });
    return targets.length === 0 ? [] : [{ section: section.title, targets }];
  });
}
