import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { translationPairOf } from "../../../shared/attachments/translation-pair.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";

const sample = JSON.parse(readFileSync(new URL("../../../templates/samples/topic-2/case.json", import.meta.url), "utf8"));
const pairOf = (id: string, value: unknown = sample) => translationPairOf(id, checkValue(value).slots, guide);

test("a proof and its translation are a pair, from either side, of one partner", () => {
  const pair = { original: ["proof-muster"], translation: ["proof-muster-translation"] };
  expect(pairOf("proof-muster")).toEqual({ side: "original", ...pair });
  expect(pairOf("proof-muster-translation")).toEqual({ side: "translation", ...pair });
});

test("an agreement, a letter and a proof whose translation is not there are none", () => {
  for (const id of ["copy-suederau", "translation-suederau", "letter-self-funding"]) expect(pairOf(id)).toBeUndefined();
  const attachments = sample.attachments.filter(({ id }: { id: string }) => id !== "proof-muster-translation");
  expect(pairOf("proof-muster", { ...sample, attachments })).toBeUndefined();
});
