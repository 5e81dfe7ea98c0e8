import type { Block, DocumentContent, Inline, Row } from "../../shared/documents/blocks.ts";
import { assertNever } from "../../shared/errors.ts";
import { numbered } from "../ui/numbered.ts";

/** The words of a document as headings, paragraphs and tables: what a screen reader reads where the eye sees the printed pages. */
export function DocumentText({ content }: { readonly content: DocumentContent }) {
  return (
    <article className={`paper ${content.page.kind}`} lang="zh-CN">
      {content.page.kind === "official-letter" && !content.page.ownPaper && <p className="paper-unit">{content.page.unitName}</p>}
      {content.page.kind === "official-letter" && content.page.documentNumber && <p className="paper-number">{content.page.documentNumber}</p>}
      {content.page.kind === "table-document" && content.page.mark && <p className="paper-mark">{content.page.mark}</p>}
      {numbered(content.blocks).map(({ key, item }) => (
        <BlockView key={key} block={item} />
      ))}
    </article>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "title":
      return (
        <h3 className="paper-title">
          {numbered(block.lines).map(({ key, item }) => (
            <span key={key}>
              <Inlines inlines={item} />
            </span>
          ))}
        </h3>
      );
    case "addressee":
      return (
        <p className="paper-addressee">
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "paragraph":
      return (
        <p className="paper-paragraph">
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "heading":
      return (
        <p className={`paper-paragraph paper-heading level-${block.level}`}>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "item":
      return (
        <p className="paper-paragraph paper-item">
          {block.number}
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "facts":
      return (
        <dl className="paper-facts">
          {block.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>
                <Inlines inlines={fact.value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "table":
      return (
        <table className="paper-table">
          {(block.caption || block.unit) && (
            <caption>
              <span>{block.caption}</span>
              <span className="paper-money">{block.unit}</span>
            </caption>
          )}
          <colgroup>
            {numbered(block.columns).map(({ key, item }) => (
              <col key={key} style={{ width: `${(item / block.columns.reduce((sum, width) => sum + width, 0)) * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <Rows rows={block.head} />
          </thead>
          <tbody>
            <Rows rows={block.rows} />
          </tbody>
        </table>
      );
    case "note":
      return (
        <p className="paper-note">
          {block.label}
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "signature":
      return (
        <div className="paper-signature">
          {block.sealNote && <p className="paper-seal">{block.sealNote}</p>}
          <p>
            <Inlines inlines={block.unit} />
          </p>
          <p>
            <Inlines inlines={block.date} />
          </p>
        </div>
      );
    case "spacer":
      return <div style={{ height: `${block.lines * 29}px` }} />;
    case "page-break":
      return <hr className="paper-break" />;
    default:
      return assertNever(block);
  }
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return numbered(rows).map(({ key, item: row }) => (
    <tr key={key}>
      {numbered(row.cells).map(({ key: place, item: cell }) => (
        <td key={place} colSpan={cell.columns ?? 1} rowSpan={cell.rows ?? 1} className={cell.align ?? "left"}>
          <Inlines inlines={cell.inlines} />
        </td>
      ))}
    </tr>
  ));
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return numbered(inlines).map(({ key, item: inline }) =>
    inline.kind === "check-box" ? (
      <Box key={key} ticked={inline.ticked} />
    ) : (
      <span key={key} className={inline.face ?? ""}>
        {inline.text}
      </span>
    ),
  );
}

/** Drawn, because no face holds ☐ and ☑; its state stands in words beside it. */
function Box({ ticked }: { readonly ticked: boolean }) {
  return (
    <svg className="paper-box" viewBox="0 0 1 1" aria-hidden="true" focusable="false">
      <path d="M.03.03h.94v.94H.03z" fill="none" stroke="currentColor" strokeWidth=".08" />
      {ticked && <path d="M.2.5l.23.24L.82.24" fill="none" stroke="currentColor" strokeWidth=".12" />}
    </svg>
  );
}
