import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readSituations } from "../../../shared/authoring/situations.ts";
import { guide } from "../../fixtures/check-value.ts";

/** Situations that were written from the guide and its readings alone, before they were run, in the form in which guides bring theirs. */
const FILES = ["blind.yaml", "blind-third.yaml", "blind-fourth.yaml", "blind-fifth.yaml", "blind-sixth.yaml"];

export const blindSituations = FILES.flatMap((name) => {
  const file = readSituations(parse(readFileSync(new URL(`../../cases/${name}`, import.meta.url), "utf8")), guide);
  if (!file.ok) throw new Error(`${name}: ${JSON.stringify(file.error)}`);
  return file.value.situations.map((situation) => ({ ...situation, at: situation.at ?? "2026-05-25T10:00" }));
});
