import { z } from "zod";
import { guideSchema } from "../guide/guide.ts";
import { SECTION_FILES } from "../guide/guide-files.ts";
import { situationsSchema } from "./situations.ts";

/** The folder of a guide folder in which editors find its schemas; its name begins with a point, so that no guide consists of it. */
export const SCHEMA_FOLDER = ".schema";

type Json = { readonly [key: string]: unknown };

/**
 * JSON Schema (2020-12) of a guide for completion in editors: all of it in one file, with `extends`, and the situations of
 * `tests/` under `$defs.situations`.
 */
export function guideJsonSchema(): Json {
  // in one go, so that both have the same definitions
  const {
    $schema,
    $defs,
    properties: both,
  } = z.toJSONSchema(z.object({ guide: guideSchema, situations: situationsSchema }), {
    io: "input",
    unrepresentable: "any",
    reused: "ref",
  });
  const { guide, situations } = asJson(both);
  const { properties, ...rest } = asJson(guide);
  return {
    $schema,
    title: "国合申报匣申报指南",
    ...rest,
    properties: { ...asJson(properties), extends: { type: "string", description: "所继承的指南：编号，或 编号@版本" } },
    $defs: { ...asJson($defs), situations },
  };
}

/**
 * The same by file, as a guide folder has them: `guide.json` for what stands in guide.yaml, `rules.json` and so on for the
 * sections, `tests.json`. `extending`: the guide takes the rest from another, so that nothing must be there, and an entry
 * may say `remove: true`.
 */
export function schemasOfFiles(extending: boolean): ReadonlyMap<string, Json> {
  const whole = guideJsonSchema();
  const { $schema, $defs } = whole;
  const properties = asJson(whole.properties);
  const { situations, ...defs } = asJson($defs);
  const own = asJson(extending ? loosened(defs) : defs);
  const part = (schema: unknown): Json => withDefinitions({ $schema, ...asJson(extending ? loosened(schema) : schema) }, own);
  const required = Array.isArray(whole.required) ? whole.required.filter((key) => !SECTION_FILES.some((section) => section === key)) : [];
  const files = new Map<string, Json>([["guide", part({ ...whole, $defs: undefined, required })]]);
  for (const section of SECTION_FILES) if (properties[section] !== undefined) files.set(section, part(properties[section]));
  files.set("tests", withDefinitions({ $schema, ...asJson(situations) }, defs));
  return files;
}

/** A schema with those of the definitions that it leads to. */
function withDefinitions(schema: Json, all: Json): Json {
  const found = new Map<string, unknown>();
  const follow = (part: unknown): void => {
    for (const [, name = ""] of JSON.stringify(part ?? null).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) {
      if (found.has(name)) continue;
      found.set(name, all[name]);
      follow(all[name]);
    }
  };
  follow(schema);
  return { ...schema, $defs: Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

const asJson = (value: unknown): Json => (typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {});

/** Nothing is required, and an entry with an `id` can be removed. */
function loosened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(loosened);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key, value]) => key !== "required" || !Array.isArray(value));
  const found: Record<string, unknown> = Object.fromEntries(entries.map(([key, value]) => [key, loosened(value)]));
  const properties = asJson(found.properties);
  if (properties.id !== undefined) found.properties = { ...properties, remove: { const: true, description: "去掉所继承的这一项" } };
  return found;
}
