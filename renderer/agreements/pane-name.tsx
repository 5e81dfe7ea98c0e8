import "./pane-name.css";
import type { Attachment } from "../../shared/case/case.ts";
import { givenNameOf } from "../../shared/text/file-names.ts";
import { FileName } from "../ui/file-name.tsx";
import { fileAt } from "./file-at.ts";

type Props = {
  /** original or translation, where nothing before it says so */
  readonly word?: string;
  readonly files: readonly Attachment[];
  /** of the page that is shown, from 0 */
  readonly place: number;
};

/** What stands in a pane: the word first, then the file of the page that is shown. */
export function PaneName({ word, files, place }: Props) {
  const file = fileAt(files, place);
  return (
    <>
      {word !== undefined && <b className="dense nowrap">{word}</b>}
      {file && (
        <span className="pane-name meta">
          <FileName name={givenNameOf(file)} />
        </span>
      )}
    </>
  );
}
