import type { Case } from "../case/case.ts";
import { readPath } from "../case/case-path.ts";
import { charactersOf } from "../conditions/quantities.ts";
import { doubleOf } from "../facts/doubles.ts";
import type { Guide } from "../guide/guide.ts";
import { questionOfFact } from "../guide/questions.ts";
import { canBeMailAddress } from "../text/mail-address.ts";
import { matchesPattern, parsePattern } from "../text/pattern.ts";

/**
 * What looks like a slip of the keyboard in an answer: said beside the field, never a bar, since the guide asks nothing of
 * it. `today`: a day of Shanghai (YYYY-MM-DD).
 */
export type HintContext = { readonly case: Case; readonly guide: Guide; readonly today: string };

/** The hint for the answer at a path; `undefined`: there is nothing to say. */
export function hintFor(path: string, context: HintContext): string | undefined {
  const value = readPath(context.case, path);
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const question = path.replace(/\[\d+\]/g, "[]");
  return HINTS[question]?.(value.trim(), path, context) ?? (NAMES.has(question) ? spacesHint(value.trim()) : questionHint(value.trim(), path, context.guide));
}

/** The limits of a text and the form of a code that a question of the guide names: a rule judges, this only says it early. */
function questionHint(value: string, path: string, guide: Guide): string | undefined {
  const question = questionOfFact(guide.questions, path);
  if (question === undefined || !path.includes("answers.")) return undefined;
  const part = question.type === "list" ? question.fields.find(({ id }) => path.endsWith(`].${id}`)) : question;
  if (part?.type === "code" && part.pattern !== undefined) {
    const pattern = parsePattern(part.pattern);
    return pattern.ok && !matchesPattern(pattern.value, value) ? "与要求的编号格式不符，请核对。" : undefined;
  }
  if (part?.type !== "text") return undefined;
  const length = charactersOf(value);
  if (part.minLength !== undefined && length < part.minLength) return `现有 ${length} 字，还少 ${part.minLength - length} 字。`;
  return part.maxLength !== undefined && length > part.maxLength ? `现有 ${length} 字，多出 ${length - part.maxLength} 字。` : undefined;
}

type Hint = (value: string, path: string, context: HintContext) => string | undefined;

/** RFC 5321 allows more; this is what mail addresses of people look like. */
const EMAIL = /^[^\s@,;，；]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;

const emailHint: Hint = (value) => {
  if (!canBeMailAddress(value)) return "格式不对，请改正；电子邮箱如 name@example.edu.cn。";
  return EMAIL.test(value) ? undefined : "不像完整的电子邮箱，请核对；如 name@example.edu.cn。";
};

/** YD/T 1181 and the numbering plan of ITU E.164: mobile 11 digits from 13 to 19, land line area code and 7 or 8 digits, 400 and 800. */
const phoneHint: Hint = (value) => {
  const numbers = value
    .normalize("NFKC")
    .split(/[、,;/]|\s或\s/)
    .map((one) => one.replace(/(?:转|ext\.?|x|-)\s*\d{1,6}$/i, (extension) => (/^-/.test(extension) ? extension : "")));
  return numbers.every(isPhone) ? undefined : "不像完整的电话号码，请核对；固定电话写作“区号-号码”。";
};

function isPhone(typed: string): boolean {
  const plain = typed.replace(/[\s()]/g, "").replace(/^(?:\+|00)86-?/, "");
  if (/^(?:\+|00)\d[\d-]{6,16}$/.test(plain)) return true;
  const digits = plain.replace(/-/g, "");
  if (/^1[3-9]\d{9}$/.test(digits) || /^[48]00\d{7}$/.test(digits)) return true;
  // with its extension behind another stroke; without the first 0 behind +86
  return /^0?(?:10|2\d)-?\d{8}(?:-\d{1,6})?$/.test(plain) || /^0?[3-9]\d{2}-?\d{7,8}(?:-\d{1,6})?$/.test(plain);
}

/** A cooperation that is said to exist and begins only later. */
const sinceHint: Hint = (value, path, { case: theCase, today }) => {
  const established = readPath(theCase, path.replace(/cooperatingSince$/, "established"));
  const isFuture = value > today.slice(0, value.length);
  return isFuture && established === true ? `合作始于 ${value}，晚于今天，却答为“已建立”；请核对两项。` : undefined;
};

const deadlineHint: Hint = (value, _path, { guide }) => {
  const closes = guide.filing.closes.slice(0, 10);
  if (value > closes) return `晚于指南的截止日 ${closes}；内部截止日应在此之前，留出单位审核的时间。`;
  return value === closes ? "就是指南的截止日；当天须在截止时间之前完成单位网上审核。" : undefined;
};

/** Letters are signed before the online application closes. */
const letterDateHint: Hint = (value, _path, { guide }) => {
  const closes = guide.filing.closes.slice(0, 10);
  return value > closes ? `晚于网上填报截止 ${closes}，请核对。` : undefined;
};

/** Reading C16: one unit or partner entered twice. */
const doubleHint: Hint = (_value, path, context) => {
  const list = path.startsWith("units") ? context.case.units : context.case.partners;
  const index = Number(/\[(\d+)\]/.exec(path)?.[1]);
  const first = doubleOf(context, list?.[index]?.id ?? "");
  const place = (list ?? []).findIndex(({ id }) => id === first);
  return first === undefined ? undefined : `可能与第 ${place + 1} 项重复登记，按一个计算；请合并，或核对是两个主体。`;
};

/** Chinese names and units hold no spaces; between Chinese and foreign words they may. */
const spacesHint = (value: string): string | undefined =>
  /\p{Script=Han}\s+\p{Script=Han}/u.test(value)
    ? `文字之间有空格，请核对；没有空格时是“${value.replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, "$1")}”。`
    : undefined;

const NAMES: ReadonlySet<string> = new Set([
  "applicant.name",
  "applicant.legalRepresentative",
  "applicant.contact.name",
  "lead.name",
  "units[].name",
  "units[].keyLaboratory.name",
  "partners[].nameZh",
  "partners[].name",
  "partners[].lead",
  "partners[].contact.name",
  "partners[].localFunding.funder",
  "partners[].localFunding.namedLead",
  "agreements[].signatories[].unit",
  "agreements[].signatories[].name",
  "declarations.recusal.experts[].name",
  "declarations.recusal.experts[].unit",
  "declarations.ethics.committee",
]);

const HINTS: Readonly<Record<string, Hint>> = {
  "applicant.contact.email": emailHint,
  "lead.email": emailHint,
  "partners[].contact.email": emailHint,
  "applicant.contact.phone": phoneHint,
  "lead.phone": phoneHint,
  "partners[].contact.phone": phoneHint,
  "partners[].cooperatingSince": sinceHint,
  internalDeadline: deadlineHint,
  letterDate: letterDateHint,
  "units[].name": doubleHint,
  "partners[].nameZh": doubleHint,
  "partners[].name": doubleHint,
};
