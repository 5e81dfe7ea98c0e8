import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";

const templates = fileURLToPath(new URL("../templates", import.meta.url));

/**
 * Writes `read-data.json`: the values of the product's own guides and policies by the SHA-256 of their texts. Reading 1,600 lines
 * of YAML takes longer than all else before the first screen. A file that is changed later has another hash, and is read itself.
 */
export async function writeReadData(folder) {
  const values = {};
  for (const kind of ["guides", "policies"]) {
    for (const name of await readdir(join(templates, kind), { recursive: true })) {
      if (!name.endsWith(".yaml")) continue;
      const text = await readFile(join(templates, kind, name), "utf8");
      const document = parseDocument(text);
      if (document.errors.length === 0) values[createHash("sha256").update(text).digest("hex")] = document.toJS({ maxAliasCount: 100 });
    }
  }
  await writeFile(join(folder, "read-data.json"), JSON.stringify(values));
}
