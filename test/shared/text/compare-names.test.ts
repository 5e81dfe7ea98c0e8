import { describe, expect, test } from "vitest";
import { compareNames } from "../../../shared/text/compare-names.ts";

describe("two names", () => {
  test.each([
    ["Musterwerk GmbH", "MUSTERWERK GMBH"],
    ["musterwerk gmbh", "Musterwerk GmbH"],
    ["Prof. Dr. Anna Müller", "MÜLLER Anna"],
    ["ÉCOLE Polytechnique", "école polytechnique"],
    ["Anna Müller", "anna mueller"],
  ])("name the same whatever letters are capital: %s, %s", (one, other) => {
    expect(compareNames(one, other)).toBe("same");
    expect(compareNames(other, one)).toBe("same");
  });

  test.each([
    ["Anna Müller", "A. MÜLLER", "perhaps"],
    ["Anna Müller", "王安娜", "perhaps"],
    ["Anna Müller", "ANNA Schmidt", "different"],
    ["王安娜", "李安娜", "different"],
  ] as const)("with initials or in two scripts name perhaps the same, else not: %s, %s", (one, other, expected) => {
    expect(compareNames(one, other)).toBe(expected);
  });
});
