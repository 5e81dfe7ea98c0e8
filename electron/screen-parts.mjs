import { gzipSync } from "node:zlib";

/** What stands on the first screen: these parts and everything that they import at once. */
const FIRST = /^(index|start-application)$/;

/**
 * The parts of the built screens as lines to print: what the first screen loads, then each part that is loaded when it is
 * needed, largest first. Sizes in kB as they lie on disk, and gzipped for comparing with other programs.
 */
export function screenParts(output) {
  const chunks = output.filter((part) => part.type === "chunk");
  const first = firstParts(chunks);
  const later = chunks.filter((chunk) => !first.has(chunk)).sort((left, right) => right.code.length - left.code.length);
  const styles = output.filter((part) => part.type === "asset" && part.fileName.endsWith(".css"));
  return [
    `first screen   ${sizes([...first].map(({ code }) => code))} of scripts in ${first.size} parts: ${[...first].map(named).join(", ")}`,
    `when needed    ${sizes(later.map(({ code }) => code))} of scripts in ${later.length} parts: ${later.map(named).join(", ")}`,
    `styles         ${sizes(styles.map(({ source }) => source))} in ${styles.length} parts`,
  ];
}

/** For vite: has the page itself ask for all parts of the first screen, which else would come only as each that names them has run. */
export const askForFirstScreen = {
  name: "ask-for-first-screen",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) => {
      const first = [...firstParts(Object.values(bundle).filter((part) => part.type === "chunk"))];
      const styles = new Set(first.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
      const link = (attrs) => ({ tag: "link", attrs: { crossorigin: true, ...attrs }, injectTo: "head" });
      return [
        ...[...styles].map((file) => link({ rel: "stylesheet", href: `./${file}` })),
        ...first.filter(({ isEntry }) => !isEntry).map(({ fileName }) => link({ rel: "modulepreload", href: `./${fileName}` })),
      ];
    },
  },
};

function firstParts(chunks) {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set();
  const take = (chunk) => {
    if (chunk === undefined || first.has(chunk)) return;
    first.add(chunk);
    for (const file of chunk.imports) take(byFile.get(file));
  };
  for (const chunk of chunks) if (chunk.isEntry || FIRST.test(chunk.name)) take(chunk);
  return first;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
const named = ({ name, code }) => `${name} ${kilobytes(Buffer.byteLength(code))}`;

function sizes(sources) {
  const whole = sources.reduce((sum, source) => sum + Buffer.byteLength(source), 0);
  const packed = sources.reduce((sum, source) => sum + gzipSync(source).length, 0);
  return `${kilobytes(whole)} (${kilobytes(packed)} gzipped)`;
}
