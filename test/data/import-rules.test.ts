import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { forbiddenRooms, LAYERS, type Layer } from "./rooms.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Lines that the linter must refuse, by the folder in which they would be wrong. */
const wrong: readonly (readonly [folder: string, line: string])[] = [
  ["shared", 'import { readFileSync } from "node:fs"; export { readFileSync };'],
  ["shared", 'import { join } from "path"; export { join };'],
  ["shared", 'export const later = () => import("node:os");'],
  ["shared", 'export * from "react";'],
  ["shared", 'import { PDFDocument } from "@cantoo/pdf-lib"; export { PDFDocument };'],
  ["shared", 'import { parse } from "yaml"; export { parse };'],
  ["shared/rules", 'import { checkCase } from "../../electron/jobs/check/check-case.ts"; export { checkCase };'],
  ["shared/rules", 'import { api } from "../../renderer/host/api.ts"; export { api };'],
  ["shared", "export const host = process.platform;"],
  ["shared", "export const place = window.location;"],
  ["shared", "export const when = () => performance.now();"],
  ["electron/jobs", 'import { app } from "electron"; export { app };'],
  ["electron/cli", 'import { app } from "electron/main"; export { app };'],
  ["electron/jobs", 'import { openFolder } from "../desktop/dialogs.ts"; export { openFolder };'],
  ["electron/bundle", 'import { api } from "../../renderer/host/api.ts"; export { api };'],
  ["electron/documents", 'import { useState } from "react"; export { useState };'],
  ["electron/desktop", 'import { api } from "../../renderer/host/api.ts"; export { api };'],
  ["electron/desktop", 'import { ipcMain } from "electron"; export { ipcMain };'],
  ["electron/bundle", 'import { PDFDocument } from "pdf-lib"; export { PDFDocument };'],
  ["electron/documents", 'import fontkit from "@pdf-lib/fontkit"; export { fontkit };'],
  ["renderer/start", 'import { readFileSync } from "node:fs"; export { readFileSync };'],
  ["renderer/start", 'import { ipcRenderer } from "electron"; export { ipcRenderer };'],
  ["renderer/start", 'import { checkCase } from "../../electron/jobs/check/check-case.ts"; export { checkCase };'],
  ["renderer/start", 'import { PDFDocument } from "@cantoo/pdf-lib"; export { PDFDocument };'],
  ["renderer/start", "export const platform = process.platform;"],
  ["test/shared/rules", 'import { app } from "electron"; export { app };'],
  ...LAYERS.flatMap(roomsAcross),
  ["electron/jobs/check", 'export { planted } from "../../jobs/build/planted.ts";'],
  ["electron/documents", 'export type Later = import("../jobs/planted.ts").Later;'],
  ["electron/documents", 'export * from "../../electron/jobs/planted.ts";'],
  ["renderer/wizard", 'import "../findings/findings.css";'],
];

/** An import between each two rooms that the table forbids, from the room itself and from a folder inside of it. */
function roomsAcross(layer: Layer): readonly (readonly [folder: string, line: string])[] {
  return forbiddenRooms(layer).flatMap(([room, forbidden]) =>
    forbidden.flatMap((other) => [
      [`${layer}/${room}`, `import { planted } from "../${other}/planted.ts"; export { planted };`] as const,
      [`${layer}/${room}/inner`, `export const later = () => import("../../${other}/planted.ts");`] as const,
    ]),
  );
}

/** Lines that stand in the same folders and must pass, so that the rules are not merely refusing everything. */
const right: readonly (readonly [folder: string, line: string])[] = [
  ["shared/rules", 'import { z } from "zod"; export { z };'],
  ["shared/rules", 'import { caseSchema } from "../case/case.ts"; export { caseSchema };'],
  ["shared", 'import { sha256 } from "@noble/hashes/sha2.js"; export { sha256 };'],
  ["electron/bundle", 'import { blocks } from "../../shared/documents/blocks.ts"; export { blocks };'],
  ["electron/bundle/inner", 'import { blocks } from "../../../shared/documents/blocks.ts"; export { blocks };'],
  ["electron/documents", 'import { fonts } from "../pdf/fonts/fonts.ts"; export { fonts };'],
  ["electron/jobs", 'import { readFileSync } from "node:fs"; export { readFileSync };'],
  ["electron/jobs/check", 'import { builtOn } from "../../bundle/manifest.ts"; export { builtOn };'],
  ["electron/jobs", 'import { caseSchema } from "../../shared/case/case.ts"; export { caseSchema };'],
  ["electron/desktop", 'import { app } from "electron"; export { app };'],
  ["renderer/start", 'import { caseSchema } from "../../shared/case/case.ts"; export { caseSchema };'],
  ["renderer/start", 'import { Button } from "antd"; export { Button };'],
  ["renderer/start", 'import { text } from "../ui/text.ts"; export { text };'],
  ["renderer/wizard/inner", 'import { fields } from "../fields.tsx"; export { fields };'],
  ["test/electron/documents", 'import { main } from "../../../electron/desktop/main.ts"; export { main };'],
];

const reportSchema = z.looseObject({
  diagnostics: z.array(z.looseObject({ category: z.string(), location: z.looseObject({ path: z.string() }) })),
});
const refusals = /^(lint\/style\/(noRestrictedImports|noRestrictedGlobals)|plugin)$/;

describe("the linter holds who may import whom", () => {
  const copy = mkdtempSync(join(tmpdir(), "guohe-imports-"));
  const refused = new Set<string>();

  beforeAll(() => {
    for (const file of ["biome.json", "rooms.grit", ".gitignore"]) cpSync(join(root, file), join(copy, file));
    const plant =
      (name: string) =>
      ([folder, line]: readonly [string, string], index: number) => {
        const file = join(copy, folder, `${name}-${index}.ts`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${line}\n`);
      };
    wrong.forEach(plant("wrong"));
    right.forEach(plant("right"));
    const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
    const run = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."], {
      cwd: copy,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    const report = reportSchema.parse(JSON.parse(run.stdout.slice(run.stdout.indexOf('{"summary"')).split("\n")[0] ?? ""));
    for (const { category, location } of report.diagnostics) if (refusals.test(category)) refused.add(location.path.replaceAll("\\", "/"));
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(wrong.map(([folder, line], index) => [folder, line, index] as const))("refuses in %s: %s", (folder, _line, index) => {
    expect([...refused]).toContain(`${folder}/wrong-${index}.ts`);
  });

  it.each(right.map(([folder, line], index) => [folder, line, index] as const))("allows in %s: %s", (folder, _line, index) => {
    expect([...refused]).not.toContain(`${folder}/right-${index}.ts`);
  });
});
