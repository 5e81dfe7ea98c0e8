import { simplified } from "../../folded.ts";
import type { Paragraph } from "../../paragraphs.ts";
import { CHINESE_SURNAMES, COMPOUND_SURNAMES } from "../../vocabulary/signing-words.ts";
import type { SignLine } from "./sign-line.ts";

/** Signs that nobody is called by, and those of given names for which the engine takes them: as it has read 360 rare ones, printed in two faces and scanned. */
const LIKE_GIVEN: Readonly<Record<string, string>> = {
  冷: "泠",
  哗: "晔",
  喷: "赜",
  场: "玚",
  坝: "埙",
  墙: "堉",
  帘: "甯",
  弄: "垚",
  怪: "怿",
  恼: "愔",
  或: "彧",
  摸: "揆",
  枕: "忱",
  毯: "琰",
  沟: "洵",
  泡: "洵",
  洗: "诜",
  滴: "漪",
  漏: "濡",
  澡: "淏",
  灌: "濯",
  烩: "焓",
  煮: "焘",
  疑: "嶷",
  盗: "崟",
  睛: "瞻",
  祛: "祜",
  站: "竑",
  箸: "箐",
  糊: "翙",
  缩: "绾",
  网: "飏",
  肠: "旸",
  肿: "翀",
  膜: "骥",
  菌: "菡",
  薄: "溥",
  袜: "秣",
  讽: "飒",
  误: "淏",
  踪: "琮",
  轴: "辀",
  邀: "逖",
  钣: "铄",
  铬: "镕",
  铺: "镛",
  错: "锴",
  雾: "雱",
  颈: "颐",
  颌: "颉",
  颚: "颢",
  馄: "焜",
  鸽: "鹄",
};

/** Signs of given names for which the engine takes a rarer one, and how these sound: only a name in Latin letters beside it tells. */
const LIKE_SOUNDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  动: { shao: "劭", xu: "勖" },
  好: { yu: "妤" },
  妹: { shu: "姝" },
  娇: { qiao: "峤" },
  斑: { xun: "珣", jue: "珏" },
  旋: { ni: "旎" },
  晏: { min: "旻" },
  有: { you: "宥" },
  染: { shen: "燊" },
  桑: { shen: "燊", can: "粲" },
  泽: { yi: "怿" },
  活: { tian: "湉" },
  洞: { jiong: "泂", feng: "沨" },
  混: { kun: "焜", huang: "滉", shi: "湜" },
  灵: { jiong: "炅" },
  烁: { xin: "炘" },
  爽: { shi: "奭" },
  理: { cheng: "珵" },
  瑙: { fan: "璠", jin: "瑨" },
  瑜: { xun: "珣" },
  瞳: { tong: "曈" },
  翠: { yi: "羿", hui: "翚" },
  行: { kan: "衎" },
  贺: { yun: "赟" },
  赞: { yun: "赟" },
  运: { yun: "沄" },
  进: { jin: "琎" },
  顾: { qi: "颀" },
};

/** A Chinese name of a scan with the rare sign that is meant: 綦鸿肿 is 綦鸿翀, and 应贺 beside “Ying Yun” 应赟. @param beside what stands in the row of the name and right below it */
export function withGivenSigns(name: string, beside: readonly string[]): string {
  const family = COMPOUND_SURNAMES.test(name) ? 2 : CHINESE_SURNAMES.includes(simplified(name).charAt(0)) ? 1 : 0;
  const given = [...name.slice(family)];
  if (family === 0 || given.length > 2 || !/^\p{Script=Han}{2,4}$/u.test(name)) return name;
  const sounds = beside.flatMap((text) => [...text.toLowerCase().matchAll(/[a-zü]+/gu)].map(([word]) => word));
  const isHeard = (sound: string, at: number) => sounds.some((word) => (at === given.length - 1 ? word.endsWith(sound) : word.startsWith(sound)));
  const meant = given.map((sign, at) => {
    const [, sounded] = Object.entries(LIKE_SOUNDED[sign] ?? {}).find(([sound]) => isHeard(sound, at)) ?? [];
    return sounded ?? LIKE_GIVEN[sign] ?? sign;
  });
  return name.slice(0, family) + meant.join("");
}

/** The lines of Latin letters in the row of a line, and right below it. */
export const latinBeside = ({ page, box, text }: SignLine, paragraphs: readonly Paragraph[]): readonly string[] =>
  paragraphs.flatMap(({ lines }) =>
    lines.flatMap(({ line }) => {
      const below = line.box.top - box.top;
      return line.page === page && below > -box.height && below < 2 * box.height && line.text !== text && !/\p{Script=Han}/u.test(line.text) ? [line.text] : [];
    }),
  );
