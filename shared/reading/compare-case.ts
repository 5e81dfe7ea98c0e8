import type { Case } from "../case/case.ts";
import { given, money } from "../facts/facts.ts";
import { compareNames, plainLetters } from "../text/compare-names.ts";
import { hasHan } from "../text/han.ts";
import { editsBetween } from "../text/near-name.ts";
import { bodyLines } from "./body-lines.ts";
import { type Answer, answers, bare, type CaseDifference, difference, isSameText } from "./case-difference.ts";
import { AMOUNT_LABELS, CASE_LABELS } from "./case-labels.ts";
import { isOwnLetter, letterDifferences } from "./compare-letter.ts";
import { kindOfFile } from "./kind-of-file.ts";
import { isNextCell, type Labelled, labelledIn } from "./labelled.ts";
import type { PageText } from "./page-text.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { unitsIn } from "./parties.ts";
import { partnerCountries } from "./partner-countries.ts";
import { mayBeReadAs } from "./unreadable-characters.ts";
import { type ReadValue, readValues } from "./values/read-values.ts";

const {
  title: TITLE,
  applicant: APPLICANT,
  lead: LEAD,
  partnerLead: PARTNER_LEAD,
  contact: CONTACT,
  legal: LEGAL,
  creditCode: CREDIT,
  period: PERIOD,
} = CASE_LABELS;
const FILLER = /^(?:\s|为|共|计|共计|合计|约|人民币|rmb|cny|[:：=]|金额|\([^)]{0,12}\))*$/u;

/**
 * What a document says otherwise than the answers of a case: title, names of units and persons, amounts, dates, countries. A
 * difference is told only where the document surely speaks of the same thing: behind a label, or by a name that is nearly the
 * same. What the case does not answer is not compared. One of our own letters is held to its own sentences too.
 */
export function compareWithCase(pages: readonly PageText[], theCase: Case): readonly CaseDifference[] {
  const paragraphs = paragraphsOf(bodyLines(pages));
  const found = [
    ...titles(paragraphs, theCase),
    ...labelledTexts(paragraphs, theCase),
    ...persons(paragraphs, theCase),
    ...unitNames(paragraphs, theCase),
    ...(isOwnLetter(kindOfFile(pages))
      ? letterDifferences(
          paragraphs,
          theCase,
          pages.some(({ source }) => source === "ocr"),
        )
      : amounts(paragraphs, theCase)),
    ...periods(paragraphs, theCase),
    ...partnerCountries(paragraphs, theCase).map(({ from, to, paragraph, ...answer }) => difference(answer, paragraph, from, to)),
  ];
  const scanned = new Set(pages.flatMap(({ page, source }) => (source === "ocr" ? [page] : [])));
  const told = new Set<string>();
  return found
    .filter(({ answer, found: written, place }) => !scanned.has(place.page) || !mayBeReadAs(written, answer))
    .filter(({ field, found: written, place }) => {
      const key = `${field}\n${written}\n${place.page}`;
      return told.has(key) ? false : Boolean(told.add(key));
    })
    .toSorted((one, other) => one.place.page - other.place.page || (one.place.lines[0]?.box.top ?? 0) - (other.place.lines[0]?.box.top ?? 0));
}

/** How much of a text is to be changed to make it another, 0 to 1. */
const distance = (one: string, other: string) => editsBetween(bare(one), bare(other)) / Math.max(bare(one).length, bare(other).length, 1);

function titles(paragraphs: readonly Paragraph[], theCase: Case): readonly CaseDifference[] {
  const answer = given(theCase.title);
  if (!answer) return [];
  const own = { field: "title", answer };
  const labelled = labelledIn(paragraphs, TITLE)
    .filter(({ text }) => hasHan(text) === hasHan(answer) && bare(text).length > 3)
    .filter(({ text }) => !isSameText(text, answer))
    .map((one) => difference(own, one.paragraph, one.from, one.to));
  const quoted = paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(/[《“"「]([^》”"」]{6,120})[》”"」]/gu)].flatMap(({ 1: text = "", index }) =>
      isSameText(text, answer) || distance(text, answer) > 0.3 ? [] : [difference(own, paragraph, index + 1, index + 1 + text.length)],
    ),
  );
  return [...labelled, ...quoted];
}

function labelledTexts(paragraphs: readonly Paragraph[], { applicant }: Case): readonly CaseDifference[] {
  const name = given(applicant?.name);
  const code = given(applicant?.creditCode);
  const units = labelledIn(paragraphs, APPLICANT).filter(({ text }) => name && hasHan(text) && bare(text).length > 3 && !bare(text).includes(bare(name)));
  const codes = labelledIn(paragraphs, CREDIT).filter(
    ({ text }) => /^[0-9a-z]{18}/iu.test(text.trim()) && code && !text.toUpperCase().startsWith(code.toUpperCase()),
  );
  return [
    ...units.map((one) => difference({ field: "applicant.name", answer: name ?? "" }, one.paragraph, one.from, one.to)),
    ...codes.map((one) => difference({ field: "applicant.creditCode", answer: code ?? "" }, one.paragraph, one.from, one.from + 18)),
  ];
}

function persons(paragraphs: readonly Paragraph[], theCase: Case): readonly CaseDifference[] {
  const asked: readonly (readonly [string, readonly Answer[]])[] = [
    [LEAD, answers("lead.name", theCase.lead?.name)],
    [CONTACT, answers("applicant.contact.name", theCase.applicant?.contact?.name)],
    [LEGAL, answers("applicant.legalRepresentative", theCase.applicant?.legalRepresentative)],
    [PARTNER_LEAD, (theCase.partners ?? []).flatMap((partner, index) => answers(`partners[${index}].lead`, partner.lead))],
  ];
  const labelled = asked.flatMap(([form, known]) =>
    labelledIn(paragraphs, form).flatMap((one): readonly CaseDifference[] => {
      const name = personOf(one);
      if (name === undefined || known.length === 0) return [];
      // one that cannot be compared, in another script or by its initials, is none of the differences
      if (known.some(({ answer }) => compareNames(answer, name) !== "different")) return [];
      const nearest = known.toSorted((a, b) => distance(a.answer, name) - distance(b.answer, name))[0];
      return nearest ? [difference(nearest, one.paragraph, one.from, one.from + name.length)] : [];
    }),
  );
  const leads = [
    ...answers("lead.name", theCase.lead?.name),
    ...(theCase.partners ?? []).flatMap((partner, index) => answers(`partners[${index}].lead`, partner.lead)),
  ];
  return [...labelled, ...leads.flatMap((lead) => nearPersons(paragraphs, lead))];
}

const NO_NAME = /^(?:待[定聘补]|暂[无缺]|同上|如上|未定|另[定附]|详见|见附|不详|空缺)/u;

/** What somebody is, in front of a name: 主治医师 范可依, 副研究员屠景行. Alone it names nobody. */
const TITLE_IN_FRONT =
  /^(?:(?:特聘|讲席|助理|副)?(?:教授|研究员)|(?:副)?主任(?:医师|技师|药师)|主[治管](?:医师|技师|药师)|(?:正高级|高级|助理)?工程师|讲师|博士)[\s：:]*(?=$|\p{Script=Han}{2,4}(?:$|[\s，,、（(；;/]))/u;

/** The name at the beginning of a value: 沈喆（正高级工程师） → 沈喆. */
export function personOf({ text: whole }: Pick<Labelled, "text">): string | undefined {
  const written = whole.replace(TITLE_IN_FRONT, "");
  // 沈 喆, as forms set names of two characters
  const text = written.replace(/^(\p{Script=Han})\s(?=\p{Script=Han}(?:$|[\s，,、（(；;/]))/u, "$1");
  const parted = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}(?:[-－‐–]\p{Script=Han}{1,8})?){1,3}(?=$|[\s，,、（(；;/])/u.exec(text)?.[0];
  if (parted !== undefined) return parted;
  if (NO_NAME.test(text)) return undefined;
  const chinese = /^\p{Script=Han}{2,4}(?=$|[\s，,、（(；;/]|教授|博士|研究员|先生|女士|联系|电话|职)/u.exec(text)?.[0];
  if (chinese !== undefined) return chinese.replace(/(?:教授|博士|研究员|先生|女士)$/u, "");
  const latin = /^(?:(?:Prof|Dr|Ing)\.?\s*)*[\p{Lu}][\p{L}\p{M}'’.-]+(?:\s+[\p{L}\p{M}'’.-]+){1,4}/u.exec(text)?.[0];
  return latin?.trim();
}

/** A name in Latin letters that is nearly that of a lead: one or two letters, or an accent, differ. */
function nearPersons(paragraphs: readonly Paragraph[], lead: Answer): readonly CaseDifference[] {
  if (hasHan(lead.answer)) return [];
  const plain = lead.answer.replace(/(?:Prof|Dr|Ing)\.?(?:-Ing\.?)?\s*/gu, "").trim();
  const count = plain.split(/\s+/u).length;
  if (count < 2) return [];
  const form = new RegExp(`(?<![\\p{L}])\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?(?:\\s+\\p{Lu}?[\\p{L}\\p{M}'’-]+\\.?){${count - 1}}`, "gu");
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(form)].flatMap(({ 0: name, index }) => {
      const edits = editsBetween(bare(name), bare(plain));
      return edits === 0 || edits > 2 || bare(plain).length < 8 || compareNames(name, plain) !== "different"
        ? []
        : [difference(lead, paragraph, index, index + name.length)];
    }),
  );
}

function unitNames(paragraphs: readonly Paragraph[], theCase: Case): readonly CaseDifference[] {
  const known: readonly Answer[] = [
    ...answers("applicant.name", theCase.applicant?.name),
    ...(theCase.units ?? []).flatMap((unit, index) => answers(`units[${index}].name`, unit.name)),
    ...(theCase.partners ?? []).flatMap((partner, index) => [
      ...answers(`partners[${index}].name`, partner.name),
      ...answers(`partners[${index}].nameZh`, partner.nameZh),
    ]),
  ];
  return paragraphs.flatMap((paragraph) =>
    unitsIn(paragraph.text).flatMap((name): readonly CaseDifference[] => {
      // Universität, Universitaet and Universitat are one
      const spelled = bare(plainLetters(name));
      if (known.some(({ answer }) => spelled.includes(bare(plainLetters(answer))) || bare(plainLetters(answer)).includes(spelled))) return [];
      const near = known
        .map((one) => ({ one, away: hasHan(one.answer) === hasHan(name) ? distance(one.answer, name) : 1 }))
        .toSorted((a, b) => a.away - b.away)[0];
      const at = paragraph.text.indexOf(name);
      // 样例大学 and 示例大学 may be two universities: what is nearly the same differs in a fifth
      return !near || near.away > 0.2 || at < 0 ? [] : [difference(near.one, paragraph, at, at + name.length)];
    }),
  );
}

function amounts(paragraphs: readonly Paragraph[], theCase: Case): readonly CaseDifference[] {
  const { grant, selfFunding, international, sum, statedTotal } = money(theCase);
  const known: Readonly<Record<string, number | undefined>> = {
    "budget.grant": grant,
    "budget.selfFunding": selfFunding,
    "budget.total": statedTotal ?? sum,
    "budget.internationalCooperation": international,
  };
  return Object.entries(AMOUNT_LABELS).flatMap(([field, form]) => {
    const answer = known[field];
    if (answer === undefined) return [];
    return paragraphs.flatMap((paragraph, index) =>
      labelledAmounts(paragraphs, paragraph, index, form).flatMap(({ value, at }): readonly CaseDifference[] =>
        isAmount(value, answer, at) ? [] : [difference({ field, answer: String(answer) }, at, value.from, value.to)],
      ),
    );
  });
}

/** The amount right behind a label, or in the cells behind it where it fills one. */
export function labelledAmounts(
  paragraphs: readonly Paragraph[],
  paragraph: Paragraph,
  index: number,
  form: string,
): readonly { readonly value: ReadValue; readonly at: Paragraph }[] {
  const text = paragraph.folded;
  const values = readValues(paragraph.text);
  const inLine = [...text.matchAll(new RegExp(form, "gu"))].flatMap(({ 0: label, index: at }) => {
    const value = values.find((one) => one.from >= at + label.length);
    return value && isSum(value, paragraph) && FILLER.test(text.slice(at + label.length, value.from)) ? [{ value, at: paragraph }] : [];
  });
  if (inLine.length > 0 || !new RegExp(`^[\\s\\d.、()]*(?:${form})(?:\\s*\\([^)]{0,12}\\))?\\s*[:：]?$`, "u").test(text.trim())) return inLine;
  const next = paragraphs[index + 1];
  const value = next && isNextCell(paragraph, next) ? readValues(next.text).find((one) => isSum(one, next) || one.kind === "number") : undefined;
  return next && value ? [{ value, at: next }] : [];
}

const isSum = ({ kind, currency }: ReadValue, { text }: Paragraph) =>
  kind === "amount" ? currency === "CNY" || currency === "¥" : kind === "number" && /万/u.test(text);

/** Whether an amount says so many yuan; one without a currency may be in 万元, as tables have it. */
const isAmount = ({ numbers, currency }: ReadValue, answer: number, { text }: Paragraph): boolean =>
  numbers.some((number) => number === answer || ((currency === undefined || /万元?[)）]/u.test(text)) && Math.round(number * 10_000) === answer));

function periods(paragraphs: readonly Paragraph[], { period }: Case): readonly CaseDifference[] {
  const start = given(period?.start);
  const end = given(period?.end);
  return labelledIn(paragraphs, PERIOD).flatMap((one) => {
    const [from, to] = readValues(one.text).filter(({ kind }) => kind === "date");
    if (!from || !to) return [];
    const differs = (answer: string | null | undefined, value: ReadValue) => answer && !isDay(value, answer);
    return [
      ...(differs(start, from) ? [difference({ field: "period.start", answer: start ?? "" }, one.paragraph, one.from + from.from, one.from + from.to)] : []),
      ...(differs(end, to) ? [difference({ field: "period.end", answer: end ?? "" }, one.paragraph, one.from + to.from, one.from + to.to)] : []),
    ];
  });
}

/** A month alone says every day of it. */
function isDay({ date = "", alsoDate }: ReadValue, answer: string): boolean {
  const [first = "", last = first] = date.split("/");
  return (first <= answer && answer <= last) || alsoDate === answer;
}
