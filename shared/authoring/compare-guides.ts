import { isRecord } from "../case/case-path.ts";
import type { Guide } from "../guide/guide.ts";
import { type EntryChange, GUIDE_AREAS, type GuideArea, type GuideChanges, type ValueChange } from "../guide/guide-changes.ts";
import { compareTexts } from "../text/compare-texts.ts";

/** What one guide says otherwise than another. Pure; entries are matched by id (and by topic where one id has several). */
export function compareGuides(before: Guide, after: Guide): GuideChanges {
  const entries = GUIDE_AREAS.flatMap((area) => compareArea(area, entriesOf(before, area), entriesOf(after, area)));
  const numbers = entries.flatMap(({ area, id, title, values }) =>
    area !== "head" && area !== "rules"
      ? []
      : values.flatMap(({ at, before: old, after: now }) =>
          old !== undefined && now !== undefined && isAmount(old) && isAmount(now) ? [{ area, id, title, at, before: old, after: now }] : [],
        ),
  );
  return { entries, numbers };
}

const isAmount = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text) || /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?$/.test(text);

type Entry = { readonly key: string; readonly id: string; readonly title: string; readonly value: unknown };

const HEAD_LISTS: ReadonlySet<string> = new Set([...GUIDE_AREAS, "sha256", "formatVersion"]);

function entriesOf(guide: Guide, area: GuideArea): readonly Entry[] {
  switch (area) {
    case "head":
      return Object.entries(guide).flatMap(([key, value]) => (HEAD_LISTS.has(key) ? [] : [{ key, id: key, title: "", value }]));
    case "letters":
      return Object.entries(guide.letters).map(([id, text]) => ({
        key: id,
        id,
        title: guide.documents.find((document) => document.id === id)?.title ?? id,
        value: { text },
      }));
    case "lists":
      return Object.entries(guide.lists).map(([id, rows]) => ({
        key: id,
        id,
        title: id,
        value: { rows: rows.map((row) => Object.values(row).join(",")).join("\n") },
      }));
    case "clauses":
      return keyed(guide.clauses, ({ place }) => place);
    case "questions":
      return keyed(guide.questions, ({ label }) => label);
    case "choosing":
      return keyed(guide.choosing, ({ ask }) => ask);
    case "readings":
      return keyed(guide.readings, ({ question }) => question);
    case "topics":
      return keyed(guide.topics, ({ name }) => name);
    case "rules":
    case "slots":
    case "documents":
      return keyed<{ readonly id: string; readonly title: string }>(guide[area], ({ title }) => title);
  }
}

/** Where an id stands for several topics, the how-manieth tells them apart. */
function keyed<T extends { readonly id: string }>(list: readonly T[], titleOf: (entry: T) => string): readonly Entry[] {
  const seen = new Map<string, number>();
  return list.map((value) => {
    const number = (seen.get(value.id) ?? 0) + 1;
    seen.set(value.id, number);
    return { key: number === 1 ? value.id : `${value.id} ${number}`, id: value.id, title: titleOf(value), value };
  });
}

/** Areas whose order is what it says: files are uploaded in the order of slots. */
const ORDERED: ReadonlySet<GuideArea> = new Set(["slots"]);

function compareArea(area: GuideArea, before: readonly Entry[], after: readonly Entry[]): readonly EntryChange[] {
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const now = new Set(after.map(({ key }) => key));
  const kept = before.filter(({ key }) => now.has(key)).map(({ key }) => key);
  const order = after.filter(({ key }) => old.has(key)).map(({ key }) => key);
  const changes = after.flatMap((entry): readonly EntryChange[] => {
    const { id, title, key } = entry;
    const was = old.get(key);
    if (was === undefined) return [{ area, id, title, kind: "added", values: leaves(entry.value).map(([at, text]) => ({ at, after: text })) }];
    const values = compareValues(was.value, entry.value);
    if (values.length > 0) return [{ area, id, title, kind: "changed", values }];
    return ORDERED.has(area) && kept.indexOf(key) !== order.indexOf(key)
      ? [{ area, id, title, kind: "moved", values: [{ at: "", before: String(kept.indexOf(key) + 1), after: String(order.indexOf(key) + 1) }] }]
      : [];
  });
  const gone = before
    .filter(({ key }) => !now.has(key))
    .map(({ id, title, value }): EntryChange => ({ area, id, title, kind: "removed", values: leaves(value).map(([at, text]) => ({ at, before: text })) }));
  return [...changes, ...gone];
}

function compareValues(before: unknown, after: unknown): readonly ValueChange[] {
  const [old, now] = [new Map(leaves(before)), new Map(leaves(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((at): readonly ValueChange[] => {
    const [was, is] = [old.get(at), now.get(at)];
    if (was === is) return [];
    const words = was !== undefined && is !== undefined && Math.max(was.length, is.length) > SHORT ? compareTexts(was, is) : undefined;
    return [{ at, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }), ...(words && { words }) }];
  });
}

/** Texts up to this length are shown whole, before and after. */
const SHORT = 24;

/** Single values with their paths; a list of single values is one: 甲、乙. */
function leaves(value: unknown, at = ""): readonly (readonly [at: string, text: string])[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== "object" || one === null)) return value.length === 0 ? [] : [[at, value.map(String).join("、")]];
    return value.flatMap((one: unknown, index) => leaves(one, `${at}[${index}]`));
  }
  if (isRecord(value)) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, at === "" ? key : `${at}.${key}`));
  return [[at, String(value)]];
}
