import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { productFolder } from "./paths.ts";

const packageSchema = z.looseObject({ version: z.string() });

/** The product's version out of its `package.json`. Throws when that file is missing: a broken installation. */
export async function productVersion(): Promise<string> {
  return packageSchema.parse(JSON.parse(await readFile(join(productFolder(), "package.json"), "utf8"))).version;
}
