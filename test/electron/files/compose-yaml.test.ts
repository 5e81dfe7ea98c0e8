import { expect, test } from "vitest";
import { type Document, LineCounter, parseDocument } from "yaml";
import { composeYaml } from "../../../electron/files/compose-yaml.ts";

const WHOLE = ["a: 1\nb:\n  - c\n  - {d: e, f: [1, 2]}\n", "a: &a x\nb: *a\n", "%YAML 1.2\n---\n- |\n  t\n- >-\n  u\n", "# nothing\n"];
const PIECES = [
  "[",
  "]",
  "{",
  "}",
  ":",
  "- ",
  "\n",
  "\n---\n",
  "\n...\n",
  "%YAML 1.1\n",
  '"',
  "'",
  "&a ",
  "*a",
  "! ",
  "|\n",
  "? ",
  "\t",
  "#",
  "@",
  ",",
  "\u0000",
  "b: c\n",
];

/** Each of the texts with each of the pieces put in at each place. */
const TEXTS = WHOLE.flatMap((text) => [
  text,
  ...PIECES.flatMap((piece) => Array.from({ length: text.length + 1 }, (_, at) => text.slice(0, at) + piece + text.slice(at))),
]);

/** What stands in it, written out. */
function contentOf(document: Document.Parsed): string {
  try {
    return document.toString();
  } catch (error) {
    // an alias of nothing
    return String(error);
  }
}

test("a text has the first error, at the same place, and else the same value as the yaml package finds that reads to the end", () => {
  let broken = 0;
  for (const text of TEXTS) {
    const counter = new LineCounter();
    const whole = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
    const { document, lines } = composeYaml(text);
    const [error] = whole.errors;
    if (error) broken += 1;
    const expected = error ? { at: counter.linePos(error.pos[0]), message: error.message.split(";")[0] } : { value: contentOf(whole) };
    const found = document.ok
      ? { value: contentOf(document.value) }
      : { at: lines.linePos(document.error.offset), message: document.error.message.split(";")[0] };
    expect(found, text).toEqual(expected);
  }
  expect(broken).toBeGreaterThan(500);
  expect(TEXTS.length - broken).toBeGreaterThan(500);
});
