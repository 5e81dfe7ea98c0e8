import type { Block, DocumentContent, Inline, Row } from "../../shared/documents/blocks.ts";
import { assertNever } from "../../shared/errors.ts";

/** The words of a document on a sheet: the same blocks that the Word and PDF writers set. */
export function Preview({ content }: { readonly content: DocumentContent }) {
  return (
    <article className={`paper ${content.page.kind}`} lang="zh-CN">
      {content.page.kind === "official-letter" && !content.page.ownPaper && <p className="paper-unit">{content.page.unitName}</p>}
      {content.page.kind === "table-document" && content.page.mark && <p className="paper-mark">{content.page.mark}</p>}
      {content.blocks.map((block, index) => (
        <BlockView key={`${block.kind}${index}`} block={block} />
      ))}
    </article>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "title":
      return (
        <h3 className="paper-title">
          {block.lines.map((line, index) => (
            <span key={`line${index}`}>
              <Inlines inlines={line} />
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
        <p className="paper-paragraph">
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
          {(block.caption || block.unit) && <caption>{`${block.caption ?? ""}　${block.unit ?? ""}`}</caption>}
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
  return rows.map((row, index) => (
    <tr key={`row${index}`}>
      {row.cells.map((cell, place) => (
        <td key={`cell${place}`} colSpan={cell.columns ?? 1} rowSpan={cell.rows ?? 1} className={cell.align ?? "left"}>
          <Inlines inlines={cell.inlines} />
        </td>
      ))}
    </tr>
  ));
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map((inline, index) =>
    inline.kind === "check-box" ? (
      <span key={`box${index}`} className={inline.ticked ? "paper-box ticked" : "paper-box"} aria-hidden="true" />
    ) : (
      <span key={`text${index}`} className={inline.face ?? ""}>
        {inline.text}
      </span>
    ),
  );
}
