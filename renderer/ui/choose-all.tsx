import { Checkbox } from "antd";
import type { KeyboardEvent } from "react";
import { text } from "./text.ts";

type Props = {
  readonly chosen: number;
  readonly of: number;
  readonly onAll: (on: boolean) => void;
  readonly label?: string;
  /** above a column of boxes, where there is no room for its label */
  readonly isBare?: boolean;
};

/** Chooses all boxes of a list, or none of them; of a list of one its own box does. */
export function ChooseAll({ chosen, of, onAll, label = text.chooseAll, isBare = false }: Props) {
  if (of < 2) return null;
  return (
    <Checkbox
      className="choose-all"
      title={isBare ? `${label}　Ctrl A` : "Ctrl A"}
      {...(isBare && { "aria-label": label })}
      checked={chosen === of}
      indeterminate={chosen > 0 && chosen < of}
      onChange={(event) => onAll(event.target.checked)}
    >
      {!isBare && label}
    </Checkbox>
  );
}

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"> & { readonly target: EventTarget | null };

/** Ctrl A inside of a list chooses all of it; where something is written it chooses what is written. */
export function isChooseAll(event: Keys): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "a") return false;
  return !(event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox], [type=radio]), textarea"));
}

/** The same as the key handler of a list. */
export const allByKey = (choose: () => void) => (event: KeyboardEvent) => {
  if (!isChooseAll(event)) return;
  event.preventDefault();
  choose();
};
