/** A row of a list of a guide (lists/*.csv), by the names of its columns. */
export type ListRow = Readonly<Record<string, string>>;

/** An office's own form of a letter in Word: its place, and the words of its body, headers and footers by paragraph. */
export type WordForm = { readonly file: string; readonly parts: readonly WordFormPart[] };
export type WordFormPart = { readonly name: "正文" | "页眉" | "页脚"; readonly paragraphs: readonly string[] };

/** What a guide has beside its values: letter templates by document id, those of them that are Word forms, lists by name, and the hash of all of it. */
export type GuideParts = {
  readonly letters: Readonly<Record<string, string>>;
  readonly wordForms: Readonly<Record<string, WordForm>>;
  readonly lists: Readonly<Record<string, readonly ListRow[]>>;
  readonly sha256: string;
};

export const NO_PARTS: GuideParts = { letters: {}, wordForms: {}, lists: {}, sha256: "" };
