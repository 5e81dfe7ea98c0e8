import type { Case, Partner } from "../../shared/case/case.ts";
import { given, isOfRegion, outsidePartners } from "../../shared/facts/facts.ts";
import type { Guide, GuideTopic } from "../../shared/guide/guide.ts";
import { countryName } from "../../shared/text/countries.ts";
import { dateOrBlank } from "../../shared/text/dates.ts";
import type { Measure } from "../documents/typesetter.ts";
import { MM } from "../ingest/stamp-band.ts";
import { baselineOf, type Sheet } from "./drawing.ts";

/** What the cover says. Rows without lines are left out. */
export type Cover = {
  readonly plan: string;
  /** one printed line each */
  readonly title: readonly string[];
  readonly rows: readonly { readonly label: string; readonly lines: readonly string[]; readonly field?: string }[];
  readonly date: string;
  readonly incomplete: boolean;
};

/** Lists that may be cut: 香港, 澳门 and 台湾 are no foreign countries, so their partners have a row of their own. */
const PARTNERS_LABEL = "外方合作伙伴";
const REGIONS_LABEL = "港澳台合作单位";

/** The cover of a case's bundle. `ready`: the finding of the check; when false the cover says 材料未齐. */
export function caseCover(theCase: Case, guide: Guide, topic: GuideTopic, ready: boolean, attachments: string): Cover {
  const partnerLines = (partner: Partner): readonly string[] => {
    const [chinese, original] = [given(partner.nameZh), given(partner.name)];
    const country = partner.country ? countryName(partner.country) : undefined;
    const first = chinese ?? original;
    if (!first) return [];
    return [`${first}${country ? `（${country}）` : ""}`, ...(chinese && original && original !== chinese ? [original] : [])];
  };
  const partners = outsidePartners(theCase);
  return {
    plan: guide.plan,
    title: [`“${guide.callName}”项目`, "申报附件材料"],
    rows: [
      { label: "指南文号", lines: [guide.documentNumber] },
      { label: "专题", lines: [`${topic.name}、${topic.title}`] },
      { label: "项目名称", lines: lineOf(theCase.title), field: "项目名称" },
      { label: "申报单位", lines: lineOf(theCase.applicant?.name), field: "申报单位名称" },
      { label: "项目负责人", lines: lineOf(theCase.lead?.name), field: "项目负责人姓名" },
      { label: PARTNERS_LABEL, lines: partners.filter((partner) => !isOfRegion(partner)).flatMap(partnerLines), field: "外方合作伙伴名称" },
      { label: REGIONS_LABEL, lines: partners.filter(isOfRegion).flatMap(partnerLines), field: "港澳台合作单位名称" },
      { label: "附件", lines: [attachments] },
    ],
    date: dateOrBlank(theCase.letterDate).trimStart(),
    incomplete: !ready,
  };
}

/** The cover of standalone files: nothing is known but their number. */
export const standaloneCover = (attachments: string): Cover => ({
  plan: "",
  title: ["附件材料"],
  rows: [{ label: "附件", lines: [attachments] }],
  date: "",
  incomplete: false,
});

const lineOf = (value: string | null | undefined): readonly string[] => {
  const text = given(value);
  return text ? [text] : [];
};

/** Measures of the cover, points. */
const TABLE = { left: 36 * MM, top: 134 * MM, width: 140 * MM, label: 36 * MM, labelText: 84, indent: 4 };
/** Lines and rows as they are set where names are short; tighter ones for long names, which are never cut on a cover. */
const TIGHTNESS = [
  { pitch: 21, padding: 6 },
  { pitch: 19, padding: 4 },
  { pitch: 18, padding: 3.5 },
  { pitch: 17, padding: 2.5 },
] as const;
const DATE_TOP = 256 * MM;
const ROW_STYLE = { face: "fangsong", size: 14 } as const;
const LABEL_STYLE = { face: "heiti", size: 14 } as const;

/** Draws the cover on an empty A4 page. */
export function drawCover(sheet: Sheet, cover: Cover, measure: Measure): void {
  if (cover.plan !== "") sheet.centred(cover.plan, baselineOf(56 * MM, 28, 18), { face: "kaiti", size: 18 });
  for (const [index, line] of cover.title.entries()) sheet.centred(line, baselineOf(70 * MM + index * 46, 46, 30), { face: "biaosong", size: 30 });
  if (cover.incomplete) {
    const width = measure.width("材料未齐", { face: "heiti", size: 16 }) + 24;
    sheet.frame((210 * MM - width) / 2 + 1 * MM, 116 * MM - 14, width, 28, 1);
    sheet.centred("材料未齐", baselineOf(116 * MM - 14, 28, 16), { face: "heiti", size: 16 });
  }
  const valueLeft = TABLE.left + TABLE.label;
  const room = TABLE.width - TABLE.label - TABLE.indent;
  const rows = cover.rows.filter((row) => row.lines.length > 0).map((row) => ({ ...row, lines: row.lines.flatMap((line) => balanced(line, room, measure)) }));
  const { padding, pitch } = TIGHTNESS.find((tightness) => fits(rows, tightness)) ?? TIGHTNESS[3];
  let top = TABLE.top;
  for (const row of withPartnersCut(rows, { padding, pitch }, room, measure)) {
    spreadLabel(row.label, TABLE.left, baselineOf(top + padding, pitch, 14));
    for (const [index, line] of row.lines.entries()) {
      const baseline = baselineOf(top + padding + index * pitch, pitch, 14);
      sheet.text(line, valueLeft + TABLE.indent, baseline, ROW_STYLE, { field: row.field ?? row.label });
    }
    top += row.lines.length * pitch + 2 * padding;
    sheet.line(valueLeft, TABLE.left + TABLE.width, top, 0.5);
  }
  if (cover.date !== "") sheet.centred(cover.date, baselineOf(DATE_TOP, 21, 16), { face: "fangsong", size: 16 });

  function spreadLabel(label: string, left: number, baseline: number): void {
    const characters = [...label];
    const gap = (TABLE.labelText - measure.width(label, LABEL_STYLE)) / Math.max(1, characters.length - 1);
    sheet.text(label, left, baseline, LABEL_STYLE, { steps: characters.map((character) => measure.width(character, LABEL_STYLE) + Math.max(0, gap)) });
  }
}

/** A value of two lines or more in lines of nearly the same length: the least width that needs no more lines. */
function balanced(text: string, room: number, measure: Measure): readonly string[] {
  const lines = measure.breakNames(text, room, ROW_STYLE);
  let best = lines;
  for (let width = room; lines.length > 1 && width > room / 2; width -= ROW_STYLE.size / 2) {
    const tried = measure.breakNames(text, width, ROW_STYLE);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}

type TextRow = { readonly label: string; readonly lines: readonly string[] };

/** Whether the rows end above the date. */
function fits(rows: readonly TextRow[], { padding, pitch }: { readonly padding: number; readonly pitch: number }): boolean {
  return TABLE.top + rows.reduce((sum, row) => sum + row.lines.length * pitch + 2 * padding, 0) <= DATE_TOP - 6;
}

/** A list of partners that is too long for the page is cut, and its last line says so; the names of project and unit stay whole. */
function withPartnersCut<Row extends TextRow>(
  rows: readonly Row[],
  tightness: { readonly padding: number; readonly pitch: number },
  room: number,
  measure: Measure,
): readonly Row[] {
  const partners = rows.find((row) => row.label === PARTNERS_LABEL);
  let result = rows;
  for (let count = (partners?.lines.length ?? 0) - 1; partners && count > 0 && !fits(result, tightness); count -= 1) {
    const last = `${partners.lines[count - 1] ?? ""}等`;
    if (count > 1 && measure.width(last, ROW_STYLE) > room) continue;
    result = rows.map((row) => (row === partners ? { ...row, lines: [...partners.lines.slice(0, count - 1), last] } : row));
  }
  return result;
}
