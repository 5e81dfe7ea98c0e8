import { type Block, type DocumentContent, inlineWords } from "../../shared/documents/blocks.ts";
import { CopyButton } from "../look/copy-button.tsx";
import { numbered } from "../numbered.ts";
import { text } from "../text.ts";

type Piece = { readonly heading: string; readonly words: string };

/** The words of a document for the fields of the online form: each section by itself, and all together. */
export function PasteTexts({ content }: { readonly content: DocumentContent }) {
  const pieces = sections(content);
  const all = pieces.map(({ heading, words }) => `${heading}\n${words}`).join("\n\n");
  return (
    <div className="paste-texts">
      <div className="paste-all">
        <span className="meta grow">{text.documents.pasteNote}</span>
        <CopyButton words={() => all} label={text.documents.copyAll} name={content.title} />
      </div>
      {numbered(pieces).map(({ key, item: { heading, words } }) => (
        <section key={key} className="paste-text" aria-labelledby={`paste-${key}`}>
          <div className="paste-head">
            <h3 id={`paste-${key}`} className="grow">
              {heading}
            </h3>
            <span className="meta">{text.documents.characters([...words.replace(/\s/gu, "")].length)}</span>
            <CopyButton words={() => words} label={text.documents.copy} name={heading} />
          </div>
          <p className="paste-words">{words}</p>
        </section>
      ))}
    </div>
  );
}

/** Sections by the headings of the first level; what stands before the first goes under the title. */
function sections({ title, blocks }: DocumentContent): readonly Piece[] {
  const pieces: { heading: string; lines: string[] }[] = [{ heading: title, lines: [] }];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 1)
      pieces.push({ heading: inlineWords(block.inlines).replace(/^[一二三四五六七八九十]+、/, ""), lines: [] });
    else if (block.kind !== "title") pieces.at(-1)?.lines.push(...linesOf(block));
  }
  return pieces.flatMap(({ heading, lines }) => (lines.length === 0 ? [] : [{ heading, words: lines.join("\n") }]));
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "addressee":
    case "paragraph":
    case "heading":
      return [inlineWords(block.inlines)];
    case "item":
      return [`${block.number}${inlineWords(block.inlines)}`];
    case "note":
      return [`${block.label}${inlineWords(block.inlines)}`];
    case "facts":
      return block.facts.map(({ label, value }) => `${label}：${inlineWords(value)}`);
    case "table":
      return [...block.head, ...block.rows].map((row) => row.cells.map((cell) => inlineWords(cell.inlines)).join("\t"));
    case "signature":
      return [inlineWords(block.unit), inlineWords(block.date)];
    case "title":
    case "spacer":
    case "page-break":
      return [];
  }
}
