import type { Finding } from "../../shared/report.ts";

/** Latin words that may stand in a sentence to the user: file and unit names of the test cases come on top. */
const PROPER =
  /^(A|S|L|Alice|Bruno|Zoe|Other|Example|Exampleton|Ejemplo|Robots|University|of|Queensland|Department|Ministerio|de|European|Commission|Research|Council|Private|Foundation|Universidade|Exemplo|Prof|EXAMPLE)$/;

/** The sentence without clause letters and moments: 第11条（a）, 2026-06-03T10:00. */
const withoutForms = (sentence: string) => sentence.replace(/（[abc]）/g, "").replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/g, "");

/** What must not stand in the sentences of a finding: holes, code, English, doubled or missing punctuation. */
export function impurities({ message, todo, rule }: Finding): readonly string[] {
  return [message, ...(todo === undefined ? [] : [todo])].flatMap((sentence) => [
    ...(/\(\(|\)\)/.test(sentence) ? [`${rule}: unreplaced value: ${sentence}`] : []),
    ...(/undefined|null|NaN|\[object/.test(sentence) ? [`${rule}: code: ${sentence}`] : []),
    ...[...withoutForms(sentence).matchAll(/[A-Za-z]+/g)].filter(([word]) => !PROPER.test(word)).map(([word]) => `${rule}: “${word}”: ${sentence}`),
    ...(/[。，；：、]{2}|。）。|（）|“”/.test(sentence) ? [`${rule}: punctuation: ${sentence}`] : []),
    ...(/[。）]$/.test(sentence) ? [] : [`${rule}: no full stop: ${sentence}`]),
    ...(/ {2}|^ | $/.test(sentence) ? [`${rule}: blanks: ${sentence}`] : []),
  ]);
}
