import { join } from "node:path";
import { z } from "zod";
import { productFolder } from "./paths.ts";
import { readRegularText } from "./regular-file.ts";

const packageSchema = z.looseObject({ version: z.string() });

/** The product's version out of its `package.json`. Throws when that file is missing: a broken installation. */
export async function productVersion(): Promise<string> {
  return packageSchema.parse(JSON.parse(await readRegularText(join(productFolder(), "package.json")))).version;
}
