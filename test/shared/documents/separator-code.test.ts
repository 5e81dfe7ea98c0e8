import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSeparator, separatorText, shortVersion } from "../../../shared/documents/separator-code.ts";

const code = { caseId: "3f0c", document: "self-funding", slot: "self-funding", pages: 2, version: "0a1b2c3d" };

describe("the code of a separator sheet", () => {
  test("says what was put into it, whatever characters the ids have", () => {
    const part = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });
    fc.assert(
      fc.property(part, part, part, part, fc.integer({ min: 0, max: 500 }), (caseId, document, slot, subject, pages) => {
        const given = { caseId, document, slot, for: subject, pages, version: "0a1b2c3d" };
        expect(separatorText(given)).toMatch(/^[\x20-\x7e]+$/u);
        expect(parseSeparator(separatorText(given))).toEqual(given);
      }),
    );
    expect(parseSeparator(separatorText(code))).toEqual(code);
    expect(parseSeparator(separatorText({ document: "seal-list", pages: 1, version: "" }))).toEqual({ document: "seal-list", pages: 1, version: "" });
  });

  test("is refused when any character of it was changed or lost", () => {
    const text = separatorText(code);
    for (let at = 7; at < text.length; at++) {
      expect(parseSeparator(`${text.slice(0, at)}${text[at] === "x" ? "y" : "x"}${text.slice(at + 1)}`)).toBe("damaged");
      expect(parseSeparator(text.slice(0, at) + text.slice(at + 1))).toBe("damaged");
    }
  });

  test("is told from codes that somebody else put on a page", () => {
    expect(parseSeparator("https://example.org/GUOHE1/a/b")).toBeUndefined();
    expect(parseSeparator("")).toBeUndefined();
    expect(parseSeparator("GUOHE1")).toBe("damaged");
  });

  test("carries the first digits of a hash", () => {
    expect(shortVersion("ABCDEF0123456789")).toBe("abcdef01");
  });
});
