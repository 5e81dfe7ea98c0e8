import type { Inline, InlineFace } from "./blocks.ts";
import type { Expression } from "./template-expressions.ts";

/**
 * The value of a fact: words with the place in the case that they come from, a yes or no that only conditions ask for, or
 * a box with its state in words. `text` undefined: unanswered, shown as 【未填：…】 and reported by its field.
 */
export type FactValue =
  | {
      readonly kind: "words";
      readonly text: string | undefined;
      readonly field: string;
      readonly keepTogether?: boolean;
      readonly face?: InlineFace;
      /** a long answer: its line breaks begin new paragraphs where the fact stands in one */
      readonly paragraphs?: boolean;
      /** there is nothing to say, and nothing is missing */
      readonly mayBeEmpty?: boolean;
      /** unanswered, and the guide does not ask for it: nothing is printed, so that a pen can fill it in, and its field is reported all the same */
      readonly leftBlank?: boolean;
      /** it says that there is none: words under its condition do not stand */
      readonly isNone?: boolean;
    }
  | { readonly kind: "yes-no"; readonly yes: boolean }
  | { readonly kind: "check"; readonly ticked: boolean; readonly text: string | undefined; readonly field?: string; readonly plain?: boolean };

/** Facts by name: only looked up, so that those which nothing names need not be computed. */
export type FactMap = Pick<ReadonlyMap<string, FactValue>, "get">;
export type FactValues = { readonly facts: FactMap; readonly lists: Pick<ReadonlyMap<string, readonly FactMap[]>, "get"> };

/** The facts of a list's entry, and behind them those of the case. */
export const within = (entry: FactMap, outer: FactMap): FactMap => ({ get: (name) => entry.get(name) ?? outer.get(name) });

/** Whether the words behind `??` stand. */
export function holds(value: FactValue): boolean {
  switch (value.kind) {
    case "yes-no":
      return value.yes;
    case "words":
      return value.text !== undefined && value.text !== "" && value.isNone !== true;
    case "check":
      return value.ticked;
  }
}

/** Facts of which those that stem from one of the `optional` fields (paths without numbers) are left blank where nothing answers them. */
export function leaveBlank({ facts, lists }: FactValues, optional: readonly string[]): FactValues {
  if (optional.length === 0) return { facts, lists };
  const fields = new Set(optional);
  const blank = (value: FactValue | undefined) =>
    value?.kind === "words" && fields.has(value.field.replace(/\[\d+\]/g, "")) ? { ...value, leftBlank: true } : value;
  const inMap = (map: FactMap): FactMap => ({ get: (name) => blank(map.get(name)) });
  return { facts: inMap(facts), lists: { get: (name) => lists.get(name)?.map(inMap) } };
}

/** The inlines of a template's words; `missing` takes the fields that are shown as 【未填：…】 or left blank. */
export function fillExpressions(expressions: readonly Expression[], facts: FactMap, missing: Set<string>): readonly Inline[] {
  const filled: Inline[] = [];
  for (const expression of expressions) {
    if (expression.kind === "words") {
      filled.push(...ownText(expression));
      continue;
    }
    const value = facts.get(expression.name);
    if (value === undefined) throw new Error(`template asks for ${expression.name}, which parseTemplate should have refused`);
    if (expression.kind === "fact") filled.push(...fillFact(expression.name, value, missing));
    else if (holds(value)) filled.push(...fillExpressions(expression.then, facts, missing));
  }
  return filled;
}

const own = new WeakMap<Expression, readonly Inline[]>();

/** A template's own words, read once: its letters are written again while one types. */
function ownText(expression: Extract<Expression, { kind: "words" }>): readonly Inline[] {
  const inlines = own.get(expression) ?? withBoxes(expression.text);
  own.set(expression, inlines);
  return inlines;
}

function fillFact(name: string, value: FactValue, missing: Set<string>): readonly Inline[] {
  if (value.kind === "yes-no") return [{ kind: "text", text: value.yes ? "是" : "否" }];
  if (value.kind === "check") {
    const { ticked, text, field, plain } = value;
    if (text === undefined) {
      if (field !== undefined) missing.add(field);
      return [
        { kind: "check-box", ticked: false },
        { kind: "text", text: `【未填：${name}】` },
      ];
    }
    const words: Inline = {
      kind: "text",
      text: normalizeText(text),
      ...(field === undefined ? {} : { field }),
      ...(ticked && !plain ? { face: "heading" } : {}),
    };
    return [{ kind: "check-box", ticked }, words];
  }
  if (value.text === undefined) {
    if (value.mayBeEmpty) return [];
    missing.add(value.field);
    return value.leftBlank ? [] : [{ kind: "text", text: `【未填：${name}】`, keepTogether: true }];
  }
  const text = value.paragraphs
    ? value.text
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map(normalizeText)
        .join("\n")
    : normalizeText(value.text);
  return [
    {
      kind: "text",
      text,
      field: value.field,
      ...(value.keepTogether ? { keepTogether: true } : {}),
      // names, titles and sources of money; not whole sentences of an answer or of the guide
      ...(value.paragraphs || value.field === "guide" ? {} : { wholeWords: true }),
      ...(value.face ? { face: value.face } : {}),
    },
  ];
}

/** `□` in a template's own words is an empty box for a pen. */
function withBoxes(text: string): readonly Inline[] {
  if (!text.includes("□")) return text === "" ? [] : [{ kind: "text", text }];
  return text.split(/(□)/).flatMap((part): readonly Inline[] => {
    if (part === "") return [];
    return part === "□" ? [{ kind: "check-box", ticked: false }] : [{ kind: "text", text: part }];
  });
}

/**
 * Line breaks and tabs in an answer become blanks, because a document's line is one line; invisible characters that come
 * along when text is copied (zero-width marks, soft hyphens, controls) are dropped.
 */
function normalizeText(text: string): string {
  if (!UNTIDY.test(text)) return text.normalize("NFC");
  const visible = [...text.normalize("NFC")].filter((character) => !isInvisible(character)).join("");
  return visible.replace(/[\s\u00A0]+/gu, (blanks) => (/^\u3000+$/.test(blanks) ? blanks : " "));
}

/** What most answers hold none of, so that they are left as they are. */
const UNTIDY = /[\p{Cc}\p{Cf}\p{Variation_Selector}\u2028\u2029]|[^\S ]| {2}/u;

/** Controls but for white space, and the format characters (Cf): soft hyphen, zero-width and bidirectional marks; variation selectors. */
const isInvisible = (character: string) => /^(?:(?!\s)\p{Cc}|\p{Cf}|\p{Variation_Selector}|[\u2028\u2029])$/u.test(character) && character !== "\n";
