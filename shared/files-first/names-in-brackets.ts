/** A form of companies that belongs to the name before its comma, which Chinese keyboards set wide: Example Robotics Co.，Ltd. */
const FORM = "\\s*(?:(?:Co|Ltd|Limited|Inc|LLC|Corp|Corporation|GmbH)(?!\\p{L})|S\\.)";
const WORDS_OF_REMARK =
  "盖章|公章|签章|加盖公章|(?:以下)?简称[^（）()]*|(?:公益[一二]类)?事业(?:单位|法人)?|企业|国企|民企|外企|高校|高等院校|科研机构|科研院所|社会组织|民办非企业单位";
const WITH_MARK = "[^（）()]*[:：，,；;][^（）()]*";
/** What says at the end of the name of a unit what it is, where it is registered, or that it is sealed; （上海） and （有限合伙） belong to a name. */
const REMARK = new RegExp(`\\s*[（(](?:${WORDS_OF_REMARK}|${WITH_MARK})[)）]\\s*$`, "u");
/** A unit abroad by the words of its name, whatever commas it has: Example Co., Ltd., University of Oulu, School of Photonics; no place alone. */
const FOREIGN_UNIT = `[^\\p{Script=Han}（）()]*(?:[,，]${FORM}|(?<!\\p{L})(?:Universit|Institut|Colleg|Academ|Laborator|Cent(?:er|re)|Hospital|School|Department|Compan|Foundation|Hochschul))[^\\p{Script=Han}（）()]*`;
/** The same behind the name of a partner, whose foreign name may stand in the brackets behind the Chinese one. */
const PARTNER_REMARK = new RegExp(`\\s*[（(](?:${WORDS_OF_REMARK}|(?!(?<=\\p{Script=Han}\\s*[（(])${FOREIGN_UNIT}[)）])${WITH_MARK})[)）]\\s*$`, "iu");

/** What goes on behind a name in one line of a note: ……公司，统一社会信用代码 9131…; a comma in brackets is part of a remark. */
const GOES_ON = new RegExp(`^((?:[^（()），；;]|，(?=${FORM})|[（(][^（()）]*[)）])+)(?:，(?!${FORM})|[；;]|,(?=\\s*\\p{Script=Han})).*$`, "iu");

/** The name of a unit as people write it behind a label, without remarks in brackets behind it: 上海示例研究院（事业单位，注册地：上海）. */
export const bareName = (text: string): string => without(text, REMARK);

function without(text: string, remark: RegExp): string {
  const bare = text.trim().replace(GOES_ON, "$1").replace(remark, "");
  return bare === text.trim() || bare === "" ? text.trim() : without(bare, remark);
}

const IN_TWO_LANGUAGES = /^([^（）()]+?)\s*[（(]([^（）()]+)[)）]$/u;
/** NFUP is a short form, (Oulu) a place: a name has two words. */
const FOREIGN = /^[^\p{Script=Han}]*\p{L}{2,}[^\p{Script=Han}]*\s[^\p{Script=Han}]*\p{L}{2,}[^\p{Script=Han}]*$/u;
const CHINESE = /^(?=.*(?:\p{Script=Han}{4}|\p{Script=Han}(?:公司|大学|学院|集团|研究所)))[^\p{Script=Latin}]+$/u;

/** The names of a partner: its foreign one and its Chinese one in brackets, in either order; else what is written. */
export function partnerNames(text: string): { readonly name: string; readonly nameZh?: string } {
  const name = without(text, PARTNER_REMARK);
  const [, first = "", second = ""] = IN_TWO_LANGUAGES.exec(name) ?? [];
  if (FOREIGN.test(second) && CHINESE.test(first)) return { name: second.trim(), nameZh: first };
  if (FOREIGN.test(first) && CHINESE.test(second)) return { name: first, nameZh: second.trim() };
  return { name };
}
