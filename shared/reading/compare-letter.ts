import type { Case } from "../case/case.ts";
import { given, money, partnerEnterprises } from "../facts/facts.ts";
import { editsBetween } from "../text/near-name.ts";
import { bodyLines } from "./body-lines.ts";
import { type Answer, answers, bare, type CaseDifference, difference, isSameText } from "./case-difference.ts";
import type { FileKind } from "./kind-of-file.ts";
import type { PageText } from "./page-text.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { mayBeReadAs } from "./unreadable-characters.ts";
import { readValues } from "./values/read-values.ts";

/** The kinds of file that are letters of our own: what they say of a case stands in known sentences. */
const OWN_LETTERS: ReadonlySet<FileKind["kind"]> = new Set(["no-licence-transfer", "self-funding", "recusal"]);

/** Whether a file is one of our own letters by its title or by its sentences. */
export const isOwnLetter = (kind: FileKind | undefined): boolean =>
  kind !== undefined && (kind.why === "title" || kind.why === "sentence") && OWN_LETTERS.has(kind.kind);

/**
 * What the scan in the place of one of our own letters says otherwise than a case; as of `letterDifferences`, whatever its title is read as.
 * @param pages the letter as it was read, page by page
 */
export const compareLetter = (pages: readonly PageText[], theCase: Case): readonly CaseDifference[] =>
  letterDifferences(
    paragraphsOf(bodyLines(pages)),
    theCase,
    pages.some(({ source }) => source === "ocr"),
  );

const TITLE = /项目名称为[“"「《]([^”"」》]{2,120})[”"」》]/u;
const LEAD = /项目负责人为([^。；;，,（(]{2,40})/u;
const ENTERPRISE = /^\s*(?:\d{1,2}\s*[.．、])?\s*(.{4,160}?)[，,]\s*国别\s*[（(]地区[)）]/u;
const OF_CHINA = /^\s*[:：]\s*中国(?!\p{Script=Han})/u;
const GRANT = "申请资助经费";
const OWN_MONEY = "我单位自筹经费";

/**
 * What one of our own letters, printed, sealed and scanned, says otherwise than a case: project, lead, partner enterprises and
 * amounts in their sentences, and the unit above the date. Only what is read is compared: a sentence that recognition missed says nothing.
 * @param recognised the text was read from a picture: one character of a name may be misread or missed behind the
 * family name, so that such a name is not told, nor is a character told that the engine does not know (镕光 read as 铬光)
 */
export function letterDifferences(paragraphs: readonly Paragraph[], theCase: Case, recognised: boolean): readonly CaseDifference[] {
  const { grant, ownSelfFunding } = money(theCase);
  const differences = [
    ...sentences(paragraphs, TITLE, answers("title", theCase.title)),
    ...sentences(paragraphs, LEAD, answers("lead.name", theCase.lead?.name)).filter(({ answer, found }) => !recognised || !isMisreadName(found, answer)),
    ...unit(paragraphs, theCase),
    ...enterprises(paragraphs, theCase),
    ...amount(paragraphs, GRANT, "budget.grant", grant),
    ...amount(paragraphs, OWN_MONEY, "budget.selfFunding", ownSelfFunding),
  ];
  return differences.filter(({ answer, found }) => !recognised || !mayBeReadAs(found, answer));
}

const isMisreadName = (found: string, answer: string) => [...answer][0] === [...found][0] && editsBetween(bare(answer), bare(found)) <= 1;

function sentences(paragraphs: readonly Paragraph[], form: RegExp, known: readonly Answer[]): readonly CaseDifference[] {
  return known.flatMap((own) =>
    paragraphs.flatMap((paragraph) => {
      const match = form.exec(paragraph.text);
      const [all = "", text = ""] = match ?? [];
      const from = (match?.index ?? 0) + all.lastIndexOf(text);
      return text === "" || isSameText(text, own.answer) ? [] : [difference(own, paragraph, from, from + text.length)];
    }),
  );
}

const DATE = /(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|年\s*月\s*日)\s*$/u;
const SEAL_NOTE = /^\s*[（(]加盖[^）)]{0,12}[）)]\s*/u;
const CLOSING = /特此(?:承诺|致函|函告)/u;

/** The unit stands between the closing words and the date, on one line or several; one that the seal made unreadable is not compared. */
function unit(paragraphs: readonly Paragraph[], { applicant }: Case): readonly CaseDifference[] {
  const [own] = answers("applicant.name", applicant?.name);
  const closing = paragraphs.findLastIndex(({ text }) => CLOSING.test(text));
  const dated = paragraphs.findIndex(({ text }, index) => index > closing && DATE.test(text));
  if (own === undefined || closing < 0 || dated < 0) return [];
  const parts = paragraphs.slice(closing + 1, dated + 1).map((paragraph) => {
    const from = SEAL_NOTE.exec(paragraph.text)?.[0].length ?? 0;
    return { paragraph, from, to: DATE.exec(paragraph.text)?.index ?? paragraph.text.length };
  });
  const found = parts.map(({ paragraph, from, to }) => paragraph.text.slice(from, to)).join("");
  const [first] = parts.filter(({ from, to }) => to > from);
  if (!first || !/\p{Script=Han}{4}/u.test(found) || bare(found).includes(bare(own.answer))) return [];
  return [{ ...difference(own, first.paragraph, first.from, first.to), found: found.trim() }];
}

/**
 * The listed enterprises that the case does not have, each beside the one of the case that the letter does not list; one without the other
 * is told alone. Where no list is read nothing is told.
 */
function enterprises(paragraphs: readonly Paragraph[], theCase: Case): readonly CaseDifference[] {
  const listed = paragraphs.flatMap((paragraph) => {
    const [all = "", name = ""] = ENTERPRISE.exec(paragraph.text) ?? [];
    const from = all.indexOf(name);
    const list = OF_CHINA.test(paragraph.text.slice(all.length)) ? "units.name" : "partners.nameZh";
    return name === "" ? [] : [{ paragraph, name, from, to: from + name.length, list }];
  });
  // a name may stand on several lines, or be read in parts: one that stands anywhere is listed
  const words = bare(paragraphs.map(({ text }) => text).join(" "));
  const named = partnerEnterprises(theCase).map(({ path, party }) => {
    const chinese = "nameZh" in party && typeof party.nameZh === "string" ? given(party.nameZh) : undefined;
    return { field: `${path}.${chinese ? "nameZh" : "name"}`, names: [chinese, given(party.name)].flatMap((name) => name ?? []) };
  });
  const unlisted = named.filter(({ names }) => names.length > 0 && !names.some((name) => words.includes(bare(name))));
  const unknown = listed.filter(({ name }) => !named.some(({ names }) => names.some((known) => bare(name).includes(bare(known)))));
  const last = listed.at(-1);
  if (last === undefined) return [];
  // of a name that is read in parts the last one may look like another enterprise: then no more are listed than there are
  const told = listed.length > named.length ? unknown : unknown.slice(0, unlisted.length);
  return [
    ...told.map(({ paragraph, from, to, list }, index) => {
      const { field, names } = unlisted[index] ?? { field: list, names: [] };
      return difference({ field, answer: names[0] ?? "" }, paragraph, from, to);
    }),
    ...unlisted.slice(told.length).map(({ field, names }) => {
      const place = difference({ field, answer: names[0] ?? "" }, last.paragraph, last.from, last.to);
      return { ...place, found: "" };
    }),
  ];
}

/**
 * The amount behind a label, in figures and after them in words: one of the two may be misread, so only where neither says the
 * answer the letter says another.
 */
function amount(paragraphs: readonly Paragraph[], label: string, field: string, answer: number | undefined): readonly CaseDifference[] {
  if (answer === undefined) return [];
  return paragraphs.flatMap((paragraph) => {
    const at = paragraph.text.indexOf(label);
    if (at < 0) return [];
    const from = at + label.length;
    const end = /[，。；]|$/u.exec(paragraph.text.slice(from))?.index ?? 0;
    const words = /^[^，。；（(]*[（(]([^）)]*)[）)]/u.exec(paragraph.text.slice(from));
    const to = words ? from + words.index + words[0].length : from + end;
    const read = [...readValues(paragraph.text.slice(from, to)), ...readValues(words?.[1] ?? "")].filter(({ kind }) => kind === "amount");
    const first = readValues(paragraph.text).find((value) => value.kind === "amount" && value.from >= from && value.to <= to);
    if (first === undefined || read.some(({ numbers }) => numbers.includes(answer))) return [];
    return [difference({ field, answer: String(answer) }, paragraph, first.from, first.to)];
  });
}
