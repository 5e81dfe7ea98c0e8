import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { AT_OPTION, momentOption } from "../arguments.ts";
import type { Command } from "../command.ts";
import { onEachCase } from "../several-cases.ts";

export const messageCommand: Command = {
  name: "message",
  usage: ["项目… [--at 时刻] [--json]"],
  help: "写出给申报人的消息：还缺什么，由谁办。可以一次写几个项目的。",
  options: [AT_OPTION],
  run: async (input) => {
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const [{ checkCaseFolder }, { messageOf }, { bundleOf }] = await Promise.all([
      import("../../jobs/check/check-case.ts"),
      import("../../jobs/many-cases/case-message.ts"),
      import("../../jobs/many-cases/package-of-now.ts"),
    ]);
    return onEachCase(input, async (path) => {
      const checked = await checkCaseFolder(path, { moment: moment.value });
      if (!checked.ok) return checked;
      const { report, case: theCase, folder } = checked.value;
      const message = messageOf(checked.value, await bundleOf(folder));
      return ok({ json: { title: theCase.title ?? "", ready: report.ready, message }, lines: message.split("\n"), exitCode: EXIT.done });
    });
  },
};
