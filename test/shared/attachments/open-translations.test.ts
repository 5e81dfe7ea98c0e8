import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withTranslationsOpen } from "../../../shared/attachments/open-translations.ts";
import type { Case } from "../../../shared/case/case.ts";
import { withFileReplaced, withoutAttachment } from "../../../shared/case/edit-attachments.ts";
import { guide } from "../../fixtures/check-value.ts";

const sample: Case = JSON.parse(readFileSync(new URL("../../../templates/samples/topic-2/case.json", import.meta.url), "utf8"));
const after = (next: Case) => withTranslationsOpen(sample, next, guide.slots);
/** Translations that are marked as checked. */
const checked = ({ attachments }: Case) => attachments?.filter(({ id, state }) => id.includes("translation") && state === "checked").map(({ id }) => id);
const other = { file: "attachments/other.pdf", sha256: "1".repeat(64) };

test("another paper in the place of an original, or none, has its own translations checked again, and says of whom no longer", () => {
  expect(checked(sample)).toContain("proof-muster-translation");
  for (const next of [withFileReplaced(sample, "proof-muster", other, () => ({})), withoutAttachment(sample, "proof-muster")]) {
    expect(checked(after(next))).toEqual(checked(sample)?.filter((id) => id !== "proof-muster-translation"));
    expect(after(next).attachments?.find(({ id }) => id === "proof-muster-translation")).not.toHaveProperty("checkedBy");
  }
});

test("a further original, the same one by another name, or another translation opens none", () => {
  const proof = sample.attachments?.find(({ id }) => id === "proof-muster");
  if (!proof) throw new Error("no proof");
  const further = { ...sample, attachments: [...(sample.attachments ?? []), { ...proof, ...other, id: "further" }] };
  const renamed = withFileReplaced(sample, "proof-muster", { ...other, sha256: proof.sha256 ?? "" }, () => ({}));
  const translated = withFileReplaced(sample, "proof-muster-translation", other, () => ({}));
  for (const next of [further, renamed, translated]) expect(after(next)).toBe(next);
});
