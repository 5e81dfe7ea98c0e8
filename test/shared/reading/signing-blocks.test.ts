import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { type SigningForm, signsOf } from "./signing-forms.ts";

/** Blocks of signatures as agreements in many languages have them, written before the opened sets were looked at. */

type Set = { readonly heads: Readonly<Record<string, string>>; readonly forms: readonly SigningForm[] };
const SETS: readonly Set[] = [
  "signing-blocks.yaml",
  "signing-blocks-second.yaml",
  "signing-blocks-third.yaml",
  "signing-blocks-fourth.yaml",
  "signing-blocks-fifth.yaml",
  "signing-blocks-sixth.yaml",
  "signing-blocks-seventh.yaml",
  "signing-blocks-eighth.yaml",
  "signing-blocks-ninth.yaml",
  "signing-blocks-tenth.yaml",
  "signing-blocks-english.yaml",
  "signing-blocks-eleventh.yaml",
  "signing-blocks-japanese.yaml",
  "signing-blocks-twelfth.yaml",
  "signing-blocks-thirteenth.yaml",
  "signing-blocks-fourteenth.yaml",
  "signing-blocks-fifteenth.yaml",
  "signing-blocks-sixteenth.yaml",
  "signing-blocks-seventeenth.yaml",
  "signing-blocks-eighteenth.yaml",
  "signing-blocks-nineteenth.yaml",
  "signing-blocks-twentieth.yaml",
  "signing-blocks-twenty-first.yaml",
  "signing-blocks-twenty-second.yaml",
  "signing-blocks-twenty-third.yaml",
  "signing-blocks-twenty-fourth.yaml",
  "signing-blocks-twenty-fifth.yaml",
  "signing-blocks-twenty-sixth.yaml",
  "signing-blocks-twenty-seventh.yaml",
  "signing-blocks-twenty-eighth.yaml",
  "signing-blocks-zh-en.yaml",
  "signing-blocks-other-languages.yaml",
  "signing-blocks-of-offices.yaml",
  "signing-blocks-in-chinese.yaml",
  "signing-blocks-zh-contracts.yaml",
  "signing-blocks-zh-contracts-second.yaml",
  "signing-blocks-zh-contracts-third.yaml",
  "signing-blocks-zh-contracts-fourth.yaml",
  "signing-blocks-zh-contracts-fifth.yaml",
  "signing-blocks-latin.yaml",
  "signing-blocks-latin-second.yaml",
  "signing-blocks-latin-third.yaml",
  "signing-blocks-companies.yaml",
  "signing-blocks-countersigned.yaml",
].map((file) => parse(readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8")));

it.each(SETS.flatMap(({ heads, forms }) => forms.map((form) => [form.head, form.name, form, heads[form.head]] as const)))("%s: %s", (_, __, form, head) => {
  const { read, wanted } = signsOf(head, form);
  expect(read).toEqual(wanted);
});
