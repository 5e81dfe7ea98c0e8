import { join } from "node:path";
import { z } from "zod";
import { writeAtomically } from "../files/atomic-write.ts";
import { userDataFolder } from "../files/paths.ts";
import { readRegularText } from "../files/regular-file.ts";

/** Points of the desktop. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where the window stood when it was closed; `maximized`: over the whole screen, and the area is the one to go back to. */
export type WindowPlace = Area & { readonly maximized: boolean };

/** `x` and `y` are absent where the system is to choose. */
export type OpeningPlace = { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number; readonly maximized: boolean };

const FIRST = { width: 1440, height: 900 };
/** A full-HD screen at 200 % is 960 × 540 points, of which the system's bar and the window's title take some 80. */
export const SMALLEST = { width: 900, height: 460 };
/** So much of the window's top has to lie on a screen for its title bar to be taken hold of. */
const HOLD = { width: 160, height: 40 };

/**
 * Where the window opens: as it was left, made no larger than the screen that it stands on, and in the middle of the first
 * screen when the screen that it stood on is gone.
 * @param screens areas that windows may use, the main screen first
 */
export function openingPlace(left: WindowPlace | undefined, screens: readonly Area[]): OpeningPlace {
  const [main] = screens;
  const room = main ?? { x: 0, y: 0, ...FIRST };
  if (left === undefined) return { ...fitted(FIRST, room), maximized: false };
  const own = screens.find((screen) => canBeHeld(left, screen));
  if (own === undefined) return { ...fitted(left, room), maximized: left.maximized };
  const size = fitted(left, own);
  return {
    ...size,
    x: within(left.x, own.x, own.x + own.width - size.width),
    y: within(left.y, own.y, own.y + own.height - size.height),
    maximized: left.maximized,
  };
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

function fitted(size: Pick<Area, "width" | "height">, room: Area): Pick<Area, "width" | "height"> {
  const side = (wanted: number, least: number, most: number) => Math.min(Math.max(wanted, Math.min(least, most)), most);
  return { width: side(size.width, SMALLEST.width, room.width), height: side(size.height, SMALLEST.height, room.height) };
}

function canBeHeld(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const below = Math.min(window.y + HOLD.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  return across >= HOLD.width && below >= HOLD.height / 2;
}

const placeSchema = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), maximized: z.boolean() });

const placeFile = () => join(userDataFolder(), "window.json");

/** Where the window was left; `undefined` at the first start, and when the file says nothing that can be used. */
export async function readWindowPlace(): Promise<WindowPlace | undefined> {
  try {
    return placeSchema.safeParse(JSON.parse(await readRegularText(placeFile()))).data;
  } catch {
    return undefined;
  }
}

/** Keeps it for the next start. Never fails: a window that opens elsewhere is no loss. */
export async function keepWindowPlace(place: WindowPlace): Promise<void> {
  await writeAtomically(placeFile(), `${JSON.stringify(place)}\n`);
}
