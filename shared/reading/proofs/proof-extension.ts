import type { Paragraph } from "../paragraphs.ts";
import type { WrittenPlace } from "../translation/place.ts";
import type { ReadValue } from "../values/read-values.ts";

/** Reads the values of a text of one paper, in its languages and its order of day and month. */
export type ReadText = (text: string) => readonly ReadValue[];

/** From which day to which something is funded, and where that is written. */
export type ProofPeriod = { readonly start?: string; readonly end?: string; readonly place: WrittenPlace };

export const lastDay = (value: ReadValue | undefined) => value?.date?.split("/").at(-1);

/** The end of a period that a later paper has put off: “has been extended to 30 June 2029”, verlängert bis zum 31.12.2028. */
export function extended(period: ProofPeriod | undefined, paragraphs: readonly Paragraph[], read: ReadText): ProofPeriod | undefined {
  const { start } = period ?? {};
  if (!period || start === undefined) return period;
  const ends = paragraphs.flatMap(({ text, folded }) =>
    read(text)
      .filter(({ kind, from, to }) => kind === "date" && isExtension(folded.slice(Math.max(0, from - 120), from), folded.slice(to, to + 60)))
      .flatMap((value) => lastDay(value) ?? []),
  );
  const [end] = ends
    .filter((one) => one > (period.end ?? start))
    .toSorted()
    .toReversed();
  return end === undefined ? period : { ...period, end };
}
function isExtension(before: string, behind: string): boolean {
  const sentence = before.split(/[.;。；]\s+(?=[a-z])|[。；]/u).at(-1) ?? "";
  if (MAY_BE.test(sentence) || MAY_BE.test(/^[^.;。；]*/u.exec(behind)?.[0] ?? "")) return false;
  if (OF_PAPERS.test(sentence)) return false;
  return EXTENDED_TO.test(sentence) || (/(?<![a-z])bis(?: zum)?\s*$/u.test(sentence) && /^\s*(?:kostenneutral |hiermit )?verlangert/u.test(behind));
}
/** The time for a report, or to accept, is no time of the project. */
export const OF_PAPERS =
  /(?<![a-z])(?:reports?|reporting|statements?|accounts|submi(?:t|ssion)[a-z]*|accept(?:ance|ing)?|offer|payments?|call)(?![a-z])|bericht|nachweis|(?<![a-z])rapport|compte rendu|informe|justificacion|relazion|rendiconto|relatorio|prestacao de contas|verslag|raport|отчет|zprav|beszamolo|报告|结题|验收|提交|报送/u;
const EXTENDED_TO =
  /(?:(?:extended|extension|prolonged|postponed)(?: [^.;\d]{1,50})?(?: by [^.;]{1,30})? (?:to|until|till|through)|verlangert(?: [^.;]{1,40})? bis(?: zum)?|(?:prolonge|proroge|prorogation|prolongation)e?s?(?: [^.;\d]{1,40})? (?:jusqu'au|au)|prorrog(?:a|ad[oa]|ada|acion)(?: n[o°.]{1,2} ?\d{1,2})?(?::? [^.;\d]{1,40}(?:\(\d{1,2}\))?[^.;\d]{0,12})? (?:hasta(?: el)?|ate(?: o)?)|prorogat[oa](?: [^.;\d]{1,40})? (?:al|fino al)|verlengd(?: [^.;\d]{1,30})? tot(?: en met)?|forlangs?t?s?(?: [^.;\d]{1,30})? till?(?: och med| og med)?|(?:延长|延期|展延|顺延)(?:\p{Script=Han}|[\d]){0,8}?[至到]|延至)\s*(?:the |le |el |il )?$/u;
const MAY_BE =
  /(?<![a-z])(?:may|can|could|might|shall not|cannot|not be|if|wenn|kann|konnen|nicht|peut|pourra|pourrait|podra|puede|potra|puo|pode|podera|kan|request(?:s|ed)?|beantragt|demande[r]?|solicit[a-z]+)(?![a-z])|可以?(?=延)|不得|申请|如/u;
