/** Room that a page takes beside and above its picture: the gap to the next one; the line above it and its number and short name. */
const SHEET_GAP = 16;
const SHEET_LINES = 68;
/** A4, upright. */
const RATIO = 68 / 48;
const [WIDEST, NARROWEST, STEP] = [240, 56, 8];

/** How wide the pictures of a stack are drawn: as wide as all of them fit in the room there is, within bounds; of many one scrolls. */
export function sheetWidth(pages: number, room: { readonly width: number; readonly height: number }): number {
  for (let width = WIDEST; width > NARROWEST; width -= STEP) {
    const columns = Math.floor(room.width / (width + SHEET_GAP));
    const rows = columns === 0 ? Number.POSITIVE_INFINITY : Math.ceil(pages / columns);
    if (rows * (Math.ceil(width * RATIO) + SHEET_LINES) <= room.height) return width;
  }
  return NARROWEST;
}
