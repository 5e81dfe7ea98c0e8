import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesPattern, parsePattern } from "../../../shared/text/pattern.ts";

const tried = (source: string, text: string) => {
  const pattern = parsePattern(source);
  return pattern.ok ? matchesPattern(pattern.value, text) : pattern.error;
};

test("patterns find what JavaScript finds", () => {
  const sources = [
    "^[0-9]{6}$",
    "a|bc+",
    "^(ab?){2,3}c*$",
    "\\d{3}-\\d+",
    "^\\p{Script=Han}+$",
    "(?:x|y)*z",
    "[^@]+@[^@]+\\.[a-z]{2,}",
    "^.{2}$",
    "a??b",
    "^$",
    "^(a|)+$",
    "\\.$",
  ];
  const texts = ["", "123456", "1234567", "a", "bccc", "abab", "aabac", "021-345", "合作", "合作a", "xyz", "z", "a@b.cn", "😀a", "b", "a.b", "."];
  for (const source of sources) for (const text of texts) expect(tried(source, text), `${source} on ${text}`).toBe(new RegExp(source, "u").test(text));
});

test("a pattern that takes other programs for ever is tried at once", () => {
  const before = Date.now();
  expect(tried("^(a+)+$", `${"a".repeat(1_900)}!`)).toBe(false);
  expect(tried("(a?){30}a{30}$", "a".repeat(29))).toBe(false);
  expect(Date.now() - before).toBeLessThan(2_000);
});

test("a pattern that is wrong, too long or needs to look back is refused", () => {
  expect(["(", "[", "a{2,1}", "*a"].map((source) => tried(source, "a"))).toEqual(Array(4).fill("wrong"));
  expect(["(?=a)", "(?<!a)b", "(a)\\1", "\\ba", "(?<n>a)\\k<n>"].map((source) => tried(source, "a"))).toEqual(Array(5).fill("not-supported"));
  expect(["(a{900}){900}", "a".repeat(1_001), "a{100000}"].map((source) => tried(source, "a"))).toEqual(Array(3).fill("too-long"));
});

test("whatever is written as a pattern, it is refused or answers as JavaScript does", () => {
  const source = fc.array(fc.constantFrom("a", "b", "(", ")", "|", "*", "+", "?", "[ab]", "[^a]", ".", "^", "$", "{2}", "{1,2}", "(?:", "\\d"), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(
      source.map((parts) => parts.join("")),
      fc.string({ unit: fc.constantFrom("a", "b", "1"), maxLength: 6 }),
      (written, text) => {
        const found = tried(written, text);
        if (typeof found === "boolean") expect(found).toBe(new RegExp(written, "u").test(text));
      },
    ),
    { numRuns: 2_000 },
  );
});
