import type { Paragraph } from "../paragraphs.ts";
import { NUMBERED, ONE_OF_PARTNERS } from "../vocabulary/lead-words.ts";
import { type Written, written } from "../written.ts";

/** What of a paper on several concerns the one for whom it was issued. `code`: the number of what is funded, where that tells it. */
export type OwnShare = { readonly paragraphs: readonly Paragraph[]; readonly code?: Written };

/**
 * “Extract for beneficiary 4”, “extrait délivré au … (partenaire 3)”, “this extract concerns grant GH2025-0007”: of a paper that tells the
 * sums and leaders of all partners or projects, the rows and sentences of the one that it was issued for.
 */
export function ownShare(paragraphs: readonly Paragraph[]): OwnShare | undefined {
  const listed = ownRow(paragraphs);
  if (listed) return listed;
  for (const paragraph of paragraphs) {
    const ofCode = CONCERNS.exec(paragraph.text);
    const code = ofCode?.[1];
    if (ofCode && code !== undefined) {
      const at = ofCode.index + ofCode[0].lastIndexOf(code);
      const own = partOf(paragraphs, (one) => one.text.includes(code), undefined);
      // one project alone is not told apart from others
      if (own.some(({ isCell }) => isCell)) return { paragraphs: own, code: written(paragraph, at, at + code.length) };
    }
    const number = ISSUED_FOR.exec(paragraph.folded)?.[1];
    if (number === undefined) continue;
    const named = new RegExp(`(?<![a-z])${ONE_OF_PARTNERS}${NUMBERED}${number}(?!\\d)`, "u");
    return { paragraphs: partOf(paragraphs, ({ folded }) => named.test(folded), number) };
  }
  return undefined;
}

/** Lp. 3, 4, 5 with the number of an application each, of which the decision above names one: its row alone is meant. */
function ownRow(paragraphs: readonly Paragraph[]): OwnShare | undefined {
  const codes = paragraphs.flatMap((one) => {
    const code = one.isCell || (one.lines[0]?.line.cells ?? 1) > 2 ? CODE_OF_ROW.exec(one.text)?.[0] : undefined;
    return code === undefined
      ? []
      : [{ code, row: one.lines[0]?.line.row, column: one.lines[0]?.line.cell, shape: code.replace(/\d/gu, "0").slice(0, LONGEST_SHAPE) }];
  });
  const text = paragraphs.filter(({ isCell }) => !isCell);
  for (const { code, column, shape } of codes) {
    const beside = codes.filter((one) => one.column === column && one.shape === shape && one.code !== code);
    const named = text.find((one) => one.text.includes(code) && (one.lines[0]?.line.cells ?? 1) < 3);
    if (beside.length === 0 || !named || text.some((one) => beside.some((other) => one.text.includes(other.code)))) continue;
    const at = named.text.indexOf(code);
    return { paragraphs: partOf(paragraphs, (one) => one.isCell === true && one.text.includes(code), undefined), code: written(named, at, at + code.length) };
  }
  return undefined;
}
const CODE_OF_ROW = /(?<![\w./-])(?=[\w./-]*\d{3})[A-Z][\w.-]*[/-][\w./-]{4,40}\w/u;
const LONGEST_SHAPE = 8;

const ISSUED =
  "(?:extract|excerpt|copy|issued|certified|become|accession|auszug|ausfertigung|ausgestellt|extrait|delivre|copie|estratto|copia|rilasciat|extracto|expedid|emitid|extrato|uittreksel|afschrift|utdrag|ote(?![a-z])|wypis|wyciag|vypis|priloha|annex|kivonat)";
const ISSUED_FOR = new RegExp(
  `(?<![a-z])${ISSUED}(?:[^.;。；]|\\.(?! )|(?<=(?<![a-z])(?:c|n|no|nr))\\. )*?(?<![a-z])${ONE_OF_PARTNERS}${NUMBERED}(\\d{1,2})(?!\\d|[.,]\\d)`,
  "u",
);
const CONCERNS =
  /(?:(?:[Tt]his|[Tt]he present) (?:extract|excerpt|copy) (?:concerns|relates to|refers to|is limited to)|[Dd]ieser (?:Auszug|Ausdruck) betrifft|[Ll]e présent extrait (?:concerne|porte sur)|[Ss]olo se reproduce|(?:[Ee]l presente|[Ee]ste) extracto se refiere a|[Ii]l presente estratto (?:riguarda|si riferisce)|[Oo] presente extrato (?:respeita|refere-se)|[Dd]it uittreksel (?:betreft|heeft betrekking op)|[Dd]etta utdrag avser|[Dd]ette utdrag(?:et)? (?:gjelder|vedrører)|[Tt]ämä ote koskee|[Nn]iniejszy wypis dotyczy|[Tt]ento výpis se týká|本(?:摘录|摘錄|节录|摘要)(?:仅)?(?:涉及|关于|關於))[^.;。；\d]{0,40}?((?=[\w./-]*\d{3})[A-Z\d][\w./-]{4,40}\w)/u;

/** The rows that are so called or numbered, with the heads of their tables and the line above those, and the sentences. */
function partOf(paragraphs: readonly Paragraph[], isNamed: (one: Paragraph) => boolean, number: string | undefined): readonly Paragraph[] {
  const rowOf = ({ lines }: Paragraph) => lines[0]?.line.row ?? -1;
  const ownRows = new Set(
    paragraphs.filter((one) => isNamed(one) || (one.isCell && one.lines[0]?.line.cell === 0 && number !== undefined && one.text.trim() === number)).map(rowOf),
  );
  const isHead = (one: Paragraph) => (one.isCell && one.columnHead !== "" && one.columnHead === one.folded) || (one.isBeside && UNIT_OF_COLUMN.test(one.text));
  const heads = new Set(paragraphs.filter(isHead).map(rowOf));
  const kept = paragraphs.filter((one, index) => {
    const next = paragraphs[index + 1];
    return ownRows.has(rowOf(one)) || heads.has(rowOf(one)) || (!one.isBeside && next !== undefined && heads.has(rowOf(next)));
  });
  // rows that stand below each other now do so by their numbers too
  const rows = [...new Set(kept.map(rowOf))];
  return kept.map((one) => ({ ...one, lines: one.lines.map(({ line, from }) => ({ from, line: { ...line, row: rows.indexOf(rowOf(one)) } })) }));
}
/** Bevilget (NOK): the head of a column of sums. */
const UNIT_OF_COLUMN = /^[^\d()（）]{3,60}[(（][^()（）\d]{1,5}[)）]\s*$/u;
