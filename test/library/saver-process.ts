import { readCase } from "../../electron/library/cases.ts";
import { saveCase } from "../../electron/library/save-case.ts";

/** Saves a case of half a megabyte again and again until it is killed: run by killed-while-saving.test.ts. */
const folder = process.argv[2] ?? "";
const read = await readCase(folder);
if (!read.ok) throw new Error(JSON.stringify(read.error));
let { base } = read.value;
const first = Number(read.value.case.round) + 1;
for (let round = first; ; round += 1) {
  const saved = await saveCase({ folder, base, case: { ...read.value.case, round, filler: "字".repeat(200_000) + round }, now: Date.now() });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  base = saved.value.base;
  if (round === first) process.stdout.write("saved\n");
}
