import type { Case } from "../../shared/case/case.ts";
import type { OwnNames } from "../../shared/case/field-catalogue.ts";
import { pictureChangeText } from "../../shared/documents/picture-change.ts";
import { fieldNameIn } from "../../shared/facts/field-name-in.ts";
import { largeFileText } from "../../shared/messages/bundle-warning.ts";
import {
  type BundleReport,
  type CheckReport,
  type CompressedFile,
  type Finding,
  nameInPack,
  type Outcome,
  type PrintPackReport,
  type SlotReport,
  type VerifyReport,
  type WriteReport,
} from "../../shared/report.ts";
import { slotStateText } from "../../shared/text/slot-states.ts";
import type { CheckedCase } from "../jobs/check/check-case.ts";

/** Reports as lines for people; programs take `--json`. */
const OUTCOMES: readonly (readonly [Outcome, string])[] = [
  ["not-met", "不符合"],
  ["cannot-tell", "无法判断"],
  ["advice", "提示"],
  ["met", "符合"],
  ["not-applicable", "不适用"],
];

/** The report of a check as lines; `own` names what the guide itself asks. `largeFiles`: advice, which makes nothing unready. */
export function checkLines(report: CheckReport, theCase: Case, largeFiles: CheckedCase["largeFiles"], own?: OwnNames): readonly string[] {
  const called: OfField = (path) => fieldNameIn(theCase, path, own);
  const groups = OUTCOMES.flatMap(([outcome, name]) => {
    const findings = report.findings.filter((finding) => finding.outcome === outcome);
    return findings.length === 0 ? [] : ["", `【${name}】${findings.length} 项`, ...findings.flatMap((finding) => findingLines(finding, called))];
  });
  // what is no answer is named below, with all else that is not taken
  const doubts = (report.doubts ?? []).filter(({ variant, outcome }) => variant !== "draft" && outcome === "cannot-tell");
  const toCheck =
    doubts.length === 0 ? [] : ["", "【请核对】以下答案可能有误，不影响材料齐全", ...doubts.map(({ title, message }) => `  ${title}：${message}`)];
  const slots = report.slots.length === 0 ? [] : ["", "【附件】", ...report.slots.map(slotLine)];
  const problems = report.problems ?? [];
  const files = problems.length === 0 ? [] : ["", "【附件文件有问题】", ...problems.map((problem) => `  ${problem.message}`)];
  const large = largeFiles.length === 0 ? [] : ["", "【附件文件较大】", ...largeFiles.map(({ file, bytes }) => `  ${largeFileText(file, bytes)}`)];
  const notTaken = (report.notTaken ?? []).map(({ path, typed }) => `  ${called(path)} ${path}：“${typed}”`);
  const drafts = notTaken.length === 0 ? [] : ["", "【没有采用的内容】以下所填不能作为答案，请改正后再检查", ...notTaken];
  return [
    `指南 ${report.guide}，专题 ${report.topic}，检查时刻 ${report.at}`,
    ...groups,
    ...toCheck,
    ...slots,
    ...files,
    ...large,
    ...drafts,
    "",
    readyLine(report),
  ];
}

export function readyLine({ ready, readyForReview }: { readonly ready: boolean; readonly readyForReview: boolean }): string {
  if (ready) return "结论：材料齐备，可以提交。";
  return readyForReview ? "结论：只差申报单位审核。" : "结论：材料未齐或条件未满足，不符合、无法判断和缺少的各项见检查结果。";
}

/** What a field is called, with the entry that it is of. */
type OfField = (path: string) => string;

function findingLines(finding: Finding, called: OfField): readonly string[] {
  const subject = finding.subject === undefined ? "" : `（${finding.subjectName ?? finding.subject}）`;
  const head = `  ${finding.rule} ${finding.title}${subject}：${finding.message}`;
  const todo = finding.todo === undefined ? [] : [`      怎么办：${finding.todo}`];
  // what is met may still press: the last hour of filing
  if (finding.outcome === "met" || finding.outcome === "not-applicable") return [head, ...todo];
  const missing =
    finding.missing === undefined || finding.missing.length === 0 ? [] : [`      待填：${finding.missing.map((path) => `${called(path)} ${path}`).join("、")}`];
  const clauses = [finding.clause, ...(finding.alsoClauses ?? [])].map((clause) => `      依据 ${clause.place}：“${clause.quote}”`);
  return [head, ...clauses, ...readingLines(finding), ...missing, ...todo];
}

/** Where the guide leaves it open: how the product reads it, and whom to ask. */
function readingLines(finding: Finding): readonly string[] {
  if (finding.reason !== "open-reading") return [];
  return (finding.reading ?? []).map(
    ({ id, reads, tell, hotline }) => `      读法 ${id}：${reads}。${tell}${hotline === undefined ? "" : `（咨询热线 ${hotline}）`}`,
  );
}

const stateText = ({ state, sealed, filled, sealUnsaid }: SlotReport): string =>
  slotStateText(state, { awaitsSeal: sealed && !filled, isOwn: sealUnsaid === true });

function slotLine(slot: SlotReport): string {
  const subject = slot.for === undefined ? "" : ` · ${slot.forName ?? slot.for}`;
  const change = slot.change === undefined ? "" : `，${slot.change}`;
  return `  ${slot.title}${subject}：${stateText(slot)}${slot.required ? "" : "（非必需）"}${change}`;
}

type Writing = Pick<WriteReport, "documents" | "skipped" | "bodyFont"> & { readonly warnings?: WriteReport["warnings"] };

export function writeLines(report: Writing): readonly string[] {
  return [
    ...report.documents.flatMap((document) => [
      `已写 ${document.id}${document.for === undefined ? "" : `（${document.for}）`}${document.pages === undefined ? "（本单位的 Word 模板）" : `，${document.pages} 页`}`,
      `  ${document.docx}`,
      ...(document.pdf === undefined ? [] : [`  ${document.pdf}`]),
    ]),
    ...report.skipped.map((skipped) => `未写 ${skipped.id}：${skipped.why}`),
    ...(report.warnings ?? []).map((warning) => `提示：${warning.id}：${warning.message}`),
    ...(report.bodyFont === undefined ? [] : bodyFontLines(report.bodyFont)),
  ];
}

function bodyFontLines({ name, file, refused }: NonNullable<WriteReport["bodyFont"]>): readonly string[] {
  return [`PDF 正文字体：${name}（${file ?? "随本软件提供"}）`, ...refused.map((font) => `提示：没有用 ${font.file}：${font.why}`)];
}

export function bundleLines(report: BundleReport): readonly string[] {
  return [
    `附件汇编：${report.bundle}，${report.pages} 页，${report.bytes} 字节`,
    ...report.files.map((file) => `  ${file.path}，${file.pages} 页，${file.bytes} 字节`),
    ...(report.reused ? [`以上次生成（${report.reused.from}）为基础，重做 ${report.reused.redone} 份，沿用 ${report.reused.reused} 份`] : []),
    ...(report.compressed ?? []).flatMap(compressedLines),
    // the message names file and page itself
    ...report.warnings.map((warning) => `提示：${warning.message}`),
  ];
}

/** Before and after, page by page. */
function compressedLines({ file, before, after, pages, kept }: CompressedFile): readonly string[] {
  return [
    `压缩图片：${file}，${before} → ${after} 字节`,
    ...pages.map(({ page, before: was, after: is, changes }) => `  第 ${page} 页 ${was} → ${is} 字节，${changes.map(pictureChangeText).join("；")}`),
    ...kept.map(({ page, why }) => `  第 ${page} 页有图片未压缩：${why}`),
  ];
}

export function printPackLines(report: PrintPackReport): readonly string[] {
  return [
    `用印包：${report.file}，${report.pages} 页，${report.bytes} 字节`,
    ...report.papers.map((paper) => `  第 ${paper.page} 页起，${paper.pages} 页：${nameInPack(paper)}`),
    ...report.leftOut.map((paper) => `没有放入：${nameInPack(paper)}（${paper.why}）`),
    ...report.warnings.map((warning) => `提示：${warning.message}`),
  ];
}

export function verifyLines(report: VerifyReport): readonly string[] {
  if (report.ok) return ["与清单一致：没有改动、缺少或多出的文件。"];
  return [
    "与清单不一致：",
    ...report.changed.map((file) => `  已改动：${file}`),
    ...report.missing.map((file) => `  缺少：${file}`),
    ...report.extra.map((file) => `  多出：${file}`),
  ];
}
