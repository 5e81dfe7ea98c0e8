import { homedir } from "node:os";

/** The folder of a person below the folder of all persons' folders: Windows, macOS, Linux. */
const PERSONS_FOLDER = /([\\/](?:Users|home)[\\/])[^\\/:*?"<>|\r\n]+/gi;

/** A path, or a sentence with paths, in which `~` stands for the home folder and for any person's name in a path. */
export function redactPaths(text: string, home: string = homedir()): string {
  // a home at the root of a disk would take the whole path away
  const short = home.length > 3 ? text.replaceAll(home, "~") : text;
  return short.replace(PERSONS_FOLDER, "$1~");
}
