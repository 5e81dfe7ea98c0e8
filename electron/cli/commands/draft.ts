import { basename, extname } from "node:path";
import { fail, ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { OUT_OPTION, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { exists, readText } from "../draft-files.ts";

export const draftCommand: Command = {
  name: "draft",
  usage: ["policy|guide 纯文本文件 --out 文件.yaml [--json]"],
  help: "从文件的纯文本起草政策文件，或申报指南的条款：按行首编号找出各条，未归入的另行列出。",
  options: [{ ...OUT_OPTION, value: "文件", help: "初稿写到此文件（不覆盖已有的文件）" }],
  run: async (input) => {
    const [kind, given, ...rest] = input.positionals;
    if ((kind !== "policy" && kind !== "guide") || given === undefined || rest.length > 0) {
      return fail({
        kind: "wrong-use",
        problem: { code: "command-line", text: "写法：guohe draft policy 文件.txt --out 文件.yaml，或 guohe draft guide 文件.txt --out 文件.yaml。" },
      });
    }
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const source = input.path(given);
    const text = await readText(source);
    if (!text.ok) return text;
    const { draftPolicy } = await import("../../library/guides/draft-file.ts");
    const { draftGuide } = await import("../../library/guides/draft-guide.ts");
    const { writeAtomically } = await import("../../files/atomic-write.ts");
    const id = basename(source, extname(source));
    const draft = kind === "policy" ? draftPolicy(text.value, id) : draftGuide(text.value, id);
    if (await exists(out.value)) return fail({ kind: "output-is-file", file: out.value });
    const written = await writeAtomically(out.value, draft.yaml);
    if (!written.ok) return written;
    const { clauses, notPlaced } = draft;
    return ok({
      json: { file: out.value, clauses: clauses.map(({ id: clause, place, heading }) => ({ id: clause, place, heading })), notPlaced },
      lines: [`初稿：${out.value}`, `找到 ${clauses.length} 条；${notPlaced.length} 段未归入条款，已列出。请逐条核对后再安装。`],
      exitCode: EXIT.done,
    });
  },
};
