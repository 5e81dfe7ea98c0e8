import { join } from "node:path";
import { templatesFolder } from "../../electron/files/paths.ts";
import { readGuides } from "../../electron/library/guides/guides.ts";
import type { Guide } from "../../shared/guide/guide.ts";

/** The newest guide that comes with the program, whatever else this computer has installed. Throws where there is none. */
export async function newestShippedGuide(): Promise<Guide> {
  const { guides } = await readGuides([join(templatesFolder(), "guides")]);
  const [newest] = [...guides].sort((one, other) => other.issuedOn.localeCompare(one.issuedOn));
  if (newest === undefined) throw new Error("templates/guides holds no guide that can be read");
  return newest;
}
