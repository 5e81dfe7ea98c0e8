import { type DoubleFiles, doubleFiles } from "../attachments/double-files.ts";
import type { Case } from "../case/case.ts";
import { isAnswered, joinPath, readPath } from "../case/case-path.ts";
import { fieldLabel, fieldName } from "../case/field-catalogue.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import { shortLineText } from "../messages/short-line-text.ts";
import type { Finding } from "../report.ts";
import { attachmentName } from "../text/file-names.ts";
import { hasHan } from "../text/han.ts";
import { canBeMailAddress } from "../text/mail-address.ts";
import { codePointOf, undrawnCharacters } from "../text/undrawn-characters.ts";
import { creditCodeProblem, plainCreditCode, registeredOtherwise } from "../wizard/credit-code.ts";
import { askedFirst, type Field, isAsked } from "../wizard/fields.ts";
import { sectionsOf } from "../wizard/sections.ts";
import { goneNamesIn } from "./gone-names.ts";

/** The rule under which an answer stands that no clause judges and that still is not right; its subject is the path of the answer. */
export const DOUBT_RULE = "answer-doubt";

/** What is doubted: words that are no answer, a blank that no rule waits for, a code that cannot be one, one of another kind of unit, a mail address that cannot be one, a paper that lies in its place twice, a character that no document can be written with, a Chinese name that holds no Chinese character, a file that is another one than its place is for, a letter with other answers, a text that names a partner who was removed, a report that says otherwise. */
export type Doubt =
  | "draft"
  | "blank"
  | "creditLength"
  | "creditDigit"
  | "registered"
  | "mail"
  | "double"
  | "undrawn"
  | "notChinese"
  | "otherPaper"
  | "otherAnswers"
  | "goneName"
  | "saidOtherwise";

/** Whether a finding says that something is typed that is no answer. */
export const isDraft = ({ rule, variant }: Pick<Finding, "rule" | "variant">): boolean => rule === DOUBT_RULE && variant === "draft";

/** Whether a finding says that a file is another one than its place is for. */
export const isOtherPaper = ({ rule, variant }: Pick<Finding, "rule" | "variant">): boolean => rule === DOUBT_RULE && variant === "otherPaper";

/**
 * What the screens count as 信息不足, and what is typed and no answer as 必须处理, beside the findings of the guide: one for each answer. No clause asks for it, so that the
 * guide's own readiness stands without it. Once somebody has held a code against the original (照原件无误) it is advice, as long as
 * that very value stands there. `findings`: of the rules and letters; what they wait for already is told by them.
 * @param gone what removed partners are called
 */
export function answerDoubts(theCase: Case, guide: Guide, findings: readonly Finding[]): readonly Finding[] {
  const told = new Set(findings.flatMap(({ outcome, missing = [] }) => (outcome === "cannot-tell" || outcome === "not-met" ? missing : [])));
  const drafts = Object.entries(theCase.drafts ?? {}).flatMap(([path, typed]) =>
    isAskedSomewhere(path, theCase, guide) ? [draftFinding(path, typed, guide)] : [],
  );
  const blanks = PROCEDURES.flatMap((name) => {
    const path = `declarations.${name}.procedure`;
    const answer = theCase.declarations?.[name];
    const isBlank = answer?.involved === true && answer.procedure === undefined && theCase.drafts?.[path] === undefined;
    return isBlank && !told.has(path) ? [blankFinding(path, "说明中留空", guide)] : [];
  });
  const { applicant, lead, title } = theCase;
  const units = Object.fromEntries((theCase.units ?? []).map(({ name }, index) => [`units[${index}].name`, name]));
  const unnamed = Object.entries({ "applicant.name": applicant?.name, title, "lead.name": lead?.name, ...units }).flatMap(([path, name]) => {
    const isBlank = !isAnswered(name) && theCase.drafts?.[path] === undefined && !told.has(path);
    return isBlank && isAskedSomewhere(path, theCase, guide) ? [blankFinding(path, "封面、文书和网上填报用文字都要写明", guide)] : [];
  });
  return [
    ...drafts,
    ...blanks,
    ...unnamed,
    ...answersTo(isCode, theCase, guide).flatMap((path) => codeFindings(path, theCase)),
    ...answersTo(isMail, theCase, guide).flatMap((path) => mailFindings(path, theCase)),
    ...undrawnAnswers(theCase, guide),
    ...notChineseNames(theCase),
    ...goneNameFindings(theCase, guide),
    ...doubleFiles(theCase, guide).map(doubleFinding),
  ];
}

const doubleFinding = ({ slot, for: subject, title, files }: DoubleFiles): Finding =>
  finding(subject === undefined ? slot : `${slot}:${subject}`, "double", {
    title,
    clause: NO_CLAUSE,
    field: "attachments",
    message: `${title}同一份放了 ${files.length} 件：${files.map(({ file }) => attachmentName(file)).join("、")}。`,
    todo: "请只留一件，不然都会入册和送印。",
    values: { count: files.length },
  });

/** Which procedures follow is asked by a letter alone, and no rule waits for it. */
const PROCEDURES = ["humanGeneticResources", "biosafety"] as const;

const finding = (path: string, doubt: Doubt, rest: Pick<Finding, "title" | "message" | "clause"> & Partial<Finding>): Finding => ({
  rule: DOUBT_RULE,
  outcome: "cannot-tell",
  reason: "missing-answer",
  subject: path,
  namesSubject: true,
  variant: doubt,
  field: path,
  ...rest,
});

/** No clause speaks of it. */
const NO_CLAUSE = { place: "", quote: "" };

const draftFinding = (path: string, typed: string, guide: Guide): Finding =>
  finding(path, "draft", {
    title: fieldName(path, questionNames(guide)),
    clause: NO_CLAUSE,
    message: `所填“${typed}”不能采用，这一项现在没有答案。`,
    todo: "请改正或清空。",
    missing: [path],
  });

/** Whether the form shows the field: what another topic asked waits there unseen. */
const isAskedSomewhere = (path: string, theCase: Case, guide: Guide): boolean =>
  sectionsOf(guide, theCase).some(({ fields }) => askedFirst(path, fields, { theCase, guide, base: "" }) === path);

const blankFinding = (path: string, why: string, guide: Guide): Finding =>
  finding(path, "blank", {
    title: fieldName(path, questionNames(guide)),
    clause: NO_CLAUSE,
    message: `尚未填写${fieldName(path, questionNames(guide))}，${why}。`,
    missing: [path],
  });

const STANDARD = { place: "GB 32100-2015", quote: "" };

const CODES: Readonly<Record<"creditLength" | "creditDigit", string>> = {
  creditLength: "不是 18 位，不会是完整的统一社会信用代码。",
  creditDigit: "的校验码不符，多半是抄错了一位。",
};

/** A code is doubted by itself, or else with the kind of unit that it was registered as: one cause, told once. */
function codeFindings(path: string, theCase: Case): readonly Finding[] {
  const code = readPath(theCase, path);
  if (typeof code !== "string" || code.trim() === "") return [];
  const kind = readPath(theCase, path.replace(/[^.]+$/, "kind"));
  const problem = creditCodeProblem(code);
  const registered = typeof kind === "string" ? registeredOtherwise(code, kind) : undefined;
  const plain = plainCreditCode(code);
  if (problem === undefined && registered === undefined) return [];
  const confirmed = asOriginal(theCase, path, code);
  return [
    finding(path, problem ?? "registered", {
      title: fieldLabel(path),
      clause: STANDARD,
      message: problem === undefined ? `以 ${plain.slice(0, 2)} 开头的代码登记为${registered ?? ""}，与所选单位性质不符。` : `代码 ${plain} ${CODES[problem]}`,
      ...(confirmed === undefined
        ? { todo: "请对照营业执照或法人证书；与原件一致的，确认“照原件无误”。" }
        : { outcome: "advice", confirmed: { basis: shortLineText.asOriginal, ...confirmed } }),
    }),
  ];
}

/** Nobody can be written to at it, as the online form says too late. */
function mailFindings(path: string, theCase: Case): readonly Finding[] {
  const typed = readPath(theCase, path);
  if (typeof typed !== "string" || canBeMailAddress(typed)) return [];
  const confirmed = asOriginal(theCase, path, typed);
  return [
    finding(path, "mail", {
      title: fieldLabel(path),
      clause: NO_CLAUSE,
      message: `“${typed}”的格式不对，不会是电子邮箱。`,
      ...(confirmed === undefined
        ? { todo: "请改正；与原件一致的，确认“照原件无误”。" }
        : { outcome: "advice", confirmed: { basis: shortLineText.asOriginal, ...confirmed } }),
    }),
  ];
}

/** Who held the value against the original, and when; `undefined`: nobody, or another value stood there then. */
function asOriginal(theCase: Case, path: string, value: string): { readonly by?: string; readonly on?: string } | undefined {
  const found = theCase.confirmations?.find(({ rule, subject, of }) => rule === DOUBT_RULE && subject === path && of === value);
  return found && { ...(found.by ? { by: found.by } : {}), ...(found.on ? { on: found.on } : {}) };
}

/** The case in which somebody says that the value at a path stands so in the original: it holds for that value alone. */
export function withOriginalConfirmed(theCase: Case, path: string, { by, on }: { readonly by: string; readonly on: string }): Case {
  const value = readPath(theCase, path);
  if (typeof value !== "string") return theCase;
  const others = withoutOriginal(theCase, path).confirmations ?? [];
  return { ...theCase, confirmations: [...others, { rule: DOUBT_RULE, subject: path, basis: shortLineText.asOriginal, of: value, by, on }] };
}

/** The case without what was said of the original of a path. */
export function withoutOriginal(theCase: Case, path: string): Case {
  const others = (theCase.confirmations ?? []).filter(({ rule, subject }) => rule !== DOUBT_RULE || subject !== path);
  return { ...theCase, confirmations: others };
}

/** What a document would be written with and cannot: told while one types, not once the package is made. */
function undrawnAnswers(theCase: Case, guide: Guide): readonly Finding[] {
  // no case has any but for a few: the fields are not walked at each key
  if (undrawnCharacters(JSON.stringify(theCase)).length === 0) return [];
  return answersTo(isWords, theCase, guide).flatMap((path) => {
    const words = readPath(theCase, path);
    const characters = typeof words === "string" ? undrawnCharacters(words) : [];
    return characters.length === 0 ? [] : [undrawnFinding(path, characters)];
  });
}

const undrawnFinding = (path: string, characters: readonly string[]): Finding =>
  finding(path, "undrawn", {
    title: fieldLabel(path),
    clause: NO_CLAUSE,
    message: `随附的字体中没有${characters.map((character) => `“${character}”（${codePointOf(character)}）`).join("、")}，文书和附件汇编写不出来。`,
    todo: "请核对该字，或换用通行写法。",
    values: { characters: characters.join("") },
  });

/** A partner's 中文名称 that is none: the letters name it so. Advice alone, for some are called so in China too. */
const notChineseNames = ({ partners }: Case): readonly Finding[] =>
  (partners ?? []).flatMap(({ nameZh, name }, index) => {
    if (!nameZh || hasHan(nameZh) || !/\p{Letter}/u.test(nameZh)) return [];
    const isSwapped = typeof name === "string" && hasHan(name);
    return [
      finding(`partners[${index}].nameZh`, "notChinese", {
        title: "中文名称",
        clause: NO_CLAUSE,
        outcome: "advice",
        message: isSwapped ? `中文名称“${nameZh}”没有汉字，外文名称“${name}”却是中文，像是填反了。` : `中文名称“${nameZh}”没有汉字，承诺书会照此写。`,
        todo: isSwapped ? "请对调两处。" : "有通行的中文译名的，请改用译名。",
      }),
    ];
  });

/** A text that still speaks of a partner whom the project has no longer: the documents would name it. */
function goneNameFindings(theCase: Case, guide: Guide): readonly Finding[] {
  if (!theCase.removedPartners?.length) return [];
  return answersTo(({ kind }) => kind === "long-text", theCase, guide).flatMap((path) => {
    const words = readPath(theCase, path);
    const names = typeof words === "string" ? goneNamesIn(words, theCase) : [];
    if (names.length === 0) return [];
    const title = fieldName(path, questionNames(guide));
    const message = `${title}还写着已删除的合作方${names.map((name) => `“${name}”`).join("、")}。`;
    return [finding(path, "goneName", { title, clause: NO_CLAUSE, message, todo: "请核对这段文字。" })];
  });
}

const isCode = (field: Field): boolean => field.kind === "text" && field.check === "credit-code";
const isMail = (field: Field): boolean => field.kind === "text" && /(?:^|\.)email$/u.test(field.path);
const isWords = ({ kind }: Field): boolean => kind === "text" || kind === "long-text";

/** The paths of all answers to asked fields of a kind. */
function answersTo(isWanted: (field: Field) => boolean, theCase: Case, guide: Guide): readonly string[] {
  return sectionsOf(guide, theCase).flatMap(({ fields }) => answersAmong(fields, "", { isWanted, theCase, guide }));
}

type Walk = { readonly isWanted: (field: Field) => boolean; readonly theCase: Case; readonly guide: Guide };

function answersAmong(fields: readonly Field[], base: string, walk: Walk): readonly string[] {
  const { isWanted, theCase, guide } = walk;
  return fields.flatMap((field) => {
    if (field.kind === "heading") return [];
    const path = joinPath(base, field.path);
    if (field.kind !== "list") return isWanted(field) && isAnswered(readPath(theCase, path)) && isAsked(field, { theCase, guide, base }) ? [path] : [];
    if (!holds(field, isWanted)) return [];
    const items = readPath(theCase, path);
    return Array.isArray(items) ? items.flatMap((_, index) => answersAmong(field.fields, `${path}[${index}]`, walk)) : [];
  });
}

/** Most lists hold none: they are not walked at each key. */
const holds = (field: Field, isWanted: (field: Field) => boolean): boolean =>
  field.kind === "list" ? field.fields.some((one) => holds(one, isWanted)) : isWanted(field);
