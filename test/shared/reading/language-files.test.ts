import { describe, expect, test } from "vitest";
import { LANGUAGES, wordsIn } from "../../../shared/reading/vocabulary/words.ts";

const known = new Set([LANGUAGES.zh, LANGUAGES.en].flatMap((tables) => Object.keys(tables ?? {})));

describe.each(Object.keys(LANGUAGES))("the words of %s", (language) => {
  const tables = Object.entries(LANGUAGES[language] ?? {});

  test("are in tables that Chinese or English has too, or nothing would look for them", () => {
    expect(tables.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  test("stand once in a table, and none is empty: it would be found everywhere", () => {
    expect(
      tables.flatMap(([name, words]) => words.filter((word, place) => word.trim() === "" || words.indexOf(word) !== place).map((word) => `${name}: ${word}`)),
    ).toEqual([]);
  });

  test("are patterns that find nothing in an empty text", () => {
    for (const name of known) expect(wordsIn(name as Parameters<typeof wordsIn>[0], [language]).test(""), name).toBe(false);
  });
});
