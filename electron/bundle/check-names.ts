import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { setCharacters } from "../documents/text-runs.ts";
import { missingGlyph } from "../documents/typesetter.ts";
import type { Face, Fonts } from "../pdf/fonts/fonts.ts";

/** Index and dividers set a name in the first, stamps in the second. */
const FACES: readonly Face[] = ["fangsong", "heiti"];

/** Characters that the product's fonts have: names of these alone need no font to be read, which costs memory while scans are. */
export const PLAIN_NAME = /^[ -~\u4e00-\u9fa5，。、；：？！（）《》“”—…·〔〕]*$/u;

/**
 * Whether the fonts have every character of the attachments' names: said before an hour of scans is read, and of which file.
 * Errors: `glyph-missing` with the file.
 */
export function checkNames(attachments: readonly PlannedAttachment[], fonts: () => Fonts): Result<undefined, AppError> {
  for (const { name, title, source, key } of attachments) {
    const shown = `${title}${name}`.normalize("NFC");
    if (PLAIN_NAME.test(shown)) continue;
    for (const face of FACES) {
      const missing = setCharacters(shown, face, fonts()).find(({ font }) => font === undefined);
      const file = source.kind === "attachment" ? source.attachment.file : source.kind === "loose" ? source.path : `${key}.pdf`;
      if (missing) return fail({ ...missingGlyph(missing, "名称"), file });
    }
  }
  return ok(undefined);
}
