import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { type ReadAgreement, readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import { languagesOfPages } from "../../../shared/reading/languages.ts";
import type { FileText, PageText } from "../../../shared/reading/page-text.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { loadFile } from "../../ingest/loaded-attachment.ts";
import { readText } from "../../reading/read-text.ts";
import type { JobControl } from "../../workers/progress.ts";

/** A file that was read, or why it was not. `pages`: each with the languages that it bears. */
export type ReviewedFile = { readonly file: string } & (
  | {
      readonly pages: readonly (PageText & { readonly languages: readonly string[] })[];
      readonly unread: FileText["unread"];
      readonly needsTranslation: boolean;
      /** one, or more where several lie in one file */
      readonly agreements: readonly ReadAgreement[];
    }
  | { readonly error: AppError }
);

export type ReviewOptions = {
  /** pages without text are read from their pictures */
  readonly ocr: boolean;
  readonly passwords: readonly string[];
  /** the absolute path of a file as it was given */
  readonly pathOf: (file: string) => string;
};

/** Reads agreements one after the other; one that cannot be read keeps its place and holds up none of the others. Errors: `cancelled`. */
export async function reviewFiles(
  files: readonly string[],
  options: ReviewOptions,
  { signal, onProgress }: JobControl,
): Promise<Result<readonly ReviewedFile[]>> {
  const reviewed: ReviewedFile[] = [];
  for (const file of files) {
    const loaded = await loadFile(options.pathOf(file), file);
    const read = loaded.ok
      ? await readText(loaded.value, {
          ocr: options.ocr,
          passwords: options.passwords,
          freesBytes: true,
          ...(signal && { signal }),
          onPage: ({ done, pages }) => onProgress?.({ step: { code: "reading-file", file }, done, total: pages }),
        })
      : loaded;
    if (signal?.aborted) return fail({ kind: "cancelled" });
    reviewed.push(read.ok ? { file, ...reviewOf(read.value) } : { file, error: read.error });
  }
  return ok(reviewed);
}

function reviewOf({ pages, unread }: FileText) {
  const languages = languagesOfPages(pages);
  return {
    pages: pages.map((page, index) => ({ ...page, languages: languages[index] ?? [] })),
    unread,
    needsTranslation: translationNeed(pages).isNeeded,
    agreements: readAgreements(pages),
  };
}
