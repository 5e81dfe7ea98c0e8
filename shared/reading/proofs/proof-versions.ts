import type { Paragraph } from "../paragraphs.ts";

/**
 * The paragraphs of a paper that changes another, without what no longer holds: of a table “Item | Before this deed | As varied” the cell
 * that was changed goes, and the new one stands in its place; where nothing was changed, the old one stays.
 */
export function asVaried(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const changes = paragraphs.filter(isChangeHead);
  if (changes.length === 0) return paragraphs;
  const heads = new Set(changes.map(({ folded }) => folded));
  return paragraphs.flatMap((one, index): readonly Paragraph[] => {
    const [before, after] = [paragraphs[index - 1], paragraphs[index + 1]];
    if (isOld(one) && isNewBeside(after, one, heads)) return UNCHANGED.test(after?.folded.trim() ?? "") ? [one] : [];
    if (isOld(before) && isNewBeside(one, before, heads)) return UNCHANGED.test(one.folded.trim()) ? [] : [inSecondCell(one)];
    return [one];
  });
}

const cellOf = (one: Paragraph | undefined) => one?.lines[0]?.line.cell;
const rowOf = (one: Paragraph | undefined) => one?.lines[0]?.line.row;
const isOld = (one: Paragraph | undefined): one is Paragraph => one?.isCell === true && cellOf(one) === 1 && one.lines[0]?.line.cells === 3;
const isNewBeside = (one: Paragraph | undefined, old: Paragraph, heads: ReadonlySet<string>) =>
  one !== undefined && cellOf(one) === 2 && rowOf(one) === rowOf(old) && heads.has(one.columnHead);
const inSecondCell = (one: Paragraph): Paragraph => ({ ...one, lines: one.lines.map((own) => ({ ...own, line: { ...own.line, cell: 1, cells: 2 } })) });

/** The head of the last of three columns, which tells that it holds from now on. */
const isChangeHead = (one: Paragraph) =>
  one.isCell && cellOf(one) === 2 && one.lines[0]?.line.cells === 3 && one.columnHead === one.folded && NEW.test(one.folded);
const NEW =
  /^(?:(?:as |the )?(?:varied|amended|revised|changed|replaced)|new(?![a-z])|after(?![a-z])|now(?![a-z])|neu(?:er?|es)?(?![a-z])|nach (?:anderung|dem nachtrag)|geandert|kunftig|apres|nouve(?:au|lle|l)(?![a-z])|modifie|(?:despues|tras) |nuev[oa]|modificad|dopo (?:la|l'|il)|nuov[oa]|apos |nov[oaye](?![a-z])|depois d|alterad|na (?:de )?wijziging|nieuw|gewijzigd|efter |ny(?:tt|a)?(?![a-z])|andrad|muutoksen jalkeen|uusi|po (?:zmianie|aneksie|zmene|dodatku|izmeneni)|now[aey](?![a-z])|modositas utan|uj(?![a-z])|yeni|degisiklikten sonra|变更后|修改后|调整后|现为|после|новая|нов(?:ое|ый|ыи)|sau (?:khi )?(?:dieu chinh|thay doi))/u;
const UNCHANGED =
  /^(?:[-–—/=]*|(?:no|without|remains?) change[ds]?|unchanged|as before|same|unverandert|wie bisher|inchangee?|sans changement|idem|sin (?:cambios?|modificacion(?:es)?)|invariat[oa]|nessuna modifica|sem alterac(?:ao|oes)|inalterad[oa]|ongewijzigd|oforandra[dt]|uandret|ei muutosta|ennallaan|bez zmian[y]?|beze? zmen[y]?|valtozatlan|degismedi|不变|无变化|без изменении|khong (?:thay )?doi)$/u;
