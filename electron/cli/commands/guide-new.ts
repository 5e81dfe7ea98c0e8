import { basename, extname } from "node:path";
import { fail, ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { OUT_OPTION, onlyPath, requiredPath, textOption } from "../arguments.ts";
import type { Command } from "../command.ts";
import { exists, readText } from "./draft.ts";

const NEXT = "请填写标有“（请填写）”的各处，再用 guohe guide check 检查。支持 YAML 补全的编辑器会按 .schema 中的说明补全和提示。";

export const guideNewCommand: Command = {
  name: "guide new",
  usage: ["文件夹 [--from 编号] [--json]"],
  help: "新建申报指南的文件夹：继承已有的一份，或从带说明的骨架开始。",
  options: [{ name: "from", value: "编号", help: "继承这份指南（见 guohe guides；可写 编号@版本），只写不同之处" }],
  run: async (input) => {
    const folder = onlyPath(input, "新指南的文件夹");
    if (!folder.ok) return folder;
    const { guideFrom, guideIdOf, newGuide } = await import("../../library/new-guide.ts");
    const { writeGuideFolder } = await import("../../library/write-guide-folder.ts");
    const id = guideIdOf(basename(folder.value));
    const from = textOption(input, "from");
    const { guideNamed } = await import("../../library/authored-guide.ts");
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
    const { draftGuideFolder } = await import("../../library/new-guide.ts");
    const { writeGuideFolder } = await import("../../library/write-guide-folder.ts");
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
