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

/** Legal forms at the end of a name, Latin and Chinese; a name that is portable may have lost the last stop of its own. */
const LAST_FORM =
  /(?:[\s,]+(?:GmbH\s*&\s*Co\.?\s*KG(?:aA)?|g?GmbH|mbH|KGaA|e\.\s?V\.?|eV|e\.\s?G\.?|r\.\s?y\.?|z\.\s?s\.?|v\.\s?v\.\s?i\.?|(?:Pty\.?|Pte\.?|Pvt\.?|Private|Proprietary|Co\.?,?)?\s*(?:Ltd\.?|Limited)|Inc\.?|Incorporated|Corp\.?|Corporation|LLC|LLP|P\.?L\.?C\.?|S\.\s?A\.(?:\s?S\.?)?|S\.\s?A|SA|SAS|SARL|S\.\s?p\.\s?A\.?|S\.\s?r\.\s?l\.?|SpA|B\.?\s?V\.?|N\.?\s?V\.?|AG|A\/S|A_S|ApS|AB|Oyj?|ASA?|a\.\s?s\.?|s\.\s?r\.\s?o\.?|(?:sp\.\s?z\s?|d\.\s?)o\.\s?o\.?|Sdn\.?\s?Bhd\.?|K\.\s?K\.?)|(?:股份|责任)?有限(?:责任)?公司|[（(](?:有限合伙|普通合伙|特殊普通合伙)[）)]|株式会社)(?=等?$)/u;

/** A name without the legal form behind it, which names no unit by itself; a name that is nothing else stays. */
export function withoutLegalForm(name: string): string {
  const shorter = name.replace(LAST_FORM, "").trim();
  return shorter === "" || shorter === "等" ? name : shorter;
}
