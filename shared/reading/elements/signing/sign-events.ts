import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { ACROSS_PAGE, printedLines, type Sides, type SignLine } from "./sign-line.ts";

/**
 * The certificate of a program for signing: below “Signer events | Signature | Timestamp” a cell with the name, address, office and unit of each, and one
 * with what was sent, viewed and signed when.
 */

/** Signer events, Carbon copy events, Witness events: the head of a table of such a certificate. */
export const isEventsHead = (text: string) => /^(?:[a-z]+[ -]){1,3}(?:events?|recipients?)$/u.test(folded(text).trim());

/** c.hanratty@seu.example, and marks around it. */
const MAIL = /[\s,;(<]*[\p{L}\d._+-]+@[\p{L}\d.-]+\.\p{L}{2,}[\s,;)>]*/u;

const joined = (lines: readonly SignLine[]) => lines.map(({ text }) => text.trim()).join(" ");
const asLine = (lines: readonly SignLine[], text: string, printed: string): readonly SignLine[] => {
  const [first] = lines;
  return first ? [{ ...first, text, printed, of: lines.flatMap(printedLines), cell: 0, cells: 1 }] : [];
};

/** Name and office up to the address, as a labelled line, and what stands behind it as one of its own. Nothing where no address stands there. */
export function signerOfEvents(lines: readonly SignLine[]): readonly SignLine[] | undefined {
  const words = joined(lines);
  const mail = MAIL.exec(words);
  if (!mail) return undefined;
  const [before, behind] = [words.slice(0, mail.index).trim(), words.slice(mail.index + mail[0].length).trim()];
  if (before === "") return undefined;
  return [...asLine(lines, `姓名：${before}`, before), ...(behind === "" ? [] : asLine(lines, behind, behind))];
}

/** Behind it the day on which somebody has signed, among those of other events. */
const SIGNED =
  /(?<![a-z])(?:signed|completed|unterzeichnet|signiert|signe|firmado|firmato|assinado|ondertekend|undertecknat|underskrevet|allekirjoitettu)(?: (?:on|at|am|le|el|il|em))?\s*:?\s*(?=\d|[a-z]{3,9}\.? \d)|已?签[署名字](?:时间)?\s*[:：]\s*/u;

/** Of “Sent: … Viewed: … Signed: …” the last. Nothing where the cell holds no more than one day, or none of signing. */
export function signedAtOf(lines: readonly SignLine[]): readonly SignLine[] | undefined {
  const words = joined(lines);
  const own = folded(words);
  const signed = readDates(own).length > 1 ? SIGNED.exec(own) : null;
  if (!signed) return undefined;
  const printed = words.slice(signed.index);
  return asLine(lines, `signed ${words.slice(signed.index + signed[0].length)}`, printed);
}

/** 签署人：管仲宁（院长）｜某某医院｜签署时间：2026-05-19 09:41:26｜证书：…: all that a program tells of one who has signed, on one line. */
const RECORD_LINE =
  /^\s*(?:签[署字约名]人|(?:签署人)?姓名|signer|signatory|signed by|name|firmante|firmatario|signataire|unterzeichner(?:in)?|assinante|undertecknare|allekirjoittaja)\s*[:：]\s*[^｜|]{2,60}[｜|][^｜|]{2,80}(?:[｜|]|$)/u;
/** Documento assinado eletronicamente por Ana Exemplo, Reitora, em 30/06/2026, às 17:22, conforme …: the same as a sentence. */
const RECORD_SENTENCE =
  /^\s*(?:documento|document|dokument) (?:(?:assinado|firmado|signed|signe|firmato|unterzeichnet) (?:eletronicamente|electronicamente|digitalmente|electronically|digitally|electroniquement|numeriquement|elektronisch|digital) (?:por|by|par|da|von)) ([^,]{4,60}), (?:([^,\d]{3,60}), )?(?:em|el|a|on|le|il|am) (?=\d)/u;
const OF_WITNESS = /^(?:testemunha|testigo|witness|temoin|testimone|zeuge|zeugin)(?![a-z])/u;
const sentenceIn = (text: string) => {
  const found = RECORD_SENTENCE.exec(folded(text));
  return found && !OF_WITNESS.test(found[2] ?? "") ? found : undefined;
};
export const isRecordSentence = (text: string) => sentenceIn(text) !== undefined;
/** Whether a line is a program's record of one side that has signed; a witness is none. */
export const isRecordLine = (text: string) => RECORD_LINE.test(folded(text)) || isRecordSentence(text);

/** Such a sentence whole, which may need up to three lines; its lines are kept with it. */
function sentenceAt(run: readonly SignLine[], at: number): SignLine | undefined {
  for (let count = 1; count <= 3; count++) {
    const lines = run.slice(at, at + count);
    const text = joined(lines);
    const [first] = lines;
    if (first && sentenceIn(text)) return lines.slice(1).some((line) => isRecordLine(line.text)) ? undefined : { ...first, text, of: lines };
  }
  return undefined;
}

/** Name, office and day of such a sentence, a line each. */
function partsOfSentence(line: SignLine): readonly SignLine[] | undefined {
  const text = line.text.trimStart();
  const [all, name = "", office = ""] = sentenceIn(text) ?? [];
  if (all === undefined) return undefined;
  const at = folded(text).indexOf(name);
  const own = [text.slice(at, at + name.length), text.slice(all.indexOf(office, at + name.length)).slice(0, office.length), text.slice(all.length)];
  const [printed = "", post = "", day = ""] = own;
  return [...asLine([line], `姓名：${printed}`, printed), ...(post === "" ? [] : asLine([line], post, post)), ...asLine([line], `signed ${day}`, day)];
}

/** A side for each record, a line for each of its parts; nothing where there are fewer than two. */
export function sidesOfRecords(run: readonly SignLine[]): Sides | undefined {
  const records = run.flatMap((line, at) => (RECORD_LINE.test(folded(line.text)) ? [line] : (sentenceAt(run, at) ?? [])));
  if (records.length < 2) return undefined;
  const sides = records.map((line) => {
    const told = partsOfSentence(line);
    if (told) return { lines: told, left: 0, right: 10_000 };
    const next = run[run.indexOf(line) + 1];
    // what a line has no room for stands on the next
    const goesOn = next && !isRecordLine(next.text) && (/[｜|]/u.test(next.text) || /^[\d:. ]+$/u.test(next.text.trim())) ? ` ${next.text.trim()}` : "";
    const parts = `${line.text.trim()}${goesOn}`.split(/\s*[｜|]\s*/u).filter((part) => part !== "");
    return { lines: parts.flatMap((part) => asLine([line], part, part)), ...ACROSS_PAGE };
  });
  const [head] = records;
  const first = run.findIndex((line) => line === head || head?.of?.[0] === line);
  return { sides, shared: run.slice(0, first) };
}

/** One such sentence beside a side that has signed by hand: its name, office and day stand where it stood. */
export function withRecordOfOne(run: readonly SignLine[]): readonly SignLine[] {
  const records = run.flatMap((_, at) => sentenceAt(run, at) ?? []);
  const [record] = records;
  const parts = record && records.length === 1 ? partsOfSentence(record) : undefined;
  if (!record || !parts) return run;
  const own = record.of ?? [record];
  const first = run.findIndex((line) => own.includes(line));
  return [...run.slice(0, first), ...parts.map((line, index) => ({ ...line, row: line.row + index / 10 })), ...run.slice(first + own.length)];
}
