import type { AmountChange, EntryChange, GuideArea, GuideChanges, ReportChange, SlotWant, ValueChange } from "../guide/guide-changes.ts";
import type { Outcome } from "../report.ts";
import { type Change, changesOnly } from "../text/compare-texts.ts";

/** The parts of a guide as they are named in comparisons, in order. */
export const AREA_NAMES: Readonly<Record<GuideArea, string>> = {
  head: "抬头",
  clauses: "条款",
  topics: "专题",
  choosing: "选专题的问题",
  questions: "问题",
  rules: "规则",
  slots: "附件位置",
  documents: "文书",
  letters: "文书模板",
  readings: "读法",
  lists: "名单",
};

export const CHANGE_NAMES = { added: "新增", removed: "去掉", changed: "改动", moved: "次序" } as const;

/** The lines by which the command line tells what changed; words that went in 〔－…〕, those that came in 〔＋…〕. */
export function guideChangeLines({ entries, numbers }: GuideChanges): readonly string[] {
  if (entries.length === 0) return ["两份指南内容相同。"];
  const areas = [...new Set(entries.map(({ area }) => area))];
  return [
    ...(numbers.length === 0
      ? []
      : ["", `【数字和日期】${numbers.length} 处`, ...numbers.map((one) => `  ${named(one)} ${one.at}：${one.before} → ${one.after}`)]),
    ...areas.flatMap((area) => {
      const own = entries.filter((entry) => entry.area === area);
      return ["", `【${AREA_NAMES[area]}】${own.length} 处`, ...own.flatMap(entryLines)];
    }),
  ];
}

const named = ({ id, title }: Pick<EntryChange | AmountChange, "id" | "title">): string => (title === "" || title === id ? id : `${id}（${title}）`);

function entryLines(entry: EntryChange): readonly string[] {
  const head = `  ${CHANGE_NAMES[entry.kind]}  ${named(entry)}`;
  if (entry.kind === "added" || entry.kind === "removed") return [head];
  return [head, ...entry.values.map((value) => `      ${valueText(value)}`)];
}

function valueText({ at, before, after, words }: ValueChange): string {
  const place = at === "" ? "" : `${at}：`;
  if (words !== undefined) return place + changesOnly(words, 12).map(marked).join("");
  if (before === undefined) return `${place}新写 ${shortened(after ?? "")}`;
  return after === undefined ? `${place}去掉 ${shortened(before)}` : `${place}${before} → ${after}`;
}

const marked = ({ kind, text }: Change): string => (kind === "same" ? text : kind === "gone" ? `〔－${text}〕` : `〔＋${text}〕`);

const LONGEST = 80;
const shortened = (text: string): string => ([...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}……` : text);

const WANTS = { required: "须附", "not-required": "不须附" } as const;
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  met: "符合",
  "not-met": "不符合",
  "cannot-tell": "无法判断",
  advice: "提示",
  "not-applicable": "不适用",
};

/** What changes for a case: 规则 grant-cap（…）：符合 → 不符合。申请资助…… */
export function reportChangeLine(change: ReportChange): string {
  if (change.kind === "slot") {
    const want = (one: SlotWant | undefined) => (one === undefined ? "没有" : WANTS[one]);
    return `附件 ${change.slot}（${change.title}）${change.for === undefined ? "" : `·${change.for}`}：${want(change.before)} → ${want(change.after)}`;
  }
  const outcome = (one: Outcome | undefined) => (one === undefined ? "没有" : OUTCOME_NAMES[one]);
  return `规则 ${change.rule}（${change.title}）${change.subject === undefined ? "" : `·${change.subject}`}：${outcome(change.before)} → ${outcome(change.after)}。${change.message}`;
}
