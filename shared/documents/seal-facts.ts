import { type GuideSlot, speaksOf } from "../guide/guide.ts";
import { SLOT_STATES } from "../text/slot-states.ts";
import { entry, type FactFamily, type LetterSource, type Named, said, words, yesNo } from "./fact-values.ts";
import type { FactMap } from "./fill-expressions.ts";
import { type SealDocument, sealDocuments } from "./seal-list.ts";
import { otherSigners } from "./signers.ts";

/** Facts of 用印清单 (申报要求第11条). */
const FACTS = ["有用印材料", "没有用印材料", "用印份数合计", "用印页数合计", "有未列证明", "未列材料", "有未备材料", "有缺页数"] as const;
const PAPER_FACTS = ["用印序号", "附件号", "材料名称", "用印依据", "用印份数", "用印页数", "用印位置", "手签人", "已用印"] as const;

export const SEAL_FACT_NAMES = { facts: FACTS, lists: { 用印材料: PAPER_FACTS } };

export function sealFacts(source: LetterSource): FactFamily {
  const papers = source.report === undefined ? [] : sealDocuments(source);
  const listed = papers.filter(({ planned }) => planned !== undefined);
  const unknown = listed.some(({ pages }) => pages === undefined);
  const unsealed = unsealedSlots(source);
  const facts: Named<(typeof FACTS)[number]> = {
    有用印材料: yesNo(papers.length > 0),
    没有用印材料: yesNo(papers.length === 0),
    用印份数合计: said(String(listed.length)),
    用印页数合计: said(unknown ? "" : String(listed.reduce((sum, { pages }) => sum + (pages ?? 0), 0))),
    有未列证明: yesNo(unsealed.length > 0),
    未列材料: said(unsealed.map(({ title }) => title).join("、")),
    有未备材料: yesNo(listed.length < papers.length),
    有缺页数: yesNo(unknown || listed.length < papers.length),
  };
  return { facts, lists: { 用印材料: papers.map((paper, index) => sealDocumentFacts(paper, index, source)) } };
}

/** Slots of the topic that hold papers but ask for no seal of the applicant. */
function unsealedSlots({ guide, report }: LetterSource): readonly GuideSlot[] {
  const used = (report?.slots ?? []).filter((slot) => !slot.sealed && (slot.required || slot.attachments.length > 0)).map(({ slot }) => slot);
  return guide.slots.filter(({ id, required }) => required !== "never" && used.includes(id));
}

function sealDocumentFacts(
  { planned, title, clause, isLetter, pages, sealed, slot }: SealDocument,
  index: number,
  { case: theCase, guide, topic }: LetterSource,
): FactMap {
  const own = guide.slots.find(({ id }) => id === slot.slot)?.document;
  const ours = isLetter || own !== undefined;
  const document = guide.documents.find((candidate) => candidate.id === own && speaksOf(candidate, topic.id));
  const values: Named<(typeof PAPER_FACTS)[number]> = {
    用印序号: said(String(index + 1)),
    附件号: said(planned === undefined ? SLOT_STATES.missing : `附件${planned.number}`),
    材料名称: words(title, "attachments"),
    用印依据: said(clause.replace(/^申报要求(?=第)/, "")),
    用印份数: said("1"),
    用印页数: said(pages === undefined ? "" : String(pages)),
    // the guide says nothing of the place on copies; letters bear it over name and date (GB/T 9704-2012, 7.3.5.1)
    用印位置: said(ours ? "署名、日期处" : "首页"),
    // who signs besides, where the guide says so of a document of ours, or the unit wants its letters so
    手签人: said(document === undefined ? "" : otherSigners(document, theCase.documentStyle?.legalRepresentative === true)),
    已用印: { kind: "check", ticked: sealed, text: "" },
  };
  return entry(values);
}
