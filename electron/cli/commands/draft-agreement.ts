import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { onlyPath, requiredPath, textOption } from "../arguments.ts";
import type { Command } from "../command.ts";
import { DOCX_OPTION, writeDocx } from "../draft-files.ts";
import { FOR_OPTION, unknownPartner } from "../partner-option.ts";

export const draftAgreementCommand: Command = {
  name: "draft agreement",
  usage: ["项目 --out 文件.docx [--for 编号] [--json]"],
  help: "由申报项目写出中英文合作协议的草稿，含指南要求的各项要素：已知的填好，未定的标为【待定】。供律师审定，不是法律意见。",
  options: [DOCX_OPTION, FOR_OPTION],
  run: async (input) => {
    const path = onlyPath(input, "申报项目");
    if (!path.ok) return path;
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const { readCase } = await import("../../library/cases/cases.ts");
    const { agreementDraft } = await import("../../../shared/documents/agreement-draft.ts");
    const read = await readCase(path.value);
    if (!read.ok) return read;
    const partner = textOption(input, "for");
    const unknown = unknownPartner(read.value.case.partners, partner);
    if (unknown) return unknown;
    const content = agreementDraft(read.value.case, partner);
    const written = await writeDocx(content, out.value);
    if (!written.ok) return written;
    return ok({
      json: { file: out.value, ...(content.for !== undefined && { for: content.for }) },
      lines: [`协议草稿：${out.value}`, "标有【待定】之处须由双方商定，签署前须由律师审定。"],
      exitCode: EXIT.done,
    });
  },
};
