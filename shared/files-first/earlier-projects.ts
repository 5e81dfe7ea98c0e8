import type { Labelled } from "../reading/labelled.ts";
import { clauseNumber } from "../reading/numbering.ts";
import type { Paragraph } from "../reading/paragraphs.ts";

const BEFORE = "前期|此前|以往|既往|往年|历年|先前|近\\p{Script=Han}年|上一?期|在研|已有|曾|已?(?:完成|结题|验收|承担)";
/** 前期研究基础, 近三年承担的项目: at the head of what was done before, or in front of one project. */
const HEADING = new RegExp(`^(?:我(?:单位|方|们)|双方|主要)?(?:${BEFORE})[^。，,；;:]{0,16}(?:项目|课题|合作|工作|基础|成果|业绩|情况)`, "u");
/** A heading that comes back to the project of the paper. */
const OWN =
  /本(?:项目|课题|次)|申[报请]|拟|^(?:项目|单位|合作|组织|任务|团队|经费|预算|进度).{0,6}(?:组织|概况|信息|情况|简介|分工|安排|组成|目标|内容|方案|管理)$/u;
const LONGEST_HEADING = 30;
/** In running text: 2023年承担的市级项目, 前期项目; a day of a period is no year of a project, nor is one that this project stands on meant. */
const NAMES_EARLIER = new RegExp(
  `(?:${BEFORE}|20\\d\\d\\s*年度?(?!\\s*\\d))[^。，,；;:]{0,60}(?:项目|课题)(?!名称|负责|总|经费|周期|的?(?:工作|研究|合作)?基础)`,
  "gu",
);
const NAMES_OWN = /本(?:项目|课题)(?!组|团队|负责)/gu;

/** The paragraphs of a paper of our own by what they speak of: its project, and what was done before under a heading that says so. */
export function byProject(paragraphs: readonly Paragraph[]): { readonly own: readonly Paragraph[]; readonly earlier: readonly Paragraph[] } {
  const [own, earlier]: [Paragraph[], Paragraph[]] = [[], []];
  /** how far out the heading stands that is open */
  let open: number | undefined;
  for (const paragraph of paragraphs) {
    const { text, folded, isBeside } = paragraph;
    const number = clauseNumber(folded, text);
    const title = folded.slice(number?.length ?? 0).trim();
    const isShort = !isBeside && title.replace(/[:：].*$/u, "").length <= LONGEST_HEADING && !/[。；;]$/u.test(title);
    if (isShort && HEADING.test(title)) open = number?.rank ?? UNNUMBERED;
    else if (open !== undefined && ((isShort && OWN.test(title)) || (number !== undefined && number.rank <= open))) open = undefined;
    (open === undefined ? own : earlier).push(paragraph);
  }
  return { own, earlier };
}
/** The headings of chapters, articles and parts end what has no number itself; 1. and (1) count its items. */
const UNNUMBERED = 4;

/** Whether the text before a label names an earlier project last, and not this one: 前期项目“…”由我单位承担，参与单位：…. */
export function isOfEarlier({ paragraph, from }: Labelled): boolean {
  const before = paragraph.folded.slice(0, from);
  const lastOf = (form: RegExp) => [...before.matchAll(form)].at(-1)?.index ?? -1;
  return lastOf(NAMES_EARLIER) > lastOf(NAMES_OWN);
}
