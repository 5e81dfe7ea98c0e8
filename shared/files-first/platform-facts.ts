import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn } from "../reading/translation/place.ts";
import type { PlacedFact } from "./contact-labels.ts";
import type { FactField } from "./found-file.ts";

const PLATFORM = "(?:联合实验室|联合研究中心|联合研究院|联合研究机构|联合创新中心|创新平台|协同创新中心|研究平台|共性技术平台)";
const NAMES: readonly RegExp[] = [
  new RegExp(`(?:设立|成立|组建|建立|建设|合建|运行|运营|管理)(?:的)?\\s*[“"「《]\\s*([^“”"「」《》]{2,50}?${PLATFORM})\\s*[”"」》]`, "u"),
  /共建(?:的)?\s*[“"「《]\s*([^”"」》“「《]{4,50}?)\s*[”"」》]/u,
  new RegExp(`^\\s*(?:关于)?(?:共建)?[“"「《]?([^“”"「」《》，,。；;：:]{2,40}?${PLATFORM})[”"」》]?(?:的)?共建(?:协议|合同)`, "u"),
  new RegExp(`^\\s*(?:关于)?共建[“"「《]?([^“”"「」《》，,。；;：:]{2,40}?${PLATFORM})[”"」》]?的?(?:协议|合同)`, "u"),
];
const PLACE =
  /(?:平台|实验室|中心|研究院|机构|场所|场地)[^，,。；;：:]{0,12}?(?:设立?[在于]|位于|坐落[在于]|地[点址]为|地[点址]\s*[：:])\s*([^，,。；;：:]{4,80}(?:[，,]\s*(?:建筑|使用|总|实验)?面积[^，,。；;]{2,24})?)/u;
/** 附件A 场所：大学校区4号楼301至312室: a room or a floor, not where it is described. */
const PREMISES =
  /(?:^|[。；;\s])(?:实验|研发|研究|固定|办公)?(?:场所|场地)\s*[：:]\s*(?!附件|详?见|由|按|依)([^。；;：:\n]{0,60}?(?:\d+\s*(?:室|号楼|楼|层|弄)|[^。；;：:\n]{0,20}面积)[^。；;：:\n]{0,60})/u;
const TEAM: readonly RegExp[] = [
  /专职(?:的)?(?:研发|研究|科研|技术)?(?:团队|人员)[^，,。；;\d]{0,12}(?:[，,](?:共计?|合计|总计))?\s*(\d{1,4})\s*(?:人|名)/u,
  // 不少于18人的专职研发团队, 18名专职研究人员
  /(?<!\d)(\d{1,4})\s*(?:人|名)(?:以上)?(?:组成)?的?专职(?:的)?(?:研发|研究|科研|技术)?(?:团队|人员|队伍)/u,
];
/** What is only to be, and a number that is a bound. */
const PLANNED = /拟|计划|将(?:于|设|在|组)|待(?:定|建)|筹建/u;
const BOUND = /(?:不少于|不低于|至少|最少|逾|超过|约)\s*$|^\s*(?:人|名)?以上/u;

/** What the agreement of a joint platform says of it: its name, its place and its team, each where it first stands; what is planned a person decides. */
export function platformFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  return [...first("platform.name", NAMES, paragraphs), ...first("platform.place", [PLACE, PREMISES], paragraphs), ...teamFacts(paragraphs)];
}

/** A team as a list of who belongs to it, with or without its sum (工程师2人、软件工程师3人; 博士后4人), else in a number. */
function teamFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  for (const paragraph of paragraphs) {
    const label = /专职(?:的)?(?:研发|研究|科研|技术)?(?:团队|人员)(?:名单|构成|组成)?\s*[：:]/u.exec(paragraph.text);
    const list = label ? paragraph.text.slice(label.index + label[0].length) : "";
    const numbers = Array.from(list.matchAll(/\p{Script=Han}\s*(\d{1,3})\s*[人名](?=\s*(?:[、，,；;。]|$))/gu), ([, figure]) => Number(figure));
    if (numbers.length < 2) continue;
    if (/兼职/u.test(list)) return [];
    const whole = /(?:共计?|[合总]计)\s*(\d{1,4})\s*[人名]/u.exec(list)?.[1];
    return [
      { field: "platform.team", value: whole ?? String(numbers.reduce((sum, one) => sum + one, 0)), place: placeIn(paragraph, 0, paragraph.text.length) },
    ];
  }
  return first("platform.team", TEAM, paragraphs);
}

function first(field: FactField, forms: readonly RegExp[], paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  for (const form of forms) {
    for (const paragraph of paragraphs) {
      const found = form.exec(paragraph.text);
      const value = found?.[1]?.trim();
      if (!found || value === undefined || value === "") continue;
      const from = found.index + found[0].lastIndexOf(value);
      const isPlanned = field !== "platform.name" && PLANNED.test(sentenceAround(paragraph.text, found.index));
      const isBound = field === "platform.team" && [paragraph.text.slice(0, from), paragraph.text.slice(from + value.length)].some((side) => BOUND.test(side));
      return [{ field, value, place: placeIn(paragraph, from, from + value.length), ...((isPlanned || isBound) && { isUnsure: true as const }) }];
    }
  }
  return [];
}

const sentenceAround = (text: string, at: number): string => {
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
  return text.slice(from).split(/[。；;]/u)[0] ?? "";
};
