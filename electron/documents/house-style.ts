import { join } from "node:path";
import { z } from "zod";
import { fieldProblems } from "../../shared/case/field-problems.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { formatProblem } from "../../shared/text/format-problem.ts";
import { fileCause } from "../files/file-error.ts";
import { parseYaml } from "../files/parse-yaml.ts";
import { templatesFolder } from "../files/paths.ts";
import { readRegularFileSync } from "../files/regular-file.ts";
import { STAMP_ROOM_MM } from "../ingest/stamp-room.ts";

/** Measures of the printed documents, as `templates/house-style.yaml` has them: mm for places, points for type. */
const face = z.enum(["fangsong", "kaiti", "biaosong", "heiti", "songti", "latin"]);
const positive = z.number().positive();
const measure = z.number().nonnegative();
const withinStampRoom = positive.max(STAMP_ROOM_MM);
const type = { face, size: positive };
const display = z.strictObject({ ...type, top: positive, pitch: positive });
const tightness = z.strictObject({ pitch: positive, padding: measure });

const houseStyleSchema = z.strictObject({
  paper: z.strictObject({ width: positive, height: positive }),
  margins: z.strictObject({ top: positive, right: positive, bottom: positive, left: positive }),
  grid: z.strictObject({ lines: z.int().positive(), characters: z.int().positive(), tightestPitch: positive }),
  latinGap: measure,
  widestGap: positive,
  tightestGap: positive,
  body: z.strictObject(type),
  title: z.strictObject({ ...type, freeLinesAbove: z.int().nonnegative(), freeLinesBelow: z.int().nonnegative() }),
  headings: z.tuple([face, face, face]),
  indent: measure,
  signature: z.strictObject({
    freeLines: z.int().nonnegative(),
    dateFromRight: measure,
    unitFromRight: measure,
    longestUnit: positive,
    showSealNote: z.boolean(),
    sealNote: z.strictObject({ ...type, grey: z.number().min(0).max(1) }),
  }),
  pageNumber: z.strictObject({ ...type, y: positive, inset: measure }),
  tableDocument: z.strictObject({
    mark: z.strictObject({ ...type, top: positive }),
    title: z.strictObject({ ...type, freeBelow: measure }),
    facts: z.strictObject({ ...type, tracking: z.number(), labelFace: face, pitch: positive, padding: measure, below: measure }),
    caption: z.strictObject({ ...type, pitch: positive, above: measure, below: measure, unitFace: face, unitSize: positive }),
    cell: z.strictObject({
      ...type,
      tracking: z.number(),
      headFace: face,
      pitch: positive,
      paddingAbove: measure,
      paddingSide: measure,
      narrow: measure,
      paddingNarrow: measure,
    }),
    note: z.strictObject({ ...type, tracking: z.number(), pitch: positive, above: measure }),
    lines: z.strictObject({ outside: positive, inside: positive, headFill: z.number().min(0).max(1) }),
    handFilledHeight: positive,
    gapAbove: measure,
  }),
  letterTable: z.strictObject({ size: positive, pitch: positive, above: measure, below: measure }),
  checkBox: z.strictObject({ side: positive, line: positive, drop: measure, after: measure, tick: positive }),
  officialLetter: z.strictObject({
    name: z.strictObject({ ...type, spacing: measure, top: positive, widest: positive }),
    line: z.strictObject({ width: positive, below: measure, fromBottom: positive, thick: positive, thin: positive, gap: measure }),
    red: z.tuple([z.number(), z.number(), z.number()]),
    numberBelow: measure,
    firstPageTop: positive,
  }),
  // centred texts of cover and dividers, mm from the upper edge of the page
  display: z.strictObject({
    plan: display,
    coverTitle: display,
    incomplete: display.extend({ frame: positive, side: measure }),
    date: display,
    dividerNumber: display,
    dividerName: display,
  }),
  coverFacts: z.strictObject({
    ...type,
    labelFace: face,
    top: positive,
    left: positive,
    width: positive,
    label: positive,
    labelText: positive,
    indent: measure,
    line: positive,
    tightness: z.tuple([tightness], tightness),
  }),
  index: z.strictObject({
    title: z.strictObject(type),
    head: z.strictObject(type),
    number: z.strictObject(type),
    name: z.strictObject(type),
    note: z.strictObject(type),
    noteGrey: z.number().min(0).max(1),
    leader: z.strictObject({ ...type, spacing: measure, gap: measure, least: z.int().nonnegative() }),
    numberColumn: positive,
    wideNumberColumn: positive,
    pageColumn: positive,
    pitch: positive,
    notePitch: positive,
    above: measure,
    below: measure,
    sectionGap: measure,
    totalGap: measure,
    noteRoom: positive,
    lines: z.strictObject({ heavy: positive, light: positive }),
  }),
});

const stampSchema = z.strictObject({
  ...type,
  bottom: withinStampRoom,
  side: measure,
  line: z.strictObject({ from: withinStampRoom, width: positive, grey: z.number().min(0).max(1) }),
  narrow: z.strictObject({ upTo: positive, size: positive, pitch: positive, bottom: withinStampRoom, sideUpTo: positive, side: measure }),
  link: z.strictObject({ side: measure, bottom: measure, top: withinStampRoom }),
});

/** Measures of the stamp at the foot of a bundle's pages, as `templates/stamp.yaml` has them. */
export type StampMeasures = z.infer<typeof stampSchema>;

export type HouseStyle = z.infer<typeof houseStyleSchema> & { readonly stamp: StampMeasures };

/** The files read last, and what they said: the same words give the same object, by which the writers know what they have made already. */
let lastRead: { readonly texts: string; readonly style: HouseStyle } | undefined;

/** Reads the house style and the stamp of a folder. Errors: `file-unreadable`, `template-invalid` with every field at fault. */
export function readHouseStyle(folder = templatesFolder()): Result<HouseStyle> {
  const [styleFile, stampFile] = [join(folder, "house-style.yaml"), join(folder, "stamp.yaml")];
  const styleText = readText(styleFile);
  if (!styleText.ok) return styleText;
  const stampText = readText(stampFile);
  if (!stampText.ok) return stampText;
  const texts = `${styleText.value}\0${stampText.value}`;
  if (lastRead?.texts === texts) return ok(lastRead.style);
  const style = measuresIn(styleFile, styleText.value, houseStyleSchema);
  if (!style.ok) return style;
  const stamp = measuresIn(stampFile, stampText.value, stampSchema);
  if (!stamp.ok) return stamp;
  lastRead = { texts, style: { ...style.value, stamp: stamp.value } };
  return ok(lastRead.style);
}

function readText(file: string): Result<string> {
  try {
    return ok(readRegularFileSync(file).toString("utf8"));
  } catch (error) {
    return fail({ kind: "file-unreadable", file, cause: fileCause(error) });
  }
}

function measuresIn<Schema extends z.ZodType>(file: string, text: string, schema: Schema): Result<z.infer<Schema>> {
  const value = parseYaml(text, (problems) => ({ kind: "template-invalid", file, problems }));
  if (!value.ok) return value;
  const parsed = schema.safeParse(value.value, { error: formatProblem });
  return parsed.success ? ok(parsed.data) : fail({ kind: "template-invalid", file, problems: fieldProblems(parsed.error) });
}

/** Millimetres to points. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** The type area in points: its place from the upper left corner of the page, and the pitches of its grid. */
export type TypeArea = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** from one character of the body to the next (一字) */
  readonly characterPitch: number;
  readonly linePitch: number;
};

/** GB/T 9704-2012, 5.2: what margins and grid make of the page. */
export function typeArea(style: HouseStyle): TypeArea {
  const { paper, margins, grid } = style;
  const width = points(paper.width - margins.left - margins.right);
  const height = points(paper.height - margins.top - margins.bottom);
  return { left: points(margins.left), top: points(margins.top), width, height, characterPitch: width / grid.characters, linePitch: height / grid.lines };
}
