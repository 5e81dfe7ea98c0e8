import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { PdfiumDocument } from "./pdfium.ts";

/** A part of an attachment that was split for size. */
export type FilePart = { readonly bytes: Uint8Array; readonly pages: number };

/**
 * Splits a document into parts of whole pages, each at most `limit` bytes, as few and as even as that allows.
 * Errors: `attachment-too-large` with the page that alone is larger than the limit.
 */
export function splitBySize(
  document: Pick<PdfiumDocument, "pageCount" | "copyPages">,
  size: number,
  limit: number,
  file: string,
): Result<readonly FilePart[], AppError> {
  const { pageCount } = document;
  for (let count = Math.max(2, Math.ceil(size / limit)); count <= pageCount; count++) {
    const parts: FilePart[] = [];
    for (let part = 0; part < count; part++) {
      const from = Math.floor((part * pageCount) / count) + 1;
      const to = Math.floor(((part + 1) * pageCount) / count);
      const bytes = document.copyPages(from, to);
      if (!bytes) return fail({ kind: "attachment-damaged", file, page: from, cause: { code: "pages-not-split" } });
      if (bytes.length > limit && from === to) return fail({ kind: "attachment-too-large", file, page: from, bytes: bytes.length, limit });
      if (bytes.length > limit) break;
      parts.push({ bytes, pages: to - from + 1 });
    }
    if (parts.length === count) return ok(parts);
  }
  return fail({ kind: "attachment-too-large", file, page: 1, bytes: size, limit });
}
