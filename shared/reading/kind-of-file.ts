import type { SLOT_KINDS } from "../guide/guide.ts";
import { bodyLines } from "./body-lines.ts";
import { readElements } from "./elements/read-elements.ts";
import type { PageText } from "./page-text.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { readProof } from "./proofs/proof.ts";
import { kindOfTitle } from "./title-kinds.ts";
import { placeIn, type WrittenPlace } from "./translation/place.ts";

type Kind = (typeof SLOT_KINDS)[number];

/** What a file is by what it says, with the words that say so: its title, a fixed sentence of a letter of ours, the provisions of an agreement, the facts of a proof. */
export type FileKind = { readonly kind: Kind; readonly why: "title" | "sentence" | "provisions" | "facts"; readonly place: WrittenPlace };

/** Titles of papers about a project: they tell of its term, tasks and inputs as an agreement does, and are none. */
const ABOUT_A_PROJECT = /可行性(?:研究)?(?:方案|报告)|(?:申报|申请|项目建议)书$|(?:实施|建设)方案$|(?:预算|经费)表|简历$/u;
/** What was agreed at a meeting is an agreement where two sides sign provisions. */
const MINUTES = /纪要$|^(?:agreed |joint )?(?:minutes|record of (?:discussions?|meeting))(?![a-z])/u;
/** Papers in which a funder lays down what it funds, or a project is planned: the facts tell, the provisions do not. */
const TASK_BOOK = /(?:任务|计划)书$/u;
/** Lines from the top of a document among which its title stands. */
const TITLE_LINES = 14;
const LONGEST_TITLE = 110;

/**
 * What kind of slot a file belongs in. The title decides; where no title does, an agreement is told by its provisions and a proof
 * of funding by its facts. `undefined`: nothing says so.
 */
export function kindOfFile(pages: readonly PageText[]): FileKind | undefined {
  const first = firstParagraphs(pages);
  for (const title of titleLines(first)) {
    const found = byTitle(title);
    if (found) return found;
    if (ABOUT_A_PROJECT.test(closedUp(title))) return undefined;
    if (MINUTES.test(closedUp(title))) return sidesThatSign(pages) > 1 ? byProvisions(pages) : undefined;
    if (TASK_BOOK.test(closedUp(title))) return byFacts(pages);
  }
  return bySentence(first) ?? byProvisions(pages) ?? byFacts(pages);
}

/** What the lines say that can be the title of a file, from the top; its text is not looked at. */
export const titlesIn = (pages: readonly PageText[]): readonly FileKind[] => titleLines(firstParagraphs(pages)).flatMap((title) => byTitle(title) ?? []);

/** A letter that wishes a project well binds nobody; most letters of support say more, and are agreements by what they lay down. */
const SUPPORT =
  /^(?!附)[^：:，,。]{0,40}支持(?:函|信)$|^邀请函$|^(?:letter of support|support letter|unterstutzungs(?:schreiben|erklarung)|lettre de soutien|letter of invitation)/u;

/**
 * What a file is by its title that is surely no agreement: a proof of funding, a letter of ours, an ethics approval, or a letter of support. One
 * with the provisions of an agreement may be one all the same. `kind` is absent where no slot is for it.
 */
export function surelyNoAgreement(pages: readonly PageText[]): { readonly kind?: Kind; readonly place: WrittenPlace } | undefined {
  const found = kindOfFile(pages);
  const isTold = found !== undefined && (found.why === "title" || found.why === "sentence");
  if (isTold && NO_AGREEMENTS.has(found.kind)) {
    // a header has the title with a number behind it
    const [shortest] = titlesIn(pages)
      .filter(({ kind }) => kind === found.kind)
      .sort((one, other) => one.place.written.length - other.place.written.length);
    return found.kind === "funding" && isLaidDownByTwo(pages) ? undefined : { kind: found.kind, place: (shortest ?? found).place };
  }
  const support = titleLines(firstParagraphs(pages)).find((title) => SUPPORT.test(closedUp(title)));
  const isTitle = support && (found?.why !== "title" || found.place.written === support.text);
  return isTitle && byProvisions(pages) === undefined ? { place: placeIn(support, 0, support.text.length) } : undefined;
}
const NO_AGREEMENTS: ReadonlySet<Kind> = new Set(["funding", "no-licence-transfer", "self-funding", "recusal", "ethics"]);
const isLaidDownByTwo = (pages: readonly PageText[]) => byProvisions(pages) !== undefined && sidesThatSign(pages) > 1;

/** The title of a paper for which no slot is: about a project (a feasibility report, an application form, a budget, a curriculum vitae), or another letter, list or statement. */
export function titleOfOtherPaper(pages: readonly PageText[]): WrittenPlace | undefined {
  const lines = titleLines(firstParagraphs(pages));
  const title = lines.find((one) => ABOUT_A_PROJECT.test(closedUp(one))) ?? lines.find((one) => IS_TITLED.test(closedUp(one)));
  return title && placeIn(title, 0, title.text.length);
}
/** 承诺书 alone may be the title of any letter. */
const IS_TITLED = /^(?!附|本|此|该|上述)[\p{Script=Han}、（）()]{4,30}(?:承诺[书函]|声明书?|说明书?|授权书|委托书|证明书?|通知书?|公函|[核对算估]表|清单)$/u;

/** The lines of the first page among which its title stands, as they are written. */
export const linesOfTitle = (pages: readonly PageText[]): readonly WrittenPlace[] =>
  titleLines(firstParagraphs(pages)).map((one) => placeIn(one, 0, one.text.length));

const firstParagraphs = (pages: readonly PageText[]) => paragraphsOf(bodyLines(pages.filter(({ lines }) => lines.length > 0).slice(0, 1)));
const titleLines = (first: readonly Paragraph[]) => first.slice(0, TITLE_LINES).filter(({ text }) => text.length <= LONGEST_TITLE);

/** What only a promise of our own says, whatever its title: 承诺书 alone, or none that an engine could read below a seal. */
const PROMISES = /承诺[书函]$|(?:现|特此|郑重|我单位|本单位)(?:郑重)?承诺|承诺如下/u;
const SENTENCES: readonly (readonly [Kind, RegExp])[] = [
  ["no-licence-transfer", /无授权使用专利|无相互持股的?技术转移/u],
  ["self-funding", /(?:承诺|保证)[^。;]{0,30}自筹(?:经费|资金)|自筹(?:经费|资金)[^。;]{0,60}足额到位/u],
];

/** A letter with the sentences of two is neither alone. */
function bySentence(paragraphs: readonly Paragraph[]): FileKind | undefined {
  if (!paragraphs.some((one) => PROMISES.test(closedUp(one)))) return undefined;
  const said = SENTENCES.flatMap(([kind, form]) => {
    const paragraph = paragraphs.find((one) => form.test(closedUp(one)));
    return paragraph ? [{ kind, why: "sentence" as const, place: placeIn(paragraph, 0, paragraph.text.length) }] : [];
  });
  return said.length === 1 ? said[0] : undefined;
}

function byTitle(paragraph: Paragraph): FileKind | undefined {
  const kind = kindOfTitle(closedUp(paragraph));
  return kind && { kind, why: "title", place: placeIn(paragraph, 0, paragraph.text.length) };
}

/** A line's folded text; letters that are spaced out in a title stand together. */
const closedUp = ({ folded }: Paragraph) => folded.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "").trim();

function byProvisions(pages: readonly PageText[]): FileKind | undefined {
  const elements = readElements(pages);
  const present = [elements.term, elements.content, elements.inputs, elements.division, elements.ip].filter(({ status }) => status === "present");
  const place = present.flatMap((one) => one.places)[0];
  if (present.length < 3 || !place) return undefined;
  const written: WrittenPlace = { page: place.page, written: place.quote, quote: place.quote, lines: place.lines, confidence: 1 };
  return { kind: elements.laboratory.status === "present" ? "joint-platform" : "agreement", why: "provisions", place: written };
}

const sidesThatSign = (pages: readonly PageText[]) => new Set(readElements(pages).signatories.map(({ unit, quote }) => unit ?? quote)).size;

function byFacts(pages: readonly PageText[]): FileKind | undefined {
  const { reference, amount, period, namedLead } = readProof(pages);
  const known = [reference, period, namedLead].filter((one) => one !== undefined).length;
  return amount && known >= 2 ? { kind: "funding", why: "facts", place: amount.place } : undefined;
}
