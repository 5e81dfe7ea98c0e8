import type { Attachment, Case } from "../case/case.ts";
import { notedOf } from "../facts/other-paper.ts";
import { attachmentName } from "../text/file-names.ts";
import { itemName } from "../wizard/fields.ts";
import { placeNames, type SectionFinder } from "../wizard/sections.ts";
import { type ChangedAnswer, changedAnswers } from "./changed-answers.ts";

/** What one step of undo did. `parts`: how many files and questions it changed; `paths`: of the answers, the one that was named first. */
export type StepWords = { readonly words: string; readonly parts: number; readonly paths: readonly string[] };

/** What no question of a section asks for, by the screen that it is changed on. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  agreements: "合作协议",
  attachments: "附件",
  belongs: "是不是本项目的协议",
  bundle: "汇编方式",
  confirmations: "检查结果　确认",
  "submission.submitted": "登记单位已提交",
  "submission.ticked": "上传后网上核对",
  "submission.returned": "单位退回了",
};
const OTHERS = "其他内容";

/** More than so many are counted. */
const MOST_NAMED = 2;

/** Names what a step changed in the case, and counts it where it is much: 放入 3 件材料、填入 12 项. `path`: where the step was made. */
export function stepWords(before: Case, after: Case, path: string, findSection: SectionFinder): StepWords {
  const files = fileWords(before.attachments ?? [], after.attachments ?? []);
  const answers = changedAnswers(before, after);
  // of a row the questions of its own section first: a partner's papers are asked elsewhere
  const rank = ({ path: own, item }: ChangedAnswer) => (!isAt(own, path) ? 2 : item !== undefined && findSection(own)?.id !== findSection(item)?.id ? 1 : 0);
  const paths = answers.toSorted((one, other) => rank(one) - rank(other)).map((answer) => answer.path);
  // in the order of the case; each is found in the version that has it, and a row that came or went is one thing
  const labels = (of: (answer: ChangedAnswer) => string) => [
    ...new Set(answers.map((answer) => labelOf(of(answer), answer.how === "went" ? before : after, findSection))),
  ];
  const names = labels(({ path: own, item }) => item ?? own);
  const parts = files.count + names.length;
  if (parts === 0) return { words: ELSEWHERE[path] ?? ELSEWHERE[rootOf(path)] ?? OTHERS, parts, paths };
  const isCounted = names.length > 1 && (files.count > 0 || names.length > 2 * MOST_NAMED);
  const row = isCounted || files.count > 0 ? rowOf(answers, path) : undefined;
  const having = row?.how === "went" ? before : after;
  const rowName = row && nameOfRow(row.item, having, findSection);
  const others = row && rowName !== undefined ? names.filter((name) => name !== labelOf(row.item, having, findSection)) : names;
  const told = isCounted ? [countWords(labels((answer) => answer.path).length, answers)] : nameWords(others);
  return { words: [...(rowName === undefined ? [] : [rowName]), ...files.words, ...told].join("、"), parts, paths };
}

/** The only item that came or went where the step was made: all else follows from it. */
function rowOf(answers: readonly ChangedAnswer[], path: string): { readonly item: string; readonly how: ChangedAnswer["how"] } | undefined {
  const rows = new Map(answers.flatMap(({ item, how }) => (item !== undefined && isAt(item, path) ? [[item, { item, how }] as const] : [])));
  return rows.size === 1 ? [...rows.values()][0] : undefined;
}

/** What a row is called by its own answers; `undefined`: it is no row of a list of a section. */
function nameOfRow(item: string, theCase: Case, findSection: SectionFinder): string | undefined {
  const [, list, index] = /^(.+)\[(\d+)\]$/.exec(item) ?? [];
  const field = findSection(item)?.fields.find((one) => one.kind === "list" && one.path === list);
  return field?.kind === "list" ? itemName(field, theCase, item, Number(index) + 1) : undefined;
}

const rootOf = (path: string): string => path.split(/[.[]/)[0] ?? "";

const isAt = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);

/** The section and the question; the parts of one element of an agreement are one question. */
function labelOf(path: string, theCase: Case, findSection: SectionFinder): string {
  const section = findSection(path);
  return section ? placeNames(section, path, theCase).join("　") : (ELSEWHERE[rootOf(path)] ?? OTHERS);
}

const countWords = (count: number, answers: readonly ChangedAnswer[]): string =>
  answers.every(({ how }) => how === "came") ? `填入 ${count} 项` : `改动 ${count} 处`;

/** The first names; the section is said once. */
function nameWords(names: readonly string[]): readonly string[] {
  const [first] = names;
  if (first === undefined) return [];
  const named = names.slice(0, MOST_NAMED).map((name, index) => (index > 0 && headOf(name) === headOf(first) ? name.slice(headOf(name).length + 1) : name));
  return [`${named.join("、")}${names.length > MOST_NAMED ? `等 ${names.length} 处` : ""}`];
}

const headOf = (name: string): string => name.split("　")[0] ?? "";

/** What was done with a file, by the first thing of it that is another one. */
const DONE: readonly (readonly [keys: readonly string[], words: string])[] = [
  [["pageTurns"], "的页面方向"],
  [["pageOrder"], "的页序"],
  [["slot", "for", "unplaced", "differs"], "的位置"],
  [["sealedBy"], "的用印"],
  [["state", "checkedBy", "checkedOn", "checkedNames"], "的核对"],
];

/** Of anything else, and of several things. */
const CHANGED = "的改动";

function fileWords(before: readonly Attachment[], after: readonly Attachment[]): { readonly words: readonly string[]; readonly count: number } {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Set(after.map(({ id }) => id));
  const came = after.filter(({ id }) => !old.has(id));
  const went = before.filter(({ id }) => !now.has(id));
  const changed = after.flatMap((one) => {
    const was = old.get(one.id);
    const keys = was === undefined || was === one ? [] : keysThatDiffer(was, one);
    return was === undefined || keys.length === 0 ? [] : [{ was, one, keys }];
  });
  const replaced = changed.filter(({ keys }) => keys.includes("file"));
  // one that waited for a place is put into it
  const placed = changed.filter(({ was, one, keys }) => !keys.includes("file") && was.unplaced === true && one.unplaced !== true);
  const others = changed.filter((one) => !replaced.includes(one) && !placed.includes(one));
  // a scan that took the place of its print was a file of its own before, which nobody moved out; the other way round after
  const took = (file: string) => replaced.some(({ was, one }) => was.file === file || one.file === file);
  const [cameAlone, wentAlone] = [came, went].map((files) => files.filter(({ file }) => !took(file)));
  const put = [...(cameAlone ?? []), ...placed.map(({ one }) => one)];
  const dones = new Set(others.map(({ keys }) => DONE.find(([names]) => names.some((name) => keys.includes(name)))?.[1] ?? CHANGED));
  const words = [
    ...(put.length > 0 ? [`放入${filesOf(put)}`] : []),
    ...(wentAlone?.length ? [`移出${filesOf(wentAlone)}`] : []),
    ...(replaced.length > 0 ? [replacedWords(replaced)] : []),
    ...(others.length > 0 ? [`${filesOf(others.map(({ one }) => one)).trimStart()}${dones.size === 1 ? [...dones].join("") : CHANGED}`] : []),
  ];
  return { words, count: came.length + went.length + changed.length };
}

function replacedWords(replaced: readonly { readonly was: Attachment; readonly one: Attachment }[]): string {
  const [only, another] = replaced;
  const [older, newer] = another === undefined && only ? [attachmentName(only.was.file), attachmentName(only.one.file)] : [];
  return older === undefined || older === newer ? `替换${filesOf(replaced.map(({ one }) => one))}` : `用“${newer}”换下“${older}”`;
}

const filesOf = (files: readonly { readonly file: string }[]): string => {
  const [only] = files;
  return files.length === 1 && only ? `“${attachmentName(only.file)}”` : ` ${files.length} 件材料`;
};

/** What the program itself finds out about a file and notes with it: that is no step of anybody's. */
const NOTED: ReadonlySet<string> = new Set(["pages", "sha256", "words", "wordsSha256"]);

const keysThatDiffer = (one: Attachment, other: Attachment): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => !NOTED.has(key) && JSON.stringify(saidOf(one, key)) !== JSON.stringify(saidOf(other, key)),
  );

/** Of what was noted when a file was read only that a person kept it in its place. */
const saidOf = (attachment: Attachment, key: string): unknown => (key === "differs" ? notedOf(attachment)?.kept === true : attachment[key]);
