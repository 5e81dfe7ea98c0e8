/** A row of a list of a guide (lists/*.csv), by the names of its columns. */
export type ListRow = Readonly<Record<string, string>>;

/** What a guide has beside its values: letter templates by document id, lists by name, and the hash of all of it. */
export type GuideParts = {
  readonly letters: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly ListRow[]>>;
  readonly sha256: string;
};

export const NO_PARTS: GuideParts = { letters: {}, lists: {}, sha256: "" };
