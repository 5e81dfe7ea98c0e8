import { showWorkspaceFile } from "../../state/desk.ts";
import { useImportTable } from "../../state/import-table.ts";
import { importWords as words } from "./import-words.ts";

/** What was written into the workspace last, to be opened. */
export function SavedFile() {
  const saved = useImportTable((state) => state.saved);
  if (saved === undefined) return null;
  const show = (inFolder: boolean) => void showWorkspaceFile(saved, inFolder).then((error) => useImportTable.setState({ error }));
  return (
    <p className="line import-saved" role="status">
      <span className="third">{words.saved(saved)}</span>
      <button type="button" className="link" onClick={() => show(false)}>
        {words.openFile}
      </button>
      <button type="button" className="link" onClick={() => show(true)}>
        {words.showFile}
      </button>
    </p>
  );
}
