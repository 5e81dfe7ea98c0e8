/** What a line of a template becomes. */
export type LineForm = "title" | "addressee" | "heading-1" | "heading-2" | "heading-3" | "paragraph";

const MARKS: readonly (readonly [RegExp, LineForm])[] = [
  [/^####\s*/, "heading-3"],
  [/^###\s*/, "heading-2"],
  [/^##\s*/, "heading-1"],
  [/^#\s*/, "title"],
  [/^主送[：:]\s*/, "addressee"],
];

/** The form of a line by the mark at its start, and the rest of the line. */
export function lineForms(text: string): { readonly form: LineForm; readonly rest: string } {
  for (const [mark, form] of MARKS) {
    const found = mark.exec(text);
    if (found) return { form, rest: text.slice(found[0].length) };
  }
  return { form: "paragraph", rest: text };
}
