import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/**
 * Which rooms (folders) of a layer may import which others, the entry points first: one direction, never back. `biome.json`
 * holds the same table as import rules; the tests beside this file compare the two and plant each wrong import.
 */
export const ROOMS = {
  electron: {
    cli: ["calls", "jobs", "viewing", "library", "bundle", "documents", "ingest", "pdf", "images", "files", "workers"],
    loopback: ["calls", "jobs", "viewing", "library", "bundle", "documents", "ingest", "pdf", "images", "files", "workers"],
    calls: ["jobs", "viewing", "library", "bundle", "documents", "ingest", "pdf", "images", "files", "workers"],
    jobs: ["viewing", "library", "bundle", "documents", "ingest", "pdf", "images", "files", "workers"],
    // the library reads a unit's own Word templates, the bundle draws with the letters' typesetter
    library: ["documents", "ingest", "pdf", "images", "files", "workers"],
    bundle: ["documents", "ingest", "pdf", "images", "files", "workers"],
    viewing: ["ingest", "pdf", "images", "files", "workers"],
    documents: ["ingest", "pdf", "images", "files", "workers"],
    ingest: ["pdf", "images", "files", "workers"],
    pdf: ["files", "workers"],
    images: ["files", "workers"],
    workers: ["files"],
    files: [],
  },
  shared: {
    check: ["rules", "documents", "attachments", "policies", "plan", "versions", "wizard", "facts", "guide", "case", "text", "messages"],
    versions: ["wizard", "facts", "guide", "case", "text"],
    rules: ["facts", "guide", "case", "text"],
    documents: ["policies", "facts", "guide", "case", "text"],
    attachments: ["facts", "guide", "case", "text"],
    plan: ["facts", "guide", "case", "text"],
    policies: ["facts", "guide", "case", "text"],
    wizard: ["facts", "guide", "case", "text"],
    facts: ["guide", "case", "text"],
    guide: ["case", "text"],
    messages: ["case", "text"],
    find: ["text"],
    case: ["text"],
    text: [],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type Layer = keyof typeof ROOMS;

/** The rooms of a layer, and for each those that it may not import. */
export function forbiddenRooms(layer: Layer): readonly (readonly [room: string, forbidden: readonly string[]])[] {
  const rooms: Readonly<Record<string, readonly string[]>> = ROOMS[layer];
  return Object.entries(rooms).map(([room, allowed]) => [room, Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other))]);
}

/** Imports between the files below `folder`: absolute paths, of `from … "./…"` and `import("./…")`. */
export function importsBelow(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.(ts|tsx)$/.test(path) && statSync(path).isFile());
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const specifiers = [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, specifier]) => specifier ?? "");
      return [file, specifiers.map((specifier) => resolve(dirname(file), specifier)).filter((path) => known.has(path))];
    }),
  );
}

/** The room of a file below `folder`: its first folder, or the file itself where it is in none. */
export const roomOf = (folder: string, file: string): string => relative(folder, file).split(sep)[0] ?? "";

/** Groups of more than one node that reach one another (Tarjan's strongly connected components). */
export function circles<T>(graph: ReadonlyMap<T, readonly T[]>): readonly (readonly T[])[] {
  const found: T[][] = [];
  const order = new Map<T, number>();
  const lowest = new Map<T, number>();
  const stack: T[] = [];
  const visit = (node: T): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) found.push(circle);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}
