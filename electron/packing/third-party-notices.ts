import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { productFolder } from "../files/paths.ts";

/** `npm run notices`: writes THIRD-PARTY-NOTICES.txt again, after a change of dependencies. */
export const NOTICES_FILE = "THIRD-PARTY-NOTICES.txt";

const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional(), optional: z.boolean().optional() }),
  ),
});

/** A package that the program is built from: all of the lockfile but what tests and building need, and programs of single systems. */
export type ShippedPackage = { readonly folder: string; readonly name: string; readonly version: string; readonly license: string };

export function shippedPackages(product = productFolder()): readonly ShippedPackage[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(product, "package-lock.json"), "utf8")));
  return Object.entries(lock.packages)
    .filter(([folder, found]) => folder !== "" && !found.dev && !found.optional)
    .map(([folder, { version = "", license = "" }]) => ({ folder, name: folder.replace(/^.*node_modules\//, ""), version, license }))
    .sort((one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1));
}

/** The first line of the part of a package: by these a test sees whether the file is up to date. */
export const headOf = ({ name, version, license }: ShippedPackage): string => `${name} ${version} (${license})`;

/** The notices: each package with the words of its licence, the same words once. Reads `node_modules`. */
function noticesText(product = productFolder()): string {
  const byWords = new Map<string, ShippedPackage[]>();
  for (const found of shippedPackages(product)) {
    const words = licenceText(join(product, found.folder)) ?? `No text of a licence comes with the package; its package.json says: ${found.license}.`;
    byWords.set(words, [...(byWords.get(words) ?? []), found]);
  }
  const parts = [...byWords].map(([words, packages]) => `${packages.map(headOf).join("\n")}\n\n${words}`);
  const head =
    "Packages of npm that Guohe Kit is built from, out of package-lock.json, with their licences. Fonts and texts: NOTICE.md.\nMade by “npm run notices”; do not edit.";
  return `${[head, ...parts].join(`\n\n${"=".repeat(80)}\n`)}\n`;
}

function licenceText(folder: string): string | undefined {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run npm ci first`);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ name }) => name).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|ts|json)$/i.test(name));
  const words = names.sort().map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  return words.length === 0 ? undefined : words.join("\n\n");
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(productFolder(), NOTICES_FILE), noticesText());
