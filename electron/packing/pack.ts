import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Arch, build, DIR_TARGET, Platform } from "electron-builder";
import { productFolder } from "../files/paths.ts";
import { makeIcons } from "./make-icons.ts";

/** What can be packed: for which system, and which of the forms that electron-builder.yml names (`dir`: unpacked, to be started). */
export type Packing = {
  readonly system: "windows" | "macos" | "linux";
  readonly form: "dir" | "dmg" | "AppImage";
  /** a folder with Electron's binary for that system; without it electron-builder fetches one */
  readonly electron?: string | undefined;
  /** where it goes; without it the folder that electron-builder.yml names */
  readonly output?: string;
};

const PLATFORMS = { windows: Platform.WINDOWS, macos: Platform.MAC, linux: Platform.LINUX } as const;

type Signing = { readonly win: { readonly signExecutable: boolean }; readonly mac: { readonly identity?: null } };

/**
 * Whether electron-builder may sign, by the variables that it reads its certificates from: `WIN_CSC_LINK` for the Windows program,
 * `CSC_LINK` or `CSC_NAME` for the Mac's (an empty one is none). Never with whatever certificate a machine happens to hold.
 */
export function signing(environment: Readonly<Record<string, string | undefined>>): Signing {
  const has = (...names: readonly string[]) => names.some((name) => (environment[name] ?? "") !== "");
  return { win: { signExecutable: has("WIN_CSC_LINK") }, mac: has("CSC_LINK", "CSC_NAME") ? {} : { identity: null } };
}

/** Packs what `npm run build` made. Returns the files that were written; for `dir` none. Throws what electron-builder throws. */
export async function packApplication({ system, form, electron, output }: Packing): Promise<readonly string[]> {
  const root = productFolder();
  if (!existsSync(join(root, "dist", "desktop", "main.js"))) throw new Error("nothing is built yet: npm run build");
  await makeIcons();
  return build({
    projectDir: root,
    publish: "never",
    targets: PLATFORMS[system].createTarget(form === "dir" ? DIR_TARGET : form, ...(system === "macos" ? [Arch.arm64, Arch.x64] : [Arch.x64])),
    config: {
      ...signing(process.env),
      ...(electron === undefined ? {} : { electronDist: electron }),
      ...(output === undefined ? {} : { directories: { output } }),
      // the sample application of Electron, which a folder of its binary may hold
      afterPack: ({ appOutDir }) => rm(join(appOutDir, "resources", "default_app.asar"), { force: true }),
    },
  });
}
