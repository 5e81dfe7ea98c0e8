import { pictureChangeText } from "../../shared/documents/picture-change.ts";
import type { CompressedFile } from "../../shared/report.ts";
import { sizeText } from "../ui/size-text.ts";
import { text } from "../ui/text.ts";

/** Sizes before and after, file by file and page by page, and what was done to each page. */
export function CompressedTable({ files }: { readonly files: readonly CompressedFile[] }) {
  return (
    <>
      <h3>{text.finish.compressed}</h3>
      {files.map(({ file, before, after, pages, kept }) => (
        <details key={file} className="compressed">
          <summary>
            {file}
            <span className="meta nowrap">　{text.finish.beforeAfter(sizeText(before), sizeText(after))}</span>
          </summary>
          <ul className="files">
            {pages.map((page) => (
              <li key={page.page}>
                <span className="grow">
                  {text.finish.page(page.page)}　{page.changes.map(pictureChangeText).join("；")}
                </span>
                <span className="meta nowrap">{text.finish.beforeAfter(sizeText(page.before), sizeText(page.after))}</span>
              </li>
            ))}
            {kept.map(({ page, why }) => (
              <li key={`${page}${why}`}>
                <span className="grow">{text.finish.keptPage(page, why)}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
