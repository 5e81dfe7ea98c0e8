import type { Cells } from "../../../shared/text/cells.ts";
import { Icon } from "../../ui/icon.tsx";
import { text } from "../../ui/text.ts";
import { readTableFile } from "./read-table-file.ts";

/** Picks a file with a table and reads it. */
export function TableFile({ take, fail }: { readonly take: (cells: Cells) => void; readonly fail: (problem: string) => void }) {
  const read = async (file: File) => {
    const cells = await readTableFile(file);
    if (cells === "too-large") fail(text.paste.tooLarge(file.name));
    else if (cells === undefined) fail(text.paste.unreadable(file.name));
    else if (cells.length === 0) fail(text.paste.emptyFile(file.name));
    else take(cells);
  };
  return (
    <label className="link file-pick">
      <Icon name="file" size="small" />
      {text.paste.file}
      <input
        type="file"
        accept=".xlsx,.csv,.tsv,.txt"
        aria-label={text.paste.file}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void read(file);
        }}
      />
    </label>
  );
}
