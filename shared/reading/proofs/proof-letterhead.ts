import type { Paragraph } from "../paragraphs.ts";
import { type Written, written, writtenLines } from "../written.ts";
import { belowBox } from "./proof-columns.ts";

/** Who pays by its letterhead or where it signs: companies and schools that give their own money, and no line of the head that is no body (专题二·申报主体要求). */

/** A date, the number of a paper, a motto in quotes, a mail address, or to whom the paper goes: never the name of a body. */
export const isNoBody = (text: string): boolean => NO_BODY.test(text.trim());
const NO_BODY =
  /@|^[“"„«‘「『].*[”"“»’」』]$|^(?:À|Ao|Às|Aos|Au|Aux|An (?:die|das|den|dem)|To (?:the )?|Alla|Alle|Agli|Aan (?:de|het)|Till|Til)\s+(?=\p{Lu})(?!.*[:：])|(?:御中|[ 　](?:殿|様)|殿)$|^(?:致|敬致)|^[\p{L}\p{Nd}\s.－-]*第?\s*\p{Nd}[\p{Nd}－-]*\s*号$|^(?:(?:令和|平成|民国)?[\d０-９元]{1,4}年[\d０-９]{1,2}月[\d０-９]{1,2}日|\d{1,2}[. ]{1,2}(?:\d{1,2}[. ]+|\p{L}+\.? )\d{4}|\p{L}+ \d{1,2}, \d{4}|\p{L}[\p{L} ]*, (?:den |le |il |am |em |a )?\d{1,2}\.? (?:de )?\p{L}+ (?:de )?\d{4}\.?)$/u;
/** FUNDING STATEMENT, ASSISTANCE AGREEMENT, 关于…的说明: what a paper is called. */
const TITLE =
  /^(?:[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*)$|^关于|(?:说明|证明|证明书|通知书?|決定通知書|证明函|確認書|証明書|证书)$|^(?:to whom|a quien|a qui|betreff|betrifft|subject|re|ref)(?!\p{L})/iu;

const FORM =
  "(?:(?:Pte\\.? |Pty\\.? |Sdn\\.? Bhd|Co\\.,? )?Ltd\\.?|Limited|Inc\\.?|LLC|plc|PLC|GmbH(?: & Co\\. KG)?|AG|SE|S\\.?A\\.?(?:S\\.?)?|S\\.?r\\.?l\\.?|S\\.?p\\.?A\\.?|S\\.?L\\.?U?|Ltda\\.?|Lda\\.?|B\\.?V\\.?|N\\.?V\\.?|vzw|A/S|AS|AB|Oy|Oyj|Kft\\.?|Zrt\\.?|s\\.r\\.o\\.|a\\.s\\.|Sp\\. z o\\.o\\.)";
const COMPANY = new RegExp(
  `^((?:\\p{Lu}|\\d)[\\p{L}\\d&.’'-]*(?: (?:&|and|und|et|y|e|de|do|da|dos|du|del|della|di|von|van|of|\\p{Lu}[\\p{L}\\d&’'-]*)){0,6},? ${FORM})(?=$|[\\s,(（“"–-])`,
  "u",
);
const PUBLIC =
  /^((?:一般(?:社団|財団)法人|公益(?:社団|財団)法人|国立研究開発法人|独立行政法人|国立大学法人|学校法人)[^\s　、。（(]{2,40}?)(?=$|[\s　（(]|理事長|会長|学長)/u;
const EASTERN =
  /^((?:株式会社|有限会社)[^\s　、。（(]{2,40}|[^\s　、。，（(]{2,30}(?:株式会社|有限会社|股份有限公司|有限(?:责任)?公司|集团公司))(?=$|[\s　（(])/u;
/** 例示大学科研管理中心: an office of a school writes for it. */
const SCHOOL = /^([^\s，。、：:的]{2,16}(?:大学|大學|研究院|科学院))(?=(?:科研|科技|财务|財務|研究)?[^\s，。：:]{0,6}(?:处|部|中心|办公室|院)?$)/u;

/** A company's or a school's name in a line of its own in the head or where the paper is signed, or at the beginning of a sentence. */
export function letterhead(paragraphs: readonly Paragraph[]): Written | undefined {
  const lines = writtenLines(paragraphs);
  const parts = [...lines.slice(0, LINES_OF_HEAD), ...lines.slice(-LINES_OF_HEAD)].filter(({ text }) => !isNoBody(text));
  for (const form of [PUBLIC, COMPANY, EASTERN, SCHOOL])
    for (const { paragraph, from, text } of parts) {
      const own = text.replace(/^殿/u, "");
      const name = form.exec(own)?.[1];
      if (name !== undefined) return written(paragraph, from + text.length - own.length, from + text.length - own.length + name.length);
    }
  return undefined;
}
const LINES_OF_HEAD = 10;

/** The first line that can name a body, of a paper in which nothing else does. */
export const firstBody = (paragraphs: readonly Paragraph[]): Paragraph | undefined =>
  paragraphs.find(({ text }) => /[\p{Lu}\p{Lo}]/u.test(text) && text.length > 2 && !isNoBody(text) && !TITLE.test(text.trim()));

/** “The Example Bank is pleased to inform you”: a body that stands in a line of its own too, where it signs or in the head. */
export function pleasedBody(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs) {
    const found = PLEASED.exec(paragraph.text);
    const name = found?.[1];
    if (!found || name === undefined || !paragraphs.some((one) => one !== paragraph && one.text.trim() === name)) continue;
    const from = found.index + found[0].indexOf(name);
    return written(paragraph, from, from + name.length);
  }
  return undefined;
}
const PLEASED =
  /^(?:(?:The|Die|Der|Das|La|Le|El|Il|O|A|De|Het) |L['’])?(\p{Lu}[^.;,:]{4,80}?) (?:freut sich|(?:is|are) (?:pleased|delighted|happy) to|a le plaisir de|se complace en|tiene el agrado de|ha il piacere di|tem o prazer de|heeft het genoegen|har (?:nöjet|gleden|fornøjelsen))/u;

/** Schweizerische Eidgenossenschaft above its department and its office: the office, which funds. */
export function officeOfState(top: readonly Paragraph[]): Written | undefined {
  const at = top.slice(0, 3).findIndex(({ text }) => /^(?:Schweizerische Eidgenossenschaft|Confédération suisse|Confederazione Svizzera)/u.test(text));
  if (at < 0) return undefined;
  const office = writtenLines(top.slice(at + 1)).find(({ text }) => text.length < LONGEST_OFFICE && FEDERAL_OFFICE.test(text));
  return office && written(office.paragraph, office.from, office.from + office.text.length);
}
const LONGEST_OFFICE = 90;
const FEDERAL_OFFICE = /^(?:Bundesamt für|Staatssekretariat für|Office fédéral|Secrétariat d['’]État|Ufficio federale|Segreteria di Stato) [^\d:]+$/u;

/** Sponsoring Office, above the department and where it is. */
export function officeOfBox(paragraphs: readonly Paragraph[]): Written | undefined {
  const [office] = belowBox(paragraphs, "(?:sponsoring|awarding|issuing|funding) (?:office|agency)");
  const name = office?.text.split(",")[0] ?? "";
  return office && /Department|Agency|Administration|Foundation|Institute|Office/u.test(name) ? written(office, 0, name.length) : undefined;
}

/** Fiche – subvention de la Région Exemple: the region that the head says gives. */
export function regionInTitle(top: readonly Paragraph[]): Written | undefined {
  for (const paragraph of top) {
    const name = OF_REGION.exec(paragraph.text)?.[1];
    if (name !== undefined) return written(paragraph, paragraph.text.indexOf(name), paragraph.text.indexOf(name) + name.length);
  }
  return undefined;
}
const OF_REGION =
  /(?:subvention|aide|contributo|finanziamento|subvención|ayuda|apoio|subsidie) (?:de la |della |dalla |de |van de )((?:Région|Regione|Provincia|Comunidad|Provincie) \p{Lu}[\p{L}’'-]*(?:[ -](?:de |et |e )?\p{Lu}[\p{L}’'-]*)*)$/u;

/** Programme Manager, International | Royal Example Academy: below a mail, who signs and for whom. */
export function signatureOfMail(paragraphs: readonly Paragraph[], isFunder: (text: string) => boolean): Written | undefined {
  for (const paragraph of paragraphs) {
    const found = SIGNS_FOR.exec(paragraph.text);
    const name = found?.[1]?.trim();
    if (name !== undefined && isFunder(name)) return written(paragraph, paragraph.text.lastIndexOf(name), paragraph.text.lastIndexOf(name) + name.length);
  }
  return undefined;
}
const SIGNS_FOR =
  /^[^|]{0,40}(?:[Mm]anager|[Oo]fficer|[Dd]irector|[Hh]ead|[Ll]eit|[Rr]eferent|[Cc]harg|[Rr]esponsa|[Tt]écnic|[Ff]unzionar|[Mm]edewerker)[^|]{0,60}\|\s*(\p{Lu}[^|@\d]{5,90})$/u;

/** Where a body has its seat, behind its name. */
export const SEAT_WORDS =
  "(?:z siedzib[ąa]|se s[íi]dlem|so s[íi]dlom|cu sediul|s(?:a)? sjedi[šs]tem|con (?:sede|domicilio)|com sede|mit Sitz|with (?:its )?(?:registered )?(?:office|seat)|ayant (?:son )?si[èe]ge|dont le si[èe]ge|gevestigd|sz[ée]khely)(?!\\p{L})";
export const SEAT = new RegExp(`^${SEAT_WORDS}`, "u");

/** Who manages a programme for a ministry names the ministry, in the genitive. */
export const ON_BEHALF = /(?:im Auftrag|i\. ?A\.|(?<!\p{L})Projektträger) de[sr] (\p{Lu}\p{L}+)/u;
export function nominative(paragraphs: readonly Paragraph[], genitive: string): Written | undefined {
  const base = genitive.replace(/s$/u, "");
  const name = "(?: (?:für|der|des|und|\\p{Lu}\\p{L}+,?(?= und| \\p{Lu})|\\p{Lu}\\p{L}+))*";
  // a ministry may stand in the genitive alone
  const forms = [base, ...(/ministeriums$/u.test(genitive) ? [genitive] : [])].map((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})${name}`, "u"));
  for (const form of forms)
    for (const paragraph of paragraphs) {
      const found = form.exec(paragraph.text);
      if (!found) continue;
      const own = written(paragraph, found.index, found.index + found[0].length);
      return { ...own, text: own.text.replace(genitive, base) };
    }
  return undefined;
}
