import { isRecord } from "../../shared/wizard/case-path.ts";
import { itemName, type ListField } from "../../shared/wizard/fields.ts";
import { Icon } from "../look/icon.tsx";
import { removeItem, useOpenCase } from "../state/open-case.ts";
import { text } from "../text.ts";

/** One item of a list: `list` is the path of the list, `index` the item's place in it. */
export type ListItem = { readonly field: ListField; readonly list: string; readonly index: number };

/** A whole list: its items as they stand in the case. */
export type Items = { readonly field: ListField; readonly path: string; readonly list: readonly unknown[] };

export const itemKey = (item: unknown, index: number) => (isRecord(item) && typeof item.id === "string" ? item.id : String(index));

/** The item's name as its answers stand, else what it is and its number. */
export function useItemName({ field, list, index }: ListItem): string {
  return useOpenCase((state) => (state.case ? itemName(field, state.case, `${list}[${index}]`, index + 1) : ""));
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
      onClick={() => removeItem(list, index)}
    >
      <Icon name="close" size="small" />
    </button>
  );
}
