import type { TextBox } from "../../shared/reading/page-text.ts";
import type { PageInspection } from "../ingest/inspection.ts";
import type { PageTurn } from "./digital-text.ts";

/**
 * Where the seals of a page stand once it is turned upright.
 * @param seals as shares of the page as seen; @param width and height of the upright page, in points
 */
export function uprightSeals(seals: PageInspection["seals"], turn: PageTurn, width: number, height: number): readonly TextBox[] {
  return seals.map(({ left, top, right, bottom }) => {
    const [x1, y1, x2, y2] = turnedShares(left, top, right, bottom, turn);
    const rounded = (value: number) => Math.round(value * 10) / 10;
    return { left: rounded(x1 * width), top: rounded(y1 * height), width: rounded((x2 - x1) * width), height: rounded((y2 - y1) * height) };
  });
}

function turnedShares(left: number, top: number, right: number, bottom: number, turn: PageTurn): readonly [number, number, number, number] {
  switch (turn) {
    case 0:
      return [left, top, right, bottom];
    case 90:
      return [1 - bottom, left, 1 - top, right];
    case 180:
      return [1 - right, 1 - bottom, 1 - left, 1 - top];
    case 270:
      return [top, 1 - right, bottom, 1 - left];
  }
}
