import { expect, test } from "vitest";
import { doubleFiles } from "../../../shared/attachments/double-files.ts";
import { earlierVersionOf } from "../../../shared/attachments/paper-versions.ts";
import { isSameContent } from "../../../shared/attachments/same-content.ts";
import type { Attachment } from "../../../shared/case/case.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const A = "a".repeat(64);
/** SHA-256 of no bytes (FIPS 180-4). */
const OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

test("files are equal by a hash of their content alone: an empty one, or one without a hash, is equal to none", () => {
  expect(isSameContent({ sha256: A }, { sha256: A.toUpperCase() })).toBe(true);
  expect(isSameContent({ sha256: A }, { sha256: "b".repeat(64) })).toBe(false);
  for (const none of ["", "  ", OF_NOTHING, undefined, null]) expect(isSameContent({ sha256: none }, { sha256: none }), String(none)).toBe(false);
});

test.each(["", OF_NOTHING])("of two files with the hash %j neither is called the other, and a newer one is asked for", (sha256) => {
  const theCase = parsedCase(sampleJson());
  const files: readonly Attachment[] = [
    { id: "one", slot: "other", file: "attachments/合作说明材料.pdf", sha256 },
    { id: "two", slot: "other", file: "attachments/合作说明材料 v2.pdf", sha256 },
  ];
  const of = (attachments: readonly Attachment[]) => doubleFiles({ ...theCase, attachments: [...attachments] }, guide2026);
  const proofs = files.map((file) => ({ ...file, slot: "agreement-copy", for: theCase.agreements?.[0]?.id ?? "" }));
  expect(of(proofs)).toEqual([]);
  expect(of(proofs.map((file) => ({ ...file, sha256: A })))).toHaveLength(1);
  const [, second] = files;
  expect(second && earlierVersionOf(second, files)?.id).toBe("one");
});
