import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { receivedFilesText } from "../../../shared/messages/received-files-text.ts";
import { shanghaiDate } from "../../../shared/text/moment.ts";
import { compareCases } from "../../../shared/versions/compare-cases.ts";
import type { ReceivedCase } from "../../library/hand-over/read-hand-over.ts";
import { onlyPath, PASSWORD_OPTION, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { readPasswords } from "../read-passwords.ts";

export const receiveCommand: Command = {
  name: "receive",
  usage: ["文件.guohe.zip --into 文件夹 [--password-file 文件] [--json]"],
  help: "收下移交文件里的申报项目。先逐个核对校验值，有一处不符就什么也不写；本地已有的项目不覆盖，放在旁边并列出不同之处，只是缺附件的补上；随带的批注并入本地的项目。",
  options: [{ name: "into", value: "文件夹", help: "收到此文件夹中" }, PASSWORD_OPTION],
  run: async (input) => {
    const file = onlyPath(input, "移交文件（.guohe.zip）");
    if (!file.ok) return file;
    const into = requiredPath(input, "into");
    if (!into.ok) return into;
    const passwords = await readPasswords(input);
    if (!passwords.ok) return passwords;
    const { receiveHandOver } = await import("../../library/hand-over/read-hand-over.ts");
    const { findGuide, readGuides } = await import("../../library/guides/guides.ts");
    const stamp = `收到于 ${shanghaiDate({ kind: "instant", epochMs: Date.now() })}`;
    const received = await receiveHandOver(file.value, into.value, { passwords: passwords.value, stamp, signal: input.signal });
    if (!received.ok) return received;
    const installed = await readGuides();
    const cases = received.value.map((one) => {
      const guide = findGuide(installed, one.received.case);
      const sections = one.existing && one.state === "conflict" ? compareCases(one.existing.case, one.received.case, guide.ok ? guide.value : undefined) : [];
      const changes = sections.flatMap(({ section, changes: own }) =>
        own.map(({ labels, before, after }) => ({ section, field: labels.join("·"), before: before ?? null, after: after ?? null })),
      );
      return {
        state: one.state,
        path: one.path,
        title: one.title,
        notes: one.notes,
        ...(one.files && { attachments: one.files }),
        ...(one.state === "conflict" && { existing: one.existing?.folder, differences: changes }),
      };
    });
    return ok({
      json: { cases },
      lines: cases.flatMap(({ state, path, title, notes, differences, attachments }) => [
        `${STATES[state]}：${title === "" ? path : `${title}　${path}`}${notes === 0 ? "" : `　新批注 ${notes} 条`}`,
        ...(attachments ? receivedFilesText(attachments) : []).map((line) => `  ${line}`),
        ...(differences ?? []).map(({ section, field, before, after }) => `  ${section}·${field}：${before ?? "（未填）"} → ${after ?? "（未填）"}`),
      ]),
      exitCode: EXIT.done,
    });
  },
};

const STATES: Readonly<Record<ReceivedCase["state"], string>> = {
  new: "已收下",
  same: "本地已有同一版本，答案没有改动",
  conflict: "本地已有另一版本，收到的放在旁边，请核对不同之处",
};
