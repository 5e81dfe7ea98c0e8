import { exit } from "node:process";
import { proofFigures } from "./proof-figures.ts";
import { GROUPS } from "./reading-set.ts";
import { translationFigures } from "./translation-figures.ts";

/**
 * How many planted differences between originals and their translations are found, and how often the facts of proofs are read right: `tsx test/reading/measure-translations.ts`.
 * Of the `test` half figures alone are printed.
 */
for (const split of GROUPS) {
  const { pairs, planted, found, wrong, byKind, missed, extra } = await translationFigures(split);
  const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(3));
  console.log(
    `translations, ${split}: ${pairs} pairs, ${planted} planted, ${found} found, ${wrong} wrong; recall ${share(found, planted)}, precision ${share(found, found + wrong)}`,
  );
  for (const [kind, [all, hits, others]] of Object.entries(byKind)) console.log(`  ${kind}: ${all} planted, ${hits} found, ${others} wrong`);
  if (split !== "test") for (const line of [...missed.map((one) => `  missed ${one}`), ...extra.map((one) => `  wrong  ${one}`)]) console.log(line);
}
for (const split of ["tune", "test"] as const) {
  const { proofs, right, wrong } = await proofFigures(split);
  console.log(
    `proofs, ${split}: ${proofs}; ${Object.entries(right)
      .map(([field, count]) => `${field} ${count}`)
      .join(", ")}`,
  );
  if (split === "tune") for (const line of wrong) console.log(`  wrong  ${line}`);
}
// the threads that read stay for the next file
exit(0);
