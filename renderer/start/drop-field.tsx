import { useFileDrag } from "../state/file-drop.ts";
import { useFound } from "../state/found-files.ts";
import { go } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** Says that the whole window takes a project, a hand-over or papers, and shows when it would; pressed, it goes to the page of files. */
export function DropField() {
  const isOver = useFileDrag((state) => state.over !== undefined);
  const sending = useFound((state) => state.sending);
  return (
    <button type="button" className="drop-field" data-over={isOver} onClick={() => go({ kind: "files" })}>
      <Icon name="inbox" />
      <span>
        <b className="block drop-title">{isOver ? text.start.dropNow : text.start.dropHere}</b>
        <span className="meta block">{sending ? text.start.taking(sending.done, sending.total) : text.start.dropHint}</span>
      </span>
    </button>
  );
}
