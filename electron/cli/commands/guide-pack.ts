import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { OUT_OPTION, onlyPath, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { faulty } from "./guide-check.ts";

export const guidePackCommand: Command = {
  name: "guide pack",
  usage: ["文件夹 --out 文件.zip [--json]"],
  help: "把申报指南的文件夹打成可以分发、安装的 ZIP；先检查，有错误则不打包。内容相同，ZIP 就逐字节相同。",
  options: [{ ...OUT_OPTION, value: "文件.zip", help: "写到此文件（替换已有的）" }],
  run: async (input) => {
    const place = onlyPath(input, "指南的文件夹");
    if (!place.ok) return place;
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const { readAuthoredGuide } = await import("../../library/guides/authored-guide.ts");
    const read = await readAuthoredGuide(place.value);
    if (!read.ok) return read.error.kind === "guide-invalid" ? ok(faulty(read.error)) : read;
    const { packGuide } = await import("../../library/guides/pack-guide.ts");
    const { writeAtomically } = await import("../../files/atomic-write.ts");
    const { sha256 } = await import("../../files/sha256.ts");
    const zip = packGuide(read.value.files);
    const written = await writeAtomically(out.value, zip);
    if (!written.ok) return written;
    const { id, edition } = read.value.guide;
    return ok({
      json: { file: out.value, id, edition, files: read.value.files.size, bytes: zip.length, sha256: sha256(zip) },
      lines: [`已打包：${out.value}（${read.value.files.size} 个文件，${zip.length} 字节）。用 guohe install 安装。`],
      exitCode: EXIT.done,
    });
  },
};
