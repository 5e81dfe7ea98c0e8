import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/**
 * Which rooms (folders) of a layer may import which others, the entry points first: one direction, never back. The linter holds
 * the same table as `rooms.grit`, which is made from it; the tests next to this file compare the two and plant each wrong import.
 */
export const ROOMS = {
  electron: {
    desktop: ["calls", "jobs", "reading", "viewing", "library", "bundle", "documents", "ingest", "pdf", "images", "files", "workers"],
    cli: ["calls", "jobs", "reading", "viewing", "library", "bundle", "documents", "ingest", "pdf", "images", "files", "workers"],
    loopback: ["calls", "jobs", "reading", "viewing", "library", "bundle", "documents", "ingest", "pdf", "images", "files", "workers"],
    calls: ["jobs", "reading", "viewing", "library", "bundle", "documents", "ingest", "pdf", "images", "files", "workers"],
    jobs: ["reading", "viewing", "library", "bundle", "documents", "ingest", "pdf", "images", "files", "workers"],
    // tools that are in no product code
    packing: ["library", "files"],
    samples: ["library", "documents", "pdf", "files"],
    // the library reads a unit's own Word templates, the bundle draws with the letters' typesetter
    library: ["documents", "ingest", "pdf", "images", "files", "workers"],
    bundle: ["documents", "ingest", "pdf", "images", "files", "workers"],
    // the text of pages, read or recognised
    reading: ["ingest", "pdf", "images", "files", "workers"],
    viewing: ["ingest", "pdf", "images", "files", "workers"],
    documents: ["ingest", "pdf", "images", "files", "workers"],
    ingest: ["pdf", "images", "files", "workers"],
    pdf: ["files", "workers"],
    images: ["files", "workers"],
    workers: ["files"],
    files: [],
  },
  // what is read and saved, by what it is; no name is that of a room beside library/
  "electron/library": {
    // cases that leave as a package, and those that come back
    "hand-over": ["workspaces", "cases"],
    // folders with many cases
    workspaces: ["guides", "remembered", "cases"],
    "new-cases": ["guides", "remembered", "cases"],
    // guides, letters and policies: those that ship, the user's own, and drafts of them
    guides: ["remembered", "cases"],
    // what is kept for all cases, and what was made last: settings, profiles, recent cases
    remembered: ["cases"],
    // one case folder: read, saved, its attachments and earlier versions
    cases: [],
  },
  // what the product can do, by subject; no name is that of a room beside jobs/, which the linter's patterns could not tell apart
  "electron/jobs": {
    // a folder of cases: its overview, what is written and built for all of them
    "many-cases": ["threads", "import-table", "build", "check"],
    // the threads of the jobs below, and what is asked of them
    threads: ["split", "print", "build", "write", "attach", "read"],
    guides: [],
    "import-table": ["check"],
    // a scanned stack back into its attachments
    split: ["attach", "check"],
    print: ["build", "write", "check"],
    build: ["write", "check"],
    write: ["check"],
    attach: ["check"],
    read: [],
    check: [],
  },
  shared: {
    // the calls between screens and program, by subject; the whole contract is ipc.ts
    ipc: ["authoring", "desk", "review", "documents", "files-first", "attachments", "policies", "versions", "case"],
    // what the authors of a guide are told about it: coverage, situations, what changed, a preview
    authoring: [
      "check",
      "rules",
      "documents",
      "attachments",
      "policies",
      "plan",
      "versions",
      "wizard",
      "conditions",
      "facts",
      "guide",
      "case",
      "text",
      "messages",
    ],
    // what a case still lacks, for the one who chases it
    desk: [
      "review",
      "check",
      "rules",
      "documents",
      "attachments",
      "policies",
      "plan",
      "versions",
      "wizard",
      "conditions",
      "facts",
      "guide",
      "case",
      "text",
      "messages",
    ],
    check: ["rules", "documents", "attachments", "policies", "plan", "versions", "wizard", "conditions", "facts", "guide", "case", "text", "messages"],
    versions: ["wizard", "facts", "guide", "case", "text"],
    rules: ["conditions", "facts", "guide", "case", "text"],
    documents: ["policies", "conditions", "facts", "guide", "case", "text"],
    attachments: ["reading", "conditions", "facts", "guide", "case", "text"],
    // what a folder of papers is, and the project that it makes
    "files-first": ["check", "attachments", "reading", "wizard", "facts", "guide", "case", "text"],
    // what stands in the text of a file
    reading: ["facts", "guide", "case", "text"],
    plan: ["conditions", "facts", "guide", "case", "text"],
    policies: ["facts", "guide", "case", "text"],
    wizard: ["reading", "conditions", "facts", "guide", "case", "text"],
    // what a guide's conditions come to: asked by rules, letters, slots and questions alike
    conditions: ["facts", "guide", "case", "text"],
    facts: ["guide", "case", "text"],
    guide: ["case", "text"],
    // notes and sign-offs beside a case
    review: ["case", "text"],
    messages: ["review", "guide", "case", "text"],
    find: ["text"],
    case: ["text"],
    text: [],
  },
  renderer: {
    // the program on the page, and the frame of an open case: they alone choose which screen is shown
    shell: [
      "open-case",
      "agreements",
      "answers",
      "attachments",
      "documents",
      "find",
      "findings",
      "finish",
      "guides",
      "desk",
      "help",
      "history",
      "policies",
      "profiles",
      "review",
      "files-first",
      "hand-over",
      "split",
      "settings",
      "start",
      "submit",
      "wizard",
      "reader",
      "components",
      "state",
      "host",
      "ui",
    ],
    "open-case": [
      "agreements",
      "answers",
      "attachments",
      "documents",
      "find",
      "findings",
      "finish",
      "help",
      "history",
      "policies",
      "review",
      "start",
      "submit",
      "wizard",
      "reader",
      "components",
      "state",
      "host",
      "ui",
    ],
    // the screens: none imports another
    agreements: ["reader", "components", "state", "host", "ui"],
    answers: ["reader", "components", "state", "host", "ui"],
    attachments: ["reader", "components", "state", "host", "ui"],
    documents: ["reader", "components", "state", "host", "ui"],
    find: ["reader", "components", "state", "host", "ui"],
    findings: ["reader", "components", "state", "host", "ui"],
    finish: ["reader", "components", "state", "host", "ui"],
    guides: ["reader", "components", "state", "host", "ui"],
    // a folder with many cases
    desk: ["reader", "components", "state", "host", "ui"],
    help: ["reader", "components", "state", "host", "ui"],
    history: ["reader", "components", "state", "host", "ui"],
    profiles: ["components", "state", "host", "ui"],
    review: ["components", "state", "host", "ui"],
    // a folder of papers, before there is a project
    "files-first": ["reader", "components", "state", "host", "ui"],
    "hand-over": ["components", "state", "host", "ui"],
    settings: ["components", "state", "host", "ui"],
    // the last hour before the unit submits
    submit: ["components", "state", "host", "ui"],
    policies: ["reader", "components", "state", "host", "ui"],
    split: ["reader", "components", "state", "host", "ui"],
    start: ["reader", "components", "state", "host", "ui"],
    wizard: ["reader", "components", "state", "host", "ui"],
    // what several screens show
    reader: ["components", "state", "host", "ui"],
    components: ["state", "host", "ui"],
    state: ["host", "ui"],
    host: ["ui"],
    ui: [],
  },
  // a folder with many cases: its pages; the frame around them lies beside the rooms
  "renderer/desk": {
    overview: ["batch", "common"],
    across: ["common"],
    batch: ["common"],
    "case-files": ["common"],
    import: ["common"],
    common: [],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type Layer = keyof typeof ROOMS;

/** Folders whose folders are rooms, as in the table. */
export const LAYERS: readonly Layer[] = ["electron", "electron/jobs", "electron/library", "shared", "renderer", "renderer/desk"];

/** The rooms of a layer, and for each those that it may not import. */
export function forbiddenRooms(layer: Layer): readonly (readonly [room: string, forbidden: readonly string[]])[] {
  const rooms: Readonly<Record<string, readonly string[]>> = ROOMS[layer];
  return Object.entries(rooms).map(([room, allowed]) => [room, Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other))]);
}

/**
 * The table as a plugin of the linter (GritQL), a line for each room below its layer: `import … from`, `export … from`, `import()` and
 * `import("…").Type` of a room that is not below it are refused, from the room itself and from folders inside of it. Tests may import
 * every room. What can be told of all rooms of a layer is looked at first: each look at a file's name costs more than the linter's own rules.
 */
export function roomsPlugin(): string {
  const layers = LAYERS.map((layer) => {
    const folder = layer.split("/").join("[/\\\\]");
    // "electron/jobs" may be said as "jobs/" or "electron/jobs/" on the way to its rooms
    const way = layer.split("/").reduce((outer, part) => `(?:${outer}${part}/)?`, "");
    const rooms = forbiddenRooms(layer).flatMap(([room, forbidden]) =>
      forbidden.length === 0
        ? []
        : `      and { $filename <: r".*[/\\\\]${folder}[/\\\\]${room}[/\\\\].*", $source <: r".*(?:\\.\\./)+${way}(?:${forbidden.join("|")})/.*" },`,
    );
    return `    and { $filename <: r".*[/\\\\]${folder}[/\\\\].*", or {\n${rooms.join("\n")}\n    } },`;
  });
  return `// Made from ROOMS in test/data/rooms.ts: change the table there, then \`npx vitest run --config test/vitest.config.ts --project unit test/data/rooms.test.ts -u\`.
engine biome(1.0)
language js

or { JsModuleSource() as $source, JsImportCallExpression(arguments=$source), TsImportType(arguments=$source) } where {
  $source <: r".*\\.\\./.*",
  ! $filename <: r".*[/\\\\]test[/\\\\].*",
  or {
${layers.join("\n")}
  },
  register_diagnostic(span=$source, message="A room imports only the rooms that the table in test/data/rooms.ts puts below it.", severity="error")
}
`;
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
