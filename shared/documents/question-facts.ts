import type { Case } from "../case/case.ts";
import { isRecord, joinPath, readPath } from "../case/case-path.ts";
import { scopeOf } from "../conditions/context.ts";
import { evaluate } from "../conditions/evaluate.ts";
import { partyName } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { answerPlaces, isAnswerTo } from "../guide/guide-answers.ts";
import { type GuideQuestion, type GuideQuestionPart, nameInLetters, type QuestionObject } from "../guide/questions.ts";
import { chineseDate } from "../text/dates.ts";
import { inFigures, inWords, LARGEST_IN_WORDS } from "../text/money.ts";
import { entry, type FactFamily, type LetterSource, long, monthName, said, whole, words, yesNo } from "./fact-values.ts";
import type { FactMap, FactValue } from "./fill-expressions.ts";

/** The lists by which letters go through those of whom a guide asks something: 每个外方合作伙伴：((序号)) ((名称)) … */
const LIST_OF: Readonly<Partial<Record<QuestionObject, string>>> = {
  partner: "外方合作伙伴",
  unit: "参与单位",
  agreement: "合作协议",
  signatory: "协议签署方",
  "budget-item": "预算科目",
};

/** An amount has a second name, under which it stands in words. */
const namesOf = (question: GuideQuestion | GuideQuestionPart): readonly string[] =>
  question.type === "money" ? [nameInLetters(question), `${nameInLetters(question)}大写`] : [nameInLetters(question)];

type Names = { readonly facts: readonly string[]; readonly lists: Readonly<Record<string, readonly string[]>> };

/** The names by which letters of a guide ask for the answers to its own questions. */
export function questionFactNames({ questions }: Pick<Guide, "questions">): Names {
  const lists: Record<string, readonly string[]> = {};
  for (const question of questions) {
    const list = LIST_OF[question.on];
    if (list !== undefined) lists[list] = [...(lists[list] ?? ["序号", "名称"]), ...namesOf(question)];
    if (question.type === "list") lists[nameInLetters(question)] = ["序号", ...question.fields.flatMap(namesOf)];
  }
  return { facts: questions.flatMap(namesOf), lists };
}

/**
 * The answers to the guide's own questions as letters say them. Of several partners, units or agreements the one that the
 * document is for; of all of them, one after the other, where it is for none. What is not asked is left out.
 */
export function questionFacts(source: LetterSource): FactFamily {
  const { case: theCase, guide } = source;
  const facts: Record<string, () => FactValue> = {};
  for (const question of guide.questions) {
    for (const [index, name] of namesOf(question).entries())
      facts[name] = () =>
        joined(
          placesFor(question, source).map((path) => answer(question, path, source, index === 1)),
          question,
        );
  }
  const lists: Record<string, readonly FactMap[]> = {};
  for (const [on, list] of Object.entries(LIST_OF)) {
    const asked = guide.questions.filter((question) => question.on === on);
    const [first] = asked;
    if (first !== undefined) lists[list] = answerPlaces(first, theCase).map((path, index) => ofEntry(asked, baseOf(path), index, source));
  }
  for (const question of guide.questions) if (question.type === "list") lists[nameInLetters(question)] = entriesOf(question, source);
  return { facts, lists };
}

const baseOf = (path: string) => path.replace(/\.?answers\.[^.]*$/, "");

function placesFor(question: GuideQuestion, { case: theCase, subject }: LetterSource): readonly string[] {
  const places = answerPlaces(question, theCase);
  const own = subject === undefined ? [] : places.filter((path) => readPath(theCase, `${/^[^[]*\[\d+\]/.exec(path)?.[0] ?? ""}.id`) === subject);
  return own.length > 0 ? own : places;
}

function ofEntry(asked: readonly GuideQuestion[], base: string, index: number, source: LetterSource): FactMap {
  const facts: Record<string, FactValue> = { 序号: said(String(index + 1)), 名称: words(nameOfEntry(source.case, base), `${base}.name`) };
  for (const question of asked) {
    for (const [form, name] of namesOf(question).entries()) facts[name] = answer(question, joinPath(base, `answers.${question.id}`), source, form === 1);
  }
  return entry(facts);
}

function nameOfEntry(theCase: Case, base: string): string | undefined {
  const [, list, index] = /^(partners|units)\[(\d+)\]$/.exec(base) ?? [];
  const party = list === "partners" ? theCase.partners?.[Number(index)] : list === "units" ? theCase.units?.[Number(index)] : undefined;
  if (party !== undefined) return partyName(theCase, party.id);
  const found = readPath(theCase, base);
  if (!isRecord(found)) return undefined;
  const name = [found.title, found.name, found.unit, typeof found.party === "string" ? partyName(theCase, found.party) : undefined];
  return name.find((one) => typeof one === "string" && one.trim() !== "")?.toString();
}

/** The entries of a list question, of all of whom it is asked; one blank entry where it is not answered, so that the blank is seen. */
function entriesOf(question: Extract<GuideQuestion, { type: "list" }>, source: LetterSource): readonly FactMap[] {
  return placesFor(question, source).flatMap((path) => {
    if (!isPut(question, path, source)) return [];
    const list = readPath(source.case, path);
    if (list === null) return [];
    if (!Array.isArray(list)) return [partFacts(question, undefined, path, 0)];
    return list.map((item: unknown, index) => partFacts(question, isRecord(item) ? item : {}, `${path}[${index}]`, index));
  });
}

function partFacts(
  question: Extract<GuideQuestion, { type: "list" }>,
  item: Readonly<Record<string, unknown>> | undefined,
  path: string,
  index: number,
): FactMap {
  const facts: Record<string, FactValue> = { 序号: said(String(index + 1)) };
  for (const part of question.fields) {
    const place = item === undefined ? path : `${path}.${part.id}`;
    for (const [form, name] of namesOf(part).entries()) facts[name] = answerText(part, item?.[part.id], place, form === 1);
  }
  return entry(facts);
}

/** Whether other answers call for the question, of this object; while that is not known, it counts as asked. */
function isPut({ when }: GuideQuestion, path: string, { case: theCase, guide }: LetterSource): boolean {
  if (when === undefined) return true;
  const base = baseOf(path);
  const moment = { kind: "date", date: guide.filing.opens.slice(0, 10) } as const;
  return evaluate(when, { case: theCase, guide, moment, scope: scopeOf(base.includes("[") ? base : undefined) }).holds !== false;
}

function answer(question: GuideQuestion, path: string, source: LetterSource, inWordsToo: boolean): FactValue {
  const value = readPath(source.case, path);
  if (value === undefined && !isPut(question, path, source)) return said("", path);
  if (question.type === "element") {
    const stated = isRecord(value) ? value.stated : value;
    return typeof stated === "boolean" ? yesNo(stated) : words(undefined, `${path}.stated`);
  }
  if (question.type !== "list") return answerText(question, value, path, inWordsToo);
  if (value === null || (Array.isArray(value) && value.length === 0)) return { ...words(question.none ?? "无", path), isNone: true };
  const first = question.fields.find(({ type }) => type === "text" || type === "code");
  const named = Array.isArray(value) ? value.map((item: unknown) => (isRecord(item) && first ? item[first.id] : undefined)) : [];
  return words(
    Array.isArray(value) ? named.map((name, index) => (typeof name === "string" ? name : `${question.item}${index + 1}`)).join("、") : undefined,
    path,
  );
}

function answerText(question: GuideQuestionPart, value: unknown, path: string, asWords: boolean): FactValue {
  if (value === null) return { ...words(question.none ?? "无", path), isNone: true };
  if (value === undefined || !isAnswerTo(question, value)) return words(undefined, path);
  switch (question.type) {
    case "yes-no":
      return yesNo(value === true);
    case "number":
      return whole(`${String(value)}${question.unit ?? ""}`, path);
    case "money":
      return whole(asWords ? inWordsIfThere(Number(value)) : inFigures(Number(value)), path);
    case "date":
      return whole(String(value).trim() === "" ? undefined : chineseDate(String(value)), path);
    case "month":
      return whole(monthName(String(value)), path);
    case "choice": {
      const chosen = (Array.isArray(value) ? value : [value]).map(
        (one: unknown) => question.options.find((option) => option.value === one)?.label ?? String(one),
      );
      return words(chosen.join("、"), path);
    }
    case "code":
      return whole(String(value).trim(), path);
    case "text":
      return long(String(value), path);
  }
}

function inWordsIfThere(yuan: number): string | undefined {
  if (Math.abs(yuan) > LARGEST_IN_WORDS) return undefined;
  return yuan < 0 ? inWords(-yuan).replace("人民币", "人民币负") : inWords(yuan);
}

/** Several answers one after the other; blank while one of them is. */
function joined(values: readonly FactValue[], question: GuideQuestion): FactValue {
  const [only] = values;
  if (only === undefined) return said("", `answers.${question.id}`);
  if (values.length === 1) return only;
  const blank = values.find((value) => value.kind === "words" && value.text === undefined && value.mayBeEmpty !== true);
  if (blank !== undefined) return blank;
  if (values.every((value) => value.kind === "yes-no")) return yesNo(values.every((value) => value.kind === "yes-no" && value.yes));
  const texts = values.flatMap((value) => (value.kind === "words" && value.text !== undefined ? [value.text] : []));
  return words(texts.join("；"), only.kind === "words" ? only.field : `answers.${question.id}`);
}
