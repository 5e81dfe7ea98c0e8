import { copyFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as vite from "vite";
import { interpretedSchemas } from "./interpreted-schemas.mjs";
import { writeReadData } from "./read-data.mjs";
import { askForFirstScreen, screenParts } from "./screen-parts.mjs";
import { tablesWhenNeeded } from "./tables-when-needed.mjs";

/**
 * Builds what the window needs into dist/: the screens (dist/renderer), and main process, preload, worker, command line
 * and loopback host beside one another (dist/desktop).
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);

/** CommonJS packages ask for these; in the bundled ES modules they stand for the bundle's own place. */
const PLACES = { __filename: "import.meta.filename", __dirname: "import.meta.dirname" };

/** Programs are built aside and put in place together, so that a command that starts meanwhile finds old or new ones. */
const ASIDE = at("dist", `desktop.new-${process.pid}`);

/** Resolves to the parts of the screens, as lines to print. */
export async function build() {
  const screens = await vite.build({ configFile: at("renderer", "vite.config.ts"), logLevel: "warn", plugins: [askForFirstScreen, tablesWhenNeeded] });
  try {
    await buildPrograms();
    await buildPreload();
    await rm(at("dist", "desktop"), { recursive: true, force: true });
    await rename(ASIDE, at("dist", "desktop"));
    return screenParts(screens.output);
  } finally {
    await rm(ASIDE, { recursive: true, force: true });
  }
}

/** Threads of the bundle, which its programs start from files beside themselves. */
const THREADS = {
  "picture-worker": at("electron", "images", "picture.worker.ts"),
  "decoding-thread": at("electron", "ingest", "decoding.worker.ts"),
};

/** Threads that read text, of digital pages and of scans, and codes. */
export const READING_THREADS = {
  "codes-thread": at("electron", "reading", "find-codes.worker.ts"),
  "text-thread": at("electron", "reading", "text.worker.ts"),
  "ocr-thread": at("electron", "reading", "ocr", "ocr.worker.ts"),
};

async function buildPrograms() {
  const programs = {
    main: at("electron", "desktop", "main.ts"),
    worker: at("electron", "jobs", "threads", "job.worker.ts"),
    "preview-worker": at("electron", "jobs", "threads", "preview.worker.ts"),
    "guide-worker": at("electron", "jobs", "guides", "guide.worker.ts"),
    "workspace-worker": at("electron", "jobs", "many-cases", "workspace.worker.ts"),
    "page-worker": at("electron", "viewing", "page.worker.ts"),
    ...READING_THREADS,
    guohe: at("electron", "cli", "main.ts"),
    loopback: at("electron", "loopback", "main.ts"),
  };
  await buildForBundling(programs, ASIDE);
}

/** Programs that bundle, with their threads, the WebAssembly of PDFium and of the codec of pictures, and the guides as read beside them. */
export async function buildForBundling(programs, folder) {
  await buildForNode({ ...programs, ...THREADS }, { format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" }, folder);
  await copyFile(at("node_modules", "@hyzyla", "pdfium", "dist", "pdfium.wasm"), join(folder, "pdfium.wasm"));
  const codec = at("node_modules", "@cornerstonejs", "codec-libjpeg-turbo-8bit", "dist", "libjpegturbowasm.wasm");
  await copyFile(codec, join(folder, "libjpegturbowasm.wasm"));
  await writeReadData(folder);
}

/** A sandboxed preload is CommonJS and one file. */
async function buildPreload() {
  await buildForNode({ preload: at("electron", "desktop", "preload.ts") }, { format: "cjs", entryFileNames: "[name].cjs" }, ASIDE);
}

/** Everything but Node and Electron goes in, so that the packed program needs no node_modules. */
async function buildForNode(input, output, folder) {
  await vite.build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    plugins: [tablesWhenNeeded, interpretedSchemas],
    define: PLACES,
    ssr: { noExternal: true, external: ["electron"], target: "node" },
    build: { ssr: true, outDir: folder, emptyOutDir: false, target: "node20", minify: false, reportCompressedSize: false, rolldownOptions: { input, output } },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  const parts = await build();
  for (const line of parts) process.stdout.write(`${line}\n`);
  process.stdout.write(`built dist/renderer and dist/desktop in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
