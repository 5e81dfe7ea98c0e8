import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { AT_OPTION, momentOption, onlyPath, textOption } from "../arguments.ts";
import type { Command } from "../command.ts";
import { FOR_OPTION, unknownPartner } from "../partner-option.ts";

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
