import type { Case } from "../case/case.ts";
import type { Guide } from "../guide/guide.ts";
import { type CaseAnswer, caseAnswers } from "./case-answers.ts";

/** One answer that differs between two versions; absent on the side that does not have it. */
export type AnswerChange = Pick<CaseAnswer, "key" | "labels" | "isHash"> & { readonly before?: string; readonly after?: string };
export type SectionChanges = { readonly section: string; readonly changes: readonly AnswerChange[] };

/**
 * What differs between two versions of a case, by section and question in the words of the screens. List items with an id
 * are compared whatever their place; others after their common beginning and end, so that one row put in between is one
 * row more and not a change of all rows below.
 */
export function compareCases(before: Case, after: Case, guide: Guide | undefined): readonly SectionChanges[] {
  const [left, right] = alignRows(caseAnswers(before, guide), caseAnswers(after, guide));
  const old = new Map(left.map((answer) => [answer.key, answer]));
  const now = new Map(right.map((answer) => [answer.key, answer]));
  const keys = new Set([...now.keys(), ...old.keys()]);
  const bySection = new Map<string, AnswerChange[]>();
  for (const key of keys) {
    const [one, other] = [old.get(key), now.get(key)];
    if (one?.words === other?.words) continue;
    const answer = other ?? one;
    if (answer === undefined) continue;
    const change = {
      key,
      labels: answer.labels,
      ...(answer.isHash && { isHash: answer.isHash }),
      ...(one && { before: one.words }),
      ...(other && { after: other.words }),
    };
    bySection.set(answer.section, [...(bySection.get(answer.section) ?? []), change]);
  }
  return [...bySection].map(([section, changes]) => ({ section, changes: wholeSigners(wholeAttachments(changes, left, right)) }));
}

const ATTACHMENT = /^attachments\[[^\]]+\]/;

/** What is told of an attachment that came or went, behind its name. */
const TOLD = ["pages", "slot", "sealedBy"] as const;

/** An attachment that only one version has is one change, not one for each fact that is known of it. */
function wholeAttachments(changes: readonly AnswerChange[], left: readonly CaseAnswer[], right: readonly CaseAnswer[]): readonly AnswerChange[] {
  const inBoth = new Set(left.flatMap(({ key }) => ATTACHMENT.exec(key)?.[0] ?? []).filter((one) => right.some(({ key }) => key.startsWith(`${one}.`))));
  const whole = new Set<string>();
  return changes.flatMap((change): readonly AnswerChange[] => {
    const [attachment] = ATTACHMENT.exec(change.key) ?? [];
    if (attachment === undefined || inBoth.has(attachment)) return [change];
    if (whole.has(attachment)) return [];
    const of = (fact: string) => changes.find(({ key }) => key === `${attachment}.${fact}`);
    const told = TOLD.flatMap((fact) => {
      const words = of(fact)?.after ?? of(fact)?.before;
      if (words === undefined) return [];
      if (fact === "slot" && of("unplaced")) return ["位置待确认"];
      return [fact === "pages" ? `${words} 页` : words];
    });
    const words = told.join("，") || "有此件";
    whole.add(attachment);
    return [{ key: attachment, labels: change.labels.slice(0, -1), ...(change.after === undefined ? { before: words } : { after: words }) }];
  });
}

const SIGNER = /^agreements\[[^\]]+\]\.signatories\[[^\]]+\]/;

/** Who signs for one party is one change with what differs of it, not one for each of its fields. */
function wholeSigners(changes: readonly AnswerChange[]): readonly AnswerChange[] {
  const signers = new Map<string | undefined, AnswerChange[]>();
  for (const change of changes) {
    const signer = SIGNER.exec(change.key)?.[0];
    signers.set(signer, [...(signers.get(signer) ?? []), change]);
  }
  return [...signers].flatMap(([key, own]): readonly AnswerChange[] => {
    const fields = own.filter((change) => change.key !== key);
    const [first] = fields;
    if (key === undefined || first === undefined) return own;
    const told = (side: "before" | "after") => {
      const words = fields.flatMap((change) => (change[side] === undefined ? [] : [`${change.labels.at(-1)}：${change[side]}`]));
      return words.length === 0 ? {} : { [side]: words.join("，") };
    };
    return [{ key, labels: first.labels.slice(0, -1), ...told("before"), ...told("after") }];
  });
}

/** All answers of one version, by section, to look at. */
export function answersBySection(theCase: Case, guide: Guide | undefined): readonly { readonly section: string; readonly answers: readonly CaseAnswer[] }[] {
  const bySection = new Map<string, CaseAnswer[]>();
  for (const answer of caseAnswers(theCase, guide)) bySection.set(answer.section, [...(bySection.get(answer.section) ?? []), answer]);
  return [...bySection].map(([section, answers]) => ({ section, answers }));
}

/** Number of answers that differ. */
export const countChanges = (sections: readonly SectionChanges[]): number => sections.reduce((sum, { changes }) => sum + changes.length, 0);

const ROW = /^(.*?)\[(\d+)\](.*)$/;

/** Gives rows without an id, which are known by their place, the same place on both sides from the end of a list too. */
function alignRows(left: readonly CaseAnswer[], right: readonly CaseAnswer[]): readonly [readonly CaseAnswer[], readonly CaseAnswer[]] {
  const lists = new Set([...left, ...right].flatMap(({ key }) => ROW.exec(key)?.[1] ?? []));
  let [one, other] = [left, right];
  for (const list of lists) {
    const [before, after] = [rowsOf(one, list), rowsOf(other, list)];
    if (before.length === after.length) continue;
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start]) start += 1;
    let end = 0;
    while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
    // the rows of the common end move behind the longer middle
    if (before.length < after.length) one = moveRows(one, list, before.length - end, after.length - before.length);
    else other = moveRows(other, list, after.length - end, before.length - after.length);
  }
  return [one, other];
}

/** The words of each row of a list, as one text. */
function rowsOf(answers: readonly CaseAnswer[], list: string): readonly string[] {
  const rows: string[] = [];
  for (const { key, words } of answers) {
    const match = ROW.exec(key);
    if (match?.[1] !== list) continue;
    const index = Number(match[2]);
    rows[index] = `${rows[index] ?? ""}\n${match[3] ?? ""}=${words}`;
  }
  return rows;
}

function moveRows(answers: readonly CaseAnswer[], list: string, from: number, by: number): readonly CaseAnswer[] {
  return answers.map((answer) => {
    const match = ROW.exec(answer.key);
    if (match?.[1] !== list || Number(match[2]) < from) return answer;
    return { ...answer, key: `${list}[${Number(match[2]) + by}]${match[3] ?? ""}` };
  });
}
