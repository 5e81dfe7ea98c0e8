import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { signingForm, signsOf } from "../shared/reading/signing-forms.ts";
import { termOf, termRows } from "./term-rows.ts";

/** Lists of signature parts and term clauses, each within the frame of an agreement in its language. */

const frame = z.strictObject({ head: z.string(), rest: z.string(), signed: z.string() });
const missed = z.strictObject({ forms: z.array(signingForm).default([]), terms: termRows.default([]) });
const listOf = z.strictObject({
  heads: z.record(z.string(), z.string()),
  forms: z.array(signingForm),
  frames: z.record(z.string(), frame),
  terms: termRows,
  missed: missed.default({ forms: [], terms: [] }),
});

/** @param file of `heads`, `forms`, `frames`, `terms` and `missed`, beside this one */
export function readsSigning(file: string): void {
  const list = listOf.parse(parse(readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8")));

  const termIn = (language: string, clause: string) => {
    const { head, rest, signed } = list.frames[language.replace("-signed", "")] ?? { head: "", rest: "", signed: "" };
    return termOf(`${head}\n${clause}\n${rest}${language.endsWith("-signed") ? `\n\n${signed}` : ""}`);
  };

  it.each(list.forms.map((form) => [form.head, form.name, form] as const))("%s: %s", (head, _, form) => {
    const { read, wanted } = signsOf(list.heads[head], form);
    expect(read).toEqual(wanted);
  });

  it.each(list.terms)("%s: %s", (language, clause, ...wanted) => {
    expect(termIn(language, clause)).toEqual(wanted);
  });

  it("is told which are still read otherwise", () => {
    const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
    const forms = list.missed.forms.filter((form) => {
      const { read, wanted } = signsOf(list.heads[form.head], form);
      return isSame(read, wanted);
    });
    const terms = list.missed.terms.filter(([language, clause, ...wanted]) => isSame(termIn(language, clause), wanted));
    expect([...forms.map(({ name }) => name), ...terms.map(([, clause]) => clause)]).toEqual([]);
  });
}
