import { type AssignedScan, type ExpectedDocument, type FilePages, notBack, type SplitReport } from "../../../shared/desk/split-report.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import { EXIT, exitCodeOf, highestExit } from "../../../shared/messages/exit-codes.ts";
import { LEFT_OVER_TEXT } from "../../../shared/messages/split-text.ts";
import type { AttachedScan, AttachScansOptions } from "../../jobs/split/attach-scans.ts";
import type { JobControl } from "../../workers/progress.ts";
import { AT_OPTION, momentOption, PASSWORD_OPTION, requiredPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { failureReport } from "../failure-report.ts";
import { readPasswords } from "../read-passwords.ts";

export const splitCommand: Command = {
  name: "split",
  usage: ["扫描件… --cases 文件夹 [--apply [--sealed]] [--at 时刻] [--password-file 文件] [--json]"],
  help: "扫描归位：把用印后扫回的一叠材料按分隔页的二维码或印出的文字分开，认定属于哪个项目的哪份材料。认不准的留给人。不写 --apply 只看结果，什么也不写。",
  options: [
    { name: "cases", value: "文件夹", help: "放有申报项目的文件夹" },
    { name: "apply", help: "放入各项目并登记为附件（与 guohe attach 相同），空白背面不放入，倒置的页转正；原扫描件不动" },
    { name: "sealed", help: "与 --apply 同写：已看过需盖章的都盖有申报单位公章" },
    AT_OPTION,
    PASSWORD_OPTION,
  ],
  run: async (input) => {
    if (input.positionals.length === 0 || input.positionals.includes(""))
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "缺少参数：扫描件，可写多个，按扫描的先后。" } });
    if (input.values.sealed === true && input.values.apply !== true)
      return fail({ kind: "wrong-use", problem: { code: "command-line", text: "--sealed 须与 --apply 同用。" } });
    const cases = requiredPath(input, "cases");
    if (!cases.ok) return cases;
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const passwords = await readPasswords(input);
    if (!passwords.ok) return passwords;
    const { splitStack } = await import("../../jobs/split/split-stack.ts");
    const control = { signal: input.signal, onProgress: input.onProgress };
    const given = new Map(input.positionals.map((file) => [input.path(file), file]));
    const split = await splitStack({ files: [...given.keys()], cases: cases.value, moment: moment.value, passwords: passwords.value }, control);
    if (!split.ok) return split;
    const apply = input.values.apply === true;
    const outcomes = apply ? await applied(split.value, { passwords: passwords.value, sealed: input.values.sealed === true }, control) : undefined;
    const refused = [...split.value.refused, ...(outcomes ?? []).flatMap((outcome) => (outcome.ok ? [] : [outcome.error]))];
    const codes = [...(split.value.unassigned.length > 0 ? [EXIT.notReady] : []), ...refused.map(exitCodeOf)];
    return ok({
      json: { ...jsonOf(split.value, outcomes, given), ...(refused.length > 0 && { refused: refused.map(failureReport) }) },
      lines: [...linesOf(split.value, outcomes, given), ...refused.map((error) => `没有处理：${failureText(error)}`)],
      exitCode: highestExit(codes),
    });
  },
};

type Outcomes = readonly Result<AttachedScan, AppError>[] | undefined;

async function applied({ files, assigned, pages }: SplitReport, given: Pick<AttachScansOptions, "passwords" | "sealed">, control: JobControl) {
  const { attachScans } = await import("../../jobs/split/attach-scans.ts");
  const scans = assigned.map(({ document, parts }) => ({ place: document, title: document.title, parts }));
  return attachScans(scans, { files, pages, ...given, now: Date.now() }, control);
}

function jsonOf({ assigned, unassigned, pages, expected }: SplitReport, outcomes: Outcomes, given: ReadonlyMap<string, string>): object {
  const name = (file: string) => given.get(file) ?? file;
  return {
    assigned: assigned.flatMap(({ parts, document, by }, index) => {
      const outcome = outcomes?.[index];
      const { case: folder, slot, for: subject } = document;
      const place = { case: folder, slot, ...(subject !== undefined && { for: subject }), by, ...(outcome?.ok && { attached: outcome.value.file }) };
      return parts.map((part) => ({ file: name(part.file), pages: part.pages, ...place }));
    }),
    unassigned: unassigned.flatMap(({ parts, why, maybe }) =>
      parts.map((part) => ({
        file: name(part.file),
        pages: part.pages,
        why,
        ...(maybe && { maybe: { case: maybe.case, slot: maybe.slot, ...(maybe.for !== undefined && { for: maybe.for }) } }),
      })),
    ),
    setAside: pages.flatMap(({ file, page, kind }) => (kind === "content" ? [] : [{ file: name(file), page, why: kind }])),
    notBack: notBack({ expected, assigned }).map(({ case: folder, slot, for: subject, title }) => ({
      case: folder,
      slot,
      ...(subject !== undefined && { for: subject }),
      title,
    })),
  };
}

function linesOf(report: SplitReport, outcomes: Outcomes, given: ReadonlyMap<string, string>): readonly string[] {
  const { assigned, unassigned, pages } = report;
  const waiting = notBack(report);
  const count = (kind: string) => pages.filter((page) => page.kind === kind).length;
  return [
    `${pages.length} 页：分隔页 ${count("separator")}、清单 ${count("list")}、空白 ${count("blank")}`,
    ...section(
      outcomes ? "已归入" : "将归入",
      assigned,
      (scan, index) => `${partsText(scan.parts, given)} → ${documentText(scan.document)}${note(scan, outcomes?.[index])}`,
    ),
    ...section(
      "待手工归位",
      unassigned,
      ({ parts, why, maybe }) => `${partsText(parts, given)}：${LEFT_OVER_TEXT[why]}${maybe ? `（可能是 ${documentText(maybe)}）` : ""}`,
    ),
    ...section("还没回来", waiting, documentText),
    ...(outcomes || assigned.length === 0 ? [] : ["", "以上只是结果，什么也没有写入；加 --apply 归入各项目。"]),
  ];
}

const section = <T>(title: string, items: readonly T[], lineOf: (item: T, index: number) => string): readonly string[] =>
  items.length === 0 ? [] : ["", `${title} ${items.length} 件`, ...items.map((item, index) => `  ${lineOf(item, index)}`)];

function note({ by, document }: AssignedScan, outcome: Result<AttachedScan, AppError> | undefined): string {
  if (outcome) return outcome.ok ? `：${outcome.value.file}` : "：没有放入";
  return `${by === "text" ? "（按文字）" : ""}${document.back ? "（项目中已有，将另放一份）" : ""}`;
}

const documentText = ({ project, lead, title }: ExpectedDocument) => `${project}${lead === "" ? "" : `（${lead}）`}　${title}`;

const partsText = (parts: readonly FilePages[], given: ReadonlyMap<string, string>) =>
  parts.map(({ file, pages }) => `${given.get(file) ?? file} 第 ${pageText(pages)} 页`).join("、");

/** 3—5、8 */
const pageText = (pages: readonly number[]) =>
  pages
    .reduce<[number, number][]>((runs, page) => {
      const last = runs.at(-1);
      if (last && last[1] === page - 1) last[1] = page;
      else runs.push([page, page]);
      return runs;
    }, [])
    .map(([from, to]) => (from === to ? String(from) : `${from}—${to}`))
    .join("、");
