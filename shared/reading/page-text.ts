/** The text of a file as it was read, page by page: what elements, languages and comparisons are found in. */

/** A box on an upright page, in points from its top left corner. */
export type TextBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** One line as read. `confidence`: 0 to 1; 1 for digital text. */
export type TextLine = { readonly text: string; readonly box: TextBox; readonly confidence: number };

export type PageText = {
  /** from 1 */
  readonly page: number;
  /** points, upright */
  readonly width: number;
  readonly height: number;
  /** by how many degrees clockwise the stored page was turned to stand upright */
  readonly turn: 0 | 90 | 180 | 270;
  /** `none`: nothing to read (blank), or no engine read it */
  readonly source: "digital" | "ocr" | "none";
  /** in the order of reading; rows of a table: one line for each cell, row by row */
  readonly lines: readonly TextLine[];
  /** where red seals seem to stand: hints, never proof */
  readonly redSeals: readonly TextBox[];
  /** where something drawn stands that is no print, no rule and no red seal: perhaps a signature; absent where nobody looked */
  readonly inkMarks?: readonly TextBox[];
  /** ink stands behind the label of a day, and no engine has looked at it yet */
  readonly hasUnreadDay?: true;
};

/** A page that was to be read and was not. */
export type UnreadPage = { readonly page: number; readonly why: "no-engine" | "failed" | "cancelled" };

/** `pages`: all that were asked for, in the order of the file; `unread`: those among them that an engine should have read. */
export type FileText = { readonly pages: readonly PageText[]; readonly unread: readonly UnreadPage[] };
