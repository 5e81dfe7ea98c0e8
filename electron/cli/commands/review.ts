import { stderr } from "node:process";
import { fail, ok } from "../../../shared/errors.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import { exitCodeOf, highestExit } from "../../../shared/messages/exit-codes.ts";
import { memoryNote, unreadNotes } from "../../../shared/messages/reading-notes.ts";
import type { ReadElement } from "../../../shared/reading/elements/element.ts";
import type { ReadAgreement, ReadElements } from "../../../shared/reading/elements/read-elements.ts";
import type { ReviewedFile } from "../../jobs/read/review-files.ts";
import { PASSWORD_OPTION } from "../arguments.ts";
import type { Command } from "../command.ts";
import { failureReport } from "../failure-report.ts";
import { readPasswords } from "../read-passwords.ts";

export const reviewCommand: Command = {
  name: "review",
  usage: ["文件… [--ocr] [--password-file 文件] [--json]"],
  help: "读取合作协议：每页的文种、要素及其页码和原文、是否须附中文译件。结果供核对，不代替人的判断。",
  options: [{ name: "ocr", help: "没有文字的页（扫描件）在本机识别文字，不联网；约需 800 MB 内存" }, PASSWORD_OPTION],
  run: async (input) => {
    if (input.positionals.length === 0 || input.positionals.includes(""))
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "缺少参数：要读取的协议文件。" } });
    const passwords = await readPasswords(input);
    if (!passwords.ok) return passwords;
    const ocr = input.values.ocr === true;
    const { reviewFiles } = await import("../../jobs/read/review-files.ts");
    const { freeForOcr, OCR_BYTES } = await import("../../reading/ocr/ocr-room.ts");
    const low = ocr ? memoryNote(freeForOcr(), OCR_BYTES) : undefined;
    if (low !== undefined) stderr.write(`${low}\n`);
    const { signal, onProgress } = input;
    const files = await reviewFiles(input.positionals, { ocr, passwords: passwords.value, pathOf: input.path }, { signal, onProgress });
    if (!files.ok) return files;
    const [only] = files.value;
    if (files.value.length === 1 && only && "error" in only) return fail(only.error);
    const failures = files.value.flatMap((file) => ("error" in file ? [exitCodeOf(file.error)] : []));
    return ok({
      json: { files: files.value.map(jsonOf) },
      lines: files.value.flatMap((file, index) => [...(index === 0 ? [] : [""]), ...linesOf(file, ocr)]),
      exitCode: highestExit(failures),
    });
  },
};

/** As other programs read it: languages are zh, en or other. */
function jsonOf(file: ReviewedFile): object {
  if ("error" in file) return { file: file.file, error: failureReport(file.error) };
  const [first, ...further] = file.agreements;
  return {
    file: file.file,
    pages: file.pages.map(({ page, languages, source, redSeals }) => ({
      page,
      languages: [...new Set(languages.map((language) => (language === "zh" || language === "en" ? language : "other")))],
      text: source,
      redSeal: redSeals.length > 0,
    })),
    ...(hasText(file) && { needsTranslation: file.needsTranslation }),
    ...(first && hasText(file) && { elements: elementsOf(first.elements), signed: first.elements.signed }),
    ...(further.length > 0 && {
      agreements: file.agreements.map(({ from, to, elements }) => ({ from, to, elements: elementsOf(elements), signed: elements.signed })),
    }),
    ...(file.unread.length > 0 && { unread: file.unread }),
  };
}

/** Whether anything could be read: of a file without text nothing is said, neither that it needs a translation nor that it needs none. */
const hasText = ({ pages }: Extract<ReviewedFile, { readonly pages: unknown }>) => pages.some(({ lines }) => lines.some(({ text }) => text.trim() !== ""));

function elementsOf({ signatories, signed: _, term, ...others }: ReadElements): object {
  const { start, end, months, autoRenewal, report } = term;
  return {
    signatories: signatories.map(({ name, unit, date, page, quote }) => ({ name, unit, date, page, quote })),
    term: { ...elementOf(term), start, end, months, autoRenewal, report },
    ...Object.fromEntries(Object.entries(others).map(([name, element]) => [name, elementOf(element)])),
  };
}

const elementOf = ({ status, page, quote, why }: ReadElement) => ({ status, page, quote, why });

const TITLES = {
  content: "合作内容",
  inputs: "各方投入",
  division: "分工",
  ip: "知识产权归属",
  benefitSplit: "利益分配",
  platform: "共建平台",
  laboratory: "固定实验场所",
  team: "专职团队",
} as const;
const NOTHING_READ = "没有读到文字，不能判断是否须附中文译件，也不能判断有无各项要素";
const NO_TEXT = "各页都没有文字。请打开文件看是不是空白页，或选错了文件；字迹很淡的请换一份清楚的扫描件，或对照原件手工填写。";
const STATES = { present: "有", missing: "未见", unclear: "不明确" } as const;
const SIGNED = { both: "双方已签", one: "仅一方已签", none: "未见签字", "cannot-tell": "不能判断" } as const;
const LANGUAGES: Readonly<Record<string, string>> = { zh: "中文", en: "英文" };

function linesOf(file: ReviewedFile, ocr: boolean): readonly string[] {
  if ("error" in file) return [`■ ${file.file}`, `  ${failureText(file.error)}`];
  const isRead = hasText(file);
  return [
    `■ ${file.file}`,
    `  ${isRead ? (file.needsTranslation ? "须附中文译件" : "无需译件") : NOTHING_READ}`,
    ...file.pages.map(
      ({ page, languages, redSeals }) =>
        `  第 ${page} 页：${languageText(
          languages,
          file.unread.some((one) => one.page === page),
        )}${redSeals.length > 0 ? "，似有红章" : ""}`,
    ),
    ...unreadNotes(file.unread, ocr).map((note) => `  ${note}`),
    ...(isRead || file.unread.length > 0 ? [] : [`  ${NO_TEXT}`]),
    ...(file.agreements.length > 1
      ? [`  文件里有 ${file.agreements.length} 份协议：${file.agreements.map(pagesText).join("、")}。请拆成几个文件后分别登记（窗口中按“拆开”，原文件不动）。`]
      : []),
    ...(isRead ? file.agreements : []).flatMap(({ from, to, elements }) => [
      ...(file.agreements.length > 1 ? [`  ${pagesText({ from, to })}：`] : []),
      ...elements.signatories.map(({ name = "（未写姓名）", unit = "", date = "未写日期", page }) => `  签署人：${name}　${unit}　${date}（第 ${page} 页）`),
      `  签字：${SIGNED[elements.signed]}`,
      `  合作期限：${STATES[elements.term.status]}${elements.term.start || elements.term.end ? `，${elements.term.start ?? "？"} 至 ${elements.term.end ?? "？"}` : ""}${placeText(elements.term)}`,
      ...(["content", "inputs", "division", "ip", "benefitSplit", "platform", "laboratory", "team"] as const).map(
        (name) => `  ${TITLES[name]}：${STATES[elements[name].status]}${placeText(elements[name])}`,
      ),
    ]),
  ];
}

const pagesText = ({ from, to }: Pick<ReadAgreement, "from" | "to">) => `第 ${from === to ? from : `${from}—${to}`} 页`;

const languageText = (languages: readonly string[], isUnread: boolean) =>
  languages.length === 0 ? (isUnread ? "未读取" : "没有文字") : languages.map((language) => LANGUAGES[language] ?? "其他外文").join("、");

const placeText = ({ page, quote }: ReadElement) => (page === undefined || quote === undefined ? "" : `（第 ${page} 页）“${quote}”`);
