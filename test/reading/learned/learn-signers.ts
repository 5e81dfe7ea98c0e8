import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { beginning } from "../../../shared/reading/elements/parties-at-head.ts";
import { type Candidate, candidatesIn } from "../../../shared/reading/learned/signer-features.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { partiesOf } from "../../../shared/reading/parties.ts";
import { mainScript } from "../../../shared/reading/scripts.ts";
import { drawSource } from "../draw-source.ts";
import { readPages } from "../read-pages.ts";
import { GROUPS, isOpen, type ReadingSource, readingSet } from "../reading-set.ts";
import { learn, type Row, rounded } from "./logistic.ts";

/**
 * `npm run learn:signers -- [--without GROUP,GROUP]`: works out the weights by which `shared/reading/learned` tells who signs, from the digital files of the labelled
 * agreements; untouched sets are never learned from. With `--without` the weights are those to measure these groups by, and are not to be kept.
 */

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{Mark}\s\p{P}]/gu, "")
    .toLowerCase();
/** How far from a signer's name the same name may stand in another script. */
const NEAR = 70;

/** Of each name that a document bears: 1 who signs, at the labelled place; undefined the same person elsewhere, or in another script beside it. */
async function rowsOf(source: ReadingSource): Promise<readonly Row[]> {
  const { pages } = await readPages(await drawSource(source, source.scannedPages.length > 0), `${source.id}.pdf`);
  const lines = bodyLines(pages);
  const labels = (source.labels.elements?.signatories ?? []).flatMap(({ name, ...rest }) => (name === null ? [] : [{ ...rest, name: plain(name) }]));
  const all = candidatesIn(lines, partiesOf(beginning(paragraphsOf(lines))));
  const labelOf = ({ name }: Candidate) => labels.find((label) => label.name === plain(name));
  const isAtPlace = ({ line }: Candidate, { page, quote }: { readonly page: number; readonly quote: string }) =>
    line.page === page && (plain(line.text).includes(plain(quote)) || plain(quote).includes(plain(line.text)));
  const signs = all.filter((one) => {
    const label = labelOf(one);
    return label !== undefined && isAtPlace(one, label);
  });
  const isBeside = ({ line, name }: Candidate) =>
    signs.some((one) => one.line.page === line.page && Math.abs(one.line.box.top - line.box.top) < NEAR && mainScript(one.name) !== mainScript(name));
  return all.map((one) => ({ features: one.features, holds: signs.includes(one) ? 1 : labelOf(one) || isBeside(one) ? undefined : 0 }));
}

const without = process.argv.includes("--without") ? (process.argv[process.argv.indexOf("--without") + 1] ?? "").split(",") : [];
const documents: (readonly Row[])[] = [];
for (const group of GROUPS.filter((one) => isOpen(one) && !without.includes(one)))
  for (const source of readingSet(group)) {
    const isAgreement = source.form !== "proof" && source.form !== "translation" && source.labels.elements !== undefined;
    if (isAgreement && !source.labels.second) documents.push(await rowsOf(source));
  }
const weights = rounded([learn(documents)]);
const lines = weights.features.map(([feature, [value]]) => `    ${JSON.stringify(feature)}: ${value}`);
const path = fileURLToPath(new URL("../../../shared/reading/learned/signer-weights.json", import.meta.url));
writeFileSync(path, `{\n  "bias": ${weights.bias[0]},\n  "features": {\n${lines.join(",\n")}\n  }\n}\n`);
console.log(`${documents.length} documents, ${lines.length} features`);
