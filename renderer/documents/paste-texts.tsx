import { Button } from "antd";
import type { DocumentContent } from "../../shared/documents/blocks.ts";
import { blankCount, characterCount, pastePieces, wholeText } from "../../shared/documents/paste-pieces.ts";
import { goToFirstQuestion } from "../components/go-to-question.ts";
import { useChecked } from "../state/checked.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { numbered } from "../ui/numbered.ts";
import { text } from "../ui/text.ts";

/** Nothing but what an unanswered question leaves: no words to copy. */
const UNFILLED = /^【未填：[^】]*】$/u;

/** The words of a document for the fields of the online form: each section by itself, and all together. `missing`: the answers that its blanks wait for. */
export function PasteTexts({ content, missing }: { readonly content: DocumentContent; readonly missing: readonly string[] }) {
  const pieces = pastePieces(content);
  const all = wholeText(pieces);
  const blanks = blankCount(all);
  const leads = useChecked(({ findSection }) => missing.some((path) => findSection(path) !== undefined));
  return (
    <div className="paste-texts">
      <div className="paste-all">
        <span className="meta grow">{text.documents.pasteNote}</span>
        <span className="meta nowrap">{text.documents.charactersInAll(characterCount(all))}</span>
        {blanks > 0 && (
          <>
            <span className="meta lack nowrap">{text.documents.blankCount(blanks)}</span>
            {leads && (
              <Button type="primary" size="small" onClick={() => goToFirstQuestion(missing)}>
                {text.documents.fillFirst}
              </Button>
            )}
          </>
        )}
        <CopyButton words={() => all} label={blanks > 0 ? text.documents.copyAllAnyway : text.documents.copyAll} name={content.title} quiet={blanks > 0} />
      </div>
      {numbered(pieces).map(({ key, item: { heading, words } }) => (
        // no region of its own: the first bears the name of the whole document, and two regions of one name cannot be told apart
        <div key={key} className="paste-text">
          <div className="paste-head">
            <h3 className="grow">{heading}</h3>
            {!UNFILLED.test(words) && (
              <>
                {blankCount(words) > 0 && <span className="meta lack nowrap">{text.documents.blankCount(blankCount(words))}</span>}
                <span className="meta nowrap">{text.documents.characters(characterCount(words))}</span>
                <CopyButton
                  words={() => words}
                  label={blankCount(words) > 0 ? text.documents.copyAnyway : text.documents.copy}
                  name={heading}
                  quiet={blankCount(words) > 0}
                />
              </>
            )}
          </div>
          <p className="paste-words">{words}</p>
        </div>
      ))}
    </div>
  );
}
