import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-tables-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * A program that asks what the build puts in the place of packages and the packages themselves the same. `built` writes the module
 * that a built program gets under a name, and imports it.
 */
const PROGRAM = `
  import { writeFile } from "node:fs/promises";
  import { createRequire } from "node:module";
  import { brotliCompressSync } from "node:zlib";
  import { tablesWhenNeeded } from ${JSON.stringify(new URL("../../electron/tables-when-needed.mjs", import.meta.url).href)};
  import { eld } from "eld/extrasmall";

  const require = createRequire(process.cwd() + "/");
  const [folder, texts, characters] = JSON.parse(process.argv[1]);
  async function built(name) {
    const file = folder + "/" + name.replaceAll("/", "-") + ".mjs";
    await writeFile(file, await tablesWhenNeeded.load(tablesWhenNeeded.resolveId(name)));
    return import(file);
  }
  const told = (found) => [found.language, found.isReliable(), found.getScores()];
  const { eld: ownEld } = await built("eld/extrasmall");

  const builder = new (require("unicode-trie/builder"))(10, 99);
  builder.setRange(0x4e00, 0x9fff, 7, true);
  builder.set(0x20000, 3);
  const table = builder.toBuffer();
  const [OwnTrie, Trie] = [(await built("unicode-trie")).default, require("unicode-trie")];

  const bytes = Buffer.from("国际科技合作 international co-operation ".repeat(200));
  const packed = brotliCompressSync(bytes);
  const unpacked = [(await built("brotli/decompress.js")).default, require("brotli/decompress")];

  process.stdout.write(JSON.stringify({
    languages: texts.map((text) => [ownEld, eld].map((one) => told(one.detect(text)))),
    values: characters.map((at) => [OwnTrie, Trie].map((Table) => new Table(table).get(at))),
    bytes: unpacked.map((unpack) => Buffer.from(unpack(packed, bytes.length)).equals(bytes)),
    others: [tablesWhenNeeded.resolveId("zod"), tablesWhenNeeded.load("zod")].filter((one) => one !== undefined).length,
  }));
`;

const TEXTS = [
  "The parties agree to carry out the project together.",
  "Die Vertragsparteien führen das Vorhaben gemeinsam durch.",
  "Les parties conviennent de réaliser le projet ensemble.",
  "A felek megállapodnak abban, hogy a projektet közösen hajtják végre.",
  "Lu Hong, Sun",
];
const CHARACTERS = [0, 0x41, 0x4e00, 0x9fff, 0xa000, 0x1ffff, 0x20000, 0x10ffff];

test("what the build puts in the place of packages that make tables as they load answers as they do, and nothing else is replaced", async () => {
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const options = ["--input-type=module", "--eval", PROGRAM, JSON.stringify([folder, TEXTS, CHARACTERS])];
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd, maxBuffer: 1 << 24 });
  const pairs = z.array(z.tuple([z.unknown(), z.unknown()]));
  const told = z.object({ languages: pairs, values: pairs, bytes: z.array(z.boolean()), others: z.number() }).parse(JSON.parse(stdout));
  for (const [own, wanted] of [...told.languages, ...told.values]) expect(own).toEqual(wanted);
  expect(told.languages.map(([own]) => z.tuple([z.string()]).rest(z.unknown()).parse(own)[0]).slice(0, 4)).toEqual(["en", "de", "fr", "hu"]);
  expect(told.values.map(([own]) => own)).toEqual([10, 10, 7, 7, 10, 10, 3, 10]);
  expect(told.bytes).toEqual([true, true]);
  expect(told.others).toBe(0);
});
