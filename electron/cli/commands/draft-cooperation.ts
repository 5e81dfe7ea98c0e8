import { basename } from "node:path";
import type { DocumentContent } from "../../../shared/documents/blocks.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { AT_OPTION, momentOption, onlyPath, PASSWORD_OPTION, requiredPath, textOption } from "../arguments.ts";
import type { Command } from "../command.ts";
import { readPasswords } from "../read-passwords.ts";
import { exists } from "./draft.ts";

const DOCX_OPTION = { name: "out", value: "文件", help: "草稿写到此 .docx 文件（不覆盖已有的文件）" };
const FOR_OPTION = { name: "for", value: "编号", help: "哪个合作伙伴的；不写则为第一个" };

/** Writes a draft as .docx where no file is yet. Errors: `output-is-file`, those of writing. */
async function writeDocx(content: DocumentContent, out: string): Promise<Result<undefined>> {
  if (await exists(out)) return fail({ kind: "output-is-file", file: out });
  const { renderDocx } = await import("../../documents/docx.ts");
  const { writeAtomically } = await import("../../files/atomic-write.ts");
  const docx = renderDocx(content);
  if (!docx.ok) return docx;
  const written = await writeAtomically(out, docx.value);
  return written.ok ? ok(undefined) : written;
}

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
    const { readCase } = await import("../../library/cases.ts");
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

export const draftMessageCommand: Command = {
  name: "draft message-to-partner",
  usage: ["项目 [--for 编号] [--at 时刻] [--json]"],
  help: "写给外方合作伙伴的英文邮件：只索取检查结论中仍缺的材料和信息。",
  options: [{ ...FOR_OPTION, help: "只写给此合作伙伴；不写则每个各一封" }, AT_OPTION],
  run: async (input) => {
    const path = onlyPath(input, "申报项目");
    if (!path.ok) return path;
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const { checkCaseFolder } = await import("../../jobs/check/check-case.ts");
    const { partnerMessages } = await import("../../../shared/desk/partner-message.ts");
    const checked = await checkCaseFolder(path.value, { moment: moment.value });
    if (!checked.ok) return checked;
    const { case: theCase, guide, report } = checked.value;
    const partner = textOption(input, "for");
    const unknown = unknownPartner(theCase.partners, partner);
    if (unknown) return unknown;
    const messages = partnerMessages(theCase, guide, report.findings, partner);
    return ok({
      json: {
        messages: messages.map(({ partner: id, name, asks, subject, text }) => ({ partner: id, name, asks, ...(asks.length > 0 && { subject, text }) })),
      },
      lines: messages.flatMap(({ name, asks, text }) => (asks.length === 0 ? [`${name}：没有需要向其索取的材料。`, ""] : [text, ""])),
      exitCode: EXIT.done,
    });
  },
};

function unknownPartner(partners: readonly { readonly id: string }[] | null | undefined, id: string | undefined) {
  if (id === undefined || partners?.some((partner) => partner.id === id)) return undefined;
  return fail({
    kind: "wrong-use" as const,
    problem: { code: "command-line" as const, text: `--for 后须写合作伙伴的编号：${(partners ?? []).map((partner) => partner.id).join("、")}。` },
  });
}
