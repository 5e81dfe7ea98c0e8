import type { Paragraph } from "../reading/paragraphs.ts";
import type { ReadValue } from "../reading/values/read-values.ts";

const FACTORS: { readonly [unit: string]: number } = { 元: 1, 千元: 1e3, 万: 1e4, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 };
/** Words in brackets, behind “单位：” or behind a stroke: 经费（万元）, 单位：元, 金额/万元. On folded text. */
const NAMED = /(?:\(\s*|单位\s*[:为]\s*|\/\s*)(?:单位\s*[:为]?\s*)?([^()\s,，;；/]{1,8})(?=\s*(?:\)|$|[,，;；\s]))/gu;
const LONGEST_CAPTION = 40;
const NEAR = 12;

/**
 * How many yuan one of a figure is: as it is said beside the figure, in its row, at the head of its column or in the caption of its
 * table, the nearest first. `undefined`: nothing says it, or it is another currency.
 * @param label where the label stands that the figure is behind; `at`: where the figure stands
 */
export function yuanOfOne(paragraphs: readonly Paragraph[], label: Paragraph, at: Paragraph, value: ReadValue): number | undefined {
  if (value.currency === "CNY") return 1;
  if (value.currency !== undefined && value.currency !== "¥") return undefined;
  // with its 万 the figure is read as a whole
  const isWhole = /[万亿]/u.test(at.folded.slice(value.from, value.to));
  const near = label === at ? at.folded.slice(Math.max(0, value.from - NEAR), value.from) : label.folded;
  const told = toldIn(near) ?? toldIn(at.folded.slice(value.to)) ?? toldInRow(paragraphs, at) ?? toldAbove(paragraphs, at);
  if (isWhole) return told === "other" ? undefined : 1;
  // a sign says the currency, not how many: only a head in 万元 beside it leaves that open
  if (value.currency === "¥") return told === undefined || told === 1 ? 1 : undefined;
  return told === "other" ? undefined : told;
}

type Told = number | "other" | undefined;

function toldIn(text: string): Told {
  for (const [, name = ""] of text.matchAll(NAMED)) {
    const found = factorOf(name);
    if (found !== undefined) return found;
  }
  return factorOf(text.trim());
}

function factorOf(name: string): Told {
  const bare = name.replace(/人民币|rmb|cny/gu, "");
  return FACTORS[bare] ?? (/^.{0,6}(?:元|英镑|瑞士法郎|eur|usd)$/u.test(bare) ? "other" : undefined);
}

const lineOf = ({ lines }: Paragraph) => lines[0]?.line;

/** A cell of the row that is nothing but a unit. */
function toldInRow(paragraphs: readonly Paragraph[], at: Paragraph): Told {
  const line = lineOf(at);
  if (line === undefined || line.cells < 2) return undefined;
  for (const one of paragraphs) {
    const found = lineOf(one)?.row === line.row ? factorOf(one.folded.trim()) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A row without figures that names a unit for the column, or for all; running text ends the table, and so does another caption. */
function toldAbove(paragraphs: readonly Paragraph[], at: Paragraph): Told {
  const line = lineOf(at);
  if (line === undefined || line.cells < 2) return undefined;
  const withFigures = new Set(paragraphs.flatMap((one) => (isFigure(one) ? (lineOf(one)?.row ?? []) : [])));
  for (const one of paragraphs.slice(0, paragraphs.indexOf(at)).toReversed()) {
    const own = lineOf(one);
    if (own === undefined || own.row === line.row || withFigures.has(own.row)) continue;
    const text = one.folded.trim();
    if (own.cells === 1 && (text.length > LONGEST_CAPTION || /[。;]$/u.test(text))) return undefined;
    const isForAll = own.cells === 1 || own.cell === 0 || /单位\s*[:为]/u.test(text);
    const found = isForAll || isSameColumn(own.box, line.box) ? toldIn(text) : undefined;
    if (found !== undefined) return found;
    if (own.cells === 1 && /^(?:附)?表\s*[\d一二三四五六七八九十]/u.test(text)) return undefined;
  }
  return undefined;
}

/** A figure alone, or one that a unit stands beside: 总投资（万元）：300. */
const isFigure = ({ folded }: Paragraph) => /^[\s\d.,%+-]*\d[\s\d.,%+-]*$|元\s*\)?\s*[:：]?\s*\d|\d\s*\(\s*[百千万亿]*元/u.test(folded);

type Side = { readonly left: number; readonly width: number };
const isSameColumn = (one: Side, other: Side) => one.left < other.left + other.width && other.left < one.left + one.width;
