import { fieldName } from "../case/field-catalogue.ts";
import { type AppError, assertNever, type FieldProblem } from "../errors.ts";
import { attachmentName, isOfficeName } from "../text/file-names.ts";
import { causeText, lineText, saysWhatToDo } from "./cause-text.ts";
import { fileTypeText } from "./file-type-text.ts";
import { handOverText } from "./hand-over-text.ts";
import { misuseText } from "./misuse-text.ts";

/** A letter of another script (Hangul, Thai, Arabic, Hebrew …): the documents set Chinese, Latin, Greek and Cyrillic. */
const FOREIGN_SCRIPT = /^(?!\p{Script=Han})\p{L}/u;

/** Where a sentence is read: what the command line's options do, the window has controls for. */
export type Surface = "window" | "command-line";

/** Each expected failure as Chinese sentences: which file or field, what is wrong, what to do; a line for each other one. */
export const errorText = (error: AppError, surface: Surface = "command-line"): string =>
  [error, ...(error.others ?? [])].map((failure) => failureText(surface === "window" ? asUsersKnow(failure) : failure, surface)).join("\n");

/** A failure with the name of its attachment as the screens show it: where in the case's folder it lies is the program's affair. */
function asUsersKnow<E extends AppError>(failure: E): E {
  return "file" in failure && failure.file !== undefined ? { ...failure, file: attachmentName(failure.file) } : failure;
}

/** Why a case file cannot be read, without what to do about it: for a line in a list of files. Any other failure as `failureText` gives it. */
export function faultText(error: AppError): string {
  switch (error.kind) {
    case "file-not-found":
      return `找不到“${error.file}”。`;
    case "file-unreadable":
      return `无法读取“${error.file}”：${causeText(error.cause)}。`;
    case "case-invalid":
      return `申报项目文件“${error.file}”有 ${error.problems.length} 处内容不符合格式：${listProblems(error.problems)}。`;
    case "case-too-new":
      return `申报项目文件“${error.file}”由更新版本的程序写成（格式版本 ${error.formatVersion}），本软件读不了。`;
    default:
      return failureText(error, "window");
  }
}

/** The failure alone, without the others that are told with it. */
export function failureText(error: AppError, surface: Surface = "command-line"): string {
  const option = (name: string) => (surface === "command-line" ? `（${name}）` : "");
  switch (error.kind) {
    case "wrong-use":
      return misuseText(error.problem);
    case "file-not-found":
      return `${faultText(error)}请核对路径，或确认文件没有被移动、改名。`;
    case "file-unreadable":
      return saysWhatToDo(error.cause) ? faultText(error) : `${faultText(error)}请检查该文件后重试。`;
    case "case-invalid":
      return `${faultText(error)}请按提示改正后重试；各字段的写法可用 guohe schema 查看。`;
    case "case-too-new":
      return `${faultText(error)}请更新本软件后再打开，文件没有被改动。`;
    case "guide-unknown":
      return `没有编号为“${error.guide}${error.edition === undefined ? "" : `（${error.edition}版）`}”的申报指南。已安装：${listOr(error.known, "无")}。请核对${namedFile(error.file)} guide，或先安装该指南。`;
    case "guide-invalid":
      return `申报指南文件“${error.file}”有误：${listProblems(error.problems)}。请改正该文件，或换用完好的指南文件。`;
    case "policy-invalid":
      return `政策文件“${error.file}”有误：${listProblems(error.problems)}。请改正该文件，或换用完好的政策文件。`;
    case "profiles-invalid":
      return `单位与人员档案“${error.file}”有误：${listProblems(error.problems)}。没有改动它；请改正该文件，或把它移到别处后重新填写。`;
    case "profile-changed":
      return `“${error.name}”的档案已在另一个窗口改过或删除，没有覆盖它。请核对后决定用哪一份。`;
    case "review-invalid":
      return `批注文件“${error.file}”有误：${listProblems(error.problems)}。没有改动它；请改正该文件，或把它移到别处后重新批注。`;
    case "data-file-conflicts":
      return `“${error.file}”没有安装：已装有编号为 ${error.id}、版本为 ${error.edition} 的文件“${error.installed}”，内容不同。请在文件中写明新的 edition（版本），两份即可并存；或先移除已装的一份。`;
    case "template-invalid":
      return `文书模板“${error.file}”有误：${listProblems(error.problems)}。请改正该模板后重试。`;
    case "topic-unknown":
      return `指南中没有专题“${error.topic}”。可用的专题：${listOr(error.known, "无")}。请核对${namedFile(error.file)} topic。`;
    case "document-unknown":
      return `没有编号为“${error.document}”的文书。可用的文书：${listOr(error.known, "无")}。请核对编号。`;
    case "hand-over-invalid":
      return `“${error.file}”没有收下，没有写入任何内容：${handOverText(error.cause)}`;
    case "hand-over-locked":
      return error.passwordsTried === 0
        ? `“${error.file}”加了密码。请用 --password-file 给出密码。`
        : `“${error.file}”的密码不对（试过 ${error.passwordsTried} 个）。请向交来的人核对密码。`;
    case "slot-unknown":
      return `这个项目没有附件位置“${error.slot}${error.for === undefined ? "" : ` --for ${error.for}`}”，或没有写明是哪一份。可用的位置：${listOr(error.known, "无")}。`;
    case "attachment-missing":
      return `附件“${error.file}”${option(error.slot)}已登记，但在项目文件夹中找不到。请把文件放回原处，或重新登记。`;
    case "attachment-outside-case":
      return `附件“${error.file}”不在项目文件夹内，为安全起见没有读取。请把文件放进项目的 attachments 文件夹后重新登记。`;
    case "attachment-changed":
      return `附件“${error.file}”与登记时不同（SHA-256 不一致）。请确认是否为正确的文件；如确需更换，请重新登记。`;
    case "attachment-elsewhere":
      return `这份扫描件与附件“${error.file}”完全相同，该附件已登记在“${error.place}”，没有另放一份。请核对这几页是哪份材料，或在“附件”中把它移到应在的位置。`;
    case "scan-changed":
      return `扫描件“${error.file}”在识别之后有改动，其中的页没有归入。请重新识别后再归入。`;
    case "scan-changing":
      return `扫描件“${error.file}”在识别时有改动或已移走（可能还在扫描、复制或同步），它的页都没有识别。请等文件写完、放回原处后重新识别。`;
    case "attachment-empty":
      return `附件“${error.file}”是空文件（0 字节）。请重新扫描或重新复制该文件。`;
    case "attachment-unsupported":
      return `附件“${error.file}”的类型不受支持（${fileTypeText(error.found).name}）。${fileTypeText(error.found).todo}`;
    case "attachment-damaged":
      return `附件“${error.file}”${error.page === undefined ? "" : `第 ${error.page} 页`}已损坏，无法读取：${causeText(error.cause)}。${isOfficeName(error.file) ? "请在原来的程序中打开核对后另存，打不开的请向提供者重新索取。" : "请重新导出或重新扫描该文件。"}`;
    case "attachment-too-slow":
      return `附件“${error.file}”${error.page === undefined ? "" : `第 ${error.page} 页`}超过 ${error.seconds} 秒仍未读完，已停止读取。请用 PDF 软件把该文件打印成新的 PDF 后替换，或重新扫描。`;
    case "page-changes-invalid":
      return `附件“${error.file}”的转正或页序与文件不符：${causeText(error.cause)}（文件共 ${error.pages} 页）。请重新排定该附件的页面。`;
    case "attachment-not-converted":
      return `附件“${error.file}”是 Word 文档，没能转换为 PDF：${causeText(error.cause)}。请用 Word 或 WPS 打开该文件，选“文件—导出（输出）为 PDF”，再登记导出的 PDF。`;
    case "attachment-encrypted":
      return `附件“${error.file}”有密码保护，${error.passwordsTried === 0 ? "没有提供密码" : `试过的 ${error.passwordsTried} 个密码都不对`}。${surface === "window" ? "请在“附件”中打开它，输入密码" : "请用 --password-file 提供密码"}，或先去掉密码。`;
    case "files-too-large":
      return error.shrunk === undefined
        ? `单个上传文件合计 ${error.bytes} 字节，超过所定的 ${error.limit} 字节。请允许压缩图片、放宽上限，或去掉不必上传的附件。`
        : `单个上传文件压缩图片后合计仍有 ${error.bytes} 字节，超过所定的 ${error.limit} 字节。请放宽上限，降低扫描分辨率，或去掉不必上传的附件。`;
    case "attachment-too-large":
      return error.page === undefined
        ? attachmentTooLarge(error, option("--split"))
        : `附件“${error.file}”第 ${error.page} 页单独就有 ${error.bytes} 字节，超过单个文件的上限 ${error.limit} 字节，拆分也不够。请允许压缩图片${option("--recompress")}、放宽上限，或降低该页的扫描分辨率后重试。`;
    case "no-attachments":
      return `“${error.where}”中没有可以汇编的附件。请先登记附件，或指定含有 PDF、JPEG、PNG 文件的文件夹。`;
    case "glyph-missing":
      return glyphMissing(error);
    case "output-not-ours":
      return `文件夹“${error.folder}”不是空的，也不是本软件以前的输出，为免覆盖其中的文件没有写入。请换一个空文件夹。`;
    case "output-is-file":
      return `“${error.file}”处已有一个同名的文件，不是本软件以前的输出，为免覆盖没有写入。请换一个名称，或先移走该文件。`;
    case "output-is-link":
      return `“${error.file}”是通往别处的链接，为免改动别处的文件没有写入。请把它换成真正的文件或文件夹，放在项目文件夹内，再重试。`;
    case "output-unwritable":
      if (error.space && error.space.needed > error.space.free) {
        const { needed, free } = error.space;
        return `无法写入“${error.file}”：磁盘空间不足。大约需要 ${megabytes(needed)} MB，可用 ${megabytes(free)} MB，还差约 ${megabytes(needed - free)} MB。请清理磁盘或另选位置后重试，原有的输出没有改动。`;
      }
      return `无法写入“${error.file}”：${causeText(error.cause)}。请检查磁盘空间、权限，或关闭正在使用该文件的程序后重试。`;
    case "output-inside-case":
      return `输出文件夹“${error.folder}”会与申报项目自身的文件混在一起。请另选一个文件夹。`;
    case "bundle-differs":
      return `写出的“${error.file}”复核不一致：${causeText(error.problem)}。输出没有保留，请重试；若再次出现，请反馈此问题。`;
    case "not-a-bundle":
      return `文件夹“${error.folder}”不是附件汇编（其中没有 manifest.json）。请指定由本软件输出的附件汇编文件夹。`;
    case "bundle-without-plan":
      return `“${error.file}”不能重新打开：它不是本软件输出的附件汇编，或由较早的版本写成，其中没有编排记录。请用原来的申报项目或零散文件重新生成。`;
    case "bundle-changed":
      return `“${error.file}”在生成之后被改动过，不能作为重新编排的依据。请换用未改动的附件汇编，或用原来的文件重新生成。`;
    case "manifest-invalid":
      return `清单“${error.file}”无法使用：${causeText(error.cause)}。请确认这是本软件输出的附件汇编文件夹，必要时重新生成。`;
    case "case-changed-on-disk":
      return `“${error.file}”已被另一个程序修改，没有覆盖。您刚才的内容另存为“${error.kept}”，两份都在。请重新打开项目，核对后再合并。`;
    case "case-not-as-shown":
      return `“${error.file}”已被另一个程序修改，与打开时看到的不是同一版，没有继续。请先比较两个版本，选定后再重新操作。`;
    case "cancelled":
      return "已取消，没有留下新的输出。";
    case "unexpected":
      return `本软件出现意外错误：${causeText(error.cause)}。您的文件没有被改动，请重试；若再次出现，请反馈此问题。`;
    default:
      return assertNever(error);
  }
}

const SHOWN = 8;

function listProblems(problems: readonly FieldProblem[]): string {
  const shown = problems.slice(0, SHOWN).map(({ path, problem, file, line, column }) => {
    const place = line === undefined ? path : placeText(line, column, path);
    const inFile = file === undefined ? place : `${file}${place === "" ? "" : ` ${place}`}`;
    return inFile === "" ? problem : `${inFile}：${problem}`;
  });
  return `${shown.join("；")}${problems.length > SHOWN ? `；另有 ${problems.length - SHOWN} 处` : ""}`;
}

/** 第 12 行第 5 列（rules[0].check）; the line alone is not said twice. */
function placeText(line: number, column: number | undefined, path: string): string {
  const place = `${lineText(line)}${column === undefined ? "" : `第 ${column} 列`}`;
  return path === "" || path === lineText(line) ? place : `${place}（${path}）`;
}

const listOr = (items: readonly string[], none: string) => (items.length === 0 ? none : items.join("、"));

/** The file that an error is about, for `{ "error": { "file" } }` on the command line. */
export function errorFile(error: AppError): string | undefined {
  if ("file" in error) return error.file;
  if ("folder" in error) return error.folder;
  return "where" in error ? error.where : undefined;
}

/** The page that an error is about, from 1. */
export function errorPage(error: AppError): number | undefined {
  return "page" in error ? error.page : undefined;
}

const namedFile = (file: string | undefined) => (file === undefined ? " case.json 中的" : `“${file}”中的`);

/** Megabytes of a disk, rounded up: less than is said would not do. */
const megabytes = (bytes: number): string => (bytes < 10 * 2 ** 20 ? (Math.ceil((bytes / 2 ** 20) * 10) / 10).toFixed(1) : String(Math.ceil(bytes / 2 ** 20)));

function glyphMissing({ character, codePoint, field, file }: Extract<AppError, { kind: "glyph-missing" }>): string {
  const missing = `“${character}”（${codePoint}）在随附的字体中没有字形`;
  const other = FOREIGN_SCRIPT.test(character) ? "外文名称请改用拉丁字母的写法" : "请核对该字，或换用通行写法";
  if (file === undefined) return `“${fieldName(field)}”（${field}）中的${missing}，文书没有生成。${other}。`;
  return `附件“${file}”的${field}中的${missing}，附件汇编没有生成。${other}：给文件改名，或另定附件名称。`;
}

function attachmentTooLarge({ file, bytes, limit, shrunk }: Extract<AppError, { kind: "attachment-too-large" }>, split: string): string {
  const over = `超过单个文件的上限 ${limit} 字节`;
  switch (shrunk) {
    case "compressed":
      return `附件“${file}”压缩图片后仍有 ${bytes} 字节，${over}。请拆成几个文件${split}、放宽上限，或降低扫描分辨率后重试。`;
    case "signed":
      return `附件“${file}”有 ${bytes} 字节，${over}；它带有数字签名，压缩会使签名失效，所以没有压缩。请拆成几个文件${split}或放宽上限。`;
  }
  return `附件“${file}”有 ${bytes} 字节，${over}。请允许压缩图片、拆成几个文件${split}，或降低扫描分辨率后重试。`;
}
