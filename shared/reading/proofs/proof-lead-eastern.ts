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
