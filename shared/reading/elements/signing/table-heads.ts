import { folded } from "../../folded.ts";
import { AND, DATE_WORDS, NAME_WORDS, OFFICE_WORDS, SIGN_WORDS } from "../../vocabulary/label-words.ts";
import { isRightBelow, printedLines, type SignLine } from "./sign-line.ts";

/** What the heads of rows and columns say of the cells behind and below them, in tables in which all sign. */

/** What a cell at the head of a column or row says that the others hold, in folded text; a few may stand together: “Name, Funktion”, “Ort, Datum”. */
const PLACE = "(?:fait a|hecho en|fatto a|feito em|place|ort|lieu|lugar|luogo|local|plaats|paikka|sted|stad|misto|miesto|miejsce|yer|locul|место)";
const HEADS = {
  name: new RegExp(
    `^(?:authori[sz]ed|${NAME_WORDS}(?:${AND}${OFFICE_WORDS})?|(?:授权|签约|法定|单位)?(?:代表|签[署约字]人)(?:人)?(?:姓名|签[字名章])?(?:[及和与、]职[务位])?|(?:法定代表人\\s?[/、或及和]\\s?)?(?:(?:授权|委托)?(?:代表|代理)人?|授权人|受托人)|法人代表|names? (?:and|of) .{3,30}|(?:noms? et|nombres? y|nome e|naam en|name und|name and) .{3,34}|(?:authori[sz]ed )?(?:representative|signatory|signator)s?(?: name)?|signers?|signer events?|unterzeichner(?:in)?|vertreter(?:in)?|vertreten durch|(?:duly )?represented by|representee? par|representad[oa] por|rappresentat[oa] da|vertegenwoordigd door|reprezentowan[ya] przez|signataire|representante?|firmante|firmatario|signed by|signature (?:by|of)|firmado por|firmato da|assinado por|signe par|unterzeichnet von|undertecknad av|allekirjoittanut|allekirjoittaja|undertecknare|underskriver|undertegner|unterzeichnende[r]?|signatari[oa]|assinante|ondertekenaar|podpisujacy|podepisujici)$`,
    "u",
  ),
  unit: new RegExp(
    `^(?:名称|全称|(?:合作|参加|签约|参与)?单位(?:名称|全称)?(?:\\([^()]{1,6}\\))?|(?:参与|合作|签[约署]|缔约)(?:方|主体)(?:名称)?|(?:签[约署]|缔约)单位|主体名称|(?:[各双三四]|当事|参加)方(?:名称)?|当事人|机构(?:名称)?|(?:the )?part(?:y|ner|ei|ie|e|ij|enaire)|parceir[oa]|(?:legal )?entit(?:y|ies)|etablissement|vertragspart(?:ner|ei)|(?:signed |executed )?for|on behalf of|(?:company|organi[sz]ation|organisaatio|foretag|bolag)(?: ?name| ?(?:and|&) ?role)?|(?:role|title|position) and (?:company|organi[sz]ation|institution)|(?:asema|tehtava|roll|titel|funktion|fonction|cargo|ruolo|carica|funcao|functie|stanowisko|funkce) (?:ja|och|und|et|y|e|en|i|a) (?:organisaatio|organisation|institution|einrichtung|organisme|etablissement|entidad|institucion|ente|instituicao|instelling|organisatie|instytucja|instituce)|institution|instituci[o]n|instituicao|institutione|istituzione|organi[sz]ation|organisme|einrichtung|ente|entidad|instelling|osapuoli|fur|pour|por|per|en nombre de|en representaci[o]n de|au nom de|im namen von|in nome di|em nome d[eo]|namens|unit|companya|company|instytucja|instituce|kurum|institutia|don vi|instansi|организация)(?:${AND}${OFFICE_WORDS})?$`,
    "u",
  ),
  date: new RegExp(
    `^(?:时间|签[署订约字]日|(?:${PLACE}(?:${AND}|\\s+))?(?:${DATE_WORDS}|le|il|el|am|em)|signed (?:at|on)|(?:date|time)(?: ?(?:and|&|\\/) ?(?:date|time))?|(?:signing|signature) (?:date|time)|time ?stamp|timestamp|zeit(?:punkt|stempel)?|(?:sello|marca) de tiempo|horodatage|marca temporal[e]?|carimbo d[eo] tempo|tijdstempel|tidsstampel|date et heure|fecha y hora|data e or?a|tidpunkt|aika|tid|aikaleima)$`,
    "u",
  ),
  sign: new RegExp(
    `^(?:(?:亲笔|本人|手写)?${SIGN_WORDS}|盖章|签字[、/及和]?盖章|签字及盖章|签章|公章|seal|stamp|stempel|siegel|cachet|sello|timbro|carimbo|(?:signed|signatures?)(?: (?:and|&) (?:seal|stamp))?|unterschrift(?: und (?:siegel|stempel))?|firma(?: y sello| e timbro)?|assinatura(?: e carimbo)?)$`,
    "u",
  ),
  office: new RegExp(`^(?:(?:签[署约字]人|(?:授权)?代表人?)?(?:${OFFICE_WORDS}|身份))$`, "u"),
} as const;
export type Head = keyof typeof HEADS;
/** What stands below no head of signing, but beside one: 联系电话. */
const ASIDE_WORDS = new RegExp(
  `^(?:(?:联系)?(?:电话|手机)|传真|邮箱|电子(?:邮[箱件]|信箱)|(?:通[讯信]|注册|法定|联系)?地\\s*址(?:、邮编)?|住所(?:地)?|邮(?:编|政编码)|开户(?:银行|行)(?:及账号)?|(?:银行)?账\\s*[号户]|户\\s*名|(?:纳税人识别|税)号|(?:项目|技术|业务)?联[系络](?:\\(经办\\))?人?(?:及电话)?|(?:项目|课题|技术|科研|学术|平台|(?:联合)?实验室|(?:联合|研究)?中心|团队)(?:负责人|主任)|(?:经|承)办人?|(?:project |scientific |technical )?lead(?:er)?|principal investigator|handled by|contact(?: person)?|网址|统一社会信用代码|(?:签[署名字]|认证|身份验证|验证)?方式|(?:signing |signature |authentication |identification )?method|(?:level of )?authentication|identification|ip(?: address)?|certificate|address|e-?mail|phone|tel(?:ephone)?|fax|no\\.?|nr\\.?|序号?|#|地点|${PLACE})$`,
  "u",
);

export const plainOf = ({ text }: Pick<SignLine, "text">) =>
  folded(text)
    .replace(/[:：\]|]\s*$/u, "")
    .replace(/\s*[(（][^()（）]{1,8}[)）]$/u, "")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .trim();
export const headOf = (line: SignLine): Head | undefined => headIn(plainOf(line));
/** What words say that stand at a head, in one language or in two: 签字 Signature. */
const headIn = (text: string): Head | undefined => {
  // 代表 On behalf of: no representative
  if (/^代表\s*[/|]?\s*(?:on behalf of|for|represents|im namen von|pour|por|per|namens)$/u.test(text)) return "unit";
  // 名称 Name: that of a unit
  if (/^(?:单位|机构)?名称\s*\/?\s*names?(?: of [a-z ]{3,24})?$/u.test(text)) return "unit";
  const misread = languagesOf(text).map((part, at) => (at > 0 ? part.replace(...TITLE_MISREAD) : part));
  return (Object.keys(HEADS) as Head[]).find((head) => misread.every((part) => HEADS[head].test(part)));
};

/** The words of a head in each of its languages: 签字 Signature. */
export const languagesOf = (text: string): readonly string[] => text.split(/\s*[/|]\s*|(?<=\p{Script=Han})\s*(?=\p{Script=Latin})/u);
export const isAside = (text: string) => languagesOf(text).every((part) => ASIDE_WORDS.test(part)) || ASIDE_WORDS.test(text);
/** 职务Tide: of Title behind the same in Chinese an engine loses a letter. */
const TITLE_MISREAD = [/^(?:tit1e|tltle|tide|titie|titl|tite)$/u, "title"] as const;

/** Whether words at the head of a row or a column say what stands behind them. */
export const isHead = (text: string) => [text, plainOf({ text })].some((own) => headIn(own) !== undefined || isAside(own));

/** Whether words at the head of a row say that units stand behind them: 单位 Institution. */
export const isUnitHead = (text: string) => headIn(text) === "unit";

/** 印刷体姓 and 名 below it: a head that its cell breaks over two lines. */
export function withHeadsJoined(lines: readonly SignLine[]): readonly SignLine[] {
  const taken = new Set<SignLine>();
  return lines.flatMap((line) => {
    if (taken.has(line)) return [];
    // 单位, 名称, （公 and 章）: a narrow cell in the row of other heads breaks one over several lines
    const whole = wholeHead(line, lines);
    if (whole) {
      for (const part of whole.of ?? []) taken.add(part);
      return [whole];
    }
    // “Signed” and “by” in a narrow cell
    const rest =
      line.cells > 2 && /^\p{Lu}?\p{Ll}+(?: \p{L}+){0,3}(?: ?\/)?$/u.test(line.text.trim())
        ? lines.find((other) => isInCell(line, other) && isRightBelow(line, other))
        : undefined;
    // 法定代表人或授权人, and （印刷体） below it
    const note = isHead(plainOf(line)) ? lines.find((other) => isInCell(line, other) && isRightBelow(line, other) && NOTE.test(other.text)) : undefined;
    if (note) {
      taken.add(note);
      return [joined(line, note)];
    }
    // 签字人, and Signatory below it
    const again =
      HEAD_IN_CHINESE.test(line.text.trim()) && headOf(line) !== undefined
        ? lines.find((other) => /^\p{Script=Latin}/u.test(other.text) && headOf(other) !== undefined && isRightBelow(line, other) && isOfCell(line, other))
        : undefined;
    if (again) {
      taken.add(again);
      return [joined(line, again, " ")];
    }
    const both = rest && joined(line, rest, " ");
    if (rest && both && isHead(plainOf(both))) {
      taken.add(rest);
      return [both];
    }
    // 签字日, and 期 below it
    const isCut = (!isHead(plainOf(line)) || /日$/u.test(line.text.trim())) && /^\p{Script=Han}{1,12}$/u.test(line.text.trim());
    const next = isCut
      ? lines.find((other) => isRightBelow(line, other) && headIn(plainOf({ ...other, text: line.text.trim() + other.text.trim() })))
      : undefined;
    if (!next) return [line];
    taken.add(next);
    return [joined(line, next)];
  });
}
const HEAD_IN_CHINESE = /^\p{Script=Han}{2,8}$/u;
const isOfCell = (line: SignLine, other: SignLine) => isInCell(line, other) || (line.cells === 1 && other.cells === 1);
const NOTE = /^\s*[（(][^()（）]{1,8}[)）]\s*$/u;
const joined = (line: SignLine, next: SignLine, between = ""): SignLine => ({
  ...line,
  text: `${line.text.trim()}${between}${next.text.trim()}`,
  of: [...printedLines(line), ...printedLines(next)],
});

/** The lines of a cell beside others as one, where that is a head, and the longest that is one. */
function wholeHead(line: SignLine, lines: readonly SignLine[]): SignLine | undefined {
  if (line.cells < 3 || !/^\p{Script=Han}{1,12}$/u.test(line.text.trim())) return undefined;
  const own = [line, ...lines.filter((other) => isInCell(line, other) && other.box.top > line.box.top)];
  const texts = own.map((_, at) => own.slice(0, at + 1).reduce((text, { text: part }) => text + part.trim(), ""));
  const last = own.length > 5 ? -1 : texts.findLastIndex((text) => headIn(plainOf({ text })) !== undefined);
  return last > 0 ? { ...line, text: texts[last] ?? line.text, of: own.slice(0, last + 1) } : undefined;
}
const isInCell = (line: SignLine, other: SignLine) => other !== line && other.page === line.page && other.row === line.row && other.cell === line.cell;
