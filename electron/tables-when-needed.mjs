import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const at = (...parts) => join(fileURLToPath(new URL("..", import.meta.url)), "node_modules", ...parts);
const eld = (...parts) => at("eld", "src", ...parts);

/** Modules of packages that make large tables while they load, by the name they are imported with: what stands in their place. */
const INSTEAD = {
  // 49,000 groups of letters, made into objects before any text is asked about
  "eld/extrasmall": async () => {
    const { ngramsData } = await import(pathToFileURL(eld("ngrams", "extrasmall.js")).href);
    // V8 reads JSON several times as fast as the same table as code
    const table = JSON.stringify(ngramsData).replaceAll(/[\\']/g, "\\$&");
    return `
      import { createEld } from ${JSON.stringify(eld("languageDetector.js"))};
      const { instance, loadData } = createEld();
      let loaded = false;
      const detect = (text) => {
        if (!loaded) loadData(JSON.parse('${table}'));
        loaded = true;
        return instance.detect(text);
      };
      export const eld = { ...instance, detect };
      export default eld;
    `;
  },
  // four tables of fontkit and its parts, inflated in JavaScript; those of Indian scripts are never asked for
  "unicode-trie": async () => `
    import Trie from ${JSON.stringify(at("unicode-trie", "index.js"))};
    export default class {
      constructor(data) {
        this.data = data;
      }
      get(character) {
        this.trie ??= new Trie(this.data);
        return this.trie.get(character);
      }
    }
  `,
  // fontkit's reader of WOFF 2 brings a dictionary of 120 kB as a list of numbers; Node has one of its own
  "brotli/decompress.js": async () => `export { brotliDecompressSync as default } from "node:zlib";`,
};

const MARK = "\0when-needed:";

/**
 * For vite: packages whose tables are made as they are loaded make them when they are first asked for. Each program and each thread
 * loads its packages anew, and most of them never ask.
 */
export const tablesWhenNeeded = {
  name: "tables-when-needed",
  enforce: "pre",
  resolveId: (source) => (Object.hasOwn(INSTEAD, source) ? MARK + source : undefined),
  load: (id) => (id.startsWith(MARK) ? INSTEAD[id.slice(MARK.length)]?.() : undefined),
};
