import { z } from "zod";

/** Every field path that a schema knows, without indexes: `agreements.term.end`. */
export function schemaPaths(schema: z.ZodType): ReadonlySet<string> {
  const paths = new Set<string>();
  walk(z.toJSONSchema(schema), "", paths);
  return paths;
}

function walk(node: unknown, path: string, paths: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  for (const key of ["anyOf", "oneOf", "allOf"]) {
    const branches: unknown = Reflect.get(node, key);
    if (Array.isArray(branches)) for (const branch of branches) walk(branch, path, paths);
  }
  walk(Reflect.get(node, "items"), path, paths);
  const properties: unknown = Reflect.get(node, "properties");
  if (typeof properties !== "object" || properties === null) return;
  for (const [name, child] of Object.entries(properties)) {
    const inner = path === "" ? name : `${path}.${name}`;
    paths.add(inner);
    walk(child, inner, paths);
  }
}
