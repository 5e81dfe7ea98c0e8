import { basename } from "node:path";
import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { onlyPath, PASSWORD_OPTION, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { DOCX_OPTION, writeDocx } from "../draft-files.ts";
import { readPasswords } from "../read-passwords.ts";

export const draftTranslationCommand: Command = {
  name: "draft translation",
  usage: ["文件 --out 文件.docx [--password-file 文件] [--json]"],
  help: "由外文原件写出中文译件的骨架：条款编号、姓名、日期、金额照录，其余留待翻译。",
  options: [DOCX_OPTION, PASSWORD_OPTION],
  run: async (input) => {
    const path = onlyPath(input, "外文原件");
    if (!path.ok) return path;
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const passwords = await readPasswords(input);
    if (!passwords.ok) return passwords;
    const { textOfDocument } = await import("../../jobs/read/compare-documents.ts");
    const { translationSkeleton } = await import("../../../shared/reading/translation/skeleton.ts");
    const { translationSkeletonDocument } = await import("../../documents/translation-skeleton.ts");
    const read = await textOfDocument(path.value, { passwords: passwords.value, signal: input.signal });
    if (!read.ok) return read;
    const parts = translationSkeleton(read.value.pages);
    const written = await writeDocx(translationSkeletonDocument(basename(path.value), parts), out.value);
    if (!written.ok) return written;
    const { unread } = read.value;
    return ok({
      json: { file: out.value, paragraphs: parts.length, ...(unread.length > 0 && { unread }) },
      lines: [
        `译件骨架：${out.value}，共 ${parts.length} 段待译。`,
        ...(unread.length === 0 ? [] : [`第 ${unread.join("、")} 页没有可读的文字，不在骨架中。`]),
      ],
      exitCode: EXIT.done,
    });
  },
};
