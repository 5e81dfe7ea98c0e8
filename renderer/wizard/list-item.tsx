import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { answerAt, isRecord, readPath } from "../../shared/case/case-path.ts";
import { type Field, fieldsOfItem, itemName, type ListField, otherItem } from "../../shared/wizard/fields.ts";
import { useOpenCase } from "../state/open-case.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { removeNamed } from "./remove-item.ts";

/** One item of a list: `list` is the path of the list, `index` the item's place in it. */
export type ListItem = { readonly field: ListField; readonly list: string; readonly index: number };

/** A whole list, its items by their keys: what stands in them is their own matter. */
export type Items = { readonly field: ListField; readonly path: string; readonly keys: readonly string[] };

const itemKey = (item: unknown, index: number) => (isRecord(item) && typeof item.id === "string" ? item.id : String(index));

/** The keys of a list's items: the same list while one types into them. `undefined`: not answered, or there is none. */
export function useItemKeys(path: string): readonly string[] | undefined {
  return useOpenCase(
    useShallow((state) => {
      const items = answerAt(state.case, path);
      return Array.isArray(items) ? items.map(itemKey) : undefined;
    }),
  );
}

/** The item's name as its answers stand, else what it is and its number. */
export function useItemName({ field, list, index }: ListItem): string {
  return useOpenCase((state) => (state.case ? itemName(field, state.case, `${list}[${index}]`, index + 1) : ""));
}

/** What the item is called where it is another kind than its list's own, and its questions. */
export function useItemKind({ field, list, index }: ListItem): { readonly other: string | undefined; readonly fields: readonly Field[] } {
  const other = useOpenCase((state) => (state.case ? otherItem(field, readPath(state.case, `${list}[${index}]`)) : undefined));
  return { other, fields: useMemo(() => fieldsOfItem(field, other), [field, other]) };
}

/** Takes a row out of its list. */
export function RemoveButton({ name, list, index }: { readonly name: string; readonly list: string; readonly index: number }) {
  return (
    <button
      type="button"
      className="icon-button"
      data-remove=""
      aria-label={text.wizard.removeOf(name)}
      title={text.wizard.remove}
      onClick={() => removeNamed(list, index, name)}
    >
      <Icon name="close" size="small" />
    </button>
  );
}
