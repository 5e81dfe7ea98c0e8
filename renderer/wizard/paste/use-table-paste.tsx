import { type ClipboardEvent, type ReactNode, useState } from "react";
import type { Cells } from "../../../shared/text/cells.ts";
import type { ListField } from "../../../shared/wizard/fields.ts";
import { text } from "../../ui/text.ts";
import { tableInClipboard } from "./table-in-clipboard.ts";
import { TablePanel } from "./table-panel.tsx";

type Opened = { readonly cells: Cells | undefined; readonly number: number };

/** The way to paste a table into a list: a button, the panel that it opens, and Ctrl V with a table anywhere in the list. */
export function useTablePaste(
  field: ListField,
  base: string,
): { readonly button: ReactNode; readonly panel: ReactNode; readonly onPaste: (event: ClipboardEvent) => void } {
  const [opened, setOpened] = useState<Opened>();
  const open = (cells: Cells | undefined) => setOpened((old) => ({ cells, number: (old?.number ?? 0) + 1 }));
  return {
    button: (
      <button
        type="button"
        className="link dense"
        aria-label={text.paste.openFor(field.item)}
        aria-expanded={opened !== undefined}
        onClick={() => (opened ? setOpened(undefined) : open(undefined))}
      >
        {text.paste.open}
      </button>
    ),
    panel: opened && <TablePanel key={opened.number} field={field} base={base} cells={opened.cells} close={() => setOpened(undefined)} />,
    onPaste: (event) => {
      // a text of several lines may hold tabs and is one answer; the panel has a box of its own
      if (event.target instanceof HTMLTextAreaElement && !event.target.matches(".one-line")) return;
      const cells = tableInClipboard(event.clipboardData);
      if (cells === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      open(cells);
    },
  };
}
