import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readGuide } from "../../electron/library/guides.ts";
import { readLetters } from "../../electron/library/letters.ts";
import { type Case, parseCase } from "../../shared/case.ts";
import { type DocumentContent, documentWords } from "../../shared/documents/blocks.ts";
import { type LetterOutcome, writeLetter } from "../../shared/documents/write-letter.ts";
import type { Result } from "../../shared/errors.ts";
import { findTopic, type Guide } from "../../shared/rules/guide.ts";

/** The complete example case of 专题二, the shipped letters, and the guides that the tests of documents use. */
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The value of a result that a test takes for granted. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const guide2026: Guide = valueOf(await readGuide(file("../../templates/guides/shanghai-intl-coop-2026.yaml")));
export const guide2027: Guide = valueOf(await readGuide(file("../fixtures/guides/made-up-2027.yaml")));
export const letters = valueOf(await readLetters());

/** A fresh copy of the JSON of a case, to be changed by a test. */
// biome-ignore lint/suspicious/noExplicitAny: tests change answers at will, the parser decides
export type CaseJson = any;
export const sampleJson = (): CaseJson => JSON.parse(readFileSync(file("../../templates/samples/topic-2/case.json"), "utf8"));
export const madeUpJson = (): CaseJson => JSON.parse(readFileSync(file("../fixtures/guides/made-up-2027.case.json"), "utf8"));

export const parsedCase = (json: unknown): Case => valueOf(parseCase(json, "case.json"));

/** Writes a letter of the case that `change` made of the sample. */
export function letterOf(id: string, change: (json: CaseJson) => void = () => undefined, options: { readonly onRequest?: boolean } = {}): LetterOutcome {
  const json = sampleJson();
  change(json);
  return letterFor(id, json, guide2026, options.onRequest ?? false);
}

export function letterFor(id: string, json: unknown, guide: Guide, onRequest = false): LetterOutcome {
  const theCase = parsedCase(json);
  const letter = letters.find((candidate) => candidate.id === id);
  if (letter === undefined) throw new Error(`no letter ${id}`);
  return writeLetter({ case: theCase, guide, topic: valueOf(findTopic(guide, theCase.topic)), letter, onRequest });
}

/** The content of a letter that must be written. */
export function written(outcome: LetterOutcome): DocumentContent {
  if (outcome.kind !== "written") throw new Error(`not written: ${JSON.stringify(outcome)}`);
  return outcome.content;
}

export const wordsOf = (outcome: LetterOutcome): string => documentWords(written(outcome));

/** A foreign partner enterprise without licence or shareholding. */
export const enterprise = (id: string, more: object = {}) => ({
  id,
  name: `Beispielwerk ${id} GmbH`,
  nameZh: `样例${id}有限公司`,
  country: "DE",
  kind: "enterprise",
  relations: { licensedTechnology: false, shareholding: "none" },
  ...more,
});

/** Text without white space, for comparisons of words across line ends. */
export const squeezed = (text: string): string => text.normalize("NFC").replace(/\s+/gu, "");
