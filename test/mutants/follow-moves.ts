import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { FAULTS_FOLDER, readFaults } from "./faults.ts";

/**
 * `npm run mutants -- --follow`: writes the new paths of files and tests that were moved into the lists of faults. A file is
 * known by its name; among several of one name by the text that the fault replaces. Returns what it could not find.
 */
export function followMoves(root: string, files: readonly string[]): readonly string[] {
  const known = new Set(files);
  const lost: string[] = [];
  const moved = new Map<string, string>();
  const places = (path: string) => files.filter((file) => basename(file) === basename(path));
  for (const fault of readFaults()) {
    for (const test of fault.tests.filter((path) => !known.has(path))) {
      const [place, ...others] = places(test);
      if (place === undefined || others.length > 0) lost.push(`${fault.area}/${fault.id}: ${test}`);
      else moved.set(test, place);
    }
    if (known.has(fault.file)) continue;
    const [place, ...others] = places(fault.file).filter((file) => readFileSync(join(root, file), "utf8").includes(fault.find));
    if (place === undefined || others.length > 0) lost.push(`${fault.area}/${fault.id}: ${fault.file}`);
    else moved.set(fault.file, place);
  }
  for (const name of readdirSync(FAULTS_FOLDER)) {
    const list = join(FAULTS_FOLDER, name);
    const lines = readFileSync(list, "utf8").split("\n");
    const written = lines.map((line) =>
      line.replace(/^( {2}file: | {4}- )(\S+)$/, (whole, start: string, path: string) => (moved.has(path) ? start + moved.get(path) : whole)),
    );
    writeFileSync(list, written.join("\n"));
  }
  return lost;
}
