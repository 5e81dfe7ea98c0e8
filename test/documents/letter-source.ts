import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readGuide } from "../../electron/library/guides.ts";
import { readLetters } from "../../electron/library/letters.ts";
import { type Case, parseCase } from "../../shared/case/case.ts";
import { checkCase } from "../../shared/check/check-case.ts";
import { type DocumentContent, documentWords } from "../../shared/documents/blocks.ts";
import { type LetterOutcome, writeLetter } from "../../shared/documents/write-letter.ts";
import type { Result } from "../../shared/errors.ts";
import { findTopic, type Guide } from "../../shared/guide/guide.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { setField } from "../rules/situations.ts";

/** The complete example case of 专题二, the shipped letters, and the guides that the tests of documents use. */
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The value of a result that a test takes for granted. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const guide2026: Guide = unwrap(await readGuide(file("../../templates/guides/shanghai-intl-coop-2026.yaml")));
export const guide2027: Guide = unwrap(await readGuide(file("../fixtures/guides/made-up-2027.yaml")));
export const letters = unwrap(await readLetters());

/** A fresh copy of the JSON of a case, to be changed by a test. */
const jsonOf = (path: string): Record<string, unknown> => z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file(path), "utf8")));

/** The example case of 专题二 and the case of the made-up guide, with some fields set; `~absent` takes a field away. */
export const sampleJson = (set: Readonly<Record<string, unknown>> = {}) => changed(jsonOf("../../templates/samples/topic-2/case.json"), set);
export const madeUpJson = (set: Readonly<Record<string, unknown>> = {}) => changed(jsonOf("../fixtures/guides/made-up-2027.case.json"), set);

function changed(json: Record<string, unknown>, set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  for (const [path, value] of Object.entries(set)) setField(json, path, value);
  return json;
}

export const parsedCase = (json: unknown): Case => unwrap(parseCase(json, "case.json"));

/** A case with all that the jobs write from: guide, templates and the check at the moment of the samples. */
export function checked(json: unknown, guide: Guide) {
  const theCase = parsedCase(json);
  const moment = parseMoment("2026-05-25T10:00");
  if (moment === undefined) throw new Error("the moment of the samples is no moment");
  return { case: theCase, guide, letters, report: unwrap(checkCase({ case: theCase, guide, letters, moment })) };
}

/** Writes a letter of the sample with some fields set. */
export const letterOf = (id: string, set: Readonly<Record<string, unknown>> = {}, options: { readonly onRequest?: boolean } = {}): LetterOutcome =>
  letterFor(id, sampleJson(set), guide2026, options.onRequest ?? false);

export function letterFor(id: string, json: unknown, guide: Guide, onRequest = false): LetterOutcome {
  const theCase = parsedCase(json);
  const letter = letters.find((candidate) => candidate.id === id);
  if (letter === undefined) throw new Error(`no letter ${id}`);
  return writeLetter({ ...checked(json, guide), topic: unwrap(findTopic(guide, theCase.topic)), letter, onRequest });
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
