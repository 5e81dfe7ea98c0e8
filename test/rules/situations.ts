import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** Situations of the rules as data (`test/cases/`): what is changed in a complete case, and what one rule must say then. */

const folder = (name: string) => fileURLToPath(new URL(`../cases/${name}/`, import.meta.url));

const plainOutcome = z.enum(["met", "not-met", "advice", "not-applicable", "no-finding"]);
const expectation = z.union([
  plainOutcome.transform((outcome) => ({ outcome })),
  z.strictObject({ outcome: plainOutcome, missing: z.array(z.string()).optional(), field: z.string().optional() }),
  z.strictObject({ outcome: z.literal("cannot-tell"), reason: z.literal("missing-answer"), missing: z.array(z.string()).min(1) }),
  z.strictObject({ outcome: z.literal("cannot-tell"), reason: z.literal("open-reading") }),
]);

const situationSchema = z.strictObject({
  /** a Chinese sentence of the rule */
  name: z.string().regex(/\p{Script=Han}/u),
  topic: z.enum(["1", "2", "3-1", "3-2"]),
  at: z.string().default("2026-05-25T10:00"),
  set: z.record(z.string(), z.unknown()).default({}),
  subject: z.string().optional(),
  expect: expectation,
  values: z.record(z.string(), z.unknown()).optional(),
  /** words that the message must hold */
  says: z.array(z.string()).default([]),
  /** reading of the guide (`readings`) that the situation tests; the finding must carry it */
  reading: z.string().optional(),
});

const fileSchema = z.strictObject({
  rule: z.string(),
  /** exact place of the clause by topic, and of the further ones, after the table of rule ids */
  clause: z.record(z.string(), z.array(z.string()).min(1)),
  cases: z.array(situationSchema).min(1),
});

export type Situation = z.infer<typeof situationSchema>;
export type SituationFile = z.infer<typeof fileSchema>;

/** Every file of `test/cases/rules`, by file name without ending. */
export function readSituations(): ReadonlyMap<string, SituationFile> {
  const names = readdirSync(folder("rules"))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return new Map(names.map((name) => [name.replace(/\.yaml$/, ""), readFile(name)]));
}

function readFile(name: string): SituationFile {
  const parsed = fileSchema.safeParse(parse(readFileSync(`${folder("rules")}${name}`, "utf8"), { merge: true }));
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const bases = new Map<string, Record<string, unknown>>();

/** The JSON value of a complete case of a topic, new at each call. */
export function baseCase(topic: string): Record<string, unknown> {
  const base = bases.get(topic) ?? z.record(z.string(), z.unknown()).parse(parse(readFileSync(`${folder("base")}${topic}.yaml`, "utf8"), { merge: true }));
  bases.set(topic, base);
  // through JSON: aliases of the YAML file must not share one object, else a change at one place shows at another
  return z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(base)));
}

/** Sets `partners[0].country` and the like in a case; `~absent` takes the field away; `[n]` one past the end appends. */
export function setField(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
  const last = keys.pop();
  if (last === undefined) throw new Error("an empty path");
  let place: object = target;
  for (const [index, key] of keys.entries()) {
    const inner: unknown = Reflect.get(place, key);
    if (typeof inner === "object" && inner !== null) place = inner;
    else {
      if (Array.isArray(place) && typeof key === "number" && key > place.length) throw new Error(`${path} leaves a hole`);
      const made = typeof (keys[index + 1] ?? last) === "number" ? [] : {};
      Reflect.set(place, key, made);
      place = made;
    }
  }
  if (Array.isArray(place) && typeof last === "number" && last > place.length) throw new Error(`${path} leaves a hole`);
  if (value !== "~absent") Reflect.set(place, last, structuredClone(value));
  else if (Array.isArray(place) && typeof last === "number") place.splice(last, 1);
  else if (!Reflect.has(place, last)) throw new Error(`${path} is absent already`);
  else Reflect.deleteProperty(place, last);
}
