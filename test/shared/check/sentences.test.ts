import { expect, test } from "vitest";
import type { Finding } from "../../../shared/report.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { baseCase, readSituations, setField } from "../../fixtures/situations.ts";
import { blindSituations } from "./blind-situations.ts";

/**
 * Every sentence that is shown in the situations of the settled readings and in those written blind, to be read in
 * `test/cases/sentences.txt` (written anew by `vitest -u`).
 */
const SETTLED = ["A3", "A5", "A6", "B3", "B10", "B11", "C10", "C15", "C16", "D3", "D7", "E3", "E4", "E11", "E12", "E13", "F1", "F7"];

type Shown = { readonly topic: string; readonly name: string; readonly at: string; readonly set: Readonly<Record<string, unknown>> };

function linesOf({ topic, name, at, set }: Shown, wanted: (finding: Finding) => boolean): string {
  const value = baseCase(topic);
  for (const [path, to] of Object.entries(set)) setField(value, path, to);
  const shown = checkValue(value, at).findings.filter(wanted);
  const lines = shown.map(({ rule, subject, outcome, reason, message, todo, reading }) =>
    [
      `    ${rule}${subject === undefined ? "" : `@${subject}`} ${outcome}${reason === "open-reading" ? " (open)" : ""}`,
      `      ${message}`,
      ...(todo === undefined ? [] : [`      → ${todo}`]),
      ...(reading === undefined ? [] : [`      ${reading.map(({ id }) => id).join(" ")}`]),
    ].join("\n"),
  );
  return [`  专题 ${topic}　${name}`, ...lines].join("\n");
}

test("the sentences of the settled readings and of the blind situations are those that were read", async () => {
  const settled = [...readSituations()].flatMap(([rule, { cases }]) =>
    cases
      .filter(({ reading }) => reading !== undefined && SETTLED.includes(reading))
      .map((entry) => linesOf(entry, (finding) => finding.rule === rule && (entry.subject === undefined || finding.subject === entry.subject))),
  );
  const blind = blindSituations.map((entry) =>
    linesOf({ ...entry, set: entry.answers }, ({ rule, subject }) => [rule, `${rule}@${subject}`].some((key) => key in (entry.expect ?? {}))),
  );
  await expect(`读法已定的情形\n\n${settled.join("\n")}\n\n盲写的情形\n\n${blind.join("\n")}\n`).toMatchFileSnapshot("../../cases/sentences.txt");
});
