import type { Case } from "../case/case.ts";
import { fundingHasWholeChineseText, hasWholeChineseText } from "../facts/facts.ts";
import type { GuideSlot, SLOT_KINDS } from "../guide/guide.ts";
import type { SlotReport } from "../report.ts";
import { withoutEnding } from "../text/file-names.ts";
import { wordCutAt } from "../text/word-edges.ts";
import { subjectScore } from "./name-of-subject.ts";

/** A file as it is known before it has a place: its name, and the first words of it where it has a text layer. */
export type UnplacedAttachment = {
  readonly name: string;
  readonly opening: string;
  /** what all of its text says that it is (`shared/reading/kind-of-file.ts`): asked where name and first words say nothing */
  readonly content?: { readonly kind: Kind; readonly words: string; readonly text: string };
};

/** Where an attachment belongs, and what says so. `sure`: one place fits better than all others; `alike`: it, and those that fit as well. */
export type SlotSuggestion = {
  readonly slot: SlotReport;
  readonly by: "name" | "content";
  readonly words: string;
  readonly sure: boolean;
  readonly alike: readonly SlotReport[];
};

type Kind = (typeof SLOT_KINDS)[number];

/** What a guide says of its slots: what lies in them, by which words it is known, and what it translates. */
export type PlaceableSlot = Pick<GuideSlot, "id" | "kind" | "words" | "translates">;

/**
 * What attachments are called, the special before the general: a 技术转移承诺书 speaks of agreements too, a 项目合作协议 of cooperation; IRB
 * is a review board, but the short name of institutes too.
 */
const KINDS: readonly { readonly kind: Kind; readonly words: RegExp }[] = [
  { kind: "no-licence-transfer", words: /技术转移(的)?承诺|无授权(使用)?|无?相互持股|no[\s_-]?licen[cs]e/iu },
  { kind: "self-funding", words: /自筹|配套(经费|资金)|1\s*[:：比]\s*1|self[\s_-]?fund/iu },
  { kind: "recusal", words: /回避|recusal/iu },
  { kind: "ethics", words: /伦理|(?<![a-z])ethics?(?![a-z])|(?<![a-z])irb(?![a-z])(?:[\s\d_-]*$|.{0,20}?(?:批|审|approv|review|protocol|letter|committee))/iu },
  { kind: "joint-platform", words: /共建|联合(实验室|研究中心|创新中心)协议|joint[\s_-]?(lab|platform)/iu },
  {
    kind: "funding",
    words:
      /资助|拨款|立项|(?<!合作)项目合同|项目任务书|经费(批复|下达)|(?<![a-z])(grant|funding|award|zuwendung|bewilligung|f(ö|oe?)rder|subvention|beca|financiamiento)|助成|採択|交付決定|грант|지원금/iu,
  },
  { kind: "project", words: /项目合作协议|project[\s_-]?(cooperation[\s_-]?)?agreement/iu },
  {
    kind: "agreement",
    words:
      /协议|协定|合同|备忘录|意向书|契约|(?<![a-z])(agreement|contract|m\.?o\.?u(?![a-z])|memorandum|kooperation|vertrag|vereinbarung|accord|acuerdo|contrat|convenio)|契約|協定|협약|соглашени|договор/iu,
  },
];

/** The kinds of attachments that a text has words of, each with its words, the special before the general. */
export const kindsNamed = (text: string): readonly { readonly kind: Kind; readonly words: string }[] =>
  KINDS.flatMap(({ kind, words }) => {
    const found = words.exec(plain(text))?.[0];
    return found === undefined ? [] : [{ kind, words: found }];
  });

/** Behind the word for a grant: the two are one name. */
const AGREEMENT_BEHIND = /^[\s-]*(?:agreement|contract|协议|合同)/iu;

const TRANSLATION = /译|翻译|(?<![a-z])translat|übersetzung|中文版|中文本|(?<![a-z])(chinese|zh|cn)(?![a-z])/iu;

/** Of those, what a file is called that is nothing else: a language alone says it of many files. */
const NAMED_TRANSLATION = /译|(?<![a-z])translat|übersetzung/iu;

/** A title stands at the beginning; further on, attachments speak of other attachments. */
const TITLE_LENGTH = 160;

/** — 1 — */
const PAGE_NUMBER = /(?<!\S)[—–-]+\s*\d{1,3}\s*[—–-]+(?!\S)/gu;

/** The mark and titles of the sheets in front of a print pack, and the running head of its pages: 附件1 合作协议影印件（…）. */
const PRINT_PACK = /内部材料不上传|用印材料总目|用印清单|扫描分隔页|^附件\d+\S{0,24}?(?:影印件|中文译件)/u;

/** Of those, the sheets that only go with a pack and belong to none of its papers. */
const PACK_SHEET = /用印材料总目|用印清单|扫描分隔页/u;

/** Whether a page is a separator or a list of a print pack, by its first words. */
export const isSheetOfPrintPack = (opening: string): boolean => PACK_SHEET.test(headOf(opening));

/** Whether a file begins with a page that this program printed for sealing: such scans go through 扫描归位, page by page. */
export const isOfPrintPack = (opening: string): boolean => PRINT_PACK.test(headOf(opening));

const headOf = (opening: string): string => opening.replace(PAGE_NUMBER, " ").normalize("NFKC").slice(0, TITLE_LENGTH).replace(/\s+/gu, "");

/** The pages that a scan of one letter has at most, by those that were printed of it: scanned on both sides the last has a blank back. */
export const mostScanned = (printed: number): number => printed + (printed % 2);

/** Why a file may be a stack of sealed papers: its first page says so, or it is a scan without text and has more pages than `most`. */
export function stackHint({ opening, pages, most }: { readonly opening: string; readonly pages: number; readonly most: number }) {
  if (isOfPrintPack(opening)) return "print-pack";
  return opening.trim() === "" && pages > most ? "scan" : undefined;
}

/**
 * The place of an attachment by its name and its first words, among the places that the topic has. The name counts first, as people
 * name files for what they are; the content decides where the name says nothing. `undefined`: nothing says so.
 */
export function suggestSlot(
  paper: UnplacedAttachment,
  slots: readonly SlotReport[],
  theCase: Case,
  guideSlots: readonly PlaceableSlot[],
): SlotSuggestion | undefined {
  if (isOfPrintPack(paper.opening)) return undefined;
  const name = plain(withoutEnding(paper.name));
  const opening = plain(paper.opening.replace(PAGE_NUMBER, " "));
  const title = opening.slice(0, TITLE_LENGTH);
  const sources: readonly { readonly by: "name" | "content"; readonly text: string }[] = [
    { by: "name", text: name },
    { by: "content", text: title },
    { by: "content", text: opening },
  ];
  for (const { by, text } of sources) {
    const own = byOwnWords(text, slots, theCase, guideSlots, `${name} ${opening}`);
    if (own) return { ...own.chosen, by, words: around(text, own.index, own.length, MARGIN[by]) };
    for (const { kind, words } of KINDS) {
      const found = words.exec(text);
      if (!found) continue;
      const chosen = choose(kind, isTranslation(name, opening, title), slots, theCase, `${name} ${opening}`, guideSlots);
      if (chosen) return { ...chosen, by, words: around(text, found.index, found[0].length, MARGIN[by]) };
      // where the topic asks for no proof, a grant agreement is no agreement of the parties either
      if (kind === "funding" && AGREEMENT_BEHIND.test(text.slice(found.index + found[0].length))) return undefined;
    }
  }
  const { content } = paper;
  const chosen = content && choose(content.kind, isTranslation(name, plain(content.text), title), slots, theCase, `${name} ${content.text}`, guideSlots);
  if (content && chosen) return { ...chosen, by: "content", words: content.words };
  return KINDS.some(({ words }) => words.test(name)) ? undefined : suggestTranslation(name, opening, slots, theCase, guideSlots);
}

/** The place of an attachment whose name says that it is a translation, and neither it nor the first words say of what. */
function suggestTranslation(
  name: string,
  opening: string,
  slots: readonly SlotReport[],
  theCase: Case,
  guideSlots: readonly PlaceableSlot[],
): SlotSuggestion | undefined {
  const found = NAMED_TRANSLATION.exec(name);
  if (!found) return undefined;
  const ids = guideSlots.filter(({ translates }) => translates.length > 0).map(({ id }) => id);
  const chosen = best(slots.flatMap((slot) => (ids.includes(slot.slot) ? [{ slot, score: placeScore(slot, theCase, `${name} ${opening}`) }] : [])));
  return chosen && { ...chosen, by: "name", words: around(name, found.index, found[0].length, MARGIN.name) };
}

/** Whether it says that it is a translation; or is in Chinese, which `choose` holds against the language of the original. */
function isTranslation(name: string, opening: string, title: string): "yes" | "chinese" | "foreign" | "unknown" {
  if (TRANSLATION.test(name) || /译(文|件|本)|translation of/iu.test(title)) return "yes";
  const letters = opening.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return "unknown";
  const han = opening.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = opening.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return kana < han / 10 && han > letters / 2 ? "chinese" : "foreign";
}

/** Kinds of slots for an attachment, its own first: a guide has one slot for all agreements, or one for each kind of them. */
const STANDS_IN: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  agreement: ["agreement", "joint-platform", "project"],
  project: ["project", "agreement"],
  "joint-platform": ["joint-platform", "agreement"],
};

/** The slot whose own words in the guide a text has; they say more than those of any kind. */
function byOwnWords(text: string, slots: readonly SlotReport[], theCase: Case, guideSlots: readonly PlaceableSlot[], all: string) {
  for (const { id, words } of guideSlots) {
    const found = words.map((word) => ({ word, index: text.indexOf(word) })).find(({ index }) => index >= 0);
    const chosen = found && best(slots.flatMap((slot) => (slot.slot === id ? [{ slot, score: placeScore(slot, theCase, all) }] : [])));
    if (chosen) return { chosen, index: found.index, length: found.word.length };
  }
  return undefined;
}

/** The one place of a kind: that of the agreement or partner which the attachment names, else the only one, else the first that is empty. */
function choose(
  kind: Kind,
  language: ReturnType<typeof isTranslation>,
  slots: readonly SlotReport[],
  theCase: Case,
  text: string,
  guideSlots: readonly PlaceableSlot[],
): Chosen | undefined {
  const ids = (STANDS_IN[kind] ?? [kind]).flatMap((one) => guideSlots.filter((slot) => slot.kind === one).map(({ id }) => id));
  const translation = guideSlots.find(({ translates }) => translates.some((id) => ids.includes(id)))?.id;
  const original = ids.find((id) => slots.some((slot) => slot.slot === id));
  const candidates = slots.flatMap((slot) => {
    const isOriginal = slot.slot === original;
    if (!isOriginal && slot.slot !== translation) return [];
    // no original has a place: only what says so is a translation, or what is in Chinese beside a foreign original
    if (original === undefined && language !== "yes" && wholeChinese(slot, theCase) !== false) return [];
    return [{ slot, score: placeScore(slot, theCase, text) + languageScore(language, isOriginal, slot, theCase) }];
  });
  return best(candidates);
}

/** How much speaks for a place, whatever the language: that the text names its agreement or partner, that it is empty, that it is asked for. */
const placeScore = (slot: SlotReport, theCase: Case, text: string): number =>
  subjectScore(theCase, slot.for, text) * 4 + (slot.state === "missing" ? 1 : 0) + (slot.required ? 0.5 : 0);

type Chosen = Pick<SlotSuggestion, "slot" | "sure" | "alike">;
type Candidate = { readonly slot: SlotReport; readonly score: number };

function best(candidates: readonly Candidate[]): Chosen | undefined {
  const [first, ...others] = [...candidates].sort((one, other) => other.score - one.score);
  if (first === undefined) return undefined;
  const alike = others.filter(({ score }) => first.score - score < 1).map(({ slot }) => slot);
  return { slot: first.slot, sure: alike.length === 0, alike: [first.slot, ...alike] };
}

function languageScore(language: ReturnType<typeof isTranslation>, isOriginal: boolean, slot: SlotReport, theCase: Case): number {
  switch (language) {
    case "yes":
      return isOriginal ? -20 : 20;
    case "foreign":
      return isOriginal ? 10 : -10;
    case "unknown":
      return isOriginal ? 3 : needless(slot, theCase);
    case "chinese":
      // the Chinese text of an attachment whose original is foreign is its translation
      if (wholeChinese(slot, theCase) === false) return isOriginal ? -10 : 10;
      return isOriginal ? 3 : needless(slot, theCase);
  }
}

/** Nobody translates what is in Chinese: such a paper is an agreement of its own, whoever it names. */
const needless = (slot: SlotReport, theCase: Case): number => (wholeChinese(slot, theCase) === true ? -20 : 0);

function wholeChinese({ for: subject }: SlotReport, theCase: Case): boolean | undefined {
  const agreement = theCase.agreements?.find(({ id }) => id === subject);
  if (agreement) return hasWholeChineseText(agreement.languages, agreement.wholeChineseText);
  return fundingHasWholeChineseText(theCase.partners?.find(({ id }) => id === subject)?.localFunding);
}

/** One line: letters in their usual width, white space as one space; letters that are spaced out in a title stand together. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s_]+/gu, " ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`;
const CUT_BEFORE = new RegExp(`${LETTER}{1,24}(?=${LETTER}$)`, "u");
const CUT_AFTER = new RegExp(`(?<=^${LETTER})${LETTER}{1,24}`, "u");

/** Characters on either side of what was found: of a text they say where, of a name, which stands beside, they cut a word. */
const MARGIN = { name: 0, content: 6 } as const;

/** What was found with a little around it, for the sentence that says why; no word is cut, unless it is very long, and … stands for more of a text. */
function around(text: string, start: number, length: number, margin: number): string {
  const from = Math.max(0, start - margin);
  const to = Math.min(text.length, start + length + margin);
  const before = CUT_BEFORE.exec(text.slice(0, from + 1))?.[0].length ?? 0;
  const after = CUT_AFTER.exec(text.slice(to - 1))?.[0].length ?? 0;
  if (margin === 0) return text.slice(from - before, to + after).trim();
  const first = wordCutAt(text, from - before)?.from ?? from - before;
  const last = wordCutAt(text, to + after)?.to ?? to + after;
  return `${first > 0 ? "…" : ""}${text.slice(first, last).trim()}${last < text.length ? "…" : ""}`;
}
