import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { readAgreements } from "../../shared/reading/elements/read-elements.ts";
import { kindOfFile } from "../../shared/reading/kind-of-file.ts";
import { languagesOfPages } from "../../shared/reading/languages.ts";
import { translationNeed } from "../../shared/reading/translation-need.ts";
import { laidText } from "./laid-text.ts";

/** Batches of short files as wholes, written and labelled before they were read: `files/first.yaml` and those beside it. */

const file = z.strictObject({
  id: z.string(),
  /** the slot that the file belongs in */
  kind: z.enum(["agreement", "joint-platform", "project", "none"]),
  /** the first page of each agreement */
  from: z.array(z.number()),
  /** of each page, with blanks between */
  languages: z.array(z.string()),
  /** whether a Chinese translation is needed */
  flag: z.boolean(),
  /** who signs each agreement */
  signed: z.array(z.array(z.string())),
  text: z.string(),
});
export type WholeFile = z.infer<typeof file>;

export const files = (batch: "first" | "second" | "third"): readonly WholeFile[] =>
  z.array(file).parse(parse(readFileSync(fileURLToPath(new URL(`files/${batch}.yaml`, import.meta.url)), "utf8"), { schema: "core" }));

/** What the labels say and what was read, answer by answer, in the same words. */
export function fileAnswers({ kind, from, languages, flag, signed, text }: WholeFile): {
  readonly wanted: readonly string[];
  readonly read: readonly string[];
} {
  const pages = laidText(text);
  const agreements = readAgreements(pages);
  const people = (names: readonly (string | undefined)[]) => `signed ${names.map((name) => name ?? "–").join(", ")}`;
  return {
    wanted: [`kind ${kind}`, `agreements from ${from}`, `languages ${languages.join("; ")}`, `translation ${flag}`, ...signed.map(people)],
    read: [
      `kind ${kindOfFile(pages)?.kind ?? "none"}`,
      `agreements from ${agreements.map((one) => one.from)}`,
      `languages ${languagesOfPages(pages)
        .map((one) => one.join(" "))
        .join("; ")}`,
      `translation ${translationNeed(pages).isNeeded}`,
      ...agreements.map(({ elements }) => people(elements.signatories.map(({ name }) => name))),
    ],
  };
}
