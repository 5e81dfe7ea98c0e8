import { simplified } from "../folded.ts";
import type { Paragraph } from "../paragraphs.ts";
import { type NamedPerson, nameAt } from "./proof-persons.ts";

/** โดยมี … เป็นหัวหน้าโครงการ: a name of two words, before its role. */
export function leadInThai(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  for (const paragraph of paragraphs) {
    const found = THAI_LEAD.exec(paragraph.text);
    if (found?.[1] !== undefined) return nameAt(paragraph, found[1], found.index);
  }
  return undefined;
}
const THAI_LEAD =
  /(?:มี|โดย|ให้)\s*(?:(?:ผู้ช่วย|รอง)?ศาสตราจารย์|[ผร]?ศ\.|ดร\.|นาย|นางสาว|นาง|\s)*([\p{Script=Thai}]{2,24}(?: [\p{Script=Thai}]{2,24})?) ?เป็น(?:หัวหน้า|ผู้อำนวยการ)/u;

/** 研究代表者は、例示大学の山田　花子　教授です, 山田花子教授を研究代表者とする: the name stands behind where somebody works, or before its role. */
export function leadInJapanese(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  for (const paragraph of paragraphs)
    for (const form of [JAPANESE_LEAD, JAPANESE_LEAD_BEHIND]) {
      const found = form.exec(paragraph.text);
      const name = found?.[1];
      if (found && name !== undefined) return nameAt(paragraph, name, found.index + found[0].lastIndexOf(name));
    }
  return undefined;
}
const JAPANESE_ROLE = "(?:研究|事業|課題|プロジェクト|開発)(?:の)?(?:代表者?|責任者|リーダー|総括)(?:者)?";
const JAPANESE_TITLE = "(?:上席|主任|主席|特任|准|助)?(?:教授|研究員|助教|講師|博士|技師|所長|センター長|部長|氏|様|先生)";
/** Family and given name with a blank between them, or two to six signs before a title. */
const JAPANESE_NAME = `((?:\\p{Script=Han}|[々ヶ]){1,4}[ 　]+[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々ー]{1,5}(?=[ 　]*(?:${JAPANESE_TITLE}|で|と|[（(。、]))|(?:\\p{Script=Han}|々){2,6}?(?=${JAPANESE_TITLE}))`;
const JAPANESE_LEAD = new RegExp(`(?<!副|分担|前)${JAPANESE_ROLE}(?:は|：|を)、?(?:[^。、]{2,40}?(?:の|所属の|[ 　]))??${JAPANESE_NAME}`, "u");
const JAPANESE_LEAD_BEHIND = new RegExp(
  `(?:^|[。、の 　])${JAPANESE_NAME}[ 　]*(?:${JAPANESE_TITLE})?(?:が|を)、?[^。、]{0,12}${JAPANESE_ROLE}(?:と|を|に|として|である|です)`,
  "u",
);

/** 由李慧珊副教授主持, 李慧珊教授主持本项目, 本项目由…李慧珊担任负责人: who leads is told by what is done. */
export function leadInChinese(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  for (const paragraph of paragraphs)
    for (const form of [CHINESE_LED_BY, CHINESE_LEADS, CHINESE_AS_LEAD]) {
      const text = simplified(paragraph.text);
      for (const found of text.matchAll(form)) {
        const at = found.index + found[0].lastIndexOf(found[1] ?? "");
        if (found[1] !== undefined && !NO_PERSON.test(found[1])) return nameAt(paragraph, paragraph.text.slice(at, at + found[1].length), at);
      }
    }
  return undefined;
}
const CHINESE_TITLE = "(?:特聘|讲座|副|助理)?(?:教授|研究员|博士|院士|主任(?:医师)?|医师|讲师|工程师|先生|女士)";
const CHINESE_NAME = "(\\p{Script=Han}{2,4}?|(?:(?![系院所部])\\p{Script=Han}){1,8}(?:·\\p{Script=Han}{1,8}){1,2})";
const LEADS_IN_CHINESE =
  "(?:主持|牵头|领衔|领导|担任(?:本?(?:项目|课题|研究))?(?:总)?(?:负责人|主持人|首席)|任(?:本?(?:项目|课题))?(?:负责人|主持人)|负责(?:主持|实施|执行|领导|牵头))";
const CHINESE_LED_BY = new RegExp(
  `由(?:[\\p{Script=Han}]{2,16}?(?:大学|学院|研究所|研究院|中心|系|部|实验室|公司|[我本该贵]校|我院|我所|我方)的?)?${CHINESE_NAME}(?:${CHINESE_TITLE})+(?:[（(][^（）()]{1,30}[）)])?${LEADS_IN_CHINESE}`,
  "gu",
);
const CHINESE_LEADS = new RegExp(
  `(?:^|[，,。；;：:]|(?:大学|学院|研究所|研究院|中心|系|部|实验室|公司|[我本该贵]校|我院|我所|我方)的?)${CHINESE_NAME}(?:${CHINESE_TITLE})+(?:[（(][^（）()]{1,30}[）)])?(?:将|为|是)?${LEADS_IN_CHINESE}(?:本|该|上述|此)?(?:项目|课题|研究|合作|工作)`,
  "gu",
);
/** 食品系例婉·示伦蓬（Anna Example）副教授作为项目负责人承担的项目 */
const CHINESE_AS_LEAD = new RegExp(
  `(?:大学|学院|研究所|研究院|中心|系|部|实验室|公司|[我本该贵]校)的?${CHINESE_NAME}(?:[（(][^（）()]{1,40}[）)])?(?:${CHINESE_TITLE})+(?:作为|担任|任|系|为)(?:本|该|上述)?(?:项目|课题|研究)?(?:的)?(?:总|首席)?(?:负责人|主持人|首席科学家)`,
  "gu",
);
/** 本项目由依托单位教授主持 names nobody. */
const NO_PERSON = /单位|学校|本人|我校|我方|双方|外方|中方|项目|课题|该校|贵校|一名|一位|名师|大学|学院/u;
