/** The place of a party by its label: 甲方 and Party A are the first. */
const placeOfLabel = (label: string) => {
  const sign = /^([甲乙丙丁戊])\s*方$|^part(?:y|ner|ei|ie|e|ij)\s*([a-e1-5])$/u.exec(label.trim());
  return sign === null ? -1 : Math.max("甲乙丙丁戊".indexOf(sign[1] ?? "?"), "abcde".indexOf(sign[2] ?? "?"), "12345".indexOf(sign[2] ?? "?"));
};

/** Whether a party that was named in the other script bears the label of the same place. */
export function areOneParty(party: { readonly name: string; readonly aliases: ReadonlySet<string> }, label: string, name: string): boolean {
  const place = placeOfLabel(label);
  const isHan = (text: string) => /\p{Script=Han}/u.test(text);
  return place >= 0 && isHan(party.name) !== isHan(name) && [...party.aliases].some((alias) => isHan(alias) !== isHan(label) && placeOfLabel(alias) === place);
}
