import { join } from "node:path";
import { z } from "zod";
import type { Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";

const mappingSchema = z.record(z.string(), z.string().nullable());
/** What each heading of tables of applications stands for, as this user has said. */
export type KeptMapping = z.infer<typeof mappingSchema>;

const mappingFile = () => join(userDataFolder(), "table-headings.json");

/** The headings that were kept; none where the file is missing or damaged. */
export async function keptMapping(): Promise<KeptMapping> {
  try {
    const parsed = mappingSchema.safeParse(JSON.parse(await readRegularText(mappingFile())));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** Keeps headings beside those of other tables. Errors: `output-unwritable`. */
export const keepMapping = async (mapping: KeptMapping): Promise<Result<undefined>> =>
  writeAtomically(mappingFile(), `${JSON.stringify({ ...(await keptMapping()), ...mapping }, null, 2)}\n`);
