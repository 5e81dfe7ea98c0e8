import type { Finding } from "../../shared/report.ts";

/** Sentences without what the case itself says (names, ids, files, which are called without their folder), clause letters and moments: 第11条（a）, 2026-06-03T10:00. */
function ownWords(sentence: string, theCase: unknown): string {
  const said = stringsOf(theCase)
    .flatMap((text) => [text, text.replace(/^attachments\//, "")])
    .filter((text) => /[A-Za-z]/.test(text))
    .sort((left, right) => right.length - left.length);
  return said.reduce((rest, text) => rest.replaceAll(text, ""), sentence.replace(/（[abc]）/g, "").replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/g, ""));
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** What must not stand in the sentences of a finding: holes, code, English, doubled or missing punctuation. */
export function impurities({ message, todo, rule }: Finding, theCase: unknown): readonly string[] {
  return [message, ...(todo === undefined ? [] : [todo])].flatMap((sentence) => [
    ...(/\(\(|\)\)/.test(sentence) ? [`${rule}: unreplaced value: ${sentence}`] : []),
    ...(/undefined|null|NaN|\[object/.test(sentence) ? [`${rule}: code: ${sentence}`] : []),
    ...[...ownWords(sentence, theCase).matchAll(/[A-Za-z]+/g)].map(([word]) => `${rule}: “${word}”: ${sentence}`),
    ...(/[。，；：、]{2}|。）。|（）|“”/.test(sentence) ? [`${rule}: punctuation: ${sentence}`] : []),
    ...(/[。）]$/.test(sentence) ? [] : [`${rule}: no full stop: ${sentence}`]),
    ...(/ {2}|^ | $/.test(sentence) ? [`${rule}: blanks: ${sentence}`] : []),
  ]);
}
