import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Result } from "../../../shared/errors.ts";
import type { MadePrintPack } from "../../../shared/report.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { newCasesFolder } from "./settings.ts";

const schema = z.object({
  file: z.string(),
  pages: z.int(),
  bytes: z.int(),
  base: z.string().exactOptional(),
  prints: z.array(z.string()).exactOptional(),
  papers: z.array(z.object({ caseId: z.string(), case: z.string().optional(), title: z.string(), page: z.int(), pages: z.int() })),
  leftOut: z.array(z.object({ caseId: z.string(), case: z.string().optional(), title: z.string(), why: z.string() })),
  warnings: z.array(z.object({ file: z.string(), page: z.int().exactOptional(), kind: z.string(), message: z.string() })),
});

/** The pack of several cases belongs to none of them: it is put where new cases are put. */
export const manyPacksFile = async (): Promise<string> => join(await newCasesFolder(), "用印包（多个项目）.pdf");

/** Under this name the pack of several cases is remembered. */
export const MANY = "many";

const fileOf = (key: string) => join(userDataFolder(), "print-packs", `${key}.json`);

/** Remembers the print pack made last of a case, or of several. Errors: `output-unwritable`. */
export function rememberPrintPack(key: string, report: MadePrintPack): Promise<Result<undefined>> {
  return writeAtomically(fileOf(key), `${JSON.stringify(report, null, 2)}\n`);
}

/** The print pack made last, if it is still there as it was made. */
export async function lastPrintPack(key: string): Promise<MadePrintPack | undefined> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readRegularText(fileOf(key))));
    return parsed.success && (await stat(parsed.data.file)).size === parsed.data.bytes ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const printedFile = () => join(userDataFolder(), "print-packs", "printed.json");
const printedSchema = z.record(z.string(), z.object({ at: z.int(), slots: z.array(z.string()) }));

/** Of which slots the papers of a case are in a pack, and when it was made, in ms. */
export type Printed = z.infer<typeof printedSchema>[string];

/** What was printed last of each case, by their keys; empty where nothing was, or the file is damaged. */
export async function readPrinted(): Promise<ReadonlyMap<string, Printed>> {
  try {
    return new Map(Object.entries(printedSchema.parse(JSON.parse(await readRegularText(printedFile())))));
  } catch {
    return new Map();
  }
}

/** Remembers the slots of which the papers of these cases are in a pack. Errors: `output-unwritable`. */
export async function rememberPrinted(cases: ReadonlyMap<string, readonly string[]>, at: number): Promise<Result<undefined>> {
  const printed = new Map(await readPrinted());
  for (const [key, slots] of cases) printed.set(key, { at, slots: [...slots] });
  return writeAtomically(printedFile(), `${JSON.stringify(Object.fromEntries(printed))}\n`);
}
