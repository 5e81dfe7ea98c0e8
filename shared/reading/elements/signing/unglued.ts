import type { BodyLine } from "../../body-lines.ts";
import { simplified } from "../../folded.ts";
import { isPinyin } from "../../pinyin.ts";
import { CHINESE_SURNAMES } from "../../vocabulary/signing-words.ts";
import { withSurname } from "./surnames-on-scans.ts";

/** An engine that reads Chinese leaves no blanks between Latin words: ErikLindqvist 总经理. */
export function unglued({ text, confidence }: Pick<BodyLine, "text" | "confidence">): string {
  const whole = text.trim();
  if (confidence >= 1) return whole;
  // 姓名：ErikLindqvist, 代表（签字）：陆景明副校长
  const [label = ""] = LABEL.exec(whole) ?? [];
  if (label !== "") return `${label}${unglued({ text: whole.slice(label.length), confidence })}`;
  // 斜一帆 alone, badly read: a name by the family that is meant
  if (confidence < BADLY && IN_THREE.test(whole)) return withSurname(whole);
  const own = withSigns(whole)
    .replace(DEGREES, (degrees) => degrees.replace(/,(?=\s)/gu, ".").replace(/\.?:(?=\p{Lu})/gu, ".-"))
    .replace(SMALL_L, "I");
  // 校长俞蘅若, 所长Anna Berg
  const first = OFFICE_GLUED.exec(own);
  if (first && (/^\p{Lu}\p{Ll}/u.test(first[2] ?? "") || CHINESE_SURNAMES.includes(first[2]?.charAt(0) ?? "") || first[2]?.includes("·")))
    return `${first[1]} ${(first[2] ?? "").replace(TWO_WORDS, "$1 $2")}`;
  // 陆景明副校长
  const name = GLUED_OFFICE.exec(simplified(own))?.[1];
  if (name !== undefined && (name.includes("·") || CHINESE_SURNAMES.includes(withSurname(name).charAt(0))))
    return `${own.slice(0, name.length)} ${own.slice(name.length)}`;
  if (GLUED_PARTICLE.test(own)) return own.replace(GLUED_PARTICLE, "$1 $2 $3").replace(/(?<=\p{Script=Latin})(?=\p{Script=Han})/u, " ");
  // ErikLindqvist经理, AnnaBerg2026年4月1日, 容若岚2026年4月1日
  if (/^(?!(?:Ma?c|D[ei]|L[aeo]|O)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+(?![\p{Script=Latin}])/u.test(own))
    return own.replace(/(?<=\p{Ll})(?=\p{Lu})/u, " ").replace(/(?<=\p{Script=Latin})(?=\p{Script=Han}|\d)/u, " ");
  return own.replace(/^(\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3})(?=(?:19|20)\d{2}年)/u, "$1 ");
}

const BADLY = 0.9;
const IN_THREE = /^\p{Script=Han}{3}$/u;

/** Bronwyn Tadi¢, (Dr. R. Gopal:}, Erneritus: signs and letters that engines take for each other, in a line that bears a name. */
const withSigns = (text: string) =>
  text
    .replace(LINE_AS_ONE, "$1一")
    .replace(/(?<=\p{L})¢/gu, "c")
    // Begoiia, Bascuiian: no language that writes a vowel twice does so between two others
    .replace(/(?<=[aeou])ii(?=[aeo])/gu, "ñ")
    // Begofia: nor is there a name that goes on so, but for Sofia, Safia and the like
    .replace(/(?<=[aeou])(?<![SsNnRr][ao])fi(?=[aeo])/gu, "ñ")
    // Sziics, Szuics; Jirgen, Miiller; GroBkreutz
    .replace(/(?<=\p{L})[iu]i(?=cs(?!\p{L}))/gu, "ű")
    .replace(/(?<=(?<!\p{L})J)i{1,2}(?=rgen)|(?<=(?<!\p{L})M)ii(?=ller)|(?<=(?<!\p{L})G)ii(?=nth?er)/gu, "ü")
    .replace(/(?<=\p{L}(?:ro|rö|ei|au|eu|äu|ü))B(?=\p{Ll})/gu, "ß")
    // the edge of a seal between two words
    .replace(/(?<=^\p{Lu}[\p{L}-]+)\s?\|\s?(?=\p{Lu}\p{L}+$)/u, " ")
    .replace(WITH_DIGITS, (word) =>
      (word.match(/\p{Script=Latin}/gu)?.length ?? 0) > 2 ? word.replace(/^1(?=[\dl])/u, "I").replace(/[016]/gu, (digit) => LIKE_DIGIT[digit] ?? digit) : word,
    )
    .replace(PINYIN_SMALL, (whole, first: string, rest: string) =>
      isPinyin(whole.replace(/^.*:\s*/u, "")) ? first + rest.charAt(0).toUpperCase() + rest.slice(1) : whole,
    )
    .replace(/(?<=^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}{2,})\.$/u, "")
    // 阿格内什-森泰希, the point between the parts of a foreign name
    .replace(/^(\p{Script=Han}{1,6})-(?=\p{Script=Han}{2,8}(?!\p{Script=Han}))/u, "$1·")
    .replace(/(?<=^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)[“”"]$/u, "")
    .replace(/\{/gu, "(")
    .replace(/\}/gu, ")")
    .replace(/(?<=\p{Ll})[\s:;,.]+\)$/u, ")")
    .replace(/(?<![\p{L}])[Ee]rneritus(?!\p{L})/gu, "Emeritus");

/** 蒲-山, 诸葛—帆: the sign for one, which an engine took for a line across, behind the name of a family. */
const LINE_AS_ONE = new RegExp(
  `^([${CHINESE_SURNAMES}]|(?:诸葛|欧阳|司徒|上官|令狐|慕容|皇甫|闻人|夏侯|端木))\\s?[-—–_]\\s?(?=\\p{Script=Han}(?!\\p{Script=Han}))`,
  "u",
);

/** 11dik6 Bodrogi, Dr. S0fia Berg, Kovács Gy6z6: a word of two in which digits stand for the letters that look like them. */
const WITH_DIGITS =
  /(?<=^(?:(?:Prof|Dr|Mr|Mrs|Ms)\.?\s){0,2})(?=\S*\d)[\p{Lu}\p{Ll}1][\p{Script=Latin}016]{2,}(?=\s\p{Lu}\p{Ll})|(?<=^\p{Lu}\p{Ll}+\s)(?=\S*\d)\p{Lu}\p{Ll}[\p{Script=Latin}016]+$/u;
const LIKE_DIGIT: Readonly<Record<string, string>> = { 0: "o", 1: "l", 6: "ó" };

/** Bian jingze: the second word of a Chinese name, whose capital an engine took for a small letter. */
const PINYIN_SMALL = /^((?:\p{Lu}[\p{L} ]{1,16}:\s*)?\p{Lu}\p{Ll}+\s)(\p{Ll}{2,})$/u;

const LABEL =
  /^(?:(?:\p{Script=Han}{2,3})?姓\s?名(?:[、及和与]?职\s?[务位称衔])?|签[字名署]人?|(?:[甲乙丙丁中外]方)?(?:授权|法定)?代表人?|负责人)(?:\s?[(（](?:签[字名章]|盖章)[)）])?\s?[:：]\s*(?=\p{Lu}\p{Ll}+(?:(?:[\s|]+\p{Lu}\p{Ll}+)?[\p{Lu}\d]\p{Ll}|\s?\|)|\p{Script=Han}[\p{Script=Han}·—–-])/u;

const OFFICE_GLUED =
  /^((?:常务|执行)?副?(?:校长|院长|所长|董事长|总经理|总裁|总监|主任|处长|部长|会长|理事长|厂长|台长|馆长))(\p{Lu}\p{Ll}[\p{Script=Latin} .'’-]{3,40}|\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3})$/u;

/** 总经理ErikLindqvist; McIntyre and DiMarco are one word */
const TWO_WORDS = /^(?!(?:Ma?c|D[ei]|L[aeo]|O)\p{Lu})(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u;

/** 郭沛霖博士協理副校長（研究）, 埃利奥·费盖拉科研副校长: a degree may stand between. */
const GLUED_OFFICE =
  /^(\p{Script=Han}{2,3}?|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}?){1,3}?)(?:博士|教授|院士|先生|女士)?(?:常务|协理|执行|科研|学术|行政|技术|研发|首席|高级)?副?(?:校长|院长|所长|董事长|总经理|总裁|主任|处长|会长|理事长|书记|教授|研究员|厂长|台长|馆长|局长)(?:[（(][^()（）]{1,40}[)）])?$/u;
/** JoostvanRijswijk */
const GLUED_PARTICLE = /^(\p{Lu}\p{Ll}{2,})(van|von|de|der|del|della|di|da)(\p{Lu}\p{Ll}{2,})(?![\p{Script=Latin}])/u;
/** “Dr. iur, Annegret Kressin”, “ppa. Dipl.:Ing. …”: degrees before a name, of which an engine takes a stop for another mark. */
const DEGREES =
  /^[(（]?(?:ppa\.|i\.\s?[VA]\.)?\s*(?:(?:Univ|Prof|D?Dr|Dipl|Ing|iur|jur|med|dent|vet|nat|phil|rer|habil|Mag|oec|techn|pol|agr|mont|theol|Priv|Doz|PD)[.,:]{0,2}[-\s]?)+(?=\p{Lu})/u;
/** Fergus lain Abernethie: a capital I among words with capitals, which an engine took for a small l; La, Lo and Los stand so too. */
const SMALL_L = /(?<=^\p{Lu}[\p{L}.'’-]*\s)l(?![aeo]s?\s)(?=\p{Ll}{2,}\s\p{Lu})/u;
