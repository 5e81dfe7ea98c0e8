import { fieldName } from "../case/field-catalogue.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import type { MoneyUnit } from "../wizard/amount.ts";
import type { ListField } from "../wizard/fields.ts";
import type { AnswerField } from "../wizard/read-answer.ts";
import { sectionsWithQuestions } from "../wizard/sections.ts";

/** What a column of a table of applications answers: a field of the case, `id` and `topic` of the case itself, or nothing. */
export type ColumnTarget =
  | { readonly kind: "id" }
  | { readonly kind: "topic" }
  | {
      readonly kind: "field";
      readonly path: string;
      readonly field: AnswerField;
      readonly unit: MoneyUnit;
      readonly list?: { readonly field: ListField; readonly index: number };
    };

/** A question that a column can answer, with the names by which a heading may call it. */
type Known = {
  readonly names: readonly string[];
  readonly at: (heading: string) => Omit<Extract<ColumnTarget, { kind: "field" }>, "kind" | "unit"> | undefined;
};

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\((?:万?元|单位[:：].*?|必填|选填)\)|[\s*＊:：]/gu, "")
    .toLowerCase();

/** 万元 unless the heading says 元. */
const unitOf = (heading: string): MoneyUnit => (/万/.test(heading) ? "wan" : /[（(]\s*元\s*[)）]/.test(heading) ? "yuan" : "wan");

const TOPIC = new Set(["专题", "申报专题", "topic"].map(plain));
const ID = new Set(["编号", "项目编号（程序）", "id"].map(plain));

/**
 * What a heading means under a guide: a path of `case.json`, the name of a field in sentences (项目负责人姓名), its label where only one field
 * has it, section and label together, or 外方合作伙伴 2 名称 for an entry of a list. `undefined`: nothing that is known.
 * @param called the field that the heading stands for, where a mapping says so; 万元 or 元 is still the heading's to say
 */
export function columnTarget(heading: string, guide: Guide, called = heading): ColumnTarget | undefined {
  const wanted = plain(called);
  if (wanted === "") return undefined;
  if (TOPIC.has(wanted)) return { kind: "topic" };
  if (ID.has(wanted)) return { kind: "id" };
  const known = questionsOf(guide);
  const found = known.filter(({ names }) => names.includes(wanted));
  const [only] = found;
  const at = only !== undefined && found.every(({ names }) => names[0] === only.names[0]) ? only.at(called) : entryOfList(called, guide);
  return at && { kind: "field", ...at, unit: unitOf(heading) };
}

function questionsOf(guide: Guide): readonly Known[] {
  const own = questionNames(guide);
  return sectionsWithQuestions(guide).flatMap((section) =>
    section.fields.flatMap((field): readonly Known[] => {
      if (field.kind === "heading" || field.kind === "list") return [];
      const names = [field.path, fieldName(field.path, own), `${section.title}${field.label}`, field.label, ...(field.columnNames ?? [])].map(plain);
      return [{ names, at: () => ({ path: field.path, field }) }];
    }),
  );
}

/** 外方合作伙伴 2 名称, 合作伙伴2·国别: an entry of a list by its number, and the question that it answers. */
function entryOfList(heading: string, guide: Guide): Omit<Extract<ColumnTarget, { kind: "field" }>, "kind" | "unit"> | undefined {
  const exact = /^([a-zA-Z.]+)\[(\d{1,3})\]\.([a-zA-Z.]+)$/.exec(heading.trim());
  const [, what = "", number = "", label = ""] = exact ?? /^(\D+?)(\d{1,3})(.+)$/.exec(plain(heading)) ?? [];
  const index = exact ? Number(number) : Number(number) - 1;
  if (what === "" || !(index >= 0 && index < 100)) return undefined;
  for (const section of sectionsWithQuestions(guide)) {
    for (const list of section.fields) {
      if (list.kind !== "list" || list.fixed === true || list.path.includes("[")) continue;
      const names = [list.path, plain(list.item), plain(list.label), plain(list.item).replace(/^外方/, "")];
      if (!names.includes(what)) continue;
      const bare = label.replace(/^[·.的—-]+/u, "");
      const field = list.fields.find(
        (one): one is AnswerField =>
          one.kind !== "heading" &&
          one.kind !== "list" &&
          [one.path, plain(one.label), ...(one.columnNames ?? []).map(plain), plain(fieldName(`${list.path}.${one.path}`))].includes(exact ? label : bare),
      );
      if (field) return { path: `${list.path}[${index}].${field.path}`, field, list: { field: list, index } };
    }
  }
  return undefined;
}
