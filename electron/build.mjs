import { copyFile, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as vite from "vite";

/**
 * Builds what the window needs into dist/: the screens (dist/renderer), and main process, preload, worker, command line
 * and loopback host as single files beside one another (dist/desktop). The command line itself runs from source.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);

/** CommonJS packages ask for these; in the bundled ES modules they stand for the bundle's own place. */
const PLACES = { __filename: "import.meta.filename", __dirname: "import.meta.dirname" };

export async function build() {
  await buildScreens();
  await rm(at("dist", "desktop"), { recursive: true, force: true });
  await buildPrograms();
  await buildPreload();
  // PDFium looks for its WebAssembly beside the program
  await copyFile(at("node_modules", "@hyzyla", "pdfium", "dist", "pdfium.wasm"), at("dist", "desktop", "pdfium.wasm"));
}

async function buildScreens() {
  await vite.build({ configFile: at("renderer", "vite.config.ts"), logLevel: "warn" });
}

async function buildPrograms() {
  const input = {
    main: at("electron", "desktop", "main.ts"),
    worker: at("electron", "jobs", "worker.ts"),
    guohe: at("electron", "cli", "main.ts"),
    loopback: at("electron", "loopback", "main.ts"),
  };
  await buildForNode(input, { format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" });
}

/** A sandboxed preload is CommonJS and one file. */
async function buildPreload() {
  await buildForNode({ preload: at("electron", "desktop", "preload.ts") }, { format: "cjs", entryFileNames: "[name].cjs" });
}

/** Everything but Node and Electron goes in, so that the packed program needs no node_modules. */
async function buildForNode(input, output) {
  await vite.build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    define: PLACES,
    ssr: { noExternal: true, external: ["electron"], target: "node" },
    build: {
      ssr: true,
      outDir: at("dist", "desktop"),
      emptyOutDir: false,
      target: "node20",
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { input, output },
    },
  });
}

/** Whether something is built and nothing it is built from is newer. */
export async function isBuilt() {
  const built = await Promise.all(
    [at("dist", "renderer", "index.html"), at("dist", "desktop", "main.js"), at("dist", "desktop", "preload.cjs")].map(changedAt),
  );
  const sources = await Promise.all([...["shared", "electron", "renderer"].map((folder) => newest(at(folder))), changedAt(at("package-lock.json"))]);
  return Math.min(...built) >= Math.max(...sources);
}

const changedAt = (file) =>
  stat(file).then(
    (status) => status.mtimeMs,
    () => 0,
  );

async function newest(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => changedAt(join(entry.parentPath, entry.name))));
  return Math.max(0, ...times);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  await build();
  process.stdout.write(`built dist/renderer and dist/desktop in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
