import { type ClipboardEvent, type ReactNode, useEffect, useState } from "react";
import { joinPath } from "../../../shared/case/case-path.ts";
import type { Cells } from "../../../shared/text/cells.ts";
import type { ListField } from "../../../shared/wizard/fields.ts";
import { keepPaste, useOpenPaste } from "../../state/open-pastes.ts";
import { text } from "../../ui/text.ts";
import { tableInClipboard } from "./table-in-clipboard.ts";
import { TablePanel } from "./table-panel.tsx";

/** The way to paste a table into a list: a button, the panel that it opens, and Ctrl V with a table anywhere in the list. */
export function useTablePaste(
  field: ListField,
  base: string,
): { readonly button: ReactNode; readonly panel: ReactNode; readonly onPaste: (event: ClipboardEvent) => void } {
  const path = joinPath(base, field.path);
  const paste = useOpenPaste(path);
  const [asks, setAsks] = useState(false);
  // one that was pasted before one went to another section is there again, and does not take the focus
  const [isNew, setNew] = useState(false);
  const isOpen = asks || paste !== undefined;
  const take = (cells: Cells) => {
    keepPaste(path, { cells }, true);
    setNew(true);
    setAsks(false);
  };
  const close = () => {
    keepPaste(path, undefined);
    setAsks(false);
  };
  // a row in a list goes by its number, which may be another one's later
  useEffect(() => (base === "" ? undefined : () => keepPaste(path, undefined)), [base, path]);
  return {
    button: (
      <button
        type="button"
        className="link dense"
        aria-label={text.paste.openFor(field.item)}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setAsks(true))}
      >
        {text.paste.open}
      </button>
    ),
    panel: isOpen && <TablePanel key={paste?.number ?? 0} field={field} base={base} paste={paste} isNew={asks || isNew} take={take} close={close} />,
    onPaste: (event) => {
      // a text of several lines may hold tabs and is one answer; the panel has a box of its own
      if (event.target instanceof HTMLTextAreaElement && !event.target.matches(".one-line")) return;
      const cells = tableInClipboard(event.clipboardData);
      if (cells === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      take(cells);
    },
  };
}
