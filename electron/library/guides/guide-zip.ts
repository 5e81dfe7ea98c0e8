import { unzipSync } from "fflate";
import { type FieldProblem, fail, ok, type Result } from "../../../shared/errors.ts";
import { GUIDE_FILE } from "../../../shared/guide/guide-files.ts";
import { dataProblem } from "../../../shared/messages/field-problem-text.ts";
import { isSystemJunk } from "../../../shared/text/file-names.ts";
import { guideText, LARGEST_GUIDE, sizeProblem, unknownFileProblems } from "./guide-folder.ts";

/** Whether bytes begin as a ZIP does (APPNOTE 4.3.7). */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The files of a guide that came as a ZIP, path by text; that all lies in one folder is no matter. Nothing is unpacked
 * before names and sizes are looked through. Errors: `guide-invalid` for a broken ZIP, names that lead out of the folder or
 * stand twice, files that are none of a guide, and sizes beyond the limits.
 */
export function unpackGuide(bytes: Uint8Array, file: string): Result<ReadonlyMap<string, string>> {
  const refuse = (problems: readonly FieldProblem[]) => fail({ kind: "guide-invalid" as const, file, problems });
  const broken = () => refuse([{ path: "", problem: dataProblem({ code: "broken-zip" }) }]);
  if (bytes.length > LARGEST_GUIDE) return refuse([{ path: "", problem: dataProblem({ code: "too-large", bytes: bytes.length, limit: LARGEST_GUIDE }) }]);
  const entries: { readonly name: string; readonly size: number }[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, size: originalSize });
        return false;
      },
    });
  } catch {
    return broken();
  }
  const names = pathsOf(entries.map(({ name }) => name));
  const faults = [...names.values()].flatMap((path, index, all): FieldProblem[] => {
    if (/^[/\\]|\\|^[A-Za-z]:|(^|\/)\.\.?(\/|$)|\0/.test(path)) return [{ file: path, path: "", problem: dataProblem({ code: "not-inside" }) }];
    return all.indexOf(path) < index ? [{ file: path, path: "", problem: dataProblem({ code: "twice-in-zip" }) }] : [];
  });
  if (entries.length > new Set(entries.map(({ name }) => name)).size) faults.push({ path: "", problem: dataProblem({ code: "twice-in-zip" }) });
  const unknown = faults.length > 0 ? [] : unknownFileProblems([...names.values()]);
  if (faults.length + unknown.length > 0) return refuse([...faults, ...unknown]);
  const sizes = new Map(entries.flatMap(({ name, size }) => (names.has(name) ? [[names.get(name) ?? "", size] as const] : [])));
  const tooLarge = sizeProblem(sizes);
  if (tooLarge) return refuse([tooLarge]);
  try {
    const unpacked = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
    const files = Object.entries(unpacked).map(([name, content]) => [names.get(name) ?? name, content] as const);
    // the sizes in the directory are what the ZIP says of itself
    if (files.some(([path, content]) => content.length !== sizes.get(path))) return broken();
    return ok(new Map(files.map(([path, content]) => [path, guideText(path, content)])));
  } catch {
    return broken();
  }
}

/** Whether a ZIP holds `guide.yaml` where a guide has it. A broken one holds none. */
export function zipHoldsGuide(bytes: Uint8Array): boolean {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return false;
  }
  return [...pathsOf(names).values()].includes(GUIDE_FILE);
}

/** The paths in the guide folder of the entries of a ZIP, by their names: without folders, system files, and one folder around all. */
function pathsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const files = names.filter((name) => !name.endsWith("/") && !name.startsWith("__MACOSX/") && !isSystemJunk(name.split("/").at(-1) ?? ""));
  const [top] = files[0]?.split("/") ?? [];
  const inside = !files.includes(GUIDE_FILE) && top !== undefined && files.every((name) => name.startsWith(`${top}/`));
  return new Map(files.map((name) => [name, readableName(inside ? name.slice(top.length + 1) : name)]));
}

/** ZIP programs of Chinese Windows write names in GBK without saying so; unzipping takes those for Latin letters. */
function readableName(name: string): string {
  if (![...name].some((character) => character > "\x7f") || [...name].some((character) => character > "\xff")) return name;
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(Buffer.from(name, "latin1"));
  } catch {
    return name;
  }
}
