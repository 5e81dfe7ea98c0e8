import { isRecord, readPath } from "../case/case-path.ts";

const STEP = /\[([^\]]+)\]/g;

/**
 * The path of an answer with list items by their ids where they have one (`partners[0].name` as `partners[#p1].name`), so that it
 * leads to the same item after others were moved or taken out.
 */
export function stablePath(theCase: unknown, path: string): string {
  return path.replace(STEP, (step, index: string, offset: number) => {
    const item = readPath(theCase, `${path.slice(0, offset)}[${index}]`);
    return isRecord(item) && typeof item.id === "string" ? `[#${item.id}]` : step;
  });
}

/** The path of a `stablePath` in the case as it is now; `undefined`: the item that it leads to is no longer there. */
export function pathNow(theCase: unknown, stable: string): string | undefined {
  let path = "";
  let from = 0;
  for (const match of stable.matchAll(STEP)) {
    path += stable.slice(from, match.index);
    from = match.index + match[0].length;
    const [, step = ""] = match;
    const list = readPath(theCase, path);
    if (!Array.isArray(list)) return undefined;
    const index = step.startsWith("#") ? list.findIndex((item: unknown) => isRecord(item) && item.id === step.slice(1)) : Number(step);
    if (!(index in list)) return undefined;
    path += `[${index}]`;
  }
  return path + stable.slice(from);
}
