import { basename, extname } from "node:path";
import { fail, ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { OUT_OPTION, onlyPath, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { exists, readText } from "../draft-files.ts";
import { NEXT } from "./guide-new.ts";

export const guideDraftCommand: Command = {
  name: "guide draft",
  usage: ["纯文本文件 --out 文件夹 [--json]"],
  help: "从指南的纯文本起草指南文件夹：条款逐字照录，时间、期限、专题、上限取自条款，其余条款各有一条只作提示的规则。",
  options: [{ ...OUT_OPTION, help: "写到此文件夹（须还没有）" }],
  run: async (input) => {
    const source = onlyPath(input, "指南的纯文本文件");
    if (!source.ok) return source;
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const text = await readText(source.value);
    if (!text.ok) return text;
    const { draftGuideFolder } = await import("../../library/guides/new-guide.ts");
    const { writeGuideFolder } = await import("../../library/guides/write-guide-folder.ts");
    if (await exists(out.value)) return fail({ kind: "output-is-file", file: out.value });
    const { files, clauses, notPlaced } = draftGuideFolder(text.value, basename(source.value, extname(source.value)));
    const written = await writeGuideFolder(out.value, files);
    if (!written.ok) return written;
    return ok({
      json: { folder: out.value, files: [...files.keys()].sort(), clauses: clauses.map(({ id, place, heading }) => ({ id, place, heading })), notPlaced },
      lines: [`初稿：${out.value}`, `找到 ${clauses.length} 条；${notPlaced.length} 段未归入条款，列在 guide.yaml 末尾。请逐条核对。`, NEXT],
      exitCode: EXIT.done,
    });
  },
};
