import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";

/** Bundles a folder again and again until it is killed: run by killed-while-bundling.test.ts. Arguments: input, output. */
const [input = "", out = ""] = process.argv.slice(2);
process.stdout.write("ready\n");
for (;;) {
  const built = await buildBundle({ source: { kind: "files", paths: [input] }, out });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  process.stdout.write("built\n");
}
