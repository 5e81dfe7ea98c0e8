/** Legal forms that stand behind a name, with their stops: of a name as it was read they may be cut off. */
const BEHIND =
  /^,?\s*(?:e\.\s?V\.|e\.\s?G\.|gGmbH|GmbH|S\.\s?p\.\s?A\.|S\.\s?r\.\s?l\.|S\.\s?A\.(?:\s?S\.)?|B\.\s?V\.|N\.\s?V\.|v\.\s?v\.\s?i\.|z\.\s?s\.|r\.\s?y\.|d\.\s?o\.\s?o\.|(?:Co\.,?\s*)?Ltd\.|Inc\.)(?!\p{L})/u;
/** The stop of Ltd. and S.A., where the name was read without it. */
const STOP = /(?:^|[\s,(])(?:Ltd|Inc|Corp|Co|S\.\s?A|S\.\s?p\.\s?A|S\.\s?r\.\s?l|B\.\s?V|N\.\s?V)$/u;

/** A name with the legal form that stands behind it. @param behind the text behind the name, as printed */
export function withLegalForm(name: string, behind: string): string {
  const form = BEHIND.exec(behind)?.[0];
  if (form !== undefined) return `${name}${form}`;
  return behind.startsWith(".") && STOP.test(name) ? `${name}.` : name;
}

/** Forms of associations, which say nothing of which unit it is; AG and GmbH tell companies apart. */
const ASSOCIATION = /[\s,]+(?:e\.\s?V\.?|eV|eingetragener Verein|r\.\s?y\.?|z\.\s?s\.?)(?=$|[\s,;)（(])/gu;

/** A name without the form of an association. */
export const withoutAssociationForm = (name: string): string => name.replace(ASSOCIATION, "");
