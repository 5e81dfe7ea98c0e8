import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { noPositionals, onlyPath, textOption } from "../arguments.ts";
import type { Command, CommandInput } from "../command.ts";

const KIND_NAMES = { guide: "申报指南", policy: "政策文件" } as const;

export const installCommand: Command = {
  name: "install",
  usage: ["文件夹|文件.zip|文件.yaml [--json]", "--remove 编号 [--edition 版本] [--json]"],
  help: "安装一份申报指南（文件夹、ZIP 或 YAML）或政策文件（YAML）；同一编号的新版本与旧版本并存，旧项目仍用旧版本。",
  options: [
    { name: "remove", value: "编号", help: "移除自己安装的一份" },
    { name: "edition", value: "版本", help: "与 --remove 同用：同一编号装有几个版本时写明哪一个" },
  ],
  run: async (input) => (textOption(input, "remove") === undefined ? install(input) : remove(input, textOption(input, "remove") ?? "")),
};

async function install(input: CommandInput): ReturnType<Command["run"]> {
  const file = onlyPath(input, "要安装的文件或文件夹");
  if (!file.ok) return file;
  const { installData } = await import("../../library/guides/install-data.ts");
  const installed = await installData(file.value);
  if (!installed.ok) return installed;
  const { kind, id, edition, title, already } = installed.value;
  const name = `${KIND_NAMES[kind]}“${title}”（${id}，${edition}版）`;
  return ok({
    json: { installed: { kind, id, edition, title }, already },
    lines: [already ? `${name}已经装有，没有改动。` : `已安装${name}。`],
    exitCode: EXIT.done,
  });
}

async function remove(input: CommandInput, id: string): ReturnType<Command["run"]> {
  const none = noPositionals(input);
  if (!none.ok) return none;
  const { removeDataFile } = await import("../../library/guides/install-data.ts");
  const removed = await removeDataFile(id, textOption(input, "edition"));
  if (!removed.ok) return removed;
  const { kind, edition, title } = removed.value;
  return ok({
    json: { removed: { kind, id, edition, title } },
    lines: [`已移除${KIND_NAMES[kind]}“${title}”（${id}，${edition}版）。用它新建的项目要再装上才能检查。`],
    exitCode: EXIT.done,
  });
}
