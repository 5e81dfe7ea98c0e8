/// <reference path="./fontkit.d.ts" />

import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { env, platform } from "node:process";
import { create, type Font } from "fontkit";
import type { RefusedFont } from "../../../shared/messages/self-check.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularFileSync } from "../../files/regular-file.ts";
import { mayEmbedSubset } from "./embeddable.ts";

/** A 仿宋 of this computer, opened. */
export type SystemFont = { readonly file: string; readonly name: string; readonly font: Font; readonly bytes: Buffer };

/** The 仿宋 that body text is set in; `refused`: files of a 仿宋 that forbid embedding or cannot be read, with the reason. */
export type FoundFangsong = { readonly found?: SystemFont; readonly refused: readonly { readonly file: string; readonly why: RefusedFont }[] };

/** Names of 仿宋 in font files: FangSong (Windows), STFangsong (macOS), FZFangSong, 仿宋_GB2312. Not the italic-like 仿宋 of titles. */
const IS_FANGSONG = /fang-?song|simfang|仿宋/i;
const FONT_FILE = /\.(ttf|otf|ttc)$/i;

/** Characters that every letter needs: a font for another script, or a broken one, is not taken. */
const NEEDED = [..."承诺书单位经费，。（）“”"];

/**
 * Looks for a 仿宋 whose licence allows embedding: in the folder `fonts` of the user's data first, then where Windows, macOS
 * and Word for macOS keep theirs.
 */
export function findFangsong(files: readonly string[] = [...userFonts(), ...systemFiles()]): FoundFangsong {
  const refused: { file: string; why: RefusedFont }[] = [];
  for (const file of files) {
    const opened = openFangsong(file);
    if (opened.kind === "found") return { found: opened.font, refused };
    if (opened.kind === "refused") refused.push({ file, why: opened.why });
  }
  return { refused };
}

/** Files of the user's own folder, in the order of their names; one that is no 仿宋 is passed over later. */
export function userFonts(folder = join(userDataFolder(), "fonts")): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => FONT_FILE.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function systemFiles(): readonly string[] {
  const named = (folders: readonly string[], names: readonly string[]) => folders.flatMap((folder) => names.map((name) => join(folder, name)));
  if (platform === "win32") {
    const folders = [join(env.WINDIR ?? "C:\\Windows", "Fonts"), join(env.LOCALAPPDATA ?? "", "Microsoft", "Windows", "Fonts")];
    return named(folders, ["simfang.ttf", "SIMFANG.TTF", "STFANGSO.TTF"]);
  }
  if (platform !== "darwin") return [];
  const word = "/Applications/Microsoft Word.app/Contents/Resources/DFonts";
  const folders = [join(homedir(), "Library/Fonts"), "/Library/Fonts", "/System/Library/Fonts", "/System/Library/Fonts/Supplemental", word];
  return named(folders, ["STFANGSO.ttf", "华文仿宋.ttf", "STFangsong.ttf", "Fangsong.ttf", "simfang.ttf"]);
}

type Opened = { readonly kind: "found"; readonly font: SystemFont } | { readonly kind: "refused"; readonly why: RefusedFont } | { readonly kind: "other" };

function openFangsong(file: string): Opened {
  if (!existsSync(file)) return { kind: "other" };
  try {
    const bytes = readRegularFileSync(file);
    const opened = create(bytes);
    const fonts = "fonts" in opened ? opened.fonts : [opened];
    const font = fonts.find(({ postscriptName, fullName, familyName }) => [postscriptName, fullName, familyName].some((name) => IS_FANGSONG.test(name ?? "")));
    if (font === undefined) return { kind: "other" };
    if (!mayEmbedSubset(bytes, font)) return { kind: "refused", why: "not-embeddable" };
    if (!NEEDED.every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))) return { kind: "refused", why: "lacks-characters" };
    return { kind: "found", font: { file, name: font.fullName ?? font.postscriptName, font, bytes } };
  } catch {
    return { kind: "refused", why: "unreadable" };
  }
}
