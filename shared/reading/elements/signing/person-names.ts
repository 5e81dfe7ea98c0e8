import { readDates } from "../../dates.ts";
import { folded, simplified } from "../../folded.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { countriesIn } from "../../values/named-countries.ts";
import { WORD_OF_NAME } from "../../vocabulary/label-words.ts";
import { POST_NOMINAL } from "../../vocabulary/post-nominals.ts";
import {
  CHINESE_NO_NAME,
  CHINESE_SURNAMES,
  COMPOUND_SURNAMES,
  HONORIFIC,
  IN_PLACE_OF,
  NO_NAME,
  OFFICE_BEFORE,
  OFFICE_BEHIND,
  PARTY_LABEL,
  SIGN_LABEL,
  WRITTEN_FIRST,
} from "../../vocabulary/signing-words.ts";
import { SIGNS_OF_SOUNDS } from "../../vocabulary/signs-of-sounds.ts";
import { bearsWordOfOffice, isNoPerson, surnameBeforeOffice } from "./no-person.ts";

/** A word of a name: with initials in front (D.A.Kowalski), an article (d'Almeida, 't Hart), or a particle. */
export const CAPITAL_WORD =
  "(?:\\p{Lu}\\.?ª|(?:\\p{Lu}\\.-?)*\\p{Lu}[\\p{L}'’-]*\\.?|(?:d[ei]?|(?:de|da|a|ne|su)ll|sant)['’]\\p{Lu}[\\p{L}'’-]*|[dsw]/o(?=\\s\\p{Lu})|a/[lp](?=\\s\\p{Lu})|d[ei]['’](?=\\s)|['’][ts](?=\\s)|(?:van|von|vom|op|in(?=\\s['’]t\\s)|de|der|den|del|della|dell[eo]|degli|dei|di|da|das|dos|do|du|des|la|le|el|los|las|dal|dall[ao]|dagli|binte?|ap|ab|ferch|verch|ten|ter|zu|zum|zur|af|av|al|bin|binti|ben|ibn)(?=\\s)|(?<=\\s)[yei](?=\\s\\p{Lu}))";
/** Behind initials a name may stand in a bracket: E.J. (Els) van ’t Hoff; behind a blank as wide as a Chinese sign stands something else. */
const LATIN_NAME = new RegExp(`^${CAPITAL_WORD}(?:\\s+\\(\\p{Lu}\\p{Ll}+\\))?(?:(?!\\u3000)\\s+${CAPITAL_WORD}){1,7}(?![\\p{L}])`, "u");
/** Deputy General Manager without its last word. */
const RANKS_ALONE = /^(?:(?:deputy|general|managing|executive|senior|junior|assistant|associate|acting|chief|first|second|lead|principal|vice)(?:\s+|$))+$/u;
/** Il Legale Rappresentante */
const IS_WORD_OF_NAME = new RegExp(`(?<![a-z])${WORD_OF_NAME}(?![a-z])`, "u");
const CHINESE_NAME = new RegExp(
  `^(?:\\p{Script=Han}{1,6}[·•]\\p{Script=Han}{1,8}(?:[·•-]\\p{Script=Han}{1,8}){0,3}|[${CHINESE_SURNAMES}]\\s?\\p{Script=Han}(?:\\s?\\p{Script=Han})?|[\\p{Script=Han}]{2,4})(?!\\p{Script=Han})`,
  "u",
);
/** Белгородский Северный государственный: adjectives that go on are the name of a unit. */
const OF_A_UNIT = /^(?:\p{Lu}[\p{Script=Cyrillic}-]+\s+){2,3}\p{Ll}+(?:[ыи]й|[ая]я|[ое]е|ого)(?!\p{L})/u;
const CYRILLIC_NAME = /^\p{Lu}[\p{Script=Cyrillic}-]+(?:\s+\p{Lu}[\p{Script=Cyrillic}.-]*){1,2}/u;

export type ReadName = { readonly name: string; readonly weight: number };

/** Without what stands before a name: known degrees, and short words with a stop before two further words. */
export function withoutHonorifics(whole: string): { readonly text: string; readonly degrees: number } {
  // 所长 阮志奇, Prof. (Dr.) S. R. Venkataraghavan
  const raw = whole
    .slice((CHINESE_OFFICE.exec(simplified(whole)) ?? OFFICE_RUN_ON.exec(simplified(whole)))?.[0].length ?? 0)
    // D.ª, of which an engine has read the raised letter as another sign
    .replace(/^D(?:[.:]?\s?[*°º®"“”?^]\.?|:)\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu})/u, "")
    .replace(/^(?:Ông|Bà|ÔNG|BÀ)[\s:]+(?=\p{Lu})/u, "")
    .replace(TITLE_BEHIND, "")
    .replace(RANK_OF_PROFESSOR, "")
    .replace(/(?<=\p{L}\.?\s)[(（](?:Dr|Prof|Mrs?|Ms|Er|Ing|FH|TU|Univ|[Ee]merit(?:us|a))\.?[)）]\s+/gu, "");
  const office = OFFICE_BEFORE.exec(folded(raw));
  let text = office ? raw.slice(office[0].length) : raw;
  let degrees = office ? 1 : 0;
  // mw. drs. M. Dekker: an initial behind a degree, and no Monsieur
  for (let match = degreeIn(text); match && degrees < 5 && !isInitial(text, degrees); match = degreeIn(text)) {
    text = text.slice(match[0].length);
    degrees++;
  }
  return { text, degrees };
}
/** Adj Prof Lim Bee Choo, A/Prof. Tan: what kind of professor. */
const RANK_OF_PROFESSOR =
  /^(?:(?:(?:adj(?:unct)?|clin(?:ical)?|emerit(?:us|a)|distinguished|visiting|ass(?:istan)?t|associate|hon(?:orary)?|regius|senior|endowed|specially appointed|teaching|founding|full|affiliate|extraordinary|industry|joint)\.?\s+){1,2}|A\/\s?)(?=prof(?:essor)?(?![a-z]))|(?<=^prof(?:essor)?\.?\s)(?:emerit(?:us|a)|n?a?d?zw\.|ucz(?:elni|\.))\s+/iu;
/** 李明特聘教授, 张伟先生/Mr Zhang Wei; 荣誉教授, 农学博士 are titles alone. */
const TITLE_BEHIND =
  /(?<=^(?!(?:荣誉|名誉|高级|特聘|讲席|客座|首席|资深|助理|副|[哲理工农医法文史]学|经济学|管理学|教育学|艺术学)(?:教授|博士|研究员|院士))(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}?))(?:先生|女士|阁下|爵士|(?:(?:副|助理|特聘|讲席|客座|荣誉|名誉|首席|高级|资深)*(?:教授|研究员|(?:主[任治])?医[生师]|工程师|律师))|博士|院士)(?=$|[\s\u3000（(，,/／])/u;
const CHINESE_OFFICE =
  /^[\p{Script=Han}・]{0,10}(?:\p{Script=Han}长|主任|主席|经理|总监|董事|教授|研究员|书记|总裁|\p{Script=Han}官|秘书|(?:会计|工程|经济|设计)师|司库|干事|取[缔締]役|博士)(?:[\s\u3000]*[（(][^()（）]{1,12}[)）])?[\s\u3000]+(?=\S{2})/u;
/** 副校长约翰·范德普尔, 董事长兼总经理榊原龙一: an office that runs on into a whole name; a Japanese one of four signs is told by its last. */
const OFFICE_RUN_ON = new RegExp(
  `^(?:常务|执行|代表取[缔締]役)?(?:(?:副?(?:校长|院长|所长|主任|总经理|董事长|理事长|总裁)|社长)兼?)+(?:[（(][^()（）]{1,12}[)）](?=\\p{Script=Han}{2,4}$)|(?<!兼)(?=(?:[${CHINESE_SURNAMES}]\\p{Script=Han}{1,2}|\\p{Script=Han}{3}[郎助介彦卫一二三男夫雄子之吾史也哉树司治志]|\\p{Script=Han}{1,6}(?:[·•]\\p{Script=Han}{1,8}){1,4})$))`,
  "u",
);
const degreeIn = (text: string) =>
  EXCELLENCY.exec(text) ??
  (INITIALS.test(text) ? undefined : HONORIFIC.exec(folded(text))) ??
  ABBREVIATED.exec(text) ??
  AUSTRIAN.exec(text) ??
  RUN_TOGETHER.exec(text) ??
  /^dato['’]\s+/iu.exec(text);
/** H.E. Dr. Jane Smith, S.E. Prof. Jean Dupont, H.E. Ali bin Said: an excellency, where a degree, a title or more than a surname stands behind; else these are initials. */
const EXCELLENCY =
  /^(?:H\.\s?[EH]|S\.\s?E|S\.\s?Exc|S\.\s?E\.\s?M)\.\s+(?=(?:Dr|Prof|Professor|Mr|Mrs|Ms|Eng|Ing|Amb|Ambassador|Sheikha?|Sir|Dame|Dato['’]|M|Mme|D|Sr|Sra)\b\.?\s|\p{Lu}[\p{L}'’-]+\s(?:(?:bin|bint|binti|ibn|[Aa]l|[Ee]l|BIN|BINT|BINTI|IBN|AL)[\s-]|(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:[Aa]l|[Ee]l)[\s-]))/u;
/** The Austrian degree in capitals; Di Stefano is a name. */
const AUSTRIAN = /^DI(?:\s\(FH\))?\s+(?=\p{Lu}\p{Ll})/u;
/** Zh. K. Temirkhan: the letters for one of another alphabet are an initial. */
const ABBREVIATED = /^(?!(?:Zh|Kh|Sh|Ch|Ts|Yu|Ya|Ye|Dzh|Shch|Th|Ph)\.\s?\p{Lu}\.)\p{L}\p{Ll}{1,5}\.\s+(?=(?:\p{Ll}{1,6}\.\s+)*\p{Lu}[\p{L}'’.-]*\s+['’\p{L}])/u;
const INITIAL_AND_NAME =
  /^[MD]\.?\s(?:(?:van|von|vom|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|zu|zur|af|av)\s|['’]t\s){0,3}\p{Lu}[\p{L}'’-]+(?=\s*(?:[,(]|$|\p{Script=Han}))/u;
/** M. Dupont alone is Monsieur, and behind a degree M. van Dijk has an initial; Don stands before two names, so that D. Kowalski has an initial. */
const isInitial = (text: string, degrees: number) => INITIAL_AND_NAME.test(text) && (degrees > 0 || text.startsWith("D") || NO_MONSIEUR.test(text));
/** M. van Dijk, M. Boon, bestuurder: Monsieur is rare with such a name, and with an office in another language. */
const NO_MONSIEUR =
  /^M\.\s(?:(?:van|von|vom|ter|ten|zu|zur|af|av)\s|\p{Lu}[\p{L}'’-]+,\s(?:\p{L}+[ -])?(?:bestuurder|voorzitter|hoogleraar|de[ck]aan|secretaris|penningmeester|zaakvoerder|[Dd]irector|[Mm]anager|[Dd]ean|[Hh]ead|[Pp]rofessor(?!\p{L})|[Rr]e[ck]tor(?!\p{L})|[Gg]eschäftsführer|[Pp]rokurist|[Ll]eiter|[Vv]orst(?:and|eher)|dyrektor|prezes|ředitel|direktør|direktör|johtaja))/u;
/** M. A. de los Santos: an initial and no Monsieur */
const INITIALS = /^\p{Lu}\.\s?\p{Lu}\.|^[MJ]\.ª/u;
/** PGS.TS., д.ф.-м.н.; J.W.M. are initials. */
const RUN_TOGETHER = /^(?=\S*(?:\p{L}{2}|\p{Ll})\S*\.\s)(?:\p{L}{1,6}\.-?){2,}\s+(?=\p{Lu})/u;

/** Matthias Brandis Geschäftsführer: an office behind a name of two words or more, without a comma. */
const withoutOffice = (name: string | undefined) => {
  const at = name === undefined ? -1 : folded(name).search(OFFICE_BEHIND);
  return name !== undefined && at > 0 && name.slice(0, at).trim().includes(" ") ? name.slice(0, at).trim() : name;
};

/** В. Н. 沃尔科夫, J. R. 史密斯: initials as they are in front of a foreign surname in Chinese signs. */
const INITIALS_FIRST = /^(?:\p{Lu}\.\s?){1,3}\p{Script=Han}{2,8}(?!\p{Script=Han})/u;
/** 沃尔夫冈施特拉塞尔（WolfgangStrasser）: a foreign name in Chinese signs, whose dot an engine has lost, and in its own letters. */
const TRANSCRIBED_NAME = /^\p{Script=Han}{5,14}(?=\s*[（(]\s*\p{Lu}\p{Ll}[\p{Script=Latin} .'’-]{3,40}[)）])/u;
/** The same alone: signs that stand for the sounds of other languages, where a label or an office behind them says that they are a name. */
const SOUNDED = new RegExp(`^[${SIGNS_OF_SOUNDS}]{5,12}(?!\\p{Script=Han})`, "u");
const OFFICE_ALONE = "\\p{Script=Han}{0,8}(?:长|主任|主席|经理|总监|董事|总裁|\\p{Script=Han}官|教授|博士|研究员)[)）]?$";
const SOUNDED_WITH_OFFICE = new RegExp(`${SOUNDED.source}(?=[，,\\s\u3000]+${OFFICE_ALONE})`, "u");
/** 松本健太郎　董事长: a Japanese name of five signs, told by how it ends; an engine may lose the blank behind it. */
const JAPANESE_WITH_OFFICE = new RegExp(`^\\p{Script=Han}{4}[郎助介彦衛卫](?=[，,\\s\u3000]*${OFFICE_ALONE})`, "u");

/** 齋藤雄一郎 behind a label that says that it is a name. */
const JAPANESE_LABELLED = /^\p{Script=Han}{4}[郎助介彦衛卫](?!\p{Script=Han})/u;

/** SHEN, Zhiyuan: a surname in front of the given names, in capitals where no label says that it is a name; “BERLIN, Germany” is a place. */
export function surnameFirst(text: string, isLabelled = false): string | undefined {
  const [name, surname = "", given = ""] = SURNAME_FIRST.exec(text) ?? [];
  const isName = [surname, given].every((part) => !NO_NAME.test(folded(part)) && countriesIn(part).length === 0 && unitsIn(part).length === 0);
  const words = surname.split(/\s+/u).filter((word) => /^\P{Ll}/u.test(word));
  const isInCapitals = /\p{Ll}/u.test(given) && words.every((word) => word.length > 1 && !/\p{Ll}/u.test(word));
  return isName && (isInCapitals || (isLabelled && words.length === 1)) ? name : undefined;
}
const SURNAME_FIRST = new RegExp(`^(${CAPITAL_WORD}(?:\\s+${CAPITAL_WORD}){0,3}),\\s+(${CAPITAL_WORD}(?:\\s+${CAPITAL_WORD}){0,2})(?=\\s*$|\\s*[(（])`, "u");

/** 北原 哲郎, 御手洗 恵理子, 端木 清: the name of a family and one behind a blank, and no office. */
function inTwoParts(text: string): string | undefined {
  const [name, family = "", given = ""] = /^(\p{Script=Han}{2,3})[ \u3000](\p{Script=Han}{1,3})\s*(?=$|[（(，,])/u.exec(text) ?? [];
  if (family.length > 2 && !JAPANESE_GIVEN.test(given)) return undefined;
  if (name === undefined || CHINESE_NO_NAME.test(simplified(given)) || ENDS_OFFICE.test(simplified(given))) return undefined;
  const isCompound = COMPOUND_SURNAMES.test(`${simplified(family)}${given}`);
  // 王伟 博导: a whole name, and what he is
  if (!isCompound && !JAPANESE_GIVEN.test(given) && CHINESE_SURNAMES.includes(simplified(family).charAt(0))) return undefined;
  return given.length > 1 || isCompound ? `${family} ${given}` : undefined;
}
/** 井原 朔太郎, 梅津 志津江: behind two signs that may be a whole Chinese name. */
const JAPANESE_GIVEN = /^(?:\p{Script=Han}{1,2}(?:郎|子|介|助|彦|之)|\p{Script=Han}{2}[江美恵香代枝奈穂太樹])$/u;
/** 三枝 ひとみ, 小田切さゆり: a Japanese name whose second part is no Chinese sign. */
const WITH_KANA =
  /^(?!上記|下記|以下|本|署名|記名|住所|代表)\p{Script=Han}{1,3}(?:[ \u3000][\p{Script=Hiragana}\p{Script=Katakana}ー]{2,6}|(?![のをにはがとでもへ])\p{Script=Hiragana}{2,6})(?<!とおり|による|ため|する)(?=$|[\s（(，,])/u;
/** A number as towns and streets have it, and a country or nothing behind it. */
const NUMBER_BEHIND = /^\s+(?:\d{1,3}|\d{5,6}|\d{3}\s\d{2,3})\s*(?:$|,)|^\s+\d{4},\s*\p{Lu}/u;
/** What the names of offices and titles end with. */
const ENDS_OFFICE = /[长任师员授士生理事监裁席记人官工总表管字章期日处室部院所]$/u;

/** Greater China, Asia Pacific, EMEA Region: where somebody manages. */
const IS_REGION =
  /^(?:(?:greater|mainland|north(?:ern|east|west)?|south(?:ern|east|west)?|east(?:ern)?|west(?:ern)?|central|middle|latin|asia|far)[ -])+(?:china|asia|pacific|europe|africa|americas?|east|states|kingdom|oceania|australasia|scandinavia)(?![a-z])|(?<![a-z])(?:apac|emea|latam|dach|region|territory|worldwide)$/u;
/** ФГАОУ ВО, in front of a name in quotes. */
const LEGAL_FORM = /^(?:ФГ\p{Lu}{2,4}|ФИЦ|УО|Г[БА]П?ОУ|ООО|О?АО|ПАО|ЗАО|НИ[УИЦ]|ТОВ|ДНУ|ДУ|ВАТ|ПрАТ|АТ)(?=\s|$)/u;
/** CHEMISTRY AND PHYSICS OF, L'HYDROGÈNE VERT: a line of a title in capitals. */
const isCutTitle = (name: string) =>
  !/\p{Ll}/u.test(name) && /^L['’]|\s(?:OF|THE|AND|FOR|DE|DU|DES|ET|LA|LE|UND|DER|DEL|DI|E|Y)$/u.test(name) && /^L['’]|\s\S+\s/u.test(name);

/** À Clermont-sur-Sioule, / En Sant Boi, / Fait à Lyon, le: a place behind its small word, and the day on the next line. */
const PLACE_BEFORE_DAY =
  /^(?:(?:[Ff]ait |[Dd]one |[Ff]atto |[Ff]eito )?(?:À|à|A|a|En|en|In|in|Em|em|Te|te|Zu|At|at))\s\p{Lu}[\p{L}'’ -]{1,40},(?:\s\p{Ll}{1,3})?$/u;
/** The same without a comma, on a line of its own: À Dardilly, Fait à Lyon, En Madrid; “In Ho Kim” is a name. */
const PLACE_ALONE =
  /^(?:À\s\p{Lu}[\p{L}'’ -]{1,30}|(?:[Ff]ait à|[Dd]one (?:at|in)|[Ss]igned (?:at|in)|[Hh]echo en|[Ff]irmado en|[Ff]atto a|[Ff]eito em|[Aa]ssinado em|[Ss]igné à)\s\p{Lu}[\p{L}'’ -]{1,30}|(?:En|In|Em|Zu|At)\s\p{Lu}[\p{Ll}'’]{3,}(?:-\p{L}+)*)$/u;

/** Den Burg, Den Haag: a town, where other names have a small article. */
const DUTCH_TOWN = /^Den\s\p{Lu}\p{Ll}+$/u;

/** Whether something begins at a place within a name, at the head of a text. */
const overlaps = (at: number, name: string) => at >= 0 && at < name.length;

/** The person with whom words begin, and how surely. */
export function personIn(raw: string, parties: readonly Party[], isLabelled = false): ReadName | undefined {
  const { text, degrees } = withoutHonorifics(
    raw
      .replace(/^[\s_]*[(（][^()（）]{1,12}[)）](?=\s*\S)/u, "")
      .replace(/^[\s_.\-–·:：(（[/]+/u, "")
      // a line for the pen and what stands behind it
      .replace(/(?<=\S)\s*[._…]{4,}.*$/u, "")
      .replace(IN_PLACE_OF, "")
      .replace(WRITTEN_FIRST, ""),
  );
  // an engine reads the name in print and the one by hand behind it as one word: 晏清和晏清和
  const twice = /^(\p{Script=Han}{2,4})\1(?!\p{Script=Han})/u.exec(text)?.[1];
  const kana = WITH_KANA.exec(text)?.[0];
  const chinese =
    twice ??
    kana ??
    inTwoParts(text) ??
    (INITIALS_FIRST.exec(text) ??
      CHINESE_NAME.exec(text) ??
      TRANSCRIBED_NAME.exec(text) ??
      (isLabelled ? SOUNDED : SOUNDED_WITH_OFFICE).exec(text) ??
      (isLabelled ? JAPANESE_LABELLED.exec(text) : null) ??
      JAPANESE_WITH_OFFICE.exec(text))?.[0];
  if (chinese !== undefined) {
    // 格雷姆·陶尔教授，副校长 / Professor Graham Tower, Deputy Vice-Chancellor: the same in another language
    const rest = text.slice(chinese.length * (twice === undefined ? 1 : 2)).replace(/\s*[/／|]\s*(?=\p{Script=Latin}{2}).*$/u, "");
    // 邬雪（材料学院院长）: the unit stands in the bracket
    const isInBracket = CHINESE_SURNAMES.includes(chinese.charAt(0)) && /^\s*[（(][^()（）]{2,24}[)）]\s*$/u.test(rest);
    // 克布洛克（上海）机器人技术研究, of whose name a cell has no room for the end
    const begins = text.replace(/\s+/gu, "").slice(0, chinese.length + 4);
    const isOfParty = begins.length === chinese.length + 4 && parties.some(({ name }) => name.startsWith(begins));
    const isOfUnit = isOfParty || (!isInBracket && unitsIn(text)[0]?.includes(chinese) === true);
    if (CHINESE_NO_NAME.test(simplified(chinese).replace(/\s/gu, "")) || isOfUnit || parties.flatMap(callNames).includes(chinese)) return undefined;
    if (/^\s*[:：]/u.test(rest) || rest.length > 34) return undefined;
    const known =
      CHINESE_SURNAMES.includes(simplified(chinese).charAt(0)) ||
      COMPOUND_SURNAMES.test(simplified(chinese)) ||
      /[·•.]/u.test(chinese) ||
      chinese.length > 4 ||
      kana !== undefined;
    // 上海，2026年8月18日: a place and a day
    // 数据 Data says one thing twice
    const isThing = /^\s+\p{Lu}?\p{Ll}+(?: \p{Ll}+)*$/u.test(rest) && !NO_NAME.test(folded(rest));
    const office = /^[\s，,（(　]+\S{2,}/u.test(rest) && readDates(folded(rest)).length === 0 && !isThing;
    // 院长　沐春晖: of whatever family
    const isHeld =
      rest.trim() === "" && [CHINESE_OFFICE, OFFICE_RUN_ON].some((office) => office.test(simplified(raw).trim())) && !ENDS_OFFICE.test(simplified(chinese));
    return known || office || isHeld
      ? {
          name: INITIALS_FIRST.test(chinese) || (kana ?? inTwoParts(text)) !== undefined ? chinese : chinese.replace(/\s/g, ""),
          weight: (known ? 1 : 0) + (office ? 1 : 0),
        }
      : undefined;
  }
  const turned = surnameFirst(text) ?? surnameBeforeOffice(text);
  if (turned !== undefined) return { name: turned, weight: 1 + Math.min(degrees, 2) };
  const own = folded(text);
  // “En Valencia, a 3 de junio de 2026” is a place
  if (/^(?:en|in|at|aa?|fait aa?|done at|fatto a|feito em|zu|ve?|we?) \S.*\d{4}/u.test(own)) return undefined;
  // “À Clermont-sur-Sioule,” above its day too
  if (PLACE_BEFORE_DAY.test(text.trim()) || PLACE_ALONE.test(text.trim()) || OF_A_UNIT.test(text)) return undefined;
  const latin = withoutOffice((LATIN_NAME.exec(text) ?? CYRILLIC_NAME.exec(text))?.[0]?.replace(/[\s,.]+$/u, ""))?.replace(POST_NOMINAL, (letters, at, name) =>
    name.slice(0, at).includes(" ") ? "" : letters,
  );
  if (latin === undefined || !/\s/u.test(latin)) return undefined;
  // Jean Dupont le 3 juin, “Tiltrådt af”, Kuok Pui-; Wang Le is a name
  if (/\s\p{Ll}{1,3}$|-$/u.test(latin) || RANKS_ALONE.test(folded(latin))) return undefined;
  if (IS_REGION.test(folded(latin)) || DUTCH_TOWN.test(latin) || /^\s*[«„“"]/u.test(text.slice(latin.length)) || LEGAL_FORM.test(latin) || isCutTitle(latin))
    return undefined;
  // “Het Instituut,” is what a party is called
  const bare = folded(latin).replace(/^(?:the|de|het|der|die|das|la|le|l'|el|il|lo|[oa]) ?/u, "");
  if (bare !== folded(latin) && parties.some(({ aliases }) => aliases.includes(bare) || aliases.includes(folded(latin)))) return undefined;
  const rest = text.slice(latin.length).replace(/\s*[/／|]\s*(?=\p{Script=Han}{2}).*$/u, "");
  if (isNoPerson(latin, rest)) return undefined;
  // “Göteborg den 9 november 2026” is a place too
  if (/ (?:den|le|il|el|al)$/u.test(folded(latin)) && readDates(folded(rest))[0]?.from === 1) return undefined;
  if (
    // Phó Hiệu trưởng: the office goes on in small letters
    ((NO_NAME.test(folded(latin)) || overlaps(own.search(NO_NAME), latin)) && !((isLabelled || degrees > 0) && bearsWordOfOffice(latin))) ||
    SIGN_LABEL.test(own.replace(/\([^()]{2,40}\)\s*$/u, "")) ||
    IS_WORD_OF_NAME.test(folded(latin)) ||
    PARTY_LABEL.test(folded(latin)) ||
    unitsIn(latin).length > 0 ||
    /^\s*[:：]/u.test(rest) ||
    rest.length > 64
  )
    return undefined;
  // a line of an old form in capitals: IL A ÉTÉ CONVENU CE QUI SUIT
  if (!/\p{Ll}/u.test(text) && text.trim().split(/\s+/u).length > 5) return undefined;
  // a company signs by its name in capitals
  if (
    unitsIn(text).some((unit) => folded(unit).startsWith(folded(latin))) ||
    /^[\s,.]*(?:Co\.?,?\s*)?(?:Ltd|Inc|Limited|GmbH|LLC|S\.?A\.|AG)(?!\p{L})/iu.test(rest)
  )
    return undefined;
  if (parties.some(({ name }) => folded(name).includes(own.slice(0, latin.length)))) return undefined;
  // Shanghai Nanhui Estuarine and Coastal, above Research Centre: the first line of what a party is called in its other language
  if (parties.some(({ otherName = "" }) => unitsIn(otherName).length > 0 && folded(otherName).startsWith(`${own.slice(0, latin.length)} `))) return undefined;
  // TH Hohenwald: what a party is called in short
  const [, proper] = /^(?:\p{Lu}{2,4}|Univ\.|Uni)\s+(\p{Lu}\p{Ll}{3,})$/u.exec(latin) ?? [];
  if (
    proper !== undefined &&
    parties.some(({ name, otherName = name }) =>
      folded(`${name} ${otherName}`)
        .split(/[^a-z]+/u)
        .includes(folded(proper)),
    )
  )
    return undefined;
  // “Padova, 18 maggio 2026” is a place, “March 2026” a date
  if (readDates(own).some(({ from }) => from < latin.length) || (!latin.includes(" ") && /^,/.test(rest))) return undefined;
  if (rest !== "" && !/^[\s,，.;(（)）/|–-]/u.test(rest)) return undefined;
  // “Saint Petersburg 199999, Russia” is an address
  if (NUMBER_BEHIND.test(rest) && readDates(own).length === 0) return undefined;
  const office = /^\s*[,，(（–-]\s*\p{L}{3,}/u.test(rest) && readDates(folded(rest)).length === 0;
  if (/^\s*,/.test(rest) && readDates(folded(rest)).length > 0 && latin.split(/\s+/).length < 2) return undefined;
  return { name: latin, weight: Math.min(degrees, 2) + (office ? 2 : 0) + (degrees > 0 ? 1 : 0) - (readDates(folded(rest)).length > 0 ? 2 : 0) };
}
