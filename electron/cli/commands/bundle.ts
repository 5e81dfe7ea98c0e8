import type { BundleSettings } from "../../../shared/documents/bundle-settings.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import {
  AT_OPTION,
  bytesOption,
  listOption,
  momentOption,
  noPositionals,
  numberedOption,
  numbersOption,
  OUT_OPTION,
  onlyPath,
  optionalPath,
  PASSWORD_OPTION,
  requiredPath,
} from "../arguments.ts";
import type { Command, CommandInput } from "../command.ts";
import { readPasswords } from "../read-passwords.ts";
import { bundleLines } from "../report-lines.ts";

export const bundleCommand: Command = {
  name: "bundle",
  usage: [
    "项目 --out 文件夹 [--at 时刻] [--max-bytes 字节] [--split] [--zip] [--password-file 文件] [--json]",
    "--from 汇编文件夹或bundle.pdf [--replace 附件号=文件] [--remove 附件号] [--title 附件号=名称] [--keep-numbers] --out 文件夹 [--json]",
    "--files 文件或文件夹… --out 文件夹 [--max-bytes 字节] [--split] [--zip] [--password-file 文件] [--json]",
  ],
  help: "汇编附件：封面、目录、逐页标注的 bundle.pdf，单个上传文件和清单。--files 汇编零散文件，不需要申报项目。",
  options: [
    OUT_OPTION,
    AT_OPTION,
    { name: "files", help: "其后是要汇编的文件或文件夹（含子文件夹），按路径的自然顺序" },
    { name: "max-bytes", value: "字节", help: "单个上传文件的最大字节数；超过的压缩其中的图片，文字和线条不变" },
    { name: "max-total-bytes", value: "字节", help: "全部上传文件合计的最大字节数，超过的同样压缩" },
    { name: "split", help: "超过 --max-bytes 的文件不压缩，拆成几个" },
    { name: "recompress", help: "与 --split 同用：先压缩图片，仍超过的再拆" },
    { name: "dividers", help: "每个附件前加隔页" },
    { name: "sections", help: "按指南条款分部分，目录和书签分层" },
    { name: "keep-sizes", help: "扫描页保持原来的纸张大小，不调成 A4" },
    { name: "from", value: "文件夹或 bundle.pdf", help: "以上次的附件汇编为基础，只重做有变化的附件" },
    { name: "replace", value: "附件号=文件", many: true, help: "与 --from 同用：用此文件替换该附件，可多次使用；名称不变，原来以文件名为名称的随新文件名" },
    { name: "remove", value: "附件号", many: true, help: "与 --from 同用：去掉该附件，可多次使用" },
    { name: "title", value: "附件号=名称", many: true, help: "与 --from 同用：改附件名称，可多次使用" },
    { name: "keep-numbers", help: "附件号和总页码与上次一致：多出的页编为 12-1、12-2，空出的页码在目录中注明" },
    { name: "stamp-files", help: "单个上传文件也带页脚（附件号、页码），与合订本一致" },
    { name: "include", value: "编号", help: "另装入的内部材料或申报书用文稿，如 budget-sheet,ethics" },
    { name: "pdfa", help: "合订本和单个文件写成 PDF/A-2b；有不符合的附件时逐个说明，照常写出但不作此标识" },
    { name: "pdfa-pictures", help: "与 --pdfa 同用：不符合的页转成图片（这些页的文字不能再选取）" },
    { name: "zip", help: "另打一个 ZIP，放在输出文件夹旁" },
    PASSWORD_OPTION,
  ],
  run: async (input) => {
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const settings = askedSettings(input);
    if (!settings.ok) return settings;
    const passwords = await readPasswords(input);
    if (!passwords.ok) return passwords;
    const source = await bundleSource(input);
    if (!source.ok) return source;
    const { buildBundle } = await import("../../jobs/build/build-bundle.ts");
    const request = { source: source.value, out: out.value, passwords: passwords.value, settings: settings.value, zip: input.values.zip === true };
    const built = await buildBundle(request, { signal: input.signal, onProgress: input.onProgress });
    return built.ok ? ok({ json: built.value, lines: bundleLines(built.value), exitCode: EXIT.done }) : built;
  },
};

/** A limit that is given without `--split` is itself the word to compress: nobody sits at the screen to be asked. */
function askedSettings(input: CommandInput): Result<Partial<BundleSettings>> {
  const maxFileBytes = bytesOption(input, "max-bytes");
  if (!maxFileBytes.ok) return maxFileBytes;
  const maxTotalBytes = bytesOption(input, "max-total-bytes");
  if (!maxTotalBytes.ok) return maxTotalBytes;
  const include = listOption(input, "include");
  if (!include.ok) return include;
  const asked = (name: string) => input.values[name] === true;
  const limited = maxFileBytes.value !== undefined || maxTotalBytes.value !== undefined;
  return ok({
    ...(maxFileBytes.value === undefined ? {} : { maxFileBytes: maxFileBytes.value }),
    ...(maxTotalBytes.value === undefined ? {} : { maxTotalBytes: maxTotalBytes.value }),
    ...(asked("split") ? { split: true, recompress: asked("recompress") } : asked("recompress") || limited ? { recompress: true } : {}),
    ...(asked("dividers") ? { dividers: true } : {}),
    ...(asked("sections") ? { sections: true } : {}),
    ...(asked("keep-numbers") ? { keepNumbers: true } : {}),
    ...(asked("pdfa") || asked("pdfa-pictures") ? { pdfa: true } : {}),
    ...(asked("pdfa-pictures") ? { pdfaPictures: true } : {}),
    ...(asked("stamp-files") ? { stampFiles: true } : {}),
    ...(include.value === undefined ? {} : { include: include.value }),
    ...(asked("keep-sizes") ? { keepSizes: true } : {}),
  });
}

/** `--from`: what is to be changed in the earlier bundle. */
function earlierSource(input: CommandInput, from: string) {
  const nothing = noPositionals(input);
  if (!nothing.ok) return nothing;
  if (input.values.files === true)
    return fail({ kind: "wrong-use" as const, problem: { code: "command-line" as const, text: "--from 与 --files 不能同用。" } });
  const replace = numberedOption(input, "replace");
  if (!replace.ok) return replace;
  const titles = numberedOption(input, "title");
  if (!titles.ok) return titles;
  const lines = oneLine(titles.value);
  const [nameless] = [...lines].find(([, title]) => title === "") ?? [];
  if (nameless !== undefined)
    return fail({ kind: "wrong-use" as const, problem: { code: "command-line" as const, text: `--title 给附件${nameless}的名称是空的。` } });
  const remove = numbersOption(input, "remove");
  if (!remove.ok) return remove;
  const files = new Map([...replace.value].map(([number, file]) => [number, input.path(file)]));
  return ok({ kind: "earlier" as const, path: from, edits: { replace: files, remove: remove.value, titles: lines } });
}

/** A title stands in one line of the index, however it was pasted. */
const oneLine = (titles: ReadonlyMap<number, string>) => new Map([...titles].map(([number, title]) => [number, title.replace(/\s+/gu, " ").trim()]));

async function bundleSource(input: CommandInput) {
  const from = optionalPath(input, "from");
  if (from !== undefined) return earlierSource(input, from);
  const edit = ["replace", "remove", "title"].find((name) => input.values[name] !== undefined);
  if (edit !== undefined) return fail({ kind: "wrong-use" as const, problem: { code: "command-line" as const, text: `--${edit} 须与 --from 同用。` } });
  if (input.values.files === true) {
    if (input.values.split === true && input.values["max-bytes"] === undefined)
      return fail({ kind: "wrong-use" as const, problem: { code: "command-line" as const, text: "--split 须与 --max-bytes 同用。" } });
    if (input.values.include !== undefined)
      return fail({ kind: "wrong-use" as const, problem: { code: "command-line" as const, text: "--include 只用于申报项目。" } });
    if (input.positionals.length === 0)
      return fail({ kind: "wrong-use" as const, problem: { code: "command-line" as const, text: "--files 后须写要汇编的文件或文件夹。" } });
    return ok({ kind: "files" as const, paths: input.positionals.map(input.path) });
  }
  const path = onlyPath(input, "申报项目的文件夹或 case.json（汇编零散文件请用 --files）");
  if (!path.ok) return path;
  const moment = momentOption(input);
  if (!moment.ok) return moment;
  const { checkCaseFolder } = await import("../../jobs/check/check-case.ts");
  const checked = await checkCaseFolder(path.value, { moment: moment.value });
  return checked.ok ? ok({ kind: "case" as const, checked: checked.value }) : checked;
}
