/** What a line of a template becomes. */
export type TextForm = "title" | "addressee" | "heading-1" | "heading-2" | "heading-3" | "paragraph";

const MARKS: readonly (readonly [RegExp, TextForm])[] = [
  [/^####\s*/, "heading-3"],
  [/^###\s*/, "heading-2"],
  [/^##\s*/, "heading-1"],
  [/^#\s*/, "title"],
  [/^主送[：:]\s*/, "addressee"],
];

/** The form of a line by the mark at its start, and the rest of the line. */
export function lineForms(text: string): { readonly form: TextForm; readonly rest: string } {
  for (const [mark, form] of MARKS) {
    const found = mark.exec(text);
    if (found) return { form, rest: text.slice(found[0].length) };
  }
  return { form: "paragraph", rest: text };
}

/** When and how often a line stands: `当甲：每个乙：……`. */
export type LinePrefix = { readonly when?: string; readonly each?: string };

/** Takes `当…：` and `每个…：` off the start of a line. */
export function linePrefix(text: string): LinePrefix & { readonly rest: string } {
  const when = /^当([^：|()]+)：/.exec(text);
  const after = when ? text.slice(when[0].length) : text;
  const each = /^每个([^：|()]+)：/.exec(after);
  return {
    ...(when?.[1] === undefined ? {} : { when: when[1] }),
    ...(each?.[1] === undefined ? {} : { each: each[1] }),
    rest: each ? after.slice(each[0].length) : after,
  };
}
