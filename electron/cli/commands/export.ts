import { fail, ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { PASSWORD_OPTION, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { readPasswords } from "../read-passwords.ts";

export const exportCommand: Command = {
  name: "export",
  usage: ["项目… --out 文件.guohe.zip [--password-file 文件] [--json]"],
  help: "把一个或几个申报项目（答案、附件原件、本单位模板、批注）存成一个移交文件，交给别人继续办。",
  options: [
    { name: "out", value: "文件", help: "移交文件，名称以 .guohe.zip 结尾" },
    { ...PASSWORD_OPTION, help: "以此文件第一行为密码加密（AES-256）" },
  ],
  run: async (input) => {
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    if (input.positionals.length === 0 || input.positionals.includes(""))
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "缺少参数：申报项目的文件夹或 case.json。" } });
    const passwords = await readPasswords(input);
    if (!passwords.ok) return passwords;
    const [password] = passwords.value;
    if (input.values["password-file"] !== undefined && password === undefined)
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "密码文件是空的，没有导出。" } });
    const { writeHandOver } = await import("../../library/hand-over/write-hand-over.ts");
    const written = await writeHandOver(input.positionals.map(input.path), out.value, {
      now: Date.now(),
      password,
      onProgress: input.onProgress,
      signal: input.signal,
    });
    if (!written.ok) return written;
    const { file, cases, files, bytes, encrypted } = written.value;
    return ok({
      json: written.value,
      lines: [`已导出 ${cases.length} 个项目，${files} 个文件，${bytes} 字节${encrypted ? "，已加密" : ""}：${file}`],
      exitCode: EXIT.done,
    });
  },
};
