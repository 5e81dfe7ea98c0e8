import type { Case } from "../../../shared/case/case.ts";
import { isRecord, joinPath, readPath } from "../../../shared/case/case-path.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { countries } from "../../../shared/text/countries.ts";
import { type Field, isAsked, type ListField, type Section } from "../../../shared/wizard/fields.ts";

/** What is done to one place of the screen; `words`: what is typed, or the label of the option chosen. */
export type Deed =
  | { readonly kind: "type"; readonly path: string; readonly words: string }
  | { readonly kind: "radio"; readonly path: string; readonly index: number }
  | { readonly kind: "pick"; readonly path: string; readonly label: string }
  | { readonly kind: "none"; readonly path: string }
  | { readonly kind: "add"; readonly path: string }
  | { readonly kind: "remove"; readonly path: string };

type Dice = () => number;
const oneOf = <T>(random: Dice, items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];

const NAMES = [
  "镕喆䶮研究院",
  "上海示例大学",
  "Universität Süderau",
  "李 四",
  "王小明",
  "Ａ１２３４",
  "“引号”与《书名》",
  "多\t列",
  "a".repeat(60),
  "很长的名称".repeat(12),
];
const DATES = ["2026-08-01", "2029年7月31日", "20260520", "1899-01-01", "2026-02-30", "明天", "２０２６.８.１"];
const AMOUNTS = ["70", "70.5", "1,234,567", "12万", "0", "-5", "999999999999999", "六十五", "３０"];
const COUNTS = ["0", "1", "12", "一打", "007", "3.5"];

/** Every place of a section that an answer can be put in now, in the order of the screen, with the list items that are there. */
export function places(section: Section, theCase: Case, guide: Guide): readonly { readonly field: Field; readonly path: string }[] {
  const below = (field: Field, base: string): readonly { readonly field: Field; readonly path: string }[] => {
    if (field.kind === "heading" || field.kind === "topic" || !isAsked(field, { theCase, guide, base })) return [];
    const path = joinPath(base, field.path);
    if (field.kind !== "list") return [{ field, path }];
    const list = readPath(theCase, path);
    const items = Array.isArray(list) ? list : [];
    return [{ field, path }, ...items.flatMap((_, index) => field.fields.flatMap((part) => below(part, `${path}[${index}]`)))];
  };
  return section.fields.flatMap((field) => below(field, ""));
}

/** A random deed at a place; `undefined` where nothing can be done (no options, a fixed list). */
export function randomDeed(random: Dice, { field, path }: { readonly field: Field; readonly path: string }, theCase: Case): Deed | undefined {
  const type = (words: string | undefined): Deed | undefined => (words === undefined ? undefined : { kind: "type", path, words });
  switch (field.kind) {
    case "list":
      return listDeed(random, field, path, theCase);
    case "text":
    case "long-text":
      return type(random() < 0.05 ? "长".repeat(10_000) : oneOf(random, NAMES));
    case "yuan":
      return type(oneOf(random, AMOUNTS));
    case "count":
    case "page":
      return type(oneOf(random, COUNTS));
    case "date":
      return type(oneOf(random, DATES));
    case "month":
      return type(oneOf(random, ["2021-05", "2021年5月", "2021", "去年"]));
    case "yes-no":
      return { kind: "radio", path, index: Math.floor(random() * 2) };
    case "choice":
      return { kind: "radio", path, index: Math.floor(random() * field.options.length) };
    case "country":
      return { kind: "pick", path, label: oneOf(random, countries())?.name ?? "德国" };
    case "words":
      return { kind: "pick", path, label: oneOf(random, field.options)?.label ?? "" };
    case "research-field":
      return { kind: "pick", path, label: "" };
    case "party":
      return { kind: "pick", path, label: "" };
    case "ethics-categories":
      return { kind: "radio", path, index: Math.floor(random() * 3) };
    case "heading":
    case "topic":
      return undefined;
  }
}

function listDeed(random: Dice, field: ListField, path: string, theCase: Case): Deed | undefined {
  if (field.fixed) return undefined;
  const list = readPath(theCase, path);
  const length = Array.isArray(list) ? list.length : 0;
  if (length === 0 || (length < 3 && random() < 0.5)) return { kind: "add", path };
  return random() < 0.2 ? { kind: "remove", path: `${path}[${Math.floor(random() * length)}]` } : undefined;
}

/** All leaves of a case by path: to see that nothing but what was touched has changed. */
export function leaves(value: unknown, path = ""): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (current: unknown, at: string): void => {
    if (Array.isArray(current) && current.some(isRecord)) {
      for (const [index, item] of current.entries()) walk(item, `${at}[${index}]`);
    } else if (isRecord(current)) {
      for (const [name, part] of Object.entries(current)) walk(part, joinPath(at, name));
    } else found.set(at, JSON.stringify(current));
  };
  walk(value, path);
  return found;
}
