import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import type { Paragraph } from "../../paragraphs.ts";
import { isSame, isSamePerson } from "./same-person.ts";
import type { Signatory } from "./sign-line.ts";

/** What a program for signing tells of those who have signed: a row or a sentence for each, with a time of day. */

const TIME = /(?<![\d:])\d{1,2}:\d{2}(?!\d)/u;
/** The same behind a day: 5.5.2026 klo 10.14. */
const HAS_TIME = /\d{4}\D{1,6}(?:(?<![\d:])\d{1,2}:\d{2}(?!\d)|(?:klo|kl\.?|um|alle ore|às|a las|at) \d{1,2}[.:]\d{2}(?!\d))/u;
/** That somebody has signed, among the other events of such a record. */
const HAS_SIGNED =
  /(?<![a-z])(?:e-?)?(?:signed|signature completed|signatures?|completed|unterzeichnet|signiert|unterschrieben|signe|firmado|firmato|assinad[oa]|ondertekend|undertecknat|signerat|underskrevet|signert|allekirjoitettu|allekirjoittanut|podpisano|podepsano|semnat)(?![a-z])|签[署字名约章]?(?:成功|完成)?|签章/u;
/** What else happens to a document: sent, seen, copied. */
const OTHER_EVENT =
  /(?<![a-z])(?:sent|delivered|viewed|opened|created|uploaded|invited|initiated|started|copied|cc|authenticated|emailed|downloaded|declined|gesendet|geoffnet|angesehen|erstellt|eingeladen|envoye|consulte|ouvert|cree|enviado|visualizado|abierto|aberto|criado|creado|inviato|visualizzato|aperto|creato|verzonden|bekeken|skickat|oppnat|avattu|lahetetty)(?![a-z])|发起|发送|抄送|查看|阅读|创建|认证|登录|下载|转交|撤销|拒签/u;
/** That it is still to be done, or by when. */
const NOT_YET =
  /(?<![a-z])(?:to be|not|due|until|before|deadline|by|bis|nicht|noch|zu|non|avant|pas|no|antes|hasta|nao|ate|entro|da|niet|voor|inte|innan|ikke|inden|ei|ennen|nie|przed)(?![a-z])|[待未尚须应请前]|截止/u;
const LONGEST = 260;

/** Whether sides are the rows of such a record, with the time of each and perhaps of others: who signs is told already. */
export function areOfRecord(sides: readonly Signatory[], found: readonly Signatory[]): boolean {
  const recordOf = (one: Signatory) => sides.find((side) => isSame(side, one) && side.dateLine !== undefined && TIME.test(side.dateLine.text));
  return found.length > 1 && sides.length >= found.length && found.every((one) => one.name !== undefined && recordOf(one) !== undefined);
}

/** Whether a name stands in words, in this order or as a certificate has it. */
function bearsName(own: string, name: string): boolean {
  if (own.includes(folded(name))) return true;
  const words = folded(name).match(/[a-z]+/gu) ?? [];
  return words.length > 1 && words.join(" ").length > 6 && words.every((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`, "u").test(own));
}

/** Each whose day stands nowhere beside the name, with the day of the record. @param paragraphs of the document, in which it may stand anywhere below */
export function withDaysOfRecord(whole: readonly Signatory[], paragraphs: readonly Paragraph[]): readonly Signatory[] {
  // nobody fills in a time of day by hand
  const tells = (own: string) => HAS_TIME.test(own) && !OTHER_EVENT.test(own) && !NOT_YET.test(own);
  const isTimed = ({ dateLine, lines }: Signatory) => dateLine !== undefined && lines.includes(dateLine) && tells(folded(dateLine.text));
  const timed = whole.map((one) => (one.hand === "empty" && one.name !== undefined && isTimed(one) ? { ...one, hand: "signed" as const } : one));
  return withOtherDays(timed, paragraphs);
}

function withOtherDays(all: readonly Signatory[], paragraphs: readonly Paragraph[]): readonly Signatory[] {
  const isOpen = ({ name, date, dateLine, lines }: Signatory) =>
    name !== undefined && (date === undefined || dateLine === undefined || !lines.includes(dateLine));
  if (!all.some(isOpen)) return all;
  const rows = rowsOf(paragraphs);
  return all.map((one) => {
    const { name } = one;
    if (name === undefined || !isOpen(one)) return one;
    const others = all.flatMap((other) => (other === one || other.name === undefined || isSamePerson(other.name, name, true) ? [] : [other.name]));
    for (const { own, line, head } of rows) {
      const signed = HAS_SIGNED.exec(own);
      if (!TIME.test(own) || !bearsName(own, name) || others.some((other) => bearsName(own, other))) continue;
      const days = readDates(own).filter(({ date, last }) => date === last);
      const day = days.length === 1 ? days[0] : days.find(({ from }) => signed !== null && from > own.search(LAST_SIGNED));
      if (!day || (days.length === 1 && OTHER_EVENT.test(own)) || !(signed || HAS_SIGNED.test(head))) continue;
      return { ...one, date: day.date, ...(day.other !== undefined && { otherDate: day.other }), dateLine: line, hand: "signed" as const };
    }
    return one;
  });
}
const LAST_SIGNED = new RegExp(`(?:${HAS_SIGNED.source})(?!.*(?:${HAS_SIGNED.source}))`, "u");

type Row = { readonly own: string; readonly line: NonNullable<Signatory["dateLine"]>; readonly head: string };

/** Rows of the page and whole paragraphs, with what stands at the head of each: the words of the row that names columns. */
function rowsOf(paragraphs: readonly Paragraph[]): readonly Row[] {
  const rows = new Map<string, { words: string[]; line: Row["line"] }>();
  const texts: Row[] = [];
  for (const { lines, folded: own } of paragraphs) {
    for (const { line } of lines) {
      const key = `${line.page} ${line.row}`;
      const row = rows.get(key) ?? { words: [], line };
      row.words.push(line.text.trim());
      rows.set(key, row);
    }
    const [first] = lines;
    if (first && lines.length > 1 && own.length < LONGEST) texts.push({ own, line: first.line, head: "" });
  }
  let head = "";
  const found = [...rows.values()].map(({ words, line }) => {
    const own = folded(words.join(" "));
    if (words.length > 1 && readDates(own).length === 0) head = own;
    return { own, line, head };
  });
  return [...found, ...texts];
}
