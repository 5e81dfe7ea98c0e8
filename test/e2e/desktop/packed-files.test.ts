import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from "@electron/fuses";
import { expect, test } from "vitest";
import { z } from "zod";
import { templatesFolder } from "../../../electron/files/paths.ts";
import { fontFile } from "../../../electron/pdf/fonts/fonts.ts";
import { OWN_FONT_NAMES } from "../../../shared/documents/font-names.ts";
import { PACKED_PROGRAM } from "./pack-once.ts";

const resources = join(dirname(PACKED_PROGRAM), "resources");
/** the state of a fuse in the program: the characters 0 and 1 */
const OFF = 48;
const ON = 49;

type Folder = { readonly files: Readonly<Record<string, unknown>> };
const folderSchema: z.ZodType<Folder> = z.looseObject({ files: z.record(z.string(), z.unknown()) });

/** The files of an archive of Electron: its head is JSON, as long as the fourth number says (github.com/electron/asar, “Format”). */
function archivedFiles(archive: string): readonly string[] {
  const bytes = readFileSync(archive);
  const below = (value: unknown, path: string): readonly string[] => {
    const folder = folderSchema.safeParse(value);
    return folder.success ? Object.entries(folder.data.files).flatMap(([name, held]) => below(held, `${path}/${name}`)) : [path];
  };
  return below(JSON.parse(bytes.toString("utf8", 16, 16 + bytes.readUInt32LE(12))), "");
}

test("the fuses are set: no run as Node, no options of Node, no inspection, only from the archive with its hash", async () => {
  const wire = await getCurrentFuseWire(PACKED_PROGRAM);
  expect(wire.version).toBe(FuseVersion.V1);
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    options: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyArchive: wire[FuseV1Options.OnlyLoadAppFromAsar],
    fileRights: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({ runAsNode: OFF, options: OFF, inspect: OFF, integrity: ON, onlyArchive: ON, fileRights: OFF });
});

test("the archive holds what was built and nothing else", () => {
  const held = archivedFiles(join(resources, "app.asar"));
  expect(held.length).toBeGreaterThan(50);
  expect(held.filter((path) => !/^\/(dist\/(desktop|renderer)\/|package\.json$)/.test(path))).toEqual([]);
  expect(held.filter((path) => /node_modules|\.(ts|tsx|map)$/.test(path))).toEqual([]);
});

test("guides, letters, policies and texts lie beside the archive, where a unit can see them, with every font and no sample program", () => {
  expect(readdirSync(resources).filter((name) => name.endsWith(".asar"))).toEqual(["app.asar"]);
  for (const folder of ["guides", "letters", "policies", "sources", "samples"]) {
    expect(readdirSync(join(resources, "templates", folder)).sort(), folder).toEqual(readdirSync(join(templatesFolder(), folder)).sort());
  }
  const fonts = join(resources, "templates", "fonts");
  for (const name of OWN_FONT_NAMES) expect(statSync(fontFile(name, fonts)).size, name).toBe(statSync(fontFile(name)).size);
  for (const name of OWN_FONT_NAMES) expect(fontFile(name, fonts).startsWith(fonts), name).toBe(true);
});
