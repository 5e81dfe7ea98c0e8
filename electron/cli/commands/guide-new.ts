import { basename } from "node:path";
import { fail, ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { onlyPath, textOption } from "../arguments.ts";
import type { Command } from "../command.ts";
import { exists } from "../draft-files.ts";

/** What an author does next with a new guide. */
export const NEXT = "请填写标有“（请填写）”的各处，再用 guohe guide check 检查。支持 YAML 补全的编辑器会按 .schema 中的说明补全和提示。";

export const guideNewCommand: Command = {
  name: "guide new",
  usage: ["文件夹 [--from 编号] [--json]"],
  help: "新建申报指南的文件夹：继承已有的一份，或从带说明的骨架开始。",
  options: [{ name: "from", value: "编号", help: "继承这份指南（见 guohe guides；可写 编号@版本），只写不同之处" }],
  run: async (input) => {
    const folder = onlyPath(input, "新指南的文件夹");
    if (!folder.ok) return folder;
    const { guideFrom, guideIdOf, newGuide } = await import("../../library/guides/new-guide.ts");
    const { writeGuideFolder } = await import("../../library/guides/write-guide-folder.ts");
    const id = guideIdOf(basename(folder.value));
    const from = textOption(input, "from");
    const { guideNamed } = await import("../../library/guides/authored-guide.ts");
    const base = from === undefined ? undefined : await guideNamed(from);
    if (base !== undefined && !base.ok) return base;
    if (await exists(folder.value)) return fail({ kind: "output-is-file", file: folder.value });
    const files = base === undefined ? newGuide(id) : guideFrom(base.value, id);
    const written = await writeGuideFolder(folder.value, files);
    if (!written.ok) return written;
    const paths = [...files.keys()].sort();
    return ok({
      json: { folder: folder.value, id, ...(base !== undefined && { extends: `${base.value.id}@${base.value.edition}` }), files: paths },
      lines: [`已新建指南文件夹：${folder.value}（编号 ${id}）`, ...paths.filter((path) => !path.startsWith(".")).map((path) => `  ${path}`), NEXT],
      exitCode: EXIT.done,
    });
  },
};
