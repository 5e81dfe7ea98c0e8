import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { env, platform } from "node:process";

/**
 * Where the product's own files and the user's files lie. The program runs from source, from `dist/` and packed, so its
 * own folders are found by looking upward from this module. Packed, `package.json` and `dist/` lie in an archive and the
 * templates beside it, where a unit can see them and add its own.
 */
export const productFolder = (): string => folderAbove("package.json");

/** Guides, letters, samples and fonts that come with the product. */
export const templatesFolder = (): string => join(folderAbove(join("templates", "guides")), "templates");

/** The nearest folder above this module that holds `name`. Throws when none does: a broken installation. */
function folderAbove(name: string): string {
  let folder = import.meta.dirname;
  for (;;) {
    if (existsSync(join(folder, name))) return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no ${name} above ${import.meta.dirname}: the installation is incomplete`);
    folder = parent;
  }
}

export const samplesFolder = (): string => join(templatesFolder(), "samples");

/** The built screens. */
export const rendererFolder = (): string => join(productFolder(), "dist", "renderer");

/** Settings, the list of recent cases and installed guides of this user. `GUOHE_HOME` puts them elsewhere. */
export function userDataFolder(): string {
  if (env.GUOHE_HOME) return env.GUOHE_HOME;
  if (platform === "win32") return join(env.APPDATA ?? join(homedir(), "AppData", "Roaming"), "guohe-kit");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "guohe-kit");
  return join(env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "guohe-kit");
}

/** Where new cases and copies of samples are put: visible to the user, under the documents folder where there is one. */
export function casesFolder(): string {
  if (env.GUOHE_HOME) return join(env.GUOHE_HOME, "申报项目");
  const documents = join(homedir(), "Documents");
  return join(existsSync(documents) ? documents : homedir(), "国合申报匣");
}

/** Guides that the user installed beside those of the product; `GUOHE_GUIDES` names a further folder. */
export function guideFolders(): readonly string[] {
  const extra = env.GUOHE_GUIDES ? [env.GUOHE_GUIDES] : [];
  return [join(templatesFolder(), "guides"), join(userDataFolder(), "guides"), ...extra];
}

/** Policies that the user installed beside those of the product. */
export const policyFolders = (): readonly string[] => [join(templatesFolder(), "policies"), join(userDataFolder(), "policies")];
