import type { Block, DocumentContent, Inline } from "./blocks.ts";
import { inlineWords } from "./blocks.ts";
import type { ParsedTemplate, TemplateLine } from "./template.ts";
import type { Expression } from "./template-expressions.ts";

/**
 * The value of a fact: words with the place in the case that they come from, or a yes or no that only conditions ask
 * for. `text` undefined: unanswered, shown as 【未填：…】 and reported by its field.
 */
export type FactValue =
  | { readonly kind: "words"; readonly text: string | undefined; readonly field: string; readonly keepTogether?: boolean }
  | { readonly kind: "yes-no"; readonly yes: boolean };

export type FactValues = { readonly facts: ReadonlyMap<string, FactValue>; readonly lists: ReadonlyMap<string, readonly ReadonlyMap<string, FactValue>[]> };

/** A filled document, and the paths of the fields that it shows as 【未填：…】. */
export type Filled = { readonly content: DocumentContent; readonly missing: readonly string[] };

/** Fills a template with facts. Every name in it is known: `parseTemplate` has refused the others. */
export function fillTemplate(template: ParsedTemplate, values: FactValues): Filled {
  const missing = new Set<string>();
  const fill = (expressions: readonly Expression[], facts: ReadonlyMap<string, FactValue>) => tidy(fillExpressions(expressions, facts, missing));
  const body = template.lines.flatMap((line) => entries(line, values).map((facts) => ({ form: line.form, inlines: fill(line.words, facts) })));
  const lines = body.filter(({ inlines }) => inlineWords(inlines).trim() !== "");
  const titleLines = lines.filter(({ form }) => form === "title").map(({ inlines }) => inlines);
  const signature: Block = {
    kind: "signature",
    unit: fill(template.unit, values.facts),
    date: fill(template.date, values.facts),
    ...(template.sealNote === undefined ? {} : { sealNote: template.sealNote }),
  };
  const content: DocumentContent = {
    id: template.id,
    title: titleLines.map(inlineWords).join(""),
    page: { kind: "letter" },
    blocks: [{ kind: "title", lines: titleLines }, ...lines.filter(({ form }) => form !== "title").map(({ form, inlines }) => block(form, inlines)), signature],
  };
  return { content, missing: [...missing] };
}

/** The facts for each appearance of a line: once, or once for each entry of its list. */
function entries(line: TemplateLine, values: FactValues): readonly ReadonlyMap<string, FactValue>[] {
  if (line.each === undefined) return [values.facts];
  return (values.lists.get(line.each) ?? []).map((entry) => new Map([...values.facts, ...entry]));
}

function block(form: TemplateLine["form"], inlines: readonly Inline[]): Block {
  switch (form) {
    case "title":
      return { kind: "title", lines: [inlines] };
    case "addressee":
      return { kind: "addressee", inlines };
    case "heading-1":
      return { kind: "heading", level: 1, inlines };
    case "heading-2":
      return { kind: "heading", level: 2, inlines };
    case "heading-3":
      return { kind: "heading", level: 3, inlines };
    case "paragraph":
      return numbered(inlines) ?? { kind: "paragraph", inlines };
  }
}

/** A paragraph that begins with “1.” is an entry of a list. */
function numbered(inlines: readonly Inline[]): Block | undefined {
  const words = inlineWords(inlines);
  const number = /^[0-9]+\./.exec(words)?.[0];
  if (number === undefined) return undefined;
  let left = number.length;
  const rest = inlines.map((inline) => {
    if (inline.kind !== "text" || left === 0) return inline;
    const taken = Math.min(left, inline.text.length);
    left -= taken;
    return { ...inline, text: inline.text.slice(taken) };
  });
  return { kind: "item", number, inlines: rest.filter((inline) => inline.kind !== "text" || inline.text !== "") };
}

function fillExpressions(expressions: readonly Expression[], facts: ReadonlyMap<string, FactValue>, missing: Set<string>): readonly Inline[] {
  return expressions.flatMap((expression): readonly Inline[] => {
    if (expression.kind === "words") return [{ kind: "text", text: expression.text }];
    const value = facts.get(expression.name);
    if (value === undefined) throw new Error(`template asks for ${expression.name}, which parseTemplate should have refused`);
    if (expression.kind === "condition") return holds(value) ? fillExpressions(expression.then, facts, missing) : [];
    if (value.kind === "yes-no") return [{ kind: "text", text: value.yes ? "是" : "否" }];
    if (value.text === undefined) {
      missing.add(value.field);
      return [{ kind: "text", text: `【未填：${expression.name}】`, keepTogether: true }];
    }
    return [{ kind: "text", text: value.text, field: value.field, ...(value.keepTogether ? { keepTogether: true } : {}) }];
  });
}

const holds = (value: FactValue) => (value.kind === "yes-no" ? value.yes : value.text !== undefined);

/**
 * Line breaks and tabs in an answer become blanks, because a document's line is one line; invisible characters that come
 * along when text is copied (zero-width marks, soft hyphens, controls) are dropped.
 */
const tidy = (inlines: readonly Inline[]) => inlines.map((inline) => (inline.kind === "text" ? { ...inline, text: tidyWords(inline.text) } : inline));

function tidyWords(text: string): string {
  const visible = text.normalize("NFC").replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]|(?!\s)\p{Cc}/gu, "");
  return visible.replace(/[\s\u00A0]+/gu, (blanks) => (/^\u3000+$/.test(blanks) ? blanks : " "));
}
