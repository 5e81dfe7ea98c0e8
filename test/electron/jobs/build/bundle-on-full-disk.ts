import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../../electron/jobs/build/verify-bundle.ts";

/** Bundles one file, then all, onto a disk that is too small for that; tells what came of it. Run by full-disk.test.ts: input, disk. */
const [input = "", disk = ""] = process.argv.slice(2);
const out = join(disk, "out");
const first = await buildBundle({ source: { kind: "files", paths: [join(input, "1.jpg")] }, out });
const second = await buildBundle({ source: { kind: "files", paths: [input] }, out });
process.stdout.write(JSON.stringify({ first, second, verified: await verifyBundle(out), left: await readdir(disk) }));
