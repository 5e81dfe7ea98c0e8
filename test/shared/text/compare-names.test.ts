import { describe, expect, test } from "vitest";
import { compareNames } from "../../../shared/text/compare-names.ts";

describe("two names", () => {
  test.each([
    ["Łukasz Sørbøen", "LUKASZ SOERBOEEN"],
    ["Musterwerk GmbH", "MUSTERWERK GMBH"],
    ["musterwerk gmbh", "Musterwerk GmbH"],
    ["Prof. Dr. Anna Müller", "MÜLLER Anna"],
    ["ÉCOLE Polytechnique", "école polytechnique"],
    ["Anna Müller", "anna mueller"],
    ["Hwangbo Seoyeon", "Seo-yeon Hwangbo"],
    ["ดร.สมชาย ใจดี", "สมชาย ใจดี"],
    ["นายสมชาย ใจดี", "สมชาย ใจดี"],
    ["ד״ר דנה כהן", "דנה כהן"],
    ["д-р Иван Петров", "Петров Иван"],
  ])("name the same whatever letters are capital: %s, %s", (one, other) => {
    expect(compareNames(one, other)).toBe("same");
    expect(compareNames(other, one)).toBe("same");
  });

  test.each([
    ["Anna Müller", "A. MÜLLER", "perhaps"],
    ["Anna Müller", "王安娜", "perhaps"],
    ["Anna Müller", "ANNA Schmidt", "different"],
    ["王安娜", "李安娜", "different"],
    ["Dana Cohen", "דנה כהן", "perhaps"],
    ["Ivan Petrov", "Иван Петров", "perhaps"],
    ["田中桜", "たなかさくら", "perhaps"],
    ["Иван Петров", "Пётр Иванов", "different"],
    ["สมชาย ใจดี", "สมชาย ใจดำ", "different"],
  ] as const)("with initials or in two scripts name perhaps the same, else not: %s, %s", (one, other, expected) => {
    expect(compareNames(one, other)).toBe(expected);
  });
});
