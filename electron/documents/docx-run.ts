import type { Face } from "../pdf/fonts/fonts.ts";
import { runFont } from "./docx-fonts.ts";
import { attributes } from "./docx-xml.ts";

/** Hebrew and Thai, as Word is told of them: the face that Windows has for them, how the letters run, and the language. */
const SCRIPTS = {
  hebrew: { face: "Times New Roman", run: "<w:rtl/>", language: "he-IL" },
  thai: { face: "Leelawadee UI", run: "<w:cs/>", language: "th-TH" },
} as const;

/** How a run looks; `size` in points, `spacing` in twips after each character, `color` as `hexColor` gives it; `upright`: neither bold nor italic. */
export type RunOptions = {
  readonly face?: Face;
  /** of letters that the faces do not have; the face is then that of the script */
  readonly script?: keyof typeof SCRIPTS;
  readonly size?: number;
  readonly color?: string;
  readonly spacing?: number;
  readonly upright?: boolean;
};

/** The properties of a run in the order of 17.3.2.28. */
export function runProperties({ face, script, size, color, spacing, upright }: RunOptions): string {
  const own = script === undefined ? undefined : SCRIPTS[script];
  const fonts = own ? { ascii: own.face, hAnsi: own.face, cs: own.face } : face && runFont(face);
  let properties = fonts === undefined ? "" : `<w:rFonts${attributes(fonts)}/>`;
  if (upright) properties += '<w:b w:val="false"/><w:bCs w:val="false"/><w:i w:val="false"/><w:iCs w:val="false"/>';
  if (color !== undefined) properties += `<w:color w:val="${color}"/>`;
  if (spacing) properties += `<w:spacing w:val="${spacing}"/>`;
  // in half-points
  if (size !== undefined) properties += `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>`;
  return own === undefined ? properties : `${properties}${own.run}<w:lang w:bidi="${own.language}"/>`;
}
