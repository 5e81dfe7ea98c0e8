import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { type ConvertOptions, convertWord } from "./convert-word.ts";
import { type FileType, fileType } from "./file-type.ts";
import type { LoadedAttachment } from "./loaded-attachment.ts";

/**
 * A Word file as the PDF that the user's own program makes of it; any other file as it is. Errors: those of `convertWord`, and `cancelled`.
 * @param type of the file, where its name was asked too
 */
export async function withoutWord(
  loaded: LoadedAttachment,
  options: ConvertOptions,
  type: FileType = fileType(loaded.bytes),
): Promise<Result<LoadedAttachment, AppError>> {
  if (type.kind !== "word") return ok(loaded);
  try {
    const { stored: _, ...word } = loaded;
    const converted = await convertWord(word.bytes, type.ending, word.file, options);
    return converted.ok ? ok({ ...word, bytes: converted.value.bytes, sha256: "" }) : converted;
  } catch (error) {
    if (options.signal?.aborted) return fail({ kind: "cancelled" });
    throw error;
  }
}
