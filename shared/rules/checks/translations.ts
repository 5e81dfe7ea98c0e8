import type { Agreement, Attachment } from "../../case/case.ts";
import { entryWithId } from "../../case/entry-with-id.ts";
import { translationFaults } from "../../case/translation-faults.ts";
import { fundingHasWholeChineseText, hasWholeChineseText, isChinese } from "../../facts/facts.ts";
import type { CheckOf } from "../../guide/check-kinds.ts";
import type { SlotReport } from "../../report.ts";
import { languageNames } from "../../text/language-names.ts";
import { type CheckContext, met, missing, notApplicable, notMet, open, type Subject, type Verdict } from "../verdict.ts";

/** Whose original is translated: an agreement, or a partner with its proof of funding. */
type PartyOfOriginal = Extract<Subject, { kind: "agreement" | "partner" }>;

/** What the answers say of the original: whether it holds the whole text in Chinese, and which answers say so. */
type Original = {
  readonly whole: boolean | undefined;
  readonly field: string;
  readonly contradiction: readonly string[];
  readonly languages: readonly string[];
};

/** `translationAttached`: asked for unless the original is in Chinese or holds a whole Chinese text (D5, D7, E7). */
export function translationAttached(check: CheckOf<"translationAttached">, context: CheckContext, subject: PartyOfOriginal): Verdict {
  if (subject.kind === "partner" && subject.partner.country === "CN") return notApplicable({}, "not-foreign");
  // without any funding there is no proof whose language could be asked for
  if (subject.kind === "partner" && (subject.partner.localFunding === null || subject.partner.localFunding?.obtained === false))
    return notApplicable({}, "no-funding");
  const id = subject.kind === "partner" ? subject.partner.id : subject.agreement.id;
  const attachmentsInside = (slot: SlotReport | undefined): readonly Attachment[] =>
    (slot?.attachments ?? []).flatMap((wanted) => entryWithId(context.case.attachments, wanted) ?? []);
  const slot = context.slotFor(check.slot, id);
  const originals = attachmentsInside(
    check.originals.map((one) => context.slotFor(one, id) ?? context.slotFor(one)).find((one) => (one?.attachments.length ?? 0) > 0),
  );
  const original = readOriginal(subject, languagesOf(originals));
  if (original.whole === true && original.contradiction.length === 0) return notApplicable();
  if (slot !== undefined && slot.state !== "missing" && slot.state !== "generated") {
    const translations = attachmentsInside(slot);
    return (subject.kind === "agreement" && faultsVerdict(context, subject.agreement, translations)) || attachedVerdict(check, originals, translations);
  }
  if (original.contradiction.length > 0) return missing(original.contradiction, { languages: languageNames(original.languages).join("、") }, "contradiction");
  return original.whole === undefined ? missing([original.field]) : notMet();
}

function readOriginal(subject: PartyOfOriginal, ofAttachments: readonly string[] | undefined): Original {
  const { languages, wholeChineseText, language, path, whole } = answersOf(subject);
  // D7: said to hold a whole Chinese text, while no language of the answer, or of the attachment itself, is Chinese
  const unlike = [subject.kind === "agreement" ? languages : [], ofAttachments ?? []].find((list) => list.length > 0 && !list.some(isChinese));
  const contradiction = wholeChineseText === true && unlike !== undefined ? [language, path] : [];
  return { whole, field: languages.length > 0 && subject.kind === "agreement" ? path : language, contradiction, languages: unlike ?? [] };
}

function answersOf(subject: PartyOfOriginal) {
  if (subject.kind === "agreement") {
    const { languages, wholeChineseText } = subject.agreement;
    const whole = hasWholeChineseText(languages, wholeChineseText);
    return { languages: languages ?? [], wholeChineseText, whole, language: `${subject.path}.languages`, path: `${subject.path}.wholeChineseText` };
  }
  const funding = subject.partner.localFunding;
  const whole = fundingHasWholeChineseText(funding);
  const path = `${subject.path}.localFunding`;
  return { languages: [], wholeChineseText: funding?.wholeChineseText, whole, language: `${path}.language`, path: `${path}.wholeChineseText` };
}

/** What a person found when comparing the translation with its original; of files that took the place of faulty ones, that nobody has compared them. */
function faultsVerdict({ case: theCase }: CheckContext, agreement: Agreement, translations: readonly Attachment[]): Verdict | undefined {
  const faults = translationFaults(agreement, translations);
  if (faults === undefined) return undefined;
  const { kind, count } = faults;
  if (kind === "faulty") return notMet({ count }, "faulty");
  const places = translations.map(({ id }) => `attachments[${theCase.attachments?.findIndex((one) => one.id === id) ?? 0}].state`);
  return missing(places, { count }, "replaced");
}

/** D7: a translation whose registered languages hold no Chinese is none; one with far fewer pages may not be whole. */
function attachedVerdict(check: CheckOf<"translationAttached">, originals: readonly Attachment[], translations: readonly Attachment[]): Verdict {
  const languages = languagesOf(translations);
  if (languages !== undefined && !languages.some(isChinese)) return notMet({ languages: languageNames(languages).join("、") }, "not-chinese");
  const [pages, translated] = [pagesOf(originals), pagesOf(translations)];
  if (pages !== undefined && translated !== undefined && translated < pages * check.leastShare) return open({ pages, translated }, "shorter");
  return met();
}

/** The languages of all these attachments; `undefined` where there is no attachment, or that of one is unanswered. */
function languagesOf(papers: readonly Attachment[]): readonly string[] | undefined {
  if (papers.length === 0 || papers.some(({ languages }) => !languages?.length)) return undefined;
  return [...new Set(papers.flatMap(({ languages }) => languages ?? []))];
}

/** The pages of all these attachments together; `undefined` where there is no attachment, or the count of one is unknown. */
function pagesOf(papers: readonly Attachment[]): number | undefined {
  if (papers.length === 0) return undefined;
  return papers.reduce<number | undefined>((sum, { pages }) => (sum === undefined || !pages ? undefined : sum + pages), 0);
}
