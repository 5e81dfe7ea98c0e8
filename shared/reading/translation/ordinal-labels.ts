import { folded } from "../folded.ts";
import { ordinal } from "./ordinal.ts";

/** “Round 2”, 第二轮, “Phase II”, 附件三: the place of something in its row, in figures or words. `of`: what is counted so. */
export type OrdinalLabel = { readonly of: string; readonly place: number; readonly from: number; readonly to: number };

/** What is counted so, in the languages of agreements, folded; the Chinese words behind 第二, and in front of a number. */
const COUNTED: readonly { readonly of: string; readonly words: string; readonly behind?: string; readonly before?: string }[] = [
  { of: "round", words: "rounds?|runde", behind: "轮" },
  { of: "phase", words: "phases?|stages?|etapp?e|fase|stufe", behind: "期(?!间)|阶段" },
  { of: "annex", words: "annex(?:es|e|ure)?|appendix|schedule|exhibit|attachment|anlage|anhang|anexo|allegato", before: "附件|附表|附录|附册" },
  { of: "milestone", words: "milestones?|meilenstein", behind: "个?里程碑" },
  { of: "package", words: "work packages?|wp|arbeitspaket", behind: "个?工作包", before: "工作包" },
  { of: "instalment", words: "instal+ments?|tranches?|rate(?=\\s+\\d)", behind: "笔|批" },
];
const NUMBER = "\\d{1,2}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const CN = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
const IN_WORDS = ["first|erste[nrsm]?", "second|zweite[nrsm]?", "third|dritte[nrsm]?", "fourth|vierte[nrsm]?", "fifth|funfte[nrsm]?", "sixth|sechste[nrsm]?"];

/** Behind a number that counts: the second phase 15 months. */
const UNIT = "\\s*(?:months?|years?|days?|weeks?|hours?|persons?|times|per ?cent|monate?n?|jahren?|tagen?|wochen|eur|euros?|usd|cny|rmb|chf|gbp)(?![a-z])";

// “second phase” goes before “phase 15”
const FORMS = COUNTED.flatMap(({ of, words, behind, before }) => [
  { of, form: new RegExp(`(?<![a-z\\d.,])(?:(?<place>\\d{1,2})(?:st|nd|rd|th|\\.)|(?<word>${IN_WORDS.join("|")}))\\s+(?:${words})(?![a-z])`, "gu") },
  { of, form: new RegExp(`(?<![a-z])(?:${words})\\s*(?:no\\.?\\s*)?(?<place>${NUMBER})(?![a-z\\d/:%]|[.,]\\d|${UNIT})`, "gu") },
  ...(behind ? [{ of, form: new RegExp(`第\\s*(?<place>${CN})\\s*(?:${behind})`, "gu") }] : []),
  ...(before ? [{ of, form: new RegExp(`(?:${before})\\s*(?<place>${CN}|[ivx]{1,5})(?![a-z\\d/:%]|[.,]\\d)`, "gu") }] : []),
]);

/** The labels of a text. */
export function ordinalLabels(text: string): readonly OrdinalLabel[] {
  const plain = folded(text);
  const found: OrdinalLabel[] = [];
  for (const { of, form } of FORMS)
    for (const { 0: all, index, groups = {} } of plain.matchAll(form)) {
      const label = { of, place: placeIn(groups), from: index, to: index + all.length };
      if (label.place > 0 && !found.some(({ from, to }) => from < label.to && label.from < to)) found.push(label);
    }
  return found;
}

const placeIn = ({ place, word }: Readonly<Record<string, string | undefined>>): number =>
  place === undefined ? IN_WORDS.findIndex((words) => new RegExp(`^(?:${words})$`, "u").test(word ?? "")) + 1 : (ordinal(place) ?? 0);
