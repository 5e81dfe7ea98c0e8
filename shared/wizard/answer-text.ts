import type { Case } from "../case/case.ts";
import { isRecord } from "../case/case-path.ts";
import { APPLICANT, partyName } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { countryName } from "../text/countries.ts";
import { chineseDate } from "../text/dates.ts";
import { languageNames } from "../text/language-names.ts";
import { inWords, LARGEST_IN_WORDS } from "../text/money.ts";
import { formatAmount } from "./amount.ts";
import { ETHICS_ANSWERS, ethicsAnswer } from "./ethics-answers.ts";
import type { ListField } from "./fields.ts";
import { ethicsCategories } from "./options.ts";
import type { AnswerField } from "./read-answer.ts";

/**
 * Whose answer it is. `guide` names the topic. `applicant`: by its name as the letters print it, or by what it is, so that
 * a new name is one change between two versions and not one at each signature.
 */
export type AnswerContext = { readonly theCase: Case; readonly guide: Guide | undefined; readonly applicant: "name" | "role" };

const NONE = "没有";

/**
 * An answer as a reader of Chinese reads it, for every screen: amounts with 大写, dates in Chinese, choices by their labels,
 * parties by name. `undefined`: unanswered. What a program of others wrote in the place of an answer is shown as it is.
 */
export function answerText(field: AnswerField, value: unknown, context: AnswerContext): string | undefined {
  if (field.kind === "ethics-categories") return ethicsText(context.theCase);
  if (value === undefined) return undefined;
  // `null` can be an option of its own: 不确定 is not 没有
  const option = field.kind === "choice" ? field.options.find((candidate) => candidate.value === value) : undefined;
  if (option) return option.label;
  if (value === null) return field.none ?? NONE;
  if (field.kind === "yes-no" && typeof value === "boolean") return value ? (field.yes ?? "是") : (field.no ?? "否");
  if (typeof value === "number") return numberText(field, value);
  if (Array.isArray(value)) return value.length === 0 ? NONE : value.map((part) => partText(field, part, context)).join("、");
  return typeof value === "string" && value.trim() === "" ? undefined : partText(field, value, context);
}

/** What a list says that was asked and has no item. */
export const emptyListText = (field: ListField): string => field.empty ?? NONE;

/** A value that no question asks for, such as a field that another program wrote. */
export function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainText).join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  if (value === null) return NONE;
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

/** A partner, unit, agreement or the applicant by its id. */
export const partyText = ({ theCase, applicant }: AnswerContext, id: string): string =>
  id === "applicant" && applicant === "role" ? APPLICANT : partyName(theCase, id);

function numberText(field: AnswerField, value: number): string {
  if (field.kind === "yuan") return `${formatAmount(value, "wan")} 万元${value >= 0 && value <= LARGEST_IN_WORDS ? `（${inWords(value)}）` : ""}`;
  if (field.kind === "count") return `${value} ${field.unit}`.trim();
  return field.kind === "page" ? `第 ${value} 页` : String(value);
}

function partText(field: AnswerField, part: unknown, context: AnswerContext): string {
  if (typeof part !== "string") return plainText(part);
  switch (field.kind) {
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(part) ? chineseDate(part) : part;
    case "month": {
      const [year, month] = part.split("-");
      return month === undefined ? `${part}年` : `${year}年${Number(month)}月`;
    }
    case "country":
      return countryName(part) ?? part;
    case "party":
      return partyText(context, part);
    case "topic": {
      const topic = context.guide?.topics.find(({ id }) => id === part);
      return topic ? `${topic.name}　${topic.title}` : part;
    }
    case "words": {
      const label = field.options.find((option) => option.value === part)?.label;
      return label ?? (field.path.endsWith("languages") ? languageNames([part]).join() : part);
    }
    default:
      return part;
  }
}

const ETHICS_TEXT = { categories: "涉及", notInvolved: "不涉及", unsure: "不确定" } as const;

/** The three lists of categories as one answer: the four of 第二条 in its order, then others that a case names. */
function ethicsText(theCase: Case): string | undefined {
  const ethics = theCase.declarations?.ethics ?? {};
  const known = ethicsCategories.map(({ name }) => name);
  const own = known.flatMap((name) => {
    const answer = ethicsAnswer(ethics, name);
    return answer ? [`${name}：${ETHICS_TEXT[answer]}`] : [];
  });
  const others = ETHICS_ANSWERS.flatMap((answer) =>
    (ethics[answer] ?? []).filter((name) => !known.includes(name)).map((name) => `${name}：${ETHICS_TEXT[answer]}`),
  );
  const all = [...own, ...others];
  return all.length === 0 ? undefined : all.join("；");
}
