import { hasHan } from "../text/han.ts";
import { SIMPLIFIED } from "./folded.ts";
import type { TextBox } from "./page-text.ts";
import { remembered } from "./remembered.ts";

/**
 * Han characters that are no Chinese: those of Japanese and Korean text. Kana and Hangul tell a line by themselves; one of kanji alone, such as a heading, a cell of a
 * table or a name, by the forms of its characters (発 is 發 and 发 in Chinese), else by the line next to it.
 */

type Line = { readonly text: string; readonly box: TextBox; readonly page: number };

/** A particle or an ending between words, which the name of a place or a company in a Chinese text has not. */
const SPEAKS_JAPANESE =
  /を|(?<=[\p{Script=Han}\p{Script=Katakana}ー」』）)])(?:は|が|に|で|と|へ|も|より|から|まで)(?=[\p{Script=Han}\p{Script=Katakana}、「『（(\d]|$)|する|した|して|され|及び|又は|ます|です|である|こと|もの|について|により|ため/u;
/** Words of Japanese forms that bear no kana. */
const JAPANESE_WORDS = /株式会社|取締役|(?:令和|平成)(?:\d|[元〇一二三四五六七八九十])|㊞|学校法人|御中/gu;

/** Forms of which Chinese has none, of the standards JIS X 0208 and GB 2312. */
const JAPANESE_ALONE = new Set(
  "両仏仮伝価児円処剣剤剰労効勧勲単厳収営団囲図圏圧塁塩増壊壌売変奨実寛対専巻帯帰庁広廃弐弾従徳徴応恵悩悪戦戻払抜択拝拠拡挙挿捜掲摂撃斉斎晩暁暦栄桜検楽様権歓歩歯歳歴毎気沢浄涙渇済渉渓満滝瀬焼犠獣発県砕稲穂穏粋経絵継続総縁縄縦繊聴脳臓蔵薬覇覚覧観訳読譲豊賛転軽辺遅郷酔醸釈鉄鉱銭鋳錬関闘陥険隠雑霊頼顕駅駆騒験髄髪鶏黒黙齢",
);
/** Simplified ones that Japanese does not know, most of those in agreements. */
const SIMPLIFIED_ALONE = new Set(
  "议协签验发权联实产经为员试长设备费项两资责负电归术开识专时对尔计务书应业币组动测单职种亚维订页录间约标处样场许艺编东构总额临际请层热终质续结关栏评执团调办传过队证转进统现剂净预选兰纳规药师满罗远义导让环见达鉴报记农销伦汇线变积审涂镜风补锂创拨筛须盐软贝运华仪苏岛级别优织氢访诺滩论头类带检户该阳则仅语适园疗绿遗",
);
/** These, and traditional ones that Japanese writes otherwise; Korean does not. */
const CHINESE_ALONE = new Set([
  ...SIMPLIFIED_ALONE,
  ..."萬與兩亂爭亞會傳體餘價兒黨圓寫處勵勞勸勳區醫單嚴參雙臺號營囑團圍圖國壓壞壯聲賣變學寶實寬對專將盡屬帶歸廳廣廢彈當徑從徵應戀惡懷戰擇擔據擴攝擊數齊斷舊晝曆條來樞榮樂樣權橫歐歡齒歲歷殘氣淨淺濟溫灣濕滿滯潛燈爐點為狀獨獻畫發盜縣禮穩竊絲經繪繼續總綠緣縱纖聽腦臟藝莊藥虛觸譯證譽讀讓豐贊踐轉輕辭遞遲釀釋鐵錢鑄關險隨隱雜靈靜賴顏顯驛驅驗髮麥黃齡產內",
]);
/** Forms that Japanese has in common with simplified Chinese alone. */
const AS_SIMPLIFIED = new Set("万与乱争会体党写励区医参双号国声学宝将尽属当径担数断旧条来残浅湾湿点状独献画礼称触践辞");
const countIn = (text: string, forms: ReadonlySet<string>) => [...text].filter((character) => forms.has(character)).length;
/** 学 and 協 in one text: simplified Chinese has the first, traditional the second, Japanese both. */
const bearsBoth = (text: string) => countIn(text, AS_SIMPLIFIED) > 1 && [...text].filter((character) => SIMPLIFIED.has(character)).length > 1;

type Told = { readonly language: "zh" | "ja" | "ko"; readonly isSure: boolean };

/** What a line says of itself; a character or two may be read wrongly and are not sure. */
const toldBy = remembered((text): Told | null => {
  const own = text.normalize("NFKC");
  const han = own.match(/\p{Script=Han}/gu)?.length ?? 0;
  const hangul = own.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  if (hangul > 1 && hangul >= han) return { language: "ko", isSure: true };
  if (SPEAKS_JAPANESE.test(own)) return { language: "ja", isSure: true };
  const [chinese, other] = [countIn(own, CHINESE_ALONE), countIn(own, JAPANESE_ALONE) + (own.match(JAPANESE_WORDS)?.length ?? 0)];
  return chinese === other ? null : { language: chinese > other ? "zh" : "ja", isSure: false };
});

/** The language of each line whose Han characters are no Chinese ones. */
function otherHan<T extends Line>(lines: readonly T[]): ReadonlyMap<T, "ja" | "ko"> {
  if (isJoinedByNo(lines)) return new Map(lines.flatMap((line) => (hasHan(line.text) ? [[line, "ja"]] : [])));
  const all = lines.flatMap((line) => {
    const own = toldBy(line.text);
    return own ? [{ line, ...own }] : [];
  });
  const isKorean = all.some(({ language }) => language === "ko");
  const told = isKorean ? all.filter(({ line, language }) => language !== "zh" || countIn(line.text, SIMPLIFIED_ALONE) > 0) : all;
  const [chinese, kanji] = (["zh", "ja"] as const).map((language) => told.filter((one) => one.language === language)) as [typeof told, typeof told];
  if (!told.some(({ isSure }) => isSure)) {
    const isJapanese = kanji.length > Math.max(1, chinese.length * 2) || (chinese.length === 0 && bearsBoth(lines.map(({ text }) => text).join("")));
    return new Map(isJapanese ? lines.map((line) => [line, "ja"]) : []);
  }
  // a form that is no Chinese one tells where sentences do
  const decided = kanji.some(({ isSure }) => isSure) ? told : told.filter(({ language }) => language !== "ja");
  const languageOf = (line: T) => {
    const here = decided.filter((one) => one.line.page === line.page);
    const near = here.length > 0 ? here : decided;
    return near.reduce((one, other) => (away(other.line.box, line.box) < away(one.line.box, line.box) ? other : one), near[0] as (typeof told)[number])
      .language;
  };
  return new Map(
    lines.flatMap((line) => {
      const language = hasHan(line.text) ? languageOf(line) : "zh";
      return language === "zh" ? [] : [[line, language]];
    }),
  );
}
/**
 * 本通知の後, 研究の進及: of Japanese an engine for Chinese reads little kana but の, and writes kanji in Chinese forms. More lines with it than with 的, which
 * is rare there (国際的), are no Chinese text with a name in it.
 */
function isJoinedByNo(lines: readonly Line[]): boolean {
  const [japanese, chinese] = [/(?<=\p{Script=Han})の(?=\p{Script=Han})/u, /的/u].map((words) => lines.filter(({ text }) => words.test(text)).length) as [
    number,
    number,
  ];
  return japanese > 1 && japanese > chinese * 2;
}
const away = (one: TextBox, other: TextBox) => Math.hypot(one.left - other.left, one.top - other.top);

const LETTERS = { ja: "のの", ko: "가" };
/** 第３条 at the head of a clause is its number, 別紙１ that of an annex. */
const HEAD_OR_HAN =
  /^\s*(?:第?[\d〇一二三四五六七八九十百０-９]{1,4}\s*[条條章節項]|(?:別[紙表添]|附属書)第?[\d一二三四五六七八九十０-９]{0,2})|\p{Script=Han}/gu;

/**
 * Lines with the Han characters of Japanese and Korean text as letters of its own script, each kanji as much as two kana: whoever counts scripts counts no Chinese there.
 * @param keepsNumbers of clauses
 */
export function withOwnLetters<T extends Line>(lines: readonly T[], keepsNumbers = false): readonly T[] {
  const other = otherHan(lines);
  return lines.map((line) => {
    const language = other.get(line);
    return language ? { ...line, text: line.text.replace(HEAD_OR_HAN, (found) => (keepsNumbers && found.length > 1 ? found : LETTERS[language])) } : line;
  });
}
