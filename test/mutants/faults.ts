import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/**
 * Faults planted one at a time, to see whether the tests notice. One file of `faults/` is one area; how they are run
 * stands in `run-faults.ts`, why they are written by hand in docs/adr/0011-faults-by-hand.md.
 */
const faultSchema = z.strictObject({
  /** unique among all areas */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** the file that gets the fault, from the root of the project */
  file: z.string(),
  /** stands in the file exactly once */
  find: z.string().min(1),
  /** what stands there instead: the fault */
  replace: z.string(),
  /** the narrowest test files that must notice it, from the root of the project */
  tests: z.array(z.string()).min(1),
  /** what goes wrong for the user, or who gets in, when it is there */
  why: z.string().min(1),
  /** one of the few that every run of all tests repeats */
  sample: z.literal(true).optional(),
});

export type Fault = z.infer<typeof faultSchema> & { readonly area: string };

export const FAULTS_FOLDER = join(import.meta.dirname, "faults");

/** Reads the faults of every area, areas in the order of their names. Throws when a file is no list of faults. */
export function readFaults(folder: string = FAULTS_FOLDER): readonly Fault[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => {
      const area = name.replace(/\.yaml$/, "");
      const faults = z.array(faultSchema).safeParse(parse(readFileSync(join(folder, name), "utf8")));
      if (!faults.success) throw new Error(`${name}: ${z.prettifyError(faults.error)}`);
      return faults.data.map((fault) => ({ ...fault, area }));
    });
}

/** The text with the fault in it. Throws, with the name of the fault, unless what it replaces stands there exactly once. */
export function plantFault(fault: Fault, text: string): string {
  const found = text.split(fault.find).length - 1;
  if (found !== 1) throw new Error(`${fault.area}/${fault.id}: its text stands ${found} times in ${fault.file}, not once`);
  return text.replace(fault.find, () => fault.replace);
}

/** What keeps a fault from being planted in the project at `root`, as lines that name it; none when everything is in order. */
export function problemsOf(fault: Fault, root: string): readonly string[] {
  const name = `${fault.area}/${fault.id}`;
  const tests = fault.tests.filter((test) => !existsSync(join(root, test))).map((test) => `${name}: no test file ${test}`);
  if (!existsSync(join(root, fault.file))) return [`${name}: no file ${fault.file}`, ...tests];
  try {
    const text = readFileSync(join(root, fault.file), "utf8");
    return plantFault(fault, text) === text ? [`${name}: changes nothing`, ...tests] : tests;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error), ...tests];
  }
}

/** The faults that an argument names: all of an area, or the one of that id. No arguments: all. Throws on a name that is neither. */
export function chooseFaults(faults: readonly Fault[], wanted: readonly string[]): readonly Fault[] {
  const unknown = wanted.filter((name) => !faults.some(({ area, id }) => area === name || id === name));
  if (unknown.length > 0)
    throw new Error(`no area and no fault of the name ${unknown.join(", ")}; areas: ${[...new Set(faults.map(({ area }) => area))].join(", ")}`);
  return wanted.length === 0 ? faults : faults.filter(({ area, id }) => wanted.includes(area) || wanted.includes(id));
}
